//! What an editor waits for on a large agenda: keys are typed into a file that much refers to, and questions asked behind each.

use crate::measure::median;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// How many keys are typed.
const KEYS: usize = 21;

/// Longer than this, whoever types sees that something is waited for.
const BUDGET: Duration = Duration::from_millis(100);

/// A service that an action line delivers, in every agenda that was generated.
const SERVICE: &str = "services/03/service-000003.yaml";

/// The program at work, as an editor has it.
struct Editor {
    program: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    last: i64,
    address: String,
    version: i64,
}

/// Measures the program on the agenda in a folder.
pub fn all(folder: &Path, program: Option<&str>) {
    let program = program.unwrap_or(env!("CARGO_BIN_EXE_agenda"));
    let service = folder.join(SERVICE);
    let text = fs::read_to_string(&service).expect("an agenda that was generated");
    let start = Instant::now();
    let mut editor = Editor::start(program, folder, &service);
    editor.ask("initialize", &json!({ "capabilities": { "textDocument": { "hover": { "contentFormat": ["markdown"] } } }, "rootUri": address(folder) }));
    editor.tell("initialized", &json!({}));
    let document = json!({ "uri": editor.address, "languageId": "yaml", "version": 0, "text": text });
    editor.tell("textDocument/didOpen", &json!({ "textDocument": document }));
    editor.own();
    println!("{}: first findings after {:.0} ms", folder.display(), start.elapsed().as_secs_f64() * 1e3);
    let [mut own, mut while_judging] = [const { Vec::new() }; 2];
    let mut asked: Vec<(&str, Vec<Duration>)> =
        ["completion", "hover", "definition", "references"].map(|method| (method, Vec::new())).into();
    for key in 0..KEYS {
        // Every other key makes of its identifier one that nobody refers to.
        let reference = format!("requires: [{}]\n", "s".repeat(key % 3));
        let renamed = text.replacen("id: service-", if key % 2 == 0 { "id: servic-" } else { "id: service-" }, 1);
        let typed = reference.clone() + &renamed;
        own.push(editor.typed(&typed));
        // The question that comes with a key: nobody waits for what the key sets going. It changes no findings, of which nothing is told.
        editor.change(&(typed + "# a key\n"));
        let place = json!({ "line": 0, "character": reference.len() - 2 });
        while_judging.push(editor.question("completion", &place));
        for (method, figures) in &mut asked {
            let position = if *method == "completion" { place.clone() } else { json!({ "line": 1, "character": 5 }) };
            figures.push(editor.question(method, &position));
        }
    }
    let line = |what: &str, figures: Vec<Duration>| {
        let (longest, took) = (figures.iter().max().copied().unwrap_or_default(), median(figures));
        let within = if took <= BUDGET { "within" } else { "OVER" };
        println!(
            "  {what:<52} {:>7.1} ms, at most {:>7.1} ms; {within} {} ms",
            took.as_secs_f64() * 1e3,
            longest.as_secs_f64() * 1e3,
            BUDGET.as_millis()
        );
    };
    println!("  medians of {KEYS} keys");
    line("key → first findings of the file itself", own);
    line("key, and at once: completion", while_judging);
    for (method, figures) in asked {
        line(method, figures);
    }
}

fn address(path: &Path) -> String {
    format!("file://{}", path.canonicalize().expect("a folder").display())
}

impl Editor {
    fn start(program: &str, folder: &Path, service: &Path) -> Self {
        let mut program = Command::new(program)
            .args(["lsp", "--lang", "fr", "--as-of", "2026-06-30", "-C"])
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program");
        let (input, output) = (program.stdin.take().expect("a pipe"), program.stdout.take().expect("a pipe"));
        Editor { program, input, output: BufReader::new(output), last: 0, address: address(service), version: 0 }
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("a pipe");
        self.input.flush().expect("a pipe");
    }

    fn tell(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn next(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            self.output.read_line(&mut line).expect("a message");
            match line.trim().strip_prefix("Content-Length: ") {
                Some(value) => length = value.parse().expect("a number"),
                None => break,
            }
        }
        let mut bytes = vec![0; length];
        self.output.read_exact(&mut bytes).expect("a message");
        serde_json::from_slice(&bytes).expect("JSON")
    }

    fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.last += 1;
        let id = self.last;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        loop {
            let message = self.next();
            if message["id"] == id {
                return message;
            }
        }
    }

    fn question(&mut self, method: &str, position: &Value) -> Duration {
        let params =
            json!({ "textDocument": { "uri": self.address }, "position": position, "context": { "includeDeclaration": true } });
        let start = Instant::now();
        self.ask(&format!("textDocument/{method}"), &params);
        start.elapsed()
    }

    fn change(&mut self, text: &str) {
        self.version += 1;
        let document = json!({ "uri": self.address, "version": self.version });
        self.tell("textDocument/didChange", &json!({ "textDocument": document, "contentChanges": [{ "text": text }] }));
    }

    fn is_own(&self, message: &Value) -> bool {
        message["params"]["uri"] == self.address && message["params"]["version"] == self.version
    }

    /// Waits for the first findings of the file as it is now.
    fn own(&mut self) {
        loop {
            let message = self.next();
            if self.is_own(&message) {
                return;
            }
        }
    }

    /// Writes a text, and gives how long it takes until the first findings of the file come. When those of the whole agenda come that it
    /// changes, cannot be told: where the next key comes first, they never do.
    fn typed(&mut self, text: &str) -> Duration {
        let start = Instant::now();
        self.change(text);
        self.own();
        start.elapsed()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
