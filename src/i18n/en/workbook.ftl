# Workbooks that people fill in and bring back
form-book-guide = Read me
form-book-found = Found
form-book-choices = Choices
form-book-cell = Cell
form-book-said = What is wrong, and what to do
form-book-what = This workbook is a form: { $kind }, { $count ->
    [one] 1 row
   *[other] { $count } rows
}, made from the commit { $commit }.
form-book-period = The last columns are the report on { $period }.
form-book-internal = It holds internal data: it is for the administration alone, and is not to be passed on.
form-book-fill = Write into the white cells of the next sheet. A note at the head of each column says what belongs there. Grey cells stay as they are.
form-book-new = A new entry is a new row below the others. Its identifier may be left empty; one is made of its title.
form-book-empty = A cell that is emptied takes its field out. A row that is taken out changes nothing.
form-book-back = Rows and columns may be sorted, filtered and moved. Send the workbook back as XLSX; ‘agenda import’ tells what would become of it.
form-book-id = That of an entry that is there stays as it is. For a new one: lower-case letters, digits and hyphens, or nothing.
form-book-list = Several are written with semicolons between them.
export-workbook-written = { $count ->
    [one] { $file } was written, with 1 row.
   *[other] { $file } was written, with { $count } rows.
}
failure-export-workbook-only = export as { $format } for an owner or a period
failure-export-workbook-only-hint = --owner and --period belong to ‘agenda export workbook’
failure-export-workbook-options = make a workbook of one entity, or without what is internal or incomplete
failure-export-workbook-options-hint = it is a working form, with all entities of the kind that --kind names; --owner narrows it
failure-export-workbook-period = make a workbook for a period of the kind { $kind }: only action lines are reported on
failure-export-workbook-period-hint = leave --period out, or take --kind action-line
failure-export-workbook-uncommitted = make a workbook of what is not committed: { $names }
failure-export-workbook-uncommitted-hint = commit these files first, or make it from a commit with --rev HEAD: what comes back is held against what the commit says
failure-export-workbook-rows-hint = narrow it with --owner

# What comes back in them
workbook-conflict = somebody else has changed { $field } since: it was { $was }, it is { $now }, here stands { $wanted }
workbook-conflict-help = agree on one: write into the cell what stands in the agenda now, or what stood there, or change the agenda
workbook-emptied = { $at } is empty: { $field } is taken out of { $id }.
workbook-gone = ‘{ $id }’ is not in the agenda any more
workbook-gone-help = take the row out, or bring back what was there
workbook-row-twice = the row of ‘{ $id }’ was there before, in { $first }
workbook-row-twice-help = keep one of them; a new entry is a new row, not a copy of another one
workbook-id-changed = the identifier ‘{ $was }’ was changed to ‘{ $id }’
workbook-id-changed-help = write ‘{ $was }’ again; others refer to it
workbook-not-as-made = the row of ‘{ $id }’ does not say on the hidden sheet what the commit says from which the workbook was made
workbook-not-as-made-help = make the workbook anew with ‘agenda export workbook’, and copy into it what was filled in
workbook-known = ‘{ $id }’ is in the agenda already
workbook-known-help = change it in its own row, in a workbook that was made since, or give the new entry another identifier or title
workbook-no-fields = the hidden row below the headers, which says which column is which field, is gone
workbook-no-fields-help = make the workbook anew with ‘agenda export workbook’, and copy into it what was filled in
workbook-missing-rows = { $count ->
    [one] 1 row is no longer there, which changes nothing: { $names }.
   *[other] { $count } rows are no longer there, which changes nothing: { $names }.
}
workbook-missing-columns = These columns are no longer there, which changes nothing: { $columns }.
workbook-strange-columns = These columns do not belong to the form; nothing is taken from them: { $columns }.
failure-workbook-no-base = read { $file } as the workbook that it was: the hidden sheet that says from what it was made is gone or damaged
failure-workbook-no-base-hint = make the workbook anew with ‘agenda export workbook’, and copy into it what was filled in
failure-workbook-version = read { $file }: it was made by a later version of agenda
failure-workbook-version-hint = take the version that made it, or a later one
failure-workbook-commit = read the commit { $commit } from which the workbook was made: could not { $why }
failure-workbook-commit-hint = import it where that commit is: in a full clone of the repository that it was made from
failure-import-annotated = write a copy of { $file } with what is wrong in it
failure-import-annotated-hint = --annotated is for workbooks that ‘agenda export workbook’ has made
