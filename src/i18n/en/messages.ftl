### What the program says, in English. French has the same names and the same values; a test compares them.

## Words

date = { $day } { $month ->
     [1] January
     [2] February
     [3] March
     [4] April
     [5] May
     [6] June
     [7] July
     [8] August
     [9] September
     [10] October
     [11] November
    *[12] December
} { $year }
word-or = or

term-organisation = organisation
term-role = role
term-body = body
term-objective = objective
term-action-line = action line
term-kpi = KPI
term-building-block = building block
term-service = service
term-data-item = data item
term-life-event = life event
term-regulation = regulation
term-standard = standard
term-consultation = consultation
term-decision = decision
term-event = event
term-axis = axis
term-agenda = agenda
term-capability = capability
term-instrument = instrument
term-criterion = criterion
term-rule = rule

count-organisation = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
  }
count-role = { $count ->
    [one] { $count } role
   *[other] { $count } roles
  }
count-body = { $count ->
    [one] { $count } body
   *[other] { $count } bodies
  }
count-objective = { $count ->
    [one] { $count } objective
   *[other] { $count } objectives
  }
count-action-line = { $count ->
    [one] { $count } action line
   *[other] { $count } action lines
  }
count-kpi = { $count ->
    [one] { $count } KPI
   *[other] { $count } KPIs
  }
count-building-block = { $count ->
    [one] { $count } building block
   *[other] { $count } building blocks
  }
count-service = { $count ->
    [one] { $count } service
   *[other] { $count } services
  }
count-data-item = { $count ->
    [one] { $count } data item
   *[other] { $count } data items
  }
count-life-event = { $count ->
    [one] { $count } life event
   *[other] { $count } life events
  }
count-regulation = { $count ->
    [one] { $count } regulation
   *[other] { $count } regulations
  }
count-standard = { $count ->
    [one] { $count } standard
   *[other] { $count } standards
  }
count-consultation = { $count ->
    [one] { $count } consultation
   *[other] { $count } consultations
  }
count-decision = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
  }
count-event = { $count ->
    [one] { $count } event
   *[other] { $count } events
  }
count-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
  }
count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
  }
count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
  }
count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
  }

count-waived = { $count } waived
count-introduced = { $count ->
    [0] none of them introduced
   *[other] { $count } introduced
}
count-fixed = { $count } fixed
state-introduced = introduced
state-existing = existing
state-fixed = fixed
waived-by = waived by { $decision }

level-error = error
level-warning = warning
level-off = off
level-note = note

type-null = nothing
type-boolean = a yes-or-no value (true, false)
type-integer = a whole number
type-number = a number
type-string = a text
type-array = a list
type-object = a mapping of fields

state-retired = retired
state-closed = closed
state-cancelled = cancelled
state-withdrawn = withdrawn
state-rejected = rejected

form-id = an identifier
form-id-help = use lower-case letters, digits and single hyphens, such as ‘passport-renewal’
form-reference = a reference that this field may have
form-reference-help = write the folder and the identifier, such as ‘services/passport-renewal’
form-reference-folders-help = write the folder and the identifier: { $folders }
form-web-address = a web address
form-web-address-help = write the whole address, from ‘https://’ on, without spaces
form-file-name = the name of a CSV file beside this one
form-file-name-help = write the name alone, without a folder, such as ‘online-share.csv’
form-field-path = the path of a field
form-field-path-help = write field names with dots between them, such as ‘roadmap.due’
form-language-tag = a language tag
form-language-tag-help = use tags such as ‘fr’, ‘en’, ‘pt-BR’ or ‘sr-Latn’ (BCP 47)
form-country-code = a country code
form-country-code-help = use the two capital letters of ISO 3166-1
form-currency = a currency code
form-currency-help = use the three capital letters of ISO 4217, such as ‘EUR’
form-sector = a COFOG division
form-sector-help = use two digits in quotes, from "01" to "10"
form-date = a date
form-date-help = write year, month and day, such as ‘2027-06-30’; the day must exist
form-period = a period
form-period-help = write ‘2026’, ‘2026-H1’, ‘2026-Q3’ or ‘2026-09’
form-duration = a duration
form-duration-help = write an ISO 8601 duration: ‘P3M’ is three months, ‘P30D’ thirty days, ‘P1Y’ a year
form-schema-file = the path of a JSON file
form-schema-file-help = write a path below the folder of agenda.yaml, such as ‘schema/service-extra.json’
form-picture-file = the path of an SVG or PNG file
form-picture-file-help = write a path below the folder of agenda.yaml, such as ‘site/logo.svg’
form-colour = a colour
form-colour-help = write ‘#’ and six digits from 0 to f, in quotes, such as "#0b3c6f": without quotes, what follows ‘#’ is a comment
form-mail-address = a mail address
form-mail-address-help = write a mailbox, such as ‘architect@digital.gov.example’
form-month-and-day = a month and a day
form-month-and-day-help = write them in quotes, such as "04-01"
form-custom-rule-id = the identifier of a custom rule
form-custom-rule-id-help = begin with ‘x-’, then lower-case letters, digits and hyphens

## Help that fits many findings

help-did-you-mean = did you mean ‘{ $word }’?
help-words = possible here: { $words }
help-write = write ‘{ $value }’
help-quote = write it in quotes, { $quoted }, so that it stays a text
help-unquote = write { $value } without quotes
help-list = write a list: { $list }
help-fields = give fields on lines of their own: { $fields }
help-example = for example ‘{ $field }: { $example }’
more-findings = this file has more findings of { $rule } than are shown
related-first-here = first given here
related-now-here = has it now
related-retired-here = ended here
related-cycle = from { $entity } on to { $next }

## structure-syntax, structure-duplicate-key

syntax-too-large = the file is too large to be read
syntax-too-large-help = a file may have at most { $limit } MiB; divide it, one entity to a file
syntax-utf-16 = the file is saved as UTF-16
syntax-utf-16-help = save it as UTF-8; in most editors: “Save as”, then “Encoding”
syntax-not-utf-8 = the file is not UTF-8 text
syntax-not-utf-8-help = save it as UTF-8; in most editors: “Save as”, then “Encoding”
syntax-control-character = the character { $character } has no place in a text
syntax-control-character-help = delete it; it often comes from copying out of another program
syntax-conflict-marker = a merge-conflict mark was left in the file
syntax-conflict-marker-help = choose one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>
syntax-tab = a tab stands where spaces belong
syntax-tab-help = indent with spaces; set your editor to insert spaces for tabs
syntax-unclosed-quote = a quotation mark is not closed, or text follows a closed one
syntax-unclosed-quote-help = close the quotation; inside `'…'` write an apostrophe twice, inside `"…"` write `\"` for a quotation mark
syntax-unclosed-bracket = a bracket or brace is not closed
syntax-unclosed-bracket-help = close it, or put a comma between the items
syntax-colon = a colon stands where no field can begin
syntax-colon-help = put the whole text in quotes if it contains a colon followed by a space; otherwise check the indentation
syntax-indentation = the lines do not line up
syntax-indentation-help = begin fields of the same mapping, and the hyphens of the same list, in the same column
syntax-escape = a backslash in double quotes stands before a letter that means nothing
syntax-escape-help = write \\ for a backslash, or use single quotes
syntax-special-character = the text begins with a character that means something else in YAML
syntax-special-character-help = put the text in quotes
syntax-anchor = anchors (`&name`) are not used in an agenda
syntax-anchor-help = write the value out where it is needed: forms and people rewrite these files, and an anchor does not survive
syntax-alias = aliases (`*name`) are not used in an agenda
syntax-alias-help = write the value out here; if the asterisk is part of the text, put the text in quotes
syntax-tag = tags (`!name`) are not used in an agenda
syntax-tag-help = delete the tag; if the exclamation mark is part of the text, put the text in quotes
syntax-merge-key = merge keys (`<<`) are not used in an agenda
syntax-merge-key-help = write the fields out here
syntax-directive = directives (`%…`) are not used in an agenda
syntax-directive-help = delete the line
syntax-key-not-text = a field name must be a word
syntax-key-not-text-help = write ‘name: value’
syntax-duplicate-key = the key ‘{ $key }’ is given twice
syntax-duplicate-key-help = keep one of the two
syntax-too-deep = lists and mappings are nested too deeply
syntax-too-deep-help = at most { $limit } may stand inside each other
syntax-not-yaml = this is not YAML
syntax-not-yaml-help = compare it with the lines around it: ‘name: value’, lists with ‘- ’, texts with special characters in quotes
file-link = symbolic links are not followed
file-link-help = put the file itself here
file-folder = a folder has the name of a YAML file
file-folder-help = rename the folder
file-special = this is not a file that can be read
file-special-help = take it out of the agenda
file-name-unreadable = the name of the file is not Unicode text
file-name-unreadable-help = rename it, with letters, digits and hyphens
file-gone = the file was there a moment ago and is gone
file-gone-help = run the command again
file-refused = the file cannot be read: { $reason }
file-refused-help = check the permissions of the file

## structure-schema

schema-unknown-field = there is no field ‘{ $field }’ here
schema-unknown-field-help = the fields are: { $fields }
schema-unknown-own-field-help = the country’s own fields are declared in an extension schema: see ‘extensions’ in agenda.yaml
schema-missing-field = the field ‘{ $field }’ is missing
schema-wrong-type = ‘{ $value }’ is { $found }; { $expected } belongs here
schema-empty-field = the field is empty
schema-empty-text = the text is empty
schema-empty-map = the mapping is empty
schema-empty-help = give it a value, or delete the line
schema-not-a-word = ‘{ $value }’ is not one of the values that this field may have
schema-not-the-value = ‘{ $value }’ is not the value that belongs here: { $expected }
schema-not-the-form = ‘{ $value }’ is not { $form }
schema-not-the-pattern = ‘{ $value }’ does not have the form { $pattern }
schema-not-a-language = ‘{ $value }’ is not a language tag
schema-too-small = { $value } is too small; the minimum is { $limit }
schema-too-great = { $value } is too great; the maximum is { $limit }
schema-too-short = the text is too short; it needs at least { $limit ->
    [one] one character
   *[other] { $limit } characters
  }
schema-too-long = the text is too long; it may have at most { $limit ->
    [one] one character
   *[other] { $limit } characters
  }
schema-too-few-items = the list is too short; it needs at least { $limit ->
    [one] one item
   *[other] { $limit } items
  }
schema-too-many-items = the list is too long; it may have at most { $limit ->
    [one] one item
   *[other] { $limit } items
  }
schema-too-few-fields = at least { $limit ->
    [one] one field is
   *[other] { $limit } fields are
    } needed here
schema-too-many-fields = at most { $limit ->
    [one] one field is
   *[other] { $limit } fields are
    } allowed here
schema-one-of = one of these fields is needed: { $fields }
schema-only-one-of = these fields exclude each other: { $fields }
schema-only-one-of-help = keep one of them
schema-at-least-one-of = at least one of these fields is needed: { $fields }
schema-repeated-item = an item stands twice in the list
schema-no-form-fits = ‘{ $value }’ has none of the forms that this field may have
schema-not-satisfied = this does not satisfy the schema (‘{ $keyword }’)
schema-agenda-not-applied = until this file is mended, what it sets does not apply: levels of rules, own rules, languages, reporting
schema-agenda-not-applied-help = mend this file first; what is said of the others may change then
schema-not-understood = the value is not understood: { $reason }
document-empty = the file is empty
document-empty-help = write the fields of the entity ({ $kind }), or delete the file
agenda-file-twice = agenda.yaml holds a second document
series-missing = the file ‘{ $file }’ cannot be read
series-missing-help = put it beside this file, or correct the name
series-unreadable = this row is not CSV
series-unknown-column = there is no column ‘{ $column }’
series-missing-column = the columns ‘date’ and ‘value’ are needed
series-not-a-number = ‘{ $value }’ is not a number
series-number-help = write digits, with a point before decimals: 12.5
extension-missing = the extension schema ‘{ $file }’ cannot be read
extension-missing-help = write its path from the folder of agenda.yaml
extension-not-json = the extension schema is not JSON
extension-not-json-help = check commas, quotes and braces around this place
extension-not-a-schema = this is not a JSON Schema (draft-07): { $reason }
extension-not-a-schema-help = see json-schema.org for the keywords
extension-field-without-prefix = the new field ‘{ $field }’ does not begin with ‘x-’
extension-field-without-prefix-help = name it ‘x-…’, so that it is never taken for a field of the model
extension-loosens = { $path } would allow what the model does not
extension-loosens-help = an extension may add fields under ‘x-…’ and tighten what is there, never loosen it
extension-no-meaning = ‘{ $keyword }’ has no meaning here in an extension
extension-no-meaning-help = describe fields with the keywords of JSON Schema draft-07, and definitions under ‘definitions’
extension-unknown-kind = ‘x-refers-to’ names something that is no kind
extension-unknown-kind-help = write the name of a kind, such as ‘service’, or a list of such names for references with a folder
extension-endless = the definitions contain themselves, or are too many when written out
extension-endless-help = describe a few fields, none of which contains itself
extension-outside-reference = an extension refers to its own definitions only
extension-outside-reference-help = copy the definition into ‘definitions’ and write `"$ref": "#/definitions/name"`
logo-missing = the logo ‘{ $file }’ is not there
logo-no-file = the logo ‘{ $file }’ is no file, or a link leads to it
logo-missing-help = write the path of a file, from the folder of agenda.yaml
logo-lost = this clone does not hold the logo ‘{ $file }’
logo-too-large = the logo ‘{ $file }’ has more than { $most } kB
logo-too-large-help = every reader fetches it with the first page: save it smaller, or as an SVG
logo-not-svg = the logo ‘{ $file }’ is no SVG file from line { $line } on
logo-not-unicode = the logo ‘{ $file }’ is no text in UTF-8
logo-too-many-parts = the logo ‘{ $file }’ has too many parts for a picture of its size
logo-holds = the logo ‘{ $file }’ has { $what } in it (line { $line })
logo-script = a script
logo-event = what runs when something happens
logo-outside = an address that leads out of the file
logo-other-element = something that is no part of a drawing
logo-doctype = a document type
logo-svg-help = save it anew as a plain SVG, as drawing programs call it, or as a PNG
logo-not-png = the logo ‘{ $file }’ is no PNG file
logo-too-wide = the logo ‘{ $file }’ has more than { $most } pixels on a side
logo-png-help = save it anew as a PNG, some hundred pixels high

## structure, the rest

unknown-kind = { $file } lies in no folder of an agenda, so nothing reads it
unknown-kind-help = move it into one of the folders: { $folders }
file-name-differs = the file is { $file }, the entity in it ‘{ $id }’
file-name-differs-help = rename the file to { $file }, or write ‘id: { $id }’
duplicate-id = the identifier ‘{ $id }’ is taken by another entity of this kind ({ $kind })
duplicate-id-help = choose another identifier; identifiers are never used twice
duplicate-item-id = another item of the list already has the identifier ‘{ $id }’
duplicate-former-id = ‘{ $id }’ is said to be a former identifier, but it is in use now ({ $kind })
duplicate-former-id-help = delete it from ‘formerly’, or rename the other one
duplicate-capability = the capability ‘{ $id }’ is one of GovStack’s
duplicate-capability-help = delete it here, it is there already; or give the national one a name of its own
dangling-reference = there is no { $kind } ‘{ $id }’
dangling-renamed-help = it was renamed: write ‘{ $id }’
dangling-other-kind-help = { $reference } exists, but this field asks for another kind: { $kind }
dangling-help = register it in { $file }, or correct the identifier
dangling-declare-help = declare it in agenda.yaml
dangling-rule-help = ‘agenda rules’ lists the rules
reference-to-retired = { $entity } is { $state } and nothing replaces it
reference-to-retired-help = refer to what takes its place, delete the reference, or name a successor in { $entity }
cycle = ‘{ $field }’ goes round in a circle: { $circle }
cycle-help = take one of these references out
missing-translation = { $count ->
    [one] { $fields } is not translated ({ $languages })
   *[other] { $count } texts are not translated ({ $languages }): { $fields }
  }
missing-translation-help = give a text for each language of the agenda: { $languages }
unused = nothing refers to the { $kind } ‘{ $id }’
unused-help = refer to it where it belongs, retire it, or delete it if it never was in force

## custom rules

custom-rule-says = { $text }
custom-rule-violated = ‘{ $assert }’ does not hold
custom-rule-syntax = the expression is not understood from here on: { $rest }
custom-rule-syntax-end = the expression is empty or ends too early
custom-rule-syntax-help = close brackets and quotes; compare with ==, join conditions with && and ||; names with hyphens stand between backticks, as in { $example }
custom-rule-too-long = the expression has { $count } characters; no more than { $most } are read
custom-rule-too-deep = questions to the items of lists stand more than { $most } deep in each other
custom-rule-divide-help = ask less at once: divide the rule into several
custom-rule-too-many = no more than { $most } rules of the country’s own are read; this one and those behind it are not applied
custom-rule-unknown-variable = nothing is called ‘{ $name }’ here
custom-rule-unknown-function = there is no function ‘{ $name }’
custom-rule-call = ‘{ $name }’ is not asked like that
custom-rule-call-help = write it like this: { $forms }
custom-rule-unknown-field = there is no field ‘{ $field }’ in ‘{ $within }’
custom-rule-hyphen = the hyphen in ‘{ $field }’ is read as a minus sign
custom-rule-hyphen-help = put the name between backticks: { $written }
custom-rule-no-fields = ‘{ $field }’ is asked of { $type }, which has no fields
custom-rule-each-help = ask each of its items: { $example }
custom-rule-not-a-list = the items of { $type } are asked for, and it has none
custom-rule-no-order = the fields of a mapping have no order, so they make no list
custom-rule-no-order-help = ask with all(), exists() or exists_one()
custom-rule-unknown-word = ‘{ $value }’ is none of the values of ‘{ $field }’
custom-rule-old-null = fields of ‘old’ are asked for, and a new entity has no ‘old’
custom-rule-old-null-help = ask for it first, in ‘when’ or in front: { $one } or { $other }
custom-rule-old-taken = ‘old’ is what an entity was before a proposal
custom-rule-old-taken-help = call the item otherwise
custom-rule-not-boolean = a condition is needed here, not { $type }
custom-rule-not-boolean-help = compare it with something, so that it is true or false
custom-rule-pattern = ‘{ $pattern }’ is no regular expression, or too large a one
custom-rule-pattern-help = close brackets, and write a dot or bracket that is meant as such with a backslash in front
custom-rule-pattern-made = the pattern of matches() must be written out
custom-rule-pattern-made-help = use contains(), startsWith() or endsWith() to compare with another field
custom-rule-unsupported = this part of CEL is not provided for here
custom-rule-example-passes = the rule finds no fault with this example, which is to fail
custom-rule-example-fails = the rule finds fault with this example, which is to pass
custom-rule-example-not-judged = this example cannot be judged: { $reason }
custom-rule-example-help = correct the expression or the example
custom-rule-not-judged = { $count ->
    [one] { $entity } cannot be judged: { $reason }
   *[other] { $count } entities cannot be judged, the first of them { $entity }: { $reason }
  }
custom-rule-too-much = for all { $count } entities together the rule may take more steps than are left of the { $most } for all rules; it is not applied
custom-rule-too-much-help = ask less of each entity, or name fewer of them with ‘when’
custom-rule-no-threads = rules of the country’s own are not applied: the system gives no threads for them
custom-reason-missing = ‘{ $field }’ is not given
custom-reason-missing-help = ask first whether it is there, with has(…) before ‘{ $field }’ or in ‘when’
custom-reason-no-fields = a field is asked of { $type }
custom-reason-types = ‘{ $operation }’ does not go with { $types }
custom-reason-types-help = a field that may be written in two forms must be asked for both: type(…) == string tells them apart
custom-reason-not-boolean = the result is neither true nor false
custom-reason-too-large = that may take more than { $most } steps
custom-reason-other = a value does not allow what is asked of it, such as a division by zero or a number that is too large
related-not-judged = not judged

## sdg

sdg-unknown-target = ‘{ $code }’ is not a target of the sustainable development goals
sdg-unknown-target-help = targets are ‘1.1’ to ‘17.19’, such as "16.9" or "9.c"
sdg-not-aligned = the action line names no target of the sustainable development goals
sdg-not-aligned-help = add ‘sdg’ with a target and a rationale: why does this line contribute to it?
sdg-no-rationale = nothing says why the line contributes to target { $code }
sdg-no-rationale-help = add a ‘rationale’ in a sentence

## The verdict

human-help = help: { $help }
verdict-clean = { $counts }: nothing found
verdict-findings = { $counts }: { $findings }
verdict-merged = this is what merging ‘{ $head }’ into ‘{ $base }’ would give; only what neither of them has alone fails
verdict-explain = ‘agenda explain RULE’ says why a rule exists and what to do

## Forms of the verdict

github-more = { $count ->
    [one] one more finding is
   *[other] { $count } more findings are
  } not shown here: GitHub takes { $most } of each level; ‘agenda check’ shows them all
gitlab-description = { $message } ({ $help })
sarif-root = the root of the git repository
markdown-failed = The check fails.
markdown-passed = The check passes.
markdown-introduced = Introduced
markdown-findings = Findings
markdown-existing = Already there
markdown-waived = Waived
markdown-fixed = Fixed
markdown-more = { $count ->
    [one] One more finding is
   *[other] { $count } more findings are
  } not shown here; ‘agenda check’ shows them all.

## Days and periods that are looked at

moment-to-come = { $revision } is not over yet: this is the state so far, and { $day } counts as today

## The program's own failures

failure = could not { $what }
failure-hint = hint: { $hint }
failure-no-folder = find the folder { $folder }
failure-no-agenda = find agenda.yaml in { $folder } or any folder above it
failure-no-agenda-hint = go to the folder of an agenda, or name it: agenda -C FOLDER …
failure-diff-driver = understand what git gives: a path, then file, name and mode before and after
failure-diff-driver-hint = git calls this command itself, once ‘git config diff.agenda.command "agenda diff-driver"’ and ‘*.yaml diff=agenda’ in .gitattributes ask for it
failure-walk = read the folder { $folder }: { $reason }
failure-no-repository = find a git repository at { $folder }
failure-no-repository-hint = a revision can only be read from a git repository: go into one, or make one with ‘git init’ and a first commit
failure-no-revision = find the revision { $revision } in the repository
failure-no-revision-hint = ‘git log --oneline’ lists revisions, ‘git branch --all’ and ‘git tag’ their names; a day is written 2026-09-30, a period 2026-Q3 or 2026-09
failure-no-revision-shallow-hint = this is a shallow clone; fetch its whole history with ‘{ $command }’, or a part of it with ‘{ $part }’; in continuous integration, clone it whole: ‘fetch-depth: 0’, on GitLab ‘GIT_DEPTH: 0’
failure-no-revision-fetch-hint = fetch it with ‘{ $command }’
failure-no-commit-hint = nothing has been committed on this branch yet; name another revision
failure-not-a-commit = read { $revision } as a revision: it is { $what }, not a commit
git-tree = a folder in git
git-blob = a file in git
failure-revision-incomplete = read the revision { $revision }: this clone does not hold all of it
failure-not-fetched = read { $file }: this clone does not hold what is in it
failure-not-fetched-hint = fetch what the clone was made without: ‘git fetch --refetch --no-filter’
failure-revision-unreadable = read the revision { $revision }: { $reason }
failure-not-in-revision = find the folder { $folder } in the revision { $revision }
failure-no-agenda-in-revision = find agenda.yaml in the revision { $revision }
failure-no-name = find a revision: its name is empty
failure-no-name-hint = in a script, the variable that holds the name may not be set
failure-no-main-line = find the branch ‘{ $branch }’, which agenda.yaml names under ‘review.main-line’
failure-no-main-line-hint = no branch of that name is here or of a remote; ‘git branch --all’ lists branches
failure-no-main-line-fetch-hint = fetch it with ‘{ $command }’, or correct its name
failure-before-first = find a state of the agenda for { $revision }: the first one is of { $day }
failure-before-first-hint = name that day or a later one
failure-before-cut = find a state of the agenda for { $revision }: the first one in this clone is of { $day }
failure-range = take ‘{ $revision }’ for a revision: it is a range between two
failure-range-hint = name both: ‘{ $diff }’, ‘{ $check }’
failure-ambiguous-hint = the numbers of several objects begin like that; write more of it
failure-revision-too-large = read the revision { $revision }: there is more in its folders than is ever looked at
failure-damaged-hint = ‘git fsck’ says what is wrong with the repository; a new clone does not have it
failure-alternate-hint = the repository uses objects of { $folder }, which is not there: bring it back, or clone anew
failure-damaged = read { $file }: { $reason }
failure-repository = open the git repository at { $folder }: { $reason }
failure-repository-hint = ‘git status’ in this folder says whether git itself opens it; files alone are checked without --rev, --since and --merge
failure-repository-names-hint = only repositories whose objects have SHA-1 names are read; files alone are checked without --rev, --since and --merge
failure-repository-references-hint = ‘git refs migrate --ref-format=files’ keeps its branches in the form that is read here
failure-repository-broken = open the git repository at { $folder }: what is in ‘.git’ is no repository
failure-repository-owner = open the git repository at { $folder }: it belongs to another user
failure-repository-owner-hint = if you trust it, say so to git: { $command }
failure-repository-path = read the git repository at { $folder }: its path is not UTF-8
failure-bare-hint = this is a repository without files; name revisions, such as ‘agenda check --rev main’ or ‘agenda diff main proposal’
failure-submodule-hint = this may be a submodule that was not fetched: ‘git submodule update --init’
failure-agenda-elsewhere-hint = in this revision agenda.yaml lies in { $folders }; name that folder of the repository with -C
failure-unknown-kind = find a kind named ‘{ $name }’
failure-unknown-rule = find a rule or family named ‘{ $name }’
failure-unknown-entity = find the entity ‘{ $name }’
failure-unknown-rule-kind-field = find a rule, kind or field named ‘{ $name }’
failure-several-entities = choose between { $names }: several entities have the identifier ‘{ $name }’
failure-several-entities-hint = write the folder too, such as ‘{ $first }’
failure-publish-agenda-file = publish an agenda whose agenda.yaml is not as it has to be
failure-publish-agenda-file-hint = ‘agenda check’ says what is wrong with it
failure-write = write { $file }: { $reason }
failure-summary-hint = GITHUB_STEP_SUMMARY names this file; unset it to go without the summary of the job
failure-unknown-command = find a command named ‘{ $command }’

## list, show, explain, rules, schema

column-id = Identifier
column-title = Title
column-status = Status
column-owner = Owner
column-due = Due
column-rule = Rule
column-level = Level
column-field = Field
column-entity = Entity
column-place = Place
column-finding = Finding
column-count = Number
column-decision = Decision
list-empty = The agenda has no { $kind }.
show-label = { $title }:
show-kind = { $kind }, { $file }
show-refers-to = Refers to
show-referred-by = Referred to by
show-nothing = Nothing
show-broken = This file has errors; ‘agenda check’ shows them.
show-unresolved = (not found)
explain-level = Level: { $level }
explain-before = Before
explain-bad = Reported
explain-good = Not reported
explain-fields = Fields
explain-words = Values
explain-condition = What must hold for { $kind }
explain-parameters = Parameters
explain-set = To switch it off or set it otherwise
explain-waive = To waive it for a time
explain-example = Example
explain-folder = Kept in { $folder }/, one file for each.
explain-agenda-file = Kept in agenda.yaml at the root.
explain-required = Required.
explain-internal = Internal: it is not published.
explain-refers-to = Points at: { $what }
explain-localised = A text, or a text for each language.
rules-families = { $count ->
    [one] { $count } rule
   *[other] { $count } rules
  }
rules-here = The levels are those that agenda.yaml sets, and the defaults where it sets none.
rules-broken = What agenda.yaml sets cannot be read, so the defaults count; ‘agenda check’ says why.
rules-usual = There is no agenda here: the levels are the defaults.
rules-own = x-… – the country’s own rules
rules-set = { $value } (default: { $default })
rules-set-family = Set with the family { $family }.
rules-set-from = Entities created before { $day } are exempt.
rules-set-grace = Until { $day } its errors count as warnings.
rules-set-parameter = { $name }: { $value }.
rules-clock = What it finds depends on the day that counts as today.
rules-landed = It judges how a change landed: ‘agenda audit’ looks for it.
rules-change = It judges what a proposal changes: it counts where a base is given, as in ‘agenda check --since main’.
schema-written = { $count ->
    [one] { $count } schema written to { $folder }
   *[other] { $count } schemas written to { $folder }
  }

## Wrong command lines

usage-unknown-argument = there is no option ‘{ $argument }’
usage-too-many = ‘{ $argument }’ is one argument too many
usage-not-utf-8 = ‘{ $argument }’ is not UTF-8
usage-unknown-command = there is no command ‘{ $command }’
usage-wrong-value = ‘{ $value }’ is not a value for { $argument }
usage-missing-value = { $argument } needs a value
usage-missing-argument = something is missing: { $arguments }
usage-conflict = { $argument } cannot be used together with { $other }
usage-other = the command line is not understood
usage-help = ‘{ $command } --help’ shows what there is
help-usage = Usage
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-global = Options for every command
help-command-name = COMMAND
help-default = (default: { $value })
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-commands = COMMANDS
man-version = VERSION

## families of rules

family-structure = the files say what they mean
family-approach = the agenda commits the whole of government, and it is alive
family-ownership = somebody answers for everything
family-schedule = a date is a promise
family-status = what is claimed is shown
family-kpi = indicators say from where to where, and are measured
family-sdg = action lines say which sustainable development goals they serve
family-service = services are digital first, open to everybody and kept up to date
family-reuse = what all need is built once and shared
family-once-only = nobody is asked for what the State holds
family-legal = the texts are in force when they are needed
family-participation = those concerned are heard, answered and thanked
family-decision = an exception has an author and an end
family-change = what a proposal may do to a promise
family-review = how a change landed

## Changes

change-nothing = nothing
change-item = ‘{ $name }’:{" "}
change-language = {" "}({ $language })
change-facts = {" "}({ $facts })
change-part = { $label }: { $text }
change-field-in = { $whole } – { $part }
change-item-of = { $what } { $name }
change-item-with = { $item } ({ $rest })
change-label = { $field } ({ $language })
change-quoted = ‘{ $text }’
change-instead = { $new } instead of { $old }
change-usual = { $value } (as usual)
value-true = yes
value-false = no
value-range = [{ $low }, { $high }]
value-owner = { $organisation } ({ $role })
change-added = new entry{ $facts }
change-removed = entry gone: no file says any more what became of it{ $facts }
change-renamed = is now called { $new }, no longer { $old }
change-unreadable = can no longer be read
change-readable = can be read again
change-deadline-moved = { $item }due { $new } instead of { $old }, { $days ->
    [one] one day
   *[other] { $days } days
} later
change-deadline-brought-forward = { $item }due { $new } instead of { $old }, { $days ->
    [one] one day
   *[other] { $days } days
} earlier
change-deadline-set = { $item }due { $new }, where no date was given
change-deadline-removed = { $item }no longer has a due date; it was { $old }
change-move-recorded = { $item }a move of the due date is recorded
change-move-erased = { $item }a recorded move of the due date is erased
change-move-rewritten = a recorded move of the due date is rewritten: ‘{ $field }’ says { $new } instead of { $old }
change-target-lowered = { $item }target lowered from { $old } to { $new }
change-target-raised = { $item }target raised from { $old } to { $new }
change-target-changed = { $item }target { $new } instead of { $old }
change-target-postponed = { $item }target due { $new } instead of { $old }, { $days ->
    [one] one day
   *[other] { $days } days
} later
change-target-brought-forward = { $item }target due { $new } instead of { $old }, { $days ->
    [one] one day
   *[other] { $days } days
} earlier
change-target-added = { $item }target added
change-target-removed = { $item }target removed
change-baseline-changed = baseline rewritten: ‘{ $field }’ says { $new } instead of { $old }
change-definition-changed = definition changed, ‘{ $field }’{ $language }: { $marked }
change-measurement-added = { $item }measurement added
change-measured = { $item }measurement added, { $new }
change-measurement-removed = { $item }measurement removed
change-extension = the schema of the country’s own fields ({ $kind }) says something else: { $file }
change-rows = Table of measurements
change-rows-added = { $count ->
    [one] a measurement added in the table
   *[other] { $count } measurements added in the table
}: { $new }
change-rows-removed = { $count ->
    [one] a measurement removed from the table
   *[other] { $count } measurements removed from the table
}: { $old }
change-rows-corrected = { $count ->
    [one] a measurement corrected in the table
   *[other] { $count } measurements corrected in the table
}: { $new } instead of { $old }
change-measurement-corrected = { $item }measurement corrected: { $new } instead of { $old }
change-status-advanced = { $item }status advanced from { $old } to { $new }
change-status-back = { $item }status back from { $old } to { $new }
change-given-up = { $item }status { $new } instead of { $old }
change-taken-up = { $item }taken up again: status { $new } instead of { $old }
change-stage-advanced = stage advanced from { $old } to { $new }
change-stage-back = stage back from { $old } to { $new }
change-level-reached = level { $new } reached, after { $old }
change-level-lost = level { $new } only, after { $old }
change-milestone-done = { $item }milestone done
change-milestone-undone = { $item }milestone no longer done
change-milestone-added = { $item }milestone added
change-milestone-removed = { $item }milestone removed
change-report-added = { $item }report added
change-report-removed = { $item }report removed
change-report-edited = report edited, ‘{ $field }’: { $new } instead of { $old }
change-owner-changed = ‘{ $field }’ changes: { $new } instead of { $old }
change-scope-widened = scope widened by ‘{ $field }’
change-scope-narrowed = scope narrowed, without ‘{ $field }’
change-asks-more = { $item }users are asked for it from now on
change-asks-less = { $item }users are no longer asked for it
change-building-block-used = { $item }building block taken into use
change-building-block-dropped = { $item }building block no longer used
change-building-block-swapped = building block ‘{ $old }’ replaced by ‘{ $new }’, for the same capability
change-waiver-granted = waiver granted: { $new }
change-waiver-ended = waiver ended: { $old }
change-waiver-extended = { $item }waiver extended from { $old } to { $new }, by { $days ->
    [one] one day
   *[other] { $days } days
}
change-waiver-shortened = { $item }waiver ends { $new } instead of { $old }, { $days ->
    [one] one day
   *[other] { $days } days
} earlier
change-waiver-without-end = { $item }waiver without a last day; it was { $old }
change-waiver-with-end = { $item }waiver ends { $new }, where it had no last day
change-rule-weakened = rule weakened, ‘{ $field }’: { $new } instead of { $old }
change-rule-tightened = rule tightened, ‘{ $field }’: { $new } instead of { $old }
change-rule-set = rule set otherwise, ‘{ $field }’: { $new } instead of { $old }
change-text-edited = ‘{ $field }’{ $language }, text edited: { $marked }
change-text-added = ‘{ $field }’{ $language }, text added: { $new }
change-text-removed = ‘{ $field }’{ $language }, text removed: { $old }
change-field-set = ‘{ $field }’, where nothing was given: { $new }
change-field-removed = ‘{ $field }’ is no longer given; it was: { $old }
change-field-changed = ‘{ $field }’: { $new } instead of { $old }
change-by-decision = { $said } – { $decision }
several-asks-more = users are asked for { $count } more data items: { $items }
several-asks-less = users are no longer asked for { $count } data items: { $items }
several-measurement-added = { $count } measurements added: { $items }
several-measurement-removed = { $count } measurements removed: { $items }
several-milestone-added = { $count } milestones added: { $items }
several-milestone-removed = { $count } milestones removed: { $items }
several-report-added = { $count } reports added: { $items }
several-report-removed = { $count } reports removed: { $items }
several-building-block-used = { $count } building blocks taken into use: { $items }
several-building-block-dropped = { $count } building blocks no longer used: { $items }

diff-title = What changes
diff-sides = From { $base } to { $head }: { $counts }
diff-work-tree = the files in the folder
diff-file-same = Nothing changes in what it says: only spaces, quotes, comments or the order of keys do.
diff-file-added = { $path }: new file
diff-file-removed = { $path }: file removed
diff-file-changed = { $path }: file changed
diff-file-unmerged = { $path }: the merge is not completed
diff-none = nothing changes
diff-promise = Promises
diff-substance = Substance
diff-progress = Progress
diff-editorial = Wording
diff-marks = [-words that went-] {"{"}+words that came+{"}"}
count-changes-promise = { $count ->
    [one] one promise changed
   *[other] { $count } promises changed
}
count-changes-substance = { $count ->
    [one] one change of substance
   *[other] { $count } changes of substance
}
count-changes-progress = { $count ->
    [one] one step forward
   *[other] { $count } steps forward
}
count-changes-editorial = { $count ->
    [one] one change of wording
   *[other] { $count } changes of wording
}
failure-no-merge-base = find a common ancestor of ‘{ $base }’ and ‘{ $head }’
failure-no-merge-base-hint = compare with ‘{ $base }’ itself: --exact
failure-no-merge-base-merge-hint = only revisions of one history are merged: name the branch that this one was made from
failure-merge = merge ‘{ $head }’ into ‘{ $into }’: { $reason }
failure-merge-conflict = merge ‘{ $head }’ into ‘{ $into }’: these files are in conflict: { $files }
failure-merge-too-much = merge ‘{ $head }’ into ‘{ $into }’: too much is different between them and their common ancestor
failure-merge-hint = merge ‘{ $into }’ into the branch of the proposal first, or rebase the branch onto it
failure-several-merge-bases = tell what ‘{ $head }’ changes against ‘{ $base }’: their histories crossed, and they have several common ancestors
failure-several-merge-bases-hint = merge ‘{ $base }’ into the proposal, then ask again
failure-no-merge-base-shallow-hint = the repository was fetched without its history: git fetch --unshallow
column-in-force = In force
column-proposed = Proposed
column-reason = Reason and decision
diff-whole = the whole entry
diff-went = removed:
diff-came = added:
diff-no-reason = no reason given
as-it-is = { $text }
consequences = What follows
consequences-more = { $count ->
    [one] and { $count } more entry; ‘--format json’ lists all of them
   *[other] and { $count } more entries; ‘--format json’ lists all of them
}
consequences-unknown = What the changes do elsewhere was not worked out, for that takes reading the whole agenda: ‘--consequences always’ does.
consequence-turned = { $said }
consequence-introduced = now found: { $said } ({ $rule })
consequence-fixed = put right: { $said } ({ $rule })
consequence-because = { $said } – from { $causes }
consequence-health = health turns from ‘{ $old }’ to ‘{ $new }’
health-not-applicable = not applicable
health-completed = completed
health-late = late
health-blocked = blocked
health-unknown = unknown
health-at-risk = at risk
health-not-started = not started
health-on-track = on track
health-achieved = achieved
health-off-track = off track
health-deteriorating = deteriorating
health-too-early = too early to say
health-no-data = no data
