# Tables that are imported
import-encoding = It is not saved as UTF-8; it was read as { $encoding }.
import-delimiter = Its values are separated by ‘{ $delimiter }’.
import-other-sheets = Of its sheets, ‘{ $sheet }’ was read; not read: { $others }.
import-hidden-sheet = The sheet ‘{ $sheet }’ is hidden; it was read all the same.
import-hidden-columns = Hidden columns were read as well: { $columns }.
import-hidden-rows = { $count ->
    [one] 1 hidden row was read as well.
   *[other] { $count } hidden rows were read as well.
}
import-formulas = { $count ->
    [one] 1 cell holds a formula ({ $first }); the value that was last worked out for it counts.
   *[other] { $count } cells hold formulas ({ $first } is the first); the values that were last worked out for them count.
}
import-unknown-column = The column ‘{ $column }’ ({ $at }) is no field that is known: nothing is taken from it.
import-unknown-column-near = The column ‘{ $column }’ ({ $at }) is no field that is known: nothing is taken from it. If it is { $near }, call it so or say so in a mapping.
import-nameless-columns = Columns without a header in ‘{ $table }’, from which nothing is taken: { $columns }.
import-empty = there is nothing in ‘{ $table }’
import-no-rows = below the headers there is nothing
import-merged-header = the header cells { $area } are merged
import-merged = the cells { $area } are merged, and only the first of them holds a value
import-merged-help = unmerge them, so that each cell has what belongs there
import-no-column = the mapping names a column ‘{ $column }’ that is not there
import-column-twice = the column ‘{ $column }’ is { $field }, and so is { $first }
import-column-twice-help = leave one of them out, or under ‘skip’ in a mapping
import-mapping-no-field = in the mapping, ‘{ $field }’ for the column ‘{ $column }’ is no field
import-mapping-no-field-help = ‘agenda explain { $kind }’ lists the fields
import-mapping-unreadable = the mapping cannot be read as YAML from here on
import-several-fields = the column ‘{ $column }’ may be any of { $fields }
import-several-fields-help = write the way to the field as its header, such as { $first }
import-no-name = no column says what each { $kind } is called
import-no-name-help = call one ‘id’ or ‘title’, or name it in a mapping
import-unclosed = from line { $line } on, a quotation mark has no partner: all that follows was read as one value
import-unclosed-help = write a quotation mark within a value twice, and the value between quotation marks
import-repeated = ‘{ $name }’ was there before, in { $first }
import-repeated-help = keep one row for each; only what stands in lists may be spread over several
import-former = ‘{ $id }’ was the identifier of { $name } once
import-former-help = an identifier that was used is never used again: take the one of today, or another one
import-no-id = ‘{ $id }’ is no identifier, and nothing in the agenda is called so
import-no-id-help = write ‘{ $id }’, or leave the cell empty and give a title
import-no-letters = no identifier can be made of ‘{ $title }’
import-no-letters-help = give one in a column ‘id’, in letters from a to z, digits and single hyphens
import-several-titles = several are called ‘{ $title }’: { $names }
import-several-titles-help = say which is meant in a column ‘id’
import-nameless = the row has neither an identifier nor a title
import-nameless-help = give it one, or take the row out
import-error = the cell holds the error { $error }
import-error-help = mend the formula, or write the value
import-uncalculated = the cell holds a formula of which no value is stored
import-uncalculated-help = open the workbook in a spreadsheet, save it, and import it again
import-number-for-text = { $value } is a number here, and a final 0 may have been lost
import-number-for-text-help = format the cell as text and write it again, as in 8.10
import-no-date = ‘{ $value }’ is not a date
import-no-date-help = write 2026-12-31 or 31/12/2026
import-either-date = ‘{ $value }’ may be { $one } or { $other }, and nothing else in the column tells
import-either-date-help = write it as 2026-12-31, or say ‘dates: day-first’ or ‘dates: month-first’ in a mapping (--map)
import-year = ‘{ $value }’ is a year, and a day is wanted
import-year-help = write the day, or say ‘years: last-day’ or ‘years: first-day’ in a mapping (--map)
import-no-period = ‘{ $value }’ is not a period
import-no-number = ‘{ $value }’ is not a number
import-no-number-help = write digits alone, with a point or a comma before decimals; the unit has a field of its own
import-either-number = ‘{ $value }’ may be { $one } or { $other }, and nothing else in the column tells
import-either-number-help = write it without a sign between thousands, or say ‘decimal: comma’ or ‘decimal: point’ in a mapping (--map)
import-no-yes = ‘{ $value }’ is neither yes nor no
import-no-yes-help = write yes or no
import-no-word = ‘{ $value }’ is none of the words that may stand here
import-no-reference = nothing is called ‘{ $name }’ ({ $kind })
import-no-reference-help = write the identifier or the whole title; what is not there yet is imported first
import-several-references = several are called ‘{ $name }’: { $names }
import-several-references-help = write the identifier of the one that is meant
import-uneven = there are { $count } items here, and { $other } in another column of the same list
import-uneven-help = give as many items in each column of { $list }
import-in-the-way = ‘{ $field }’ cannot be set in { $entity }: something else stands in its place
import-in-the-way-help = write it by hand, or take what stands there out first
import-cannot = { $entity } cannot be changed: { $why }
import-form-unreadable = the file cannot be read as YAML from here on
import-form-nameless = nothing in the file says what it is called
import-form-nameless-help = give it a name in Latin letters under ‘name’
import-form-lost = Nothing in the agenda says these properties, or what they name is not in it; they are not taken: { $properties }.
import-read = { $file } was read:
import-wrong = { $count ->
    [one] Something is wrong in 1 place:
   *[other] Something is wrong in { $count } places:
}
import-colon = :{" "}
import-help = help: { $help }
import-more-cells = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
import-summary = New: { $new }. Changed: { $changed }. Unchanged: { $same }.
import-column-file = File
import-column-state = What becomes of it
import-new = new
import-changed = changed
import-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
import-sample = The first new file:
import-written = These files were written.
import-preview = Nothing was written: this is a preview. ‘--write’ writes the files.
import-refused = Nothing was written, as something is wrong. Mend the table, or write the rows that are right with ‘--write --partial’.
import-found = { $rule }: { $count }
import-found-all = ‘agenda check’ shows all of them.
failure-import-read = read { $file }: { $reason }
failure-import-no-table = read { $file } as a table: it is neither a text nor a workbook
failure-import-no-table-hint = save it as CSV, XLSX or ODS
failure-import-unreadable = read { $file } as a workbook: it is damaged, or something else
failure-import-unreadable-hint = open it in a spreadsheet and save it anew as XLSX, ODS or CSV
failure-import-too-large = read { $file }: unpacked, it holds more than is read (256 MiB, or 4 million cells)
failure-import-too-large-hint = divide it, and take out empty rows and columns that are formatted or filled down
failure-import-protected = read { $file }: it is protected by a password
failure-import-protected-hint = open it, take the password away, and save it anew
failure-import-old = read { $file }: it is in the format that Excel wrote before 2007
failure-import-old-hint = save it as XLSX
failure-import-empty = find a table in { $file }: there is nothing in its sheets, or they are all hidden
failure-import-empty-hint = name a hidden sheet with --sheet
failure-import-no-sheet = find the sheet ‘{ $sheet }’ in { $file }
failure-import-several-sheets = tell which sheet of { $file } to read
failure-import-several-sheets-hint = name one with --sheet: { $sheets }
failure-import-no-kind = tell what stands in the rows of { $file }
failure-import-no-kind-hint = name the kind with --kind: { $kinds }

# What people write for yes and no, for the language, for the target of a year
words-yes = yes | y | true
words-no = no | n | false
words-language = en | english | anglais
words-per = per
words-target = target

# What people usually call fields: the way to a field, and the words for it. For services also what GovStack’s implementation playbook asks
# for when it ranks them (https://github.com/GovStackWorkingGroup/implementation-playbook, planning/service-prioritization.md).
words-entity =
    id = identifier | key | slug
    title = name | label | heading | designation
    description = summary | definition | text | about
    tags = keywords | keyword | tag
    created = created on | creation date | date created
words-organisation =
    website = link | url | web site | web address | homepage | site
    acronym = abbreviation | short name
    parent = parent organisation | belongs to | supervised by
    contact = e mail | email | mail | mailbox | contact address
words-action-line =
    owner = responsible | lead | responsible organisation | owner organisation
    schedule.due = deadline | due | end | end date | finish
    schedule.start = start | start date | begins
    budget.amount = budget | cost | amount
    contributors = partners | contributing organisations
    objectives = objective
words-kpi =
    title = indicator | indicator name | name of the indicator
    owner = responsible | producer | data owner
    baseline.value = baseline | starting value | reference value
    baseline.date = baseline date | date of the baseline
    baseline.source = baseline source
    unit = unit of measure | unit of measurement
    every = frequency | periodicity
    source = data source
words-building-block =
    software.repository = link | url | repository | source code | code
    owner = provider | responsible | responsible organisation
    software.licence = license
    terms = terms of use
words-service =
    channels[web].url = link | url | website | web site | web address | online address
    owner = responsible | provider | responsible organisation | ministry | institution
    launched = launch date | launched on | opened on | opening date
    title = service name | name of the service
    volume.transactions = transactions per year | number of transactions per year | annual transactions
    volume.users = number of service users | number of users | users per year
    burden.visits = number of in person visits | in person visits | number of visits | customer visits | number of in person visits to a government office | number of in person visits to a government office customer visits required to get the service
    burden.documents = number of documents | number of prerequisites and documents | required documents
    burden.agencies = number of agencies involved | number of govt agencies involved | number of government agencies involved
    burden.processing-time = time to response | time to response from government | time to response from government to get the service | time to response from government to get the service days months | processing time
    maturity.level = digital maturity | level of digitisation | online level
    audience = users | target group
    life-events = life event
    uses = building blocks | building blocks used | apis
    languages = available languages
words-regulation =
    citation = reference | legal reference
    schedule.due = deadline | due | entry into force
    lead = responsible | owner | lead ministry

# Columns of a table in which each row is a measurement
words-measurement =
    period = year | quarter | month | date | period | time period
    value = figure | measure | measured value | observation | value
    status = observation status | status
    source = source
    note = note | comment | remark
    n = sample | sample size | n
    published = published | publication date

# How long, and how often
words-duration =
    P1D = day | days | daily | every day
    P1W = week | weeks | weekly | every week
    P1M = month | months | monthly | every month
    P3M = quarter | quarterly | every quarter
    P6M = half yearly | semi annual | every six months
    P1Y = year | years | yearly | annual | annually | every year
