# Ce que d’autres programmes reprennent d’un agenda.

export-deadlines-title = { $agenda } – échéances
export-deadline = { $title } ({ $what })
export-written = { $file } est écrit
failure-export-no-kind = donner un export en { $format } sans savoir de quel type
failure-export-no-kind-hint = le nommer par --kind, parmi : { $kinds }
failure-export-kind = donner le type { $kind } en { $format }
failure-export-kind-hint = cette forme est prévue pour : { $kinds }
failure-export-internal = donner { $name } : cet élément n’est pas public, ou mène à ce qui ne l’est pas
failure-export-internal-hint = qui a le droit de le transmettre l’exporte avec --internal
