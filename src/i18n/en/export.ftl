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
export-column-class = Class
export-column-property = Property
export-column-presence = Presence
export-column-field = Field of the agenda
export-column-note = Out, and back
export-mandatory = mandatory
export-optional = optional
export-mapping-title = { $standard } and the agenda
export-mapping-said = Each line names a property of { $standard } ({ $url }), the field of an agenda that belongs to it, and what changes on the way. What lacks a mandatory property is not exported. A property without a field is not said of an agenda, or is made by the program.
export-mapping-lost = What does not go along, and is lost for whoever has nothing but the export: { $fields }.
export-note-agent = As the profile asks of the publisher of a catalogue; the same as the other name.
export-note-authority = The organisation has to be of the public sector; the role does not go along.
export-note-beyond = Beyond the profile, which is open to it.
export-note-categories = Where the standard has a category for the capability; several capabilities may come back as one.
export-note-concept = Where it is a web address; a code does not go along.
export-note-contact = That of the service, else that of its owner; without --internal only where the holder agreed to be public.
export-note-contacts = Mandatory where maintenance is internal or by a community; those alone that have a name. Without --internal only where the holder agreed to be public. The standard asks for persons, not for mailboxes.
export-note-contract = Mandatory where maintenance is by contract.
export-note-currency = As the authority table of the Publications Office names it.
export-note-dataset = A catalogue is written where its title, its description and its publisher are given.
export-note-first-interface = The first interface that has an address; the others do not go along.
export-note-first-language = In the first language of the agenda.
export-note-first-sentence = The first sentence, of at most 150 characters; on the way back it begins the description.
export-note-inputs = All facts that the service needs; how it gets them does not go along.
export-note-keyword = In the first language of the agenda.
export-note-language = As the authority table of the Publications Office names it, without its region.
export-note-law = The first of eli, akn, nor, urn and other, else the identifier. An ELI that is a web address names the text itself.
export-note-law-title = Else the title, or the citation in the service, which comes back as a citation.
export-note-localisation = True where there is more than one language.
export-note-names = By their titles.
export-note-no-field = Nothing in an agenda says it; on the way back it is lost.
export-note-numbered = Made of the identifier of the service and of what it is of it.
export-note-one-language = In one language at least; a long description has 150 to 10,000 characters.
export-note-outputs = The title of the output, else that of the data item.
export-note-own-concept = A concept of the agenda’s own with its labels; it comes back by its notation.
export-note-part-of = The catalogue, which is the agenda.
export-note-publisher = The website and the title of the organisation, where its website is given; the role does not go along.
export-note-repository = Blocks without a repository are no published software, and are left out.
export-note-requires = Services alone that are exported too.
export-note-sector = The main activity of the Publications Office that is the division of COFOG.
export-note-spatial = As the authority table of the Publications Office names the country, else by its code alone.
export-note-status = ADMS: planned, discovery, alpha and beta are under development, live is completed, retiring deprecated, retired withdrawn; on the way back the first of them. Cancelled services are not exported.
export-note-version = The version of the standard.
export-not-public-sector = ‘owner’ is { $owner }, whose category is not public-sector, and { $property } has to be a public organisation
export-too-long = the first sentence of ‘description’ ({ $language }) has more than { $most } characters, which shortDescription may not
export-too-short = ‘description’ has to have { $least } to { $most } characters in one language at least, for longDescription
export-lacking = { $entity } ({ $file }):
export-missing = not given: { $fields }
export-field = { $field } (for { $properties })
export-refused = { $count ->
    [one] Nothing was exported: one thing lacks what { $standard } asks for. Complete it, or leave it out with --skip-incomplete.
   *[other] Nothing was exported: { $count } things lack what { $standard } asks for. Complete them, or leave them out with --skip-incomplete.
}
export-skipped = { $count ->
    [one] One thing is left out, with what cannot be without it: it lacks what { $standard } asks for.
   *[other] { $count } things are left out, with what cannot be without them: they lack what { $standard } asks for.
}
export-without-repository = { $count ->
    [one] One building block is left out: it names no repository of its software.
   *[other] { $count } building blocks are left out: they name no repository of their software.
}
export-written-folder = { $files ->
    [one] One file
   *[other] { $files } files
} in { $folder }: { $changed } new or changed, { $removed } removed
failure-export-folder = print an export as { $format }: it is a file for each entity
failure-export-folder-hint = name a folder with -o, or one entity behind the format
failure-export-nothing = export { $name } as { $format }: it is nothing of what this form is for
failure-export-in-use = write into { $folder }: it holds files that are not of an export
failure-export-in-use-hint = name an empty folder, or one that an export was written into before
failure-export-no-mapping = say how { $format } and an agenda belong together: it is a form of the agenda’s own
failure-export-no-mapping-hint = a mapping there is of: { $formats }
export-back-import = `agenda import` reads it back into the fields of these lines.
export-back-table = No command reads it back: whoever has nothing else makes a table of it for `agenda import`, with the fields of these lines as its columns.
export-back-nothing = Nothing of it comes back: a day that somebody moves in a calendar is no decision. A promise is moved by `agenda set` or with a workbook, and says why.
export-note-always = Always the same.
export-note-calendar-name = In the language of the calendar, with the word for deadlines behind it; beyond the standard, as many calendars read it.
export-note-calendar-uid = The address of the calendar on the public space, with the folder and the identifier behind it; a number made of the same where the agenda does not say where it is published. It stays when the day is moved.
export-note-calendar-uid-below = The same, with the identifier behind what it stands in.
export-note-calendar-stamp = The day that counts as today, at midnight in universal time.
export-note-calendar-day = A whole day, as it was last promised; how it was moved does not go along. What is done, given up or retired is left out.
export-note-calendar-level = The same, until the service has the level that it is to have.
export-note-calendar-commitment = The same; not where a single kind is exported.
export-note-calendar-summary = In the language of the calendar, with what is due in brackets behind it.
export-note-calendar-state = Its first line says the state, worked out from the field, the day and today.
export-note-calendar-owner = A line with the title of the organisation; the role does not go along.
export-note-calendar-owner-else = The same, where the roadmap names nobody.
export-note-calendar-line = A line with the title of the action line; of a milestone, that of its own.
export-note-calendar-page = The page of the entity on the public space, in the language of the calendar.
