//! Many texts at once, with a sign of life when it takes long.

use std::io::{self, IsTerminal as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

use super::files::Input;
use super::houses::Houses;
use super::read;
use crate::analysis::Settings;
use crate::report::Failure;

/// Nobody wonders before this.
const PATIENCE: Duration = Duration::from_millis(700);
const REFRESH: Duration = Duration::from_millis(100);
/// Deeply nested markup is parsed by recursion here and there.
const STACK: usize = 16 << 20;

/// Does `work` on every text that can be read and whose configuration can be followed; whatever goes wrong with one
/// of them is told and leaves the others alone.
pub(super) fn texts<T: Send>(
    inputs: Vec<Input>,
    mut houses: Houses,
    failures: &mut Vec<Failure>,
    work: impl Fn(&Input, String, &Arc<Settings>) -> Result<T, Failure> + Sync,
) -> Vec<T> {
    let jobs = inputs.into_iter().filter_map(|input| Some((houses.settings(&input.place)?, input)));
    let jobs: Vec<(Arc<Settings>, Input)> = jobs.collect();
    failures.append(&mut houses.failures);
    let results = each(&jobs, |(settings, input)| work(input, read::text(input)?, settings));
    let mut done = Vec::with_capacity(results.len());
    for (result, (_, input)) in results.into_iter().zip(&jobs) {
        match result {
            Some(Ok(result)) => done.push(result),
            Some(Err(failure)) => failures.push(failure),
            None => {
                let message = "hier liep mensentaal vast. Meld het ons, het liefst met de tekst erbij.".into();
                failures.push(Failure { path: input.path.clone(), message, place: None });
            }
        }
    }
    failures.sort_by(|a, b| a.path.cmp(&b.path));
    done
}

/// The results of `work` on each item, in order; `None` where it broke down, so that the others are still done.
fn each<I: Sync, T: Send>(items: &[I], work: impl Fn(&I) -> T + Sync) -> Vec<Option<T>> {
    let results: Vec<Mutex<Option<T>>> = items.iter().map(|_| Mutex::new(None)).collect();
    let next = AtomicUsize::new(0);
    let worker = |done: mpsc::Sender<()>| {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let (Some(item), Some(slot)) = (items.get(index), results.get(index)) else { return };
            let result = catch_unwind(AssertUnwindSafe(|| work(item))).ok();
            if let Ok(mut slot) = slot.lock() {
                *slot = result;
            }
            // Nobody listens when all that is left to do is done.
            let _ = done.send(());
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(items.len());
    std::thread::scope(|scope| {
        let (done, finished) = mpsc::channel();
        let mut started = 0;
        for _ in 0..threads {
            let (worker, done) = (&worker, done.clone());
            let thread = std::thread::Builder::new().stack_size(STACK);
            started += usize::from(thread.spawn_scoped(scope, move || worker(done)).is_ok());
        }
        if started == 0 {
            worker(done);
        } else {
            drop(done);
        }
        show_progress(&finished, items.len());
    });
    results.into_iter().map(|slot| slot.into_inner().unwrap_or(None)).collect()
}

/// Counts along on the terminal until all workers are done.
fn show_progress(finished: &mpsc::Receiver<()>, total: usize) {
    let quiet = !io::stderr().is_terminal();
    let start = Instant::now();
    let (mut count, mut shown) = (0, None::<Instant>);
    loop {
        match finished.recv_timeout(REFRESH) {
            Ok(()) => count += 1,
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
        }
        let due = shown.map_or(start.elapsed() > PATIENCE, |last| last.elapsed() > REFRESH);
        if due && !quiet {
            let _ = write!(io::stderr(), "\r\x1b[K{count} van {total} bestanden gelezen");
            shown = Some(Instant::now());
        }
    }
    if shown.is_some() {
        let _ = write!(io::stderr(), "\r\x1b[K");
    }
}
