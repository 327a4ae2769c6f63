use super::FOLDER;
use super::page::framed;
use crate::agenda::Agenda;
use crate::i18n::Catalogue;
use crate::model::Kind;
use crate::render::markup::escape;
use crate::schema::Subject;
use crate::text::Message;
use std::fmt::Write;

/// The page of what can be changed: the kinds, or all of one.
pub fn overview(kind: Option<Kind>, agenda: &Agenda, catalogue: &Catalogue) -> String {
    let tag = catalogue.language().tag();
    let new = |kind: Kind| {
        let noun = catalogue.say(&kind.term());
        let text = catalogue.say(&Message::plain("form-new").with("kind", noun));
        format!("<a href=\"/{FOLDER}/{tag}/new/{}\">{}</a>", kind.folder(), escape(&text))
    };
    let (title, body) = match kind {
        None => {
            let mut body = String::new();
            for kind in Kind::ALL {
                let count = agenda.of_subject(Subject::Kind(*kind)).count();
                let all = catalogue.say(&kind.plural());
                let way = format!("/{FOLDER}/{tag}/{}", kind.folder());
                let _ = writeln!(body, "<li><a href=\"{way}\">{}</a> ({count}) · {}</li>", escape(&all), new(*kind));
            }
            (
                catalogue.plain("form-all"),
                format!("<p class=\"lead\">{}</p>\n<ul>\n{body}</ul>\n", escape(&catalogue.plain("form-lead"))),
            )
        }
        Some(kind) => {
            let mut body = String::new();
            for (id, record) in agenda.of_subject(Subject::Kind(kind)) {
                let way = format!("/{FOLDER}/{tag}/{}/{}", kind.folder(), record.id);
                let _ = writeln!(body, "<li><a href=\"{}\">{}</a></li>", escape(&way), escape(agenda.title(id, tag)));
            }
            (catalogue.say(&kind.plural()), format!("<p>{}</p>\n<ul class=\"links\">\n{body}</ul>\n", new(kind)))
        }
    };
    framed(&title, &format!("<h1>{}</h1>\n{body}", escape(&title)), agenda, catalogue)
}
