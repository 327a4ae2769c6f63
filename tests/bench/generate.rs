//! Large agendas that are valid: mostly services of some 2 kB, with the organisations, roles, life events, data items, building
//! blocks and action lines that they refer to. The same count gives the same bytes.

use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const SUBJECTS: [(&str, &str); 12] = [
    ("passeport", "passport"),
    ("acte de naissance", "birth certificate"),
    ("permis de conduire", "driving licence"),
    ("carte grise", "vehicle registration"),
    ("allocation familiale", "family allowance"),
    ("permis de construire", "building permit"),
    ("bourse d’études", "student grant"),
    ("immatriculation d’entreprise", "company registration"),
    ("déclaration de revenus", "income tax return"),
    ("carte d’assuré", "health insurance card"),
    ("retraite", "pension"),
    ("titre foncier", "land title"),
];

#[expect(clippy::too_many_lines, reason = "one entity of each kind, written out")]
/// Writes an agenda of `count` entities into `folder`.
pub fn write(count: usize, folder: &Path) {
    let organisations = (count / 100).max(2);
    let around = [
        ("organisations", organisations),
        ("life-events", (count / 200).max(1)),
        ("data-items", (count / 50).max(2)),
        ("building-blocks", (count / 200).max(1)),
    ];
    let services = count.saturating_sub(around.iter().map(|(_, number)| number).sum());
    let own = |kind: usize, number: usize| {
        format!("{}-{:05}", ["organisation", "event", "item", "block"][kind], number % around[kind].1)
    };
    put(
        folder,
        "agenda.yaml",
        &json!({
            "agenda": 1,
            "title": {"fr": "Agenda de mesure", "en": "Agenda for measuring"},
            "country": "XZ",
            "authority": own(0, 0),
            "period": {"start": "2025-01-01", "end": "2030-12-31"},
            "languages": ["fr", "en"],
            "capabilities": [{"id": "catalogue", "title": {"fr": "Catalogue des services", "en": "Catalogue of services"}}],
        }),
    );
    for number in 0..around[0].1 {
        put(
            folder,
            &format!("organisations/{}.yaml", own(0, number)),
            &json!({
                "id": own(0, number),
                "title": {"fr": format!("Ministère {number}"), "en": format!("Ministry {number}")},
                "category": "public-sector",
                "type": "ministry",
                "parent": (number > 0).then(|| own(0, 0)),
            }),
        );
    }
    for number in 0..around[1].1 {
        put(
            folder,
            &format!("life-events/{}.yaml", own(1, number)),
            &json!({
                "id": own(1, number),
                "title": {"fr": format!("Événement de vie {number}"), "en": format!("Life event {number}")},
                "audience": "citizen",
            }),
        );
    }
    for number in 0..around[2].1 {
        put(
            folder,
            &format!("data-items/{}.yaml", own(2, number)),
            &json!({
                "id": own(2, number),
                "title": {"fr": format!("Donnée {number}"), "en": format!("Data item {number}")},
                "source": {"organisation": own(0, number), "access": "api"},
                "personal": number % 2 == 0,
            }),
        );
    }
    for number in 0..around[3].1 {
        put(
            folder,
            &format!("building-blocks/{}.yaml", own(3, number)),
            &json!({
                "id": own(3, number),
                "title": {"fr": format!("Brique {number}"), "en": format!("Building block {number}")},
                "capability": "catalogue",
                "owner": {"organisation": own(0, number)},
                "maturity": "stable",
                "operation": "production",
                "scope": "national",
            }),
        );
    }
    for number in 0..services {
        let (fr, en) = SUBJECTS[number % SUBJECTS.len()];
        let id = format!("service-{number:06}");
        put(
            folder,
            &format!("services/{:02}/{id}.yaml", number % 50),
            &json!({
                "id": id,
                "title": {"fr": format!("Demande de {fr} {number}"), "en": format!("Application for a {en} {number}")},
                "description": {
                    "fr": format!("Permet à toute personne de demander un document ({fr}) sans se déplacer, de suivre l’avancement de sa demande et d’être informée de chaque décision prise par l’organisme compétent. Un accueil reste ouvert au guichet et par téléphone, aux heures de bureau."),
                    "en": format!("Lets anyone apply for a document ({en}) without travelling, follow the progress of the application and be told of each decision taken by the organisation in charge. Help remains at hand at the counter and by phone, in office hours."),
                },
                "tags": ["formulaire", "priorité"],
                "owner": {"organisation": own(0, number)},
                "status": "live",
                "launched": format!("2025-{:02}-{:02}", number % 12 + 1, number % 28 + 1),
                "audience": ["individual", "business"],
                "sector": format!("{:02}", number % 10 + 1),
                "life-events": [own(1, number)],
                "channels": [
                    {"type": "web", "url": format!("https://services.gov.example/{number}"), "primary": true},
                    {"type": "counter"},
                    {"type": "phone"},
                ],
                "maturity": {
                    "level": number % 4 + 1,
                    "date": "2026-03-31",
                    "evidence": format!("https://services.gov.example/{number}/evidence"),
                    "coverage": {"territory": 100, "users": number % 60 + 40},
                },
                "roadmap": {
                    "target-level": 4,
                    "due": "2027-06-30",
                    "moves": [{"from": "2026-12-31", "to": "2027-06-30", "reason": {"fr": "Marché infructueux", "en": "The tender failed"}}],
                    "priority": "B",
                },
                "volume": {"transactions": number * 37 % 250_000, "users": number * 31 % 200_000, "year": 2025},
                "burden": {"visits": number % 4, "documents": number % 6, "agencies": number % 3, "processing-time": format!("P{}D", number % 30 + 1)},
                "inputs": [
                    {"data": own(2, number), "obtained": "from-source"},
                    {"data": own(2, number * 7 + 1), "obtained": "prefilled"},
                    {"data": own(2, number * 13 + 2), "obtained": "from-user", "reason": {"fr": "Registre non raccordé", "en": "The register is not connected"}},
                ],
                "outputs": [{"title": {"fr": format!("Document ({fr})"), "en": format!("Document ({en})")}}],
                "needs": ["identity", "payments"],
                "uses": [own(3, number), own(3, number * 3 + 1)],
                "legal-basis": [{"citation": "Loi 2024-118, article 4"}],
                "cost": {"amount": number % 90, "currency": "EUR"},
                "languages": ["fr", "en"],
                "reviewed": {"date": "2026-05-01", "every": "P1Y"},
            }),
        );
    }
}

fn put(folder: &Path, name: &str, content: &Value) {
    let given: serde_json::Map<String, Value> = content
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(_, value)| !value.is_null())
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder that can be made");
    fs::write(path, serde_yaml::to_string(&given).expect("a value")).expect("a file that can be written");
}
