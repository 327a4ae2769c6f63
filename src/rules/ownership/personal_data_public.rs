use super::personal::{addresses, is_personal_address, is_personal_name};
use crate::agenda::{Agenda, EntityId};
use crate::finding::Level;
use crate::model::Visibility;
use crate::rules::{Sink, rule};
use crate::schema::Shape;
use crate::text::Message;
use crate::yaml::{NodeId, NodeRef, Type};
use std::collections::BTreeSet;

rule! {
    /// A person's mail address would be published without their consent; or, as a warning, a person's name beside a functional
    /// mailbox that is public.
    ///
    /// Names, mail addresses and handles of persons stay inside the administration unless their holder set `public: true`; but what
    /// is written into a title, a description, a summary or a link is published with it, is copied from there, and stays in the
    /// history for ever. A mailbox of the function does the same service and outlives its holder.
    ///
    /// An address is taken for a person's if it is made of two or three words or initials with points or underscores between them,
    /// as in `jane.doe@…`, and none of them is the word of a function (contact, info, service, team …) or of its domain. Single words
    /// and words joined by hyphens are left alone, and so is an address whose holder set `public: true` anywhere in the agenda.
    /// Where `public: true` stands beside a functional mailbox, it is the office that agreed, not the person who is named with it.
    /// What was retired stays visible, and is looked at too; what is internal is not.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// description: {fr: Écrire à jane.doe@interior.gov.example, en: Write to jane.doe@interior.gov.example}
    /// ```
    ///
    /// ```yaml bad
    /// # organisations/ministry-of-interior.yaml
    /// id: ministry-of-interior
    /// contact: {name: Jane Doe, email: contact@interior.gov.example, public: true}
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// description: {fr: Écrire à passeports@interior.gov.example, en: Write to passports@interior.gov.example}
    ///
    /// # organisations/ministry-of-interior.yaml
    /// id: ministry-of-interior
    /// contact: {name: Passport office, email: contact@interior.gov.example, public: true}
    /// focal-point: {name: Jane Doe, email: jane.doe@interior.gov.example}
    /// ```
    "ownership-personal-data-public", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let mut seen = Seen::default();
    for (id, record) in agenda.records() {
        let Some(root) = agenda.root(id) else { continue };
        // Most files have no address in them; a backslash may hide one.
        if may_hold_address(root.source()) {
            seen.public = !root.get("visibility").is_some_and(|visibility| visibility.is_text(Visibility::INTERNAL));
            seen.walk(id, root, &agenda.schema(record.subject).shape);
        }
    }
    for (id, node, address) in &seen.addresses {
        if seen.agreed.contains(&address.to_lowercase()) {
            continue;
        }
        // The address itself is not repeated: findings are kept in logs and shown in public.
        let domain = address.split('@').next_back().unwrap_or_default();
        sink.at_node(*id, *node, Message::plain("ownership-personal-data-public").with("domain", domain))
            .help(Message::plain("ownership-personal-data-public-help"))
            .identity(address.as_str());
    }
    for (id, node) in &seen.names {
        let record = agenda.record(*id);
        let name = agenda.document(record.document).tree().node(*node).as_text().unwrap_or_default();
        let titles = agenda.languages().into_iter().map(|language| agenda.title(*id, language));
        if is_personal_name(name, titles.chain([&*record.id])) {
            sink.at_node(*id, *node, Message::plain("ownership-personal-name-public"))
                .level(Level::Warning)
                .help(Message::plain("ownership-personal-name-public-help"));
        }
    }
}

/// Whether a text has one of two signs in it: told for many bytes at once, since all files are looked at.
fn may_hold_address(text: &str) -> bool {
    let any = |part: &[u8]| part.iter().fold(false, |found, byte| found | matches!(byte, b'@' | b'\\'));
    text.as_bytes().chunks(256).any(any)
}

/// What a walk through the agenda has seen.
#[derive(Default)]
struct Seen {
    /// Whether the entity is published.
    public: bool,
    /// Persons' addresses in public texts.
    addresses: Vec<(EntityId, NodeId, String)>,
    /// Names beside functional mailboxes that are public.
    names: Vec<(EntityId, NodeId)>,
    /// Addresses whose holders agreed to be public.
    agreed: BTreeSet<String>,
}

impl Seen {
    fn walk(&mut self, id: EntityId, node: NodeRef<'_>, shape: &Shape) {
        match node.r#type() {
            Type::Text if self.public && !shape.internal => {
                let personal = addresses(node.as_text().unwrap_or_default()).filter(|address| is_personal_address(address));
                let found: BTreeSet<&str> = personal.collect();
                self.addresses.extend(found.into_iter().map(|address| (id, node.id(), address.to_owned())));
            }
            Type::Map => {
                self.consent(id, node, shape);
                for (key, value) in node.entries() {
                    if let Some(field) = key.as_text().and_then(|name| shape.field(name)) {
                        self.walk(id, value, field);
                    }
                }
            }
            Type::List => {
                let Some(items) = shape.items.as_deref() else { return };
                for item in node.items() {
                    self.walk(id, item, items);
                }
            }
            _ => {}
        }
    }

    /// Notes what the holder of a contact agreed to.
    fn consent(&mut self, id: EntityId, node: NodeRef<'_>, shape: &Shape) {
        let is_true = |public: NodeRef<'_>| public.r#type() == Type::Boolean && public.source().eq_ignore_ascii_case("true");
        if !node.get("public").is_some_and(is_true) {
            return;
        }
        let Some(email) = node.get("email").and_then(NodeRef::as_text) else { return };
        self.agreed.insert(email.to_lowercase());
        // A member of a role is a person who agreed; a contact with a functional mailbox is an office that did.
        if self.public && shape.definition == "Contact" && !is_personal_address(email) {
            self.names.extend(node.get("name").map(|name| (id, name.id())));
        }
    }
}
