//! Pages handed to a browser on the same machine, over HTTP, and the news that they are others now. Comes in: pages, as paths and bytes.
//! Goes out: answers to requests that come from this machine and mean it. It knows nothing of agendas and reads no file.
//!
//! Each connection is one request and one answer; only pages are asked for here, and a browser on the same machine opens connections at
//! no cost.

mod answer;
mod events;
mod request;
mod stage;

pub use answer::Answer;
pub use stage::{Pages, Stage};

use crate::text::{Failure, Message};
use request::{Asked, Refusal, Request};
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// So many connections are open at once; a page that listens for news keeps one.
const MOST_CONNECTIONS: usize = 64;

/// Nobody who reads takes longer for a part of an answer.
const SLOWEST_WRITE: Duration = Duration::from_secs(30);

/// What is left of a request that is refused is read for so long, and so much of it, or its sender would not hear why.
const REST_TIME: Duration = Duration::from_millis(500);
const REST_SIZE: u64 = 256 * 1024;

/// What the pages of a server have in common.
#[derive(Debug, Clone, Copy)]
pub struct Surface {
    /// What they may fetch and run: the directives of a Content-Security-Policy.
    pub policy: &'static str,
    /// The path at which they hear of news.
    pub events: &'static str,
    /// Whether they have forms, so that what is filled in is taken.
    pub forms: bool,
}

/// A server that listens, to this machine alone.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    port: u16,
    surface: Surface,
}

impl Server {
    /// Listens on a port, or on a free one where the port is 0.
    ///
    /// # Errors
    /// Where the port cannot be had.
    pub fn listen(port: u16, surface: Surface) -> Result<Self, Failure> {
        let bound = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
        let bound = bound.and_then(|listener| Ok((listener.local_addr()?.port(), listener)));
        let failure = |error: std::io::Error| match error.kind() {
            ErrorKind::AddrInUse => Failure::new(Message::plain("failure-port-in-use").with("port", port.to_string())),
            _ => Failure::new(Message::plain("failure-port").with("port", port.to_string()).with("reason", error.to_string())),
        };
        let (port, listener) = bound.map_err(|error| failure(error).hint(Message::plain("failure-port-hint")))?;
        Ok(Server { listener, port, surface })
    }

    /// The address at which a browser finds it.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Answers requests with what stands on the stage, as long as the program runs.
    pub fn run(&self, stage: &Arc<Stage>) {
        let open = Arc::new(AtomicUsize::new(0));
        // A connection that was given up before it was taken is none.
        for stream in self.listener.incoming().flatten() {
            let connection = Connection::new(&open);
            if connection.number > MOST_CONNECTIONS {
                continue;
            }
            let (port, surface, stage) = (self.port, self.surface, Arc::clone(stage));
            let work = move || {
                // Whoever went away has heard enough.
                let _ = talk(stream, port, surface, &stage);
                drop(connection);
            };
            // Where no thread can be had, the connection is closed, and a browser asks again.
            let _ = thread::Builder::new().spawn(work);
        }
    }
}

/// A connection, counted as long as it is open.
struct Connection {
    open: Arc<AtomicUsize>,
    /// How many there were with it when it came.
    number: usize,
}

impl Connection {
    fn new(open: &Arc<AtomicUsize>) -> Self {
        Connection { open: Arc::clone(open), number: open.fetch_add(1, Ordering::Relaxed) + 1 }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.open.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Reads a request and answers it.
fn talk(mut stream: TcpStream, port: u16, surface: Surface, stage: &Stage) -> std::io::Result<()> {
    stream.set_write_timeout(Some(SLOWEST_WRITE))?;
    stream.set_nodelay(true)?;
    match request::read(&mut stream, port, surface.forms) {
        Ok(Request { path, asked: Asked::Form(body) }) => {
            let answer = stage.pages().submit(&path, &body);
            stream.write_all(&answer.bytes(surface, false))
        }
        Ok(Request { path, asked }) if path == surface.events => {
            let head_only = asked == Asked::Head;
            stream.write_all(&events::opening(surface))?;
            if head_only { Ok(()) } else { events::tell(&mut stream, stage) }
        }
        Ok(Request { path, asked }) => {
            let answer = stage.pages().answer(&path);
            stream.write_all(&answer.bytes(surface, asked == Asked::Head))
        }
        Err(Refusal::Nobody) => Ok(()),
        Err(refusal) => {
            stream.write_all(&refusal.answer().bytes(surface, false))?;
            stream.shutdown(Shutdown::Write)?;
            stream.set_read_timeout(Some(REST_TIME))?;
            std::io::copy(&mut stream.take(REST_SIZE), &mut std::io::sink()).map(drop)
        }
    }
}
