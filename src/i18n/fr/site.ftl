# L’espace public.

site-home = Accueil
site-axes = Axes
site-reports = Rapports
site-catalogue = Catalogue
site-changes = Ce qui a changé
site-data = Données
site-search = Rechercher
site-accessibility = Accessibilité
site-quarters = Trimestres précédents
site-skip = Aller au contenu
site-ways = Menu principal
site-languages = Langues
site-language = Français
site-pages = Pages
site-page-of = { $title } ({ $number } sur { $count })
site-page-before = Page précédente
site-page-behind = Page suivante
site-as-of = Au { $day }.
site-revision = État de l’agenda : { $revision }
site-licence = Licence des données : { $licence }
site-contact = Contact :
site-yes = oui
site-no = non
site-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
site-months = { $count } mois
site-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
site-weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
site-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
site-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
site-sector-01 = Services généraux des administrations publiques
site-sector-02 = Défense
site-sector-03 = Ordre et sécurité publics
site-sector-04 = Affaires économiques
site-sector-05 = Protection de l’environnement
site-sector-06 = Logements et équipements collectifs
site-sector-07 = Santé
site-sector-08 = Loisirs, culture et culte
site-sector-09 = Enseignement
site-sector-10 = Protection sociale
site-no-text-needed = aucun texte nécessaire
site-text-missing = texte encore absent
site-sdg-target = { $target } (objectif { $goal })
site-name-withheld = nom non publié
site-retired = Cette fiche est gardée pour mémoire ; elle n’est plus d’actualité.
site-fields = En détail
site-standing = Où on en est
site-promised-and-measured = Ce qui était promis (ligne ou bande), et ce qui a été mesuré (points)
site-withheld = Certaines valeurs ne sont pas publiées, car trop peu de réponses les étayent.
site-promises = Échéances promises
site-promises-kept = Rien de ce qui est promis ici n’a changé depuis le { $period }.
site-promised-then = Au fil des comptes rendus
site-promised-in = { $period } : { $promise }
site-promised-moved = { $period } : { $promise } ({ $days })
site-promised-silently = { $period } : { $promise } ({ $days }, décalage non consigné)
site-promised-no-more = n’est plus promis
site-promise-level = niveau { $level } d’ici au { $day }
site-promise-value = { $value } d’ici au { $day }
site-measure = { $value } { $unit }
site-promise = Ce qui est promis
site-first-promise = Première promesse
site-promised-now = Aujourd’hui
site-moves = Décalages
site-moved = du { $from } au { $to }
site-referred-by = Ce qui y renvoie
site-as = ({ $fields })
site-headlines = Chiffres clés
site-target = Cible
site-how-it-stands = Où en sont les lignes d’action
site-title = Titre
site-lines = Les lignes d’action et où elles en sont
site-changed-since = Ce qui a changé depuis le { $period }
site-all-changes = Tous les changements
site-all-kpis = Tous les indicateurs, avec leurs trajectoires et leurs valeurs
site-all-lines = Toutes les lignes d’action, une par une
site-read-on = Pour aller plus loin
site-axes-said = Ce qui est à atteindre, objectif par objectif, et les lignes d’action qui y mènent.
site-reports-said = Chaque rapport répond à une question, avec un tableau, des graphiques et des données à télécharger.
site-last-period = Le dernier trimestre dont il a été rendu compte : { $period }
site-quarter-reported = { $expected ->
    [one] { $reported } ligne d’action sur 1 a rendu compte
   *[other] { $reported ->
        [one] { $reported } ligne d’action sur { $expected } a rendu compte
       *[other] { $reported } lignes d’action sur { $expected } ont rendu compte
    }
} du { $period }.
site-quarter-stands = { $lines ->
    [one] Sur 1 ligne
   *[other] Sur { $lines } lignes
}, { $standing }.
site-quarter-completed = { $count ->
    [one] { $count } est achevée
   *[other] { $count } sont achevées
}
site-quarter-on-track = { $count } en bonne voie
site-quarter-at-risk = { $count } à risque
site-quarter-late = { $count } en retard
site-quarter-blocked = { $count ->
    [one] { $count } bloquée
   *[other] { $count } bloquées
}
site-quarter-moved = { $count ->
    [0] Aucune échéance promise n’a été reportée depuis le { $period }.
    [one] { $count } échéance promise a été reportée depuis le { $period }.
   *[other] { $count } échéances promises ont été reportées depuis le { $period }.
}
site-quarter-all = Ce dont chaque ligne a rendu compte, et ce qui reste à décider
site-no-axis = Objectifs hors des axes
site-no-objective = Lignes d’action hors des objectifs
site-download = Télécharger
site-changes-since = Ce qui a changé depuis l’état du { $period }. Les changements de pure rédaction sont laissés de côté.
site-changes-none = Rien n’a changé.
site-changes-unknown = Le dépôt ne contient aucun trimestre précédent auquel comparer.
site-quarters-said = L’état d’avancement de chaque trimestre, tel qu’il a été rendu alors. Ces adresses ne changent pas.
site-quarters-none = Aucun trimestre précédent n’est encore connu.
site-search-label = Mots d’un titre
site-search-found = Résultats :
site-search-lists = Listes
site-data-said = Tout ce qui est montré ici peut être repris et réutilisé, sans demande ni inscription.
site-data-entities = Les fiches de l’agenda
site-data-reports = À côté de chaque rapport se trouvent ses tableaux en CSV et en JSON, et ses graphiques en SVG.
site-data-package = La description de tous les fichiers de données (Data Package)
site-data-schemas = Schémas
site-data-following = Suivre ce qui se passe
site-data-feed = Ce qui s’est passé, du plus récent au plus ancien (flux Atom)
site-data-deadlines = Échéances à venir, ou passées sans être tenues (calendrier, iCalendar)
site-feed-title = { $agenda } – ce qui s’est passé
site-sort-report = Compte rendu
site-sort-decision = Décision
site-sort-promised = Nouvelle promesse
site-sort-moved = Échéance déplacée
site-sort-kept = Promesse tenue
site-sort-launched = Service ouvert
site-sort-in-force = Texte en vigueur
site-sort-event = Événement
site-happened-report = Compte rendu d’avancement : { $period }
site-happened-promised = Nouvelle promesse pour le { $day } : { $title }
site-happened-decision = Décidé : { $title }
site-happened-moved = Échéance déplacée du { $from } au { $to } : { $title }
site-happened-completed = Achevé : { $title }
site-happened-milestone = Jalon atteint : { $title } ({ $line })
site-happened-level = Niveau { $level } atteint, comme promis dans la feuille de route : { $title }
site-happened-launched = Ouvert au public : { $title }
site-happened-in-force = En vigueur : { $title }
site-by-life-event = Services par événement de vie
site-by-organisation = Services par organisme responsable
site-no-life-event = Services hors des événements de vie
site-no-organisation = Services sans organisme désigné
site-thanks = Remerciements
site-thanks-said = Ils ont contribué à cet agenda et ont accepté d’être nommés ici. Tous les autres sont remerciés aussi.
site-thanks-none = Personne parmi ceux qui ont contribué n’a encore accepté d’être nommé ; tous sont remerciés.
site-definitions = Ce qui est compté, et comment
site-figure-trajectory = Trajectoire : la valeur moins la valeur de départ, rapportée à ce que la trajectoire demande au jour de la valeur moins la valeur de départ.
site-figure-advancement = Taux d’avancement : 100 fois la valeur moins la valeur de départ, rapportée à la cible finale moins la valeur de départ ; il est montré de 0 à 100.
site-figure-growth = Croissance : la croissance annuelle composée observée, rapportée à celle qu’il faut pour atteindre la cible.
site-figure-health = Un indicateur est en bonne voie à partir de { $on-track } de ce qui était attendu, à risque à partir de { $at-risk }, et hors trajectoire en deçà.
site-accessibility-aim = Ces pages sont faites pour respecter les règles pour l’accessibilité des contenus web (WCAG) 2.2 au niveau AA.
site-accessibility-how = Elles se lisent sans script, au clavier seul, quelle que soit la taille des lettres, en couleurs forcées et sur papier. Seule la page de recherche a un script.
site-accessibility-charts = Chaque graphique dit en mots ce qu’on y voit, et ses chiffres figurent dans un tableau à côté. Rien n’est dit par la seule couleur.
site-accessibility-limits = Un texte dont la traduction manque est montré dans une autre langue, et le dit. Qui rencontre un obstacle peut écrire au contact ci-dessous.
site-written = { $files ->
    [one] Un fichier
   *[other] { $files } fichiers
} dans { $folder } : { $changed } nouveaux ou changés, { $removed } supprimés
site-without-logo = Les pages sont faites sans logo : { $why }.
site-colour-too-light = La couleur { $colour } est trop claire pour { $use } : son contraste avec { $other } est de { $contrast }, alors qu’il faut au moins { $least }. Les pages y montrent { $shown }. Avec { $everywhere }, ou une couleur plus foncée, pour « site.colour » dans agenda.yaml, elles montrent la même couleur partout.
site-colour-links = les liens
site-colour-grounds = le fond de lettres blanches
site-colour-lines = les filets et les repères
failure-folder-in-use = mettre un site dans { $folder } : ce dossier contient des fichiers qui ne sont pas d’un site
failure-folder-in-use-hint = nommer un dossier vide, ou un dossier dans lequel un site a déjà été écrit
plural-organisation = Organismes
plural-role = Rôles
plural-body = Instances
plural-objective = Objectifs
plural-action-line = Lignes d’action
plural-kpi = Indicateurs
plural-building-block = Briques
plural-service = Services
plural-data-item = Données
plural-life-event = Événements de vie
plural-regulation = Textes
plural-standard = Normes
plural-consultation = Consultations
plural-decision = Décisions
plural-event = Événements
