//! The requests: each looks at a snapshot, and computes on a thread where it keeps nobody waiting.

use std::sync::Arc;

use serde_json::{Value, json};
use tower_lsp::LanguageServer;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOptions, CodeActionParams, CodeActionProviderCapability, CodeActionResponse,
    ExecuteCommandOptions, ExecuteCommandParams, Hover, HoverParams, HoverProviderCapability, InitializeParams,
    InitializeResult, InitializedParams, OneOf, SaveOptions, ServerCapabilities, ServerInfo,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions, TextDocumentSyncSaveOptions,
    WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};

use super::state::{Shared, Snapshot};
use super::{actions, commands, hover};
use crate::config::FILE_NAME;

/// The requests that this server answers.
pub(super) struct Handlers {
    shared: Arc<Shared>,
}

impl Handlers {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    /// Computes something about the newest text of a document; `None` when it is not open.
    async fn compute<T: Send + 'static>(
        &self,
        key: &str,
        compute: impl FnOnce(&Shared, &Snapshot) -> T + Send + 'static,
    ) -> Result<Option<T>> {
        let Some(snapshot) = self.shared.snapshot(key).await else { return Ok(None) };
        let shared = Arc::clone(&self.shared);
        let computed = tokio::task::spawn_blocking(move || compute(&shared, &snapshot)).await;
        computed.map(Some).map_err(|_| Error::internal_error())
    }
}

impl LanguageServer for Handlers {
    async fn initialize(&self, _: InitializeParams) -> Result<InitializeResult> {
        let sync = TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
            ..TextDocumentSyncOptions::default()
        };
        let actions = CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, actions::FIX_ALL]),
            resolve_provider: Some(true),
            ..CodeActionOptions::default()
        };
        let commands = ExecuteCommandOptions {
            commands: commands::ALL.map(String::from).to_vec(),
            ..ExecuteCommandOptions::default()
        };
        let folders =
            WorkspaceFoldersServerCapabilities { supported: Some(true), change_notifications: Some(OneOf::Left(true)) };
        Ok(InitializeResult {
            capabilities: ServerCapabilities {
                position_encoding: Some(self.shared.client().encoding_kind()),
                text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
                code_action_provider: Some(CodeActionProviderCapability::Options(actions)),
                hover_provider: Some(HoverProviderCapability::Simple(true)),
                execute_command_provider: Some(commands),
                workspace: Some(WorkspaceServerCapabilities {
                    workspace_folders: Some(folders),
                    file_operations: None,
                }),
                ..ServerCapabilities::default()
            },
            server_info: Some(ServerInfo {
                name: env!("CARGO_PKG_NAME").to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
            offset_encoding: None,
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        if self.shared.client().watches_files {
            let watchers = json!([{ "globPattern": format!("**/{FILE_NAME}") }]);
            let registration = json!({
                "id": "mensentaal-toml",
                "method": "workspace/didChangeWatchedFiles",
                "registerOptions": { "watchers": watchers },
            });
            let params = json!({ "registrations": [registration] });
            self.shared.output.request("mensentaal-watch", "client/registerCapability", &params);
        }
    }

    async fn shutdown(&self) -> Result<()> {
        self.shared.shut_down();
        Ok(())
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        let key = params.text_document.uri.as_str().to_owned();
        self.compute(&key, move |shared, snapshot| actions::all(snapshot, shared.client(), &params)).await
    }

    async fn code_action_resolve(&self, action: CodeAction) -> Result<CodeAction> {
        let key = action.data.as_ref().and_then(|data| data["uri"].as_str()).map(super::places::key);
        let Some(key) = key else { return Ok(action) };
        let asked = action.clone();
        let resolved = self.compute(&key, move |shared, snapshot| actions::resolve(snapshot, shared.client(), action));
        Ok(resolved.await?.unwrap_or(asked))
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        let key = at.text_document.uri.as_str().to_owned();
        let card = self.compute(&key, move |shared, snapshot| hover::card(snapshot, shared.client(), at.position));
        Ok(card.await?.flatten())
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        let shared = Arc::clone(&self.shared);
        let done = tokio::task::spawn_blocking(move || commands::execute(&shared, &params)).await;
        done.map_err(|_| Error::internal_error())?.map(|()| None)
    }
}
