use super::{Markup, table};

#[test]
fn each_kind_of_block_is_told_apart() {
    table(
        Markup::Markdown,
        &[
            ("# Kop {#id .c}\n\nTekst.\n\nOnder\n---\n", &["h1 Kop", "p Tekst.", "h2 Onder"]),
            ("- een\n- twee\n  drie\n\n  vier\n", &["li een", "li twee drie", "li vier"]),
            ("1. een\n   - [x] twee\n", &["li een", "li twee"]),
            ("Term\n: uitleg\n", &["p Term", "li uitleg"]),
            ("| a \\| b | **c**d |\n|---|---|\n| é | `x` |\n", &["td a | b", "td cd", "td é"]),
            ("Tekst[^1] door.\n\n[^1]: Een noot.\n", &["p Tekst door.", "p Een noot."]),
            ("> [!NOTE]\n> Let op.\n", &["p Let op."]),
            ("```\ncode\n```\n\n    code\n\ntekst\n", &["p tekst"]),
            ("a\n***\nb", &["p a", "p b"]),
            ("", &[]),
            (" \n\n`x`\n\n![](y)\n", &[]),
        ],
    );
}

#[test]
fn markup_in_a_text_leaves_nothing_or_one_mark() {
    table(
        Markup::Markdown,
        &[
            ("de *inter*ventie __is__ ~~weg~~", &["p de interventie is weg"]),
            ("in [eigen **kracht**](http://x \"De titel\") zetten", &["p in eigen kracht zetten", "attr De titel"]),
            ("doe `x y` en $z$ en <https://a.nl>", &["p doe ¤ en ¤ en ¤"]),
            ("zie https://a.nl/b_c_d?e&f. Mail a.b@c.nl, @jan #samen", &["p zie ¤. Mail ¤, ¤ #samen"]),
            ("![De *wijk* &amp; wij](a.png 'Een foto') hier", &["p ¤ hier", "attr De wijk & wij", "attr Een foto"]),
            ("een \\*ster\\* &euml;n &#233;&eacute;n A\\&B", &["p een *ster* ën één A&B"]),
            ("regel een  \nregel twee\\\nregel drie", &["p regel een¶regel twee¶regel drie"]),
            ("a **b **c", &["p a **b **c"]),
            ("[a][r] b\n\n[r]: /x \"Titel *van* r\"\n", &["p a b", "attr Titel *van* r"]),
            ("[a](x \"zeg \\\"ja\\\" &amp; nee\")", &["p a", "attr zeg \"ja\" & nee"]),
            ("[a](x_\"y\") [b](<c d> (titel hier))", &["p a b", "attr titel hier"]),
            ("a<br>b <b>c</b>d <kbd>Ctrl</kbd> <!-- e --> f", &["p a¶b cd ¤ f"]),
            ("een <q>woord</q> hier <kbd>x", &["p een “woord” hier"]),
            ("<span lang=en>Evidence based</span> werken", &["p ¤ werken"]),
        ],
    );
}

#[test]
fn white_space_is_folded_whatever_is_in_it() {
    table(
        Markup::Markdown,
        &[
            ("> een\n> twee\ndrie\n>> vier\n>> vijf\n", &["p een twee drie", "p vier vijf"]),
            ("een  \t twee\n   drie", &["p een twee drie"]),
            ("een\r\ntwee\rdrie\n\r\nvier", &["p een twee drie", "p vier"]),
            ("\u{FEFF}# Kop\n\nte\u{0301}kst 🎉 a\u{A0}b\0c", &["h1 Kop", "p te\u{0301}kst 🎉 a\u{A0}b\0c"]),
        ],
    );
}

#[test]
fn html_in_markdown_is_read_as_html() {
    table(
        Markup::Markdown,
        &[
            (
                "<div>\n<h2 title=\"Een titel\">Kop</h2>\n<p>Een &amp; twee</p>\n</div>\n\ndrie",
                &["attr Een titel", "h2 Kop", "p Een & twee", "p drie"],
            ),
            ("> <p>een\n> twee</p>\n\ndrie", &["p een twee", "p drie"]),
            ("<script>\nvar a = 'b';\n</script>\n\ntekst", &["p tekst"]),
            ("<div lang=\"en\">\n\nEmpowerment\n\n</div>\n\nZelfregie", &["p! Empowerment", "p Zelfregie"]),
            ("<pre>\ncode\n\ncode</pre>\n\ntekst", &["p tekst"]),
            ("<svg>\n\ntekst", &["p tekst"]),
            ("<details>\n<summary>Meer</summary>\n\nTekst.\n\n</details>", &["p Meer", "p Tekst."]),
        ],
    );
}

#[test]
fn a_block_is_foreign_only_when_that_is_clear() {
    table(
        Markup::Markdown,
        &[(
            "The house and the garden.\n\nDe film The End and After.\n\nEmpowerment!",
            &["p! The house and the garden.", "p De film The End and After.", "p Empowerment!"],
        )],
    );
}
