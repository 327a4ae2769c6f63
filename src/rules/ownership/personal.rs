//! Whether a mail address or a name is that of a person: told from its words, for nothing else in a text says so.

/// Words of functions, in French and English, without accents: a mailbox or a name that has one of them is that of an office.
const FUNCTIONS: &str = "\
    accounts accueil admin administration affaires affairs agence agency agenda aide alert alerts api appui architect \
    architecte architecture archives assistance association audit authority autorite avis bonjour bot budget bureau \
    cabinet catalogue cell cellule center centre cert chief city civil client clients comite committee communication \
    communications community compliance comptabilite conseil consultation consultations contact courrier cyber \
    cybersecurite cybersecurity data delegation demarches departement department design desk dev developers digital \
    direction directorate division documentation donnees dpo droits ecole ecoute editor enquetes enquiries equipe etat \
    event events expert feedback finance finances focal formation general generale git gouvernement gov government group \
    groupe guichet head health hello help helpdesk hotline humaines human identite identity impots info information \
    informations infos innovation inquiries international it jobs juridique justice lead legal legislation library mail \
    maintenance mairie marches media medias mediateur mediation minister ministere ministry mission national nationale \
    news newsletter no noreply notification notifications numerique office ombudsman online open opendata operations \
    ouverte ouvertes paiement paiements participation payments permanent permis personnel planning plateforme platform \
    point policy portail portal postmaster presidence press presse prevention privacy procurement product produit \
    programme project projects projet projets protection public publications publics publique qualite quality reclamation \
    reclamations recrutement register registre registry relations reply report reports representative reseau resources \
    responsable ressources root sante school secretaire secretariat secretary section securite security service services \
    site social sociale staff standards statistics statistique statistiques strategie strategy studies support survey \
    system systeme systemes tax team tech technical technique test town training transport transports travail treasury \
    tresor tresorerie unique unit unite universite university urbanisme usager usagers user users vote web webmaster \
    welcome work";

/// Words in front of a person's name.
const TITLES: &[&str] = &["m", "mr", "mrs", "ms", "mme", "mlle", "dr", "pr", "prof", "sir", "madame", "monsieur"];

/// Words inside a person's name that may be written small.
const PARTICLES: &[&str] = &["al", "bin", "bint", "da", "de", "del", "der", "di", "dos", "du", "el", "la", "le", "van", "von"];

/// The mail addresses in a text.
pub(super) fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('@').filter_map(|(at, _)| {
        let of_local = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
        let of_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
        let before: usize = text[..at].chars().rev().take_while(of_local).map(char::len_utf8).sum();
        let behind = text[at + 1..].find(|c| !of_domain(c)).unwrap_or(text.len() - at - 1);
        let address = text[at - before..=at + behind].trim_matches(['.', '-']);
        let (local, domain) = address.split_once('@')?;
        let (_, last) = domain.rsplit_once('.')?;
        let is_domain = last.chars().count() >= 2 && last.chars().all(char::is_alphabetic);
        (!local.is_empty() && is_domain).then_some(address)
    })
}

/// Whether a mail address looks like a person's: two or three words or initials with points or underscores between them, as in
/// `jane.doe@…` or `j_doe@…`, none of which is a function or stands in the domain too. A single word or words joined by hyphens
/// may be anything, and are left alone.
pub(super) fn is_personal_address(address: &str) -> bool {
    let Some((local, domain)) = address.split_once('@') else { return false };
    let local = local.split('+').next().unwrap_or_default();
    let parts: Vec<&str> = local.split(['.', '_']).collect();
    // Numbers behind a name belong to it: `jane.doe2`.
    let word = |word: &str| fold(word.trim_end_matches(|c: char| c.is_ascii_digit()));
    let words: Vec<String> = parts.iter().flat_map(|part| part.split('-')).map(word).collect();
    let domain: Vec<String> = domain.split(['.', '-']).map(fold).collect();
    let may_be_name =
        |word: &String| !word.is_empty() && word.chars().all(char::is_alphabetic) && !is_function(word) && !domain.contains(word);
    let long = words.iter().any(|word| word.chars().count() >= 3);
    (2..=3).contains(&parts.len()) && long && words.iter().all(may_be_name)
}

/// Whether a name looks like a person's: a title and a name, or two to four words of which at least two begin with a capital
/// letter, and none of which is a function or stands in one of the texts `around` it, such as the name of the organisation.
pub(super) fn is_personal_name<'a>(name: &str, around: impl IntoIterator<Item = &'a str>) -> bool {
    let words: Vec<&str> = name.split_whitespace().map(|word| word.trim_matches(['.', ','])).collect();
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    let in_letters = |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\''));
    if folded.iter().any(|word| is_function(word)) || !words.iter().all(in_letters) {
        return false;
    }
    let begins_large = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    if folded.first().is_some_and(|first| TITLES.contains(&first.as_str())) {
        return words.get(1).is_some_and(begins_large);
    }
    let may_stand = |(word, folded): (&&str, &String)| begins_large(word) || PARTICLES.contains(&folded.as_str());
    // Capitals alone are acronyms, unless a given name stands beside them.
    let given = words.iter().any(|word| begins_large(word) && word.chars().any(char::is_lowercase));
    let large = words.iter().filter(|word| begins_large(word)).count();
    let known: Vec<String> = around.into_iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).map(fold).collect();
    let stands_around = folded.iter().any(|word| word.chars().count() >= 3 && known.contains(word));
    (2..=4).contains(&words.len()) && given && large >= 2 && words.iter().zip(&folded).all(may_stand) && !stands_around
}

fn is_function(word: &str) -> bool {
    FUNCTIONS.split(' ').any(|function| function == word)
}

/// A word in small letters without accents.
fn fold(word: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' | 'õ' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    };
    word.to_lowercase().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_in_texts() {
        let found = |text| addresses(text).collect::<Vec<_>>();
        assert_eq!(found("Écrire à jane.doe@finance.gov.example."), ["jane.doe@finance.gov.example"]);
        assert_eq!(found("[x](mailto:a.b@c.example), é@d.example"), ["a.b@c.example", "é@d.example"]);
        for none in ["https://social.example/@agency", "package@1.2.3", "@", "a@", "@é", "a@b", "a @ b.example", "a@@b.example"]
        {
            assert_eq!(found(none), Vec::<&str>::new(), "{none}");
        }
    }

    #[test]
    fn persons_have_their_names_in_their_address() {
        let persons =
            ["jane.doe@x.example", "j.doe@x.example", "jane_doe2@x.example", "anne-marie.doe@x.example", "JANE.DOE+a@x.example"];
        for person in persons {
            assert!(is_personal_address(person), "{person}");
        }
        let offices = [
            "contact@x.example",
            "equipe-numerique@x.example",
            "service.client@x.example",
            "jdoe@x.example",
            "etat.civil@x.example",
            "ville.levant@levant.example",
            "a.b@x.example",
            "formulaire.2026@x.example",
            "Direction.Générale@x.example",
        ];
        for office in offices {
            assert!(!is_personal_address(office), "{office}");
        }
    }

    #[test]
    fn persons_are_told_from_offices_by_their_names() {
        let around = ["Agence du Cadastre", "land-registry"];
        for person in ["Jane Doe", "Jane DOE", "M. Doe", "Mme Anne-Marie du Lac", "Dr Doe"] {
            assert!(is_personal_name(person, around), "{person}");
        }
        for office in ["Équipe Numérique", "Guichet unique", "Land Trust", "ADN", "Cadastre Levant", "Digital team", "jane", ""]
        {
            assert!(!is_personal_name(office, around), "{office}");
        }
    }
}
