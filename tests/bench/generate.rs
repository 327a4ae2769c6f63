//! Large agendas that are valid and read like a real one: mostly services of some 2 kB, with the organisations, roles, data items
//! and building blocks that they lean on, and the plan around them. A few in a hundred have something that a rule finds. The same
//! count gives the same bytes.

use super::plan::Plan;
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

/// GovStack's capabilities whose specifications were not withdrawn: one building block offers each.
const SHARED: [&str; 14] = [
    "identity",
    "payments",
    "cloud-infrastructure",
    "consent",
    "cms",
    "digital-registries",
    "emarketplace",
    "esignature",
    "gis",
    "information-mediator",
    "messaging",
    "registration",
    "scheduler",
    "wallet",
];

/// How many of each kind there are, by what they are named.
pub struct Counts {
    pub organisations: usize,
    pub life_events: usize,
    pub blocks: usize,
    pub lines: usize,
    pub kpis: usize,
    pub regulations: usize,
    pub consultations: usize,
    pub decisions: usize,
    pub events: usize,
    pub services: usize,
}

impl Counts {
    pub fn of(count: usize) -> Self {
        let lines = (count / 50).max(10);
        let mut counts = Counts {
            organisations: (count / 100).max(6),
            life_events: (count / 200).max(1),
            blocks: SHARED.len() + count / 200,
            lines,
            kpis: lines + count / 400 * 4,
            regulations: (count / 200).max(2),
            consultations: (count / 250).max(1),
            decisions: 1 + lines / 2,
            events: 4 + count / 200,
            services: 0,
        };
        let around = 4 * counts.organisations + counts.life_events + counts.blocks + counts.lines + counts.kpis;
        let decided = counts.regulations + counts.consultations + counts.decisions + counts.events;
        counts.services = count.saturating_sub(around + decided + super::plan::FIXED);
        counts
    }

    pub fn organisation(&self, number: usize) -> String {
        format!("organisation-{:05}", number % self.organisations)
    }

    pub fn owner(&self, number: usize) -> Value {
        json!({"organisation": self.organisation(number), "role": format!("team-{:05}", number % self.organisations)})
    }

    /// The line that delivers a service, for one service in eight.
    pub fn line_of(&self, service: usize) -> Option<usize> {
        (service % 8 == 3).then_some(service / 8 % self.lines)
    }

    /// The services that a line delivers.
    pub fn services_of(&self, line: usize) -> impl Iterator<Item = usize> {
        (3 + 8 * line..self.services).step_by(8 * self.lines)
    }
}

/// Writes an agenda of `count` entities into `folder`.
pub fn write(count: usize, folder: &Path) {
    let counts = Counts::of(count);
    Plan { counts: &counts, folder }.write();
    around(&counts, folder);
    for number in 0..counts.services {
        put(folder, &service_path(number), &service(&counts, number));
    }
}

/// A text in both languages.
pub fn text(fr: &str, en: &str) -> Value {
    json!({"fr": fr, "en": en})
}

/// A text in both languages, with a number behind it.
pub fn numbered(fr: &str, en: &str, number: usize) -> Value {
    text(&format!("{fr} {number}"), &format!("{en} {number}"))
}

/// Organisations with their digital teams, life events, data items, building blocks.
fn around(counts: &Counts, folder: &Path) {
    for number in 0..counts.organisations {
        let id = counts.organisation(number);
        let organisation = json!({
            "id": id,
            "title": numbered("Ministère", "Ministry", number),
            "category": "public-sector",
            "type": "ministry",
            "parent": (number > 0).then(|| counts.organisation(0)),
        });
        put(folder, &format!("organisations/{id}.yaml"), &organisation);
        let team = json!({
            "id": format!("team-{number:05}"),
            "title": numbered("Équipe numérique", "Digital team", number),
            "function": "digital-team",
            "organisation": id,
            "members": [{"handle": format!("team-{number}"), "from": "2021-01-01"}],
        });
        put(folder, &format!("roles/team-{number:05}.yaml"), &team);
        // The first half of the data items are shared, the others are asked for.
        for (item, shared) in [(number, true), (number + counts.organisations, false)] {
            let basis = if item.is_multiple_of(3) {
                json!({"regulation": "text-00000"})
            } else {
                json!({"citation": "Loi 2024-118, article 4"})
            };
            let data = json!({
                "id": format!("item-{item:05}"),
                "title": numbered("Donnée", "Data item", item),
                "source": {"organisation": id, "access": "api", "since": "2024-05-01"},
                "personal": item.is_multiple_of(2),
                "legal-basis": [basis],
                "sharing": shared.then(|| json!({"allowed": true})),
                "inform-user": true,
            });
            put(folder, &format!("data-items/item-{item:05}.yaml"), &data);
        }
    }
    for number in 0..counts.life_events {
        let event = json!({
            "id": format!("life-event-{number:05}"),
            "title": numbered("Événement de vie", "Life event", number),
            "audience": "citizen",
        });
        put(folder, &format!("life-events/life-event-{number:05}.yaml"), &event);
    }
    for number in 0..counts.blocks {
        let shared = SHARED.get(number);
        let address = format!("https://blocks.gov.example/{number}");
        let block = json!({
            "id": format!("block-{number:05}"),
            "title": numbered("Brique", "Building block", number),
            "capability": shared.copied().unwrap_or("catalogue"),
            "govstack": shared.map(|name| json!({
                "spec": name,
                "version": "1.1",
                "claims": [{"level": 1, "date": "2025-06-30", "report": format!("{address}/report")}],
            })),
            "owner": counts.owner(number),
            "maturity": "stable",
            "operation": "production",
            "since": "2024-01-01",
            "scope": "national",
            "interfaces": [{"type": "openapi", "url": format!("{address}/openapi.json"), "version": "1.0", "environment": "production"}],
            "terms": format!("{address}/terms"),
            "sla": {"availability": 99.5, "support": text("Jours ouvrés", "Working days")},
            "steering": "steering-committee",
            "maintenance": {"type": "internal"},
        });
        put(folder, &format!("building-blocks/block-{number:05}.yaml"), &block);
    }
}

pub fn service_path(number: usize) -> String {
    format!("services/{:02}/service-{number:06}.yaml", number % 50)
}

/// A service. One in 32 has a flaw, of six sorts in turn.
pub fn service(counts: &Counts, number: usize) -> Value {
    let (fr, en) = SUBJECTS[number % SUBJECTS.len()];
    let flaw = (number % 32 == 5).then_some(number / 32 % 6);
    let address = format!("https://services.gov.example/{number}");
    let completed = counts.line_of(number).is_some_and(|line| line.is_multiple_of(10));
    let live = number % 10 != 7 || completed;
    let level = number % 4 + 1;
    let many = number % 8 == 1 && number / 8 < (counts.kpis - counts.lines) / 4;
    let year = if number.is_multiple_of(8) { 2025 } else { 2015 + number % 9 };
    let (priority, due) = [("A", "2026-12-31"), ("B", "2027-06-30"), ("C", "2027-12-31"), ("D", "2028-06-30")][number % 4];
    let asked = (number + 3) % counts.organisations + if flaw == Some(4) { 0 } else { counts.organisations };
    let channels = json!([
        {"type": "web", "url": address, "primary": flaw != Some(5)},
        {"type": "counter", "primary": flaw == Some(5)},
        {"type": "phone"},
    ]);
    let maturity = json!({
        "level": level,
        "date": "2026-03-31",
        "evidence": (flaw != Some(3)).then(|| format!("{address}/evidence")),
        "coverage": {"territory": 100, "users": if completed { 100 } else { number % 60 + 40 }},
    });
    json!({
        "id": format!("service-{number:06}"),
        "title": text(&format!("Demande de {fr} {number}"), &format!("Application for a {en} {number}")),
        "description": text(
            &format!("Permet à toute personne de demander un document ({fr}) sans se déplacer, de suivre l’avancement de sa demande et d’être informée de chaque décision prise par l’organisme compétent."),
            &format!("Lets anyone apply for a document ({en}) without travelling, follow the progress of the application and be told of each decision taken by the organisation in charge."),
        ),
        "tags": ["formulaire", "priorité"],
        "owner": counts.owner(number),
        "status": if live { "live" } else { "planned" },
        "launched": live.then(|| format!("{year}-{:02}-{:02}", number % 12 + 1, number % 28 + 1)),
        "audience": ["individual", "business"],
        "sector": format!("{:02}", number % 10 + 1),
        "life-events": (flaw != Some(0)).then(|| json!([format!("life-event-{:05}", number % counts.life_events)])),
        "channels": if flaw == Some(1) { json!([{"type": "web", "url": address, "primary": true}]) } else { channels },
        "maturity": live.then_some(maturity),
        "roadmap": {
            "target-level": 4,
            "due": due,
            "moves": (number.is_multiple_of(3)).then(|| json!([{
                "from": "2026-06-30",
                "to": due,
                "reason": text("Marché infructueux", "The tender failed"),
            }])),
            "priority": priority,
            "action-line": counts.line_of(number).map(|line| format!("line-{line:05}")),
        },
        "volume": {
            "transactions": if many { 800_000 } else { number * 37 % 250_000 },
            "users": number * 31 % 200_000,
            "year": 2025,
        },
        "burden": {"visits": number % 4, "documents": number % 6, "agencies": number % 3, "processing-time": format!("P{}D", number % 30 + 1)},
        "inputs": [
            {"data": format!("item-{:05}", (number + 1) % counts.organisations), "obtained": "from-source"},
            {"data": format!("item-{:05}", (number + 2) % counts.organisations), "obtained": "prefilled"},
            {"data": format!("item-{asked:05}"), "obtained": "from-user", "reason": text("Registre non raccordé", "The register is not connected")},
        ],
        "outputs": [{"title": text(&format!("Document ({fr})"), &format!("Document ({en})"))}],
        "needs": ["identity", "payments"],
        "uses": [
            "block-00000",
            "block-00001",
            format!("block-{:05}", 2 + number % (counts.blocks - 2)),
        ],
        "legal-basis": [if number.is_multiple_of(3) { json!({"regulation": "text-00000"}) } else { json!({"citation": "Loi 2024-118, article 4"}) }],
        "cost": {"amount": number % 90, "currency": "EUR"},
        "languages": ["fr", "en"],
        "assessments": live.then(|| json!([{
            "standard": "service-standard",
            "version": "1.0",
            "date": "2026-03-01",
            "independent": true,
            "results": [
                {"criterion": "user-needs", "result": "met"},
                {"criterion": "all-channels", "result": "met"},
                {"criterion": "plain-language", "result": "partly", "action": {"what": text("Réécrire", "Rewrite"), "due": "2026-12-31"}},
            ],
            "valid-until": "2028-02-29",
        }])),
        "reviewed": {"date": if flaw == Some(2) { "2025-03-01" } else { "2026-05-01" }, "every": "P1Y"},
        "iterations": live.then(|| json!([{"date": "2025-11-03", "what": text("Parcours raccourci", "A shorter way")}])),
    })
}

/// Writes a file, without the fields that have no value.
pub fn put(folder: &Path, name: &str, content: &Value) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder that can be made");
    fs::write(path, serde_yaml::to_string(&given(content)).expect("a value")).expect("a file that can be written");
}

/// The same without the fields that have no value.
pub fn given(content: &Value) -> Value {
    match content {
        Value::Object(fields) => {
            fields.iter().filter(|(_, value)| !value.is_null()).map(|(key, value)| (key.clone(), given(value))).collect()
        }
        Value::Array(items) => items.iter().map(given).collect(),
        other => other.clone(),
    }
}
