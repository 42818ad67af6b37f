use super::{Markup, table};

#[test]
fn yaml_values_that_readers_see_are_blocks() {
    table(
        Markup::Markdown,
        &[
            ("---\ntitle: Een titel # noot\nslug: een-titel\n---\n\nTekst", &["meta Een titel", "p Tekst"]),
            (
                "---\ntitle: \"Zeg \\\"é\\\" \\u00e9\" # x\nlead: 'foto''s' # y\n---\na",
                &["meta Zeg \"é\" é", "meta foto's", "p a"],
            ),
            (
                "---\né: ü\nsummary: |\n  een é\n  twee\n\n  drie\nintro: >-\n  vier\n  vijf\nx: y\n...\na",
                &["meta een é twee", "meta drie", "meta vier vijf", "p a"],
            ),
            (
                "---\nseo:\n  description: plat en\n    gevouwen\n  tags: [title, alt]\nfoto:\n  - alt: een foto\n    src: title\n---\na",
                &["meta plat en gevouwen", "meta een foto", "p a"],
            ),
            ("---\r\nTitle: a b\r\n---\r\nc", &["meta a b", "p c"]),
            ("---\ntitle: \"{{ x }}\"\nlead: \"a {{ x }}\"\n---\n", &["meta a ¤"]),
            ("---\ntitle: [kapot\n---\na", &["p a"]),
            ("---\n\na\n\n---\nb", &["p a", "p b"]),
            ("---\ntitle: nooit gesloten\n", &["p title: nooit gesloten"]),
            ("\u{FEFF}---\ntitle: é x\n---\na", &["meta é x", "p a"]),
            ("---\ntitle: \"a \\\n  b\"\n---\n", &["meta a b"]),
        ],
    );
    table(Markup::Html, &[("---\ntitle: a b\n---\n<p>c</p>", &["meta a b", "p c"])]);
}

#[test]
fn toml_values_that_readers_see_are_blocks() {
    table(
        Markup::Markdown,
        &[
            (
                "+++\ntitle = \"a \\\"é\\\" b\"\ndate = 2024-01-01\n[params]\ndescription = '''\nc\nd'''\n[[foto]]\nalt = 'e'\n+++\nf",
                &["meta a \"é\" b", "meta c d", "meta e", "p f"],
            ),
            ("+++\ntitle = kapot\n+++\na", &["p a"]),
            ("+++\ntitle = \"\"\"\na\nb\"\"\"\n+++\na", &["meta a b", "p a"]),
        ],
    );
}
