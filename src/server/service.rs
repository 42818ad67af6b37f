//! The tower service around the protocol library: what must happen in order happens here, before anything is awaited.

use std::future::{Future, ready};
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, ErrorCode, Id, Request, Response};
use tower_lsp::{ClientSocket, ExitedError, LspService};

use super::client::Client;
use super::handlers::Handlers;
use super::places;
use super::settings::is_configuration;
use super::state::{Change, Documents, Shared};
use super::to_proto;
use crate::markup::Markup;
use crate::text::Position;

/// A request's answer, in time.
pub(super) type Answer = Pin<Box<dyn Future<Output = Result<Option<Response>, ExitedError>> + Send>>;

/// Documents and settings change in [`Service::call`] itself; requests go on to [`Handlers`].
pub(super) struct Service {
    inner: LspService<Handlers>,
    shared: Arc<Shared>,
    /// Kept open because the library expects it; what goes out goes through `Output`.
    _socket: ClientSocket,
}

impl Service {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        let (inner, socket) = LspService::new(|_| Handlers::new(Arc::clone(&shared)));
        Self { inner, shared, _socket: socket }
    }
}

impl tower::Service<Request> for Service {
    type Response = Option<Response>;
    type Error = ExitedError;
    type Future = Answer;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Answer {
        let (method, id, params) = request.into_parts();
        let mut params = params.unwrap_or(Value::Null);
        if id.is_none() && notify(&self.shared, &method, &params) {
            return Box::pin(ready(Ok(None)));
        }
        if let Some(refusal) = id.as_ref().and_then(|id| refuse(&self.shared, &method, id)) {
            return Box::pin(ready(Ok(Some(refusal))));
        }
        match &*method {
            "initialize" => {
                self.shared.meet(Client::new(&params));
                // Read above, leniently: one capability that the library cannot read must not keep a client out.
                params = json!({ "capabilities": {} });
            }
            // Those of other servers too, in shapes that the library may refuse; nothing here reads them.
            "textDocument/codeAction" => {
                if let Some(Value::Array(diagnostics)) = params.pointer_mut("/context/diagnostics") {
                    diagnostics.clear();
                }
            }
            _ => {}
        }
        places::legalise(&mut params);
        let mut request = Request::build(method);
        if !params.is_null() {
            request = request.params(params);
        }
        if let Some(id) = id.clone() {
            request = request.id(id);
        }
        let answer = self.inner.call(request.finish());
        let shared = Arc::clone(&self.shared);
        Box::pin(async move {
            // The library leaves unknown `$/` requests, and requests by a notification's name, without an answer.
            let answer = answer.await?.or_else(|| Some(Response::from_error(id?, Error::method_not_found())));
            let spellings = shared.look(Documents::spellings);
            Ok(answer.map(|answer| if spellings.is_empty() { answer } else { respell(answer, &spellings) }))
        })
    }
}

/// The answer to a request that comes before `initialize` or after `shutdown`, whatever it asks.
fn refuse(shared: &Shared, method: &str, id: &Id) -> Option<Response> {
    let error = if shared.was_shut_down() {
        Error::invalid_request()
    } else if !shared.is_serving() && method != "initialize" {
        let mut error = Error::new(ErrorCode::ServerError(-32002));
        error.message = "not initialized".into();
        error
    } else {
        return None;
    };
    Some(Response::from_error(id.clone(), error))
}

fn respell(response: Response, spellings: &places::Spellings) -> Response {
    let (id, outcome) = response.into_parts();
    Response::from_parts(
        id,
        outcome.map(|mut answer| {
            places::respell(&mut answer, spellings);
            answer
        }),
    )
}

/// Takes in a notification that changes documents or settings; false when it is another one.
pub(super) fn notify(shared: &Shared, method: &str, params: &Value) -> bool {
    let handle = match method {
        "textDocument/didOpen" => opened,
        "textDocument/didChange" => changed,
        "textDocument/didClose" => closed,
        "textDocument/didSave" => saved,
        "workspace/didChangeWatchedFiles" => files_changed,
        "workspace/didChangeWorkspaceFolders" => folders_changed,
        // Settings live in mensentaal.toml, where the command line finds them too.
        "workspace/didChangeConfiguration" | "$/setTrace" => nothing,
        _ => return false,
    };
    if !shared.is_serving() {
        tracing::debug!("{method} before initialize or after shutdown");
    } else if handle(shared, params).is_none() {
        tracing::warn!("{method} without what it is about, or about a document that is not open");
    }
    true
}

#[allow(clippy::unnecessary_wraps)]
fn nothing(_: &Shared, _: &Value) -> Option<()> {
    Some(())
}

fn opened(shared: &Shared, params: &Value) -> Option<()> {
    let document = params.get("textDocument")?;
    let (uri, text) = (document["uri"].as_str()?, document["text"].as_str()?);
    let path = places::path_of(uri);
    if is_configuration(path.as_deref()) {
        shared.settings().spell(path?, uri);
        shared.change(Documents::choose_all_again);
        return Some(());
    }
    let markup = Markup::from_language_id(document["languageId"].as_str().unwrap_or_default());
    let version = integer(&document["version"]).unwrap_or_default();
    shared.change(|documents| documents.open(uri, version, markup, text.to_owned()));
    Some(())
}

fn changed(shared: &Shared, params: &Value) -> Option<()> {
    let document = params.get("textDocument")?;
    let uri = document["uri"].as_str()?;
    let changes: Vec<Change> = params["contentChanges"].as_array()?.iter().filter_map(change).collect();
    let (version, encoding) = (integer(&document["version"]), shared.client().encoding);
    let known = shared.change(|documents| documents.edit(uri, version, &changes, encoding));
    (known || is_configuration(places::path_of(uri).as_deref())).then_some(())
}

fn change(value: &Value) -> Option<Change> {
    let range = value.get("range").filter(|range| !range.is_null());
    Some(Change {
        range: range.map(|range| (position(&range["start"]), position(&range["end"]))),
        text: value["text"].as_str()?.to_owned(),
    })
}

fn position(value: &Value) -> Position {
    let number = |value: &Value| {
        let number = value.as_u64().or_else(|| value.as_f64().map(|number| number as u64));
        number.map_or(0, |number| u32::try_from(number).unwrap_or(u32::MAX))
    };
    Position { line: number(&value["line"]), character: number(&value["character"]) }
}

fn integer(value: &Value) -> Option<i32> {
    value.as_i64().and_then(|number| i32::try_from(number).ok())
}

fn closed(shared: &Shared, params: &Value) -> Option<()> {
    let uri = params.get("textDocument")?["uri"].as_str()?;
    shared.change(|documents| {
        let spelling = documents.close(uri);
        if let Some(spelling) = &spelling {
            shared.output.send(to_proto::publish_nothing(spelling, None));
        }
        spelling
    });
    Some(())
}

fn saved(shared: &Shared, params: &Value) -> Option<()> {
    let uri = params.get("textDocument")?["uri"].as_str()?;
    let configuration = is_configuration(places::path_of(uri).as_deref());
    shared.change(|documents| if configuration { documents.choose_all_again() } else { documents.choose_again(uri) });
    Some(())
}

fn files_changed(shared: &Shared, _: &Value) -> Option<()> {
    shared.settings().forget_missing(&shared.output);
    shared.change(Documents::choose_all_again);
    Some(())
}

fn folders_changed(shared: &Shared, params: &Value) -> Option<()> {
    let paths = |key: &str| -> Vec<PathBuf> {
        let folders = params["event"][key].as_array().into_iter().flatten();
        folders.filter_map(|folder| places::path_of(folder["uri"].as_str()?)).collect()
    };
    let (added, removed) = (paths("added"), paths("removed"));
    shared.settings().change_folders(added, &removed);
    shared.change(Documents::choose_all_again);
    Some(())
}
