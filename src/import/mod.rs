//! Tables that people filled in elsewhere as entities of an agenda: nothing is guessed, and nothing is dropped in silence.
//!
//! Comes in: the bytes of a CSV file or of a workbook (XLSX, ODS), and what the agenda says. They become tables of cells with their
//! addresses; headers become fields, by the names that readers know in each language or by a mapping; cells become values, by the shape
//! of their field; rows become entities with what is to be set in them. Goes out: those entities, and what is wrong, cell by cell.
//! This room writes no files and knows no command line.
//!
//! A format of table is a file here and a line in `FORMATS`; a known form that is no table is a file here and a line in `FORMS`.

mod applied;
mod archive;
mod column;
mod date;
mod delimited;
mod encoding;
mod form;
mod header;
mod identified;
mod item;
mod mapping;
mod marks;
mod names;
mod number;
mod publiccode;
mod references;
mod rows;
mod series;
mod table;
mod trouble;
mod value;
mod word;
mod workbook;

pub use applied::{applied, judged};
pub use form::form;
pub use header::{Column, Target};
pub use mapping::{Mapping, mapping, schema};
pub use publiccode::CATEGORIES;
pub use rows::{Entity, Field, Outcome, entities};
pub use series::merged;
pub use table::{Address, Area, Cell, Content, Row, Table, letters};
pub use trouble::Trouble;
pub use word::compared;

use crate::text::{Failure, Message};
use archive::{Archive, unreadable};

/// The tables of a file.
#[derive(Debug, Default)]
pub struct Book {
    /// Its sheets, in their order.
    pub tables: Vec<Table>,
    /// What else there is to say of how it was read.
    pub remarks: Vec<Message>,
    /// What keeps it from being understood.
    pub troubles: Vec<Trouble>,
}

/// How a format of workbook is told from others, by a part that it has, and read.
struct Format {
    part: &'static str,
    read: fn(&str, &[u8], &mut Archive<'_>) -> Result<Book, Failure>,
}

/// The formats that are archives; what is none is a text.
const FORMATS: [Format; 2] =
    [Format { part: "xl/workbook.xml", read: workbook::xlsx }, Format { part: "content.xml", read: workbook::ods }];

/// How Microsoft’s older files begin, and workbooks that a password protects (MS-CFB, 2.2).
const COMPOUND: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Reads the tables of a file of that name.
///
/// # Errors
/// Where it is no table, is protected by a password, or holds more than is read.
pub fn read(name: &str, bytes: &[u8]) -> Result<Book, Failure> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    if bytes.starts_with(&COMPOUND) {
        let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_protected = bytes.windows(encrypted.len()).any(|window| window == encrypted);
        return Err(if is_protected { protected(name) } else { old(name) });
    }
    if !bytes.starts_with(b"PK") {
        return delimited::read(stem, bytes);
    }
    let mut archive = Archive::open(name, bytes)?;
    let format = FORMATS.iter().find(|format| archive.has(format.part)).ok_or_else(|| unreadable(name))?;
    (format.read)(name, bytes, &mut archive)
}

/// That a workbook is protected by a password.
fn protected(name: &str) -> Failure {
    let failure = Failure::new(Message::plain("failure-import-protected").with("file", name));
    failure.hint(Message::plain("failure-import-protected-hint"))
}

/// That a workbook is in a format that is no longer written.
fn old(name: &str) -> Failure {
    let failure = Failure::new(Message::plain("failure-import-old").with("file", name));
    failure.hint(Message::plain("failure-import-old-hint"))
}
