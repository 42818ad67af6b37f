//! Groups of words that contexts name by one word: `@mensen` for everything that a person can be called.

use std::collections::BTreeMap;

use super::Mistake;

/// Words by the name of their group. A star at either end of a word stands for any letters, `@name` for another group's words.
pub type Groups = BTreeMap<String, Vec<String>>;

/// Reads a file of groups: `name = ["word", …]`, one after another.
///
/// # Errors
/// A syntax error, an empty group, or a member that is not one word.
pub fn parse_groups(source: &str) -> Result<Groups, Vec<Mistake>> {
    let read: BTreeMap<toml::Spanned<String>, Vec<toml::Spanned<String>>> =
        toml::from_str(source).map_err(|error| vec![Mistake::from(error)])?;
    let mut mistakes = Vec::new();
    let mut groups = Groups::new();
    let mut nested: Vec<(std::ops::Range<usize>, String)> = Vec::new();
    for (name, members) in read {
        if members.is_empty() {
            let message = format!("the group “{}” is empty; give it words, or leave it out", name.get_ref());
            mistakes.push(Mistake { span: name.span(), message });
        }
        for member in &members {
            let word = member.get_ref().trim_matches('*');
            if word.is_empty() || word.contains(char::is_whitespace) || word.contains('*') {
                let message = format!("“{}” is not one word; a group holds single words", member.get_ref());
                mistakes.push(Mistake { span: member.span(), message });
            }
        }
        let names: Vec<&str> = members.iter().filter_map(|member| member.get_ref().strip_prefix('@')).collect();
        nested.extend(names.iter().map(|other| (name.span(), (*other).to_owned())));
        groups.insert(name.into_inner(), members.into_iter().map(toml::Spanned::into_inner).collect());
    }
    for (span, other) in nested {
        // one level is enough, and cannot go round in circles
        if groups.get(&other).is_none_or(|words| words.iter().any(|word| word.starts_with('@'))) {
            let message =
                format!("“@{other}” is no group of words here, or holds groups itself; name one that holds words");
            mistakes.push(Mistake { span, message });
        }
    }
    if mistakes.is_empty() { Ok(groups) } else { Err(mistakes) }
}

/// What is wrong with a word of a context that names a group, if anything is.
pub(super) fn bad_name(words: &str, groups: &Groups) -> Option<String> {
    let unknown =
        words.split_whitespace().filter_map(|word| word.strip_prefix('@')).find(|name| !groups.contains_key(*name))?;
    let known: Vec<&str> = groups.keys().map(String::as_str).collect();
    Some(format!("there is no group “@{unknown}”; there are: {}", known.join(", ")))
}
