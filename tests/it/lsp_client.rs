//! A small language client: its own framing, its own copy of each text, and no patience with what it did not expect.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use mensentaal::text::{Edit, Encoding, LineIndex, Position, Span, apply};
use serde_json::{Value, json};

/// How long anything may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A server, and the client's side of a session with it.
pub(crate) struct Client {
    process: Child,
    stdin: Option<ChildStdin>,
    incoming: Receiver<Value>,
    /// Read and not asked for yet.
    unread: VecDeque<Value>,
    next_id: i64,
    encoding: Encoding,
    /// The capabilities that the server answered with.
    pub(crate) server: Value,
    _home: tempfile::TempDir,
}

/// What to start with.
pub(crate) struct Start {
    pub(crate) capabilities: Value,
    pub(crate) folder: Option<PathBuf>,
    /// The user's own configuration.
    pub(crate) own: Option<&'static str>,
}

impl Default for Start {
    fn default() -> Self {
        Self { capabilities: modern(), folder: None, own: Some(super::lsp::HOUSE) }
    }
}

/// What an editor of today can do.
pub(crate) fn modern() -> Value {
    json!({
        "general": { "positionEncodings": ["utf-16"] },
        "textDocument": {
            "publishDiagnostics": { "relatedInformation": true, "versionSupport": true },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "codeAction": { "resolveSupport": { "properties": ["edit"] }, "dataSupport": true },
        },
        "workspace": {
            "workspaceEdit": { "documentChanges": true },
            "didChangeWatchedFiles": { "dynamicRegistration": true },
            "workspaceFolders": true,
        },
    })
}

pub(crate) fn uri_of(path: &Path) -> String {
    format!("file://{}", path.display())
}

impl Client {
    /// Starts a server, without a word to it.
    pub(crate) fn spawn(own: Option<&str>) -> Self {
        let home = tempfile::tempdir().expect("a home");
        if let Some(own) = own {
            let folder = home.path().join("mensentaal");
            std::fs::create_dir(&folder).expect("a folder");
            std::fs::write(folder.join("mensentaal.toml"), own).expect("a configuration");
        }
        let mut process = Command::new(env!("CARGO_BIN_EXE_mensentaal"))
            .arg("lsp")
            .env("XDG_CONFIG_HOME", home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let stdin = process.stdin.take();
        let mut stdout = BufReader::new(process.stdout.take().expect("a pipe"));
        let (sender, incoming) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut stdout) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        Self {
            process,
            stdin,
            incoming,
            unread: VecDeque::new(),
            next_id: 0,
            encoding: Encoding::Utf16,
            server: Value::Null,
            _home: home,
        }
    }

    /// Starts a server and introduces itself.
    pub(crate) fn start(start: Start) -> Self {
        let mut client = Self::spawn(start.own);
        let folders = start.folder.iter().map(|path| json!({ "uri": uri_of(path), "name": "map" }));
        let params = json!({
            "processId": std::process::id(),
            "rootUri": null,
            "workspaceFolders": folders.collect::<Vec<_>>(),
            "capabilities": start.capabilities,
        });
        client.server = client.request("initialize", params)["capabilities"].clone();
        client.encoding = match client.server["positionEncoding"].as_str() {
            Some("utf-8") => Encoding::Utf8,
            Some("utf-32") => Encoding::Utf32,
            _ => Encoding::Utf16,
        };
        client.notify("initialized", json!({}));
        if start.capabilities.pointer("/workspace/didChangeWatchedFiles/dynamicRegistration") == Some(&json!(true)) {
            let asked = client.wait(|message| message["method"] == "client/registerCapability");
            assert_eq!(
                asked["params"]["registrations"][0]["registerOptions"]["watchers"][0]["globPattern"],
                "**/mensentaal.toml"
            );
            client.write(&json!({ "jsonrpc": "2.0", "id": asked["id"], "result": null }));
        }
        client
    }

    /// The home folder that the server sees: the user's own configuration is below it.
    pub(crate) fn own_configuration(&self) -> PathBuf {
        self._home.path().join("mensentaal/mensentaal.toml")
    }

    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        let stdin = self.stdin.as_mut().expect("stdin is open");
        stdin.write_all(bytes).and_then(|()| stdin.flush()).expect("the server reads");
    }

    pub(crate) fn write(&mut self, message: &Value) {
        let body = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    pub(crate) fn notify(&mut self, method: &str, params: Value) {
        self.write(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request without waiting; returns its id.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> i64 {
        self.next_id += 1;
        self.write(&json!({ "jsonrpc": "2.0", "id": self.next_id, "method": method, "params": params }));
        self.next_id
    }

    /// The whole answer to a request.
    pub(crate) fn answer(&mut self, id: i64) -> Value {
        self.wait(|message| message["id"] == id && message.get("method").is_none())
    }

    /// A request's result; an error is one here too.
    #[track_caller]
    pub(crate) fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        let answer = self.answer(id);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// A request's error code.
    #[track_caller]
    pub(crate) fn refusal(&mut self, method: &str, params: Value) -> i64 {
        let id = self.ask(method, params);
        let answer = self.answer(id);
        answer["error"]["code"].as_i64().unwrap_or_else(|| panic!("{method} should be refused: {answer}"))
    }

    /// The first message that is wanted, of those that were read already or come now.
    #[track_caller]
    pub(crate) fn wait(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.unread.iter().position(&wanted) {
            return self.unread.remove(at).expect("it was just found");
        }
        let end = Instant::now() + PATIENCE;
        loop {
            match self.incoming.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(message) if wanted(&message) => return message,
                Ok(message) => self.unread.push_back(message),
                Err(error) => panic!("{error}; unread: {:?}", self.unread),
            }
        }
    }

    /// The diagnostics of one version of a text; those of versions before it are dropped.
    #[track_caller]
    pub(crate) fn diagnostics(&mut self, document: &Document) -> Vec<Value> {
        let (uri, version) = (json!(document.uri), json!(document.version));
        let found = self.wait(|message| published(message, &uri) && message["params"]["version"] == version);
        self.unread
            .retain(|message| !published(message, &uri) || message["params"]["version"].as_i64() > version.as_i64());
        found["params"]["diagnostics"].as_array().expect("a list").clone()
    }

    /// The next diagnostics that were published for a URI.
    #[track_caller]
    pub(crate) fn published(&mut self, uri: &str) -> Value {
        let uri = json!(uri);
        self.wait(|message| published(message, &uri))["params"].clone()
    }

    /// The next message for the user.
    #[track_caller]
    pub(crate) fn shown(&mut self) -> String {
        let message = self.wait(|message| message["method"] == "window/showMessage");
        message["params"]["message"].as_str().expect("a text").to_owned()
    }

    pub(crate) fn open(&mut self, uri: &str, language: &str, text: &str) -> Document {
        let item = json!({ "uri": uri, "languageId": language, "version": 1, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": item }));
        Document { uri: uri.to_owned(), version: 1, text: text.to_owned(), encoding: self.encoding }
    }

    pub(crate) fn close(&mut self, document: &Document) {
        self.notify("textDocument/didClose", json!({ "textDocument": { "uri": document.uri } }));
    }

    /// Types: replaces the first `from` by `to`.
    pub(crate) fn edit(&mut self, document: &mut Document, from: &str, to: &str) {
        let at = document.text.find(from).expect("what is replaced");
        let span = Span::new(at, at + from.len());
        let range = document.range(span);
        self.send_changes(document, json!([{ "range": range, "text": to }]));
        document.text.replace_range(span.range(), to);
    }

    /// Tells of changes; the caller sees to the document's text.
    pub(crate) fn send_changes(&mut self, document: &mut Document, changes: Value) {
        document.version += 1;
        let id = json!({ "uri": document.uri, "version": document.version });
        self.notify("textDocument/didChange", json!({ "textDocument": id, "contentChanges": changes }));
    }

    /// The code actions where `on` first stands.
    #[track_caller]
    pub(crate) fn actions(&mut self, document: &Document, on: &str, only: Option<&str>) -> Vec<Value> {
        let at = document.text.find(on).expect("the place");
        let mut context = json!({ "diagnostics": [] });
        if let Some(only) = only {
            context["only"] = json!([only]);
        }
        let params = json!({
            "textDocument": { "uri": document.uri },
            "range": document.range(Span::new(at, at + on.len())),
            "context": context,
        });
        self.request("textDocument/codeAction", params).as_array().expect("a list").clone()
    }

    /// Does what an editor does with an action: its edit, and its command.
    #[track_caller]
    pub(crate) fn carry_out(&mut self, document: &mut Document, action: &Value) {
        let mut action = action.clone();
        if action.get("edit").is_none() && action.get("command").is_none() {
            action = self.request("codeAction/resolve", action);
        }
        if let Some(edit) = action.get("edit") {
            let edits = match edit.get("documentChanges") {
                Some(changes) => {
                    let id = json!({ "uri": document.uri, "version": document.version });
                    assert_eq!(changes[0]["textDocument"], id);
                    changes[0]["edits"].clone()
                }
                None => edit["changes"][&document.uri].clone(),
            };
            let edits: Vec<Edit> = edits.as_array().expect("edits").iter().map(|edit| document.edit(edit)).collect();
            assert!(!edits.is_empty());
            document.text = apply(&document.text, &edits).expect("edits that fit");
            self.send_changes(document, json!([{ "text": document.text }]));
        }
        if let Some(command) = action.get("command") {
            let params = json!({ "command": command["command"], "arguments": command["arguments"] });
            self.request("workspace/executeCommand", params);
        }
    }

    /// The exit status after `shutdown` (when asked for) and `exit`, with stdin left open.
    pub(crate) fn leave(&mut self, shutdown: bool) -> i32 {
        if shutdown {
            self.request("shutdown", Value::Null);
        }
        self.notify("exit", Value::Null);
        self.status()
    }

    /// Closes stdin; the exit status.
    pub(crate) fn hang_up(&mut self) -> i32 {
        self.stdin = None;
        self.status()
    }

    fn status(&mut self) -> i32 {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.process.try_wait().expect("a child") {
                Some(status) => return status.code().expect("no signal"),
                None if Instant::now() > end => panic!("the server does not leave"),
                None => std::thread::sleep(Duration::from_millis(5)),
            }
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let running = matches!(self.process.try_wait(), Ok(None));
        if std::thread::panicking() {
            let _ = self.process.kill();
            let _ = self.process.wait();
            return;
        }
        if running {
            assert_eq!(self.leave(true), 0);
        }
        loop {
            match self.incoming.recv_timeout(PATIENCE) {
                Ok(message) => self.unread.push_back(message),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("stdout stays open"),
            }
        }
        for message in &self.unread {
            assert!(message.get("error").is_none(), "nobody read {message}");
            assert_ne!(message["method"], "window/showMessage", "nobody read {message}");
        }
    }
}

fn published(message: &Value, uri: &Value) -> bool {
    message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == *uri
}

fn read(stream: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().split_once(": ") {
            Some(("Content-Length", n)) => length = n.parse().expect("a length"),
            Some(_) => panic!("an odd header: {line}"),
            None => break,
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("JSON"))
}

/// The client's copy of a text.
pub(crate) struct Document {
    pub(crate) uri: String,
    pub(crate) version: i64,
    pub(crate) text: String,
    encoding: Encoding,
}

impl Document {
    pub(crate) fn range(&self, span: Span) -> Value {
        let lines = LineIndex::new(&self.text);
        let position = |at| {
            let Position { line, character } = lines.position(&self.text, at, self.encoding);
            json!({ "line": line, "character": character })
        };
        json!({ "start": position(span.start), "end": position(span.end) })
    }

    pub(crate) fn span(&self, range: &Value) -> Span {
        let lines = LineIndex::new(&self.text);
        let number = |value: &Value| u32::try_from(value.as_u64().expect("a number")).expect("a small one");
        let offset = |at: &Value| {
            let position = Position { line: number(&at["line"]), character: number(&at["character"]) };
            let offset = lines.offset(&self.text, position, self.encoding);
            assert_eq!(lines.position(&self.text, offset, self.encoding), position, "a place of the text");
            offset
        };
        Span::new(offset(&range["start"]), offset(&range["end"]))
    }

    /// What a diagnostic marks.
    pub(crate) fn marked(&self, diagnostic: &Value) -> &str {
        &self.text[self.span(&diagnostic["range"]).range()]
    }

    fn edit(&self, edit: &Value) -> Edit {
        Edit::new(self.span(&edit["range"]), edit["newText"].as_str().expect("a text"))
    }
}
