//! Which files a house skips.

use std::fmt;
use std::path::Path;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// Patterns as in a `.gitignore`, ready for use.
#[derive(Clone)]
pub struct Exclude {
    patterns: Vec<String>,
    matcher: Gitignore,
}

impl Exclude {
    /// No patterns: nothing is skipped.
    #[must_use]
    pub fn new() -> Self {
        Self { patterns: Vec::new(), matcher: Gitignore::empty() }
    }

    /// The patterns as written.
    #[must_use]
    pub fn patterns(&self) -> &[String] {
        &self.patterns
    }

    /// Compiles patterns; the later ones win.
    ///
    /// # Errors
    /// The index of the first one that is none.
    pub fn compile(patterns: Vec<String>) -> Result<Self, usize> {
        let mut builder = GitignoreBuilder::new("");
        // Git reads `b[` as those two letters; in a house's configuration it is a slip.
        builder.allow_unclosed_class(false);
        for (index, pattern) in patterns.iter().enumerate() {
            if builder.add_line(None, pattern).is_err() {
                return Err(index);
            }
        }
        let matcher = builder.build().map_err(|_| patterns.len().saturating_sub(1))?;
        Ok(Self { patterns, matcher })
    }

    /// Whether this path, or a folder that it is in, is skipped.
    #[must_use]
    pub fn matches(&self, relative: &Path, is_dir: bool) -> bool {
        // The crate panics on a path that is not below its root.
        !relative.has_root() && self.matcher.matched_path_or_any_parents(relative, is_dir).is_ignore()
    }
}

impl Default for Exclude {
    fn default() -> Self {
        Self::new()
    }
}

impl PartialEq for Exclude {
    fn eq(&self, other: &Self) -> bool {
        self.patterns == other.patterns
    }
}

impl Eq for Exclude {}

impl fmt::Debug for Exclude {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Exclude").field(&self.patterns).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skips_as_git_does() {
        let patterns = ["archief/**", "*.txt", "!lees.txt", "/alleen-hier", "map/"].map(String::from).to_vec();
        let exclude = Exclude::compile(patterns).expect("good patterns");
        let skips = |path: &str, is_dir| exclude.matches(Path::new(path), is_dir);
        assert!(skips("archief/2019/oud.md", false));
        assert!(skips("diep/brief.txt", false));
        assert!(!skips("diep/lees.txt", false));
        assert!(skips("alleen-hier", false));
        assert!(!skips("diep/alleen-hier", false));
        assert!(skips("diep/map", true));
        assert!(!skips("diep/map", false));
        assert!(skips("diep/map/post.md", false), "what is in a skipped folder is skipped");
        assert!(!skips("post.md", false));
        assert!(!skips("/elders/archief/post.md", false), "another root is no business of ours");
    }

    #[test]
    fn tells_which_pattern_is_none() {
        assert_eq!(Exclude::compile(vec!["a".into(), "b[".into()]), Err(1));
    }
}
