//! Messages as they come over a pipe, and as they go. Nothing that comes ends the program: what is no message is told from what is one,
//! and the next one is read.
//!
//! Source: Language Server Protocol 3.17, base protocol; JSON-RPC 2.0.

use crate::text::Message;
use serde_json::{Value, json};
use std::io::{self, BufRead, Read, Write};

/// What is no JSON.
pub const PARSE_ERROR: i64 = -32700;
/// What is JSON, and no message.
pub const INVALID_REQUEST: i64 = -32600;
/// A method that there is not.
pub const METHOD_NOT_FOUND: i64 = -32601;
/// Parameters that the method does not have.
pub const INVALID_PARAMS: i64 = -32602;
/// What comes before `initialize`.
pub const SERVER_NOT_INITIALIZED: i64 = -32002;
/// What was understood and could not be done.
pub const REQUEST_FAILED: i64 = -32803;

/// A message that came in.
#[derive(Debug, Clone, PartialEq)]
pub enum Incoming {
    /// Something that is to be answered.
    Request {
        /// Under which number or name.
        id: Value,
        /// What is asked for.
        method: String,
        /// With what.
        params: Value,
    },
    /// Something to know.
    Notification {
        /// What it is about.
        method: String,
        /// What there is to know.
        params: Value,
    },
    /// An answer to what the program itself asked.
    Answer,
    /// What is no message.
    Refused {
        /// Under which number or name it is answered; null, where it has none.
        id: Value,
        /// What sort of error it is.
        code: i64,
        /// Why.
        why: Message,
    },
}

/// A message has so many bytes at most: more than the largest file of an agenda in JSON.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// The lines above a message have so many bytes at most.
const MOST_HEAD: u64 = 16 * 1024;

/// Reads the next message; none at the end.
///
/// # Errors
/// Where nothing can be read, or nobody can tell where the next message begins.
pub fn read(input: &mut impl BufRead) -> io::Result<Option<Incoming>> {
    let mut length: Option<Result<usize, ()>> = None;
    let mut head = input.by_ref().take(MOST_HEAD);
    loop {
        let mut line = Vec::new();
        if head.read_until(b'\n', &mut line)? == 0 {
            return if head.limit() == 0 { Err(io::ErrorKind::InvalidData.into()) } else { Ok(None) };
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        if line.is_empty() {
            break;
        }
        if let Some((_, value)) = line.split_once(':').filter(|(name, _)| name.trim().eq_ignore_ascii_case("content-length")) {
            length = Some(value.trim().parse().map_err(|_| ()));
        }
    }
    let Some(Ok(length)) = length else {
        return Ok(Some(refused(Value::Null, PARSE_ERROR, Message::plain("lsp-no-length"))));
    };
    if length > MOST_BYTES {
        io::copy(&mut input.by_ref().take(length as u64), &mut io::sink())?;
        let why = Message::plain("lsp-too-large").with("most", MOST_BYTES / 1024 / 1024);
        return Ok(Some(refused(Value::Null, INVALID_REQUEST, why)));
    }
    // Room is made for what comes, not for what is announced.
    let mut bytes = Vec::new();
    if input.by_ref().take(length as u64).read_to_end(&mut bytes)? < length {
        return Ok(None);
    }
    Ok(Some(understood(&bytes)))
}

fn refused(id: Value, code: i64, why: Message) -> Incoming {
    Incoming::Refused { id, code, why }
}

fn understood(bytes: &[u8]) -> Incoming {
    let value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        Err(error) => {
            return refused(Value::Null, PARSE_ERROR, Message::plain("lsp-no-json").with("reason", error.to_string()));
        }
    };
    let Value::Object(mut message) = value else {
        return refused(Value::Null, INVALID_REQUEST, Message::plain("lsp-no-message"));
    };
    let id = message.remove("id");
    let params = message.remove("params").unwrap_or_default();
    match (message.remove("method"), id) {
        (Some(Value::String(method)), None) => Incoming::Notification { method, params },
        (Some(Value::String(method)), Some(id @ (Value::Number(_) | Value::String(_)))) => {
            Incoming::Request { id, method, params }
        }
        (None, Some(_)) if message.contains_key("result") || message.contains_key("error") => Incoming::Answer,
        (_, id) => {
            let id = id.filter(|id| id.is_number() || id.is_string()).unwrap_or_default();
            refused(id, INVALID_REQUEST, Message::plain("lsp-no-message"))
        }
    }
}

/// Writes a message.
///
/// # Errors
/// Where nobody reads any more.
pub fn write(output: &mut impl Write, message: &Value) -> io::Result<()> {
    let text = message.to_string();
    write!(output, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    output.flush()
}

/// The answer to a request.
pub fn answer(id: &Value, result: &Value) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "result": result })
}

/// The answer to a request that could not be done.
pub fn error(id: &Value, code: i64, message: &str) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code, "message": message } })
}

/// Something for the client to know.
pub fn notification(method: &str, params: &Value) -> Value {
    json!({ "jsonrpc": "2.0", "method": method, "params": params })
}

/// Something that the program asks of the client.
pub fn request(id: &str, method: &str, params: &Value) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(mut bytes: &[u8]) -> Vec<Incoming> {
        let mut found = Vec::new();
        while let Ok(Some(one)) = read(&mut bytes) {
            found.push(one);
        }
        found
    }

    fn framed(text: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{text}", text.len())
    }

    #[test]
    fn what_is_no_message_is_told_from_what_is_one_and_the_next_is_read() {
        let wrong = [
            framed("{"),
            framed("[]"),
            framed("{\"id\": 1}"),
            framed("{\"id\": [1], \"method\": \"a\"}"),
            framed("{\"id\": 7, \"method\": 8}"),
            "Content-Length: many\r\n\r\n".to_owned(),
            "X: 1\n\n".to_owned(),
        ];
        for one in wrong {
            let found = all((one.clone() + &framed("{\"method\": \"exit\"}")).as_bytes());
            let [Incoming::Refused { .. }, Incoming::Notification { method, .. }] = &found[..] else {
                panic!("{one}: {found:?}")
            };
            assert_eq!(method, "exit");
        }
        let Incoming::Refused { id, code, .. } = &all(framed("{\"id\": 7, \"method\": 8}").as_bytes())[0] else { panic!() };
        assert_eq!((id, *code), (&json!(7), INVALID_REQUEST));
    }

    #[test]
    fn messages_that_are_announced_too_large_or_do_not_come_take_no_room() {
        assert_eq!(all(b"Content-Length: 18446744073709551615\r\n\r\n{}").len(), 1);
        assert_eq!(all(b"Content-Length: 60000000\r\n\r\n{}").len(), 0);
        assert!(read(&mut "x".repeat(100_000).as_bytes()).is_err());
    }

    #[test]
    fn requests_notifications_and_answers_are_told_apart() {
        let texts =
            ["{\"id\": \"a\", \"method\": \"m\", \"params\": [1]}", "{\"method\": \"n\"}", "{\"id\": 1, \"result\": null}"];
        let found = all(texts.map(framed).concat().as_bytes());
        assert_eq!(found[0], Incoming::Request { id: json!("a"), method: "m".to_owned(), params: json!([1]) });
        assert_eq!(found[1], Incoming::Notification { method: "n".to_owned(), params: Value::Null });
        assert_eq!(found[2], Incoming::Answer);
    }
}
