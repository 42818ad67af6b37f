//! What to say to a command line that cannot be followed.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{CLEAN, FAILED};

/// Shows the help that was asked for, or says in Dutch what is the matter.
pub(super) fn tell(error: &clap::Error, args: &[OsString]) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return match error.print() {
            Ok(()) => ExitCode::from(CLEAN),
            Err(_) => ExitCode::from(FAILED),
        };
    }
    let _ = writeln!(anstream::stderr(), "{}", message(error, args));
    ExitCode::from(FAILED)
}

fn message(error: &clap::Error, args: &[OsString]) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        _ => None,
    };
    let near = |kind| context(kind).map(|near| format!(" Bedoel je “{near}”?")).unwrap_or_default();
    let help = "Uitleg krijg je met: mensentaal --help";
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let word = context(ContextKind::InvalidSubcommand).unwrap_or_default();
            if Path::new(&word).exists() {
                return format!("Wat zal ik met “{word}” doen? Bijvoorbeeld: mensentaal check {word}");
            }
            format!("De opdracht “{word}” ken ik niet.{}\n{help}", near(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::UnknownArgument => {
            let word = context(ContextKind::InvalidArg).unwrap_or_default();
            if args.get(1).is_some_and(|first| Path::new(first).exists()) {
                let path = args[1].to_string_lossy();
                return format!("Wat zal ik met “{path}” doen? Bijvoorbeeld: mensentaal check {path}");
            }
            format!("“{word}” ken ik hier niet.{}\n{help}", near(ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals => {
            let option = context(ContextKind::InvalidArg).unwrap_or_default();
            let option = option.split(' ').next().unwrap_or_default();
            let choices = match error.get(ContextKind::ValidValue) {
                Some(ContextValue::Strings(choices)) if choices.iter().any(|choice| !choice.is_empty()) => {
                    format!(" Kies uit: {}.", choices.join(", "))
                }
                _ => String::new(),
            };
            match context(ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                Some(value) => format!("“{value}” past niet bij {option}.{choices}\n{help}"),
                None if option.starts_with('[') => {
                    format!("Hier staat een lege naam. Schrijf de naam van een tekst of een map.\n{help}")
                }
                None => format!("Wat hoort er bij {option}?{choices}\n{help}"),
            }
        }
        ErrorKind::MissingRequiredArgument => match context(ContextKind::InvalidArg).as_deref() {
            Some("--diff") => "--suggestions werkt alleen samen met --diff: dan zie je eerst wat er verandert.".into(),
            Some(what) if what.contains("WOORD") => {
                let command =
                    if args.get(1).is_some_and(|first| first == "lexicon") { "lexicon forms" } else { "explain" };
                format!("Welk woord? Bijvoorbeeld: mensentaal {command} faciliteren")
            }
            Some(what) if what.contains("BESTAND") && !what.contains("MAP") => {
                "Welke lijst? Bijvoorbeeld: mensentaal lexicon import woorden.csv -o mensentaal.toml".into()
            }
            _ => "Welke teksten? Bijvoorbeeld: mensentaal fix post.md, of mensentaal fix . voor deze map.".into(),
        },
        ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            let option = context(ContextKind::InvalidArg).unwrap_or_default();
            let name = option.split(' ').next().unwrap_or_default();
            format!("Bij {name} horen twee vormen. Bijvoorbeeld: {name} kocht kochten")
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let command = args.get(1).map(|first| format!("{} ", first.to_string_lossy())).unwrap_or_default();
            format!("Wat wil je doen? Uitleg krijg je met: mensentaal {command}--help")
        }
        ErrorKind::ArgumentConflict | ErrorKind::TooManyValues => {
            let option = context(ContextKind::InvalidArg).unwrap_or_default();
            match context(ContextKind::PriorArg).filter(|prior| *prior != option) {
                Some(prior) => format!("{option} en {prior} kunnen niet samen. Kies er één.\n{help}"),
                None => format!("{option} staat er twee keer. Eén keer is genoeg.\n{help}"),
            }
        }
        _ => format!("Dit begrijp ik niet.\n{help}"),
    }
}
