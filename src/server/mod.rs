//! The language server: the only place that knows LSP.
//!
//! ```text
//! wire      stdin, cut into messages            (this thread)
//!  └ service   documents and settings change here and now; requests become futures
//!     ├ state     the open documents, under one mutex that is never held across an await
//!     │  └ worker    analyses the newest text of a document and publishes          (worker threads)
//!     └ handlers  initialize, code actions, hover, commands: on snapshots            (runtime threads)
//! output    everything that goes out, one frame at a time                            (writer thread)
//! ```

mod actions;
mod client;
mod commands;
mod handlers;
mod hover;
mod instructions;
mod log;
mod output;
mod places;
mod service;
mod settings;
mod state;
mod to_proto;
mod wire;
mod worker;

use std::io::{BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Arc;

use serde_json::Value;
use tokio::runtime::Runtime;
use tower::Service as _;
use tower_lsp::jsonrpc::{Error, Id, Request, Response};

use self::output::Output;
use self::service::Service;
use self::state::Shared;
use self::wire::Frame;

/// Serves one client on stdin and stdout until it leaves. The exit status is 0 when it said `shutdown` first.
#[must_use]
pub fn run() -> ExitCode {
    log::start();
    let code = serve(std::io::stdin().lock(), output::stdout());
    ExitCode::from(code)
}

/// Serves one client: reads messages until `exit` or the end of `reader`; returns the exit status.
fn serve(mut reader: impl BufRead, writer: impl Write + Send + 'static) -> u8 {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).max_blocking_threads(4).build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            tracing::error!("no threads to be had: {error}");
            return 1;
        }
    };
    let output = Output::start(writer);
    let shared = Arc::new(Shared::new(output.clone()));
    worker::start(&shared);
    let mut session = Session { runtime, service: Service::new(Arc::clone(&shared)), output };
    loop {
        match wire::read(&mut reader) {
            Frame::Message(body) => {
                if !session.message(&body) {
                    break;
                }
            }
            Frame::Garbage(why) => {
                tracing::warn!("skipped what is no message: {why}");
                session.output.respond(&Response::from_error(Id::Null, Error::parse_error()));
            }
            Frame::End => break,
        }
    }
    session.output.flush();
    session.runtime.shutdown_background();
    u8::from(!shared.was_shut_down())
}

/// One client's session, seen from the thread that reads its messages.
struct Session {
    runtime: Runtime,
    service: Service,
    output: Output,
}

impl Session {
    /// Handles one message; false after `exit`.
    fn message(&mut self, body: &[u8]) -> bool {
        let refuse = |id: Id, error: Error| {
            self.output.respond(&Response::from_error(id, error));
            true
        };
        let Ok(message) = serde_json::from_slice::<Value>(body) else {
            return refuse(Id::Null, Error::parse_error());
        };
        let Value::Object(mut message) = message else { return refuse(Id::Null, Error::invalid_request()) };
        let id = match message.remove("id") {
            None => None,
            Some(id) => match serde_json::from_value::<Id>(id) {
                Ok(id) => Some(id),
                Err(_) => return refuse(Id::Null, Error::invalid_request()),
            },
        };
        let Some(Value::String(method)) = message.remove("method") else {
            let answer = message.contains_key("result") || message.contains_key("error");
            return answer || refuse(id.unwrap_or_default(), Error::invalid_request());
        };
        if method == "exit" {
            return false;
        }
        let inline = id.is_none() || method == "initialize" || method == "shutdown";
        let mut request = Request::build(method);
        if let Some(params) = message.remove("params") {
            request = request.params(params);
        }
        if let Some(id) = id.clone() {
            request = request.id(id);
        }
        let request = request.finish();
        if inline {
            self.here_and_now(id, request);
        } else {
            self.in_its_own_time(id, request);
        }
        true
    }

    /// Notifications, and the two requests that change what may follow, are done before the next message is read.
    fn here_and_now(&mut self, id: Option<Id>, request: Request) {
        let done = catch_unwind(AssertUnwindSafe(|| self.runtime.block_on(self.service.call(request))));
        match done {
            Ok(Ok(Some(response))) => self.output.respond(&response),
            Ok(_) => {}
            Err(_) => {
                tracing::error!("a handler panicked");
                if let Some(id) = id {
                    self.output.respond(&Response::from_error(id, Error::internal_error()));
                }
            }
        }
    }

    /// Other requests may wait for an analysis without keeping anybody from typing.
    fn in_its_own_time(&mut self, id: Option<Id>, request: Request) {
        let future = match catch_unwind(AssertUnwindSafe(|| self.service.call(request))) {
            Ok(future) => future,
            Err(_) => Box::pin(std::future::ready(Ok(id.clone().map(internal_error)))),
        };
        let output = self.output.clone();
        let task = self.runtime.spawn(future);
        self.runtime.spawn(async move {
            let response = match task.await {
                Ok(Ok(response)) => response,
                Ok(Err(_)) => None,
                Err(_) => {
                    tracing::error!("a handler panicked");
                    id.map(internal_error)
                }
            };
            if let Some(response) = response {
                output.respond(&response);
            }
        });
    }
}

fn internal_error(id: Id) -> Response {
    Response::from_error(id, Error::internal_error())
}
