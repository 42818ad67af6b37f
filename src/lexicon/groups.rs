//! The groups of words that contexts name (`@mensen`), made ready for asking.

use std::sync::OnceLock;

use hashbrown::{HashMap, HashSet};

use crate::dutch::words::fold;

/// The members of a group: whole words, and what takes a closer look: words with a star, other groups.
#[derive(Debug, Default)]
struct Group {
    whole: HashSet<String>,
    others: Vec<String>,
}

/// Whether a folded word is in the group of this name.
pub(crate) fn holds(name: &str, word: &str) -> bool {
    compiled().get(name).is_some_and(|group| {
        group.whole.contains(word) || group.others.iter().any(|wanted| super::context::like(word, wanted))
    })
}

fn compiled() -> &'static HashMap<String, Group> {
    static GROUPS: OnceLock<HashMap<String, Group>> = OnceLock::new();
    GROUPS.get_or_init(|| super::builtin_groups().iter().map(|(name, words)| (name.clone(), group(words))).collect())
}

fn group(words: &[String]) -> Group {
    let (others, whole): (Vec<String>, Vec<String>) =
        words.iter().map(|word| fold(word)).partition(|word| word.contains(['*', '@']));
    Group { whole: whole.into_iter().collect(), others }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_know_their_words() {
        assert!(holds("mensen", "jongeren") && !holds("mensen", "dijk"));
        assert!(holds("personen", "jongeren") && !holds("personen", "jongere") && holds("persoon", "jongere"));
        assert!(!holds("geen groep", "jongeren"));
    }
}
