# Commands that change files
edit-no-way = ‘{ $field }’ is no way to a field
edit-no-way-hint = write the names of fields with dots between them, and items of lists in brackets, as in schedule.due or milestones[pilot].done
edit-no-mapping = ‘{ $field }’ leads into something that has no fields of its own
edit-no-item = on the way ‘{ $field }’ there is no item ‘{ $item }’, but { $known }
edit-no-items = on the way ‘{ $field }’ there is no item ‘{ $item }’
edit-no-list = ‘{ $field }’ is no list
edit-not-there = ‘{ $field }’ is not there
edit-unreadable = the file cannot be read as YAML
edit-refused = ‘{ $field }’ is written in such a way that it cannot be changed without touching something else
edit-nothing = Nothing changes: it is like that already.
edit-written = Written: { $files }
edit-would-write = Not written, as only a preview was asked for: { $files }
edit-committed = Written and committed on the branch { $branch }; ‘git push’ hands it on for review.
edit-found = A check finds what it did not find before:
edit-refused-findings = Nothing was written, for the file could no longer be understood:
fmt-unreadable = Left as it is, for it cannot be read: { $file }
fmt-written = { $count ->
    [0] All files are in order ({ $files } looked at)
    [one] 1 file brought into order ({ $files } looked at)
   *[other] { $count } files brought into order ({ $files } looked at)
}
fmt-would-write = { $count ->
    [0] All files are in order ({ $files } looked at)
    [one] 1 file is in another order; ‘agenda fmt’ brings it into order ({ $files } looked at)
   *[other] { $count } files are in another order; ‘agenda fmt’ brings them into order ({ $files } looked at)
}
failure-fmt-nothing = find a file of the agenda under { $paths }
failure-fmt-nothing-hint = paths go from the root of the agenda, such as services/passport-renewal.yaml
failure-edit = change the file: { $why }
failure-edit-hint = write it by hand in { $file }
failure-edit-unreadable = change { $file }: it cannot be read as a whole
failure-edit-unreadable-hint = mend first what ‘agenda check’ finds in it
failure-edit-no-field = find the field ‘{ $field }’: there is no ‘{ $name }’ there (kind: { $kind })
failure-edit-changed = write { $file }: somebody else has changed it meanwhile
failure-edit-changed-hint = nothing was written; run the command again
failure-set-id = change the identifier of { $name }: its file and what refers to it go by it
failure-set-id-hint = by hand: write the old one under formerly, rename the file, and change what refers to it; ‘agenda show’ lists that
failure-set-nothing = change ‘{ $field }’: no value was given
failure-set-nothing-hint = give a value, or --remove to take the field out
failure-set-not-in-list = take ‘{ $item }’ out of ‘{ $field }’: it is not there
failure-set-no-move = record why ‘{ $field }’ moves: no promised date moves here
failure-set-no-move-hint = --decision and --reason go with another day for schedule.due or roadmap.due
failure-set-silent-move = move ‘{ $field }’ from { $from } to { $to } without a word: that day was promised
failure-set-silent-move-hint = say by whose decision with --decision, or why with --reason: it is recorded beside the date
failure-new-known = make { $name } anew: it is there, in { $file }
failure-new-known-hint = change it with ‘agenda set’, or choose another identifier; one that was used is never used again
failure-new-id = use ‘{ $id }’ as an identifier
failure-new-id-hint = write lower-case letters, digits and single hyphens, such as passport-renewal
failure-new-field = understand ‘{ $field }’
failure-new-field-hint = write a field and its value, as in status=planned
failure-progress-period = tell for which period to report: none has ended that is reported on
failure-progress-period-hint = name it, as in --period 2026-Q3
failure-progress-known = report on { $name } for { $period }: that was done
failure-progress-known-hint = change what was reported, as in: agenda set { $name } reports[{ $period }].progress 60
failure-progress-no-line = report progress on { $name }: it is no action line
failure-progress-no-line-hint = ‘agenda list action-line’ lists the action lines

## Mending what is found: check --fix

check-fixed = { $count ->
    [one] Mended one finding in { $files ->
        [one] one file
       *[other] { $files } files
    }.
   *[other] Mended { $count } findings in { $files ->
        [one] one file
       *[other] { $files } files
    }.
}
check-would-fix = { $count ->
    [one] One finding would be mended; nothing was written, as only a preview was asked for.
   *[other] { $count } findings would be mended; nothing was written, as only a preview was asked for.
}
check-nothing-fixed = Nothing was found that a program can mend.
check-can-fix = { $count ->
    [one] ‘agenda check --fix’ mends one of them; with ‘--dry-run’ it only shows how.
   *[other] ‘agenda check --fix’ mends { $count } of them; with ‘--dry-run’ it only shows how.
}
check-can-guess = { $count ->
    [one] For one of them there is a guess: ‘agenda check --fix --unsafe --dry-run’ shows it.
   *[other] For { $count } of them there are guesses: ‘agenda check --fix --unsafe --dry-run’ shows them.
}

## Committing changes

commit-one = { $title }: { $what }
commit-several = Changes to { $entities ->
    [one] one entity
   *[other] { $entities } entities
}
commit-changes = { $count ->
    [one] one change
   *[other] { $count } changes
}
failure-propose-bare = commit the change: the repository has no files beside it
failure-propose-detached = commit the change: no branch is checked out
failure-propose-detached-hint = ‘git switch’ checks one out
failure-propose-touched = commit the change: { $file } was changed before and that is not committed
failure-propose-touched-hint = commit that first, or undo it; nothing was written
failure-propose-nobody = commit the change: git does not know whose it would be
failure-propose-nobody-hint = git config --global user.name "…" and git config --global user.email "…" say it; nothing was written
failure-propose-refused = commit the change: git says ‘{ $reason }’
failure-propose-refused-hint = the files are written; try again to commit them once no other program holds the repository

## Forms in a browser

form-all = What can be changed
form-lead = Each change is saved as a commit on a branch, for others to review. Nothing that is in force changes here.
form-new = New: { $kind }
form-more = Add to: { $list }
form-remove = Take this out
form-aside = { $field }: to be changed in the file
form-example = Example: { $example }.
form-required = (required)
form-yes = Yes
form-no = No
form-check = Look at the changes
form-save = Save as a commit
form-author = Whose change it is
form-author-help = Stands in the commit.
form-author-name = Name
form-author-address = Address for mail
form-nothing = Nothing changes.
form-would-change = What would change
form-saved = Saved
form-saved-on = Committed on the branch { $branch }. ‘git push’ hands it on for review.
form-not-saved = Nothing is saved yet.
form-refused = Nothing was saved: the file could no longer be understood. What to mend stands beside the fields.
form-conflict = Somebody else has changed “{ $field }” meanwhile. There was: { $was }. There is now: { $now }. You wrote: { $wanted }.
form-conflicts = Nothing was saved, for some of it was changed by somebody else meanwhile. Beside the fields stands what; save again to write what you have written.
form-old = This form was made before the program was started again. Nothing was saved; look at it once more, then save.
form-unknown = There is no { $name }.
form-nothing-there = nothing
preview-edit = Change it
failure-form-token = take what was sent: it does not come from a page of this program
form-known = There is { $name } already, in { $file }.
failure-random = begin: the system gives no random numbers ({ $reason })
