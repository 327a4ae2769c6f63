use super::filled::{Filled, REMOVE};
use super::part::{Control, Field, Group, Item, List, Part};
use crate::agenda::Agenda;
use crate::i18n::Catalogue;
use crate::model::Kind;
use crate::render::markup::{escape, lines};
use crate::render::page::blocks;
use crate::report::Block;
use crate::schema::Subject;
use crate::store::Author;
use crate::text::{Failure, Message};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Something that is said of a field, or of the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The way to the field; empty for the whole.
    pub field: String,
    /// What is said.
    pub text: String,
}

/// A form as it is shown.
pub struct Shown<'a> {
    /// The agenda around it.
    pub agenda: &'a Agenda,
    /// The language of the page.
    pub catalogue: &'a Catalogue,
    /// The kind of the entity.
    pub kind: Kind,
    /// Its identifier; none for a new one.
    pub id: Option<&'a str>,
    /// Where what is filled in is sent.
    pub path: &'a str,
    /// What only this page knows, so that no page of others can send anything.
    pub token: &'a str,
    /// Which text of the file it was made from.
    pub base: &'a str,
    /// Whose commits they are, as far as it is known.
    pub author: Option<&'a Author>,
    /// The parts.
    pub parts: &'a [Part<'a>],
    /// What was filled in before, if anything was.
    pub filled: Option<&'a Filled>,
    /// What is said of the fields.
    pub notes: &'a [Note],
    /// What was made of it, as HTML: changes, or that it is saved.
    pub told: &'a str,
}

/// Above so many entities of a kind a page does not list them: it would be slow to load, and titles can be written.
const MOST_LISTED: usize = 1_000;

/// The page of a form.
pub fn page(shown: &Shown<'_>) -> String {
    let say = |template| shown.catalogue.plain(template);
    let noun = shown.catalogue.say(&shown.kind.term());
    let title = match shown.id {
        Some(id) => {
            let entity = shown.agenda.graph().find(shown.kind, id);
            entity.map_or_else(|| id.to_owned(), |entity| shown.agenda.title(entity, shown.catalogue.language().tag()).to_owned())
        }
        None => shown.catalogue.say(&Message::plain("form-new").with("kind", noun.as_str())),
    };
    let mut fields = Drawn { shown, out: String::new(), kinds: BTreeSet::new() };
    fields.parts(shown.parts);
    let Drawn { out: fields, kinds, .. } = fields;
    let mut body = format!("<p class=\"kind\">{}</p>\n<h1>{}</h1>\n{}", escape(&noun), escape(&title), shown.told);
    let path = escape(shown.path);
    let _ = write!(
        body,
        "<form method=\"post\" action=\"{path}\" data-check=\"{path}\" autocomplete=\"off\">\n\
         <input type=\"hidden\" name=\"token\" value=\"{}\">\n<input type=\"hidden\" name=\"base\" value=\"{}\">\n",
        escape(shown.token),
        escape(shown.base)
    );
    let of_whole: Vec<&str> =
        shown.notes.iter().filter(|note| !is_placed(shown.parts, &note.field)).map(|note| &*note.text).collect();
    body.push_str(&found("", &of_whole));
    if shown.id.is_none() {
        let id = shown.filled.and_then(|filled| filled.text("id")).unwrap_or_default();
        let _ = writeln!(
            body,
            "<div class=\"field\"><label for=\"id\">{}</label>\n<p class=\"help\" id=\"help:id\">{}</p>\n\
             <input id=\"id\" name=\"id\" required value=\"{}\" aria-describedby=\"help:id\"></div>",
            escape(&say("issue-form-id")),
            escape(&say("issue-form-id-help")),
            escape(id)
        );
    }
    body.push_str(&fields);
    body.push_str(&lists(shown, &kinds));
    body.push_str(&author(shown));
    let _ = write!(
        body,
        "<div class=\"buttons\"><button name=\"do\" value=\"check\">{}</button>\n\
         <button class=\"first\" name=\"do\" value=\"save\">{}</button></div>\n</form>\n",
        escape(&say("form-check")),
        escape(&say("form-save"))
    );
    framed(&title, &body, shown.agenda, shown.catalogue)
}

/// Whose commits they are.
fn author(shown: &Shown<'_>) -> String {
    let say = |template| escape(&shown.catalogue.plain(template));
    let filled = |name: &str| shown.filled.and_then(|filled| filled.text(name));
    let own = |name: &str| shown.author.map(|author| if name == "author" { author.name.as_str() } else { &author.address });
    let field = |name: &str, label: &'static str| {
        let value = escape(filled(name).or(own(name)).unwrap_or_default());
        format!(
            "<div class=\"field\"><label for=\"{name}\">{}</label>\n<input id=\"{name}\" name=\"{name}\" value=\"{value}\"></div>\n",
            say(label)
        )
    };
    format!(
        "<fieldset><legend>{}</legend>\n<p class=\"help\">{}</p>\n{}{}</fieldset>\n",
        say("form-author"),
        say("form-author-help"),
        field("author", "form-author-name"),
        field("address", "form-author-address")
    )
}

/// What can be referred to, by kind, as lists that browsers offer.
fn lists(shown: &Shown<'_>, kinds: &BTreeSet<Kind>) -> String {
    let mut out = String::new();
    for kind in kinds {
        let all = shown.agenda.of_subject(Subject::Kind(*kind));
        let all: Vec<_> = all.take(MOST_LISTED + 1).collect();
        if all.len() > MOST_LISTED {
            continue;
        }
        let _ = writeln!(out, "<datalist id=\"of:{}\">", kind.name());
        for (id, record) in all {
            let title = shown.agenda.title(id, shown.catalogue.language().tag());
            let _ = writeln!(out, "<option value=\"{}\">{}</option>", escape(&record.id), escape(title));
        }
        out.push_str("</datalist>\n");
    }
    out
}

/// A place for what is said of a field.
fn found(way: &str, notes: &[&str]) -> String {
    let notes: Vec<String> = notes.iter().map(|note| lines(note)).collect();
    format!("<p class=\"found\" id=\"found:{}\" data-found role=\"status\">{}</p>\n", escape(way), notes.join("<br>"))
}

/// Whether there is a field, or something with fields, that a note is about.
fn is_placed(parts: &[Part<'_>], field: &str) -> bool {
    !field.is_empty()
        && parts.iter().any(|part| match part {
            Part::Field(one) => is_about(&one.way, field),
            Part::Group(group) => group.way == field || is_placed(&group.parts, field),
            Part::List(list) => {
                list.way == field || list.items.iter().any(|item| item.way == field || is_placed(&item.parts, field))
            }
            Part::Aside(_) => false,
        })
}

/// Whether what is found at a field is shown at a field of the form: at itself, or for an item of a list that it shows as a whole, or a
/// text that it shows in its languages.
fn is_about(way: &str, field: &str) -> bool {
    let behind =
        |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(['[', '.']));
    behind(field, way) || (behind(way, field) && way != field)
}

struct Drawn<'d, 'a> {
    shown: &'d Shown<'a>,
    out: String,
    /// The kinds that are referred to.
    kinds: BTreeSet<Kind>,
}

impl Drawn<'_, '_> {
    fn parts(&mut self, parts: &[Part<'_>]) {
        for part in parts {
            match part {
                Part::Field(field) => self.field(field),
                Part::Group(group) => self.group(group),
                Part::List(list) => self.list(list),
                Part::Aside(label) => {
                    let text = self.shown.catalogue.say(&Message::plain("form-aside").with("field", label.as_str()));
                    let _ = writeln!(self.out, "<p class=\"help\">{}</p>", escape(&text));
                }
            }
        }
    }

    fn notes(&self, is_here: impl Fn(&str) -> bool) -> Vec<&str> {
        self.shown.notes.iter().filter(|note| !note.field.is_empty() && is_here(&note.field)).map(|note| &*note.text).collect()
    }

    fn group(&mut self, group: &Group<'_>) {
        let is_open = self.is_used(&group.parts) || !self.notes(|field| is_about(&group.way, field)).is_empty();
        let _ = writeln!(
            self.out,
            "<details{}><summary>{}</summary>\n<p class=\"help\">{}</p>",
            if is_open { " open" } else { "" },
            escape(&group.label),
            escape(&group.help)
        );
        let notes = found(&group.way, &self.notes(|field| field == group.way));
        self.out.push_str(&notes);
        self.parts(&group.parts);
        self.out.push_str("</details>\n");
    }

    fn list(&mut self, list: &List<'_>) {
        let is_used = self.is_used(&list.more.parts);
        let is_open = is_used || !list.items.is_empty() || !self.notes(|field| is_about(&list.way, field)).is_empty();
        let _ = writeln!(
            self.out,
            "<details{}><summary>{} ({})</summary>\n<p class=\"help\">{}</p>",
            if is_open { " open" } else { "" },
            escape(&list.label),
            list.items.len(),
            escape(&list.help)
        );
        let notes = found(&list.way, &self.notes(|field| field == list.way));
        self.out.push_str(&notes);
        for (number, item) in (1..).zip(&list.items) {
            let _ = writeln!(self.out, "<fieldset><legend>{} {number}</legend>", escape(&list.label));
            let notes = found(&item.way, &self.notes(|field| field == item.way));
            self.out.push_str(&notes);
            self.parts(&item.parts);
            self.removal(item);
            self.out.push_str("</fieldset>\n");
        }
        let label = self.shown.catalogue.say(&Message::plain("form-more").with("list", list.label.as_str()));
        let open = if is_used { " open" } else { "" };
        let _ = writeln!(self.out, "<details{open}><summary>{}</summary>", escape(&label));
        self.parts(&list.more.parts);
        self.out.push_str("</details>\n</details>\n");
    }

    fn removal(&mut self, item: &Item<'_>) {
        let is_gone = self.shown.filled.is_some_and(|filled| filled.removes(item));
        let _ = writeln!(
            self.out,
            "<div class=\"choices\"><label><input type=\"checkbox\" name=\"{REMOVE}\" value=\"{}\"{}>{}</label></div>",
            escape(&item.way),
            if is_gone { " checked" } else { "" },
            escape(&self.shown.catalogue.plain("form-remove"))
        );
    }

    /// Whether anything stands in parts, or was filled in.
    fn is_used(&self, parts: &[Part<'_>]) -> bool {
        parts.iter().any(|part| match part {
            Part::Field(field) => field.required && !field.way.contains(['.', '[']) || !self.texts(field).is_empty(),
            Part::Group(group) => self.is_used(&group.parts),
            Part::List(list) => !list.items.is_empty() || self.is_used(&list.more.parts),
            Part::Aside(_) => false,
        })
    }

    /// What stands in a field: what was filled in, else what the file says.
    fn texts(&self, field: &Field<'_>) -> Vec<String> {
        self.shown.filled.and_then(|filled| filled.texts(field)).unwrap_or_else(|| field.texts.clone())
    }

    /// What is called so that is referred to.
    fn called(&self, kinds: &[Kind], text: &str) -> Option<&str> {
        let id = text.split_once('/').map_or(text, |(_, id)| id);
        let of =
            |kind: &Kind| self.shown.agenda.graph().find(*kind, id).filter(|_| id == text || text.starts_with(kind.folder()));
        let entity = kinds.iter().find_map(of)?;
        Some(self.shown.agenda.title(entity, self.shown.catalogue.language().tag()))
    }

    fn field(&mut self, field: &Field<'_>) {
        let texts = self.texts(field);
        let notes: Vec<String> = self.notes(|about| is_about(&field.way, about)).into_iter().map(str::to_owned).collect();
        let notes: Vec<&str> = notes.iter().map(String::as_str).collect();
        let (way, id) = (escape(&field.way), escape(&format!("f:{}", field.way)));
        let mut help = escape(&field.help);
        if !field.example.is_empty() && !matches!(field.control, Control::Word(_) | Control::Words(_) | Control::Choice) {
            let example = self.shown.catalogue.say(&Message::plain("form-example").with("example", field.example.as_str()));
            let _ = write!(help, " {}", escape(&example));
        }
        let described = format!(
            "aria-describedby=\"help:{way} found:{way}\" aria-invalid=\"{}\"",
            if notes.is_empty() { "false" } else { "true" }
        );
        let first = texts.first().map(|text| escape(text)).unwrap_or_default();
        let required = if field.required {
            format!(" <span>{}</span>", escape(&self.shown.catalogue.plain("form-required")))
        } else {
            String::new()
        };
        let label = format!("<label for=\"{id}\">{}{required}</label>\n", escape(&field.label));
        let help = format!("<p class=\"help\" id=\"help:{way}\">{help}</p>\n");
        let control = match &field.control {
            Control::Line => format!("<input id=\"{id}\" name=\"{way}\" value=\"{first}\" {described}>"),
            Control::Number => format!("<input id=\"{id}\" name=\"{way}\" value=\"{first}\" inputmode=\"decimal\" {described}>"),
            Control::Day => format!("<input type=\"date\" id=\"{id}\" name=\"{way}\" value=\"{first}\" {described}>"),
            // A line feed at the beginning is one of HTML, not of the text.
            Control::Text | Control::Lines => {
                let text: Vec<String> = texts.iter().flat_map(|text| text.split('\n')).map(escape).collect();
                format!("<textarea id=\"{id}\" name=\"{way}\" {described}>\n{}</textarea>", text.join("\n"))
            }
            Control::Choice => {
                let word = |word: &str, template| (word.to_owned(), self.shown.catalogue.plain(template));
                select(
                    &[word("true", "form-yes"), word("false", "form-no")],
                    &texts,
                    &format!("id=\"{id}\" name=\"{way}\" {described}"),
                )
            }
            Control::Word(words) => select(words, &texts, &format!("id=\"{id}\" name=\"{way}\" {described}")),
            Control::Words(words) => {
                let boxes = boxes(words, &texts, &way);
                let _ = write!(
                    self.out,
                    "<fieldset class=\"field choices\" aria-describedby=\"help:{way} found:{way}\"><legend>{}{required}</legend>\n{help}{}{boxes}</fieldset>\n",
                    escape(&field.label),
                    found(&field.way, &notes)
                );
                return;
            }
            Control::Reference(kinds, is_list) => {
                self.kinds.extend(kinds);
                let offered = match kinds[..] {
                    [kind] => format!(" list=\"of:{}\"", kind.name()),
                    _ => String::new(),
                };
                let empty = if *is_list { 2 } else { usize::from(texts.is_empty()) };
                let values = texts.iter().map(String::as_str).chain(std::iter::repeat_n("", empty));
                let label = escape(&field.label);
                let input = |(number, text): (usize, &str)| {
                    let own = if number == 0 { format!("id=\"{id}\"") } else { format!("aria-label=\"{label} {}\"", number + 1) };
                    let called = self.called(kinds, text).map(|title| format!(" <span class=\"help\">{}</span>", escape(title)));
                    let called = called.unwrap_or_default();
                    format!("<div><input {own} name=\"{way}\" value=\"{}\"{offered} {described}>{called}</div>\n", escape(text))
                };
                values.enumerate().map(input).collect()
            }
        };
        let _ = writeln!(self.out, "<div class=\"field\">{label}{help}{}{control}</div>", found(&field.way, &notes));
    }
}

/// A choice of one of some words, or none; a word that is none of them is kept.
fn select(words: &[(String, String)], texts: &[String], attributes: &str) -> String {
    let chosen = texts.first();
    let mut out = format!("<select {attributes}><option value=\"\"></option>");
    let strange = chosen.filter(|chosen| words.iter().all(|(word, _)| word != *chosen));
    let strange = strange.map(|word| (word.clone(), word.clone()));
    for (word, called) in words.iter().chain(&strange) {
        let selected = if Some(word) == chosen { " selected" } else { "" };
        let _ = write!(out, "<option value=\"{}\"{selected}>{}</option>", escape(word), escape(called));
    }
    out + "</select>"
}

/// Boxes for any of some words. A browser sends nothing for boxes that are all empty: the hidden field says that they were there.
fn boxes(words: &[(String, String)], texts: &[String], way: &str) -> String {
    let mut out = format!("<input type=\"hidden\" name=\"{way}\" value=\"\">\n");
    let strange =
        texts.iter().filter(|text| words.iter().all(|(word, _)| word != *text)).map(|text| (text.clone(), text.clone()));
    for (word, called) in words.iter().cloned().chain(strange) {
        let checked = if texts.contains(&word) { " checked" } else { "" };
        let _ = writeln!(
            out,
            "<label><input type=\"checkbox\" name=\"{way}\" value=\"{}\"{checked}>{}</label>",
            escape(&word),
            escape(&called)
        );
    }
    out
}

/// Something that is said above a form.
pub fn told(text: &str, is_wrong: bool) -> String {
    format!("<p class=\"told{}\" role=\"status\">{}</p>\n", if is_wrong { " wrong" } else { "" }, lines(text))
}

/// Changes, said above a form.
pub fn told_changes(title: &str, more: &str, changes: &[Block]) -> String {
    let (title, more) = (escape(title), escape(more));
    format!("<section class=\"told\" role=\"status\">\n<h2>{title}</h2>\n<p>{more}</p>\n{}</section>\n", blocks(changes))
}

/// That something could not be done, and what helps.
pub fn told_failure(failure: &Failure, catalogue: &Catalogue) -> String {
    let what = catalogue.say(&Message::plain("failure").with("what", catalogue.say(&failure.message)));
    let hint = failure.hint.as_ref().map(|hint| catalogue.say(&Message::plain("failure-hint").with("hint", catalogue.say(hint))));
    told(&[what].into_iter().chain(hint).collect::<Vec<_>>().join("\n"), true)
}

/// A page that says why there is no form.
pub fn closed(told: &str, agenda: &Agenda, catalogue: &Catalogue) -> String {
    let title = catalogue.plain("form-all");
    framed(&title, &format!("<h1>{}</h1>\n{told}", escape(&title)), agenda, catalogue)
}

/// What is around every page of forms.
pub(super) fn framed(title: &str, body: &str, agenda: &Agenda, catalogue: &Catalogue) -> String {
    let language = catalogue.language();
    let name = agenda.file().map(|file| file.title.in_language(language.tag()).to_owned()).unwrap_or_default();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{} – {}</title>\n\
         <link rel=\"stylesheet\" href=\"/style.css\">\n<link rel=\"stylesheet\" href=\"/edit/form.css\">\n\
         <script src=\"/edit/form.js\" defer></script>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#content\">{}</a>\n<header>\n<p class=\"name\"><a href=\"/{tag}/index.html\">{}</a></p>\n\
         <nav aria-label=\"{ways}\"><ul><li><a href=\"/edit/{tag}\">{all}</a></li></ul></nav>\n</header>\n\
         <main id=\"content\">\n{body}</main>\n</body>\n</html>\n",
        language.direction(),
        escape(title),
        escape(&name),
        escape(&catalogue.plain("site-skip")),
        escape(&name),
        tag = language.tag(),
        ways = escape(&catalogue.plain("site-ways")),
        all = escape(&catalogue.plain("form-all")),
    )
}
