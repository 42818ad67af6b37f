//! Everything that goes out: one thread writes whole frames, in the order in which they were handed over.

use std::io::Write;
use std::sync::mpsc::{self, Sender};
use std::time::Duration;

use serde::Serialize;
use serde_json::{Value, json};
use tower_lsp::jsonrpc::Response;

/// How long the last messages may take when the server leaves.
const PATIENCE: Duration = Duration::from_secs(1);

enum Job {
    Write(Vec<u8>),
    Flush(Sender<()>),
}

/// A handle to the writer; cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Output(Sender<Job>);

impl Output {
    /// Starts the writer thread.
    pub(super) fn start(mut writer: impl Write + Send + 'static) -> Self {
        let (sender, jobs) = mpsc::channel();
        std::thread::spawn(move || {
            for job in jobs {
                match job {
                    Job::Write(frame) => {
                        if writer.write_all(&frame).and_then(|()| writer.flush()).is_err() {
                            tracing::warn!("the client does not listen any more");
                            return;
                        }
                    }
                    Job::Flush(done) => drop(done),
                }
            }
        });
        Self(sender)
    }

    /// Hands over a frame that [`frame`] made.
    pub(super) fn send(&self, frame: Vec<u8>) {
        // It fails only when the writer has stopped: nobody listens.
        let _ = self.0.send(Job::Write(frame));
    }

    /// Sends a response.
    pub(super) fn respond(&self, response: &Response) {
        self.send(frame(response));
    }

    /// Sends a notification.
    pub(super) fn notify(&self, method: &str, params: &Value) {
        self.send(frame(&json!({ "jsonrpc": "2.0", "method": method, "params": params })));
    }

    /// Sends a request; its answer is not waited for.
    pub(super) fn request(&self, id: &str, method: &str, params: &Value) {
        self.send(frame(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params })));
    }

    /// Shows the user a message.
    pub(super) fn show(&self, kind: Show, message: &str) {
        self.notify("window/showMessage", &json!({ "type": kind as u8, "message": message }));
    }

    /// Waits until everything is written, but not for a client that has stopped reading.
    pub(super) fn flush(&self) {
        let (done, wait) = mpsc::channel();
        if self.0.send(Job::Flush(done)).is_ok() {
            let _ = wait.recv_timeout(PATIENCE);
        }
    }
}

/// How a message to the user looks; the numbers are LSP's.
#[derive(Debug, Clone, Copy)]
pub(super) enum Show {
    /// Something needs attention.
    Warning = 2,
    /// Something was done.
    Info = 3,
}

/// A message with its header. What cannot be serialised does not exist: all of it is plain data.
pub(super) fn frame(message: &impl Serialize) -> Vec<u8> {
    let body = serde_json::to_vec(message).unwrap_or_default();
    let mut frame = format!("Content-Length: {}\r\n\r\n", body.len()).into_bytes();
    frame.extend_from_slice(&body);
    frame
}

/// Standard output without Rust's line buffer, which would cut each frame in two behind its header.
#[cfg(unix)]
pub(super) fn stdout() -> Box<dyn Write + Send> {
    use std::os::fd::AsFd as _;
    match std::io::stdout().as_fd().try_clone_to_owned() {
        Ok(descriptor) => Box::new(std::fs::File::from(descriptor)),
        Err(_) => Box::new(std::io::stdout()),
    }
}

/// Standard output.
#[cfg(not(unix))]
pub(super) fn stdout() -> Box<dyn Write + Send> {
    Box::new(std::io::stdout())
}
