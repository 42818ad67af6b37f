//! The open documents. Changed by the thread that reads messages, looked at through snapshots by all others.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};

use tokio::sync::watch;

use super::client::Client;
use super::output::Output;
use super::places::{self, Spellings};
use super::settings::{Chosen, Store};
use crate::analysis::{Analyser, Analysis};
use crate::markup::Markup;
use crate::text::{Encoding, LineIndex, Position};

/// What all threads of the server share.
pub(super) struct Shared {
    /// The way out.
    pub(super) output: Output,
    documents: Mutex<Documents>,
    /// There is something to analyse.
    work: Condvar,
    /// Ticks when a document has been analysed, or is gone.
    ready: watch::Sender<()>,
    settings: Mutex<Store>,
    client: OnceLock<Client>,
    shut_down: AtomicBool,
}

/// The lock; a thread that panicked while it held it left nothing half done that matters.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    pub(super) fn new(output: Output) -> Self {
        Self {
            output,
            documents: Mutex::default(),
            work: Condvar::new(),
            ready: watch::Sender::new(()),
            settings: Mutex::default(),
            client: OnceLock::new(),
            shut_down: AtomicBool::new(false),
        }
    }

    /// Who is there; before `initialize` somebody who can do nothing.
    pub(super) fn client(&self) -> &Client {
        static NOBODY: OnceLock<Client> = OnceLock::new();
        self.client.get().unwrap_or_else(|| NOBODY.get_or_init(Client::default))
    }

    /// The client has introduced itself; only the first time counts.
    pub(super) fn meet(&self, client: Client) {
        if self.client.set(client).is_ok() {
            let folders = self.client().folders.iter().filter_map(|uri| places::path_of(uri)).collect();
            self.settings().set_folders(folders);
        }
    }

    /// Whether `initialize` came, and `shutdown` did not.
    pub(super) fn is_serving(&self) -> bool {
        self.client.get().is_some() && !self.was_shut_down()
    }

    pub(super) fn was_shut_down(&self) -> bool {
        self.shut_down.load(Ordering::Acquire)
    }

    pub(super) fn shut_down(&self) {
        self.shut_down.store(true, Ordering::Release);
    }

    /// The configurations. Never taken while the documents are locked.
    pub(super) fn settings(&self) -> MutexGuard<'_, Store> {
        lock(&self.settings)
    }

    /// Changes the documents, and wakes the workers.
    pub(super) fn change<T>(&self, change: impl FnOnce(&mut Documents) -> T) -> T {
        let result = change(&mut lock(&self.documents));
        self.work.notify_all();
        // Those who wait for a document that is gone look again.
        self.ready.send_replace(());
        result
    }

    /// Looks at the documents.
    pub(super) fn look<T>(&self, look: impl FnOnce(&Documents) -> T) -> T {
        look(&lock(&self.documents))
    }

    /// Waits for something to analyse.
    pub(super) fn next_job(&self) -> Job {
        let mut documents = lock(&self.documents);
        loop {
            if let Some(job) = documents.take() {
                return job;
            }
            documents = self.work.wait(documents).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// A worker is done. `frame` is sent when what it tells is still the newest.
    pub(super) fn finish(&self, job: Done, frame: Vec<u8>) {
        let mut documents = lock(&self.documents);
        if documents.finish(job) {
            // Under the lock, so that nothing can be said about an older text or a closed document afterwards.
            self.output.send(frame);
        }
        drop(documents);
        self.work.notify_all();
        self.ready.send_replace(());
    }

    /// The newest text of a document, analysed; `None` when it is not open.
    pub(super) async fn snapshot(&self, key: &str) -> Option<Arc<Snapshot>> {
        let mut ready = self.ready.subscribe();
        loop {
            if let Some(snapshot) = self.look(|documents| documents.snapshot(key))? {
                return Some(snapshot);
            }
            ready.changed().await.ok()?;
        }
    }
}

/// A document as it was analysed.
#[derive(Debug)]
pub(super) struct Snapshot {
    /// Its name inside the server.
    pub(super) key: String,
    /// Its version, as the client counts.
    pub(super) version: i32,
    pub(super) text: Arc<String>,
    pub(super) markup: Markup,
    pub(super) lines: LineIndex,
    pub(super) chosen: Chosen,
    pub(super) analysis: Analysis,
}

/// One open document.
#[derive(Debug)]
struct Document {
    /// As the client spells it.
    uri: String,
    version: i32,
    text: Arc<String>,
    markup: Markup,
    /// Its file, when it has one.
    place: Option<PathBuf>,
    /// Counts every change of text or settings, over all documents.
    generation: u64,
    /// The generation in which it was opened: tells a document from an earlier one of the same name.
    opened: u64,
    /// `None` when it is to be chosen again.
    chosen: Option<Chosen>,
    /// The generation in which that was last asked for.
    asked: u64,
    /// `None` while a worker has it.
    analyser: Option<Box<Analyser>>,
    /// The generation that was analysed last.
    analysed: u64,
    snapshot: Option<Arc<Snapshot>>,
}

impl Document {
    fn choose_again(&mut self, generation: u64) {
        self.generation = generation;
        self.asked = generation;
        self.chosen = None;
    }
}

/// All open documents, by key.
#[derive(Debug, Default)]
pub(super) struct Documents {
    open: HashMap<String, Document>,
    generation: u64,
    /// Of the open documents whose spelling is not their key.
    spellings: Arc<Spellings>,
}

/// What a worker takes.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) key: String,
    pub(super) uri: String,
    pub(super) version: i32,
    pub(super) text: Arc<String>,
    pub(super) markup: Markup,
    pub(super) place: Option<PathBuf>,
    pub(super) chosen: Option<Chosen>,
    pub(super) analyser: Box<Analyser>,
    pub(super) ticket: Ticket,
}

/// Which document, and which state of it, a job is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ticket {
    generation: u64,
    opened: u64,
    asked: u64,
}

/// What a worker brings back.
#[derive(Debug)]
pub(super) struct Done {
    pub(super) snapshot: Snapshot,
    pub(super) analyser: Box<Analyser>,
    pub(super) ticket: Ticket,
}

/// One change of a text: a range, or all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) range: Option<(Position, Position)>,
    pub(super) text: String,
}

impl Documents {
    /// A document was opened; one that was open already is replaced.
    pub(super) fn open(&mut self, uri: &str, version: i32, markup: Markup, text: String) {
        let key = places::key(uri);
        self.generation += 1;
        let document = Document {
            uri: uri.to_owned(),
            version,
            text: Arc::new(text),
            markup,
            place: places::path_of(uri),
            generation: self.generation,
            opened: self.generation,
            chosen: None,
            asked: self.generation,
            analyser: Some(Box::default()),
            analysed: 0,
            snapshot: None,
        };
        if key != uri {
            Arc::make_mut(&mut self.spellings).insert(key.clone(), uri.to_owned());
        }
        self.open.insert(key, document);
    }

    /// A document was edited. False when it is not open.
    pub(super) fn edit(&mut self, uri: &str, version: Option<i32>, changes: &[Change], encoding: Encoding) -> bool {
        let Some(document) = self.open.get_mut(&places::key(uri)) else { return false };
        self.generation += 1;
        document.generation = self.generation;
        document.version = version.unwrap_or(document.version.wrapping_add(1));
        apply(Arc::make_mut(&mut document.text), changes, encoding);
        true
    }

    /// A document was closed; returns the spelling under which it was known.
    pub(super) fn close(&mut self, uri: &str) -> Option<String> {
        let key = places::key(uri);
        let document = self.open.remove(&key)?;
        if document.uri != key {
            Arc::make_mut(&mut self.spellings).remove(&key);
        }
        Some(document.uri)
    }

    /// The settings of this document are to be chosen again.
    pub(super) fn choose_again(&mut self, uri: &str) {
        if let Some(document) = self.open.get_mut(&places::key(uri)) {
            self.generation += 1;
            document.choose_again(self.generation);
        }
    }

    /// The settings of all documents are to be chosen again.
    pub(super) fn choose_all_again(&mut self) {
        for document in self.open.values_mut() {
            self.generation += 1;
            document.choose_again(self.generation);
        }
    }

    /// How the client spells its documents.
    pub(super) fn spellings(&self) -> Arc<Spellings> {
        Arc::clone(&self.spellings)
    }

    /// The file of a document, if that is open and has one.
    pub(super) fn place(&self, uri: &str) -> Option<PathBuf> {
        self.open.get(&places::key(uri))?.place.clone()
    }

    /// A document's newest text, analysed: none when it is not open, some none when it is not analysed yet.
    #[allow(clippy::option_option)]
    pub(super) fn snapshot(&self, key: &str) -> Option<Option<Arc<Snapshot>>> {
        let document = self.open.get(key)?;
        Some(document.snapshot.clone().filter(|_| document.analysed == document.generation))
    }

    /// The newest text of a document.
    #[cfg(test)]
    pub(super) fn text(&self, uri: &str) -> Option<Arc<String>> {
        Some(Arc::clone(&self.open.get(&places::key(uri))?.text))
    }

    /// The document that was touched last, of those that wait for a worker.
    fn take(&mut self) -> Option<Job> {
        let waiting = self.open.iter_mut();
        let waiting =
            waiting.filter(|(_, document)| document.analysed != document.generation && document.analyser.is_some());
        let (key, document) = waiting.max_by_key(|(_, document)| document.generation)?;
        Some(Job {
            key: key.clone(),
            uri: document.uri.clone(),
            version: document.version,
            text: Arc::clone(&document.text),
            markup: document.markup,
            place: document.place.clone(),
            chosen: document.chosen.clone(),
            analyser: document.analyser.take()?,
            ticket: Ticket { generation: document.generation, opened: document.opened, asked: document.asked },
        })
    }

    /// Takes back what a worker had; true when it is about the newest text.
    fn finish(&mut self, done: Done) -> bool {
        let Some(document) = self.open.get_mut(&done.snapshot.key) else { return false };
        if document.opened != done.ticket.opened {
            return false;
        }
        document.analyser = Some(done.analyser);
        if document.asked == done.ticket.asked {
            document.chosen = Some(done.snapshot.chosen.clone());
        }
        if document.generation != done.ticket.generation {
            return false;
        }
        document.analysed = document.generation;
        document.snapshot = Some(Arc::new(done.snapshot));
        true
    }
}

/// Applies changes in order, each to the result of those before it. A range outside the text is clamped as LSP says.
fn apply(text: &mut String, changes: &[Change], encoding: Encoding) {
    for change in changes {
        match change.range {
            None => text.clone_from(&change.text),
            Some((start, end)) => {
                let lines = LineIndex::new(text);
                let start = lines.offset(text, start, encoding);
                let end = lines.offset(text, end, encoding);
                text.replace_range(start.min(end)..start.max(end), &change.text);
            }
        }
    }
}
