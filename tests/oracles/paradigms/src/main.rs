//! Holds mensentaal's inflection against LanguageTool's Dutch dictionary: see `../README.md`.
//!
//! ```text
//! paradigms forms                    all forms of the lexicon's heads, as TSV
//! paradigms lexicon DATA             where the dictionary has another form; ends with 1 when that is not allowed
//! paradigms dictionary DATA [N]      how often the rules are right over the whole dictionary, with N mistakes each
//! ```

mod accuracy;
mod dictionary;
mod lexicon;

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use dictionary::Dictionary;

/// Forms that stay as they are: form, tab, reason.
const ALLOWED: &str = include_str!("../allowed.txt");

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["forms"] => {
            for form in lexicon::forms() {
                println!("{}\t{}\t{}\t{}\t{}", form.term, form.pos, form.lemma, form.tag, form.text);
            }
            Ok(ExitCode::SUCCESS)
        }
        ["lexicon", data] => check(&Dictionary::load(Path::new(data))?),
        ["dictionary", data, show @ ..] => {
            let show = show.first().map_or(Ok(10), |show| show.parse())?;
            accuracy::tell(&Dictionary::load(Path::new(data))?, show);
            Ok(ExitCode::SUCCESS)
        }
        _ => Err("paradigms forms | lexicon DATA | dictionary DATA [N]".into()),
    }
}

/// The disagreements about the lexicon's own words.
fn check(dictionary: &Dictionary) -> Result<ExitCode, Box<dyn Error>> {
    let mut allowed = BTreeSet::new();
    for line in ALLOWED.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (form, _) = line.split_once('\t').ok_or_else(|| format!("allowed.txt: no reason in `{line}`"))?;
        allowed.insert(form);
    }
    let forms = lexicon::forms();
    let mut used = BTreeSet::new();
    let mut table = BTreeSet::new();
    for form in &forms {
        let Some(says) = lexicon::disagreement(form, dictionary) else {
            continue;
        };
        if allowed.contains(form.text.as_str()) {
            used.insert(form.text.as_str());
        } else {
            table.insert(format!("{:<24} {:<12} {:<24} the dictionary {says}", form.lemma, form.tag, form.text));
        }
    }
    table.iter().for_each(|row| println!("{row}"));
    let known = forms.iter().filter(|form| !dictionary.forms(&form.lemma, form.tag).is_empty()).count();
    println!(
        "{} forms, {known} of them in the dictionary, {} disagreements, {} allowed",
        forms.len(),
        table.len(),
        used.len()
    );
    let needless: Vec<&&str> = allowed.difference(&used).collect();
    if !needless.is_empty() {
        println!("allowed.txt: no longer needed: {needless:?}");
    }
    Ok(if table.is_empty() && needless.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
