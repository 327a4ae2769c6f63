//! Where the public space is published, and what things are called by it all over the world.

use crate::agenda::{Agenda, EntityId};
use crate::text::hexadecimal;
use sha2::{Digest, Sha256};

/// The page of an entity, below the folder of its language; none for `agenda.yaml`, which is told of everywhere.
pub fn page(agenda: &Agenda, id: EntityId) -> Option<String> {
    let record = agenda.record(id);
    record.kind().map(|kind| format!("{}/{}.html", kind.folder(), record.id))
}

/// The address at which the site is published, up to and with its last slash; none, where the agenda does not say it.
pub fn base(agenda: &Agenda) -> Option<String> {
    let url = agenda.file()?.site.as_ref()?.url.as_ref()?;
    Some(format!("{}/", url.as_str().trim_end_matches('/')))
}

/// A name, for machines, of something that the site tells of, which stays the same as long as the site stays where it is. Where the agenda
/// does not say where it is published, nothing but a number can be a name everywhere: it is made of the country, the authority that leads
/// the agenda, and what is named.
pub fn name(agenda: &Agenda, of: &str) -> String {
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
    let digits = hexadecimal(&bytes);
    format!("urn:uuid:{}-{}-{}-{}-{}", &digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..])
}
