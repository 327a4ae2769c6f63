//! The ways in which people change an agenda over the years: each leaves a file that satisfies its schema.

use super::generate::text;
use serde_json::{Value, json};
use std::ops::Range;

/// A small generator of numbers: the same seed gives the same ones everywhere.
pub struct Dice(pub u64);

impl Dice {
    /// A number below another one.
    pub fn below(&mut self, end: usize) -> usize {
        // splitmix64
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).expect("31 bits") % end.max(1)
    }

    pub fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// What a commit is about.
pub struct Theme {
    /// How many in a hundred commits.
    pub weight: usize,
    /// The subject of its message, before what is changed.
    pub subject: &'static str,
    /// The folders of which files are changed.
    pub folders: &'static [&'static str],
    /// The role that approves.
    pub approver: &'static str,
    pub edit: Edit,
}

/// What becomes of a file.
pub enum Edit {
    /// Its content changes, on some day.
    Content(fn(&mut Value, &mut Dice, &str)),
    /// It moves to a sub-folder.
    Folder,
    /// It is a new service.
    Add,
}

pub const THEMES: [Theme; 9] = [
    Theme {
        weight: 20,
        subject: "Report on",
        folders: &["action-lines"],
        approver: "head-of-authority",
        edit: Edit::Content(report),
    },
    Theme {
        weight: 20,
        subject: "Add measurements of",
        folders: &["kpis"],
        approver: "chief-data-officer",
        edit: Edit::Content(measure),
    },
    Theme {
        weight: 16,
        subject: "Move the due date of",
        folders: &["services", "services", "action-lines", "regulations"],
        approver: "head-of-authority",
        edit: Edit::Content(postpone),
    },
    Theme {
        weight: 12,
        subject: "Advance",
        folders: &["services", "services", "action-lines"],
        approver: "chief-architect",
        edit: Edit::Content(advance),
    },
    Theme {
        weight: 6,
        subject: "Change the targets of",
        folders: &["kpis"],
        approver: "chief-data-officer",
        edit: Edit::Content(retarget),
    },
    Theme {
        weight: 10,
        subject: "Review",
        folders: &["services"],
        approver: "lead-service-designer",
        edit: Edit::Content(review),
    },
    Theme {
        weight: 8,
        subject: "Reword",
        folders: &["services", "action-lines", "objectives", "building-blocks", "regulations", "organisations", "agenda.yaml"],
        approver: "legal-adviser",
        edit: Edit::Content(reword),
    },
    Theme { weight: 5, subject: "Add", folders: &["services"], approver: "lead-service-designer", edit: Edit::Add },
    Theme {
        weight: 3,
        subject: "File",
        folders: &["services", "services", "kpis", "action-lines", "data-items"],
        approver: "chief-architect",
        edit: Edit::Folder,
    },
];

/// The decisions that every generated agenda has beside the one that adopts it.
const DECISIONS: [&str; 5] = ["decision-00001", "decision-00002", "decision-00003", "decision-00004", "decision-00005"];

const SENTENCES: [(&str, &str); 6] = [
    ("Ouvre la démarche à toute personne, en ligne et au guichet.", "Opens the procedure to anyone, online and at the counter."),
    ("Raccourcit le parcours après l’essai dans deux régions.", "Shortens the way after the trial in two regions."),
    ("Reprend ce que les personnes consultées ont demandé.", "Takes up what those who were consulted asked for."),
    ("Précise qui répond de la suite, et jusqu’à quand.", "Says who answers for what follows, and until when."),
    ("S’appuie sur le registre de référence.", "Leans on the register of reference."),
    ("Remplace le texte de l’année précédente.", "Replaces the text of the year before."),
];

/// Changes a content in such a way that it is another one.
pub fn apply(edit: fn(&mut Value, &mut Dice, &str), content: &mut Value, dice: &mut Dice, day: &str) {
    let before = content.clone();
    edit(content, dice, day);
    while *content == before {
        reword(content, dice, day);
    }
}

/// The report of the next period.
fn report(content: &mut Value, dice: &mut Dice, _: &str) {
    let last = content["reports"].as_array().and_then(|reports| reports.last());
    let last = last.and_then(|report| report["period"].as_str()).unwrap_or("2026-Q1");
    let (year, quarter) = last.split_once("-Q").expect("a quarter");
    let (year, quarter): (usize, usize) = (year.parse().expect("a year"), quarter.parse().expect("a number"));
    let (year, quarter) = if quarter == 4 { (year + 1, 1) } else { (year, quarter + 1) };
    let (fr, en) = dice.one_of(&SENTENCES);
    let report = json!({
        "period": format!("{year}-Q{quarter}"),
        "date": format!("{}-{:02}-{:02}", year + quarter / 4, quarter * 3 % 12 + 1, 10 + dice.below(9)),
        "confidence": dice.one_of(&["secured", "achievable", "achievable", "needs-support", "compromised"]),
        "progress": 20 + dice.below(80),
        "summary": text(fr, en),
        "next": text("Raccorder la région suivante.", "Connect the next region."),
        "by": content["owner"]["role"],
    });
    append(&mut content["reports"], report);
}

/// The measurement of the next quarter.
fn measure(content: &mut Value, dice: &mut Dice, _: &str) {
    let last = content["measurements"].as_array().and_then(|all| all.last()).cloned().unwrap_or_default();
    let date = later(last["date"].as_str().unwrap_or("2026-03-31"), 1);
    let tenths = u32::try_from(dice.below(40)).map_or(0.0, f64::from) - 10.0;
    let value = last["value"].as_f64().unwrap_or(30.0) * 10.0 + tenths;
    append(&mut content["measurements"], json!({"date": date, "value": value.round().clamp(0.0, 1_000.0) / 10.0}));
}

/// Another due date; one in ten does not say that there was one before.
fn postpone(content: &mut Value, dice: &mut Dice, _: &str) {
    let schedule = if content["roadmap"].is_object() { &mut content["roadmap"] } else { &mut content["schedule"] };
    let Some(from) = schedule["due"].as_str().map(str::to_owned) else { return };
    let to = later(&from, 1 + dice.below(4));
    schedule["due"] = json!(to);
    if !dice.one_in(10) {
        let (fr, en) = dice.one_of(&SENTENCES);
        let decided = dice.one_in(2);
        let decision = decided.then(|| ("decision".to_owned(), json!(dice.one_of(&DECISIONS))));
        let given = [("from".to_owned(), json!(from)), ("to".to_owned(), json!(to)), ("reason".to_owned(), text(fr, en))];
        append(&mut schedule["moves"], Value::Object(given.into_iter().chain(decision).collect()));
    }
}

/// The next status, milestone or level.
fn advance(content: &mut Value, dice: &mut Dice, day: &str) {
    let status = content["status"].as_str().unwrap_or_default().to_owned();
    let undone = |milestones: &Value| milestones.as_array()?.iter().position(|milestone| milestone["done"].is_null());
    match status.as_str() {
        "planned" if content["schedule"].is_object() => content["status"] = json!("in-progress"),
        "in-progress" => match undone(&content["milestones"]) {
            Some(first) => content["milestones"][first]["done"] = json!(day),
            None if dice.one_in(3) => {
                content["status"] = json!("on-hold");
                content["on-hold"] = json!({"since": day, "decision": dice.one_of(&DECISIONS)});
            }
            None => {
                content["status"] = json!("completed");
                content["completion"] = json!({"date": day, "accepted-by": "bodies/steering-committee"});
            }
        },
        "on-hold" => {
            content["status"] = json!("in-progress");
            if let Some(fields) = content.as_object_mut() {
                fields.shift_remove("on-hold");
            }
        }
        "planned" => content["status"] = json!("discovery"),
        "discovery" => content["status"] = json!("alpha"),
        "alpha" => content["status"] = json!("beta"),
        "beta" => {
            content["status"] = json!("live");
            content["launched"] = json!(day);
            content["maturity"] = json!({"level": 3, "date": day, "coverage": {"territory": 100, "users": 60}});
        }
        "live" => {
            let level = content["maturity"]["level"].as_u64().unwrap_or(1);
            content["maturity"]["level"] = json!((level + 1).min(4));
            content["maturity"]["date"] = json!(day);
        }
        _ => {}
    }
}

/// Another value of one of the targets.
fn retarget(content: &mut Value, dice: &mut Dice, _: &str) {
    let Some(targets) = content["targets"].as_array_mut() else { return };
    let target = dice.below(targets.len());
    let value = targets[target]["value"].as_i64().unwrap_or(50) + dice.one_of(&[-10, -5, 5, 10]);
    targets[target]["value"] = json!(value.clamp(0, 100));
}

/// A review of the entry, with the figures of the year.
fn review(content: &mut Value, dice: &mut Dice, day: &str) {
    content["reviewed"]["date"] = json!(day);
    content["volume"]["transactions"] = json!(dice.below(250_000));
    if dice.one_in(2) {
        content["burden"]["documents"] = json!(dice.below(6));
    }
}

/// Another description, or something more in it.
fn reword(content: &mut Value, dice: &mut Dice, day: &str) {
    let (fr, en) = dice.one_of(&SENTENCES);
    let known = |language: &str| content["description"][language].as_str().filter(|known| known.len() < 300).unwrap_or_default();
    let longer = |language: &str, more: &str| format!("{} {more}", known(language)).trim_start().to_owned();
    content["description"] = match dice.below(3) {
        0 => text(&longer("fr", fr), &longer("en", en)),
        1 => text(&format!("{fr} ({day})"), &format!("{en} ({day})")),
        _ => text(fr, en),
    };
}

/// The end of the quarter that comes so many quarters after that of a day.
fn later(day: &str, quarters: usize) -> String {
    let part = |range: Range<usize>| day[range].parse::<usize>().expect("a number");
    let quarter = part(0..4) * 4 + (part(5..7) - 1) / 3 + quarters;
    format!("{}-{}", quarter / 4, ["03-31", "06-30", "09-30", "12-31"][quarter % 4])
}

fn append(list: &mut Value, item: Value) {
    match list.as_array_mut() {
        Some(items) => items.push(item),
        None => *list = json!([item]),
    }
}
