//! Text values with a pattern: identifiers, codes, addresses.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;

/// The pattern of an identifier, without its anchors.
pub const ID: &str = "[a-z0-9]+(-[a-z0-9]+)*";

/// Declares a text value whose form a pattern gives; the schema checks the pattern.
macro_rules! pattern_text {
    ($(#[$doc:meta])* $name:ident, $form:literal, $pattern:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// The text as written.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                <Box<str>>::deserialize(from).map(Self)
            }
        }
        impl JsonSchema for $name {
            fn inline_schema() -> bool { true }
            fn schema_name() -> Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern, "x-form": $form })
            }
        }
    };
}

pattern_text! {
    /// An identifier: lower-case letters, digits and single hyphens.
    Id, "id", format!("^{ID}$")
}
pattern_text! {
    /// An absolute web address.
    Web, "web-address", r"^https?://[^\s]+$"
}
pattern_text! {
    /// A mail address: something before and after an `@`, without spaces.
    MailAddress, "mail-address", r"^[^@\s]+@[^@\s]+$"
}
pattern_text! {
    /// The name of a CSV file that lies beside the file that names it; never a path.
    FileName, "file-name", r"^[A-Za-z0-9][A-Za-z0-9._-]*\.csv$"
}
pattern_text! {
    /// The path of a picture, an SVG or a PNG, below the folder of the agenda; no part of it is hidden or leads upwards.
    PictureFile, "picture-file", r"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*\.(svg|png)$"
}
pattern_text! {
    /// A colour as `#` and two hexadecimal digits each of red, green and blue.
    Colour, "colour", "^#[0-9a-fA-F]{6}$"
}
pattern_text! {
    /// A field of an entity, such as `roadmap.due` or `targets[2027-12-31].value`.
    FieldPath, "field-path", r"^[a-z][a-z0-9-]*(\[[^\[\]]+\])?(\.[a-z][a-z0-9-]*(\[[^\[\]]+\])?)*$"
}
pattern_text! {
    /// A language as a BCP 47 tag (RFC 5646, in the case it recommends): language, script, region, variants.
    LanguageTag, "language-tag", r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$"
}
pattern_text! {
    /// A country as an ISO 3166-1 alpha-2 code.
    CountryCode, "country-code", "^[A-Z]{2}$"
}
pattern_text! {
    /// A currency as an ISO 4217 code.
    Currency, "currency", "^[A-Z]{3}$"
}
pattern_text! {
    /// A division of COFOG, the classification of the functions of government: `01` to `10`.
    Sector, "sector", "^(0[1-9]|10)$"
}
