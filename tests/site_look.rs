//! What a country gives its public space to be known by: its colour, its logo, and the direction in which its language is written.

use crate::as_of::Story;
use crate::site::{of, text};
use crate::support::{agenda, lines, loaded};
use agenda::site::Page;
use agenda::store::Memory;
use std::fs;

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 20\"><path d=\"M0 0h60v20z\"/></svg>";

/// The `site` of an agenda, and the files beside it.
fn with(site: &str, files: &[(&str, &[u8])]) -> Memory {
    let file = format!("agenda: 1\ntitle: Agenda\nlanguages: [en, fr]\nsite: {{{site}}}\n");
    let service = ("services/a.yaml", &b"id: a\ntitle: A\n"[..]);
    Memory::new([("agenda.yaml", file.as_bytes()), service].into_iter().chain(files.iter().copied()).collect::<Vec<_>>())
}

/// What the check says of the file of an agenda.
fn said(store: &Memory) -> String {
    lines(store).lines().filter(|line| line.contains("[structure-schema]")).collect::<Vec<_>>().join("\n")
}

fn page<'p>(pages: &'p [Page], path: &str) -> &'p Page {
    pages.iter().find(|page| page.path == path).unwrap_or_else(|| panic!("{path}"))
}

#[test]
fn a_logo_stands_beside_the_title_of_every_page() {
    let store = with("logo: site/ministry.svg", &[("site/ministry.svg", LOGO.as_bytes())]);
    assert_eq!(said(&store), "");
    let pages = of(&loaded(&store));
    assert_eq!(text(page(&pages, "logo.svg")), LOGO, "the file is published as it is");
    let shown = |up: &str| format!("<img class=\"logo\" src=\"{up}logo.svg\" alt=\"\" width=\"60\" height=\"20\">");
    for one in pages.iter().filter(|page| page.path.rsplit('.').next() == Some("html")) {
        let up = "../".repeat(one.path.matches('/').count());
        assert!(text(one).contains(&shown(&up)), "{}", one.path);
        // It is a picture wherever it is used.
        assert_eq!(text(one).matches("logo.svg").count(), 1, "{}", one.path);
    }
    assert_eq!(pages, of(&loaded(&store)));
    let png = [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", &300_u32.to_be_bytes()[..], &90_u32.to_be_bytes(), b"\x08\x06\0\0\0"].concat();
    let pages = of(&loaded(&with("logo: ministry.png", &[("ministry.png", &png)])));
    assert_eq!(page(&pages, "logo.png").bytes, png);
    assert!(text(page(&pages, "fr/services/a.html")).contains("src=\"../../logo.png\" alt=\"\" width=\"300\" height=\"90\""));
}

#[test]
fn what_is_no_logo_is_reported_and_the_pages_are_made_without_it() {
    let script = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script>alert(1)</script>\n</svg>";
    let large = format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- {} --></svg>", "a".repeat(256 * 1024));
    for (site, file, bytes, message) in [
        ("logo: a.svg", "b.svg", LOGO.as_bytes(), "the logo ‘a.svg’ is not there"),
        ("logo: a.svg", "a.svg", script.as_bytes(), "the logo ‘a.svg’ has a script in it (line 2)"),
        ("logo: a.svg", "a.svg", large.as_bytes(), "the logo ‘a.svg’ has more than 256 kB"),
        ("logo: a.png", "a.png", LOGO.as_bytes(), "the logo ‘a.png’ is no PNG file"),
        ("logo: a.svg", "a.svg", b"\x89PNG\r\n\x1a\n", "the logo ‘a.svg’ is no text in UTF-8"),
    ] {
        let store = with(site, &[(file, bytes)]);
        assert_eq!(said(&store), format!("agenda.yaml:4:14: error: {message} [structure-schema]"));
        let pages = of(&loaded(&store));
        assert!(pages.iter().all(|page| !page.path.starts_with("logo.") && !text(page).contains("<img")), "{message}");
    }
    for site in
        ["/etc/logo.svg", "../logo.svg", "site/../logo.svg", "C:\\\\logo.svg", ".hidden/logo.svg", "logo.gif", "logo.svg/"]
    {
        let said = said(&with(&format!("logo: \"{site}\""), &[("logo.svg", LOGO.as_bytes())]));
        assert!(said.contains("is not the path of an SVG or PNG file"), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_no_logo() {
    let folder = tempfile::tempdir().unwrap();
    let (inside, outside) = (folder.path().join("agenda"), folder.path().join("elsewhere"));
    for path in [&inside, &outside] {
        fs::create_dir(path).unwrap();
    }
    fs::write(outside.join("logo.svg"), LOGO).unwrap();
    std::os::unix::fs::symlink(outside.join("logo.svg"), inside.join("logo.svg")).unwrap();
    std::os::unix::fs::symlink(&outside, inside.join("site")).unwrap();
    for logo in ["logo.svg", "site/logo.svg"] {
        fs::write(inside.join("agenda.yaml"), format!("agenda: 1\ntitle: A\nlanguages: [fr]\nsite: {{logo: {logo}}}\n")).unwrap();
        let to = folder.path().join("public");
        let args = ["-C", inside.to_str().unwrap(), "--lang", "fr", "site", "--from-worktree", "-o", to.to_str().unwrap()];
        let ending = agenda(&args);
        assert_eq!(ending.code, 0, "{ending:?}");
        let said = format!("Les pages sont faites sans logo\u{a0}: le logo «\u{a0}{logo}\u{a0}» n’est pas un fichier");
        assert!(ending.stderr.contains(&said), "{}", ending.stderr);
        assert!(!to.join("logo.svg").exists());
    }
}

#[test]
fn the_logo_is_of_the_same_revision_as_the_pages() {
    let story = Story::of(&[("planned", "2026-11-01T12:00:00Z")]);
    let file = fs::read_to_string(story.folder.path().join("agenda.yaml")).unwrap();
    story.write("agenda.yaml", &format!("{file}site: {{logo: site/logo.svg}}\n"));
    story.write("site/logo.svg", LOGO);
    story.commit("logo", "2026-11-02T12:00:00Z", &[story.head()]);
    story.write("site/logo.svg", &LOGO.replace("h60", "h59"));
    let to = tempfile::tempdir().unwrap();
    let logo = || fs::read_to_string(to.path().join("logo.svg")).unwrap();
    let into = to.path().to_str().unwrap();
    assert_eq!(story.run(&["site", "-o", into]).code, 0);
    assert_eq!(logo(), LOGO);
    assert_eq!(story.run(&["site", "--from-worktree", "-o", into]).code, 0);
    assert_ne!(logo(), LOGO);
}

#[test]
fn a_colour_that_is_too_light_is_told_and_darkened() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("agenda"), folder.path().join("site"));
    fs::create_dir(&from).unwrap();
    let style = |colour: &str, language: &str| {
        let file = format!("agenda: 1\ntitle: A\nlanguages: [en]\nsite: {{colour: \"{colour}\"}}\n");
        fs::write(from.join("agenda.yaml"), file).unwrap();
        let args = ["-C", from.to_str().unwrap(), "--lang", language, "site", "--from-worktree", "-o", to.to_str().unwrap()];
        let ending = agenda(&args);
        assert_eq!(ending.code, 0, "{ending:?}");
        (fs::read_to_string(to.join("style.css")).unwrap(), ending.stderr)
    };
    let (sheet, said) = style("#0B3C6F", "en");
    assert!(sheet.ends_with(":root{--link:#0b3c6f;--ground:#0b3c6f;--accent:#0b3c6f;}\n"), "{sheet}");
    assert_eq!(said.lines().count(), 1, "{said}");
    // White on it is 4.17, it is 3.66 on grey: enough for lines, and not for text.
    let (sheet, said) = style("#e0450f", "en");
    assert!(sheet.ends_with(":root{--link:#c73c0b;--ground:#d6410d;--accent:#e0450f;}\n"), "{sheet}");
    let links = "The colour #e0450f is too light for links: its contrast to #f0f0f0 is 3.66, and 4.5 is the least. \
                 The pages show #c73c0b there. With #c73c0b, or a darker colour, as ‘site.colour’ in agenda.yaml";
    assert!(said.contains(links), "{said}");
    assert!(said.contains("the ground of white letters: its contrast to #ffffff is 4.17") && said.lines().count() == 3, "{said}");
    let (_, said) = style("#e0450f", "fr");
    assert!(
        said.contains("trop claire pour les liens\u{a0}: son contraste avec #f0f0f0 est de 3,66, alors qu’il faut au moins 4,5."),
        "{said}"
    );
}

#[test]
fn what_is_no_colour_is_a_finding_that_says_what_one_is() {
    for colour in ["red", "\"#0b3\"", "\"#0b3c6f80\"", "\"#0b3c6g\"", "\"#fff;} body {\""] {
        let store = with(&format!("colour: {colour}"), &[]);
        assert!(said(&store).contains("is not a colour"), "{}", said(&store));
    }
    let file = b"agenda: 1\ntitle: Agenda\nlanguages: [en]\nsite:\n  colour: #0b3c6f\n";
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("agenda.yaml"), file).unwrap();
    let ending = agenda(&["-C", folder.path().to_str().unwrap(), "check"]);
    let said: Vec<&str> = ending.stdout.split_whitespace().collect();
    assert!(said.join(" ").contains("without quotes, what follows ‘#’ is a comment"), "{}", ending.stdout);
}

#[test]
fn texts_that_are_written_from_the_right_say_so() {
    let title = "{ar: \"الأجندة الرقمية\"}";
    let file = format!("agenda: 1\ntitle: {title}\nlanguages: [ar, en]\n");
    let service = "id: a\ntitle: {ar: \"جواز سفر\"}\ndescription: \"خدمة\"\n";
    let other = "id: b\ntitle: {en: B, fr: B}\ndescription: {fr: Un service}\n";
    let pages = of(&loaded(&Memory::new([("agenda.yaml", &*file), ("services/a.yaml", service), ("services/b.yaml", other)])));
    let html = |path: &str| text(page(&pages, path)).to_owned();
    let arabic = "lang=\"ar\" dir=\"rtl\"";
    assert!(html("en/index.html").starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"));
    assert!(html("en/index.html").contains(&format!("<h1 {arabic}>الأجندة الرقمية</h1>")));
    let own = html("en/services/a.html");
    for marked in ["<h1 %>جواز سفر</h1>", "<span class=\"other\" %>خدمة</span>", "<p class=\"name\"><a href=\"../index.html\" %>"]
    {
        assert!(own.contains(&marked.replace('%', arabic)), "{marked}: {own}");
    }
    assert!(html("en/services.html").contains(&format!("<span class=\"other\" {arabic}>جواز سفر</span>")));
    // Nothing is said of what is written as the page is.
    assert!(html("en/services/b.html").contains("<span class=\"other\" lang=\"fr\">Un service</span>"));
    assert!(html("en/services/b.html").contains("<h1>B</h1>"));
}
