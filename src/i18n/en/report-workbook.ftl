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

failure-workbook = make a workbook of the report: { $reason }
failure-workbook-hint = take another form, such as csv
failure-workbook-file = put a workbook on standard output
failure-workbook-file-hint = name its file: -o { $example }
