# Le registre des briques et leur réutilisation.

report-building-blocks = Les briques et leur réutilisation
report-building-blocks-question = Quelles briques existe-t-il, et les services réutilisent-ils celles qui sont communes ?
report-building-blocks-counts = Chaque brique enregistrée qui n’est pas retirée du registre a sa ligne. Les besoins sont ceux des services qui ne sont ni fermés, ni abandonnés, ni près de fermer ; un service qui a plusieurs besoins compte une fois pour chacun.
report-building-blocks-reuse = Matrice de réutilisation : ce dont les services ont besoin, et ce qu’ils emploient
report-building-blocks-capabilities = Réutilisation par capacité
report-building-blocks-equation = { $count ->
    [one] { $count } brique
   *[other] { $count } briques
} = { $sum }
report-building-blocks-production = { $count } en production
report-building-blocks-pilot = { $count } en pilote
report-building-blocks-not-deployed = { $count ->
    [one] { $count } non déployée
   *[other] { $count } non déployées
}
report-building-blocks-sunset = { $count } dont l’arrêt est annoncé
report-building-blocks-withdrawn = { $count ->
    [one] { $count } retirée
   *[other] { $count } retirées
}
report-building-blocks-unsaid = { $count } dont rien ne dit si elles fonctionnent
report-building-blocks-none = Aucune brique n’est enregistrée.
report-building-blocks-users = Sont comptés comme utilisateurs les services ouverts au moins à quelques-uns ou à l’essai, y compris ceux qui prennent seulement des données que la brique sert ; comme organismes, ceux qui répondent de ces services et ceux que la brique elle-même nomme.
report-building-blocks-reuse-equation = { $count ->
    [one] { $count } besoin
   *[other] { $count } besoins
} = { $sum }
report-building-blocks-reuse-none = Aucun service ne dit de quoi il a besoin.
report-building-blocks-reuse-note = Un service a besoin de ce qu’il dit, et de ce qu’offrent les briques qu’il emploie. La brique à employer est la brique commune d’une capacité qu’une seule doit offrir, pour le pays ou pour le secteur du service ; une brique commune qui ne fonctionne pas encore, qui est remplacée ou va s’arrêter est à venir ou sur le départ. « Sous dérogation » veut dire qu’une décision encore en vigueur laisse le service suivre sa propre voie, ou laisse subsister la brique qu’il emploie.
report-building-blocks-capabilities-note = Le taux de réutilisation est le nombre de besoins couverts par la brique commune, sur tous les besoins de cette capacité. Les besoins sous dérogation comptent selon ce que le service emploie. Les services seulement prévus ou à l’étude qui n’emploient encore rien comptent sous « rien ».
report-all-capabilities = Toutes les capacités
report-scope-national = tout le pays
report-scope-sector = un secteur
report-scope-organisation = un organisme
report-reuse-shared = brique commune
report-reuse-other-shared = autre brique commune
report-reuse-own = brique propre
report-reuse-nothing = rien
report-reuse-undecided = pas encore choisi
report-reuse-passing-shared = brique commune à venir ou sur le départ
report-reuse-none-to-use = rien, et aucune brique n’est à employer
report-reuse-unregistered = une brique non enregistrée
report-reuse-waived = sous dérogation
report-reuse-shared-count = { $count ->
    [one] { $count } couvert par la brique commune
   *[other] { $count } couverts par la brique commune
}
report-reuse-other-shared-count = { $count } par une autre brique commune
report-reuse-passing-shared-count = { $count } par une brique commune à venir ou sur le départ
report-reuse-own-count = { $count } par une brique propre
report-reuse-nothing-count = { $count } par rien
report-reuse-undecided-count = { $count } sans choix à ce jour
report-reuse-none-to-use-count = { $count } sans brique à employer
report-reuse-unregistered-count = { $count } par une brique non enregistrée
report-reuse-waived-count = { $count } sous dérogation

report-column-building-block = Brique
report-column-capability = Capacité
report-column-capability-needed = Capacité nécessaire
report-column-operation = Exploitation
report-column-maturity = Maturité
report-column-in-production-since = En production depuis
report-column-scope = Portée
report-column-scope-of = Secteur ou organisme
report-column-used-by-services = Services utilisateurs
report-column-used-by-organisations = Organismes utilisateurs
report-column-mandatory-from = Obligatoire à partir du
report-column-replaced-by = Remplacée par
report-column-sunset = Arrêt
report-column-reuse = Ce qu’il emploie
report-column-to-use = Brique à employer
report-column-waiver = Dérogation
report-column-until = Jusqu’au
report-column-shared-blocks = Briques communes offertes
report-column-needed-by = Besoins
report-column-use-shared = Couverts par la brique commune
report-column-use-other = Par une autre brique
report-column-use-nothing = Par rien
report-column-use-unknown = Par une brique non enregistrée
report-column-use-waived = Dont sous dérogation
report-column-reuse-ratio = Taux de réutilisation

report-capability-cloud-infrastructure = Infrastructure en nuage
report-capability-consent = Consentement
report-capability-cms = Gestion de contenus
report-capability-digital-registries = Registres numériques
report-capability-emarketplace = Place de marché électronique
report-capability-esignature = Signature électronique
report-capability-gis = Information géographique
report-capability-identity = Identité
report-capability-information-mediator = Échange de données
report-capability-messaging = Messagerie
report-capability-payments = Paiements
report-capability-registration = Formulaires et inscriptions
report-capability-scheduler = Rendez-vous et planification
report-capability-wallet = Portefeuille numérique
report-capability-workflow = Gestion de dossiers
report-capability-ux = Expérience des usagers
