//! The plan around the services of a generated agenda: what it says of itself, its objectives, lines and KPIs, the texts,
//! consultations, decisions and events that go with them.

use super::generate::{Counts, numbered, put, text};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

const LEADERSHIP: [&str; 6] = [
    "head-of-authority",
    "legal-adviser",
    "chief-data-officer",
    "chief-information-security-officer",
    "chief-architect",
    "lead-service-designer",
];

const ACTIVITIES: [&str; 7] = [
    "digital-first",
    "shared-building-blocks",
    "once-only",
    "service-standard",
    "service-catalogue",
    "digitisation-roadmap",
    "digital-inclusion",
];

const CATEGORIES: [&str; 8] = [
    "public-sector",
    "private-sector",
    "academia",
    "civil-society",
    "international-organisation",
    "users",
    "service-owners",
    "communities",
];

const ASPECTS: [&str; 4] = ["take-up", "completion", "satisfaction", "cost"];

const OBJECTIVES: usize = 6;

/// The entities of which every agenda has the same number: leadership, two bodies, objectives, the standard.
pub const FIXED: usize = LEADERSHIP.len() + 2 + OBJECTIVES + 1;

/// What is written around the services, into a folder.
pub struct Plan<'a> {
    pub counts: &'a Counts,
    pub folder: &'a Path,
}

impl Plan<'_> {
    pub fn write(&self) {
        let counts = self.counts;
        self.once();
        self.each("objectives", "objective", OBJECTIVES, Self::objective);
        self.each("action-lines", "line", counts.lines, |number| self.line(number));
        self.each("kpis", "kpi", counts.kpis, |number| self.kpi(number));
        self.each("regulations", "text", counts.regulations, |number| self.regulation(number));
        self.each("consultations", "consultation", counts.consultations, |number| self.consultation(number));
        self.each("decisions", "decision", counts.decisions, |number| self.decision(number));
        self.each("events", "event", counts.events, |number| self.event(number));
    }

    /// Writes so many entities of a kind, each with its identifier in front.
    fn each(&self, kind: &str, name: &str, count: usize, entity: impl Fn(usize) -> Value) {
        for number in 0..count {
            let id = format!("{name}-{number:05}");
            let mut fields = serde_json::Map::from_iter([("id".to_owned(), json!(id))]);
            fields.extend(entity(number).as_object().cloned().unwrap_or_default());
            put(self.folder, &format!("{kind}/{id}.yaml"), &Value::Object(fields));
        }
    }

    /// What there is once in every agenda.
    fn once(&self) {
        let agenda = json!({
            "agenda": 1,
            "title": text("Agenda de mesure", "Agenda for measuring"),
            "country": "XZ",
            "authority": self.counts.organisation(0),
            "period": {"start": "2025-01-01", "end": "2030-12-31"},
            "languages": ["fr", "en"],
            "adopted-by": "decision-00000",
            "axes": (0..3).map(|number| json!({"id": format!("axis-{number}"), "title": numbered("Axe", "Axis", number)})).collect::<Vec<_>>(),
            "commitments": [{"id": "all-online", "title": text("Tout en ligne", "All online"), "level": 4, "by": "2030-12-31"}],
            "reporting": {"every": "P3M", "grace": "P30D"},
            "capabilities": [{"id": "catalogue", "title": text("Catalogue des services", "Catalogue of services")}],
        });
        put(self.folder, "agenda.yaml", &agenda);
        for function in LEADERSHIP {
            let role = json!({
                "id": function,
                "title": text(&format!("Fonction {function}"), &format!("Function {function}")),
                "function": function,
                "organisation": self.counts.organisation(0),
                "members": [{"handle": function, "from": "2021-01-01"}],
            });
            put(self.folder, &format!("roles/{function}.yaml"), &role);
        }
        for (body, fr, en) in [
            ("steering-committee", "Comité de pilotage", "Steering committee"),
            ("advisory-board", "Conseil consultatif", "Advisory board"),
        ] {
            put(
                self.folder,
                &format!("bodies/{body}.yaml"),
                &json!({"id": body, "title": text(fr, en), "kind": body, "meets": "P3M"}),
            );
        }
        let criteria = ["user-needs", "all-channels", "plain-language"]
            .map(|id| json!({"id": id, "title": text(&format!("Critère {id}"), &format!("Criterion {id}")), "mandatory": true}));
        let standard = json!({
            "id": "service-standard",
            "title": text("Norme de service", "Standard for services"),
            "version": "1.0",
            "applies-from": "2026-01-01",
            "criteria": criteria,
        });
        put(self.folder, "standards/service-standard.yaml", &standard);
    }

    fn objective(number: usize) -> Value {
        json!({
            "title": numbered("Objectif", "Objective", number),
            "axis": format!("axis-{}", number % 3),
            "problem": text("Les démarches prennent trop de temps.", "Procedures take too long."),
            "sdg": [{"target": "16.6", "rationale": text("Des institutions efficaces", "Effective institutions")}],
        })
    }

    /// One line in ten is completed, one has not begun, one in twenty is on hold; one in 25 has no budget.
    fn line(&self, number: usize) -> Value {
        let counts = self.counts;
        let (completed, planned, on_hold) = (number.is_multiple_of(10), number % 10 == 8, number % 20 == 9);
        let decision = format!("decision-{:05}", 1 + number / 2 % (counts.decisions - 1));
        let due = if completed { "2026-03-31" } else { "2027-12-31" };
        let services: Vec<usize> = counts.services_of(number).collect();
        let behind = services.iter().flat_map(|service| (0..3).map(move |next| service + next));
        let contributors: BTreeSet<String> = behind.chain([number % counts.blocks]).map(|one| counts.organisation(one)).collect();
        let milestone = |at: usize| {
            let due = ["2025-06-30", "2025-12-31", "2026-03-31", due][at];
            json!({
                "id": format!("step-{at}"),
                "title": numbered("Étape", "Step", at),
                "due": due,
                "weight": 25,
                "done": (completed || at < 3 && !planned).then_some(due.min("2026-03-31")),
            })
        };
        const PERIODS: [(&str, &str); 5] = [
            ("2025-Q1", "2025-04-12"),
            ("2025-Q2", "2025-07-11"),
            ("2025-Q3", "2025-10-13"),
            ("2025-Q4", "2026-01-14"),
            ("2026-Q1", "2026-04-13"),
        ];
        let report = |at: usize| {
            let (period, date) = PERIODS[at];
            json!({
                "period": period,
                "date": date,
                "confidence": "achievable",
                "progress": 15 * (at + 1),
                "summary": text("Les travaux avancent comme prévu ce trimestre.", "Work went on as planned in this quarter."),
                "next": text("Ouvrir l’essai aux agents.", "Open the trial to clerks."),
                "by": format!("team-{:05}", number % counts.organisations),
            })
        };
        json!({
            "title": numbered("Ligne d’action", "Action line", number),
            "description": text("Relier les registres et ouvrir les démarches.", "Connect the registers and open the procedures."),
            "objectives": [format!("objective-{:05}", number % OBJECTIVES)],
            "establishes": ACTIVITIES.get(number).map(|activity| [activity]),
            "owner": counts.owner(number),
            "contributors": contributors,
            "body": "steering-committee",
            "schedule": {
                "start": if planned { "2026-09-01" } else { "2025-01-01" },
                "due": due,
                "moves": (number % 2 == 1).then(|| json!([{"from": "2026-12-31", "to": due, "decision": decision}])),
            },
            "status": if completed { "completed" } else if planned { "planned" } else if on_hold { "on-hold" } else { "in-progress" },
            "milestones": (!planned).then(|| (0..4).map(milestone).collect::<Vec<_>>()),
            "kpis": (number.is_multiple_of(2)).then(|| [format!("kpi-{number:05}")]),
            "sdg": [{"target": "9.c", "rationale": text("L’accès à l’information", "Access to information")}],
            "legal-change": if number.is_multiple_of(4) { json!([format!("text-{:05}", number / 4 % counts.regulations)]) } else { json!("none") },
            "building-blocks": [format!("block-{:05}", number % counts.blocks)],
            "services": services.iter().map(|service| format!("service-{service:06}")).collect::<Vec<_>>(),
            "on-hold": on_hold.then(|| json!({"since": "2026-05-04", "decision": decision})),
            "budget": (number % 25 != 24).then(|| json!({
                "amount": 100_000 + number,
                "currency": "EUR",
                "status": "funded",
                "running-costs": {"amount": 20_000, "currency": "EUR"},
            })),
            "reports": (!planned).then(|| (0..PERIODS.len()).map(report).collect::<Vec<_>>()),
            "completion": completed.then(|| json!({
                "date": "2026-03-31",
                "evidence": format!("https://lines.gov.example/{number}"),
                "accepted-by": "bodies/steering-committee",
            })),
        })
    }

    /// The first ones serve a line each, the others measure services with many users, four to each. One in 25 is stale.
    fn kpi(&self, number: usize) -> Value {
        let serves = match number.checked_sub(self.counts.lines) {
            Some(of_service) => vec![format!("services/service-{:06}", 1 + 8 * (of_service / 4))],
            None if number < 2 * OBJECTIVES => {
                vec![format!("action-lines/line-{number:05}"), format!("objectives/objective-{:05}", number % OBJECTIVES)]
            }
            None if number % 2 == 1 => vec![format!("action-lines/line-{number:05}")],
            None => Vec::new(),
        };
        let impact = number < 2 * OBJECTIVES;
        let days = ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31", "2026-03-31"];
        let values = [22.6, 25.1, 27.6, 30.1, 32.6];
        let known = if number % 25 == 13 { 2 } else { days.len() };
        let target = |year: usize| json!({"date": format!("{}-12-31", 2025 + year), "value": 30 + 10 * year, "kind": if year == 5 { "final" } else { "interim" }});
        json!({
            "title": numbered("Indicateur", "Indicator", number),
            "type": if impact { "impact" } else if number < self.counts.lines { "deployment" } else { "service-quality" },
            "value": "percent",
            "unit": text("% des demandes", "% of applications"),
            "definition": text("Part des demandes reçues en ligne.", "Share of applications received online."),
            "numerator": text("Demandes en ligne", "Applications online"),
            "denominator": text("Toutes les demandes", "All applications"),
            "direction": "increase",
            "baseline": {"value": 20, "date": "2024-12-31", "source": text("Enquête de départ", "First survey")},
            "targets": (0..6).map(target).collect::<Vec<_>>(),
            "measurements": days.iter().zip(values).take(known).map(|(day, value)| json!({"date": day, "value": value})).collect::<Vec<_>>(),
            "limit": {"min": 0, "max": 100},
            "source": text("Journaux du portail", "Logs of the portal"),
            "method": text("Comptage exhaustif", "Full count"),
            "collection": "log",
            "owner": self.counts.owner(number),
            "every": "P3M",
            "lag": "P2M",
            "disaggregated-by": impact.then(|| [text("régions", "regions")]),
            "serves": serves,
            "measures": (number >= self.counts.lines).then(|| ASPECTS[(number - self.counts.lines) % 4]),
        })
    }

    /// Every other one is in force, the others are being drafted.
    fn regulation(&self, number: usize) -> Value {
        let in_force = number.is_multiple_of(2);
        let url = format!("https://journal.gov.example/{number}");
        let stages = if in_force {
            json!([
                {"stage": "drafting", "date": "2024-02-05"},
                {"stage": "council-of-ministers", "date": "2024-06-12"},
                {"stage": "parliament", "date": "2024-07-02"},
                {"stage": "adopted", "date": "2024-11-19"},
                {"stage": "promulgated", "date": "2024-12-03"},
                {"stage": "published", "date": "2024-12-05", "url": url},
                {"stage": "in-force", "date": "2025-01-01"},
            ])
        } else {
            json!([{"stage": "drafting", "date": "2026-02-02"}])
        };
        json!({
            "title": numbered("Loi", "Act", number),
            "instrument": "act",
            "action": "adopt",
            "identifiers": in_force.then(|| json!({"eli": url})),
            "citation": in_force.then(|| numbered("Loi n° 2024-", "Act No. 2024-", number)),
            "principles": ["once-only"],
            "provisions": [{"article": "4", "purpose": text("Accès aux registres", "Access to registers"), "implementing-text": "none-needed"}],
            "stage": if in_force { "in-force" } else { "drafting" },
            "stages": stages,
            "schedule": {"due": if in_force { "2025-01-01" } else { "2027-01-31" }},
            "lead": self.counts.owner(number),
            "consultations": [format!("consultation-{:05}", number % self.counts.consultations)],
            "digital-check": {"date": "2024-05-06", "result": text("Applicable en ligne", "Can be carried out online")},
        })
    }

    /// Each is about the lines that fall to it.
    fn consultation(&self, number: usize) -> Value {
        let topics =
            (number..self.counts.lines).step_by(self.counts.consultations).map(|line| format!("action-lines/line-{line:05}"));
        json!({
            "title": numbered("Consultation", "Consultation No.", number),
            "opens": "2026-01-12",
            "closes": "2026-02-20",
            "method": text("Réunions publiques et site", "Public meetings and a site"),
            "topics": topics.collect::<Vec<_>>(),
            "participants": CATEGORIES.map(|category| json!({"category": category, "count": 12})),
            "contributions": 420,
            "outcomes": [{"summary": text("Garder le guichet", "Keep the counter"), "answer": "accepted", "reason": text("Chacun doit pouvoir venir", "Anyone must be able to come")}],
        })
    }

    /// The first one adopts the agenda, each of the others moves a line.
    fn decision(&self, number: usize) -> Value {
        let moved = number.checked_sub(1).map(|number| 2 * number + 1).filter(|line| *line < self.counts.lines);
        json!({
            "title": numbered("Décision", "Decision", number),
            "date": if number == 0 { "2025-01-10" } else { "2026-02-13" },
            "type": if number == 0 { "adoption" } else { "rebaseline" },
            "status": "accepted",
            "taken-by": "bodies/steering-committee",
            "concerns": moved.map(|line| [format!("action-lines/line-{line:05}")]),
            "context": text("Le marché a été infructueux.", "The tender failed."),
            "outcome": text("La date est reportée.", "The date is moved."),
        })
    }

    /// The launch, a promotion, thanks, and launches of services.
    fn event(&self, number: usize) -> Value {
        let counts = self.counts;
        let concerns: Vec<String> = match number {
            0 | 1 => Vec::new(),
            2 => (0..counts.consultations).map(|number| format!("consultations/consultation-{number:05}")).collect(),
            _ => {
                // Every eighth service was launched in the time of the agenda.
                let own = (0..counts.services).step_by(8).skip(number - 3).step_by(counts.events - 3);
                own.map(|service| format!("services/service-{service:06}")).collect()
            }
        };
        let (date, r#type) = match number {
            0 => ("2025-01-20", "launch"),
            1 => ("2026-05-12", "promotion"),
            2 => ("2026-03-16", "promotion"),
            _ => ("2025-12-15", "service-launch"),
        };
        json!({
            "title": numbered("Événement", "Event", number),
            "date": date,
            "type": r#type,
            "patron": (number == 0).then(|| text("Présidence de la République", "Presidency of the Republic")),
            "concerns": concerns,
        })
    }
}
