### Ce que le programme dit des signatures et des clés qui les vérifient.

signature-unreadable = n’a pas la forme qu’elle annonce
signature-several = n’est pas la seule, si bien que celle qui compte dépend de qui la lit
signature-content = nomme une clé qui ne l’a pas faite pour ce contenu
signature-purpose = vient d’une clé qui ne peut pas signer pour git, ou a été faite pour autre chose que git
signature-time = a été faite à un moment où sa clé n’était pas valable

failure-keys = lire les clés de { $file } : { $reason }
failure-keys-hint = nommer un fichier de signataires autorisés, tel que « man ssh-keygen » le décrit, de clés publiques OpenPGP, ou de clés publiques entre lignes « -----BEGIN PUBLIC KEY----- »
failure-keys-too-large = lire les clés de { $file } : il est plus gros que ne le sont les fichiers de clés
failure-keys-none = trouver des clés publiques dans { $file }
failure-keys-private = se servir de { $file } : il contient une clé privée
failure-keys-private-hint = nommer le fichier de la clé publique correspondante, et garder celui-ci là où personne d’autre ne le lit
failure-keys-open-pgp = se servir de la clé numéro { $number } de { $file } : ce n’est pas une clé publique OpenPGP lisible
failure-keys-open-pgp-hint = l’exporter à nouveau, par exemple avec « gpg --armor --export --export-options export-minimal », ou l’enlever du fichier
failure-keys-open-pgp-unsigned = se servir de la clé numéro { $number } de { $file } : aucune signature de sa main, au condensat plus solide que SHA-1, ne dit à quoi elle sert
failure-keys-open-pgp-unsigned-hint = l’exporter avec ses identités ; si elle est ancienne, demander à son titulaire de la renouveler ; sinon, l’enlever du fichier
failure-keys-open-pgp-many = se servir de { $file } : il contient plus de 500 clés OpenPGP
failure-keys-open-pgp-many-hint = ne garder que les clés de ceux qui peuvent signer pour l’agenda
failure-keys-plain = se servir de la clé numéro { $number } de { $file } : ce n’est pas une clé publique ed25519 ou P-256
failure-keys-plain-hint = les clés d’autres sortes ne vérifient ici aucune provenance ; l’enlever du fichier
failure-keys-line = comprendre la ligne { $line } de { $file } : { $what }
failure-keys-line-hint = une ligne a des titulaires, des options et une clé, comme « architect@digital.gov.example namespaces="git" ssh-ed25519 AAAA… »
keys-no-principal = aucun titulaire ne précède la clé
keys-no-key = aucune clé publique SSH ne suit les titulaires et les options
keys-authority = c’est la clé d’une autorité de certification ; les certificats ne sont pas lus, donner les clés pour lesquelles ils sont faits
keys-option = « { $option } » n’est pas une option de signataires autorisés
keys-option-twice = l’option « { $option } » y est deux fois
keys-time = « { $time } » n’est pas un moment tel que 20260131 ou 20260131120000Z
keys-never-valid = la clé n’est valable à aucun moment : « valid-before » n’est pas après « valid-after »
