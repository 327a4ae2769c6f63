# L’aperçu de l’espace public.

preview-serving = aperçu de l’espace public : { $address } (Ctrl+C y met fin)
preview-banner = Aperçu de vos fichiers, non publié.
preview-label = Aperçu
preview-none = Aucun constat
preview-findings = Constats
preview-findings-here = { $count ->
    [one] { $count } constat sur cette fiche
   *[other] { $count } constats sur cette fiche
}
preview-findings-all = Tous les constats
preview-findings-said = Ce que « agenda check » constate dans vos fichiers, y compris dans ce qui est interne. Cela ne figure que dans cet aperçu ; rien n’en est publié.
preview-not-shown = Aucune page ne montre cette fiche : elle est interne, ou son fichier est illisible.
preview-no-entity = Hors des fiches de l’agenda
preview-failed = Pas de pages pour l’instant
preview-failed-said = Dès que les fichiers sont corrigés, les pages reviennent.
preview-missing = Il n’y a pas de page ici
preview-missing-said = Ce qui se trouvait à cette adresse a peut-être disparu, est interne, ou se trouve dans un fichier illisible.
preview-home = Vers la page d’accueil
failure-port = se mettre à l’écoute sur le port { $port } : { $reason }
failure-port-in-use = se mettre à l’écoute sur le port { $port } : un autre programme l’occupe
failure-port-hint = indiquer un autre port avec --port ; 0 en prend un qui est libre
failure-watch = suivre les fichiers de { $folder } : { $reason }
