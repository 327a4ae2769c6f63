//! The command `agenda`: takes the world in as arguments once, runs, prints, ends with an exit code.

use agenda::cli::{Environment, Onlooker, run};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

/// Loading and writing ask for millions of small pieces of memory, from all threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let terminal = std::io::stdout().is_terminal();
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let somebody =
        std::io::stderr().is_terminal() && variable("CI").is_none() && variable("TERM").is_none_or(|term| term != "dumb");
    let bar = Arc::new(Bar { since: Instant::now(), drawn: OnceLock::new() });
    let now = chrono::Local::now();
    let environment = Environment {
        args: std::env::args_os().collect(),
        language: variable("AGENDA_LANG"),
        locale: sys_locale::get_locale(),
        terminal,
        no_color: variable("NO_COLOR").is_some(),
        width: terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0)),
        step_summary: std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()).map(Into::into),
        today: now.date_naive(),
        now: now.timestamp(),
        onlooker: somebody.then(|| Arc::clone(&bar) as Arc<dyn Onlooker>),
    };
    let answer = run(&environment);
    bar.wipe();
    // Whoever closed the pipe has read enough.
    let _ = std::io::stdout().write_all(answer.stdout.as_bytes());
    let _ = std::io::stdout().flush();
    let _ = std::io::stderr().write_all(answer.stderr.as_bytes());
    let code = answer.going_on.map_or(answer.code, |work| work.run());
    // Taking a large loaded agenda apart piece by piece takes longer than ending does.
    std::process::exit(code.into())
}

/// How far the work has come, on the terminal: one line, drawn once the work has taken long enough to be waited for.
#[derive(Debug)]
struct Bar {
    since: Instant,
    drawn: OnceLock<ProgressBar>,
}

impl Bar {
    /// As much of the line as there is room for, and the words.
    const LINE: &str = "{wide_bar} {msg}";

    /// What takes less is not waited for.
    const SOON: Duration = Duration::from_millis(300);

    fn draw() -> ProgressBar {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        // A line that cannot be read leaves the usual one.
        match ProgressStyle::with_template(Self::LINE) {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        }
    }

    fn wipe(&self) {
        if let Some(bar) = self.drawn.get() {
            bar.finish_and_clear();
        }
    }
}

impl Onlooker for Bar {
    fn tell(&self, done: usize, total: usize, words: &str) {
        if self.since.elapsed() >= Self::SOON {
            let bar = self.drawn.get_or_init(Self::draw);
            bar.set_message(words.to_owned());
            bar.update(|state| {
                state.set_len(total as u64);
                state.set_pos(done as u64);
            });
        }
    }
}
