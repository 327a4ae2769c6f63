### once-only: What the rules of the family say.

once-only-input = needed here
once-only-asked-again = users are asked for ‘{ $data }’, which ‘{ $organisation }’ holds and can share
once-only-asked-again-help = fetch it from the source, then write ‘obtained: from-source’, or ‘prefilled’ where users confirm it
once-only-asked-again-related = held here
once-only-no-source = the data item has no authoritative source
once-only-no-source-help = name under ‘source’ the one organisation that answers for it
once-only-two-sources = { $count } data items stand for the same fact: { $items }
once-only-two-sources-help = keep the one whose organisation answers for the fact, retire the others, and list their holders under ‘also-held-by’
once-only-two-sources-related = given here too
once-only-no-legal-basis = no text is named that allows these personal data to be reused, and { $count ->
    [one] one service reuses them ({ $services })
   *[other] { $count } services reuse them ({ $services })
  }
once-only-no-legal-basis-help = name the text under ‘legal-basis’, or ask users until there is one
once-only-no-legal-basis-yet = ‘{ $data }’ is personal and is taken from its source, though no text that allows it is in force
once-only-no-legal-basis-yet-help = ask users until a text that allows it is in force, or name one that is
once-only-no-legal-basis-excluded = ‘{ $data }’ is taken from its source, though it may not be shared
once-only-no-legal-basis-excluded-help = ask users for it, or have the exclusion lifted
once-only-no-legal-basis-declared = said here
once-only-not-shareable = the source offers no access by interface or file, and { $count ->
    [one] one service of another organisation needs it ({ $services })
   *[other] { $count } services of other organisations need it ({ $services })
  }
once-only-not-shareable-help = have the source open an interface or send files, then write so under ‘source.access’
once-only-user-not-informed = users are not told that these personal data are taken from their source; { $count ->
    [one] one service does so ({ $services })
   *[other] { $count } services do so ({ $services })
  }
once-only-user-not-informed-help = tell users in the service what is fetched and from whom, then write ‘inform-user: true’
