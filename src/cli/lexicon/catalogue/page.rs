//! The page: written in one go, so that it reads, prints and searches without anything around it.

use std::collections::{BTreeMap, HashMap};
use std::fmt::{self, Write as _};
use std::sync::Arc;

use similar::{ChangeTag, TextDiff};
use unicode_normalization::UnicodeNormalization as _;

use crate::analysis::Settings;
use crate::cli::card::{examples, note, spoken};
use crate::lexicon::{Category, Entry, Tier};
use crate::proof;
use crate::report::count;
use crate::rewrite::Voice;

/// What says that a page is one of these.
pub(super) const MARK: &str = "<meta name=\"generator\" content=\"mensentaal";

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// Nothing from anywhere else: what the page promises, the browser holds it to.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/// How many examples a card shows.
const EXAMPLES: usize = 2;

/// The page of these entries.
pub(super) fn of<'e>(entries: impl Iterator<Item = &'e Entry>, voice: &Voice, settings: &Arc<Settings>) -> String {
    let mut all: Vec<(String, &Entry)> = entries.map(|entry| (sortable(&entry.term), entry)).collect();
    all.sort_by(|(a, one), (b, other)| (a, &one.term).cmp(&(b, &other.term)));
    let mut out = String::with_capacity(4096 + all.len() * 1200);
    head(&all, &mut out);
    let mut letters: BTreeMap<String, Vec<&Entry>> = BTreeMap::new();
    for (key, entry) in &all {
        letters.entry(letter(key)).or_default().push(entry);
    }
    out.push_str("<nav class=\"letters\" aria-label=\"Naar een letter\">");
    for name in letters.keys() {
        let _ = write!(out, "<a href=\"#letter-{0}\">{0}</a>", Escaped(name));
    }
    out.push_str("</nav>\n<main>\n");
    let mut names = Names::default();
    for (name, entries) in &letters {
        let n = entries.len();
        let _ = writeln!(
            out,
            "<section id=\"letter-{0}\" style=\"--n:{n}\"><h2>{0}</h2><div class=\"cards\">",
            Escaped(name)
        );
        for entry in entries {
            card(entry, &names.of(&entry.term), voice, settings, &mut out);
        }
        out.push_str("</div></section>\n");
    }
    let words = count(all.len(), "woord", "woorden");
    let _ = write!(
        out,
        "</main>\n<div class=\"none\" hidden><p><strong>Dit staat er niet bij.</strong></p>\
         <p>Probeer een korter stukje van het woord. Staat het er dan nog niet? Dan is het misschien gewoon een goed woord, \
         of er heeft nog niemand aan gedacht.</p></div>\n\
         <footer>{words}, verzameld in mensentaal {}. ✓ past altijd; de rest kies je zelf, want jij weet wat je bedoelt.</footer>\n\
         </div>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n",
        env!("CARGO_PKG_VERSION")
    );
    out
}

fn head(all: &[(String, &Entry)], out: &mut String) {
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         {MARK} {}\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>Woorden die lezers op afstand houden</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<div class=\"page\">\n\
         <h1>Woorden die lezers op afstand houden</h1>\n\
         <p class=\"intro\">En wat je liever schrijft. Zoek een woord, of blader rond: bij elk woord lees je waarom het \
         lastig is, wat ervoor in de plaats kan, en waar het gewoon goed is.</p>\n\
         <div class=\"tools\" hidden>\n<label for=\"search\">Welk woord zoek je?</label>\n\
         <input type=\"search\" id=\"search\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"Typ een woord, of een stukje ervan\">\n\
         <div class=\"kinds\" role=\"group\" aria-label=\"Soort woorden\">\n\
         <button type=\"button\" data-kind=\"\" aria-pressed=\"true\">Alles <span>{}</span></button>\n",
        env!("CARGO_PKG_VERSION"),
        all.len()
    );
    for category in Category::ALL {
        let n = all.iter().filter(|(_, entry)| entry.category == category).count();
        if n > 0 {
            let (name, what) = told(category);
            let _ = writeln!(
                out,
                "<button type=\"button\" data-kind=\"{}\" aria-pressed=\"false\" title=\"{what}\">{name} <span>{n}</span></button>",
                category.name()
            );
        }
    }
    let _ = write!(
        out,
        "</div>\n<p class=\"count\" role=\"status\">{}</p>\n</div>\n",
        count(all.len(), "woord", "woorden")
    );
}

fn card(entry: &Entry, id: &str, voice: &Voice, settings: &Arc<Settings>, out: &mut String) {
    let (category, what) = told(entry.category);
    let term = Escaped(&entry.term);
    let alternatives: Vec<(String, bool)> = entry
        .replace
        .iter()
        .map(|replacement| (spoken(&replacement.text, voice), replacement.tier == Tier::Safe))
        .collect();
    let _ = write!(
        out,
        "<article id=\"{id}\" data-kind=\"{}\" data-names=\"{}\"><header><h3><a href=\"#{id}\">{term}</a></h3>\
         <span class=\"kind\" title=\"{what}\">{category}</span></header>",
        entry.category.name(),
        Escaped(&searched(entry, &alternatives))
    );
    if !entry.also.is_empty() {
        let _ = write!(out, "<p class=\"also\">ook: {}</p>", Escaped(&entry.also.join(", ")));
    }
    for text in std::iter::once(&entry.why).chain(&entry.advice) {
        let _ = write!(out, "<p>{}</p>", Escaped(&spoken(text, voice)));
    }
    if let Some(note) = note(entry) {
        let _ = write!(out, "<p>{}</p>", Escaped(note));
    }
    if !alternatives.is_empty() {
        out.push_str("<h4>Schrijf liever</h4><ul>");
        for (text, always) in &alternatives {
            let class = if *always { " class=\"always\" title=\"Past altijd\"" } else { "" };
            let _ = write!(out, "<li{class}>{}</li>", Escaped(text));
        }
        out.push_str("</ul>");
    }
    let shown: Vec<(&str, String)> = examples(entry, settings).take(EXAMPLES).collect();
    if !shown.is_empty() {
        out.push_str(if shown.len() == 1 { "<h4>Een voorbeeld</h4>" } else { "<h4>Voorbeelden</h4>" });
    }
    for (before, after) in &shown {
        change(before, after, out);
    }
    // Without a sentence that changes, one with the word in it still shows where it stands.
    if let Some(flag) = entry.flag.first().filter(|_| shown.is_empty()) {
        let _ = write!(out, "<h4>Zo kom je het tegen</h4><p class=\"fine\">{}</p>", Escaped(&flag.text));
    }
    if let Some(fine) = entry.pass.first() {
        let _ = write!(out, "<h4>Hier past het wel</h4><p class=\"fine\">{}</p>", Escaped(fine));
    }
    out.push_str("</article>\n");
}

/// A sentence before and after, with the words that change marked.
fn change(before: &str, after: &str, out: &mut String) {
    let (old, new) = (words(before), words(after));
    let diff = TextDiff::configure().diff_slices(&old, &new);
    let side = |wanted: ChangeTag, name: &str, out: &mut String| {
        let mut is_marked = false;
        let mut space = "";
        for change in
            diff.iter_all_changes().filter(|change| change.tag() == ChangeTag::Equal || change.tag() == wanted)
        {
            let text = change.value();
            // A space between two marked words is marked too; at either end of them it is not.
            if text.trim().is_empty() {
                out.push_str(space);
                space = text;
                continue;
            }
            let marks = change.tag() == wanted;
            if is_marked && !marks {
                let _ = write!(out, "</{name}>");
            }
            out.push_str(space);
            space = "";
            if marks && !is_marked {
                let _ = write!(out, "<{name}>");
            }
            is_marked = marks;
            let _ = write!(out, "{}", Escaped(text));
        }
        if is_marked {
            let _ = write!(out, "</{name}>");
        }
    };
    out.push_str("<p class=\"example\">");
    side(ChangeTag::Delete, "del", out);
    out.push_str(" <span class=\"after\"><span class=\"unseen\">wordt</span><span aria-hidden=\"true\">→ </span>");
    side(ChangeTag::Insert, "ins", out);
    out.push_str("</span></p>");
}

/// Words, and the marks between them one by one: a full stop does not change with the word before it.
fn words(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
        let word = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(word.max(first.len_utf8()));
        out.push(piece);
        rest = behind;
    }
    out
}

/// What a word is found by: its names, its forms, and what to write instead.
fn searched(entry: &Entry, alternatives: &[(String, bool)]) -> String {
    let mut names: Vec<String> = std::iter::once(&entry.term).chain(&entry.also).cloned().collect();
    names.extend(entry.facts.plural.iter().flatten().cloned());
    if !entry.term.contains(' ') {
        names.extend(proof::forms(entry));
    }
    names.extend(alternatives.iter().map(|(text, _)| text.clone()));
    let mut all: Vec<String> = Vec::new();
    for name in names {
        // A part of what is there already is found with it.
        if !all.iter().any(|other| other.contains(&name)) {
            all.retain(|other| !name.contains(other.as_str()));
            all.push(name);
        }
    }
    all.join(" | ")
}

/// The name of a category, and what it is.
const fn told(category: Category) -> (&'static str, &'static str) {
    match category {
        Category::Agogentaal => ("Agogentaal", "De taal van hulpverleners onder elkaar"),
        Category::Containerbegrippen => ("Containerbegrippen", "Zo ruim dat je er niets bij ziet"),
        Category::Etiketten => ("Etiketten", "Woorden die van een mens een geval maken"),
        Category::Vaktaal => ("Vaktaal", "Goed onder collega's, lastig voor anderen"),
        Category::Ambtelijk => ("Ambtelijk", "De taal van brieven en regels"),
        Category::Engels => ("Engels", "Waar een Nederlands woord ook kan"),
        Category::Huisstijl => ("Eigen woorden", "De keuzes van je eigen organisatie"),
    }
}

/// The order of a dictionary: capitals, accents and marks do not count.
fn sortable(term: &str) -> String {
    let letters = term.nfd().filter(|c| c.is_alphanumeric() || *c == ' ');
    letters.flat_map(char::to_lowercase).collect::<String>().trim().to_owned()
}

fn letter(key: &str) -> String {
    match key.chars().next() {
        Some(first) if first.is_alphabetic() => first.to_uppercase().to_string(),
        _ => "0–9".to_owned(),
    }
}

/// The addresses of words on the page: each its own.
#[derive(Default)]
struct Names(HashMap<String, usize>);

impl Names {
    fn of(&mut self, term: &str) -> String {
        let slug = sortable(term).split(' ').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        let seen = self.0.entry(slug.clone()).or_insert(0);
        *seen += 1;
        if *seen == 1 { format!("woord-{slug}") } else { format!("woord-{slug}-{seen}") }
    }
}

/// Text that HTML shows as it is, in an attribute too.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
            f.write_str(&rest[..at])?;
            f.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => "&#39;",
            })?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_marked_word_by_word() {
        let marked = |before: &str, after: &str| {
            let mut out = String::new();
            change(before, after, &mut out);
            let arrow = "<span class=\"after\"><span class=\"unseen\">wordt</span><span aria-hidden=\"true\">→ </span>";
            out.replace(arrow, "| ").replace("<p class=\"example\">", "").replace("</span></p>", "")
        };
        assert_eq!(
            marked("Wij <faciliteren> dit.", "Wij maken dit mogelijk."),
            "Wij <del>&lt;faciliteren&gt;</del> dit. | Wij <ins>maken</ins> dit <ins>mogelijk</ins>."
        );
        assert_eq!(
            marked("Haak jij aan?", "Doe jij mee?"),
            "<del>Haak</del> jij <del>aan</del>? | <ins>Doe</ins> jij <ins>mee</ins>?"
        );
    }

    #[test]
    fn words_stand_as_in_a_dictionary() {
        let mut terms = ["zorg", "één", "Eigen kracht", "24/7", "coöperatie", "co-creatie"];
        terms.sort_by_key(|term| sortable(term));
        assert_eq!(terms, ["24/7", "co-creatie", "coöperatie", "één", "Eigen kracht", "zorg"]);
        assert_eq!((letter("een"), letter("247")), ("E".into(), "0–9".into()));
        let mut names = Names::default();
        assert_eq!([names.of("Eén woord"), names.of("een woord")], ["woord-een-woord", "woord-een-woord-2"]);
    }
}
