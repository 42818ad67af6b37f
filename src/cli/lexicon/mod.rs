//! `mensentaal lexicon`: for those who keep words.

mod catalogue;
mod check;
mod dictionary;
mod forms;
mod import;
mod stats;
mod words;

use std::io;

use super::args::Lexicon;

pub(super) fn run(command: &Lexicon) -> io::Result<u8> {
    match command {
        Lexicon::Check(args) => check::run(args),
        Lexicon::Forms(args) => forms::run(args),
        Lexicon::Stats(args) => stats::run(args),
        Lexicon::Import(args) => import::run(args),
        Lexicon::Catalogue(args) => catalogue::run(args),
    }
}
