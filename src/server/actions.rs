//! Code actions: what a writer can do about a marked word.

use serde_json::json;
use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse, CodeActionTriggerKind,
    Command, Diagnostic,
};

use super::client::Client;
use super::state::Snapshot;
use super::{commands, instructions, to_proto};
use crate::analysis::{self, Finding};
use crate::config::Audience;
use crate::lexicon::{Category, EntryId, Tier};
use crate::text::Span;

/// The kind of the action that makes every safe replacement.
pub(super) const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.mensentaal");

const FIX_ALL_TITLE: &str = "Vervang alles wat veilig kan";

/// For a selection with more different words than this, "replace everywhere" is not worked out.
const MOST_EVERYWHERE: usize = 8;

/// All actions for a range of a text.
pub(super) fn all(snapshot: &Snapshot, client: &Client, params: &CodeActionParams) -> CodeActionResponse {
    let context = &params.context;
    let wants = |kind: &CodeActionKind| context.only.as_ref().is_none_or(|only| only.iter().any(|it| holds(it, kind)));
    let start = to_proto::offset(snapshot, params.range.start, client.encoding);
    let end = to_proto::offset(snapshot, params.range.end, client.encoding);
    let span = Span::new(start.min(end), start.max(end));
    let findings = snapshot.analysis.findings().iter();
    let touched: Vec<&Finding> = findings.filter(|it| it.span.start <= span.end && span.start <= it.span.end).collect();

    let mut actions = Vec::new();
    if wants(&CodeActionKind::QUICKFIX) {
        quick_fixes(snapshot, client, &touched, &mut actions);
    }
    if wants(&FIX_ALL) {
        let asked = context.only.is_some();
        let by_hand = context.trigger_kind != Some(CodeActionTriggerKind::AUTOMATIC);
        // Not asked for by kind it is an extra in the menu: only where that is cheap, and where there is a menu.
        if asked || (client.resolves_edits && by_hand && !touched.is_empty()) {
            actions.extend(fix_all(snapshot, client, asked));
        }
    }
    actions.into_iter().map(CodeActionOrCommand::CodeAction).collect()
}

/// Whether a kind that was asked for holds another: `source` holds `source.fixAll`.
fn holds(asked: &CodeActionKind, kind: &CodeActionKind) -> bool {
    let (asked, kind) = (asked.as_str(), kind.as_str());
    asked.is_empty() || kind.strip_prefix(asked).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn quick_fixes(snapshot: &Snapshot, client: &Client, touched: &[&Finding], actions: &mut Vec<CodeAction>) {
    // What changes a word comes first, for all words; then what leaves them be.
    let diagnostics: Vec<Diagnostic> =
        touched.iter().map(|finding| to_proto::diagnostic(snapshot, finding, client)).collect();
    for (finding, diagnostic) in touched.iter().zip(&diagnostics) {
        for (index, fix) in snapshot.analysis.fixes(finding).into_iter().enumerate() {
            actions.push(CodeAction {
                title: fix.title,
                is_preferred: (index == 0).then_some(true),
                edit: Some(to_proto::workspace_edit(snapshot, &fix.edits, client)),
                ..quick_fix(diagnostic)
            });
        }
    }
    let mut seen: Vec<EntryId> = Vec::new();
    for (finding, diagnostic) in touched.iter().zip(&diagnostics) {
        if seen.contains(&finding.entry) || seen.len() == MOST_EVERYWHERE {
            continue;
        }
        seen.push(finding.entry);
        actions.extend(everywhere(snapshot, client, finding, diagnostic));
    }
    let mut seen: Vec<EntryId> = Vec::new();
    for (finding, diagnostic) in touched.iter().zip(&diagnostics) {
        actions.push(leave_alone(snapshot, client, finding, diagnostic));
        if !seen.contains(&finding.entry) {
            seen.push(finding.entry);
            actions.push(never_flag(snapshot, finding, diagnostic));
        }
    }
    let professional = touched.iter().position(|finding| finding.category == Category::Vaktaal);
    actions.extend(professional.map(|index| for_colleagues(snapshot, client, &diagnostics[index])));
}

fn quick_fix(diagnostic: &Diagnostic) -> CodeAction {
    CodeAction {
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![diagnostic.clone()]),
        ..CodeAction::default()
    }
}

/// The first replacement of a word that recurs, in every place where it fits.
fn everywhere(snapshot: &Snapshot, client: &Client, finding: &Finding, diagnostic: &Diagnostic) -> Option<CodeAction> {
    let all = snapshot.analysis.findings();
    if all.iter().filter(|other| other.entry == finding.entry).count() < 2 {
        return None;
    }
    let here = snapshot.analysis.fixes(finding).first().map(|fix| fix.replacement);
    let replacement = here.unwrap_or(0);
    let (analysis, text) = (&snapshot.analysis, &snapshot.text);
    let made = analysis::replace_everywhere(analysis, text, snapshot.markup, finding.entry, replacement);
    if made.done == 0 || made.edits.is_empty() {
        return None;
    }
    Some(CodeAction {
        title: format!("Vervang ‘{}’ overal: {} van de {}", snapshot.analysis.term(finding), made.done, made.total),
        edit: Some(to_proto::workspace_edit(snapshot, &made.edits, client)),
        ..quick_fix(diagnostic)
    })
}

/// An instruction before the block, or an exception in the configuration where none can stand.
fn leave_alone(snapshot: &Snapshot, client: &Client, finding: &Finding, diagnostic: &Diagnostic) -> CodeAction {
    let title = format!("Laat deze ‘{}’ staan", shown(snapshot, finding));
    match instructions::leave_alone(snapshot, finding) {
        Some(edit) => CodeAction {
            title,
            edit: Some(to_proto::workspace_edit(snapshot, &[edit], client)),
            ..quick_fix(diagnostic)
        },
        None => {
            let sentence = snapshot.analysis.sentence(finding);
            let term = snapshot.analysis.term(finding);
            let arguments = json!({ "uri": snapshot.key, "term": term, "sentence": sentence });
            command(title, commands::LEAVE_ALONE, arguments, diagnostic)
        }
    }
}

fn never_flag(snapshot: &Snapshot, finding: &Finding, diagnostic: &Diagnostic) -> CodeAction {
    let term = snapshot.analysis.term(finding);
    let arguments = json!({ "uri": snapshot.key, "term": term });
    command(format!("Markeer ‘{term}’ nooit meer"), commands::NEVER_FLAG, arguments, diagnostic)
}

fn for_colleagues(snapshot: &Snapshot, client: &Client, diagnostic: &Diagnostic) -> CodeAction {
    match instructions::audience(snapshot, Audience::Colleagues) {
        Some(edit) => CodeAction {
            title: "Deze tekst is voor collega’s".to_owned(),
            edit: Some(to_proto::workspace_edit(snapshot, &[edit], client)),
            ..quick_fix(diagnostic)
        },
        // The configuration is about more texts than this one, and says so.
        None => {
            let title = "Al mijn teksten zijn voor collega’s".to_owned();
            command(title, commands::FOR_COLLEAGUES, json!({ "uri": snapshot.key }), diagnostic)
        }
    }
}

fn command(title: String, name: &str, arguments: serde_json::Value, diagnostic: &Diagnostic) -> CodeAction {
    let command = Command { title: title.clone(), command: name.to_owned(), arguments: Some(vec![arguments]) };
    CodeAction { title, command: Some(command), ..quick_fix(diagnostic) }
}

/// A finding as it stands in the text, on one line and not too long for a menu.
fn shown(snapshot: &Snapshot, finding: &Finding) -> String {
    let text = &snapshot.text[finding.span.range()];
    if finding.parts.len() > 1 || text.chars().count() > 40 {
        return snapshot.analysis.term(finding).to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Worked out `now`, or when it is chosen.
fn fix_all(snapshot: &Snapshot, client: &Client, now: bool) -> Option<CodeAction> {
    let action = CodeAction { title: FIX_ALL_TITLE.to_owned(), kind: Some(FIX_ALL), ..CodeAction::default() };
    if !now {
        return Some(CodeAction { data: Some(json!({ "uri": snapshot.key })), ..action });
    }
    let action = fixed(snapshot, client, action);
    action.edit.is_some().then_some(action)
}

/// Works out the edit of an action that was handed over without one.
pub(super) fn resolve(snapshot: &Snapshot, client: &Client, action: CodeAction) -> CodeAction {
    if action.kind == Some(FIX_ALL) && action.edit.is_none() { fixed(snapshot, client, action) } else { action }
}

fn fixed(snapshot: &Snapshot, client: &Client, action: CodeAction) -> CodeAction {
    let fixed = analysis::fix(&snapshot.text, snapshot.markup, &snapshot.chosen.settings, Tier::Safe);
    let edits = to_proto::edits_between(&snapshot.text, &fixed.text);
    let edit = (!edits.is_empty()).then(|| to_proto::workspace_edit(snapshot, &edits, client));
    CodeAction { edit, ..action }
}
