//! Bringing together what somebody wants with what others wrote meanwhile.

use super::draft::Draft;
use super::way::Way;
use crate::schema::Shape;
use crate::text::Message;
use crate::yaml::NodeRef;
use serde_json::Value;

/// What somebody wants of a field, who saw the file as it was once.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// The field.
    pub way: Way,
    /// What stood there then.
    pub was: Option<Value>,
    /// What is to stand there; nothing, where it is to go.
    pub wanted: Option<Value>,
}

/// What became of a wish.
#[derive(Debug, Clone, PartialEq)]
pub enum Merged {
    /// It is written, or is to be.
    Written,
    /// It stood there already, or nothing was wanted.
    Same,
    /// Somebody else has written something else there meanwhile, which stays.
    Conflict {
        /// What stands there now.
        now: Option<Value>,
    },
}

impl Wish {
    /// What becomes of it where this stands in the field now.
    pub fn against(&self, now: Option<Value>) -> Merged {
        if self.wanted == self.was || self.wanted == now {
            Merged::Same
        } else if now == self.was {
            Merged::Written
        } else {
            Merged::Conflict { now }
        }
    }
}

impl Draft {
    /// Writes what is wanted, unless somebody has written something else there since.
    ///
    /// # Errors
    /// As where a value is set or taken out.
    pub fn merge(&mut self, document: usize, wish: &Wish, shape: &Shape) -> Result<Merged, Message> {
        let merged = wish.against(self.get(document, &wish.way).map(NodeRef::to_json));
        if merged == Merged::Written {
            match &wish.wanted {
                Some(value) => self.set(document, &wish.way, value, shape)?,
                None => self.remove(document, &wish.way)?,
            }
        }
        Ok(merged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::schema::{Schemas, Subject};
    use serde_json::json;

    #[test]
    fn what_others_wrote_meanwhile_stays() {
        let schemas = Schemas::default();
        let shape = &schemas.of(Subject::Kind(Kind::Service)).shape;
        let mut draft = Draft::new("id: passport\nstatus: retired # by decree\n").unwrap();
        let status = Way::field("status");
        let wish = |was: Option<Value>, wanted: Option<Value>| Wish { way: status.clone(), was, wanted };
        let mut merged = |was, wanted| draft.merge(0, &wish(was, wanted), shape).unwrap();
        assert_eq!(merged(Some(json!("planned")), Some(json!("live"))), Merged::Conflict { now: Some(json!("retired")) });
        assert_eq!(merged(None, None), Merged::Same);
        assert_eq!(merged(Some(json!("planned")), Some(json!("retired"))), Merged::Same);
        assert_eq!(merged(Some(json!("planned")), None), Merged::Conflict { now: Some(json!("retired")) });
        assert_eq!(merged(Some(json!("retired")), Some(json!("live"))), Merged::Written);
        assert_eq!(merged(Some(json!("live")), None), Merged::Written);
        assert_eq!(draft.text(), "id: passport\n");
    }
}
