//! Mending what findings say of a file.

use super::Draft;
use super::draft::put;
use super::scalar::in_line;
use super::text::Splice;
use crate::finding::{Mend, Repair};
use crate::schema::Shape;
use crate::text::Span;
use crate::yaml::NodeRef;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What is mended: in the document with this number, at the end of this path, the value or the key.
type Target = (usize, Vec<String>, bool);

impl Draft {
    /// Mends what can be mended, each finding given by the bytes where it is: how much that was. Of several repairs of one place the
    /// first one is made. What cannot be changed without touching something else stays.
    pub fn repair<'r>(&mut self, repairs: impl IntoIterator<Item = (Span, &'r Repair)>, shape: &Shape) -> usize {
        let mut wanted: BTreeMap<Reverse<u32>, (Target, &Repair)> = BTreeMap::new();
        for (span, repair) in repairs {
            if let Some(target) = self.target(span, matches!(repair.mend, Mend::Name(_))) {
                wanted.entry(Reverse(span.start)).or_insert((target, repair));
            }
        }
        // From the end of the file, so that each path still leads to what it led to.
        wanted.into_values().filter(|((document, at, _), repair)| self.mend(*document, at, &repair.mend, shape).is_some()).count()
    }

    /// What stands at a finding: a value, or where names are sought, a key.
    fn target(&self, span: Span, is_name: bool) -> Option<Target> {
        self.roots().enumerate().find_map(|(document, root)| {
            let node = root.at_span(span)?;
            let way = root.way_to(node.id());
            let is_key = way.last().is_some_and(|step| step.key.is_some_and(|key| key.id() == node.id()));
            let path = way.iter().map(|step| match step.key {
                Some(key) => key.as_text().map(str::to_owned),
                None => Some(step.number.to_string()),
            });
            let path: Vec<String> = path.collect::<Option<_>>()?;
            (is_key == is_name && !path.is_empty()).then_some((document, path, is_key))
        })
    }

    fn mend(&mut self, document: usize, at: &[String], mend: &Mend, shape: &Shape) -> Option<()> {
        let mut expected = self.json(document);
        let mut changed = self.clone();
        match mend {
            Mend::Value(value) => {
                put(&mut expected, at, value)?;
                changed.write(document, at, value, shape)?;
            }
            Mend::Name(name) => {
                let (old, around) = at.split_last()?;
                let map = expected.pointer_mut(&pointer(around))?.as_object_mut()?;
                if map.contains_key(name) {
                    return None;
                }
                let value = map.shift_remove(old)?;
                map.insert(name.clone(), value);
                let (key, _) = self.node(document, around)?.entry(old)?;
                changed.splice(&[written_over(key, in_line(name))])?;
            }
            Mend::Nothing => return self.remove_at(document, at),
        }
        self.accept(changed, document, &expected)
    }
}

fn written_over(node: NodeRef<'_>, with: String) -> Splice {
    let span = node.span();
    Splice { start: span.start as usize, end: span.end as usize, with }
}

fn pointer(path: &[String]) -> String {
    path.iter().map(|step| format!("/{}", step.replace('~', "~0").replace('/', "~1"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::schema::{Schemas, Subject, violations};
    use crate::yaml::parse;

    /// A service with what its own schema finds in it mended, whatever is certain and what is not.
    fn mended(text: &str) -> (String, usize) {
        let schemas = Schemas::default();
        let schema = schemas.of(Subject::Kind(Kind::Service));
        let mut draft = Draft::new(text).unwrap();
        let (tree, _) = parse(text.as_bytes().to_vec());
        let found: Vec<_> = tree.roots().flat_map(|root| violations(schema, root)).collect();
        let repairs = found.iter().filter_map(|one| Some((tree.node(one.node).span(), one.repair.as_ref()?)));
        let count = draft.repair(repairs, &schema.shape);
        (draft.text().to_owned(), count)
    }

    #[test]
    fn only_what_is_wrong_is_touched() {
        let text = "# A service.
id: passport
title: 2026 # the year
statsu: Live
launched: 30/06/2025   # a Monday
uses: identity
";
        let right = "# A service.
id: passport
title: \"2026\" # the year
status: Live
launched: 2025-06-30   # a Monday
uses: [identity]
";
        let (once, count) = mended(text);
        assert_eq!((once.as_str(), count), (right, 4));
        assert_eq!(mended(&once).0, right.replace("status: Live", "status: live"));
    }

    #[test]
    fn a_name_is_not_given_twice() {
        let text = "id: passport\nstatus: live\nstatsu: live\n";
        assert_eq!(mended(text), (text.to_owned(), 0));
    }

    #[test]
    fn each_document_of_a_file_is_mended_in_its_place() {
        let text = "id: one\nstatus: live\n---\nid: two\nstatus: Live\n";
        let schemas = Schemas::default();
        let mut draft = Draft::new(text).unwrap();
        let start = u32::try_from(text.find("Live").unwrap()).unwrap();
        let repair = Repair::certain("live");
        draft.repair([(Span::new(start, start + 4), &repair)], &schemas.of(Subject::Kind(Kind::Service)).shape);
        assert_eq!(draft.text(), text.to_lowercase());
    }
}
