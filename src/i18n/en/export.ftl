# What other programs take from an agenda.

export-deadlines-title = { $agenda } – deadlines
export-deadline = { $title } ({ $what })
export-written = { $file } written
failure-export-no-kind = export as { $format } without knowing of which kind
failure-export-no-kind-hint = name it with --kind, one of: { $kinds }
failure-export-kind = export the kind { $kind } as { $format }
failure-export-kind-hint = this form is for: { $kinds }
failure-export-internal = export { $name }: it is not public, or leads to something that is not
failure-export-internal-hint = whoever may give it away exports it with --internal
