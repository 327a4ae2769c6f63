//! An editor, as far as the program can tell: it starts the built program and speaks with it over pipes.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;
use tempfile::TempDir;

/// Whoever waits longer waits for nothing.
const LONGEST: Duration = Duration::from_mins(2);

/// An editor with a folder open.
pub struct Editor {
    pub folder: TempDir,
    program: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    last: i64,
    /// The findings of each file that it was told last, by its path from the folder.
    pub findings: BTreeMap<String, Value>,
    /// What else it was told or asked.
    pub others: Vec<Value>,
    texts: BTreeMap<String, (i64, String)>,
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

pub fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A folder with files.
pub fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        write(folder.path(), path, text);
    }
    folder
}

/// What a common editor can do.
pub fn capabilities() -> Value {
    json!({
        "general": { "positionEncodings": ["utf-16"] },
        "workspace": {
            "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create", "rename", "delete"] },
            "didChangeWatchedFiles": { "dynamicRegistration": true },
        },
        "textDocument": {
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "publishDiagnostics": { "relatedInformation": true },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
        },
    })
}

impl Editor {
    /// The program, to which nothing was said yet.
    pub fn started(folder: TempDir, args: &[&str]) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_agenda"))
            .args(["lsp", "--as-of", "2026-11-24"])
            .args(args)
            .env_remove("AGENDA_LANG")
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(program.stdout.take().unwrap());
        let (sender, messages) = channel();
        thread::spawn(move || {
            loop {
                let mut length = 0;
                loop {
                    let mut line = String::new();
                    if output.read_line(&mut line).unwrap_or(0) == 0 {
                        return;
                    }
                    match line.trim().split_once(": ") {
                        Some(("Content-Length", value)) => length = value.parse().unwrap(),
                        Some(_) => panic!("{line}"),
                        None => break,
                    }
                }
                let mut bytes = vec![0; length];
                output.read_exact(&mut bytes).unwrap();
                if sender.send(serde_json::from_slice(&bytes).unwrap()).is_err() {
                    return;
                }
            }
        });
        Editor {
            folder,
            input: program.stdin.take(),
            program,
            messages,
            last: 0,
            findings: BTreeMap::new(),
            others: Vec::new(),
            texts: BTreeMap::new(),
        }
    }

    /// An editor that has opened a folder with these files, in English.
    pub fn on(files: &[(&str, &str)]) -> Self {
        Editor::with(folder(files), capabilities(), "en")
    }

    pub fn with(folder: TempDir, capabilities: Value, locale: &str) -> Self {
        let mut editor = Editor::started(folder, &[]);
        editor.begin(capabilities, locale);
        editor
    }

    pub fn begin(&mut self, capabilities: Value, locale: &str) -> Value {
        let root = self.address("");
        let folders = json!([{ "uri": root, "name": "folder" }]);
        let mut params = json!({ "processId": null, "locale": locale, "workspaceFolders": folders });
        params["capabilities"] = capabilities;
        let welcome = self.ask("initialize", params);
        self.tell("initialized", json!({}));
        welcome
    }

    pub fn root(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// The address of a file in the folder, as some editors write it: with as few escapes as can be.
    pub fn address(&self, path: &str) -> String {
        let full = self.folder.path().join(path);
        let full = full.to_str().unwrap().trim_end_matches('/').replace('%', "%25").replace(' ', "%20").replace('é', "%C3%A9");
        format!("file://{full}")
    }

    /// Sends bytes as they are.
    pub fn send_raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().unwrap();
        input.write_all(bytes).unwrap();
        input.flush().unwrap();
    }

    pub fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.send_raw(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    pub fn tell(&mut self, method: &str, params: Value) {
        let mut message = json!({ "jsonrpc": "2.0", "method": method });
        message["params"] = params;
        self.send(&message);
    }

    /// Waits for the next message.
    pub fn next(&mut self) -> Value {
        self.messages.recv_timeout(LONGEST).expect("nothing is heard of the program")
    }

    /// Asks, and waits for the answer; what comes meanwhile is kept.
    pub fn asked(&mut self, method: &str, params: Value) -> Value {
        self.last += 1;
        let id = self.last;
        let mut message = json!({ "jsonrpc": "2.0", "id": id, "method": method });
        message["params"] = params;
        self.send(&message);
        loop {
            let message = self.next();
            if message["id"] == id && message.get("method").is_none() {
                return message;
            }
            self.hear(message);
        }
    }

    /// What is answered, where it is no error.
    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        let mut answer = self.asked(method, params);
        assert!(answer.get("error").is_none(), "{answer}");
        answer["result"].take()
    }

    fn hear(&mut self, message: Value) {
        if message["method"] == "textDocument/publishDiagnostics" {
            let address = message["params"]["uri"].as_str().unwrap();
            let root = self.address("");
            let path = address.strip_prefix(&format!("{root}/")).unwrap_or(address).replace("%20", " ");
            self.findings.insert(path, message["params"].clone());
        } else {
            self.others.push(message);
        }
    }

    /// Listens until something holds.
    pub fn until(&mut self, holds: impl Fn(&Editor) -> bool) {
        while !holds(self) {
            let message = self.next();
            self.hear(message);
        }
    }

    /// The codes of what is found in a file.
    pub fn codes(&self, path: &str) -> Vec<String> {
        let list = self.findings.get(path).map(|told| told["diagnostics"].as_array().unwrap().clone()).unwrap_or_default();
        list.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
    }

    /// Listens until all has been judged of the text as it is now.
    pub fn judged(&mut self, path: &str) {
        let version = self.texts[path].0;
        self.until(|editor| editor.findings.get(path).is_some_and(|told| told["version"] == version));
    }

    /// Opens a file with the text that it has.
    pub fn open(&mut self, path: &str) {
        let text = fs::read_to_string(self.folder.path().join(path)).unwrap_or_default();
        self.open_as(path, &text);
    }

    pub fn open_as(&mut self, path: &str, text: &str) {
        let document = json!({ "uri": self.address(path), "languageId": "yaml", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        self.texts.insert(path.to_owned(), (1, text.to_owned()));
    }

    /// Writes another text into a file that is open.
    pub fn change(&mut self, path: &str, text: &str) {
        let address = self.address(path);
        let (version, own) = self.texts.get_mut(path).unwrap();
        *version += 1;
        text.clone_into(own);
        let document = json!({ "uri": address, "version": *version });
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [{ "text": text }] }));
    }

    pub fn text(&self, path: &str) -> &str {
        &self.texts[path].1
    }

    /// A question about the place behind `before` in a file that is open, in units of UTF-16.
    pub fn place(&self, path: &str, before: &str) -> Value {
        let text = self.text(path);
        let at = text.find(before).unwrap_or_else(|| panic!("{before}: {text}")) + before.len();
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let (line, character) = (text[..start].matches('\n').count(), text[start..at].encode_utf16().count());
        json!({ "textDocument": { "uri": self.address(path) }, "position": { "line": line, "character": character } })
    }

    pub fn at(&mut self, method: &str, path: &str, before: &str) -> Value {
        let place = self.place(path, before);
        self.ask(&format!("textDocument/{method}"), place)
    }

    /// What is offered behind `before`, by label.
    pub fn offered(&mut self, path: &str, before: &str) -> BTreeMap<String, Value> {
        let offered = self.at("completion", path, before);
        let items = offered["items"].as_array().cloned().unwrap_or_default();
        items.into_iter().map(|item| (item["label"].as_str().unwrap().to_owned(), item)).collect()
    }

    /// Takes leave as editors do.
    pub fn leave(mut self) -> ExitStatus {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        self.program.wait().unwrap()
    }

    /// Goes without a word.
    pub fn vanish(mut self) -> ExitStatus {
        self.input.take();
        self.program.wait().unwrap()
    }

    pub fn wait(mut self) -> ExitStatus {
        self.program.wait().unwrap()
    }
}

/// A text after edits that all speak of it as it was, with positions in units of UTF-16.
pub fn edited(text: &str, edits: &Value) -> String {
    let offset = |position: &Value| {
        let line = usize::try_from(position["line"].as_u64().unwrap()).unwrap();
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let mut left = position["character"].as_u64().unwrap();
        let mut at = start;
        for c in text[start..].chars() {
            if left == 0 {
                break;
            }
            left -= c.len_utf16() as u64;
            at += c.len_utf8();
        }
        at
    };
    let mut all: Vec<(usize, usize, String)> = edits
        .as_array()
        .unwrap()
        .iter()
        .map(|edit| {
            (offset(&edit["range"]["start"]), offset(&edit["range"]["end"]), edit["newText"].as_str().unwrap().to_owned())
        })
        .collect();
    all.sort();
    let mut text = text.to_owned();
    for (start, end, with) in all.into_iter().rev() {
        text.replace_range(start..end, &with);
    }
    text
}
