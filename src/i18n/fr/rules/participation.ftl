### participation: What the rules of the family say, and why each exists, in French; English stands beside the rules.

participation-not-consulted = la ligne d’action n’a été soumise à aucune consultation
participation-not-consulted-help = l’ajouter aux « topics » de la consultation qui en a discuté, ou en organiser une

participation-group-missing = aucune consultation n’a entendu { $group }
participation-group-missing-help = inviter ce groupe, et l’ajouter aux « participants » avec « category: { $word } », ou par un organisme de cette catégorie
participation-group-missing-unsaid = aucune consultation ne dit qui y a pris part
participation-group-missing-unsaid-help = ajouter « participants » aux consultations : des organismes, ou des catégories comme « users » avec un nombre
participation-group-private-sector = le secteur privé
participation-group-academia = les universités
participation-group-civil-society = la société civile
participation-group-international-organisation = les organisations internationales
participation-group-users = les usagers
participation-group-service-owners = les responsables de services
participation-group-communities = les communautés

participation-unanswered = rien de ce qui a été dit dans cette consultation, close le { $date }, n’a reçu de réponse
participation-unanswered-help = ajouter « outcomes » : ce qui a été dit, la réponse (« answer ») et son motif, et ce qui a changé

participation-not-thanked = aucun événement n’a remercié { $count ->
    [one] le participant qui a accepté d’être nommé
   *[other] les { $count } participants qui ont accepté d’être nommés
  }
participation-not-thanked-groups = ont pris part sans qu’aucun événement les remercie : { $groups }
participation-not-thanked-help = remercier les participants au prochain événement, et ajouter « { $consultation } » à ses « concerns »

participation-silent-year = la dernière consultation s’est terminée le { $date }
participation-silent-year-never = personne n’a jamais été consulté
participation-silent-year-help = organiser une consultation et la décrire dans consultations/
participation-silent-year-related = la dernière en date

rule-participation-not-consulted =
    Une ligne d’action n’a été soumise à aucune consultation.

    Un agenda définit ses activités dans un processus ouvert, avec tous les intéressés. Une ligne dont personne n’a discuté hors de l’administration répond aux besoins que l’administration imagine. Une ligne compte comme discutée si elle est un sujet de consultation, ou si une suite dit qu’elle a été modifiée ; une consultation annoncée compte. Les lignes seulement proposées peuvent encore y venir.

rule-participation-group-missing =
    Le secteur privé, les universités, la société civile, les organisations internationales ou les usagers n’ont jamais été entendus.

    C’est avec cette communauté qu’un agenda se conçoit et se met en œuvre. Chacun sait quelque chose que les autres ignorent, et celui qu’on n’a pas interrogé est celui dont les objections arrivent une fois l’argent dépensé. Un groupe a été entendu si une consultation le nomme, ou à travers un organisme de sa catégorie ; une université, une entreprise ou une association sans catégorie est prise pour ce que dit son `type`. Un constat par groupe ; l’absence de toute consultation est un autre constat.

rule-participation-unanswered =
    Une consultation est close depuis 60 jours, et rien de ce qui a été dit n’a reçu de réponse.

    Qui a pris le temps de dire quelque chose et n’entend rien en retour ne revient pas une seconde fois. Une réponse dit ce qui a été suivi, ce qui ne l’a pas été, et pourquoi ; une page qui rassemble les contributions ne répond à personne, et une adresse dans `publication` ne suffit donc pas. Si personne n’a contribué (`contributions: 0`), il n’y a personne à qui répondre.

rule-participation-not-thanked =
    Aucun événement n’a remercié les participants d’une consultation qui ont accepté d’être nommés ; ou les responsables de services et les communautés qui y ont pris part n’ont jamais été remerciés.

    Tous ceux qui ont pris part à la co-conception sont remerciés, d’abord les usagers et les responsables de services, les communautés et les parties prenantes : le lancement de l’agenda est la première occasion, chaque événement suivant en est une autre. Une consultation a été saluée si un événement, le jour de sa clôture ou après, la nomme dans `concerns` ; un organisme, aussi si un événement le nomme seul. La règle attend le lancement, et 60 jours après la clôture.

rule-participation-silent-year =
    Depuis douze mois, personne n’a été consulté.

    Un agenda se met en œuvre comme il a été écrit, de façon ouverte et avec d’autres : des priorités justes lors de la co-conception ne le restent pas cinq ans. Une consultation compte jusqu’à son dernier jour ou, s’il n’est pas donné, à son premier. La règle finit avec la période de l’agenda.
