//! The command `agenda`: takes the world in as arguments once, runs, prints, ends with an exit code.

use agenda::cli::{Environment, run};
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let terminal = std::io::stdout().is_terminal();
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let environment = Environment {
        args: std::env::args_os().collect(),
        language: variable("AGENDA_LANG"),
        locale: sys_locale::get_locale(),
        terminal,
        no_color: variable("NO_COLOR").is_some(),
        width: terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0)),
        step_summary: std::env::var_os("GITHUB_STEP_SUMMARY").filter(|path| !path.is_empty()).map(Into::into),
        today: chrono::Local::now().date_naive(),
    };
    let answer = run(&environment);
    // Whoever closed the pipe has read enough.
    let _ = std::io::stdout().write_all(answer.stdout.as_bytes());
    let _ = std::io::stdout().flush();
    let _ = std::io::stderr().write_all(answer.stderr.as_bytes());
    // Taking a large loaded agenda apart piece by piece takes longer than ending does.
    std::process::exit(answer.code.into())
}
