//! Vocabularies that agendas refer to and do not have to repeat: sustainable development targets, GovStack capabilities, the
//! usual hierarchy of norms and the path of each of its texts.

use crate::model::LegislativeStage;

/// The number of the last numbered target and of the last lettered one (means of implementation), for each of the 17 goals.
/// Source: United Nations General Assembly resolution A/RES/70/1, 169 targets in all.
const SDG_TARGETS: [(u32, char); 17] = [
    (5, 'b'),
    (5, 'c'),
    (9, 'd'),
    (7, 'c'),
    (6, 'c'),
    (6, 'b'),
    (3, 'b'),
    (10, 'b'),
    (5, 'c'),
    (7, 'c'),
    (7, 'c'),
    (8, 'c'),
    (3, 'b'),
    (7, 'c'),
    (9, 'c'),
    (10, 'b'),
    (19, '-'),
];

/// How many sustainable development goals there are.
pub const SDG_GOALS: u64 = SDG_TARGETS.len() as u64;

/// The codes of all sustainable development targets, `1.1` to `17.19`, in order.
pub fn sdg_targets() -> impl Iterator<Item = String> {
    (1..).zip(SDG_TARGETS).flat_map(|(goal, (numbered, last_letter))| {
        let numbers = (1..=numbered).map(move |target| format!("{goal}.{target}"));
        let letters = ('a'..='d').filter(move |letter| *letter <= last_letter).map(move |letter| format!("{goal}.{letter}"));
        numbers.chain(letters)
    })
}

/// A capability that GovStack specifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GovStackCapability {
    /// Identifier, as agendas write it.
    pub id: &'static str,
    /// Whether its specification was withdrawn.
    pub withdrawn: bool,
}

/// GovStack's building-block specifications, release line 26Q1. Each is exclusive: one shared building block offers it.
pub const GOVSTACK_CAPABILITIES: &[GovStackCapability] = &[
    GovStackCapability { id: "cloud-infrastructure", withdrawn: false },
    GovStackCapability { id: "consent", withdrawn: false },
    GovStackCapability { id: "cms", withdrawn: false },
    GovStackCapability { id: "digital-registries", withdrawn: false },
    GovStackCapability { id: "emarketplace", withdrawn: false },
    GovStackCapability { id: "esignature", withdrawn: false },
    GovStackCapability { id: "gis", withdrawn: false },
    GovStackCapability { id: "identity", withdrawn: false },
    GovStackCapability { id: "information-mediator", withdrawn: false },
    GovStackCapability { id: "messaging", withdrawn: false },
    GovStackCapability { id: "payments", withdrawn: false },
    GovStackCapability { id: "registration", withdrawn: false },
    GovStackCapability { id: "scheduler", withdrawn: false },
    GovStackCapability { id: "wallet", withdrawn: false },
    GovStackCapability { id: "workflow", withdrawn: true },
    GovStackCapability { id: "ux", withdrawn: true },
];

/// A sort of legal text that agendas need not declare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsualInstrument {
    /// Identifier, as agendas write it.
    pub id: &'static str,
    /// Its place in the hierarchy of norms; 1 is the highest.
    pub rank: u32,
    /// The stages it goes through. Those that stand together come in any order, and a text may leave out any of them.
    pub path: &'static [&'static [LegislativeStage]],
}

/// Writing a text and hearing about it: countries do these in different orders, and some of them side by side.
const PREPARATION: &[LegislativeStage] =
    &[LegislativeStage::Drafting, LegislativeStage::ImpactAssessment, LegislativeStage::Consultation, LegislativeStage::Opinions];

/// A text that parliament votes and the head of state signs.
const VOTED: &[&[LegislativeStage]] = &[
    &[LegislativeStage::Identified],
    PREPARATION,
    &[LegislativeStage::CouncilOfMinisters],
    &[LegislativeStage::Parliament],
    &[LegislativeStage::Adopted],
    &[LegislativeStage::Promulgated],
    &[LegislativeStage::Published],
    &[LegislativeStage::InForce],
];

/// A text that a minister or an authority signs.
const SIGNED: &[&[LegislativeStage]] = &[
    &[LegislativeStage::Identified],
    PREPARATION,
    &[LegislativeStage::Adopted],
    &[LegislativeStage::Published],
    &[LegislativeStage::InForce],
];

/// The usual hierarchy of norms, highest first, with the legislative path that is usual in Europe and in French-speaking
/// countries. An agenda whose country does otherwise declares the instrument under the same identifier, with its own stages.
pub const INSTRUMENTS: &[UsualInstrument] = &[
    UsualInstrument { id: "constitution", rank: 1, path: VOTED },
    UsualInstrument { id: "organic-law", rank: 2, path: VOTED },
    UsualInstrument {
        id: "treaty",
        rank: 3,
        // It is signed before parliament allows its ratification or after, and may bind before it is published.
        path: &[
            &[LegislativeStage::Identified],
            PREPARATION,
            &[LegislativeStage::CouncilOfMinisters, LegislativeStage::Parliament, LegislativeStage::Adopted],
            &[LegislativeStage::Promulgated, LegislativeStage::Published, LegislativeStage::InForce],
        ],
    },
    UsualInstrument { id: "act", rank: 4, path: VOTED },
    UsualInstrument {
        id: "ordinance",
        rank: 5,
        // Parliament empowers the government before it, or confirms the text that the council has adopted.
        path: &[
            &[LegislativeStage::Identified],
            PREPARATION,
            &[LegislativeStage::CouncilOfMinisters, LegislativeStage::Parliament, LegislativeStage::Adopted],
            &[LegislativeStage::Promulgated],
            &[LegislativeStage::Published],
            &[LegislativeStage::InForce],
        ],
    },
    UsualInstrument {
        id: "decree",
        rank: 6,
        path: &[
            &[LegislativeStage::Identified],
            PREPARATION,
            &[LegislativeStage::CouncilOfMinisters],
            &[LegislativeStage::Adopted],
            &[LegislativeStage::Published],
            &[LegislativeStage::InForce],
        ],
    },
    UsualInstrument { id: "order", rank: 7, path: SIGNED },
    UsualInstrument { id: "circular", rank: 8, path: SIGNED },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_169_targets() {
        let codes: Vec<_> = sdg_targets().collect();
        assert_eq!(codes.len(), 169);
        for code in ["1.1", "1.b", "3.d", "8.10", "9.c", "16.9", "16.b", "17.19"] {
            assert!(codes.iter().any(|known| known == code), "{code}");
        }
        assert!(!codes.iter().any(|code| code == "17.a" || code == "8.c" || code == "18.1"));
    }

    #[test]
    fn every_instrument_has_its_rank_and_a_path_without_repetition() {
        for (rank, instrument) in (1..).zip(INSTRUMENTS) {
            assert_eq!(instrument.rank, rank, "{}", instrument.id);
            let mut stages = instrument.path.concat();
            assert_eq!(stages.first(), Some(&LegislativeStage::Identified), "{}", instrument.id);
            assert_eq!(stages.last(), Some(&LegislativeStage::InForce), "{}", instrument.id);
            let count = stages.len();
            stages.sort_unstable();
            stages.dedup();
            assert_eq!(stages.len(), count, "{} has a stage twice", instrument.id);
        }
    }
}
