//! Opens one page of every type of a site from disk in a browser without a window, and says what is wrong with it: against the guidelines
//! for accessibility, at the width of a desk and of a small phone, by keyboard, in forced colours, on paper, and against its own policy.
//!
//! Given the address of a server with forms, it does the same with those, and changes something in one.
//!
//! `check.sh` beside this file fetches what it needs, makes the site and starts the server.
//!
//! Instead of checking, it writes pictures of pages into a folder: `browser pictures SITE CHROMIUM SCRATCH FOLDER [PAGE …]`; without pages,
//! of one page of every type.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this is a program for terminals, with one answer")]

mod devtools;
mod forms;

use devtools::{Browser, Failure};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;

/// A desk, and what a page of 1280 pixels is at 200 % and at 400 %, as the guidelines ask.
const WIDTHS: [u32; 3] = [1280, 640, 320];
/// A desk and a phone, of which pictures are taken.
const PICTURED: [u32; 2] = [1280, 360];
/// A4 across, without its margins.
const PAPER: u32 = 1032;
/// The key is pressed so often from each end of a page; each element in between is asked for itself.
const PRESSED: usize = 4;
/// So many browsers work at once.
const BROWSERS: usize = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [first, site, chromium, scratch, folder, wanted @ ..] = &arguments[..]
        && first == "pictures"
    {
        return match pictures(Path::new(site), chromium, scratch, Path::new(folder), wanted) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("could not take pictures of the pages: {error}");
                ExitCode::from(2)
            }
        };
    }
    let [shown, axe, chromium, scratch] = &arguments[..] else {
        eprintln!("usage: browser SITE|ADDRESS AXE CHROMIUM SCRATCH");
        return ExitCode::from(2);
    };
    let script = || Ok::<_, Failure>(fs::read_to_string(axe)? + "\n" + include_str!("page.js"));
    let look = if shown.starts_with("http://") { forms::run } else { run };
    let found = script().and_then(|script| look(shown, &script, chromium, scratch));
    match found {
        Ok((pages, wrong)) => {
            for line in &wrong {
                println!("{line}");
            }
            println!("{pages} pages in the browser, {} things wrong", wrong.len());
            if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("could not check the pages in the browser: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(site: &str, script: &str, chromium: &str, scratch: &str) -> Result<(usize, Vec<String>), Failure> {
    let site = Path::new(site).canonicalize()?;
    let pages = types(&site)?;
    let rest = Mutex::new(pages.iter());
    let work = |number: usize| -> Result<Vec<String>, Failure> {
        let mut browser = Browser::start(chromium, &format!("{scratch}/browser-{number}"))?;
        let mut wrong = Vec::new();
        loop {
            let next = rest.lock().map_err(|_| "another browser failed")?.next();
            let Some(page) = next else { return Ok(wrong) };
            let called = page.strip_prefix(&site)?.display();
            let found = check(&mut browser, &format!("file://{}", page.display()), script)
                .map_err(|error| format!("{called}: {error}"))?;
            wrong.extend(found.into_iter().map(|line| format!("{called}: {line}")));
        }
    };
    let all: Vec<Result<Vec<String>, Failure>> = std::thread::scope(|scope| {
        let started: Vec<_> = (0..BROWSERS).map(|number| scope.spawn(move || work(number))).collect();
        started.into_iter().map(|one| one.join().unwrap_or_else(|_| Err("a browser failed".into()))).collect()
    });
    let mut wrong = all.into_iter().collect::<Result<Vec<_>, _>>()?.concat();
    wrong.sort_unstable();
    Ok((pages.len(), wrong))
}

/// Writes a picture of each page at each width, as long as the page is.
fn pictures(site: &Path, chromium: &str, scratch: &str, folder: &Path, wanted: &[String]) -> Result<(), Failure> {
    let site = site.canonicalize()?;
    let pages = if wanted.is_empty() { types(&site)? } else { wanted.iter().map(|page| site.join(page)).collect() };
    let mut browser = Browser::start(chromium, &format!("{scratch}/browser"))?;
    fs::create_dir_all(folder)?;
    browser.medium("screen", false)?;
    for page in pages {
        let called = page.strip_prefix(&site)?.with_extension("").display().to_string().replace('/', "-");
        for width in PICTURED {
            browser.width(width)?;
            browser.open(&format!("file://{}", page.display()))?;
            fs::write(folder.join(format!("{called}-{width}.png")), browser.picture()?)?;
        }
    }
    Ok(())
}

/// The pages that stand for all: every one that there is one of, all lists, and of the entities of each kind the one with the most in it.
fn types(site: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut pages = vec![site.join("index.html")];
    for language in folders(site)?.into_iter().filter(|folder| folder.join("index.html").is_file()) {
        pages.extend(html(&language)?);
        for folder in folders(&language)? {
            let mut of_folder = html(&folder)?;
            if folder.ends_with("quarters") {
                for quarter in folders(&folder)?.into_iter().take(1) {
                    of_folder.extend(html(&quarter.join("reports"))?);
                }
            } else if !folder.ends_with("reports") {
                of_folder.sort_by_key(|page| std::cmp::Reverse(fs::metadata(page).map_or(0, |about| about.len())));
                of_folder.truncate(1);
            }
            pages.extend(of_folder);
        }
    }
    Ok(pages)
}

fn folders(of: &Path) -> Result<Vec<PathBuf>, Failure> {
    sorted(of, |path| path.is_dir())
}

fn html(of: &Path) -> Result<Vec<PathBuf>, Failure> {
    sorted(of, |path| path.extension().is_some_and(|extension| extension == "html"))
}

fn sorted(of: &Path, wanted: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>, Failure> {
    let mut paths: Vec<PathBuf> = fs::read_dir(of)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    paths.retain(|path| wanted(path));
    paths.sort();
    Ok(paths)
}

/// What is wrong with a page.
fn check(browser: &mut Browser, address: &str, script: &str) -> Result<Vec<String>, Failure> {
    let mut wrong = Vec::new();
    browser.medium("screen", false)?;
    browser.width(WIDTHS[0])?;
    browser.open(address)?;
    browser.value(script)?;
    browser.value("page.remember()")?;
    let count = usize::try_from(browser.value("page.count()")?.as_u64().unwrap_or_default())?;
    wrong.extend(pressed(browser, 0, count)?);
    if count > PRESSED {
        browser.value("page.nearEnd()")?;
        wrong.extend(pressed(browser, count - 2, count)?);
    }
    for width in WIDTHS {
        browser.width(width)?;
        for asked in ["guidelines()", "sideways()", "keyboard()", "lost(false)", "search()"] {
            wrong.extend(said(&browser.value(&format!("page.{asked}"))?, &format!("{width} px")));
        }
    }
    browser.width(WIDTHS[0])?;
    browser.medium("screen", true)?;
    for asked in ["lost(true)", "swallowed()"] {
        wrong.extend(said(&browser.value(&format!("page.{asked}"))?, "forced colours"));
    }
    browser.width(PAPER)?;
    browser.medium("print", false)?;
    for asked in ["lost(true)", "sideways()", "cut()"] {
        wrong.extend(said(&browser.value(&format!("page.{asked}"))?, "paper"));
    }
    wrong.extend(browser.complaints());
    Ok(wrong)
}

fn said(found: &Value, when: &str) -> Vec<String> {
    found.as_array().into_iter().flatten().filter_map(Value::as_str).map(|line| format!("{when}: {line}")).collect()
}

/// Whether the key itself leads from element to element, on from one of so many.
fn pressed(browser: &mut Browser, from: usize, count: usize) -> Result<Vec<String>, Failure> {
    for place in from..count.min(from + PRESSED) {
        browser.tabulator()?;
        let reached = browser.value("page.place()")?;
        if reached != json!(place) {
            return Ok(vec![format!("the key leads to {reached} instead of {place} of {count}")]);
        }
    }
    Ok(Vec::new())
}
