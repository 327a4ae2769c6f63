//! Reports in the forms that need more than their page: as HTML with charts, and as workbooks with a cover, a sheet for each table, and the
//! words that may stand in its columns. What an agenda contains becomes markup, a formula, a link or a code of a header nowhere.

mod cell;
mod cover;
mod grid;
mod html;
mod look;
mod name;
mod print;
mod sheet;
mod svg;
mod tabled;
mod words;
mod xlsx;

pub(crate) use cell::{cut, excel_day, tidy};
pub use grid::{Grid, Head};
pub use html::{Piece, Setting, figure, html, section, style};
pub(crate) use name::Names;
pub use svg::{Drawings, draw};
pub use tabled::value;
pub use xlsx::{Profile, xlsx};
