//! How sheets are printed: A4, the titles of columns on every page, and from which report each page is.

use super::cell::{cut, tidy};
use super::xlsx::Book;
use crate::text::Message;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The number of A4 among sizes of paper.
const A4: u8 = 9;

/// How many characters stand side by side on a page of A4 on its side, in letters that can still be read.
const READABLE: u32 = 220;

/// Sets up a sheet, from the widths of its columns and how many of them say of what each row is. What is too wide for a page in letters that
/// can be read goes on beside it.
///
/// # Errors
/// Where the sheet has no such columns.
pub(super) fn set_up_table(sheet: &mut Worksheet, book: &Book<'_>, widths: &[u32], fixed: u16) -> Result<(), XlsxError> {
    set_up(sheet, book);
    let fixed_width: u32 = widths.iter().take(usize::from(fixed)).sum();
    let rest = widths.iter().sum::<u32>() - fixed_width;
    let pages = rest.div_ceil(READABLE.saturating_sub(fixed_width).max(1)).max(1);
    sheet.set_landscape().set_print_fit_to_pages(u16::try_from(pages).unwrap_or(u16::MAX), 0).set_page_order(true);
    sheet.set_repeat_rows(0, 0)?;
    if pages > 1 && fixed > 0 {
        sheet.set_repeat_columns(0, fixed - 1)?;
    }
    Ok(())
}

/// Sets up a sheet of text.
pub(super) fn set_up_text(sheet: &mut Worksheet, book: &Book<'_>) {
    set_up(sheet, book);
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
}

fn set_up(sheet: &mut Worksheet, book: &Book<'_>) {
    // A header and a footer hold 255 characters each, and what is escaped counts twice.
    const PART: usize = 55;
    const SENTENCE: usize = 90;
    const MARGIN: f64 = 0.4;
    const MARGIN_WITH_TEXT: f64 = 0.75;
    let (catalogue, head) = (book.catalogue, &book.made.head);
    let part = |text: &str, most| cut(&tidy(text).replace('\n', " "), most).replace('&', "&&");
    let period = head.period.map(|period| catalogue.say(&Message::plain("report-on").with("period", period.said())));
    let as_of = catalogue.say(&Message::plain("report-as-of").with("day", head.as_of));
    let state: Vec<String> = period.into_iter().chain([as_of]).collect();
    let draft = if head.is_draft() { catalogue.plain("report-draft") } else { String::new() };
    let page = catalogue.say(&Message::plain("workbook-page").with("page", "&P").with("pages", "&N"));
    sheet
        .set_paper_size(A4)
        .set_margins(MARGIN, MARGIN, MARGIN_WITH_TEXT, MARGIN_WITH_TEXT, MARGIN, MARGIN)
        .set_header(format!("&L{}&R{}", part(&book.agenda(), PART), part(&book.title(), PART)))
        .set_footer(format!("&L{}&C{}&R{page}", part(&state.join(" · "), PART), part(&draft, SENTENCE)));
}
