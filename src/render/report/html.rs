use super::svg::{Drawings, colour, draw};
use super::tabled::{labels, tabled};
use crate::agenda::EntityId;
use crate::i18n::Catalogue;
use crate::render::markup::{CLOSING, escape, opening};
use crate::report::regular::chart::{Chart, Numbers};
use crate::report::regular::{Made, Part, Sign, Table, head};
use crate::text::Message;
use std::fmt::Write;

/// For the screen and for paper; nothing is fetched, and no script runs. Where there is no room for columns, a row becomes a list of its
/// cells, and drawings have a form of their own.
const STYLE: &str = "\
body{font:16px/1.5 system-ui,sans-serif;max-width:80rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.7rem;line-height:1.25}h2{font-size:1.35rem;line-height:1.3;margin:2.5rem 0 .5rem}h3{font-size:1.1rem;margin:2rem 0 .5rem}
a{color:#0b3c6f}
.head{color:#404040}.head strong{color:#a3192b}
.notes{margin:.5rem 0 1.5rem;max-width:60rem}.notes p{margin:.2rem 0}
.text{max-width:60rem}
nav ol{columns:18rem;padding-inline-start:1.5rem}
table{border-collapse:collapse;width:100%;overflow-wrap:break-word;font-size:.9rem}
caption{text-align:start;font-weight:bold;padding:.4rem 0}
th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:start;vertical-align:top}
thead th{background:#f0f0f0}
.number{text-align:end;font-variant-numeric:tabular-nums}
tbody th{font-weight:bold}tbody th>div+div{font-weight:normal}.label{color:#404040}
td div+div,th div+div{margin-top:.15rem}
td a{overflow-wrap:anywhere}
td ul{margin:0;padding-inline-start:1.1rem}
.wide{overflow-x:auto;margin-bottom:.5rem}
figure{margin:1rem 0 1.5rem}figcaption{font-weight:bold;margin-bottom:.4rem}
.other::after{content:\" (\" attr(lang) \")\"}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.seen{margin:.3rem 0;max-width:60rem}
svg{max-width:100%;height:auto;display:block;margin-bottom:.5rem;direction:ltr}
.narrow{display:none}
.small{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:1.25rem 2rem}
@media screen and (max-width:44rem){
.broad{display:none}.narrow{display:block}
table,tbody,tr,tbody th,td{display:block;width:auto}colgroup{display:none}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border:1px solid #767676;margin-bottom:.75rem}tr>*{border:0}
tbody th{background:#f0f0f0}
td:empty{display:none}
td::before{display:block;font-size:.8rem;color:#595959}
.number{text-align:start}
.counts td{display:flex;justify-content:space-between;gap:1rem}.counts td::before{font-size:inherit}
}
@media print{
body{margin:0;padding:0;max-width:none;font-size:9.5pt}
h1{font-size:16pt}h2{font-size:13pt}h3{font-size:11pt}
h1,h2,h3,figcaption,caption,.seen{break-after:avoid}
h2,h3{margin-top:1.2rem}
table{font-size:8.5pt}th,td{padding:.2rem .35rem}
thead{display:table-header-group;break-after:avoid}tbody tr:first-child{break-before:avoid}tr,li,svg,.seen,.short{break-inside:avoid}
thead th,svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}
p,.notes{orphans:2;widows:2}.notes{break-before:avoid}
section.report+section.report,nav+section.report{break-before:page}
.wide{overflow:visible}.small{grid-template-columns:repeat(3,1fr);gap:.4rem 1.2rem}
a{color:inherit;text-decoration:none}
}
@page{size:A4 landscape;margin:12mm 12mm 15mm;@bottom-right{content:counter(page) \" / \" counter(pages);font:8pt system-ui,sans-serif;color:#404040}}";

/// The style of reports.
pub fn style() -> String {
    let signs = Sign::SHOWN.map(|sign| format!("\n.{}{{color:{}}}", class(sign), colour::of_sign(sign))).concat();
    format!("{STYLE}{signs}")
}

/// A report as one HTML file, with its charts, in the language of the catalogue.
pub fn html(made: &Made, catalogue: &Catalogue) -> String {
    let title = catalogue.say(&made.title());
    let labels = labels(made.parts.iter().flat_map(tables), catalogue);
    let mut out = opening(&title, catalogue.language().tag(), &format!("{}\n{labels}", style()));
    let _ = writeln!(out, "<h1>{}</h1>\n{}", escape(&title), made_from(made, catalogue));
    let is_whole = made.parts.len() != 1;
    if is_whole {
        let link = |part: &Part| format!("<li><a href=\"#{}\">{}</a></li>\n", part.name, escape(&catalogue.say(&part.title)));
        let contents = escape(&catalogue.plain("report-contents"));
        let links: String = made.parts.iter().map(link).collect();
        let _ = writeln!(out, "<nav aria-label=\"{contents}\">\n<h2>{contents}</h2>\n<ol>\n{links}</ol>\n</nav>");
    }
    for part in &made.parts {
        let _ = writeln!(out, "<section class=\"report\" id=\"{}\">", part.name);
        if is_whole {
            let _ = writeln!(out, "<h2>{}</h2>", escape(&catalogue.say(&part.title)));
        }
        let nowhere = |_| None;
        let setting = Setting { catalogue, language: None, link: &nowhere, names_cells: false };
        let drawn: Vec<Drawings> = part.charts.iter().map(|chart| draw(chart, catalogue)).collect();
        out.extend(section(part, &drawn, if is_whole { 3 } else { 2 }, &setting).iter().map(Piece::whole));
        out.push_str("</section>\n");
    }
    out + CLOSING
}

/// The tables of a part, and those of its charts.
fn tables(part: &Part) -> impl Iterator<Item = &Table> {
    let of_charts = part.charts.iter().filter_map(|chart| match &chart.numbers {
        Numbers::Own(table) => Some(table),
        Numbers::In(_) => None,
    });
    part.tables.iter().chain(of_charts)
}

/// From what the report was made; that it is a draft stands out.
fn made_from(made: &Made, catalogue: &Catalogue) -> String {
    let draft = escape(&catalogue.plain("report-draft"));
    let all: Vec<String> = head(made, catalogue).iter().map(|line| escape(line)).collect();
    let all = all.join("<br>");
    let all = if made.head.is_draft() { all.replacen(&draft, &format!("<strong>{draft}</strong>"), 1) } else { all };
    format!("<p class=\"head\" dir=\"auto\">{all}</p>")
}

/// Where a report is written: in which language, and what its entities lead to.
pub struct Setting<'a> {
    /// The language.
    pub catalogue: &'a Catalogue,
    /// The language of texts of which nobody says in which they are, where it is not that of the catalogue.
    pub language: Option<&'a str>,
    /// The address of the page of an entity.
    pub link: &'a (dyn Fn(EntityId) -> Option<String> + Sync),
    /// Whether each cell carries what its column is called, for screens on which a row is a list of its cells; else the style of the page
    /// says it, and how wide columns are.
    pub names_cells: bool,
}

/// A piece of a report: HTML that stays together, or rows that can be parted.
pub enum Piece {
    /// Headings and sentences.
    Text(String),
    /// A chart.
    Chart(String),
    /// What stands before the rows of a table, the rows, and what stands behind them.
    Rows(String, Vec<String>, &'static str),
}

impl Piece {
    fn whole(&self) -> String {
        match self {
            Piece::Text(text) | Piece::Chart(text) => text.clone(),
            Piece::Rows(open, rows, close) => format!("{open}{}{close}", rows.concat()),
        }
    }
}

/// What a report asks and counts, its tables with the charts of their numbers, and the other charts, as they are drawn in their order. Its
/// headings are of this depth.
pub fn section(part: &Part, drawn: &[Drawings], depth: u8, setting: &Setting<'_>) -> Vec<Piece> {
    let catalogue = setting.catalogue;
    let text = format!("<p class=\"text\">{} {}</p>\n", said(&part.question, catalogue), said(&part.counts, catalogue));
    let mut out = vec![Piece::Text(text)];
    let mut rest: Vec<(&Chart, &Drawings)> = part.charts.iter().zip(drawn).collect();
    for (number, table) in part.tables.iter().enumerate() {
        if number > 0 {
            out.push(Piece::Text(format!("<h{depth}>{}</h{depth}>\n", said(&table.title, catalogue))));
        }
        for (chart, drawn) in rest.extract_if(.., |(chart, _)| matches!(chart.numbers, Numbers::In(name) if name == table.name)) {
            out.push(Piece::Chart(figure(chart, drawn, catalogue)));
        }
        out.extend(tabled(table, setting));
    }
    for (chart, drawn) in rest {
        out.push(Piece::Text(format!("<h{depth}>{}</h{depth}>\n", said(&chart.title, catalogue))));
        out.push(Piece::Chart(figure(chart, drawn, catalogue)));
        if let Numbers::Own(table) = &chart.numbers {
            out.extend(tabled(table, setting));
        }
    }
    out
}

/// A chart as it is drawn, and in words what is to be seen on it.
pub fn figure(chart: &Chart, drawn: &Drawings, catalogue: &Catalogue) -> String {
    // Where the chart stands below a heading of its own, nobody needs to see its title again.
    let class = if matches!(chart.numbers, Numbers::Own(_)) { " class=\"said\"" } else { "" };
    let seen: Vec<String> = chart.seen.iter().map(|message| said(message, catalogue)).collect();
    let mut out = format!(
        "<figure>\n<figcaption{class}>{}</figcaption>\n<p class=\"seen\" dir=\"auto\">{}</p>\n",
        said(&chart.title, catalogue),
        seen.join(" ")
    );
    match drawn {
        Drawings::Sized(pieces) => {
            for [broad, narrow] in pieces {
                out.extend(["<div class=\"broad\">\n", broad, "</div>\n<div class=\"narrow\">\n", narrow, "</div>\n"]);
            }
        }
        Drawings::Small(all) => {
            out.push_str("<div class=\"small\">\n");
            out.extend(all.iter().map(String::as_str));
            out.push_str("</div>\n");
        }
    }
    out + "</figure>\n"
}

/// The class of what has a sign.
pub(super) fn class(sign: Sign) -> &'static str {
    match sign {
        Sign::Good => "good",
        Sign::Watch => "watch",
        Sign::Bad => "bad",
        Sign::Unknown => "unknown",
        Sign::None => "none",
    }
}

/// A sentence in which nothing is markup.
pub(super) fn said(message: &Message, catalogue: &Catalogue) -> String {
    escape(&catalogue.say(message))
}
