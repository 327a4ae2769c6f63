//! A browser without a window, driven over its own protocol: messages of JSON, each ended by a zero byte, over two pipes.

use base64ct::{Base64, Encoding};
use serde_json::{Value, json};
use std::error::Error;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// What can go wrong: the browser does not start, ends early, or refuses what it is asked.
pub type Failure = Box<dyn Error + Send + Sync>;

/// A browser with one page open.
pub struct Browser {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    asked: u64,
    session: Option<String>,
    /// What the page told of itself since it was last asked for: errors, and that it is loaded.
    told: Vec<Value>,
}

impl Browser {
    /// Starts the browser of this name with a folder of its own for what it keeps.
    ///
    /// # Errors
    /// Where it cannot be started, or ends at once.
    pub fn start(name: &str, folder: &str) -> Result<Self, Failure> {
        // It reads from its fourth file and writes to its fifth. What it is shown is our own, so it may run where a sandbox cannot.
        let options = "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --no-default-browser-check \
                       --disable-background-networking --disable-component-update --hide-scrollbars --remote-debugging-pipe";
        let mut process = Command::new("sh")
            .args(["-c", &format!("exec \"$0\" {options} --user-data-dir=\"$1\" about:blank 3<&0 4>&1 0</dev/null 1>/dev/null")])
            .args([name, folder])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let to = process.stdin.take().ok_or("the browser takes no orders")?;
        let from = BufReader::new(process.stdout.take().ok_or("the browser gives no answers")?);
        let mut browser = Browser { process, to, from, asked: 0, session: None, told: Vec::new() };
        let target = browser.ask("Target.createTarget", &json!({ "url": "about:blank" }))?;
        let attached = browser.ask("Target.attachToTarget", &json!({ "targetId": target["targetId"], "flatten": true }))?;
        browser.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page.enable", "Runtime.enable", "Log.enable"] {
            browser.ask(domain, &json!({}))?;
        }
        // Without a window no page would be the one that is used.
        browser.ask("Emulation.setFocusEmulationEnabled", &json!({ "enabled": true }))?;
        Ok(browser)
    }

    /// Asks for something and waits for the answer.
    ///
    /// # Errors
    /// Where the browser ends, or says that it could not.
    pub fn ask(&mut self, method: &str, parameters: &Value) -> Result<Value, Failure> {
        self.asked += 1;
        let mut message = json!({ "id": self.asked, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        self.to.write_all(message.to_string().as_bytes())?;
        self.to.write_all(&[0])?;
        self.to.flush()?;
        loop {
            let mut answer = self.next()?;
            if answer["id"] != json!(self.asked) {
                self.told.push(answer);
            } else if let Some(error) = answer.get("error") {
                return Err(format!("{method}: {error}").into());
            } else {
                return Ok(answer["result"].take());
            }
        }
    }

    fn next(&mut self) -> Result<Value, Failure> {
        let mut bytes = Vec::new();
        self.from.read_until(0, &mut bytes)?;
        if bytes.pop() != Some(0) {
            return Err("the browser ended".into());
        }
        Ok(serde_json::from_slice(&bytes)?)
    }

    /// Opens an address and waits until the page is loaded.
    ///
    /// # Errors
    /// Where it cannot be opened.
    pub fn open(&mut self, address: &str) -> Result<(), Failure> {
        self.told.clear();
        let answer = self.ask("Page.navigate", &json!({ "url": address }))?;
        if let Some(error) = answer["errorText"].as_str() {
            return Err(format!("{address}: {error}").into());
        }
        self.loaded()
    }

    /// Waits until a page is loaded, since it was last asked for what happens on one.
    ///
    /// # Errors
    /// Where the browser ends.
    pub fn loaded(&mut self) -> Result<(), Failure> {
        while !self.told.iter().any(|event| event["method"] == "Page.loadEventFired") {
            let event = self.next()?;
            self.told.push(event);
        }
        Ok(())
    }

    /// What an expression comes to on the page; a promise is waited for.
    ///
    /// # Errors
    /// Where it throws.
    pub fn value(&mut self, expression: &str) -> Result<Value, Failure> {
        let asked = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.ask("Runtime.evaluate", &asked)?;
        match answer.get("exceptionDetails") {
            Some(thrown) => Err(thrown.to_string().into()),
            None => Ok(answer["result"]["value"].take()),
        }
    }

    /// Shows the page this many pixels wide.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn width(&mut self, width: u32) -> Result<(), Failure> {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.ask("Emulation.setDeviceMetricsOverride", &size).map(|_| ())
    }

    /// Shows the page as on a screen or on paper, and with colours of its own or of the reader.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn medium(&mut self, medium: &str, forced_colours: bool) -> Result<(), Failure> {
        // Forced colours are tried with a dark ground, which swallows what is written in dark colours of its own.
        let (forced, scheme) = if forced_colours { ("active", "dark") } else { ("none", "light") };
        let features = json!([{ "name": "forced-colors", "value": forced }, { "name": "prefers-color-scheme", "value": scheme }]);
        let asked = json!({ "media": medium, "features": features });
        self.ask("Emulation.setEmulatedMedia", &asked).map(|_| ())
    }

    /// A picture (PNG) of the whole page.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn picture(&mut self) -> Result<Vec<u8>, Failure> {
        let taken = self.ask("Page.captureScreenshot", &json!({ "format": "png", "captureBeyondViewport": true }))?;
        Ok(Base64::decode_vec(taken["data"].as_str().unwrap_or_default()).map_err(|error| error.to_string())?)
    }

    /// Presses the tabulator key.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn tabulator(&mut self) -> Result<(), Failure> {
        self.key("Tab", 9, "")
    }

    /// Presses a key of this name and number, which writes this text. What the page told before is forgotten.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn key(&mut self, name: &str, number: u8, text: &str) -> Result<(), Failure> {
        self.told.retain(|event| event["method"] != "Page.loadEventFired");
        let down = if text.is_empty() { "rawKeyDown" } else { "keyDown" };
        for kind in [down, "keyUp"] {
            let text = if kind == down { text } else { "" };
            let key = json!({ "type": kind, "key": name, "code": name, "windowsVirtualKeyCode": number, "text": text });
            self.ask("Input.dispatchKeyEvent", &key)?;
        }
        Ok(())
    }

    /// Writes a text where the page takes it.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub fn write(&mut self, text: &str) -> Result<(), Failure> {
        self.ask("Input.insertText", &json!({ "text": text })).map(|_| ())
    }

    /// What the page complained of since it was opened: what it threw, what it wrote as an error, and what its policy refused.
    pub fn complaints(&self) -> Vec<String> {
        let complaint = |event: &Value| {
            let about = &event["params"];
            match event["method"].as_str()? {
                "Runtime.exceptionThrown" => Some(about["exceptionDetails"].to_string()),
                "Runtime.consoleAPICalled" if about["type"] == "error" => Some(about["args"].to_string()),
                "Log.entryAdded" if about["entry"]["level"] == "error" => Some(about["entry"]["text"].to_string()),
                _ => None,
            }
        };
        self.told.iter().filter_map(complaint).collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
