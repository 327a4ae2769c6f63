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
export-column-class = Classe
export-column-property = Propriété
export-column-presence = Présence
export-column-field = Champ de l’agenda
export-column-note = À l’aller et au retour
export-mandatory = obligatoire
export-optional = facultative
export-mapping-title = { $standard } et l’agenda
export-mapping-said = Chaque ligne nomme une propriété du standard { $standard } ({ $url }), le champ d’un agenda qui va avec elle, et ce qui change en chemin. Ce à quoi manque une propriété obligatoire n’est pas exporté. Une propriété sans champ n’est pas dite dans un agenda, ou est faite par le programme.
export-mapping-lost = Ce qui ne part pas, et que perd qui n’a que l’export : { $fields }.
export-note-agent = Comme le profil le demande de qui publie un catalogue ; pareil à l’autre nom.
export-note-authority = L’organisme doit être du secteur public ; le rôle ne part pas.
export-note-beyond = Au-delà du profil, qui le permet.
export-note-categories = Si le standard a une catégorie pour la capacité ; plusieurs capacités peuvent revenir comme une seule.
export-note-concept = Si c’est une adresse web ; un code ne part pas.
export-note-contact = Celui du service, à défaut celui de son responsable ; sans --internal, seulement si son titulaire a accepté d’être public.
export-note-contacts = Obligatoire si la maintenance est interne ou communautaire ; seulement ceux qui ont un nom. Sans --internal, seulement si leur titulaire a accepté d’être public. Le standard demande des personnes, non des boîtes aux lettres.
export-note-contract = Obligatoire si la maintenance se fait par contrat.
export-note-currency = Comme la nomme la table de l’Office des publications.
export-note-dataset = Un catalogue est écrit si son titre, sa description et qui le publie sont donnés.
export-note-first-interface = La première interface qui a une adresse ; les autres ne partent pas.
export-note-first-language = Dans la première langue de l’agenda.
export-note-first-sentence = La première phrase, de 150 caractères au plus ; au retour, elle commence la description.
export-note-inputs = Toutes les données dont le service a besoin ; la façon de les obtenir ne part pas.
export-note-keyword = Dans la première langue de l’agenda.
export-note-language = Comme la nomme la table de l’Office des publications, sans sa région.
export-note-law = Le premier de eli, akn, nor, urn et other, à défaut l’identifiant. Un ELI qui est une adresse web nomme le texte même.
export-note-law-title = À défaut le titre, ou la citation dans le service, qui revient comme citation.
export-note-localisation = Vrai s’il y a plus d’une langue.
export-note-names = Par leurs titres.
export-note-no-field = Rien dans un agenda ne le dit ; au retour, c’est perdu.
export-note-numbered = Fait de l’identifiant du service et de ce que c’en est.
export-note-one-language = Dans une langue au moins ; une description longue a de 150 à 10 000 caractères.
export-note-outputs = Le titre du résultat, à défaut celui de la donnée.
export-note-own-concept = Un concept propre à l’agenda, avec ses libellés ; il revient par sa notation.
export-note-part-of = Le catalogue, qui est l’agenda.
export-note-publisher = Le site web et le titre de l’organisme, si son site web est donné ; le rôle ne part pas.
export-note-repository = Une brique sans dépôt n’est pas un logiciel publié, et est laissée de côté.
export-note-requires = Seulement les services exportés aussi.
export-note-sector = L’activité principale de l’Office des publications qui est la division de la CFAP (COFOG).
export-note-spatial = Comme la table de l’Office des publications nomme le pays, à défaut par son seul code.
export-note-status = ADMS : planned, discovery, alpha et beta sont en développement, live est achevé, retiring déprécié, retired retiré ; au retour, le premier d’entre eux. Les services abandonnés ne sont pas exportés.
export-note-version = La version du standard.
export-not-public-sector = « owner » est { $owner }, dont la catégorie n’est pas public-sector, et { $property } doit être un organisme public
export-too-long = la première phrase de « description » ({ $language }) a plus de { $most } caractères, ce que shortDescription ne permet pas
export-too-short = « description » doit avoir de { $least } à { $most } caractères dans une langue au moins, pour longDescription
export-lacking = { $entity } ({ $file }) :
export-missing = non renseigné : { $fields }
export-field = { $field } (pour { $properties })
export-refused = { $count ->
    [one] Rien n’est exporté : à un élément manque ce que { $standard } demande. Le compléter, ou le laisser de côté par --skip-incomplete.
   *[other] Rien n’est exporté : à { $count } éléments manque ce que { $standard } demande. Les compléter, ou les laisser de côté par --skip-incomplete.
}
export-skipped = { $count ->
    [one] Un élément est laissé de côté, avec ce qui ne peut être sans lui : il y manque ce que { $standard } demande.
   *[other] { $count } éléments sont laissés de côté, avec ce qui ne peut être sans eux : il y manque ce que { $standard } demande.
}
export-without-repository = { $count ->
    [one] Une brique est laissée de côté : elle ne nomme pas de dépôt de son logiciel.
   *[other] { $count } briques sont laissées de côté : elles ne nomment pas de dépôt de leur logiciel.
}
export-written-folder = { $files ->
    [one] Un fichier
   *[other] { $files } fichiers
} dans { $folder } : { $changed } nouveaux ou changés, { $removed } supprimés
failure-export-folder = montrer un export en { $format } : c’est un fichier par élément
failure-export-folder-hint = nommer un dossier par -o, ou un seul élément derrière la forme
failure-export-nothing = donner { $name } en { $format } : ce n’est rien de ce pour quoi cette forme est faite
failure-export-in-use = mettre un export dans { $folder } : ce dossier contient des fichiers qui ne sont pas d’un export
failure-export-in-use-hint = nommer un dossier vide, ou un dossier dans lequel un export a déjà été écrit
failure-export-no-mapping = dire comment { $format } et un agenda vont ensemble : c’est une forme propre à l’agenda
failure-export-no-mapping-hint = une correspondance existe pour : { $formats }
export-back-import = « agenda import » le relit dans les champs de ces lignes.
export-back-table = Aucune commande ne le relit : qui n’a rien d’autre en fait un tableau pour « agenda import », avec les champs de ces lignes pour colonnes.
export-back-nothing = Rien n’en revient : un jour que quelqu’un déplace dans un calendrier n’est pas une décision. Une promesse se déplace par « agenda set » ou avec un classeur, qui en disent la raison.
export-note-always = Toujours la même valeur.
export-note-calendar-name = Dans la langue du calendrier, suivi du mot « échéances » ; au-delà du standard, comme beaucoup de calendriers le lisent.
export-note-calendar-uid = L’adresse du calendrier dans l’espace public, suivie du dossier et de l’identifiant ; un numéro fait des mêmes si l’agenda ne dit pas où il est publié. Il reste quand le jour est déplacé.
export-note-calendar-uid-below = De même, avec l’identifiant derrière ce qui le contient.
export-note-calendar-stamp = Le jour qui compte comme aujourd’hui, à minuit en temps universel.
export-note-calendar-day = Un jour entier, tel que promis en dernier ; ses décalages ne partent pas. Ce qui est fait, abandonné ou retiré est laissé de côté.
export-note-calendar-level = De même, jusqu’à ce que le service ait le niveau visé.
export-note-calendar-commitment = De même ; pas dans l’export d’un seul type.
export-note-calendar-summary = Dans la langue du calendrier, suivi de ce qui est attendu, entre parenthèses.
export-note-calendar-state = Sa première ligne dit l’état, établi à partir du champ, du jour et de la date du jour.
export-note-calendar-owner = Une ligne avec le titre de l’organisme ; le rôle ne part pas.
export-note-calendar-owner-else = De même, si la feuille de route ne nomme personne.
export-note-calendar-line = Une ligne avec le titre de la ligne d’action ; pour un jalon, celui de la sienne.
export-note-calendar-page = La page de l’élément dans l’espace public, dans la langue du calendrier.
