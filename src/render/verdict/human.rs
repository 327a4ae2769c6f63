use super::short::line;
use super::{closing, level_word, remarks};
use crate::agenda::{Agenda, Document};
use crate::finding::{Level, Place};
use crate::i18n::Catalogue;
use crate::render::page::{no_commands, wrap};
use crate::text::{Message, Span, escape_controls, is_hidden, mask_controls};
use crate::verdict::{Judged, Verdict};
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, Severity, SourceCode,
    SourceSpan, SpanContents,
};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt;
use textwrap::{WordSeparator, WordSplitter};

/// How a page for a terminal is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Columns of the terminal.
    pub width: usize,
    /// Whether colours are used; words and signs say the same without them.
    pub color: bool,
    /// Whether the findings alone are shown, without what was checked.
    pub quiet: bool,
}

/// The findings, each with its source, and what they amount to.
pub fn human(verdict: &Verdict, agenda: &Agenda, catalogue: &Catalogue, style: Style) -> String {
    let sources = Source::of_files_in(verdict, agenda);
    let theme = if style.color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    // Identifiers stay whole, with their folders and hyphens.
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(style.width)
        .with_word_separator(WordSeparator::AsciiSpace)
        .with_word_splitter(WordSplitter::NoHyphenation)
        .with_links(false)
        .with_context_lines(1);
    let mut out = String::new();
    // Against a base, what was there before is not the proposal's to mend.
    let (shown, aside): (Vec<&Judged>, Vec<&Judged>) = verdict.findings.iter().partition(|one| one.is_acted_on());
    for one in shown {
        draw(one, &sources, catalogue, &handler, &mut out);
        out.push('\n');
    }
    // What nobody has to act on stands on a line each.
    if !aside.is_empty() {
        let lines = aside.into_iter().flat_map(|one| wrap(&line(one, catalogue), style.width));
        lines.for_each(|line| out.push_str(&(line + "\n")));
        out.push('\n');
    }
    if style.quiet {
        return no_commands(out);
    }
    let mut closing = closing(verdict, catalogue);
    if !verdict.findings.is_empty() {
        closing.push(catalogue.plain("verdict-explain"));
    }
    for line in closing.iter().flat_map(|text| wrap(text, style.width)) {
        out.push_str(&line);
        out.push('\n');
    }
    no_commands(out)
}

fn draw(
    one: &Judged,
    sources: &HashMap<&str, Source<'_>>,
    catalogue: &Catalogue,
    handler: &GraphicalReportHandler,
    out: &mut String,
) {
    let finding = &one.finding;
    let here = |place: &Place| place.file == finding.place.file;
    let mut labels = vec![(finding.place.clone(), None)];
    labels.extend(
        finding
            .related
            .iter()
            .filter(|related| here(&related.place))
            .map(|related| (related.place.clone(), Some(escape_controls(&catalogue.say(&related.message))))),
    );
    let help = finding.help.as_ref().map(|help| {
        let help = catalogue.say(help);
        escape_controls(&catalogue.say(&Message::plain("human-help").with("help", help)))
    });
    let remarks = remarks(one, catalogue).into_iter().map(|remark| format!(" · {remark}")).collect::<String>();
    let code = format!("{} · {}{remarks}", level_word(finding.level, catalogue), finding.rule.id);
    let message = escape_controls(&catalogue.say(&finding.message));
    let elsewhere: Vec<_> = finding.related.iter().filter(|related| !here(&related.place)).collect();
    let last = elsewhere.is_empty();
    let source = sources.get(&*finding.place.file);
    let drawn = Drawn { code: Some(code), message, severity: severity(finding.level), labels, source };
    render(&drawn, help.clone().filter(|_| last), handler, out);
    for (number, related) in elsewhere.iter().enumerate() {
        let message = escape_controls(&catalogue.say(&related.message));
        let labels = vec![(related.place.clone(), None)];
        // An entity as a whole is named by its file; its first line would say no more.
        let source = sources.get(&*related.place.file).filter(|source| !source.is_identifier(&related.place));
        let drawn = Drawn { code: None, message, severity: Severity::Advice, labels, source };
        render(&drawn, help.clone().filter(|_| number + 1 == elsewhere.len()), handler, out);
    }
}

fn render(drawn: &Drawn<'_>, footer: Option<String>, handler: &GraphicalReportHandler, out: &mut String) {
    let handler = match footer {
        Some(footer) => handler.clone().with_footer(footer),
        None => handler.clone(),
    };
    let mut block = String::new();
    // Writing into a string does not fail; a source that cannot be shown leaves message and place.
    let _ = handler.render_report(&mut block, drawn);
    for line in block.lines().skip_while(|line| line.trim().is_empty()) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

fn severity(level: Level) -> Severity {
    match level {
        Level::Error => Severity::Error,
        Level::Warning => Severity::Warning,
        Level::Note => Severity::Advice,
    }
}

/// A finding in the form that miette draws.
struct Drawn<'a> {
    code: Option<String>,
    message: String,
    severity: Severity,
    labels: Vec<(Place, Option<String>)>,
    source: Option<&'a Source<'a>>,
}

impl Drawn<'_> {
    /// Whether the lines in question are short enough to be shown.
    fn showable(&self) -> bool {
        const LONGEST: u32 = 400;
        self.source.is_some_and(|Source { document, .. }| {
            !document.tree().text().is_empty()
                && self.labels.iter().all(|(place, _)| {
                    let first = document.lines().line(place.span.start);
                    (first.saturating_sub(1)..=first + 1).all(|line| {
                        let span = document.lines().line_span(line, document.tree().text());
                        span.end - span.start <= LONGEST
                    })
                })
        })
    }
}

impl fmt::Debug for Drawn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Display for Drawn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if !self.showable() {
            let (place, _) = &self.labels[0];
            let apart = if self.code.is_some() { '\n' } else { ' ' };
            write!(f, "{apart}[{}:{}:{}]", escape_controls(&place.file), place.start.line, place.start.column)?;
        }
        Ok(())
    }
}

impl std::error::Error for Drawn<'_> {}

impl Diagnostic for Drawn<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.code.as_ref().map(|code| Box::new(code) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<Severity> {
        Some(self.severity)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.showable().then_some(self as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let Source { document, .. } = self.source.filter(|_| self.showable())?;
        let label = |(number, (place, text)): (usize, &(Place, Option<String>))| {
            let span = first_line(place.span, document);
            let span = (span.start as usize, (span.end - span.start) as usize);
            let text = text.clone();
            if number == 0 { LabeledSpan::new_primary_with_span(text, span) } else { LabeledSpan::new_with_span(text, span) }
        };
        Some(Box::new(self.labels.iter().enumerate().map(label)))
    }
}

/// The part of a span that lies on its first line: a whole mapping underlined says less than its beginning.
fn first_line(span: Span, document: &Document) -> Span {
    let text = document.tree().text();
    let line = document.lines().line_span(document.lines().line(span.start), text);
    let shown = text.get(line.start as usize..line.end as usize).unwrap_or_default().trim_end();
    Span::new(span.start, span.end.min(line.start + u32::try_from(shown.len()).unwrap_or_default()))
}

/// A file whose lines are shown, with nothing hidden in them.
struct Source<'a> {
    document: &'a Document,
    visible: Cow<'a, str>,
}

impl<'a> Source<'a> {
    /// Whether a place is the line on which an entity says its identifier.
    fn is_identifier(&self, place: &Place) -> bool {
        let text = self.document.tree().text();
        let line = self.document.lines().line_span(self.document.lines().line(place.span.start), text);
        text.get(line.start as usize..).is_some_and(|rest| rest.starts_with("id:"))
    }

    fn of_files_in(verdict: &Verdict, agenda: &'a Agenda) -> HashMap<&'a str, Source<'a>> {
        let places = |one: &'_ Judged| {
            let finding = &one.finding;
            let related: Vec<_> = finding.related.iter().map(|related| related.place.file.clone()).collect();
            std::iter::once(finding.place.file.clone()).chain(related)
        };
        let files: HashSet<_> = verdict.findings.iter().filter(|one| one.stands()).flat_map(places).collect();
        let shown = agenda.documents().filter(|document| files.contains(&document.path));
        let source = |document: &'a Document| {
            let text = document.tree().text();
            let visible = if text.chars().any(is_hidden) { Cow::Owned(mask_controls(text)) } else { Cow::Borrowed(text) };
            (&*document.path, Source { document, visible })
        };
        shown.map(source).collect()
    }
}

impl SourceCode for Drawn<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let Source { document, visible } = self.source.ok_or(MietteError::OutOfBounds)?;
        let lines = document.lines();
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        if span.offset() + span.len() > visible.len() {
            return Err(MietteError::OutOfBounds);
        }
        let first = lines.line(offset(span.offset())).saturating_sub(before);
        let last = (lines.line(offset(span.offset() + span.len())) + after).min(lines.lines().saturating_sub(1));
        let (start, end) = (lines.line_span(first, visible).start as usize, lines.line_span(last, visible).end as usize);
        let data = visible.get(start..end).ok_or(MietteError::OutOfBounds)?.as_bytes();
        let place = (start, end - start).into();
        let name = escape_controls(&document.path);
        // Without context the place itself is asked for, to stand above the lines.
        let column = if before == 0 { document.position(offset(span.offset())).column as usize - 1 } else { 0 };
        Ok(Box::new(MietteSpanContents::new_named(name, data, place, first, column, last - first + 1)))
    }
}
