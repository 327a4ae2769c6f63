use super::Answer;
use httparse::{EMPTY_HEADER, Error, Status};
use std::io::{ErrorKind, Read};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// A head that is longer is none that a browser sends.
const LONGEST_HEAD: usize = 16 * 1024;

/// A form that is longer is none that somebody has filled in.
const LONGEST_FORM: usize = 1024 * 1024;

/// A head has no more lines.
const MOST_HEADERS: usize = 96;

/// The whole request is there after so long.
const SLOWEST_HEAD: Duration = Duration::from_secs(10);

/// A request that is answered.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// The path without the `/` at its beginning and without what follows it.
    pub(super) path: String,
    pub(super) asked: Asked,
}

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// A page.
    Page,
    /// The head of the answer that a page would have.
    Head,
    /// That a form is taken: what was filled in.
    Form(Vec<u8>),
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
    /// A form that does not come from a page of here.
    AnotherOrigin,
    /// A form that is none, or does not say how long it is.
    NoForm,
    /// A form that is too long.
    TooMuch,
}

impl Refusal {
    pub(super) fn answer(self) -> Answer {
        match self {
            Refusal::Nobody | Refusal::Malformed => Answer::refusal("400 Bad Request"),
            Refusal::TooLong => Answer::refusal("431 Request Header Fields Too Large"),
            Refusal::TooSlow => Answer::refusal("408 Request Timeout"),
            Refusal::AnotherHost => Answer::refusal("421 Misdirected Request"),
            Refusal::AnotherOrigin => Answer::refusal("403 Forbidden"),
            Refusal::NoForm => Answer::refusal("415 Unsupported Media Type"),
            Refusal::TooMuch => Answer::refusal("413 Content Too Large"),
            Refusal::AnotherMethod => Answer::refusal("405 Method Not Allowed").allowing("GET, HEAD"),
        }
    }
}

/// Reads a request that came in at a port, with a form only where forms are taken.
pub(super) fn read(stream: &mut TcpStream, port: u16, forms: bool) -> Result<Request, Refusal> {
    let until = Instant::now() + SLOWEST_HEAD;
    let mut read = Vec::new();
    let (mut request, head, length) = loop {
        more(stream, until, &mut read)?;
        if let Some(parsed) = parse(&read, port, forms)? {
            break parsed;
        }
        if read.len() >= LONGEST_HEAD {
            return Err(Refusal::TooLong);
        }
    };
    if let Asked::Form(body) = &mut request.asked {
        while read.len() < head + length {
            more(stream, until, &mut read)?;
        }
        *body = read[head..head + length].to_vec();
    }
    Ok(request)
}

/// Reads what has come in since.
fn more(stream: &mut TcpStream, until: Instant, read: &mut Vec<u8>) -> Result<(), Refusal> {
    let mut chunk = [0; 4096];
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() || stream.set_read_timeout(Some(left)).is_err() {
            return Err(Refusal::TooSlow);
        }
        match stream.read(&mut chunk) {
            Ok(0) => return Err(if read.is_empty() { Refusal::Nobody } else { Refusal::Malformed }),
            Ok(length) => {
                read.extend_from_slice(&chunk[..length]);
                return Ok(());
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                return Err(if read.is_empty() { Refusal::Nobody } else { Refusal::TooSlow });
            }
            Err(_) => return Err(Refusal::Nobody),
        }
    }
}

/// The request at the beginning of some bytes, once all of its head is there: with how long that is, and how long a form behind it.
fn parse(bytes: &[u8], port: u16, forms: bool) -> Result<Option<(Request, usize, usize)>, Refusal> {
    let mut headers = [EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    let head = match request.parse(bytes) {
        Ok(Status::Partial) => return Ok(None),
        Ok(Status::Complete(length)) if length > LONGEST_HEAD => return Err(Refusal::TooLong),
        Ok(Status::Complete(length)) => length,
        Err(Error::TooManyHeaders) => return Err(Refusal::TooLong),
        Err(_) => return Err(Refusal::Malformed),
    };
    let host = only(request.headers, "host")?.ok_or(Refusal::Malformed)?;
    if !is_here(host, port) {
        return Err(Refusal::AnotherHost);
    }
    let (asked, length) = match request.method {
        Some("GET") => (Asked::Page, 0),
        Some("HEAD") => (Asked::Head, 0),
        Some("POST") if forms => (Asked::Form(Vec::new()), form(request.headers, host)?),
        _ => return Err(Refusal::AnotherMethod),
    };
    let path = request.path.and_then(|path| path.strip_prefix('/')).ok_or(Refusal::Malformed)?;
    let path = path.split(['?', '#']).next().unwrap_or_default().to_owned();
    Ok(Some((Request { path, asked }, head, length)))
}

/// What the only line of a name in a head says, if there is any.
fn only<'h>(headers: &[httparse::Header<'h>], name: &str) -> Result<Option<&'h str>, Refusal> {
    let mut lines = headers.iter().filter(|header| header.name.eq_ignore_ascii_case(name));
    match (lines.next(), lines.next()) {
        (None, _) => Ok(None),
        (Some(line), None) => std::str::from_utf8(line.value).map(Some).map_err(|_| Refusal::Malformed),
        (Some(_), Some(_)) => Err(Refusal::Malformed),
    }
}

/// How long a form is that a page of here sends, to the name under which it was had. Browsers say of each form from where it comes, and
/// no page can make them say something else.
fn form(headers: &[httparse::Header<'_>], host: &str) -> Result<usize, Refusal> {
    let origin = only(headers, "origin")?.ok_or(Refusal::AnotherOrigin)?;
    let is_from_here = origin.strip_prefix("http://").is_some_and(|from| from.eq_ignore_ascii_case(host));
    let site = only(headers, "sec-fetch-site")?;
    if !is_from_here || site.is_some_and(|site| site != "same-origin") {
        return Err(Refusal::AnotherOrigin);
    }
    let media_type = only(headers, "content-type")?.and_then(|named| named.split(';').next()).unwrap_or_default();
    if !media_type.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")
        || only(headers, "transfer-encoding")?.is_some()
    {
        return Err(Refusal::NoForm);
    }
    let length: usize = only(headers, "content-length")?.and_then(|length| length.parse().ok()).ok_or(Refusal::NoForm)?;
    if length > LONGEST_FORM { Err(Refusal::TooMuch) } else { Ok(length) }
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
        Ok(parse(text.as_bytes(), 4680, false)?.map(|(request, ..)| request))
    }

    #[test]
    fn a_form_is_taken_from_pages_of_here_alone() {
        let sent = |origin: &str, more: &str| {
            let head = format!("POST /edit HTTP/1.1\r\nHost: localhost:4680\r\nOrigin: {origin}\r\n{more}\r\n");
            parse(head.as_bytes(), 4680, true).map(|parsed| parsed.map(|(_, _, length)| length))
        };
        let right = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 12\r\n";
        let here = "http://localhost:4680";
        assert_eq!(sent(here, right), Ok(Some(12)));
        assert_eq!(sent(here, &format!("Sec-Fetch-Site: same-origin\r\n{right}")), Ok(Some(12)));
        for elsewhere in ["http://evil.example", "null", "https://localhost:4680", "http://127.0.0.1:4680", "http://localhost"] {
            assert_eq!(sent(elsewhere, right), Err(Refusal::AnotherOrigin), "{elsewhere}");
        }
        for site in ["cross-site", "same-site", "none"] {
            assert_eq!(sent(here, &format!("Sec-Fetch-Site: {site}\r\n{right}")), Err(Refusal::AnotherOrigin), "{site}");
        }
        for none in [
            "Content-Type: text/plain\r\nContent-Length: 12\r\n",
            "Content-Type: application/x-www-form-urlencoded\r\n",
            "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n",
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: -1\r\n",
        ] {
            assert_eq!(sent(here, none), Err(Refusal::NoForm), "{none}");
        }
        let long = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999\r\n";
        assert_eq!(sent(here, long), Err(Refusal::TooMuch));
        let without = format!("POST /edit HTTP/1.1\r\nHost: localhost:4680\r\n{right}\r\n");
        assert_eq!(parse(without.as_bytes(), 4680, true), Err(Refusal::AnotherOrigin));
    }

    #[test]
    fn a_request_is_read_once_it_is_whole() {
        let whole = "HEAD /fr/index.html?x=1 HTTP/1.1\r\nHost: 127.0.0.1:4680\r\n\r\n";
        assert_eq!(parsed(whole), Ok(Some(Request { path: "fr/index.html".to_owned(), asked: Asked::Head })));
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
