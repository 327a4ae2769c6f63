use super::Surface;

/// An answer to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The number and what it means, as they stand in the first line.
    status: &'static str,
    media_type: &'static str,
    /// A line of its own in the head, ended.
    more: String,
    body: Vec<u8>,
}

/// What the heads of all answers say: that nothing is kept, and that no other site shows or reads it.
pub(super) const SHARED: &str = "Cache-Control: no-store\r\n\
Connection: close\r\n\
Cross-Origin-Opener-Policy: same-origin\r\n\
Cross-Origin-Resource-Policy: same-origin\r\n\
X-Content-Type-Options: nosniff\r\n\
X-Frame-Options: DENY\r\n";

/// The lines of the head that say what a page may fetch and run, and what others hear of it.
pub(super) fn policy(surface: Surface) -> String {
    // Without a referrer, a browser does not say either that a form comes from here.
    let referrer = if surface.forms { "same-origin" } else { "no-referrer" };
    format!("Content-Security-Policy: {}; frame-ancestors 'none'\r\nReferrer-Policy: {referrer}\r\n", surface.policy)
}

const HTML: &str = "text/html; charset=utf-8";

impl Answer {
    /// A page or another file; what it is, the ending of its path says.
    pub fn file(path: &str, body: Vec<u8>) -> Self {
        Answer::new("200 OK", media_type(path), body)
    }

    /// A page that was made for this answer.
    pub fn page(page: String) -> Self {
        Answer::new("200 OK", HTML, page.into_bytes())
    }

    /// That what was sent is not taken, and why, as a page.
    pub fn not_taken(page: String) -> Self {
        Answer::new("403 Forbidden", HTML, page.into_bytes())
    }

    /// That there is nothing, as a page.
    pub fn nothing(page: String) -> Self {
        Answer::new("404 Not Found", HTML, page.into_bytes())
    }

    /// That there are no pages for now, and why, as a page.
    pub fn not_now(page: String) -> Self {
        Answer::new("503 Service Unavailable", HTML, page.into_bytes())
    }

    /// That it stands at another path. The path is the program's own.
    pub fn elsewhere(path: &str) -> Self {
        Answer { more: format!("Location: /{path}\r\n"), ..Answer::new("302 Found", "text/plain; charset=utf-8", Vec::new()) }
    }

    /// That a request is refused.
    pub(super) fn refusal(status: &'static str) -> Self {
        Answer::new(status, "text/plain; charset=utf-8", format!("{status}\n").into_bytes())
    }

    /// The same with the methods that would not be refused.
    pub(super) fn allowing(self, methods: &str) -> Self {
        Answer { more: format!("Allow: {methods}\r\n"), ..self }
    }

    fn new(status: &'static str, media_type: &'static str, body: Vec<u8>) -> Self {
        Answer { status, media_type, more: String::new(), body }
    }

    /// As it is sent, or its head alone.
    pub(super) fn bytes(&self, surface: Surface, head_only: bool) -> Vec<u8> {
        let Answer { status, media_type, more, body } = self;
        let (length, policy) = (body.len(), policy(surface));
        let head =
            format!("HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\n{more}{policy}{SHARED}\r\n");
        let mut out = head.into_bytes();
        if !head_only {
            out.extend_from_slice(body);
        }
        out
    }
}

/// What a file is, by the ending of its path.
fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => HTML,
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("csv") => "text/csv; charset=utf-8",
        Some("xml") => "application/xml",
        Some("atom") => "application/atom+xml; charset=utf-8",
        Some("ics") => "text/calendar; charset=utf-8",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
