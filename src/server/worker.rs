//! The analysis threads: the newest text of a document, again and again.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::state::{Done, Job, Shared, Snapshot};
use super::to_proto;
use crate::analysis::{Analyser, Settings};
use crate::text::LineIndex;

/// How many documents are analysed at the same time.
const WORKERS: usize = 2;

/// Starts the threads; they end with the process.
pub(super) fn start(shared: &Arc<Shared>) {
    for number in 0..WORKERS {
        let shared = Arc::clone(shared);
        std::thread::spawn(move || {
            if number == 0 {
                // Builds the table of the built-in lexicon while the client is still introducing itself.
                drop(Settings::default());
            }
            loop {
                let job = shared.next_job();
                work(&shared, job);
            }
        });
    }
}

fn work(shared: &Shared, job: Job) {
    let Job { key, uri, version, text, markup, place, chosen, mut analyser, ticket } = job;
    let client = shared.client();
    let choose = || shared.settings().choose(place.as_deref(), &shared.output, client.encoding);
    let chosen = chosen.unwrap_or_else(|| catch_unwind(AssertUnwindSafe(choose)).unwrap_or_default());
    let analysis = catch_unwind(AssertUnwindSafe(|| {
        let prose = if chosen.excluded { "" } else { text.as_str() };
        analyser.analyse(prose, markup, &chosen.settings)
    }));
    let analysis = analysis.unwrap_or_else(|_| {
        // Never seen, and never fatal: this text has no findings, and the next one starts afresh.
        tracing::error!("analysing a text of {} bytes panicked", text.len());
        *analyser = Analyser::default();
        analyser.analyse("", markup, &chosen.settings)
    });
    let lines = LineIndex::new(&text);
    let snapshot = Snapshot { key, version, text, markup, lines, chosen, analysis };
    let frame = catch_unwind(AssertUnwindSafe(|| to_proto::publish(&snapshot, &uri, client)));
    let frame = frame.unwrap_or_else(|_| to_proto::publish_nothing(&uri, Some(version)));
    shared.finish(Done { snapshot, analyser, ticket }, frame);
}
