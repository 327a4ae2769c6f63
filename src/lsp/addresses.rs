use lsp_types::Uri;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The file that an address means; none, where it means something else than a file of this machine.
///
/// Source: RFC 8089, section 2 and appendix E.2 (drive letters).
pub fn path_of(address: &Uri) -> Option<PathBuf> {
    let host = address.authority().map(|authority| authority.host().as_str()).unwrap_or_default();
    let is_file = address.scheme().is_some_and(|scheme| scheme.as_str().eq_ignore_ascii_case("file"));
    let is_here = host.is_empty() || host.eq_ignore_ascii_case("localhost");
    if !is_file || !is_here {
        return None;
    }
    let path = address.path().as_estr().decode().into_string().ok()?;
    Some(PathBuf::from(without_slash(&path, cfg!(windows))?))
}

/// A path as the system has it: in an address, a drive letter stands behind a slash, large or small.
fn without_slash(path: &str, has_drives: bool) -> Option<String> {
    if path.contains('\0') || !path.starts_with('/') {
        return None;
    }
    match path.as_bytes() {
        [b'/', drive, b':', ..] if has_drives && drive.is_ascii_alphabetic() => {
            let rest = path[3..].replace('/', "\\");
            Some(format!("{}:{}", char::from(drive.to_ascii_uppercase()), if rest.is_empty() { "\\" } else { &rest }))
        }
        _ => Some(path.to_owned()),
    }
}

/// The address of a file.
pub fn address_of(path: &Path) -> Option<Uri> {
    Uri::from_str(&written(path.to_str()?, cfg!(windows))).ok()
}

fn written(path: &str, has_drives: bool) -> String {
    let path = if has_drives { path.trim_start_matches(r"\\?\").replace('\\', "/") } else { path.to_owned() };
    let mut out = if path.starts_with('/') { "file://".to_owned() } else { "file:///".to_owned() };
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn what_is_written_is_read() {
        for path in ["/agenda", "/mon agenda/services/état-civil.yaml", "/a%20b/c#d?e.yaml", "/c:/x"] {
            assert_eq!(path_of(&address_of(Path::new(path)).unwrap()).as_deref(), Some(Path::new(path)), "{path}");
        }
        assert_eq!(address_of(Path::new("/mon agenda/é.yaml")).unwrap().as_str(), "file:///mon%20agenda/%C3%A9.yaml");
    }

    #[test]
    fn what_is_no_file_here_is_none() {
        for address in [
            "untitled:Untitled-1",
            "https://digital.gov.example/a.yaml",
            "file://server/share/a.yaml",
            "file:a.yaml",
            "file:///a%00b",
        ] {
            assert_eq!(path_of(&Uri::from_str(address).unwrap()), None, "{address}");
        }
        for address in ["file:///a.yaml", "file://localhost/a.yaml", "FILE:///a.yaml"] {
            assert!(path_of(&Uri::from_str(address).unwrap()).is_some(), "{address}");
        }
    }

    #[test]
    fn drives_have_their_letter() {
        assert_eq!(without_slash("/c:/mon agenda/a.yaml", true).as_deref(), Some(r"C:\mon agenda\a.yaml"));
        assert_eq!(without_slash("/C:", true).as_deref(), Some(r"C:\"));
        assert_eq!(without_slash("/c:/x", false).as_deref(), Some("/c:/x"));
        assert_eq!(written(r"C:\mon agenda\a.yaml", true), "file:///C%3A/mon%20agenda/a.yaml");
    }
}
