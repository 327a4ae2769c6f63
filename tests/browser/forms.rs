//! Forms in a browser: what they look like to its reader, and a change from the first key to the commit, by keyboard.

use super::check;
use super::devtools::{Browser, Failure};
use serde_json::{Value, json};

/// The pages that stand for all.
const PAGES: [&str; 6] = [
    "edit/en",
    "edit/fr/services",
    "edit/en/services/passport-renewal",
    "edit/fr/action-lines/data-exchange",
    "edit/en/kpis/assisted-channel-share",
    "edit/fr/new/regulations",
];

/// Waits until something holds on the page, and says what of it does not.
const UNTIL: &str = "globalThis.until = (holds, what) => new Promise((done) => {
  const began = performance.now();
  const look = () => holds() ? done([]) : performance.now() - began > 60000 ? done([what]) : requestAnimationFrame(look);
  look();
});";

/// What is wrong with the forms of a server: with how many pages, and with the change that is made.
pub fn run(address: &str, script: &str, chromium: &str, scratch: &str) -> Result<(usize, Vec<String>), Failure> {
    let mut browser = Browser::start(chromium, &format!("{scratch}/browser-forms"))?;
    let mut wrong = Vec::new();
    for page in PAGES {
        let found = check(&mut browser, &format!("{address}{page}"), script).map_err(|error| format!("{page}: {error}"))?;
        wrong.extend(found.into_iter().map(|line| format!("{page}: {line}")));
    }
    wrong.extend(session(&mut browser, address)?.into_iter().map(|line| format!("a change: {line}")));
    Ok((PAGES.len(), wrong))
}

/// Changes a service: a word where a number belongs is said to be wrong while it is written, the number is not; then it is saved.
fn session(browser: &mut Browser, address: &str) -> Result<Vec<String>, Failure> {
    browser.medium("screen", false)?;
    browser.width(1280)?;
    browser.open(&format!("{address}edit/en/services/passport-renewal"))?;
    browser.value(UNTIL)?;
    let field = "document.getElementById('f:volume.transactions')";
    let found = "document.getElementById('found:volume.transactions').textContent";
    browser.value(&format!("{field}.focus(); {field}.select()"))?;
    browser.write("many")?;
    let mut wrong =
        strings(&browser.value(&format!("until(() => {found} !== '', 'what is wrong is not said beside its field')"))?);
    browser.value(&format!("{field}.select()"))?;
    browser.write("250000")?;
    wrong.extend(strings(&browser.value(&format!("until(() => {found} === '', 'what is right is still said to be wrong')"))?));
    // The key of a line sends the form with its first button, which only looks.
    browser.key("Enter", 13, "\r")?;
    browser.loaded()?;
    wrong.extend(strings(&browser.value(
        "/250.000/.test(document.querySelector('.told')?.textContent) ? [] : ['the change is not shown before it is saved']",
    )?));
    browser.value("document.querySelector('button[value=save]').focus()")?;
    browser.key("Enter", 13, "\r")?;
    browser.loaded()?;
    wrong.extend(strings(&browser.value(
        "document.querySelector('.told')?.textContent.includes('proposal/services-passport-renewal') ? [] \
         : ['it is not saved: ' + document.querySelector('.told')?.textContent]",
    )?));
    wrong.extend(browser.complaints());
    Ok(wrong)
}

fn strings(value: &Value) -> Vec<String> {
    value
        .as_array()
        .unwrap_or(&vec![json!("no answer")])
        .iter()
        .map(|line| line.as_str().unwrap_or_default().to_owned())
        .collect()
}
