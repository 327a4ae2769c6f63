# The public space.

site-home = Home
site-axes = Axes
site-reports = Reports
site-catalogue = Catalogue
site-changes = What changed
site-data = Data
site-search = Search
site-accessibility = Accessibility
site-quarters = Earlier quarters
site-skip = Skip to the contents
site-ways = Main menu
site-languages = Languages
site-language = English
site-pages = Pages
site-page-of = { $title } ({ $number } of { $count })
site-page-before = Previous page
site-page-behind = Next page
site-as-of = As of { $day }.
site-revision = State of the agenda: { $revision }
site-licence = Licence of the data: { $licence }
site-contact = Contact:
site-yes = yes
site-no = no
site-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
site-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
site-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
site-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
site-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
site-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
site-sector-01 = General public services
site-sector-02 = Defence
site-sector-03 = Public order and safety
site-sector-04 = Economic affairs
site-sector-05 = Environmental protection
site-sector-06 = Housing and community amenities
site-sector-07 = Health
site-sector-08 = Recreation, culture and religion
site-sector-09 = Education
site-sector-10 = Social protection
site-no-text-needed = no text needed
site-text-missing = no text yet
site-sdg-target = { $target } (goal { $goal })
site-name-withheld = name not published
site-retired = This is kept for the record; it no longer applies.
site-fields = In detail
site-standing = How it stands
site-promised-and-measured = What was promised (line or band), and what was measured (points)
site-withheld = Some values are not published, because too few answers are behind them.
site-promises = Promised dates
site-promises-kept = Nothing that is promised here has changed since { $period }.
site-promised-then = As reported
site-promised-in = { $period }: { $promise }
site-promised-moved = { $period }: { $promise } ({ $days })
site-promised-silently = { $period }: { $promise } ({ $days }, no move recorded)
site-promised-no-more = no longer promised
site-promise-level = level { $level } by { $day }
site-promise-value = { $value } by { $day }
site-measure = { $value } { $unit }
site-promise = What is promised
site-first-promise = First promise
site-promised-now = Now
site-moves = Moves
site-moved = from { $from } to { $to }
site-referred-by = What refers to it
site-as = ({ $fields })
site-headlines = Headline figures
site-target = Target
site-how-it-stands = How the action lines stand
site-title = Title
site-lines = Action lines and how they stand
site-changed-since = What changed since { $period }
site-all-changes = All changes
site-all-kpis = All KPIs, with their paths and values
site-all-lines = All action lines, one by one
site-read-on = Read on
site-axes-said = What is to be reached, objective by objective, and the action lines that lead there.
site-reports-said = Each report answers one question, with a table, charts and data to download.
site-last-period = The last quarter reported: { $period }
site-quarter-reported = { $expected ->
    [one] { $reported } of 1 action line
   *[other] { $reported } of { $expected } action lines
} reported on { $period }.
site-quarter-stands = { $lines ->
    [one] Of 1 line
   *[other] Of { $lines } lines
}, { $standing }.
site-quarter-completed = { $count ->
    [one] { $count } is completed
   *[other] { $count } are completed
}
site-quarter-on-track = { $count } on track
site-quarter-at-risk = { $count } at risk
site-quarter-late = { $count } late
site-quarter-blocked = { $count } blocked
site-quarter-moved = { $count ->
    [0] No promised date was moved to a later day since { $period }.
    [one] { $count } promised date was moved to a later day since { $period }.
   *[other] { $count } promised dates were moved to a later day since { $period }.
}
site-quarter-all = What every line reported, and what is to be decided
site-no-axis = Objectives of no axis
site-no-objective = Action lines of no objective
site-download = Download
site-changes-since = What changed since the state of { $period }. Wording alone is left out.
site-changes-none = Nothing changed.
site-changes-unknown = The repository holds no earlier quarter to compare with.
site-quarters-said = The status of every quarter as it was reported then. These addresses stay.
site-quarters-none = No earlier quarter is known yet.
site-search-label = Words of a title
site-search-found = Found:
site-search-lists = Lists
site-data-said = Everything that is shown here can be taken and used again, without asking and without signing in.
site-data-entities = The entries of the agenda
site-data-reports = Beside every report stand its tables as CSV and JSON, and its charts as SVG.
site-data-package = All data files described in one (Data Package)
site-data-schemas = Schemas
site-data-following = Following what happens
site-data-feed = What happened, newest first (Atom feed)
site-data-deadlines = Deadlines that lie ahead, or have passed without being met (calendar, iCalendar)
site-feed-title = { $agenda } – what happened
site-sort-report = Report
site-sort-decision = Decision
site-sort-promised = New promise
site-sort-moved = Deadline moved
site-sort-kept = Promise kept
site-sort-launched = Service opened
site-sort-in-force = Text in force
site-sort-event = Event
site-happened-report = Progress report: { $period }
site-happened-promised = Newly promised by { $day }: { $title }
site-happened-decision = Decided: { $title }
site-happened-moved = Deadline moved from { $from } to { $to }: { $title }
site-happened-completed = Completed: { $title }
site-happened-milestone = Milestone reached: { $title } ({ $line })
site-happened-level = Level { $level } reached, as the roadmap promised: { $title }
site-happened-launched = Opened to the public: { $title }
site-happened-in-force = In force: { $title }
site-by-life-event = Services by life event
site-by-organisation = Services by responsible organisation
site-no-life-event = Services of no life event
site-no-organisation = Services of which no organisation is named
site-thanks = Thanks
site-thanks-said = They took part in making this agenda, and agreed to be named here. Thanks are due to all the others as well.
site-thanks-none = Nobody who took part has agreed to be named yet; thanks are due to all of them.
site-definitions = What is counted, and how
site-figure-trajectory = Trajectory: the value less the baseline, over what the path asks for on the day of the value less the baseline.
site-figure-advancement = Advancement rate: 100 times the value less the baseline, over the final target less the baseline; shown from 0 to 100.
site-figure-growth = Growth: the compound annual growth that was observed, over the one that is needed to reach the target.
site-figure-health = A KPI is on track from { $on-track } of what was to be expected, at risk from { $at-risk }, and off track below that.
site-accessibility-aim = These pages are made to meet the Web Content Accessibility Guidelines 2.2 at level AA.
site-accessibility-how = They can be read without a script, with a keyboard alone, at any size of letters, in forced colours and on paper. A script runs on the search page alone.
site-accessibility-charts = Each chart says in words what is to be seen on it, and its numbers stand in a table beside it. Nothing is said by a colour alone.
site-accessibility-limits = Texts are shown in another language where a translation is missing, and say so. Whoever finds an obstacle can write to the contact below.
site-written = { $files ->
    [one] One file
   *[other] { $files } files
} in { $folder }: { $changed } new or changed, { $removed } removed
site-without-logo = The pages are made without a logo: { $why }.
site-colour-too-light = The colour { $colour } is too light for { $use }: its contrast to { $other } is { $contrast }, and { $least } is the least. The pages show { $shown } there. With { $everywhere }, or a darker colour, as ‘site.colour’ in agenda.yaml, they show the same colour everywhere.
site-colour-links = links
site-colour-grounds = the ground of white letters
site-colour-lines = lines and marks
failure-folder-in-use = write into { $folder }: it holds files that are not of a site
failure-folder-in-use-hint = name an empty folder, or one that a site was written into before
plural-organisation = Organisations
plural-role = Roles
plural-body = Bodies
plural-objective = Objectives
plural-action-line = Action lines
plural-kpi = KPIs
plural-building-block = Building blocks
plural-service = Services
plural-data-item = Data items
plural-life-event = Life events
plural-regulation = Legal texts
plural-standard = Standards
plural-consultation = Consultations
plural-decision = Decisions
plural-event = Events
