use super::Answer;
use httparse::{EMPTY_HEADER, Error, Status};
use std::io::{ErrorKind, Read};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// A head that is longer is none that a browser sends.
const LONGEST_HEAD: usize = 16 * 1024;

/// A head has no more lines.
const MOST_HEADERS: usize = 96;

/// The whole head is there after so long.
const SLOWEST_HEAD: Duration = Duration::from_secs(10);

/// A request that is answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// The path without the `/` at its beginning and without what follows it.
    pub(super) path: String,
    /// Whether the head of the answer is all that is asked for.
    pub(super) head_only: bool,
}

/// Why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Nobody asked anything.
    Nobody,
    /// It is no request.
    Malformed,
    /// Its head is too long.
    TooLong,
    /// It did not come in time.
    TooSlow,
    /// It is meant for another place: a name that leads here and belongs to somebody else.
    AnotherHost,
    /// It wants more than a page.
    AnotherMethod,
}

impl Refusal {
    pub(super) fn answer(self) -> Answer {
        match self {
            Refusal::Nobody | Refusal::Malformed => Answer::refusal("400 Bad Request"),
            Refusal::TooLong => Answer::refusal("431 Request Header Fields Too Large"),
            Refusal::TooSlow => Answer::refusal("408 Request Timeout"),
            Refusal::AnotherHost => Answer::refusal("421 Misdirected Request"),
            Refusal::AnotherMethod => Answer::refusal("405 Method Not Allowed").allowing("GET, HEAD"),
        }
    }
}

/// Reads a request that came in at a port.
pub(super) fn read(stream: &mut TcpStream, port: u16) -> Result<Request, Refusal> {
    let until = Instant::now() + SLOWEST_HEAD;
    let mut head = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() || stream.set_read_timeout(Some(left)).is_err() {
            return Err(Refusal::TooSlow);
        }
        match stream.read(&mut chunk) {
            Ok(0) => return Err(if head.is_empty() { Refusal::Nobody } else { Refusal::Malformed }),
            Ok(length) => head.extend_from_slice(&chunk[..length]),
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                return Err(if head.is_empty() { Refusal::Nobody } else { Refusal::TooSlow });
            }
            Err(_) => return Err(Refusal::Nobody),
        }
        if let Some(request) = parse(&head, port)? {
            return Ok(request);
        }
        if head.len() >= LONGEST_HEAD {
            return Err(Refusal::TooLong);
        }
    }
}

/// The request at the beginning of some bytes, once all of its head is there.
fn parse(bytes: &[u8], port: u16) -> Result<Option<Request>, Refusal> {
    let mut headers = [EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    match request.parse(bytes) {
        Ok(Status::Partial) => return Ok(None),
        Ok(Status::Complete(length)) if length > LONGEST_HEAD => return Err(Refusal::TooLong),
        Ok(Status::Complete(_)) => {}
        Err(Error::TooManyHeaders) => return Err(Refusal::TooLong),
        Err(_) => return Err(Refusal::Malformed),
    }
    let mut hosts = request.headers.iter().filter(|header| header.name.eq_ignore_ascii_case("host"));
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return Err(Refusal::Malformed) };
    if !std::str::from_utf8(host.value).is_ok_and(|host| is_here(host, port)) {
        return Err(Refusal::AnotherHost);
    }
    let head_only = match request.method {
        Some("GET") => false,
        Some("HEAD") => true,
        _ => return Err(Refusal::AnotherMethod),
    };
    let path = request.path.and_then(|path| path.strip_prefix('/')).ok_or(Refusal::Malformed)?;
    let path = path.split(['?', '#']).next().unwrap_or_default().to_owned();
    Ok(Some(Request { path, head_only }))
}

/// Whether a name is one of this machine for itself. A page of somebody else can make a browser ask here under a name of its own, and
/// would read the answer as its own.
fn is_here(host: &str, port: u16) -> bool {
    const USUAL_PORT: u16 = 80;
    let (name, named) = match host.rsplit_once(':').filter(|(_, port)| !port.ends_with(']')) {
        Some((name, port)) => (name, port.parse().ok()),
        None => (host, Some(USUAL_PORT)),
    };
    named == Some(port) && ["127.0.0.1", "[::1]", "localhost"].iter().any(|here| name.eq_ignore_ascii_case(here))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Option<Request>, Refusal> {
        parse(text.as_bytes(), 4680)
    }

    #[test]
    fn a_request_is_read_once_it_is_whole() {
        let whole = "HEAD /fr/index.html?x=1 HTTP/1.1\r\nHost: 127.0.0.1:4680\r\n\r\n";
        assert_eq!(parsed(whole), Ok(Some(Request { path: "fr/index.html".to_owned(), head_only: true })));
        for end in 0..whole.len() {
            assert_eq!(parsed(&whole[..end]), Ok(None), "{}", &whole[..end]);
        }
    }

    #[test]
    fn only_names_of_this_machine_for_itself_are_answered() {
        for here in ["127.0.0.1:4680", "localhost:4680", "LOCALHOST:4680", "[::1]:4680"] {
            assert!(is_here(here, 4680), "{here}");
        }
        assert!(is_here("localhost", 80) && is_here("[::1]", 80));
        for elsewhere in ["evil.example:4680", "127.0.0.1", "127.0.0.1:4681", "localhost.evil.example:4680", "[::1]", "", ":4680"]
        {
            assert!(!is_here(elsewhere, 4680), "{elsewhere}");
        }
    }

    #[test]
    fn what_is_no_request_for_a_page_is_refused() {
        let host = "Host: localhost:4680\r\n";
        assert_eq!(parsed(&format!("POST / HTTP/1.1\r\n{host}\r\n")), Err(Refusal::AnotherMethod));
        assert_eq!(parsed("POST / HTTP/1.1\r\nHost: evil.example\r\n\r\n"), Err(Refusal::AnotherHost));
        for malformed in [
            format!("GET http://localhost:4680/ HTTP/1.1\r\n{host}\r\n"),
            format!("GET / HTTP/1.1\r\n{host}{host}\r\n"),
            "GET / HTTP/1.1\r\n\r\n".to_owned(),
            format!("GET /\0 HTTP/1.1\r\n{host}\r\n"),
        ] {
            assert_eq!(parsed(&malformed), Err(Refusal::Malformed), "{malformed:?}");
        }
        let many = "X: y\r\n".repeat(MOST_HEADERS);
        assert_eq!(parsed(&format!("GET / HTTP/1.1\r\n{host}{many}\r\n")), Err(Refusal::TooLong));
    }
}
