### legal: What the rules of the family say.

legal-undecided = the action line says neither which texts it needs nor that it needs none
legal-undecided-help = ask the legal advisers, and write ‘legal-change: none’ or the list of texts
legal-orphan = no action line, service or data item needs this text
legal-orphan-help = name it where it is needed (‘legal-change’ of an action line, ‘legal-basis’ of a service or data item), or retire it
legal-stage-strange = ‘{ $stage }’ is not a stage of the instrument ‘{ $instrument }’
legal-stage-strange-help = its stages are: { $stages }; if the country’s are others, declare the instrument with its stages in agenda.yaml
legal-stage-dates = ‘{ $stage }’ is dated { $date }, before ‘{ $earlier }’ ({ $earlier-date }), which comes first
legal-stage-dates-help = correct the date that is wrong
legal-stage-place = ‘{ $stage }’ is listed after ‘{ $before }’, which comes later
legal-stage-place-help = list the stages in the order in which they were reached, each with its date
legal-stage-behind = the text is said to be at ‘{ $stage }’, and to have reached ‘{ $reached }’ on { $date }
legal-stage-behind-help = write ‘stage: { $reached }’, or correct the list of stages
legal-in-force-without-text = the text is said to be { $stage ->
    [adopted] adopted
    [promulgated] promulgated
    [published] published
   *[in-force] in force
  }, and this is missing: { $missing }
legal-in-force-without-text-help = add the date of ‘{ $stage }’ under ‘stages’ and, once it is published, its number under ‘identifiers’ and the address where it can be read
legal-part-date = the date
legal-part-number = the official number
legal-part-publication = where it is published
legal-implementing-text-missing = article { $article } has waited for its implementing text since { $since }
legal-implementing-text-missing-help = add the text to the regulatory plan and name it here, or write ‘none-needed’
legal-implementing-text-late = article { $article } has waited for { $text } since { $since }: { $state }
legal-implementing-text-late-help = have that text adopted, or say with a new ‘due’ date and a decision when it will be
legal-implementing-text-gone-help = name the text that carries the article out instead, or write ‘missing’ or ‘none-needed’
legal-text-here = the text is here
legal-state-stage = { $stage ->
    [identified] it is only known to be needed
    [drafting] it is being drafted
    [impact-assessment] its effects are being assessed
    [consultation] it is in consultation
    [opinions] it is before the advisory bodies
    [council-of-ministers] it is before the council of ministers
    [parliament] it is before parliament
    [adopted] it is only adopted
    [promulgated] it is only promulgated
    [published] it is only published
    [withdrawn] it was withdrawn
   *[rejected] it was rejected
  }
legal-state-later = it enters into force on { $date }
legal-state-ended = it has not applied since { $date }
legal-state-unknown = its stage is not given
legal-no-digital-check = the text { $stage ->
    [council-of-ministers] is before the council of ministers
    [parliament] is before parliament
    [adopted] was adopted
    [promulgated] was promulgated
    [published] was published
   *[in-force] is in force
  } and had no digital check
legal-no-digital-check-help = have it checked whether the text can be carried out digitally, and record the result under ‘digital-check’
legal-basis-not-in-force = the service is live and stands on { $text }, which is not in force: { $state }
legal-basis-not-in-force-help = name the text in force on which it stands, or suspend what needs the new one until it is in force
legal-basis-of-data = { $service } fetches this data on the basis of { $text }, which is not in force: { $state }
legal-basis-of-data-help = name the text in force that allows it, or stop the exchange until there is one

legal-fetched-here = fetched here