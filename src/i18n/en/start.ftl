### What a new agenda begins with, and what ‘agenda init’ says. The texts of the files are named by src/start/files.

start-written = Agenda begun in { $folder }: { $count ->
    [one] 1 file
   *[other] { $count } files
} written
start-left = { $count ->
    [one] 1 decision is left
   *[other] { $count } decisions are left
} that only people can take: ‘{ $command }’ lists them, { $readme } says where to begin
start-next-repository = next: in this folder, ‘git init’ makes a git repository of it; then commit the files
start-would-write = { $file }, { $size ->
    [one] 1 byte
   *[other] { $size } bytes
}
start-nothing-written = { $count ->
    [one] 1 file
   *[other] { $count } files
} would be written into { $folder }; nothing was written

failure-start-in-the-way = begin an agenda in { $folder } without replacing { $files }
failure-start-in-the-way-hint = nothing was written, and nothing is ever replaced: move these away, or name another folder
failure-start-no-folder = begin an agenda in { $folder }: it is no folder
failure-start-inside = begin an agenda in { $folder }: it lies in the agenda of { $root }
failure-start-inside-hint = an agenda is one folder with all its files: work in that one, or name a folder outside it
failure-start-language = begin an agenda in { $languages } alone: the texts to begin with are there in these languages: { $known }
failure-start-language-hint = give one of these beside your own, such as ‘--languages { $example }’; ‘agenda check’ then lists what is to be translated
failure-start-titles = begin an agenda with { $titles ->
    [one] 1 title
   *[other] { $titles } titles
} and { $languages ->
    [one] 1 language
   *[other] { $languages } languages
}
failure-start-titles-hint = a title is given for each language, in the order of ‘--languages’
failure-start-setting = begin an agenda: { $problems }

start-title = National digital agenda
start-axis-services = Services for everybody
start-axis-services-description = Public services that people find, understand and complete online, and that nobody is shut out of.
start-axis-shared-foundations = Shared foundations
start-axis-shared-foundations-description = What every service needs is built once, and what the state already knows is not asked for again.
start-objective-simpler-services = Everybody can complete public services online, from beginning to end
start-objective-asked-and-built-once = Asked for once, built once

start-line-digital-first = Make the digital channel the first way to public services
start-line-digital-first-description = Every service for the public can be requested online, and the online way is designed first. Counter, telephone and assistance stay open for those who need them.
start-line-digital-first-rationale = A request made online can be followed from end to end, so the institution can answer for it.
start-line-shared-building-blocks = Build shared building blocks once and reuse them everywhere
start-line-shared-building-blocks-description = Identity, payments, signature, data exchange: one organisation provides each, all others use it. Rules known to all say who builds, who pays, and who decides what comes next.
start-line-shared-building-blocks-rationale = Identity is the first of the shared building blocks; it gives everybody’s legal identity effect online.
start-line-once-only = Stop asking for what the state already knows
start-line-once-only-description = The once-only principle becomes law: a piece of information is asked for once, one source holds it, and all public bodies that may use it take it from there.
start-line-once-only-rationale = Public bodies that do not ask again take less of everybody’s time and make fewer mistakes.
start-line-service-standard = Hold all digital services to one standard
start-line-service-standard-description = A service standard says what makes a good online service: simple, accessible, safe, measured. Each service is assessed against it before it opens, and again at known intervals.
start-line-service-standard-rationale = A standard that requires accessibility opens services to people with disabilities as well.
start-line-service-catalogue = Keep the catalogue of public services up to date
start-line-service-catalogue-description = Every service has an entry, and every entry somebody who keeps it and reviews it at known intervals. A rule says how a service enters the catalogue and how it leaves it.
start-line-service-catalogue-rationale = To know which services there are, where and on what conditions is access to public information.
start-line-digitisation-roadmap = Publish the digitisation roadmap
start-line-digitisation-roadmap-description = For each service to be put online, the roadmap says how far, by when, and who answers for it. A date that moves is decided on and published.
start-line-digitisation-roadmap-rationale = Where dates and those who answer for them are known, people can ask for an account.

start-kpi-services-entirely-online = Services entirely online
start-kpi-services-entirely-online-unit = % of live services
start-kpi-services-entirely-online-definition = Share of the live services of the catalogue that can be completed online from beginning to end (level 4).
start-kpi-online-requests = Requests made online
start-kpi-online-requests-unit = % of requests
start-kpi-online-requests-definition = Share of the requests to public services that are made online, of those that could be.
start-kpi-online-requests-numerator = Requests made online
start-kpi-online-requests-denominator = All requests to services that can be used online
start-kpi-user-satisfaction = Satisfaction of users
start-kpi-user-satisfaction-unit = % of answers
start-kpi-user-satisfaction-definition = Share of the users asked after completing a digital service who say that they are satisfied.
start-kpi-user-satisfaction-numerator = Users who say that they are satisfied
start-kpi-user-satisfaction-denominator = All users who answered
start-kpi-entries-reviewed-in-time = Catalogue entries reviewed in time
start-kpi-entries-reviewed-in-time-unit = % of entries
start-kpi-entries-reviewed-in-time-definition = Share of the entries of the catalogue whose last review is not older than their interval allows.
start-kpi-entries-reviewed-in-time-numerator = Entries reviewed within their interval
start-kpi-entries-reviewed-in-time-denominator = All entries of live services
start-kpi-entries-reviewed-in-time-source = The catalogue of services
start-kpi-entries-reviewed-in-time-method = Full count of the entries, by the day of their last review
start-kpi-questions-asked-twice = Questions asked twice
start-kpi-questions-asked-twice-unit = questions
start-kpi-questions-asked-twice-definition = How often services ask their users for what another organisation holds and can share.
start-kpi-reuse-ratio = Reuse of shared building blocks
start-kpi-reuse-ratio-unit = uses for each building block
start-kpi-reuse-ratio-definition = How many uses by services there are of the shared building blocks, for each of these.

start-role-head-of-authority = Head of the digital authority
start-role-head-of-authority-description = Leads the writing of the agenda with all who take part, its reports, and the delivery of its action lines.
start-role-legal-adviser = Legal advisers
start-role-legal-adviser-description = Prepare the regulatory plan: which texts the action lines need, and by when.
start-role-chief-data-officer = Chief data officer
start-role-chief-data-officer-description = Answers for the register of data and for how the indicators are defined.
start-role-chief-information-security-officer = Chief information security officer
start-role-chief-information-security-officer-description = Answers for the security of services and shared building blocks.
start-role-chief-architect = Chief architect
start-role-chief-architect-description = Answers for the shared building blocks and for their reuse.
start-role-lead-service-designer = Lead service designer
start-role-lead-service-designer-description = Answers for the service standard and for what users live through.

start-about-agenda = The agenda itself. ‘agenda explain agenda’ says what each field means.
start-about-agenda-open = What only you can say is not here yet: authority, period, reporting, commitments, adopted-by. ‘agenda explain agenda.period’, for one, says what to write.
start-about-objective = What an axis wants to reach. Say under ‘problem’ what is wrong today, and for whom.
start-about-action-line = Proposed, so nothing is promised yet. Add owner, body, schedule, budget and legal-change; ‘status: planned’ then makes it a commitment. Ask ‘agenda explain action-line’.
start-about-kpi = A suggestion. Say who answers for it, where the figures come from, how and how often they are gathered; then baseline and targets. Ask ‘agenda explain kpi’.
start-about-computed-kpi = A suggestion. The tool works the values out from the catalogue; say who answers for it, then baseline and targets. Ask ‘agenda explain kpi’.
start-about-role = To be filled: name its organisation, and under ‘members’ who holds it; a functional mailbox is enough. Ask ‘agenda explain role’.

start-blocks-title = Shared building blocks to decide on
start-blocks-what = These are the capabilities that GovStack specifies. Each is built once and used by all services.
start-blocks-how = For each one that the country has, builds or plans, add a file here with `id`, `title`, `capability` and `owner`, such as `payments.yaml` with `capability: payments`; `agenda explain building-block` says what else can be said. Every agenda is asked for these:
start-blocks-others = The others are there for when services need them:

start-readme-what = The national digital agenda, as files in YAML: a small file for each thing, a folder for each kind. Every change is a proposal that others look at before it counts.
start-readme-proposed = What is here is a beginning, and nothing in it is a promise: six action lines are proposed, with indicators that would measure them and the roles that an agenda needs. Change what does not fit the country.
start-readme-next = What to do next
start-readme-check = `agenda check` lists the decisions that are left, each with its file and with what to write. It ends as failed until they are taken: nothing is broken, this is the list of what is to be done. A good order is:
start-readme-authority = **The authority.** Describe in `organisations/` who leads the agenda and who takes part; name the authority in `agenda.yaml`, and the period that the agenda covers.
start-readme-roles = **The roles.** Say in `roles/` who holds each one; a functional mailbox is enough. Add to `bodies/` a steering committee and an advisory board.
start-readme-lines = **The action lines.** Say of each who answers for it, by when, with which budget, and which texts it needs; then it is `planned`. Add one for digital inclusion.
start-readme-blocks = **The shared building blocks.** `building-blocks/README.md` lists what is to be decided on.
start-readme-law = **The law.** Add to `regulations/` the text that carries the once-only principle, and the other texts that the lines need.
start-readme-kpis = **The indicators.** Give those that you keep somebody who answers for them, a baseline and a target.
start-readme-services = **The services.** Add them to `services/`, those that most people use first.
start-readme-adoption = **Co-design, adoption, launch.** Note who was heard in `consultations/`, the adoption in `decisions/`, the launch in `events/`.
start-readme-work = Working with it
start-readme-proposal = Change the files on a branch, run `agenda check`, and propose the branch. `agenda diff` says in the words of the agenda what you changed, `agenda review main` whose approval it needs.
start-readme-forge = The forge checks every proposal. Once the roles are filled, `agenda codeowners { $forge } --write` tells it whom to ask for a review.
start-readme-editor = **Editor.** Visual Studio Code with its YAML extension says what is wrong while you write, and offers the words that are allowed. Open this folder itself: `.vscode/` holds the settings.
start-readme-schemas = **Schemas.** `agenda schema --write .schemas --lang { $language }` writes them anew after an update of the tool, or when you have added fields of your own.
start-readme-git = **Git.** Once on each machine, in this folder: `git config diff.agenda.command "agenda diff-driver"`. Then `git diff` tells changes in the words of the agenda.
start-readme-site = **Public space.** `agenda serve` shows it in your browser while you write, `agenda report status --from-worktree` a draft of the table of progress.
start-readme-ask = Where something is unclear
start-readme-ask-how = `agenda explain action-line` says what can be written, `agenda explain kpi-no-target` why something is asked for, `agenda show action-lines/once-only` what belongs to an entry, `agenda --help` what else there is.
