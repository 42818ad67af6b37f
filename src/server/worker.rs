//! The analysis threads: the newest text of a document, again and again.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::state::{Done, Job, Shared, Snapshot};
use super::{settings, to_proto};
use crate::analysis::Analyser;
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
                drop(settings::usual());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Settings;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use crate::config;
    use crate::markup::Markup;
    use crate::server::client::Client;
    use crate::server::output::Output;
    use crate::server::service::notify;
    use crate::server::settings::Chosen;
    use crate::text::Encoding;

    const HOUSE: &str = r#"
        [[entry]]
        term = "derhalve"
        pos = "adverb"
        kind = "synonym"
        why = "Dit klinkt als een brief van vroeger."
        replace = [{ text = "daarom", tier = "safe" }]
        flag = ["Wij komen derhalve niet."]
    "#;

    /// Pieces of text that are hard on positions, on blocks and on words.
    const PIECES: [&str; 20] = [
        "derhalve",
        "Derhalve ",
        "der",
        "halve",
        " ",
        "e",
        "é",
        "e\u{301}",
        "😀",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "- ",
        "> ",
        "*",
        "`",
        "# ",
        "<!-- mensentaal: uit -->",
        ". ",
    ];

    fn piece() -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(&PIECES[..]), 0..4).prop_map(|pieces| pieces.concat())
    }

    /// A client that knows nothing of line indexes: it counts.
    struct Naive {
        text: Vec<char>,
        encoding: Encoding,
    }

    impl Naive {
        /// Places that an editor can name: not between the two characters of a line's end.
        fn places(&self) -> Vec<usize> {
            let inside = |at: &usize| *at > 0 && self.text[*at - 1..].starts_with(&['\r', '\n']);
            (0..=self.text.len()).filter(|at| !inside(at)).collect()
        }

        fn position(&self, at: usize) -> Value {
            let (mut line, mut character) = (0, 0);
            for (index, &c) in self.text[..at].iter().enumerate() {
                if c == '\n' || (c == '\r' && self.text.get(index + 1) != Some(&'\n')) {
                    (line, character) = (line + 1, 0);
                } else {
                    character += match self.encoding {
                        Encoding::Utf8 => c.len_utf8(),
                        Encoding::Utf16 => c.len_utf16(),
                        Encoding::Utf32 => 1,
                    };
                }
            }
            json!({ "line": line, "character": character })
        }

        /// Replaces what lies between two places; the change as the client tells it.
        fn change(&mut self, from: prop::sample::Index, to: prop::sample::Index, new: &str) -> Value {
            let places = self.places();
            let (from, to) = (places[from.index(places.len())], places[to.index(places.len())]);
            let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 12));
            let to = *places.iter().rfind(|&&place| place <= to).unwrap_or(&from);
            let range = json!({ "start": self.position(from), "end": self.position(to.max(from)) });
            self.text.splice(from..to.max(from), new.chars());
            json!({ "range": range, "text": new })
        }

        fn text(&self) -> String {
            self.text.iter().collect()
        }
    }

    type Places = (prop::sample::Index, prop::sample::Index);

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        /// After any edits the server has the client's text, and finds in it what somebody finds who sees it for the
        /// first time.
        #[test]
        fn any_edits(
            first in prop::collection::vec(piece(), 0..12),
            rounds in prop::collection::vec((prop::collection::vec(any::<Places>().prop_flat_map(|(from, to)| {
                piece().prop_map(move |new| (from, to, new))
            }), 0..4), any::<bool>()), 0..12),
            encoding in prop::sample::select(vec![Encoding::Utf8, Encoding::Utf16, Encoding::Utf32]),
            language in prop::sample::select(vec!["markdown", "html", "plaintext"]),
        ) {
            let shared = Shared::new(Output::start(std::io::sink()));
            shared.meet(Client { encoding, ..Client::default() });
            let settings = Arc::new(Settings::new(&config::parse(HOUSE).expect("a good configuration")));
            let uri = "untitled:Naamloos 1";
            let mut naive = Naive { text: first.concat().chars().collect(), encoding };
            let item = json!({ "uri": uri, "languageId": language, "version": 0, "text": naive.text() });
            notify(&shared, "textDocument/didOpen", &json!({ "textDocument": item }));
            for (version, (edits, looked)) in (1..).zip(rounds) {
                let changes: Vec<Value> = edits.into_iter().map(|(from, to, new)| naive.change(from, to, &new)).collect();
                let params = json!({ "textDocument": { "uri": uri, "version": version }, "contentChanges": changes });
                notify(&shared, "textDocument/didChange", &params);
                prop_assert_eq!(&*shared.look(|documents| documents.text(uri)).expect("open"), &naive.text());
                if !looked {
                    continue;
                }
                let mut job = shared.next_job();
                job.chosen = Some(Chosen { settings: Arc::clone(&settings), excluded: false });
                work(&shared, job);
                let key = crate::server::places::key(uri);
                let snapshot = shared.look(|documents| documents.snapshot(&key)).flatten().expect("analysed");
                let fresh = crate::analysis::analyse(&naive.text(), Markup::from_language_id(language), &settings);
                prop_assert_eq!(snapshot.version, version);
                prop_assert_eq!(snapshot.analysis.findings(), fresh.findings());
            }
        }
    }
}
