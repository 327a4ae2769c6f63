### approach: What the rules of the family say.

approach-missing-activity = no action line commits to establishing { $activity }
approach-missing-activity-help = add ‘{ $word }’ to ‘establishes’ of the action line that does this, or write such a line
approach-missing-activity-related = this line would, but it is only proposed, or was given up or merged
approach-activity-digital-first = the digital channel as a priority channel
approach-activity-shared-building-blocks = shared building blocks
approach-activity-once-only = the once-only principle
approach-activity-service-standard = a digital service standard
approach-activity-service-catalogue = a catalogue of services that is kept up to date
approach-activity-digitisation-roadmap = a digitisation roadmap

approach-missing-capability = no building block offers { $capability }
approach-missing-capability-help = register one in building-blocks/ with ‘capability: { $word }’, even if it is still a concept, and name it in the action line that builds it
approach-capability-identity = electronic identity
approach-capability-payments = payments
approach-capability-esignature = electronic signature
approach-capability-information-mediator = the exchange of data between registers
approach-capability-registration = a form builder

approach-once-only-not-in-law = no text of the regulatory plan carries the once-only principle
approach-once-only-not-in-law-help = describe in regulations/ the text that writes it into law, with ‘principles: [once-only]’
approach-once-only-not-in-law-gone = no text carries the once-only principle any more: { $entity } is { $state }
approach-once-only-not-in-law-gone-help = bring in another text with ‘principles: [once-only]’, or take this one up again
approach-once-only-not-in-law-related = carried it too, and ended as well

approach-no-advisory-body = the agenda has no { $body }
approach-no-advisory-body-help = describe it in bodies/ with ‘kind: { $word }’: who sits in it, its mandate, how often it meets
approach-body-steering-committee = steering committee
approach-body-advisory-board = high-level advisory board

approach-missing-role = no role has the function of { $function }
approach-missing-role-help = describe it in roles/ with ‘function: { $word }’ and ‘members’; a functional mailbox is enough
approach-missing-role-holder = nobody holds this role at present: { $function }
approach-missing-role-holder-help = add the holder to ‘members’, from which day on; a functional mailbox is enough
approach-function-head-of-authority = head of the digital authority
approach-function-legal-adviser = legal adviser
approach-function-chief-data-officer = chief data officer
approach-function-chief-information-security-officer = chief information security officer
approach-function-chief-architect = chief architect
approach-function-lead-service-designer = lead service designer

approach-no-launch = the agenda is in force, but no event launched it
approach-no-launch-help = describe its launch in events/ with ‘type: launch’, the date and the patron; an announced date counts
approach-no-launch-patron = the launch of the agenda has no patron
approach-no-launch-patron-help = name the highest political authority that supports it; if there was none, hold another launch event under such patronage

approach-not-promoted = the last event that made the agenda known was on { $date }
approach-not-promoted-help = hold another one and describe it in events/ with ‘type: promotion’
approach-not-promoted-related = the last one

approach-momentum-lost = no action line has begun and no KPI has been measured since the launch on { $date }
approach-momentum-lost-help = start the first lines; if they have started, say so in their ‘status’, and add to the KPIs what was measured
approach-momentum-lost-related = launched here

approach-no-inclusion = no action line commits to digital inclusion
approach-no-inclusion-help = add ‘digital-inclusion’ to ‘establishes’ of the action line that does this, or write such a line
approach-no-inclusion-channel = no live service keeps an assisted or in-person channel
approach-no-inclusion-channel-help = keep a way with people in it, and add it to ‘channels’ of the services: ‘type: counter’ or ‘type: assisted’

approach-unfinished-predecessor = nothing says what became of the line ‘{ $line }’
approach-unfinished-predecessor-help = add ‘became’: ‘carried’ or ‘merged’ with the action line in ‘into’, or ‘dropped’ with the decision
approach-unfinished-predecessor-dropped = the line ‘{ $line }’ was dropped, and no decision says so
approach-unfinished-predecessor-dropped-help = name in ‘decision’ the decision that gave it up
approach-unfinished-predecessor-nowhere = the line ‘{ $line }’ is taken up, but the action line that does so is not named
approach-unfinished-predecessor-nowhere-help = name in ‘into’ the action line that takes it up
approach-unfinished-predecessor-given-up = the line ‘{ $line }’ was taken up by an action line that was then given up without a decision
approach-unfinished-predecessor-given-up-help = name the decision that gave it up, or another line that takes it up
approach-unfinished-predecessor-here = given up here
approach-unfinished-predecessor-no-lines = the agenda succeeds a strategy, but none of its lines is named
approach-unfinished-predecessor-no-lines-help = list them in ‘lines’, each with what became of it
