//! Where the pages of the site are, and how one leads to another: by relative addresses, so that the site can lie anywhere.

pub(super) use crate::export::{base, name, page as of};

use crate::model::Kind;
use std::borrow::Cow;

/// The list of what there is of a kind, below the folder of its language: beside the folder of the entities, for any of them may be called as
/// a file in it.
pub(super) fn list(kind: Kind) -> String {
    format!("{}.html", kind.folder())
}

/// The address of one file as seen from another, both from the same folder.
pub(super) fn relative(from: &str, to: &str) -> String {
    let same = from.bytes().zip(to.bytes()).take_while(|(one, other)| one == other);
    // The folders that they share end behind the last slash up to which they are the same.
    let shared = same.enumerate().filter(|(_, (byte, _))| *byte == b'/').last().map_or(0, |(at, _)| at + 1);
    let up = from[shared..].matches('/').count();
    let mut out = String::with_capacity(3 * up + to.len() - shared);
    out.extend(std::iter::repeat_n("../", up));
    out.push_str(&to[shared..]);
    out
}

/// The page of this number of those that something is spread over, counted from nought.
pub(super) fn numbered(path: &str, number: usize) -> String {
    match (number, path.strip_suffix(".html")) {
        (0, _) | (_, None) => path.to_owned(),
        (number, Some(stem)) => format!("{stem}.{}.html", number + 1),
    }
}

/// The first page of those that a page is one of; any other file itself.
pub(super) fn first(path: &str) -> Cow<'_, str> {
    let parted = path.strip_suffix(".html").and_then(|stem| stem.rsplit_once('.'));
    match parted.filter(|(_, number)| number.bytes().all(|byte| byte.is_ascii_digit())) {
        Some((stem, _)) => format!("{stem}.html").into(),
        None => path.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_from_page_to_page() {
        assert_eq!(relative("index.html", "fr/index.html"), "fr/index.html");
        assert_eq!(relative("fr/index.html", "style.css"), "../style.css");
        assert_eq!(relative("fr/services/a.html", "fr/services/b.html"), "b.html");
        assert_eq!(relative("fr/services/a.html", "en/services/a.html"), "../../en/services/a.html");
        assert_eq!(relative("services/a.html", "services/a.html"), "a.html");
        assert_eq!(relative("services/a.html", "kpis/a.html"), "../kpis/a.html");
        assert_eq!(numbered("reports/status.html", 0), "reports/status.html");
        assert_eq!(numbered("reports/status.html", 1), "reports/status.2.html");
        assert_eq!(first("reports/status.2.html"), "reports/status.html");
        assert_eq!(first("reports/status.html"), "reports/status.html");
        assert_eq!(first("reports/status.2.csv"), "reports/status.2.csv");
    }
}
