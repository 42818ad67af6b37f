//! The stem of a verb, and the weak forms that are made from it: maak, maakt, maakte, gemaakt.

use super::english::{EnglishStem, english_stem, has_voiced_s};
use super::spelling::{LastSyllable, close_syllable};
use super::{stress, strong};

/// The stem of a weak verb (and the present stem of a strong one).
pub(super) struct Stem {
    /// As it stands before a vowel: mak, zett, lev, managed by its last sound in the past.
    open: String,
    /// As it stands alone: maak, zet, leef, manage, ski.
    pub(super) alone: String,
    /// As it stands before -t, -te and -de: maak, zet, leef, manage, skie.
    pub(super) closed: String,
    keeps_e: bool,
    /// Whether the last sound before -en is voiceless, and the past so -te and not -de.
    voiceless: bool,
}

impl Stem {
    pub(super) fn of(core: &str, stress_last: Option<bool>) -> Self {
        if let Some(before) = core.strip_suffix("ën") {
            // barbecue|ën, slee|ën: the word itself. Behind i the e is spelled again: oliën, olie;
            // only words on -i go without when alone: skiën, ski, but skiet.
            const ON_I: [&str; 6] = ["ski", "taxi", "wiki", "wii", "wifi", "chi"];
            let open = if before.ends_with('i') { format!("{before}e") } else { before.to_owned() };
            let on_i = ON_I.iter().any(|word| before.ends_with(word));
            let alone = if on_i { before.to_owned() } else { open.clone() };
            return Self { alone, closed: open.clone(), open, keeps_e: false, voiceless: false };
        }
        let english = english_stem(core);
        let open = core.strip_suffix("en").or_else(|| core.strip_suffix('n')).unwrap_or(core);
        let open = open.trim_end_matches('\'').to_owned();
        let alone = match english {
            Some(EnglishStem::WithE) => format!("{open}e"),
            Some(EnglishStem::WithDoubleConsonant | EnglishStem::Whole) => open.clone(),
            Some(EnglishStem::WithZ) => open.replace("zz", "z"),
            None => {
                let strong = !strong::principal_parts(core).is_empty();
                let full = stress_last.unwrap_or_else(|| strong || stress::is_last_vowel_full(&open));
                close_syllable(&open, full)
            }
        };
        // sms'en: sms, but sms't, sms'te, ge-sms't; by the name of the last letter ftp'de (pee).
        let spelled_out = core.ends_with("'en");
        let closed = if spelled_out { format!("{alone}'") } else { alone.clone() };
        let voiceless =
            if spelled_out { open.ends_with(['f', 's', 'x']) } else { ends_voiceless(&open) && !has_voiced_s(core) };
        Self { open, alone, closed, keeps_e: english == Some(EnglishStem::WithE), voiceless }
    }

    pub(super) fn with_t(&self) -> String {
        if self.closed.ends_with('t') { self.closed.clone() } else { format!("{}t", self.lengthened()) }
    }

    /// Before a consonant in the same syllable a last vowel letter doubles: judoën, judoot, gejudood.
    fn lengthened(&self) -> String {
        match LastSyllable::of(&self.closed) {
            Some(last) if last.coda.is_empty() && matches!(last.nucleus, "a" | "o" | "u") => {
                format!("{}{}", self.closed, last.nucleus)
            }
            _ => self.closed.clone(),
        }
    }

    pub(super) fn past_ending(&self) -> &'static str {
        if self.voiceless { "te" } else { "de" }
    }

    pub(super) fn participle(&self) -> String {
        match (self.voiceless, self.closed.chars().next_back()) {
            (true, Some('t')) | (false, Some('d')) => self.closed.clone(),
            (true, _) => format!("{}t", self.lengthened()),
            (false, _) => format!("{}d", self.lengthened()),
        }
    }

    /// Where the ending is swallowed the stem is open again: gepraat → geprate, gezet → gezette.
    pub(super) fn participle_inflected(&self) -> String {
        if !self.keeps_e && matches!(self.closed.chars().next_back(), Some('t' | 'd')) {
            format!("{}e", self.open)
        } else {
            // gejudood, gejudode
            format!("{}{}e", self.closed, if self.voiceless { "t" } else { "d" })
        }
    }
}

/// 't kofschip and the sounds of loans: x, sh, ch, c, and German tz.
fn ends_voiceless(open: &str) -> bool {
    open.ends_with(['t', 'k', 'f', 's', 'p', 'x', 'c', 'q'])
        || ["ch", "sh", "th", "sj", "ph", "tz", "qu"].iter().any(|end| open.ends_with(end))
}
