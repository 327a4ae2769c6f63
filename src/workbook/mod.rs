//! Workbooks that people fill in and hand back.
//!
//! Comes in: the entities of a kind, as a commit has them. Goes out: a workbook with a row for each and a column for each field that is
//! written in one piece. And back: what was filled into such a workbook, as what is to be changed in which entity, against what the commit
//! said. A sheet that nobody sees says from which commit the workbook was made, and what each row said then. This room writes no files.

mod base;
mod column;
mod names;
mod returned;
mod sheets;

pub use base::{Base, base};
pub use column::Column;
pub use returned::{Changed, Line, Returned, Written, returned};
pub use sheets::Marked;

use crate::agenda::{Agenda, EntityId};
use crate::i18n::Catalogue;
use crate::import::Content;
use crate::model::{Kind, Period};
use crate::schema::{Shape, Subject};
use crate::text::hexadecimal;
use crate::yaml::NodeRef;
use names::Names;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// A workbook as it is made from an agenda, in the language of a catalogue.
pub struct Form<'a> {
    /// The agenda, as the commit has it.
    pub agenda: &'a Agenda,
    /// The kind of the entities.
    pub kind: Kind,
    /// The period that is reported on; none where nothing is reported.
    pub period: Option<Period>,
    /// The number of the commit.
    pub commit: String,
    /// The language.
    pub catalogue: &'a Catalogue,
    /// The columns, without that of the identifier.
    pub columns: Vec<Column<'a>>,
    names: Names,
}

/// What stands in a row, one for each column of a form.
pub type Cells = Vec<Option<Content>>;

impl<'a> Form<'a> {
    /// A form for entities of a kind.
    pub fn of(agenda: &'a Agenda, kind: Kind, period: Option<Period>, commit: String, catalogue: &'a Catalogue) -> Self {
        let columns = column::columns(kind, period, agenda, catalogue);
        let names = Names::of(&columns, agenda, catalogue);
        Form { agenda, kind, period, commit, catalogue, columns, names }
    }

    /// What the schema says of the entities.
    pub fn shape(&self) -> &'a Shape {
        &self.agenda.schema(Subject::Kind(self.kind)).shape
    }

    /// What stands in the row of an entity.
    pub fn cells(&self, entity: &Value) -> Cells {
        let content = |column: &Column<'a>| self.names.content(column.value(entity), column.shape);
        self.columns.iter().map(content).collect()
    }

    /// What an entity says in the agenda of the form.
    pub fn entity(&self, id: EntityId) -> Option<Value> {
        self.agenda.root(id).map(NodeRef::to_json)
    }

    /// What tells one row from another that says something else.
    fn digest(&self, cells: &Cells) -> String {
        let mut digest = Sha256::new();
        for (column, cell) in self.columns.iter().zip(cells) {
            digest.update(format!("{}\0{cell:?}\0", column.way));
        }
        hexadecimal(&digest.finalize())
    }
}
