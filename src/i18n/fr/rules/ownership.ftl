### ownership: What the rules of the family say, and why each exists, in French; English stands beside the rules.

ownership-no-owner = aucun organisme ne répond de { $kind ->
    [action-line] cette ligne d’action
    [kpi] cet indicateur
    [building-block] cette brique
    [service] ce service
   *[regulation] ce texte
  }
ownership-no-owner-help = nommer sous « { $field } » l’organisme responsable, un seul, et le rôle qui y répond de cela ; ceux qui aident sont des contributeurs
ownership-no-owner-ended = « { $organisation } », qui en répond, n’existe plus depuis le { $date }
ownership-no-owner-replaced = « { $organisation } », qui en répond, a été remplacé
ownership-no-owner-ended-help = nommer l’organisme qui exerce désormais ses missions
ownership-no-owner-successor-help = « { $successor } » exerce désormais ses missions : nommer celui-ci, s’il répond aussi de cela
ownership-no-owner-yet = « { $organisation } », qui en répond, n’existe pas avant le { $date }
ownership-no-owner-yet-help = nommer l’organisme qui en répond d’ici là
ownership-organisation-here = l’organisme est ici
ownership-no-body = aucune instance ne coordonne la ligne d’action
ownership-no-body-help = nommer sous « body » l’instance qui la coordonne et décide des reports de son échéance
ownership-no-role = « { $organisation } » en répond, mais aucun rôle n’y est désigné
ownership-no-role-help = nommer le rôle qui en répond : « { $field }: { "{" }organisation: …, role: …{ "}" } »
ownership-no-role-at-all = { $count ->
    [one] « { $organisation } » répond d’un élément de l’agenda, et aucun de ses rôles n’est enregistré
   *[other] « { $organisation } » répond de { $count } éléments de l’agenda, et aucun de ses rôles n’est enregistré
  }
ownership-no-role-at-all-help = enregistrer dans roles/ qui répond dans cet organisme, et nommer ce rôle à côté de l’organisme partout où il est responsable
ownership-owned-here = il répond de ceci
ownership-no-digital-team = { $count ->
    [one] « { $organisation } » assure un service ouvert et n’a ni équipe numérique ni point focal
   *[other] « { $organisation } » assure { $count } services ouverts et n’a ni équipe numérique ni point focal
  }
ownership-no-digital-team-help = donner l’adresse de l’équipe sous « digital-team » ou, sous « focal-point », celle de qui répond de l’agenda
ownership-live-here = ce service est ouvert
ownership-missing-contributor = la ligne d’action s’appuie sur { $entity }, qui relève de « { $organisation } », absent de ses contributeurs
ownership-missing-contributor-several = la ligne d’action s’appuie sur { $entity } et { $count ->
    [one] un autre élément
   *[other] { $count } autres éléments
  } de « { $organisation } », absent de ses contributeurs
ownership-missing-contributor-help = convenir avec « { $organisation } » de ce qu’il fait pour la ligne, et l’ajouter à « contributors »
ownership-leans-on-here = la ligne s’appuie sur ceci
ownership-no-budget = la ligne d’action n’indique pas son budget
ownership-no-budget-help = indiquer sous « budget » ce qu’elle coûte, si elle est financée, et ce que coûtera le fonctionnement ; une estimation vaut mieux que rien, et 0 dit que cela ne coûte rien
ownership-no-budget-part = le budget n’indique pas { $missing }
ownership-no-budget-part-help = remplir ces champs : { $fields }
ownership-no-budget-amount = ce que coûte la ligne d’action
ownership-no-budget-currency = en quelle monnaie
ownership-no-budget-status = si les crédits sont acquis
ownership-no-budget-running = ce que coûte le fonctionnement, maintenant que la ligne est achevée
ownership-personal-data-public = ce qui semble être l’adresse électronique d’une personne (…@{ $domain }) serait publié
ownership-personal-data-public-help = donner une adresse de fonction, ou nommer la personne dans un contact ou un rôle, avec « public: true » si elle y a consenti
ownership-personal-name-public = ce qui semble être le nom d’une personne serait publié à côté d’une adresse de fonction
ownership-personal-name-public-help = nommer plutôt le bureau ; pour une personne qui a consenti à être nommée, donner sa propre adresse avec « public: true »
ownership-unknown-meaning = aucun changement ne s’appelle « { $name } », et personne n’est appelé à l’approuver
ownership-unknown-meaning-help = écrire un type (« regulation »), un champ d’un type (« service.legal-basis ») ou un changement (« deadline-moved »)

rule-ownership-no-owner =
    Une ligne d’action, un indicateur, une brique, un service ou un texte dont aucun organisme ne répond, ou dont le responsable n’existe plus ou pas encore.

    Un agenda national nomme l’entité responsable de chacune de ses lignes. Des auditeurs ont relevé en Écosse, en 2019, des objectifs sans organisme responsable et, au Rwanda, un plan national sans porteur ni suivi : ce qui est l’affaire de tous n’est fait par personne. Le responsable est l’unique organisme qui en répond ; ceux qui aident sont des contributeurs. Ce qui a été abandonné, fusionné ou retiré n’a pas besoin de responsable. Une ligne achevée et un texte en vigueur gardent le nom de celui qu’ils avaient, même s’il a été dissous depuis.

rule-ownership-no-body =
    Une ligne d’action qu’aucune instance ne coordonne.

    Un agenda complet définit, à côté de l’entité responsable de chaque ligne, le mécanisme de gouvernance qui coordonne la mise en œuvre. Le responsable fait le travail ; l’instance est le lieu où se rencontrent ceux qui dépendent les uns des autres, et où se décide le report d’une échéance. Les lignes seulement proposées ne sont pas encore coordonnées, celles qui sont terminées ne le sont plus.

rule-ownership-no-role =
    Un organisme répond d’un élément, et aucun rôle n’y est désigné.

    Un ministère de deux mille agents ne décroche pas le téléphone. Les auditeurs du Congrès des États-Unis ont relevé 34 objectifs sur 102 pour lesquels personne n’avait dit qui contribue : un nom trop large ne vaut pas mieux que pas de nom. Le rôle dit de quel bureau il s’agit, et reste juste quand la personne change. Si aucun rôle d’un organisme n’est enregistré, cela est dit une fois, à l’organisme.

rule-ownership-no-digital-team =
    Un organisme public assure un service ouvert et n’a ni équipe numérique ni point focal.

    Dans chaque entité publique, une équipe numérique met en œuvre, suit et améliore sans cesse les services dont elle a la charge. Sans elle, un service reste tel qu’au jour de son ouverture, et l’autorité qui conduit l’agenda n’a personne à appeler. Un rôle de fonction `digital-team` dans l’organisme compte aussi.

rule-ownership-missing-contributor =
    Une ligne d’action s’appuie sur des services, des briques ou des données d’un organisme qu’elle ne cite pas.

    Les auditeurs du Congrès des États-Unis ont relevé 34 objectifs sur 102 sans leurs contributeurs, et ceux de la Norvège des solutions construites qui n’étaient pas en service. Qui fournit le service, la brique ou la donnée dont dépend une ligne a du travail pour elle, et doit le savoir. Une ligne s’appuie sur les services qu’elle livre, sur les briques qu’elle nomme et sur les données que ces services vont chercher à leur source. Un ministère cité ne vaut pas pour ses agences : chacune a son propre plan de charge.

rule-ownership-no-budget =
    Une ligne d’action n’indique pas ce qu’elle coûte ou si l’argent est là ; ou elle est achevée et n’indique pas ce que coûte le fonctionnement.

    Des auditeurs ont relevé une stratégie numérique nationale qui n’était pas chiffrée (Écosse, 2019), et une autre sans financement ni calendrier (pays de Galles, 2024). Ce que personne n’a chiffré, personne ne peut le décider, et ce qui est construit sans moyens de fonctionnement s’arrête. Un montant non financé vaut mieux que rien. Une ligne seulement proposée peut encore s’en passer, et ce qui ne coûte rien n’a rien à faire financer.

rule-ownership-personal-data-public =
    L’adresse électronique d’une personne serait publiée sans son consentement ; ou, comme avertissement, le nom d’une personne à côté d’une adresse de fonction publique.

    Les noms, adresses électroniques et identifiants de personnes restent dans l’administration, sauf si leur titulaire a choisi `public: true` ; mais ce qui est écrit dans un titre, une description, un résumé ou un lien est publié avec lui, se recopie, et reste pour toujours dans l’histoire. Une adresse de fonction rend le même service et survit à son titulaire.

    Une adresse est tenue pour celle d’une personne si elle se compose de deux ou trois mots ou initiales séparés par des points ou des tirets bas, comme `jane.doe@…`, et qu’aucun d’eux n’est un mot de fonction (contact, info, service, équipe…) ni un mot de son domaine. Les mots seuls et les mots joints par des traits d’union sont laissés de côté, de même qu’une adresse dont le titulaire a choisi `public: true` où que ce soit dans l’agenda. Lorsque `public: true` accompagne une adresse de fonction, c’est le bureau qui a consenti, non la personne nommée avec lui. Ce qui a été retiré reste visible et est examiné aussi ; ce qui est interne ne l’est pas.

rule-ownership-unknown-meaning =
    Un rôle approuve quelque chose qu’aucun changement ne désigne.

    Un rôle dit sous `approves` quels changements demandent son approbation, et une proposition y est tenue. Une faute de frappe n’est demandée à personne et ne se remarque pas : les changements sont intégrés sans ceux qui en répondent. On y écrit un type (`regulation` : tout changement d’un élément de ce type ; `agenda` pour `agenda.yaml`), un champ d’un type (`service.legal-basis` : un changement à cet endroit ou au-dessous), ou le nom d’un changement tel que le donne `agenda diff --format json` (`deadline-moved`).
