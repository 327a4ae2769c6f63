### reuse: What the rules of the family say.

reuse-duplicate-building-block = { $count } building blocks offer the same exclusive capability, ‘{ $capability }’: { $blocks }
reuse-duplicate-building-block-help = keep one for all and announce the end of the others with ‘operation: sunset’, or have a waiver with an end date granted
reuse-duplicate-building-block-related = offered here too
reuse-no-capability = the building block does not say which capability it offers
reuse-no-capability-other = ‘{ $capability }’ does not say what the building block offers
reuse-no-capability-help = name a capability of GovStack, such as ‘payments’, or declare a national one in agenda.yaml
reuse-bypassed = the service needs ‘{ $capability }’ and does not use the shared building block that offers it, ‘{ $block }’
reuse-bypassed-by-another = the service needs ‘{ $capability }’ and uses ‘{ $used }’ instead of the shared building block, ‘{ $block }’
reuse-bypassed-help = connect it to ‘{ $block }’ and name that under ‘uses’, or have a waiver granted
reuse-bypassed-later-help = connect it to ‘{ $block }’ before { $date }, the day from which that must be used
reuse-bypassed-related = offered here
reuse-unregistered = the service uses the building block ‘{ $block }’, which nobody has registered
reuse-unregistered-help = register it in { $file }, with its capability and its owner, or correct the identifier
reuse-no-consumers = the building block has been in production since { $since }, and { $count ->
    [0] no organisation uses it
    [one] only one organisation uses it
   *[other] only { $count } organisations use it
  }
reuse-no-consumers-help = ask those who do without it why, then connect them or end it; list who uses it outside the catalogue under ‘used-by’
reuse-incomplete-offer = the shared building block lacks { $missing }
reuse-incomplete-offer-terms = terms of use
reuse-incomplete-offer-sla = a service level
reuse-incomplete-offer-interfaces = the description of an interface
reuse-incomplete-offer-steering = a body in which its users have a say
reuse-incomplete-offer-help = fill in these fields: { $fields }
reuse-lock-in = the maintenance contract has no exit clause
reuse-lock-in-help = say under ‘maintenance.exit’ how code, data and knowledge are handed over, and have it put into the contract if it is not there
reuse-lock-in-ends = the maintenance contract ends on { $date }
reuse-lock-in-ended = the maintenance contract ended on { $date }
reuse-lock-in-ends-help = prepare the next contract or the handover now, and give the new date once it is known
reuse-lock-in-ended-help = give the last day of the contract that follows, or say under ‘maintenance.type’ who maintains it now
reuse-sunset-in-use = { $state }; { $count ->
    [one] one live service still uses it ({ $services }), and no action line moves it to another
   *[other] { $count } live services still use it ({ $services }), and no action line moves them to another
  }
reuse-sunset-in-use-announced = the end of the building block is announced
reuse-sunset-in-use-passed = the building block was to stop on { $date }
reuse-sunset-in-use-withdrawn = the building block is withdrawn
reuse-sunset-in-use-help = name the building block under ‘building-blocks’ of the action line that moves its services to another one, or plan such a line
reuse-sunset-in-use-related = used here
reuse-stale-claim = the claim of compliance lacks { $missing }
reuse-stale-claim-date = a date
reuse-stale-claim-report = a report
reuse-stale-claim-help = say when compliance was found and where the report can be read, or take the claim back
reuse-stale-claim-version = compliance is claimed without a version of the specification
reuse-stale-claim-version-help = write the version that was checked, in quotes
reuse-stale-claim-expired = the claim of compliance expired on { $date }
reuse-stale-claim-expired-help = have compliance checked again and add the new claim, or take the old one back
reuse-stale-claim-withdrawn = compliance is claimed with ‘{ $specification }’, which GovStack has withdrawn
reuse-stale-claim-withdrawn-help = take the claims back: nobody maintains that specification any more
reuse-withdrawn-specification = GovStack has withdrawn the specification of the capability ‘{ $capability }’
reuse-withdrawn-specification-help = move to another capability, or declare one of the country’s own in agenda.yaml
