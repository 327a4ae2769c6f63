# Le catalogue des services.

report-services = Les services et leur niveau
report-services-question = À quel niveau chaque service public est-il en ligne, et à quel niveau le sont-ils ensemble ?
report-services-counts = Chaque service qui n’est pas retiré a sa ligne, quel que soit son statut ; les niveaux et les parts comptent les services ouverts à tous, y compris ceux qui vont fermer. Un niveau est ce que dit la fiche du service ; les parts sont données en nombre et en volume, c’est-à-dire en opérations par an.
report-services-levels = Services ouverts, par niveau
report-services-life-events = Les événements de vie, comme ensembles de services
report-services-owners = Services par organisme
report-services-equation = { $count ->
    [one] { $count } service
   *[other] { $count } services
} = { $sum }
report-services-open = { $count ->
    [one] { $count } ouvert à tous
   *[other] { $count } ouverts à tous
}
report-services-to-come = { $count ->
    [one] { $count } pas encore ouvert à tous
   *[other] { $count } pas encore ouverts à tous
}
report-services-closed = { $count ->
    [one] { $count } fermé ou abandonné
   *[other] { $count } fermés ou abandonnés
}
report-services-without-status = { $count } sans statut
report-services-none = Aucun service n’est compté.
report-services-levels-note = Les services dont le niveau n’est pas connu comptent parmi tous les services ouverts. « Pas pour tous » compte ceux dont on sait que le niveau ne vaut que pour une partie du territoire ou des usagers.
report-services-without-volume = { $count ->
    [one] { $count } service ouvert ne dit pas combien d’opérations il traite : il n’est dans aucun volume.
   *[other] { $count } services ouverts ne disent pas combien d’opérations ils traitent : ils ne sont dans aucun volume.
}
report-services-life-events-note = Un ensemble a le niveau de son service le moins avancé. Les services prévus y comptent, les services fermés ou abandonnés n’y comptent pas ; un service de plusieurs événements de vie compte dans chacun. Si le niveau d’un service n’est pas connu, celui de l’ensemble ne l’est pas non plus, à moins qu’un autre ne soit au niveau 1.
report-services-life-events-whole = Les ensembles sont entiers, même si ce rapport est restreint.
report-services-no-life-event = { $count ->
    [one] { $count } service n’appartient à aucun événement de vie et n’est dans aucun ensemble.
   *[other] { $count } services n’appartiennent à aucun événement de vie et ne sont dans aucun ensemble.
}
report-services-owners-note = Les services fermés ou abandonnés sont laissés de côté ; les niveaux, la part au niveau 4 et les opérations sont ceux des services ouverts.
report-no-owner = Sans responsable
report-all-services = Tous les services
report-all-levels = Tous les niveaux
report-level-1 = 1, information
report-level-2 = 2, formulaires à télécharger
report-level-3 = 3, formulaire en ligne
report-level-4 = 4, entièrement en ligne
report-level-unknown = non connu
report-review-done = fiche revue
report-review-overdue = revue en retard
report-review-none = aucune revue connue

report-column-service = Service
report-column-services = Services
report-column-all-services = Sur tous les services ouverts
report-column-open-services = Services ouverts
report-column-share-of-services = Part en nombre
report-column-share-of-transactions = Part en volume
report-column-all-transactions = Sur toutes les opérations
report-column-transactions = Opérations par an
report-column-users = Usagers par an
report-column-volume-year = Année
report-column-without-volume = Sans volume connu
report-column-partial = Pas pour tous
report-column-review = Revue de la fiche
report-column-reviewed = Dernière revue
report-column-life-event = Événement de vie
report-column-life-events = Événements de vie
report-column-primary-channel = Canal prioritaire
report-column-level = Niveau
report-column-level-date = Constaté
report-column-level-1 = Niveau 1
report-column-level-2 = Niveau 2
report-column-level-3 = Niveau 3
report-column-level-4 = Niveau 4
report-column-level-unknown = Niveau non connu
report-column-share-level-4 = Part au niveau 4
report-column-target-level = Niveau visé
report-column-coverage-territory = Territoire couvert
report-column-coverage-users = Usagers couverts
report-column-uses = Briques employées
report-column-bundle-level = Niveau de l’ensemble
report-column-weakest = Services les moins avancés
