//! What happened as an Atom feed (RFC 4287), so that nobody has to come back to see it. Where the agenda does not say where it is published,
//! the addresses are relative, which the standard allows, and the feed does not say where it is itself.

use super::happened::Happening;
use super::{Edition, Page, address, changes};
use crate::model::Date;
use crate::render::markup::escape;
use crate::text::{Message, Value, given};

/// Where the feed is, below the folder of the language.
pub(super) const PATH: &str = "changes.atom";

/// The media type of feeds.
pub(super) const MEDIA_TYPE: &str = "application/atom+xml";

/// So many things are told of, the latest.
const MOST: usize = 100;

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let agenda = edition.agenda();
    let tag = edition.tag();
    let base = address::base(agenda).map(|base| format!("{base}{tag}/"));
    let to = |page: &str| escape(&base.as_ref().map_or_else(|| page.to_owned(), |base| format!("{base}{page}")));
    let name = |of: &str| escape(&address::name(agenda, of));
    let link = |page: &str| format!("<link rel=\"alternate\" type=\"text/html\" hreflang=\"{tag}\" href=\"{}\"/>\n", to(page));
    let happenings = &edition.told.happenings;
    let all = &happenings[..happenings.len().min(MOST)];
    let file = agenda.file();
    let title = file.map(|file| file.title.in_language(tag)).unwrap_or_default();
    let authority = file.and_then(|file| agenda.follow(file.authority.as_ref()?)).map(|(id, _)| id);
    let author = match authority {
        Some(id) => agenda.record(id).value.as_ref().and_then(|value| value.title()),
        None => file.map(|file| &file.title),
    };
    let author = xml_lang(author.and_then(|author| edition.language_of(author)));
    let updated = all.first().map_or(edition.sources.now.as_of, |latest| latest.day);
    let own = base.as_ref().map(|_| format!("<link rel=\"self\" type=\"{MEDIA_TYPE}\" href=\"{}\"/>\n", to(PATH)));
    let licence = file.and_then(|file| file.site.as_ref()?.licence.as_deref());
    let entry = |one: &Happening| {
        let more = one.more.as_ref().map(|more| {
            let said = edition.say(&Message::plain("as-it-is").with("text", more.clone()));
            format!("<summary{}>{}</summary>\n", xml_lang(language(edition, more)), escape(&said))
        });
        // A sentence about something is in the language of the feed, whatever that is called.
        let title = one.title.values.first().filter(|_| one.title.template == "as-it-is");
        let title = title.and_then(|(_, text)| language(edition, text));
        format!(
            "<entry>\n<id>{}</id>\n<title{}>{}</title>\n<updated>{}</updated>\n{}<category term=\"{}\" label=\"{}\"/>\n{}</entry>\n",
            name(&format!("{tag}/{PATH}#{}", one.name)),
            xml_lang(title),
            escape(&edition.say(&one.title)),
            moment(one.day),
            link(&one.page),
            one.sort.word(),
            escape(&edition.plain(one.sort.called())),
            more.unwrap_or_default(),
        )
    };
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\">\n<id>{}</id>\n\
         <title>{}</title>\n<updated>{}</updated>\n<author{author}><name>{}</name></author>\n{}{}{}{}</feed>\n",
        name(&format!("{tag}/{PATH}")),
        escape(&edition.say(&Message::plain("site-feed-title").with("agenda", Value::from(title)))),
        moment(updated),
        escape(authority.map_or(title, |id| agenda.title(id, tag))),
        own.unwrap_or_default(),
        link(changes::PATH),
        licence.map(|licence| format!("<rights>{}</rights>\n", escape(licence))).unwrap_or_default(),
        all.iter().map(entry).collect::<String>(),
    );
    vec![Page::new(format!("{tag}/{PATH}"), text)]
}

/// The language of a text of the agenda, where it is not that of the feed.
fn language<'t>(edition: &'t Edition<'_>, text: &'t Value) -> Option<&'t str> {
    match text {
        Value::ByLanguage(texts) => given(texts.iter().map(|(tag, text)| (tag.as_str(), text.as_str())), edition.tag())?.1,
        _ => edition.other_language(),
    }
}

/// The attribute that says in which language the text of an element is, where that is not the language of the feed.
fn xml_lang(language: Option<&str>) -> String {
    language.map(|tag| format!(" xml:lang=\"{}\"", escape(tag))).unwrap_or_default()
}

/// The beginning of a day, as feeds write it.
fn moment(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
