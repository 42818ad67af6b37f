//! The command line, run for real in a folder of its own.

mod check;
mod explain;
mod fix;
mod json;
mod lexicon;
mod places;

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// A house with words of its own, so that no test depends on what the built-in lexicon says today.
pub(crate) const HOUSE: &str = r#"
[[entry]]
term = "zwiepsgewijs"
pos = "adverb"
kind = "synonym"
why = "Niemand weet wat dit is."
replace = [{ text = "snel", tier = "safe" }]
flag = ["Wij werken zwiepsgewijs."]

[[entry]]
term = "plompardoes"
pos = "adverb"
kind = "depends"
severity = "information"
why = "Je lezer haakt hier af."
replace = [{ text = "ineens" }, { text = "zomaar" }]
flag = ["Het ging plompardoes goed."]

[[entry]]
term = "lieverkoekjes"
pos = "adverb"
kind = "synonym"
severity = "hint"
why = "Dit is een grapje."
advice = "Laat het weg."
flag = ["Lieverkoekjes zijn er niet."]

[[entry]]
term = "op de zwiep"
pos = "phrase"
kind = "container"
category = "containerbegrippen"
why = "Je lezer ziet hier niets bij."
advice = "Schrijf wat je doet."
flag = ["Wij gaan op de zwiep."]
"#;

/// A folder that is gone after the test.
pub(crate) struct Folder(tempfile::TempDir);

/// What a run left behind.
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// The only JSON object on standard output.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.err))
    }

    pub(crate) fn expect(self, status: i32) -> Self {
        assert_eq!(self.status, status, "out: {}\nerr: {}", self.out, self.err);
        self
    }
}

impl Folder {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder for the test"))
    }

    /// A folder with the test's own words.
    pub(crate) fn house() -> Self {
        let folder = Self::new();
        folder.write("mensentaal.toml", HOUSE);
        folder
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.0.path().to_owned()
    }

    /// A file, and the folders that it is in.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.0.path().join(name);
        std::fs::create_dir_all(path.parent().expect("below the folder")).expect("made");
        std::fs::write(path, content).expect("written");
        self
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.path().join(name)).expect("read")
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        self.run_in("", args, b"")
    }

    /// Runs with these variables.
    pub(crate) fn run_with(&self, args: &[&str], variables: &[(&str, &OsStr)]) -> Run {
        self.start("", args, b"", variables)
    }

    /// Runs in a folder below this one, with this on standard input.
    pub(crate) fn run_in(&self, below: &str, args: &[&str], stdin: &[u8]) -> Run {
        self.start(below, args, stdin, &[])
    }

    fn start(&self, below: &str, args: &[&str], stdin: &[u8], variables: &[(&str, &OsStr)]) -> Run {
        let nowhere = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nobody");
        let mut child = Command::new(env!("CARGO_BIN_EXE_mensentaal"))
            .args(args)
            .current_dir(self.0.path().join(below))
            // Nothing of whoever runs the tests: no configuration, no colours, no width.
            .env("XDG_CONFIG_HOME", nowhere.join("config"))
            .env("HOME", &nowhere)
            .env("COLUMNS", "100")
            .env_remove("CLICOLOR_FORCE")
            .envs(variables.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        // A program that reads no standard input closes it; that is no failure of the test.
        let _ = child.stdin.take().expect("piped").write_all(stdin);
        let output = child.wait_with_output().expect("it ends");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Run { status: output.status.code().expect("no signal"), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The findings of `check --format json`, by path.
    pub(crate) fn findings(&self, args: &[&str]) -> Vec<(String, Vec<Value>)> {
        let mut all = vec!["check", "--format", "json"];
        all.extend(args);
        let json = self.run(&all).json();
        let files = json["files"].as_array().expect("files").iter();
        files
            .map(|file| {
                let findings = file["findings"].as_array().expect("findings").clone();
                (file["path"].as_str().expect("a path").to_owned(), findings)
            })
            .collect()
    }

    /// The paths that `check` looks at.
    pub(crate) fn paths(&self, args: &[&str]) -> Vec<String> {
        self.findings(args).into_iter().map(|(path, _)| path).collect()
    }
}
