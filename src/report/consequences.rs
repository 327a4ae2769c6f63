use super::changes::{Sides, title};
use super::{Block, PlaceOut};
use crate::i18n::Catalogue;
use crate::review::{Consequence, What};
use crate::text::Message;
use schemars::JsonSchema;
use serde::Serialize;

/// Something that a proposal does, beside what it says.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct ConsequenceOut {
    /// What it is about, as `folder/id`; none for a file as such.
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<String>,
    /// The changed entities that it comes from; empty where nobody can tell.
    because: Vec<String>,
    /// Whether the proposal does not change the entity itself.
    elsewhere: bool,
    /// What it is.
    what: WhatOut,
    /// The rule that finds it, or found it.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    /// What it says, in the language of the command.
    message: String,
    /// Where, in the agenda that has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<PlaceOut>,
}

/// What a consequence is.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum WhatOut {
    /// The computed health of an action line or a KPI is another one.
    HealthTurned,
    /// A rule finds something that it did not find before.
    FindingIntroduced,
    /// A rule no longer finds what it found before.
    FindingFixed,
}

/// Consequences as programs read them.
pub fn consequences_out(consequences: &[Consequence], catalogue: &Catalogue) -> Vec<ConsequenceOut> {
    consequences.iter().map(|one| out(one, catalogue)).collect()
}

fn out(one: &Consequence, catalogue: &Catalogue) -> ConsequenceOut {
    ConsequenceOut {
        entity: one.entity.clone(),
        because: one.because.clone(),
        elsewhere: one.elsewhere,
        what: match one.what {
            What::HealthTurned => WhatOut::HealthTurned,
            What::Introduced(_) => WhatOut::FindingIntroduced,
            What::Fixed(_) => WhatOut::FindingFixed,
        },
        rule: one.what.rule().map(|rule| rule.id.to_string()),
        message: catalogue.say(&one.message),
        place: one.place.as_ref().map(PlaceOut::from),
    }
}

/// How many entities are shown on a page; programs get all of them.
const MOST_SHOWN: usize = 100;

/// What a proposal does, entity by entity, those first that it does not change itself.
pub(super) fn blocks<'a>(
    consequences: impl IntoIterator<Item = &'a Consequence>,
    sides: &Sides<'_>,
    catalogue: &Catalogue,
) -> Vec<Block> {
    let mut terms: Vec<(&Consequence, Vec<String>)> = Vec::new();
    let (elsewhere, own): (Vec<_>, Vec<_>) = consequences.into_iter().partition(|one| one.elsewhere);
    for one in elsewhere.into_iter().chain(own) {
        let line = format!("– {}", sentence(one, catalogue));
        match terms.iter_mut().find(|(first, _)| first.entity == one.entity && first.entity.is_some()) {
            Some((_, lines)) => lines.push(line),
            None => terms.push((one, vec![line])),
        }
    }
    if terms.is_empty() {
        return Vec::new();
    }
    let more = terms.len().saturating_sub(MOST_SHOWN);
    let named = |one: &Consequence| match (&one.entity, &one.place) {
        (Some(entity), _) => title(entity, sides, catalogue),
        (None, place) => place.as_ref().map(|place| place.file.to_string()).unwrap_or_default(),
    };
    let shown = terms.iter().take(MOST_SHOWN).map(|(one, lines)| (named(one), lines.join("\n"))).collect();
    let mut blocks = vec![Block::Heading(2, catalogue.plain("consequences")), Block::Terms(shown)];
    if more > 0 {
        blocks.push(Block::Paragraph(catalogue.say(&Message::plain("consequences-more").with("count", more))));
    }
    blocks
}

fn sentence(one: &Consequence, catalogue: &Catalogue) -> String {
    let said = catalogue.say(&one.message);
    let template = match one.what {
        What::HealthTurned => "consequence-turned",
        What::Introduced(_) => "consequence-introduced",
        What::Fixed(_) => "consequence-fixed",
    };
    let rule = one.what.rule().map(|rule| rule.id.to_string()).unwrap_or_default();
    let sentence = Message::plain(template).with("said", said).with("rule", rule);
    if !one.elsewhere || one.because.is_empty() {
        return catalogue.say(&sentence);
    }
    let causes = catalogue.list(&one.because);
    catalogue.say(&Message::plain("consequence-because").with("said", catalogue.say(&sentence)).with("causes", causes))
}
