use super::answer::{SHARED, policy};
use super::{Stage, Surface};
use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;

/// A word every so often shows who is still there.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// What stands before the news.
pub(super) fn opening(surface: Surface) -> Vec<u8> {
    let policy = policy(surface);
    format!("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n{policy}{SHARED}\r\n").into_bytes()
}

/// Tells the number of what is shown, at once and whenever it is another, until nobody listens any more.
pub(super) fn tell(stream: &mut TcpStream, stage: &Stage) -> std::io::Result<()> {
    let mut seen = 0;
    loop {
        let number = stage.number(seen, SIGN_OF_LIFE);
        let said = if number == seen { ":\n\n".to_owned() } else { format!("data: {number}\n\n") };
        stream.write_all(said.as_bytes())?;
        seen = number;
    }
}
