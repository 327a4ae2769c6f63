# Reports as workbooks.

workbook-title = { $agenda }: { $report }
workbook-cover = Cover
workbook-words = Words
workbook-as-of = As of
workbook-state = State
workbook-commit = commit { $revision }
workbook-remarks = Remarks
workbook-question = Question
workbook-counts = What is counted
workbook-sheet = Sheet
workbook-notes = Notes
workbook-rows = Rows
workbook-page = Page { $page } of { $pages }
workbook-days = { $count ->
    [one] day
   *[other] days
}
workbook-words-prompt = Choose one of the words in the list.
workbook-words-wrong = This word is not in the list on the sheet ‘{ $sheet }’.

workbook-cut = { $count ->
    [one] 1 text is longer than the { $most } characters that a cell holds, and is cut off at ‘…’: it is whole in csv and json.
   *[other] { $count } texts are longer than the { $most } characters that a cell holds, and are cut off at ‘…’: they are whole in csv and json.
}
failure-workbook = make a workbook of the report: { $reason }
failure-workbook-hint = take another form, such as csv
failure-workbook-rows = make a workbook of the report: its table ‘{ $table }’ has { $count } rows, and a sheet holds { $most }
failure-workbook-rows-hint = narrow the report, or write this table alone as csv: --table { $table } --format csv
failure-workbook-file = put a workbook on standard output
failure-workbook-file-hint = name its file: -o { $example }
