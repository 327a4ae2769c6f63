use super::{POLICY, files, head_of};
use crate::i18n::Catalogue;
use crate::render::markup::escape;
use crate::render::verdict::item;
use crate::site::{Page, style};
use crate::text::{Failure, Message};
use crate::verdict::Judged;
use std::fmt::Write;

/// A page in the place of all others, and the files that it needs: why there are none now, and what was found that may be the reason.
pub fn unavailable(failure: &Failure, findings: &[&Judged], number: u64, catalogue: &Catalogue) -> (String, Vec<Page>) {
    let what = catalogue.say(&Message::plain("failure").with("what", catalogue.say(&failure.message)));
    let hint = failure.hint.as_ref().map(|hint| Message::plain("failure-hint").with("hint", catalogue.say(hint)));
    let lines = [what].into_iter().chain(hint.map(|hint| catalogue.say(&hint))).chain([catalogue.plain("preview-failed-said")]);
    let mut body: String = lines.map(|line| format!("<p>{}</p>\n", escape(&line))).collect();
    if !findings.is_empty() {
        let items: String = findings.iter().map(|one| item(one, None, catalogue)).collect();
        let _ =
            writeln!(body, "<h2>{}</h2>\n<ul class=\"findings\">\n{items}</ul>", escape(&catalogue.plain("preview-findings")));
    }
    (notice("preview-failed", &body, number, catalogue), files().into_iter().chain([style::sheet(None)]).collect())
}

/// A page in the place of one that is not there; `home` is where the others begin.
pub fn missing(home: &str, number: u64, catalogue: &Catalogue) -> String {
    let said = escape(&catalogue.plain("preview-missing-said"));
    let way = format!("<p><a href=\"/{home}\">{}</a></p>\n", escape(&catalogue.plain("preview-home")));
    notice("preview-missing", &format!("<p>{said}</p>\n{way}"), number, catalogue)
}

fn notice(title: &'static str, body: &str, number: u64, catalogue: &Catalogue) -> String {
    // It stands at any address, so that ways begin at the top.
    let to = |path: &str| format!("/{path}");
    let (title, language) = (escape(&catalogue.plain(title)), catalogue.language());
    let (tag, direction) = (language.tag(), language.direction());
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"/style.css\">\n{}</head>\n<body>\n<aside class=\"preview\" aria-label=\"{}\"><p><strong>{}</strong></p></aside>\n\
         <main id=\"content\">\n<h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n",
        head_of(number, to),
        escape(&catalogue.plain("preview-label")),
        escape(&catalogue.plain("preview-banner")),
    )
}
