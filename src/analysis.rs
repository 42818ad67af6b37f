//! One document through everything: from its text to findings and their fixes.
//!
//! What depends on one block only is kept by [`Analyser`] from one version of a text to the next. What depends on other
//! blocks or on settings (instructions, levels, how often a word was marked) is the fold over the blocks, done anew
//! each time. So an analysis after any edits equals one from scratch.

mod advice;
mod fixing;
mod settings;

pub use fixing::{Everywhere, Fixed, fix, replace_everywhere};
pub use settings::Settings;

use std::sync::Arc;

use hashbrown::HashMap;

use crate::checks::{BlockAnalysis, Hit};
use crate::config::Audience;
use crate::lexicon::{Category, Entry, EntryId, Kind, Severity, Tier};
use crate::markup::{self, Block, Instruction, InstructionKind, Markup, Parsed, Scope};
use crate::rewrite::{Realised, Site};
use crate::text::{Edit, Span};

/// How often a word is marked at its own level in one text; after that it is a hint.
const LOUD: usize = 3;

/// A word or phrase that keeps readers away, in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The entry that it is of.
    pub entry: EntryId,
    /// The entry's category: the rule code.
    pub category: Category,
    /// How loud it is here.
    pub severity: Severity,
    /// Where it stands, in bytes of the source: the hull of its parts.
    pub span: Span,
    /// Its parts in order: one, or several for a discontinuous finding (zet … in).
    pub parts: Vec<Span>,
    /// Stands in quotation marks, as words about words: a hint, without a fix.
    pub quoted: bool,
    /// Its block in the analysis, and its hit in that block.
    place: (u32, u32),
}

/// A replacement made to fit its sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What an editor's menu says, in Dutch.
    pub title: String,
    /// [`Tier::Safe`] or [`Tier::Suggestion`]; advice has no fix.
    pub tier: Tier,
    /// The edits, in order, none overlapping, each within one run of text; offsets in the source as analysed.
    pub edits: Vec<Edit>,
    /// Index of the replacement in the entry: the same in every place of the text.
    pub replacement: usize,
}

/// Something that the writer told mensentaal inside the text, and that it does not understand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misunderstanding {
    /// The whole instruction, in bytes of the source.
    pub span: Span,
    /// What can be said instead, in Dutch.
    pub message: &'static str,
}

/// What was found in one text.
#[derive(Debug, Clone)]
pub struct Analysis {
    settings: Arc<Settings>,
    blocks: Vec<(usize, Arc<BlockAnalysis>)>,
    findings: Vec<Finding>,
    misunderstandings: Vec<Misunderstanding>,
}

impl Analysis {
    /// All findings, by place.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The instructions in the text that are followed by nobody.
    #[must_use]
    pub fn misunderstandings(&self) -> &[Misunderstanding] {
        &self.misunderstandings
    }

    /// The entry of a finding.
    #[must_use]
    pub fn entry(&self, finding: &Finding) -> &Entry {
        self.settings.lexicon().entry(finding.entry)
    }

    /// The entry's lemma or phrase.
    #[must_use]
    pub fn term(&self, finding: &Finding) -> &str {
        &self.entry(finding).term
    }

    /// Why it keeps readers away and what to do instead: at most two short Dutch sentences.
    #[must_use]
    pub fn message(&self, finding: &Finding) -> String {
        advice::message(self.entry(finding), || self.alternatives(finding), self.settings.voice())
    }

    /// All replacements in order, each once, realised for this place where that is known, else as a dictionary has them.
    #[must_use]
    pub fn alternatives(&self, finding: &Finding) -> Vec<String> {
        let mut shown: Vec<String> = Vec::new();
        for realised in self.realised(finding) {
            // two replacements can have a form in common: the plural of both is *tips*
            if !realised.shown.is_empty() && !shown.contains(&realised.shown) {
                shown.push(realised.shown.clone());
            }
        }
        shown
    }

    /// The fixes for a finding, best first. Computed here and now; diagnostics never carry them.
    #[must_use]
    pub fn fixes(&self, finding: &Finding) -> Vec<Fix> {
        let mut fixes: Vec<Fix> = Vec::new();
        for nth in 0..self.realised(finding).len() {
            let fix = self.fix_with(finding, nth);
            fixes.extend(fix.filter(|fix| fixes.iter().all(|known| known.edits != fix.edits)));
        }
        fixes
    }

    /// The fix with one replacement of the entry, where it fits.
    #[must_use]
    pub fn fix_with(&self, finding: &Finding, replacement: usize) -> Option<Fix> {
        let realised = self.realised(finding).get(replacement)?;
        let start = self.blocks[finding.place.0 as usize].0;
        let mut edits = realised.edits.clone()?;
        for edit in &mut edits {
            edit.span = edit.span.shift(start);
        }
        Some(Fix { title: advice::title(&realised.shown), tier: realised.tier, edits, replacement })
    }

    /// The sentence a finding stands in, as prose with single spaces: what an exception in the configuration remembers.
    #[must_use]
    pub fn sentence(&self, finding: &Finding) -> String {
        let (block, hit) = self.place(finding);
        sentence_of(block, hit)
    }

    /// Where the block of a finding begins, in bytes of the source: an instruction on a line of its own goes above it.
    #[must_use]
    pub fn block_start(&self, finding: &Finding) -> usize {
        self.blocks[finding.place.0 as usize].0
    }

    /// Whether a finding stands in something that is not running text: a title, a description, front matter.
    #[must_use]
    pub fn is_apart(&self, finding: &Finding) -> bool {
        self.place(finding).0.block.kind.is_apart()
    }

    /// A number that findings share whose fixes must not be made in one go: those of one sentence.
    pub(crate) fn sentence_id(&self, finding: &Finding) -> (u32, usize) {
        let (block, hit) = self.place(finding);
        (finding.place.0, block.sentence(hit.found.hull().start).start)
    }

    fn place(&self, finding: &Finding) -> (&BlockAnalysis, &Hit) {
        let block = &self.blocks[finding.place.0 as usize].1;
        (block, &block.hits[finding.place.1 as usize])
    }

    fn realised(&self, finding: &Finding) -> &[Realised] {
        let (block, hit) = self.place(finding);
        hit.realised
            .get_or_init(|| Site { block, hit, entry: self.entry(finding), voice: self.settings.voice() }.realise_all())
    }
}

fn sentence_of(block: &BlockAnalysis, hit: &Hit) -> String {
    let sentence = block.sentence(hit.found.hull().start);
    block.prose(&sentence).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Analyses one text once.
#[must_use]
pub fn analyse(text: &str, markup: Markup, settings: &Arc<Settings>) -> Analysis {
    Analyser::default().analyse(text, markup, settings)
}

/// Analyses a text again and again while it is being written, keeping what did not change.
#[derive(Debug, Default)]
pub struct Analyser {
    /// What the blocks were analysed with.
    settings: Option<Arc<Settings>>,
    blocks: HashMap<Block, Arc<BlockAnalysis>>,
}

impl Analyser {
    /// The findings of this text: the same as from [`analyse`], whatever came before.
    pub fn analyse(&mut self, text: &str, markup: Markup, settings: &Arc<Settings>) -> Analysis {
        let lexicon = settings.lexicon();
        if !self.settings.as_ref().is_some_and(|known| known.analyses_alike(settings)) {
            self.blocks.clear();
        }
        self.settings = Some(Arc::clone(settings));
        let Parsed { blocks, instructions } = markup::parse(text, markup);
        let mut kept = HashMap::with_capacity(blocks.len());
        let blocks: Vec<(usize, Arc<BlockAnalysis>)> = blocks
            .into_iter()
            .map(|placed| {
                let known = kept.get(&placed.block).or_else(|| self.blocks.get(&placed.block)).cloned();
                let analysis = known.unwrap_or_else(|| Arc::new(BlockAnalysis::new(placed.block.clone(), lexicon)));
                kept.insert(placed.block, Arc::clone(&analysis));
                (placed.start, analysis)
            })
            .collect();
        self.blocks = kept;
        let findings = Fold::new(settings, &instructions).findings(&blocks);
        let misunderstandings = instructions.iter().filter_map(misunderstanding).collect();
        Analysis { settings: Arc::clone(settings), blocks, findings, misunderstandings }
    }
}

fn misunderstanding(instruction: &Instruction) -> Option<Misunderstanding> {
    let message = match &instruction.kind {
        InstructionKind::Unknown(_) => "Deze opdracht ken ik niet. Wel: uit, aan, negeer WOORD en publiek collega's.",
        InstructionKind::Audience(name) if Audience::from_name(name).is_none() => {
            "Dit publiek ken ik niet. Kies collega's of algemeen publiek."
        }
        _ => return None,
    };
    Some(Misunderstanding { span: instruction.span, message })
}

/// What depends on more than one block.
struct Fold<'a> {
    settings: &'a Settings,
    instructions: &'a [Instruction],
    audience: Audience,
    seen: HashMap<EntryId, usize>,
}

impl<'a> Fold<'a> {
    fn new(settings: &'a Settings, instructions: &'a [Instruction]) -> Self {
        let told = instructions.iter().rev().find_map(|instruction| match &instruction.kind {
            InstructionKind::Audience(name) => Audience::from_name(name), // an unknown one says nothing
            _ => None,
        });
        Self { settings, instructions, audience: told.unwrap_or(settings.audience()), seen: HashMap::new() }
    }

    fn findings(mut self, blocks: &[(usize, Arc<BlockAnalysis>)]) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (nth, (start, block)) in blocks.iter().enumerate() {
            for (hit_nth, hit) in block.hits.iter().enumerate() {
                let parts: Vec<Span> = hit
                    .found
                    .parts()
                    .iter()
                    .map(|part| {
                        let prose = Span::new(block.tokens[part.start].span.start, block.tokens[part.end - 1].span.end);
                        block.block.map.source_span(prose).shift(*start)
                    })
                    .collect();
                let span = parts[0].hull(parts[parts.len() - 1]);
                let entry = self.settings.lexicon().entry(hit.found.entry);
                let Some(own) = self.settings.level(hit.found.entry, self.audience) else { continue };
                if self.is_silenced(entry, nth, span, block, hit) {
                    continue;
                }
                let counted = if hit.quoted { Some(Severity::Hint) } else { self.count(hit, entry, own) };
                let Some(severity) = counted else { continue };
                let place = (narrow(nth), narrow(hit_nth));
                findings.push(Finding {
                    entry: hit.found.entry,
                    category: entry.category,
                    severity,
                    span,
                    parts,
                    quoted: hit.quoted,
                    place,
                });
            }
        }
        findings.sort_by_key(|finding| (finding.span, finding.entry));
        findings
    }

    /// How loud it is this time. A term that readers have to know is explained once: after that it is not marked.
    fn count(&mut self, hit: &Hit, entry: &Entry, own: Severity) -> Option<Severity> {
        let seen = self.seen.entry(hit.found.entry).or_insert(0);
        *seen += 1;
        match *seen {
            1 if entry.kind == Kind::KeepAndExplain && hit.explained => None,
            1 => Some(own),
            _ if entry.kind == Kind::KeepAndExplain => None,
            2..=LOUD => Some(own),
            _ => Some(Severity::Hint),
        }
    }

    /// Whether the writer has said that this one stays: in the text, or in the configuration.
    fn is_silenced(&self, entry: &Entry, block: usize, span: Span, analysis: &BlockAnalysis, hit: &Hit) -> bool {
        let before = self.instructions.iter().take_while(|instruction| instruction.span.end <= span.start);
        let switch =
            before.filter(|instruction| matches!(instruction.kind, InstructionKind::Off | InstructionKind::On)).last();
        if switch.is_some_and(|instruction| instruction.kind == InstructionKind::Off) {
            return true;
        }
        let ignored = self.instructions.iter().any(|instruction| match (&instruction.kind, &instruction.scope) {
            (InstructionKind::Ignore(words), Scope::Blocks(own)) => {
                own.contains(&block) && words.iter().any(|word| self.settings.means(word, entry))
            }
            _ => false,
        });
        ignored || self.settings.excepts(entry, || sentence_of(analysis, hit))
    }
}

fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
