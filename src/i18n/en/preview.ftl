# The preview of the public space.

preview-serving = preview of the public space: { $address } (Ctrl+C ends it)
preview-banner = Preview of your files, not published.
preview-label = Preview
preview-none = No findings
preview-findings = Findings
preview-findings-here = { $count ->
    [one] { $count } finding here
   *[other] { $count } findings here
}
preview-findings-all = All findings
preview-findings-said = What ‘agenda check’ finds in your files, what is internal included. It stands in this preview alone; nothing of it is published.
preview-not-shown = No page shows this: it is internal, or its file cannot be understood.
preview-no-entity = In no entry of the agenda
preview-failed = No pages for now
preview-failed-said = As soon as the files are mended, the pages are here again.
preview-missing = There is no page here
preview-missing-said = What stood at this address may be gone, internal, or in a file that cannot be understood.
preview-home = To the home page
failure-port = listen on port { $port }: { $reason }
failure-port-in-use = listen on port { $port }: another program does
failure-port-hint = name another port with --port; 0 takes a free one
failure-watch = watch the files in { $folder }: { $reason }
