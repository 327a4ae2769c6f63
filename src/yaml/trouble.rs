use crate::text::{Message, Span};
use granit_parser::ErrorKind;

/// Something that keeps a file, or a part of it, from being read.
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble {
    /// Where it is.
    pub span: Span,
    /// What it is.
    pub problem: SyntaxProblem,
}

/// What keeps a file, or a part of it, from being read.
#[derive(Debug, Clone, PartialEq)]
pub enum SyntaxProblem {
    /// More bytes than are read.
    TooLarge,
    /// Two bytes a character, as some programs save text.
    Utf16,
    /// Not UTF-8.
    NotUtf8,
    /// A character that no text holds, such as NUL or escape.
    ControlCharacter(char),
    /// The marks that git leaves where it could not merge.
    ConflictMarker,
    /// A tab where spaces belong.
    Tab,
    /// A quotation mark without its partner.
    UnclosedQuote,
    /// A bracket or brace without its partner.
    UnclosedBracket,
    /// A colon and a space in a text without quotes, or a field where none can stand.
    Colon,
    /// Lines that do not line up.
    Indentation,
    /// A backslash in double quotes before a letter that means nothing.
    Escape,
    /// A character that begins something else in YAML.
    SpecialCharacter,
    /// `&name`.
    Anchor,
    /// `*name`.
    Alias,
    /// `!name`.
    Tag,
    /// `<<:`.
    MergeKey,
    /// `%YAML` and the like.
    Directive,
    /// A key that is not a plain word.
    KeyNotText,
    /// A key given twice in one mapping.
    DuplicateKey {
        /// The key.
        key: Box<str>,
        /// Where it stood first.
        first: Span,
    },
    /// Lists and mappings inside each other without end.
    TooDeep,
    /// Anything else that is not YAML.
    NotYaml,
}

impl SyntaxProblem {
    /// The name of the problem; `syntax-` before it gives the template of its message, `-help` after that the one of its help.
    pub fn name(&self) -> &'static str {
        match self {
            SyntaxProblem::TooLarge => "too-large",
            SyntaxProblem::Utf16 => "utf-16",
            SyntaxProblem::NotUtf8 => "not-utf-8",
            SyntaxProblem::ControlCharacter(_) => "control-character",
            SyntaxProblem::ConflictMarker => "conflict-marker",
            SyntaxProblem::Tab => "tab",
            SyntaxProblem::UnclosedQuote => "unclosed-quote",
            SyntaxProblem::UnclosedBracket => "unclosed-bracket",
            SyntaxProblem::Colon => "colon",
            SyntaxProblem::Indentation => "indentation",
            SyntaxProblem::Escape => "escape",
            SyntaxProblem::SpecialCharacter => "special-character",
            SyntaxProblem::Anchor => "anchor",
            SyntaxProblem::Alias => "alias",
            SyntaxProblem::Tag => "tag",
            SyntaxProblem::MergeKey => "merge-key",
            SyntaxProblem::Directive => "directive",
            SyntaxProblem::KeyNotText => "key-not-text",
            SyntaxProblem::DuplicateKey { .. } => "duplicate-key",
            SyntaxProblem::TooDeep => "too-deep",
            SyntaxProblem::NotYaml => "not-yaml",
        }
    }

    /// The message and the help for it.
    pub fn messages(&self) -> (Message, Message) {
        macro_rules! pair {
            ($($name:literal)*) => {
                match self.name() { $($name => (concat!("syntax-", $name), concat!("syntax-", $name, "-help")),)* _ => unreachable!() }
            };
        }
        let (message, help) = pair!(
            "too-large" "utf-16" "not-utf-8" "control-character" "conflict-marker" "tab" "unclosed-quote" "unclosed-bracket" "colon"
            "indentation" "escape" "special-character" "anchor" "alias" "tag" "merge-key" "directive" "key-not-text" "duplicate-key"
            "too-deep" "not-yaml"
        );
        let (mut message, mut help) = (Message::plain(message), Message::plain(help));
        match self {
            SyntaxProblem::DuplicateKey { key, .. } => message = message.with("key", &**key),
            SyntaxProblem::ControlCharacter(character) => {
                message = message.with("character", format!("U+{:04X}", u32::from(*character)));
            }
            SyntaxProblem::TooDeep => help = help.with("limit", super::MAX_DEPTH),
            SyntaxProblem::TooLarge => help = help.with("limit", super::MAX_SIZE / (1024 * 1024)),
            _ => {}
        }
        (message, help)
    }

    /// What an error of the parser means to the person who wrote the file.
    pub(super) fn of_parser(kind: &ErrorKind) -> SyntaxProblem {
        use ErrorKind as E;
        match kind {
            E::TabNotAllowed
            | E::TabInBlockIndentation
            | E::TabAtBlockScalarStart
            | E::TabInIndentation
            | E::TabInPlainScalar => SyntaxProblem::Tab,
            E::UnclosedQuotedScalar
            | E::DocumentIndicatorInQuotedScalar
            | E::InvalidQuotedScalarIndent
            | E::InvalidTrailingSingleQuotedScalar
            | E::InvalidTrailingDoubleQuotedScalar => SyntaxProblem::UnclosedQuote,
            E::UnclosedFlowCollection { .. }
            | E::MismatchedFlowCollectionEnd { .. }
            | E::MisplacedFlowCollectionEnd
            | E::UnexpectedEofFlowSequence
            | E::UnexpectedEofFlowMapping
            | E::UnexpectedEofImplicitFlowMapping
            | E::ExpectedFlowMappingSeparator
            | E::ExpectedFlowSequenceSeparator
            | E::BlockEntryInFlowCollection
            | E::InvalidFlowScalarIndent => SyntaxProblem::UnclosedBracket,
            E::MappingValueNotAllowed
            | E::InvalidColonPlacement
            | E::InvalidMappingValueWhitespace
            | E::FlowMappingValueAdjacentCollection
            | E::MappingKeyNotAllowed => SyntaxProblem::Colon,
            E::InvalidIndentation
            | E::ExpectedBlockMappingKey
            | E::ExpectedBlockSequenceEntry
            | E::BlockSequenceEntryNotAllowed
            | E::InvalidBlockEntryWhitespace
            | E::InvalidBlockScalarIndent
            | E::SimpleKeyExpected
            | E::InvalidSimpleKey
            | E::UnexpectedEndOfPlainScalar
            | E::UnexpectedEofBlockMapping
            | E::UnexpectedEofBlockSequence => SyntaxProblem::Indentation,
            E::UnknownQuotedScalarEscape
            | E::InvalidQuotedScalarHexEscape
            | E::InvalidLowSurrogateHexEscape
            | E::InvalidLowSurrogate
            | E::MissingLowSurrogate
            | E::UnpairedLowSurrogate
            | E::InvalidUnicodeEscape => SyntaxProblem::Escape,
            E::UnexpectedCharacter { .. }
            | E::PlainScalarStartsWithDashFlowIndicator
            | E::MissingAnchorOrAliasName
            | E::InvalidBlockScalarHeader
            | E::ZeroBlockScalarIndent
            | E::BomInsideDocument => SyntaxProblem::SpecialCharacter,
            E::DirectiveDisallowed | E::MissingDocumentEndBeforeDirective => SyntaxProblem::Directive,
            E::UndeclaredTagHandle
            | E::InvalidTagTerminator
            | E::MissingTagUri
            | E::UnclosedVerbatimTag
            | E::InvalidTagEscape
            | E::InvalidGlobalTagCharacter
            | E::ExpectedTagBang => SyntaxProblem::Tag,
            E::RecursionLimitExceeded => SyntaxProblem::TooDeep,
            _ => SyntaxProblem::NotYaml,
        }
    }
}
