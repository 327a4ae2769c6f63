### What the program says about forges: pipelines, and owners of paths.

failure-forge-agenda = read what agenda.yaml says
failure-forge-agenda-hint = ‘agenda check’ shows what is wrong with it
failure-forge-no-repository-hint = a forge reads its files from the root of a git repository: go into one, or make one with ‘git init’
failure-forge-folder = write for the folder { $folder }: a forge would not read every character of its name as itself
failure-forge-folder-hint = name the folder with letters, digits, spaces, hyphens, underscores and points
failure-forge-main-line = write for the branch { $branch }: it is no name of a branch, or a forge would not read every character as itself
failure-forge-main-line-hint = ‘review.main-line’ in agenda.yaml names the branch on which the agenda is in force
failure-forge-source = use { $source } as the address of the tool
failure-forge-source-hint = give the https address of its repository without user, password or spaces, such as https://git.example.org/digital/agenda
failure-forge-revision = use { $revision } as a commit of the tool
failure-forge-revision-hint = give the whole number of the commit, forty digits from 0 to 9 and a to f
failure-forge-differs = replace { $files }: there with other content
failure-forge-differs-hint = ‘--force’ replaces what is there; git keeps what was committed
failure-owners-not-made = replace { $file }: there, and not made by this command
failure-in-the-way = use { $file }: { $place } is in the way
failure-in-the-way-hint = it is a link, or not what belongs there; nothing is read or written through links

forge-written = { $file } written
forge-right = { $file } is right
forge-left = { $file } left as it is
forge-missing = { $file } is missing
forge-different = { $file } differs from what would be written
forge-unmentioned = { $file } does not include { $mention }
forge-all-right = right: { $files }
forge-different-hint = ‘agenda ci { $forge } --force’ writes them anew
forge-missing-hint = ‘agenda ci { $forge }’ writes them anew

forge-next-include = next: add to { $file } what includes the jobs of the agenda: ‘include: [{"{"}local: { $mention }{"}"}]’
forge-next-source = next: give the forge the variable AGENDA_SOURCE with the https address of the tool’s repository, or write it into the files with ‘agenda ci { $forge } --source URL’; a proposal from a fork may only get the latter
forge-next-github = next: commit the files to { $branch }; in the rules of the branch, require the check ‘check’ and the review of code owners (‘agenda codeowners github --write’)
forge-next-gitlab = next: commit the files to { $branch }; let pipelines have to succeed, and give the variable AGENDA_TOKEN a token with which pages are posted (‘.gitlab/agenda-ci.yml’ says which)
forge-next-forgejo = next: commit the files to { $branch }; protect the branch, require the status ‘agenda / check (pull_request)’, and let a runner have the label ‘docker’

owners-different = { $file } differs from what the roles say
owners-unsafe-handle = { $role }: the handle ‘{ $handle }’ is left out: it has more than letters, digits, hyphens, underscores, points and slashes
owners-unsafe-mail = { $role }: the address ‘{ $mail }’ is left out: a forge would not read every character of it as itself
owners-nobody = { $role }: none of those who hold it has a name that the forge takes
owners-none = no role has somebody who could be asked for reviews

forge-next-gitea = next: commit the files to { $branch }; whoever opens an issue then finds the forms

## Forms for issues

issue-form-name = Agenda – { $kind }
issue-form-description = Propose a new entry ({ $kind }), or a change of one
issue-form-intro = Fill in what you know; the rest can stay empty. What you write becomes a proposal for the agenda, which others review.
issue-form-id = Identifier
issue-form-id-help = Lower-case letters, digits and hyphens. That of an entry that is there changes it; a new one makes a new entry.
issue-form-part = { $whole } – { $part }
issue-form-lines = One on each line.
failure-propose-no-form = read the issue: it is not the text of a form for the agenda
failure-propose-no-form-hint = its questions stand behind ### and end with the name of their field, as in ### Status (status); ‘agenda ci FORGE’ writes the forms
propose-mend = What is to be mended
propose-mend-how = Edit the issue: each answer below stands under the question that ends with the name of its field. Nothing was written yet.
propose-unknown = There is no such field.
propose-twice = There are several answers to this question.
failure-propose-author = take ‘{ $author }’ for an author
failure-propose-author-hint = write name and address as git does: Digital team <team@digital.gov.example>
