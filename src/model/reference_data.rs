//! Vocabularies that agendas refer to and do not have to repeat: sustainable development targets, GovStack capabilities, the
//! usual hierarchy of norms.

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

/// The usual hierarchy of norms, highest first, for agendas that declare no instruments of their own.
pub const INSTRUMENTS: &[&str] = &["constitution", "organic-law", "treaty", "act", "ordinance", "decree", "order", "circular"];

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
}
