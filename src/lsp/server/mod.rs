//! The conversation with an editor, from its first word to its last.

mod answers;
mod state;

use super::client::Client;
use super::transport::{
    INVALID_PARAMS, INVALID_REQUEST, Incoming, METHOD_NOT_FOUND, SERVER_NOT_INITIALIZED, answer, error, read, write,
};
use super::worker::Setting;
use crate::i18n::{Catalogue, Language};
use crate::model::Date;
use crate::text::Message;
use lsp_types::InitializeParams;
use serde_json::{Value, json};
use state::State;
use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// What a server is started with.
pub struct Settings {
    /// The language that somebody asked for.
    pub language: Option<Language>,
    /// The language where neither somebody nor the editor asks for one.
    pub usual: Language,
    /// The day that counts as today.
    pub as_of: Date,
    /// The folder that counts as open where the editor names none.
    pub folder: Option<PathBuf>,
}

/// What happens.
pub(super) enum Event {
    /// A message came.
    Came(Incoming),
    /// Files in the folder of an agenda have changed.
    Changed(PathBuf),
    /// Nothing comes any more.
    End,
}

/// That a request could not be answered: what sort of error it is, and why.
pub(super) struct Trouble {
    code: i64,
    why: String,
}

/// Speaks with an editor until it says that it is over, or is gone. Gives the exit code: 0 where it has said so in due form, else 1.
pub fn serve(settings: Settings, mut input: impl BufRead + Send + 'static, mut output: impl Write + Send + 'static) -> u8 {
    let (events, heard) = channel();
    let came = events.clone();
    thread::spawn(move || {
        while let Ok(Some(message)) = read(&mut input) {
            if came.send(Event::Came(message)).is_err() {
                return;
            }
        }
        let _ = came.send(Event::End);
    });
    let (sender, messages) = channel::<Option<Value>>();
    let writer = thread::spawn(move || {
        while let Ok(Some(message)) = messages.recv() {
            if write(&mut output, &message).is_err() {
                break;
            }
        }
    });
    let catalogue = Arc::new(Catalogue::new(settings.language.unwrap_or(settings.usual)));
    let session = Session { settings, output: sender.clone(), events, catalogue, state: None, is_over: false };
    let code = session.run(&heard);
    // What was said before is still heard.
    let _ = sender.send(None);
    let _ = writer.join();
    code
}

struct Session {
    settings: Settings,
    output: Sender<Option<Value>>,
    events: Sender<Event>,
    catalogue: Arc<Catalogue>,
    /// None before the editor has introduced itself.
    state: Option<State>,
    is_over: bool,
}

impl Session {
    fn run(mut self, heard: &Receiver<Event>) -> u8 {
        while let Ok(event) = heard.recv() {
            match event {
                Event::Came(Incoming::Notification { method, .. }) if method == "exit" => break,
                Event::Came(message) => self.hear(message),
                Event::Changed(root) => {
                    if let Some(state) = &mut self.state {
                        state.files_changed(&root);
                    }
                }
                Event::End => break,
            }
        }
        u8::from(!self.is_over)
    }

    fn hear(&mut self, message: Incoming) {
        match message {
            Incoming::Request { id, method, params } => {
                let said = match self.ask(&method, params) {
                    Ok(result) => answer(&id, &result),
                    Err(trouble) => error(&id, trouble.code, &trouble.why),
                };
                self.send(said);
            }
            Incoming::Notification { method, params } => {
                if let Some(state) = self.state.as_mut().filter(|_| !self.is_over) {
                    state.tell(&method, params);
                }
            }
            Incoming::Answer => {}
            Incoming::Refused { id, code, why } => {
                let why = self.catalogue.say(&why);
                self.send(error(&id, code, &why));
            }
        }
    }

    fn send(&self, message: Value) {
        let _ = self.output.send(Some(message));
    }

    fn ask(&mut self, method: &str, params: Value) -> Result<Value, Trouble> {
        let trouble = |code: i64, template: &'static str| {
            Err(Trouble { code, why: self.catalogue.say(&Message::plain(template).with("method", method)) })
        };
        match (&mut self.state, method) {
            _ if self.is_over => trouble(INVALID_REQUEST, "lsp-over"),
            (None, "initialize") => self.initialize(params),
            (None, _) => trouble(SERVER_NOT_INITIALIZED, "lsp-not-begun"),
            (Some(_), "initialize") => trouble(INVALID_REQUEST, "lsp-begun"),
            (Some(_), "shutdown") => {
                self.is_over = true;
                Ok(Value::Null)
            }
            (Some(state), method) => match state.answer(method, params) {
                Some(answered) => answered,
                None => trouble(METHOD_NOT_FOUND, "lsp-no-method"),
            },
        }
    }

    fn initialize(&mut self, params: Value) -> Result<Value, Trouble> {
        let params: InitializeParams = understood(params, &self.catalogue)?;
        let mut client = Client::of(params);
        let spoken = client.locale.as_deref().and_then(Language::find);
        let language = self.settings.language.or(spoken).unwrap_or(self.settings.usual);
        self.catalogue = Arc::new(Catalogue::new(language));
        if client.folders.is_empty() {
            client.folders.extend(self.settings.folder.clone());
        }
        let welcome = json!(client.welcome());
        let setting = Setting {
            output: self.output.clone(),
            client: Arc::new(client),
            catalogue: Arc::clone(&self.catalogue),
            as_of: self.settings.as_of,
        };
        self.state = Some(State::new(setting, self.events.clone()));
        Ok(welcome)
    }
}

/// Parameters as those of a method.
fn understood<T: serde::de::DeserializeOwned>(params: Value, catalogue: &Catalogue) -> Result<T, Trouble> {
    serde_json::from_value(params).map_err(|error| {
        let why = Message::plain("lsp-no-params").with("reason", error.to_string());
        Trouble { code: INVALID_PARAMS, why: catalogue.say(&why) }
    })
}
