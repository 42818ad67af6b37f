//! Reads, checks and packs the lexicon: what is embedded is already known to be right.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

#[allow(dead_code, unused_imports, unreachable_pub, missing_docs)]
#[path = "src/lexicon/schema/mod.rs"]
mod schema;

#[allow(dead_code, unused_imports, unreachable_pub, missing_docs)]
#[path = "src/dutch/inflect/mod.rs"]
mod inflect;

/// Where the schema looks for the inflection, here as in the library.
mod dutch {
    pub(crate) use super::inflect;
}

fn main() {
    println!("cargo::rerun-if-changed=lexicon");
    println!("cargo::rerun-if-changed=src/lexicon/schema");
    println!("cargo::rerun-if-changed=src/dutch/inflect");
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets it"));
    match read(&root.join("lexicon")) {
        Ok(lexicon) => {
            let (groups, entries) = lexicon;
            let write = |name: &str, blob: Vec<u8>| fs::write(out.join(name), blob).expect("the build folder is ours");
            write("groups.postcard", postcard::to_stdvec(&groups).expect("groups are plain data"));
            write("lexicon.postcard", postcard::to_stdvec(&entries).expect("entries are plain data"));
        }
        Err(mistakes) => {
            for line in mistakes.lines() {
                println!("cargo::error={line}");
            }
        }
    }
}

/// All entries, by category and file, or all mistakes, a line each.
fn read(folder: &Path) -> Result<(schema::Groups, Vec<schema::Entry>), String> {
    let mut entries: Vec<schema::Entry> = Vec::new();
    let mut places: std::collections::HashMap<String, String> = std::collections::HashMap::new();
    let mut mistakes = String::new();
    let groups = groups(&folder.join("groups.toml"), &mut mistakes);
    for path in fs::read_dir(folder).into_iter().flatten().filter_map(|item| Some(item.ok()?.path())) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && schema::Category::from_name(&name).is_none() {
            let _ = writeln!(
                mistakes,
                "lexicon/{name}: no category has this name; see lexicon/README.md for those there are"
            );
        }
    }
    for category in schema::Category::ALL {
        for path in toml_files(&folder.join(category.name())) {
            let name = path.strip_prefix(folder.parent().unwrap_or(folder)).unwrap_or(&path).display().to_string();
            let source = match fs::read_to_string(&path) {
                Ok(source) => source,
                Err(error) => {
                    let _ = writeln!(mistakes, "{name}: cannot be read as UTF-8 text: {error}");
                    continue;
                }
            };
            match schema::parse(&source, category, &groups) {
                Ok(found) => {
                    for entry in &found {
                        if let Some(other) = places.insert(entry.term.to_lowercase(), name.clone()) {
                            let _ = writeln!(mistakes, "{name}: “{}” stands in {other} too; keep one", entry.term);
                        }
                    }
                    entries.extend(found);
                }
                Err(found) => {
                    for mistake in found {
                        let _ = writeln!(mistakes, "{name}:{}: {mistake}", mistake.line(&source));
                    }
                }
            }
        }
    }
    if mistakes.is_empty() { Ok((groups, entries)) } else { Err(mistakes) }
}

/// The groups of words that contexts may name.
fn groups(path: &Path, mistakes: &mut String) -> schema::Groups {
    let source = fs::read_to_string(path).unwrap_or_default();
    schema::parse_groups(&source).unwrap_or_else(|found| {
        for mistake in found {
            let _ = writeln!(mistakes, "lexicon/groups.toml:{}: {mistake}", mistake.line(&source));
        }
        schema::Groups::new()
    })
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(listing) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = listing
        .filter_map(|item| Some(item.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    files
}
