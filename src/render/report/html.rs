use super::svg::{Drawings, colour, draw};
use crate::i18n::Catalogue;
use crate::render::markup::{CLOSING, escape, lines, opening};
use crate::report::regular::chart::{Chart, Numbers};
use crate::report::regular::{Datum, Made, Part, Sign, Table, head, shown, told};
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
thead th{background:#f0f0f0}tbody th{font-weight:normal}
.number{text-align:end;font-variant-numeric:tabular-nums}
.named{font-weight:bold}.label{color:#404040}
td div+div,th div+div{margin-top:.15rem}
td ul{margin:0;padding-inline-start:1.1rem}
.wide{overflow-x:auto;margin-bottom:.5rem}
figure{margin:1rem 0 1.5rem}figcaption{font-weight:bold;margin-bottom:.4rem}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.seen{margin:.3rem 0;max-width:60rem}
svg{max-width:100%;height:auto;display:block;margin-bottom:.5rem}
.narrow{display:none}
.small{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:1.25rem 2rem}
@media screen and (max-width:44rem){
.broad{display:none}.narrow{display:block}
table,tbody,tr,tbody th,td{display:block;width:auto}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border:1px solid #767676;margin-bottom:.75rem}tr>*{border:0}
tbody th{background:#f0f0f0}
td:empty{display:none}
td::before{content:attr(data-column);display:block;font-size:.8rem;color:#595959}
.number{text-align:start}
.counts td{display:flex;justify-content:space-between;gap:1rem}.counts td::before{font-size:inherit}
}
@media print{
body{margin:0;padding:0;max-width:none;font-size:9.5pt}
h1{font-size:16pt}h2{font-size:13pt}h3{font-size:11pt}
h1,h2,h3,figcaption,caption,.seen{break-after:avoid}
h2,h3{margin-top:1.2rem}
table{font-size:8.5pt}
thead{display:table-header-group}tr,li,svg,.seen,.short{break-inside:avoid}
thead th,svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}
p,.notes{orphans:2;widows:2}.notes{break-before:avoid}
section.report+section.report,nav+section.report{break-before:page}
.wide{overflow:visible}.small{grid-template-columns:repeat(3,1fr);gap:.8rem 1.2rem}
a{color:inherit;text-decoration:none}
}
@page{size:A4 landscape;margin:12mm 12mm 15mm;@bottom-right{content:counter(page) \" / \" counter(pages);font:8pt system-ui,sans-serif;color:#404040}}";

/// A report as one HTML file, with its charts, in the language of the catalogue.
pub fn html(made: &Made, catalogue: &Catalogue) -> String {
    let title = catalogue.say(&made.title());
    let signs = Sign::SHOWN.map(|sign| format!("\n.{}{{color:{}}}", class(sign), colour::of_sign(sign))).concat();
    let mut out = opening(&title, catalogue.language().tag(), &format!("{STYLE}{signs}"));
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
        out.push_str(&section(part, if is_whole { 3 } else { 2 }, catalogue));
        out.push_str("</section>\n");
    }
    out + CLOSING
}

/// From what the report was made; that it is a draft stands out.
fn made_from(made: &Made, catalogue: &Catalogue) -> String {
    let draft = escape(&catalogue.plain("report-draft"));
    let all: Vec<String> = head(made, catalogue).iter().map(|line| escape(line)).collect();
    let all = all.join("<br>");
    let all = if made.head.is_draft() { all.replacen(&draft, &format!("<strong>{draft}</strong>"), 1) } else { all };
    format!("<p class=\"head\" dir=\"auto\">{all}</p>")
}

/// What a report asks and counts, its tables with the charts of their numbers, and the other charts.
fn section(part: &Part, depth: u8, catalogue: &Catalogue) -> String {
    let mut out = format!("<p class=\"text\">{} {}</p>\n", said(&part.question, catalogue), said(&part.counts, catalogue));
    let mut rest: Vec<&Chart> = part.charts.iter().collect();
    for (number, table) in part.tables.iter().enumerate() {
        if number > 0 {
            let _ = writeln!(out, "<h{depth}>{}</h{depth}>", said(&table.title, catalogue));
        }
        for chart in rest.extract_if(.., |chart| matches!(chart.numbers, Numbers::In(name) if name == table.name)) {
            out.push_str(&figure(chart, catalogue));
        }
        out.push_str(&tabled(table, catalogue));
    }
    for chart in rest {
        let _ = writeln!(out, "<h{depth}>{}</h{depth}>", said(&chart.title, catalogue));
        out.push_str(&figure(chart, catalogue));
        if let Numbers::Own(table) = &chart.numbers {
            out.push_str(&tabled(table, catalogue));
        }
    }
    out
}

/// A chart, and in words what is to be seen on it.
fn figure(chart: &Chart, catalogue: &Catalogue) -> String {
    // Where the chart stands below a heading of its own, nobody needs to see its title again.
    let class = if matches!(chart.numbers, Numbers::Own(_)) { " class=\"said\"" } else { "" };
    let drawings = match draw(chart, catalogue) {
        Drawings::Sized(pieces) => {
            let piece = |[broad, narrow]: &[String; 2]| {
                format!("<div class=\"broad\">\n{broad}</div>\n<div class=\"narrow\">\n{narrow}</div>\n")
            };
            pieces.iter().map(piece).collect::<String>()
        }
        Drawings::Small(all) => format!("<div class=\"small\">\n{}</div>\n", all.concat()),
    };
    let seen: Vec<String> = chart.seen.iter().map(|message| said(message, catalogue)).collect();
    format!(
        "<figure>\n<figcaption{class}>{}</figcaption>\n<p class=\"seen\" dir=\"auto\">{}</p>\n{drawings}</figure>\n",
        said(&chart.title, catalogue),
        seen.join(" ")
    )
}

/// A table and its notes. The roles are those that the elements have of themselves, as long as they are set as a table.
fn tabled(table: &Table, catalogue: &Catalogue) -> String {
    let mut out = String::new();
    let visible = table.visible();
    if !table.rows.is_empty() {
        let is_number = |places: &[usize]| {
            let first = places.first().and_then(|place| table.columns.get(*place));
            first.is_some_and(|column| column.form.is_number())
        };
        let class = |places: &[usize]| if is_number(places) { " class=\"number\"" } else { "" };
        let heads = visible.iter().map(|(title, places)| {
            format!("<th scope=\"col\" role=\"columnheader\"{}>{}</th>", class(places), escape(&catalogue.plain(title)))
        });
        let row = |row: &Vec<Datum>| {
            let cells = visible.iter().enumerate().map(|(number, (title, places))| {
                let content = cell(table, row, places, number == 0, catalogue);
                if number == 0 {
                    return format!("<th scope=\"row\" role=\"rowheader\" dir=\"auto\">{content}</th>");
                }
                let column = escape(&catalogue.plain(title));
                format!("<td role=\"cell\" data-column=\"{column}\"{} dir=\"auto\">{content}</td>", class(places))
            });
            format!("<tr role=\"row\">{}</tr>\n", cells.collect::<String>())
        };
        let counts = visible.iter().skip(1).all(|(_, places)| is_number(places));
        // A short table stays on one sheet.
        let classes = [("counts", counts), ("short", table.rows.len() <= 8)];
        let classes: Vec<&str> = classes.iter().filter(|(_, holds)| *holds).map(|(name, _)| *name).collect();
        let class = if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) };
        let _ = writeln!(
            out,
            "<div class=\"wide\"><table role=\"table\"{}>\n<caption class=\"said\">{}</caption>\n\
             <thead role=\"rowgroup\"><tr role=\"row\">{}</tr></thead>\n<tbody role=\"rowgroup\">\n{}</tbody>\n</table></div>",
            class,
            said(&table.title, catalogue),
            heads.collect::<String>(),
            table.rows.iter().map(row).collect::<String>()
        );
    }
    let notes: Vec<String> = table.beneath().iter().map(|note| format!("<p>{}</p>", said(note, catalogue))).collect();
    if !notes.is_empty() {
        let _ = writeln!(out, "<div class=\"notes\">{}</div>", notes.concat());
    }
    out
}

/// The values of some columns, one below the other.
fn cell(table: &Table, row: &[Datum], places: &[usize], names: bool, catalogue: &Catalogue) -> String {
    let told = told(table, row, places);
    let one = |(number, (label, datum)): (usize, &(Option<&'static str>, &Datum))| {
        let value = value(datum, catalogue);
        let value = match label {
            Some(label) => {
                let label = escape(&catalogue.plain(label));
                // What stands between the two is for the language to say.
                let labelled = Message::plain("report-labelled").with("label", "").with("value", "");
                format!("<span class=\"label\">{label}{}</span>{value}", escape(&catalogue.say(&labelled)))
            }
            None => value,
        };
        match (told.len(), names && number == 0) {
            (1, false) => value,
            (_, true) => format!("<div class=\"named\" dir=\"auto\">{value}</div>"),
            _ => format!("<div dir=\"auto\">{value}</div>"),
        }
    };
    told.iter().enumerate().map(one).collect()
}

/// A value as readers see it.
fn value(datum: &Datum, catalogue: &Catalogue) -> String {
    let text = lines(&shown(datum, catalogue));
    match datum {
        // The sign stays beside its word.
        Datum::Word(word) if word.sign != Sign::None => {
            format!("<span class=\"{}\">{}</span>", class(word.sign), text.replacen(' ', "\u{a0}", 1))
        }
        Datum::List(items) => {
            let items: Vec<String> = items.iter().filter(|item| !item.is_empty()).map(|item| value(item, catalogue)).collect();
            match &items[..] {
                [only] => only.clone(),
                _ => format!("<ul>{}</ul>", items.iter().map(|item| format!("<li dir=\"auto\">{item}</li>")).collect::<String>()),
            }
        }
        Datum::Address(address) if ["https://", "http://"].iter().any(|start| address.starts_with(start)) => {
            format!("<a href=\"{}\" rel=\"noreferrer\">{text}</a>", escape(address))
        }
        // The line of characters says nothing to those who do not see it.
        Datum::Series(points) => {
            let last = points.last().map(|(_, value)| shown(&Datum::Number(*value), catalogue)).unwrap_or_default();
            format!("<span aria-hidden=\"true\">{text}</span><span class=\"said\">{}</span>", escape(&last))
        }
        _ => text,
    }
}

fn class(sign: Sign) -> &'static str {
    match sign {
        Sign::Good => "good",
        Sign::Watch => "watch",
        Sign::Bad => "bad",
        Sign::Unknown => "unknown",
        Sign::None => "none",
    }
}

fn said(message: &Message, catalogue: &Catalogue) -> String {
    escape(&catalogue.say(message))
}
