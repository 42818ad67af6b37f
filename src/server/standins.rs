//! What `config` and `analysis` do not offer yet. This file goes as soon as they do.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::analysis::{Analysis, Finding, Settings};
use crate::config::{Audience, Config, Exception, FILE_NAME};
use crate::text::Span;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) span: Span,
    pub(super) message: String,
}

pub(super) fn parse(text: &str) -> Result<Config, Vec<Problem>> {
    let mut config = Config::default();
    let broken = |_| vec![Problem { span: Span::new(0, text.len().min(3)), message: "dit is geen TOML".to_owned() }];
    let table: toml::Table = text.parse().map_err(broken)?;
    if let Some(allow) = table.get("allow").and_then(|allow| allow.as_array()) {
        config.allow = allow.iter().filter_map(|word| Some(word.as_str()?.to_owned())).collect();
    }
    Ok(config)
}

pub(super) fn discover(start: &Path) -> Option<PathBuf> {
    let folder = if start.is_dir() { start } else { start.parent()? };
    let folder = folder.canonicalize().ok()?;
    folder.ancestors().map(|folder| folder.join(FILE_NAME)).find(|path| path.is_file())
}

pub(super) fn user_file() -> Option<PathBuf> {
    let folder = std::env::var_os("XDG_CONFIG_HOME").map(PathBuf::from);
    let folder = folder.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".config")))?;
    Some(folder.join("mensentaal").join(FILE_NAME))
}

pub(super) fn never_flag(text: &str, term: &str) -> Result<String, Vec<Problem>> {
    let mut config = parse(text)?;
    config.allow.push(term.to_owned());
    Ok(format!("allow = {}\n", toml::Value::from(config.allow)))
}

pub(super) fn leave_alone(text: &str, exception: &Exception) -> Result<String, Vec<Problem>> {
    parse(text)?;
    let value = |text: &str| toml::Value::from(text).to_string();
    let (term, sentence) = (value(&exception.term), value(&exception.sentence));
    Ok(format!("{text}\n[[exception]]\nterm = {term}\nsentence = {sentence}\n"))
}

pub(super) fn set_audience(text: &str, audience: Audience) -> Result<String, Vec<Problem>> {
    parse(text)?;
    Ok(format!("audience = {}\n{text}", toml::Value::from(audience.name())))
}

pub(super) fn excludes(_config: &Config, _relative: &Path) -> bool {
    false
}

pub(super) fn settings_for(settings: &Arc<Settings>, _relative: Option<&Path>) -> Arc<Settings> {
    Arc::clone(settings)
}

pub(super) fn block_start(_analysis: &Analysis, text: &str, finding: &Finding) -> Option<usize> {
    let head = &text[..finding.span.start];
    Some(head.rfind("\n\n").map_or(0, |at| at + 2))
}
