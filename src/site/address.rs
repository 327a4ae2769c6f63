//! Where the pages of the site are, and how one leads to another: by relative addresses, so that the site can lie anywhere.

use crate::agenda::{Agenda, EntityId};
use crate::model::Kind;
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// The page of an entity, below the folder of its language; none for `agenda.yaml`, which is told of everywhere.
pub(super) fn of(agenda: &Agenda, id: EntityId) -> Option<String> {
    let record = agenda.record(id);
    record.kind().map(|kind| format!("{}/{}.html", kind.folder(), record.id))
}

/// The address at which the site is published, up to and with its last slash; none, where the agenda does not say it.
pub(super) fn base(agenda: &Agenda) -> Option<String> {
    let url = agenda.file()?.site.as_ref()?.url.as_ref()?;
    Some(format!("{}/", url.as_str().trim_end_matches('/')))
}

/// A name, for machines, of something that the site tells of, which stays the same as long as the site stays where it is. Where the agenda
/// does not say where it is published, nothing but a number can be a name everywhere: it is made of the country, the authority that leads
/// the agenda, and what is named.
pub(super) fn name(agenda: &Agenda, of: &str) -> String {
    if let Some(base) = base(agenda) {
        return format!("{base}{of}");
    }
    let file = agenda.file();
    let country = file.and_then(|file| file.country.as_ref()).map(|country| country.as_str()).unwrap_or_default();
    let authority = file.and_then(|file| file.authority.as_ref()).map(|authority| authority.id()).unwrap_or_default();
    let digest = Sha256::digest(format!("{country}\n{authority}\n{of}"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    // A number of version 8, as RFC 9562 has it: whoever makes it says how.
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("urn:uuid:{}-{}-{}-{}-{}", &digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..])
}

/// The list of what there is of a kind, below the folder of its language: beside the folder of the entities, for any of them may be called as
/// a file in it.
pub(super) fn list(kind: Kind) -> String {
    format!("{}.html", kind.folder())
}

/// The address of one file as seen from another, both from the same folder.
pub(super) fn relative(from: &str, to: &str) -> String {
    let (from, to): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
    let folders = from.len() - 1;
    let shared = from.iter().zip(&to).take(folders.min(to.len() - 1)).take_while(|(one, other)| one == other).count();
    let up = std::iter::repeat_n("..", folders - shared);
    up.chain(to.iter().skip(shared).copied()).collect::<Vec<_>>().join("/")
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
