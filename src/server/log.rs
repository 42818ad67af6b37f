//! What the server says about itself: on stderr, when asked, and never any text of a document.

use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

/// Logs warnings, or whatever level `MENSENTAAL_LOG` names (off, error, warn, info, debug, trace).
///
/// Only this program's own messages: what the libraries below it log could hold text that somebody is writing.
pub(super) fn start() {
    let asked = std::env::var("MENSENTAAL_LOG").ok().and_then(|level| level.trim().parse().ok());
    let level: LevelFilter = asked.unwrap_or(LevelFilter::WARN);
    let stderr = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_ansi(false).without_time();
    let started =
        tracing_subscriber::registry().with(Targets::new().with_target("mensentaal", level)).with(stderr).try_init();
    drop(started);
    std::panic::set_hook(Box::new(|panic| {
        // The payload may quote the text that was being analysed; where it happened does not.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!("panic at {place}");
    }));
}
