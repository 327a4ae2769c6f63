//! SVG files that are pictures and nothing else. Pages show them where browsers run nothing and fetch nothing, but the file can also be
//! opened by itself: there it would be a page of the site's own. So it is asked which elements stand in it, not which do not.

use crate::text::Message;
use roxmltree::{Document, Error, Node, ParsingOptions};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What of an SVG file browsers take for parts of a page: HTML and MathML.
const PAGES: [&str; 2] = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"];

/// So many elements, texts and comments are in a logo at most, and so many attributes.
const MOST_NODES: u32 = 10_000;

/// So often something is drawn again at most: what is drawn again may draw others again.
const MOST_COPIES: usize = 24;

/// Elements that draw, or say how (Scalable Vector Graphics 2, W3C 2018); filters, whose names begin with `fe`, stand beside them. What
/// moves, leads away, or holds something else than a drawing is not among them.
const DRAWING: [&str; 29] = [
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "metadata",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
];

/// The width and the height of a picture, as far as it says them.
///
/// # Errors
/// Where the file is no SVG, or has more in it than a picture.
pub(super) fn size(bytes: &[u8]) -> Result<Option<(u32, u32)>, Message> {
    let not_svg = |line: u32| Message::plain("logo-not-svg").with("line", u64::from(line));
    let text = std::str::from_utf8(bytes).map_err(|_| Message::plain("logo-not-unicode"))?;
    // The parser passes over one that declares nothing.
    if let Some(at) = text.find("<!DOCTYPE") {
        return Err(holds("logo-doctype", text, at));
    }
    // Each attribute and each namespace is compared with those before it.
    if text.matches('=').count() > MOST_NODES as usize {
        return Err(Message::plain("logo-too-many-parts"));
    }
    let document = Document::parse_with_options(text, ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() })
        .map_err(|error| match error {
            Error::NodesLimitReached => Message::plain("logo-too-many-parts"),
            error => not_svg(error.pos().row),
        })?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err(not_svg(document.text_pos_at(root.range().start).row));
    }
    for node in document.descendants() {
        if let Some(template) = fault(node) {
            return Err(holds(template, text, node.range().start));
        }
    }
    if document.descendants().filter(|node| node.has_tag_name((SVG, "use"))).count() > MOST_COPIES {
        return Err(Message::plain("logo-too-many-parts"));
    }
    Ok(of_view(root))
}

fn holds(template: &'static str, text: &str, at: usize) -> Message {
    let line = text.get(..at).unwrap_or_default().matches('\n').count() + 1;
    Message::plain("logo-holds").with("what", Message::plain(template)).with("line", line)
}

/// What is in a node that is in no picture.
fn fault(node: Node<'_, '_>) -> Option<&'static str> {
    if let Some(instruction) = node.pi() {
        return (instruction.target == "xml-stylesheet").then_some("logo-outside");
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name().name();
    match node.tag_name().namespace() {
        Some(SVG) if DRAWING.contains(&name) || name.starts_with("fe") => {}
        _ if name.eq_ignore_ascii_case("script") => return Some("logo-script"),
        // What drawing programs note for themselves says nothing to a browser.
        Some(other) if other != SVG && !PAGES.contains(&other) => {}
        _ => return Some("logo-other-element"),
    }
    if name == "style" && node.descendants().filter_map(|one| one.text()).any(leads_away) {
        return Some("logo-outside");
    }
    node.attributes().find_map(|attribute| {
        let (name, value) = (attribute.name().to_ascii_lowercase(), attribute.value().trim());
        match &*name {
            event if event.starts_with("on") => Some("logo-event"),
            "href" | "src" if !is_inside(value) => Some("logo-outside"),
            "base" => Some("logo-outside"),
            // A style has no namespace; what has one may be the path of a file on somebody's disk.
            _ => (attribute.namespace().is_none() && leads_away(value)).then_some("logo-outside"),
        }
    })
}

/// Whether an address is that of a part of the file, or a picture in it.
fn is_inside(address: &str) -> bool {
    address.starts_with('#') || address.starts_with("data:image/png;")
}

/// Whether a style, or a value that is one, fetches something from elsewhere.
fn leads_away(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let is_inside = |address: &str| is_inside(address.trim_start().trim_start_matches(['"', '\'']));
    // A backslash may stand for any letter.
    ["\\", "@import", "image(", "image-set(", "src("].iter().any(|sign| style.contains(sign))
        || style.split("url(").skip(1).any(|address| !is_inside(address))
}

/// The width and the height of what an SVG shows, by its `viewBox`, where they are whole numbers.
fn of_view(root: Node<'_, '_>) -> Option<(u32, u32)> {
    let mut numbers = root.attribute("viewBox")?.split([' ', ',', '\n', '\t']).filter(|number| !number.is_empty()).skip(2);
    let mut next = || numbers.next()?.parse().ok().filter(|number| *number > 0);
    Some((next()?, next()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Value;

    fn fault_of(inner: &str) -> Option<String> {
        let text = format!("<svg xmlns=\"{SVG}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n{inner}\n</svg>");
        let error = size(text.as_bytes()).err()?;
        let what = error.values.iter().find_map(|(name, value)| match value {
            Value::Message(what) if *name == "what" => Some(what.template),
            _ => None,
        });
        Some(what.unwrap_or(error.template).to_owned())
    }

    #[test]
    fn a_picture_may_have_all_that_draws() {
        for inner in [
            "<path d=\"M0 0h8v8z\" fill=\"url(#a)\" style=\"stroke:url('#a')\"/>",
            "<defs><linearGradient id=\"a\"/><filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter></defs><use xlink:href=\"#a\"/>",
            "<image href=\"data:image/png;base64,iVBORw0KGgo=\"/>",
            "<style>.a{fill:#0b3c6f}</style><title>A &amp; B</title><!-- <script> -->",
            "<i:view xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:export-filename=\"C:\\a.png\"/>",
            "<metadata><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" r:about=\"\"/></metadata>",
        ] {
            assert_eq!(fault_of(inner), None, "{inner}");
        }
        let with_view = |view: &str| size(format!("<svg xmlns=\"{SVG}\" viewBox=\"{view}\"/>").as_bytes());
        assert_eq!(with_view("0 0 120 40"), Ok(Some((120, 40))));
        assert_eq!(with_view("0, 0, 0.5, 0"), Ok(None));
    }

    #[test]
    fn what_runs_leads_away_or_moves_is_in_no_picture() {
        let html = "xmlns=\"http://www.w3.org/1999/xhtml\"";
        for (inner, what) in [
            ("<script>alert(1)</script>", "logo-script"),
            ("<x:script xmlns:x=\"http://www.w3.org/2000/svg\" href=\"#a\"/>", "logo-script"),
            (&*format!("<g><script {html}>alert(1)</script></g>"), "logo-script"),
            (&format!("<desc><iframe {html} src=\"#\"/></desc>"), "logo-other-element"),
            ("<foreignObject/>", "logo-other-element"),
            ("<a href=\"#x\"/>", "logo-other-element"),
            ("<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>", "logo-other-element"),
            ("<set attributeName=\"onclick\" to=\"alert(1)\"/>", "logo-other-element"),
            ("<g onload=\"alert(1)\"/>", "logo-event"),
            ("<g ONCLICK=\"alert(1)\"/>", "logo-event"),
            ("<image href=\"https://elsewhere.example/a.png\"/>", "logo-outside"),
            ("<image xlink:href=\"//elsewhere.example/a.png\"/>", "logo-outside"),
            ("<use href=\"data:image/svg+xml,&lt;svg/>\"/>", "logo-outside"),
            ("<use href=\"&#106;avascript:alert(1)\"/>", "logo-outside"),
            ("<g xml:base=\"https://elsewhere.example/\"/>", "logo-outside"),
            ("<g fill=\"URL( 'https://elsewhere.example/#a')\"/>", "logo-outside"),
            ("<g style=\"fill:\\75rl(https://elsewhere.example/)\"/>", "logo-outside"),
            ("<style>@import 'https://elsewhere.example/';</style>", "logo-outside"),
            ("<style>@font-face{src:url(https://elsewhere.example/)}</style>", "logo-outside"),
            ("<?xml-stylesheet href=\"https://elsewhere.example/\"?>", "logo-outside"),
            ("<g>&unknown;</g>", "logo-not-svg"),
            ("<g>", "logo-not-svg"),
        ] {
            assert_eq!(fault_of(inner).as_deref(), Some(what), "{inner}");
        }
    }

    #[test]
    fn a_file_that_unfolds_is_refused() {
        let template = |text: &str| size(text.as_bytes()).map_err(|message| message.template);
        let bomb =
            "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&b;</svg>";
        assert_eq!(template(bomb), Err("logo-holds"));
        assert_eq!(template("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"), Err("logo-not-svg"));
        assert_eq!(template("\u{89}PNG"), Err("logo-not-svg"));
        assert_eq!(size(b"\xff\xfe<\0").map_err(|message| message.template), Err("logo-not-unicode"));
        for (start, part, end) in
            [("", "<g/>", ""), ("", "<g>", "</g>"), ("<g ", " a%=\"\"", "/>"), ("<g", " xmlns:a%=\"b\"", "/>")]
        {
            let parts: String = (0..20_000).map(|number| part.replace('%', &number.to_string())).collect();
            let ends = if end == "</g>" { end.repeat(20_000) } else { end.to_owned() };
            let text = format!("<svg xmlns=\"{SVG}\">{start}{parts}{ends}</svg>");
            assert_eq!(template(&text), Err("logo-too-many-parts"), "{part}");
        }
        let uses = |count: usize| format!("<g id=\"a\"/>{}", "<use href=\"#a\"/>".repeat(count));
        assert_eq!((fault_of(&uses(20)), fault_of(&uses(40)).as_deref()), (None, Some("logo-too-many-parts")));
    }
}
