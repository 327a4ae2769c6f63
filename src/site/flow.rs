//! What stands on a page, spread over several where it would be too heavy for one: nobody should wait for thousands of rows.

use crate::render::report::Piece;

/// So many bytes stand on a page, but for charts and for the frame around them. A single row may be longer.
const FULL: usize = 40_000;

/// What is left at the end and has no more bytes stands on the page before: nobody should turn a page for so little.
const LITTLE: usize = 6_000;

/// Pages in the making.
#[derive(Default)]
pub(super) struct Flow {
    done: Vec<String>,
    page: String,
    /// What closes rows at the end of the page before and opens them again on this one.
    seam: Option<(String, String)>,
    /// How much of the page counts.
    weight: usize,
}

impl Flow {
    /// Adds something that stays together.
    pub(super) fn add(&mut self, html: &str) {
        self.make_room(html.len());
        self.page.push_str(html);
        self.weight += html.len();
    }

    /// Adds a chart.
    pub(super) fn chart(&mut self, html: &str) {
        self.page.push_str(html);
    }

    /// Adds rows; on every page that they are spread over, they have what opens them and what closes them.
    pub(super) fn rows(&mut self, open: &str, rows: impl IntoIterator<Item = String>, close: &str) {
        let (mut is_open, mut is_parted) = (false, false);
        for row in rows {
            if is_open && self.weight + row.len() > FULL {
                self.page.push_str(close);
                (is_open, is_parted) = (false, true);
            }
            if !is_open {
                self.make_room(open.len() + row.len());
                if is_parted {
                    self.seam = Some((close.to_owned(), open.to_owned()));
                }
                self.page.push_str(open);
                self.weight += open.len() + close.len();
                is_open = true;
            }
            self.page.push_str(&row);
            self.weight += row.len();
        }
        if is_open {
            self.page.push_str(close);
        }
    }

    /// Adds the pieces of a report.
    pub(super) fn pieces(&mut self, pieces: Vec<Piece>) {
        for piece in pieces {
            match piece {
                Piece::Text(text) => self.add(&text),
                Piece::Chart(chart) => self.chart(&chart),
                Piece::Rows(open, rows, close) => self.rows(&open, rows, close),
            }
        }
    }

    fn make_room(&mut self, weight: usize) {
        if self.weight > 0 && self.weight + weight > FULL {
            self.done.push(std::mem::take(&mut self.page));
            self.weight = 0;
            self.seam = None;
        }
    }

    /// The pages: at least one.
    pub(super) fn finish(mut self) -> Vec<String> {
        match self.done.last_mut().filter(|_| self.weight <= LITTLE) {
            Some(before) => {
                let (close, open) = self.seam.unwrap_or_default();
                let parts = before.strip_suffix(&*close).zip(self.page.strip_prefix(&*open));
                *before = parts.map_or_else(|| format!("{before}{}", self.page), |(before, rest)| format!("{before}{rest}"));
            }
            None => self.done.push(self.page),
        }
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_spread_over_pages_and_nothing_is_lost() {
        let mut flow = Flow::default();
        flow.add("<p>before</p>");
        flow.rows("<ul>", (0..1_000).map(|number| format!("<li>{number:0>100}</li>")), "</ul>");
        flow.chart(&"c".repeat(FULL));
        flow.add("<p>behind</p>");
        let pages = flow.finish();
        assert_eq!(pages.len(), 3);
        assert_eq!(pages.concat().matches("<li>").count(), 1_000);
        for page in &pages {
            assert_eq!(page.matches("<ul>").count(), page.matches("</ul>").count());
            assert!(page.replace('c', "").len() < FULL + 200);
        }
        let mut little = Flow::default();
        little.rows("<ul>", (0..FULL / 100).map(|number| format!("<li>{number:0>91}</li>")), "</ul>");
        let pages = little.finish();
        assert_eq!(pages.len(), 1, "what little is left turns no page");
        assert_eq!((pages[0].matches("<ul>").count(), pages[0].matches("<li>").count()), (1, FULL / 100));
        assert_eq!(Flow::default().finish(), [""]);
        let mut one = Flow::default();
        one.rows("<ul>", ["x".repeat(FULL * 2)], "</ul>");
        assert_eq!(one.finish().len(), 1);
    }
}
