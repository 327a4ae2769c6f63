//! The preview, as a browser on the same machine has it: the built program is started, asked over HTTP and told of changes by files.

use crate::publication::marked;
use crate::revisions::copy;
use crate::site::{state, text};
use crate::support::{project, verdict};
use agenda::site::{Preview, Site, Sources};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// Whoever waits longer waits for nothing.
const LONGEST: Duration = Duration::from_mins(2);

/// The program at work on a folder; it ends with the test.
pub struct Served {
    pub folder: TempDir,
    program: Child,
    pub port: u16,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

pub struct Heard {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Served {
    fn start(files: &[(&str, &str)], language: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            write(folder.path(), path, text);
        }
        Served::of(folder, language)
    }

    fn of(folder: TempDir, language: &str) -> Self {
        Served::with(folder, language, &[])
    }

    pub fn with(folder: TempDir, language: &str, more: &[&str]) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_agenda"))
            .args(["serve", "--port", "0", "--as-of", "2026-11-24", "--lang", language, "-C"])
            .arg(folder.path())
            .args(more)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(program.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let address =
            said.split_whitespace().find(|word| word.starts_with("http://127.0.0.1:")).unwrap_or_else(|| panic!("{said}"));
        let port = address.trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        Served { folder, program, port }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(LONGEST)).unwrap();
        stream
    }

    /// Sends a request as it is, and hears all of the answer.
    pub fn send(&self, request: &str) -> Heard {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Heard { status, head: head.to_owned(), body: body.to_owned() }
    }

    pub fn ask(&self, method: &str, path: &str) -> Heard {
        self.send(&format!("{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\nAccept: */*\r\n\r\n", self.port))
    }

    pub fn page(&self, path: &str) -> String {
        let heard = self.ask("GET", path);
        assert_eq!(heard.status, 200, "{path}: {}", heard.body);
        heard.body
    }

    fn write(&self, path: &str, text: &str) {
        write(self.folder.path(), path, text);
    }

    fn news(&self) -> News {
        let mut stream = self.connect();
        stream.write_all(format!("GET /events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port).as_bytes()).unwrap();
        let mut news = News(BufReader::new(stream));
        assert_eq!(news.next(), 1);
        news
    }
}

/// What a page hears that is open in a browser.
struct News(BufReader<TcpStream>);

impl News {
    /// Waits for the number of newer pages.
    fn next(&mut self) -> u64 {
        let mut waited = 0;
        loop {
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "the news ended");
            if let Some(number) = line.strip_prefix("data: ") {
                return number.trim().parse().unwrap();
            }
            // The sign of life that comes every quarter of a minute.
            waited += usize::from(line.starts_with(':'));
            assert!(waited < 8, "there is no news");
        }
    }

    /// Waits until something holds, piece of news by piece of news: a file that is written twice may be read in between.
    fn until(&mut self, holds: impl Fn() -> bool) {
        while !holds() {
            self.next();
        }
    }
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

const FILE: &str = "agenda: 1\ntitle: {en: Test agenda, fr: Agenda de test}\nlanguages: [en, fr]\n";

/// An agenda with a mistake in an entity that is shown, one that is not, and a file that is no entity.
const FILES: [(&str, &str); 5] = [
    ("agenda.yaml", FILE),
    ("services/permit.yaml", "id: permit\ntitle: {en: Permit, fr: Permis}\nowner: nobody-known\n"),
    (
        "services/quiet.yaml",
        "id: quiet\ntitle: SECRET service\ndescription: SECRET text\nvisibility: internal\nowner: nobody-known\n",
    ),
    ("services/torn.yaml", "id: [\n"),
    ("kpis/sound.yaml", "id: sound\ntitle: {en: <b>Sound</b>, fr: Son}\n"),
];

#[test]
fn pages_are_served_in_every_language_as_previews() {
    let served = Served::start(&FILES, "fr");
    let home = served.ask("GET", "/");
    assert_eq!(home.status, 302);
    assert!(home.head.contains("\r\nLocation: /fr/index.html\r\n"), "{}", home.head);
    for (path, banner, title) in [
        ("/fr/services/permit.html", "Aperçu de vos fichiers, non publié.", "<h1>Permis</h1>"),
        ("/en/services/permit.html", "Preview of your files, not published.", "<h1>Permit</h1>"),
        ("/en/kpis/sound.html?again", "Preview of your files, not published.", "<h1>&lt;b&gt;Sound&lt;/b&gt;</h1>"),
    ] {
        let page = served.page(path);
        assert!(page.contains(banner) && page.contains(title) && page.contains("findings.html"), "{path}: {page}");
        assert!(page.contains("<script src=\"../../preview.js\" defer></script>"), "{path}: {page}");
    }
    for (path, media_type) in [
        ("/style.css", "text/css; charset=utf-8"),
        ("/preview.css", "text/css; charset=utf-8"),
        ("/preview.js", "text/javascript; charset=utf-8"),
        ("/datapackage.json", "application/json"),
        ("/fr/changes.atom", "application/atom+xml; charset=utf-8"),
        ("/fr/deadlines.ics", "text/calendar; charset=utf-8"),
        ("/fr/index.html", "text/html; charset=utf-8"),
    ] {
        let heard = served.ask("GET", path);
        assert_eq!(heard.status, 200, "{path}");
        assert!(heard.head.contains(&format!("\r\nContent-Type: {media_type}\r\n")), "{path}: {}", heard.head);
    }
}

#[test]
fn findings_stand_on_the_page_of_their_entity_and_all_on_one_page() {
    let served = Served::start(&FILES, "en");
    let panel = served.page("/en/services/permit.html");
    let said = "there is no organisation ‘nobody-known’";
    for there in [said, "<strong>error</strong>", "help: ", "services/permit.yaml:3:8", "<h2 id=\"findings\">"] {
        assert!(panel.contains(there), "{there}: {panel}");
    }
    let french = served.page("/fr/services/permit.html");
    assert!(french.contains("<strong>erreur</strong>") && french.contains("aide\u{a0}: "), "{french}");
    assert!(!served.page("/en/kpis/sound.html").contains("services/permit.yaml"));
    let all = served.page("/en/findings.html");
    for there in [
        said,
        "<a href=\"services/permit.html\">Permit</a>",
        "<code>services/quiet</code>",
        "services/quiet.yaml:5:8",
        "<code>services/torn.yaml</code>",
        "<code>structure-dangling-reference</code> – ",
    ] {
        assert!(all.contains(there), "{there}: {all}");
    }
    let (error, warning) = (all.find("<li class=\"error\">").unwrap(), all.find("<li class=\"warning\">").unwrap());
    assert!(error < warning, "{all}");
}

#[test]
fn what_is_internal_is_on_no_page() {
    let served = Served::start(&FILES, "en");
    assert_eq!(served.ask("GET", "/en/services/quiet.html").status, 404);
    for path in ["/en/services.html", "/en/findings.html", "/en/search-index.js", "/en/index.html", "/en/changes.atom"] {
        assert!(!served.page(path).contains("SECRET"), "{path}");
    }
}

#[test]
fn only_this_machine_is_answered_and_only_pages_are_asked_for() {
    let served = Served::start(&FILES, "en");
    let port = served.port;
    let get = |host: &str| served.send(&format!("GET /en/index.html HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    for here in [format!("127.0.0.1:{port}"), format!("localhost:{port}"), format!("[::1]:{port}")] {
        assert_eq!(get(&here).status, 200, "{here}");
    }
    for elsewhere in [format!("evil.example:{port}"), "localhost".to_owned(), format!("127.0.0.1.evil.example:{port}")] {
        let heard = get(&elsewhere);
        assert_eq!((heard.status, heard.body.contains("Test agenda")), (421, false), "{elsewhere}");
    }
    let refused = served.send(&format!("POST /en/index.html HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 2\r\n\r\nab"));
    assert_eq!(refused.status, 405);
    assert!(refused.head.contains("\r\nAllow: GET, HEAD\r\n"), "{}", refused.head);
    assert_eq!(served.send(&format!("GET /en/index.html HTTP/1.1\r\nX: {}", "x".repeat(20_000))).status, 431);
    assert_eq!(served.send("nonsense\r\n\r\n").status, 400);
    for nowhere in
        ["/agenda.yaml", "/en/../agenda.yaml", "/../../etc/passwd", "/%2e%2e/agenda.yaml", "/services/permit.yaml", "//"]
    {
        let heard = served.ask("GET", nowhere);
        assert_eq!(heard.status, 404, "{nowhere}");
        assert!(heard.body.contains("<h1>There is no page here</h1>"), "{nowhere}: {}", heard.body);
    }
    let (whole, head) = (served.ask("GET", "/en/index.html"), served.ask("HEAD", "/en/index.html"));
    assert_eq!((head.head.as_str(), head.body.as_str()), (whole.head.as_str(), ""));
    for there in [
        "Cache-Control: no-store",
        "X-Content-Type-Options: nosniff",
        "Cross-Origin-Resource-Policy: same-origin",
        "X-Frame-Options: DENY",
        "connect-src 'self'",
        "frame-ancestors 'none'",
    ] {
        assert!(whole.head.contains(there), "{there}: {}", whole.head);
    }
    assert!(!whole.head.contains("Access-Control") && !whole.head.contains("unsafe"), "{}", whole.head);
    // A page obeys both what its head and what it says itself.
    let own = whole.body.split("http-equiv=\"Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(whole.head.contains(&format!("Content-Security-Policy: {own}; frame-ancestors 'none'")), "{own}\n{}", whole.head);
}

#[test]
fn pages_change_with_the_files_and_those_who_look_hear_of_it() {
    let served = Served::start(&FILES, "en");
    let mut news = served.news();
    served.write("services/permit.yaml", "id: permit\ntitle: Driving licence\n");
    news.until(|| {
        let page = served.page("/en/services/permit.html");
        page.contains("<h1>Driving licence</h1>") && !page.contains("nobody-known")
    });
    served.write("events/in/a/new/folder.yaml", "id: folder\ntitle: New folder\n");
    news.until(|| served.ask("GET", "/en/events/folder.html").status == 200);
    fs::remove_dir_all(served.folder.path().join("events")).unwrap();
    news.until(|| served.ask("GET", "/en/events/folder.html").status == 404);
    served.write("events/in/a/new/folder.yaml", "id: folder\ntitle: Same folder\n");
    news.until(|| served.ask("GET", "/en/events/folder.html").body.contains("Same folder"));
    let logo = |width: u32| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} 20\"><path d=\"M0 0h{width}v20z\"/></svg>")
    };
    served.write("logo.svg", &logo(60));
    served.write("agenda.yaml", &format!("{FILE}site: {{logo: logo.svg}}\n"));
    news.until(|| served.ask("GET", "/logo.svg").body == logo(60));
    served.write("logo.svg", &logo(80));
    news.until(|| served.ask("GET", "/logo.svg").body == logo(80));
    // What git leaves out is no part of the agenda.
    served.write(".gitignore", "events\n");
    news.until(|| served.ask("GET", "/en/events/folder.html").status == 404);
}

#[test]
fn where_no_pages_can_be_made_it_says_why_until_that_is_mended() {
    let served = Served::start(&FILES, "fr");
    let mut news = served.news();
    served.write("agenda.yaml", "agenda: 1\ntitle: [\n");
    news.until(|| served.ask("GET", "/en/services/permit.html").status == 503);
    let heard = served.ask("GET", "/en/services/permit.html");
    for there in
        ["<html lang=\"fr\"", "impossible de publier", "<code>agenda.yaml:", "<script src=\"/preview.js\" defer></script>"]
    {
        assert!(heard.body.contains(there), "{there}: {}", heard.body);
    }
    assert_eq!(served.ask("GET", "/preview.js").status, 200);
    fs::remove_file(served.folder.path().join("agenda.yaml")).unwrap();
    news.until(|| !served.ask("GET", "/").body.contains("<code>agenda.yaml:"));
    assert_eq!(served.ask("GET", "/").status, 503);
    served.write("agenda.yaml", FILE);
    news.until(|| served.ask("GET", "/en/services/permit.html").status == 200);
}

/// Each page is made when somebody looks at it.
#[test]
fn each_page_of_a_preview_made_by_itself_is_the_one_that_is_made_with_all_others() {
    let agenda = marked();
    let sources = || Sources { now: state(&agenda), quarters: Vec::new() };
    let site = Site::of(sources()).with(Preview::new(verdict(&agenda), 7, None));
    let pages = site.pages();
    for page in &pages {
        assert!(site.page(&page.path).as_ref() == Some(page), "{}", page.path);
        assert_eq!(
            page.is("html") && page.path != "index.html",
            text(page).contains("<meta name=\"pages\" content=\"7\">"),
            "{}",
            page.path
        );
    }
    let public = Site::of(sources());
    for path in ["en/findings.html", "preview.css", "preview.js"] {
        assert!(pages.iter().any(|page| page.path == path), "{path}");
        assert_eq!(public.page(path), None, "{path}");
    }
    assert!(public.pages().iter().all(|page| !text(page).contains("preview.")), "a site that is published knows of no preview");
}

/// What is refused before anything is served.
#[test]
fn a_port_that_is_taken_and_a_folder_without_an_agenda_are_said_at_once() {
    let served = Served::start(&FILES, "en");
    let at = served.folder.path().to_str().unwrap();
    let taken = crate::support::agenda(&["serve", "-C", at, "--port", &served.port.to_string()]);
    assert_eq!((taken.code, taken.stdout.as_str(), taken.going_on.is_some()), (2, "", false));
    assert!(taken.stderr.contains("another program does") && taken.stderr.contains("--port"), "{}", taken.stderr);
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(crate::support::agenda(&["serve", "-C", empty.path().to_str().unwrap(), "--port", "0"]).code, 2);
    let quiet = crate::support::agenda(&["serve", "-q", "-C", at, "--port", "0"]);
    assert!(quiet.stdout.starts_with("http://127.0.0.1:") && quiet.stdout.ends_with("/\n"), "{quiet:?}");
}

#[test]
fn the_example_is_served_whole() {
    let folder = tempfile::tempdir().unwrap();
    copy(&project().join("examples/national"), folder.path());
    let served = Served::of(folder, "en");
    let findings = served.page("/en/findings.html");
    assert!(findings.matches("<li class=\"error\">").count() > 5, "{findings}");
    // What a decision waives is said to be waived, and counts no more.
    let more = findings.contains("href=\"findings.2.html\"").then(|| served.page("/en/findings.2.html"));
    assert!(
        [Some(&findings), more.as_ref()].into_iter().flatten().any(|page| page.contains("<li class=\"aside\">")),
        "{findings}"
    );
}
