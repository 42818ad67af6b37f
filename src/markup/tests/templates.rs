use super::{Markup, table};

#[test]
fn tags_are_opaque_and_mislead_nobody() {
    let cases: &[(&str, &[&str])] = &[
        ("beste {{ naam | default: \"x\" }}, welkom", &["p beste ¤, welkom"]),
        ("{% if a < b %}\nmeer\n{% endif %}", &["p ¤ meer ¤"]),
        ("een {# geen <b> tekst #} twee", &["p een twee"]),
        ("een {/* niets */} twee", &["p een twee"]),
        ("een {{!-- niets --}} twee", &["p een twee"]),
        ("kosten: <?= $a > 1 ?> euro", &["p kosten: ¤ euro"]),
        ("kosten: <%= a %> euro", &["p kosten: ¤ euro"]),
        ("{% comment %}een\n\ntwee{% endcomment %} drie", &["p drie"]),
        ("zie https://a.nl/{{ x }}/y hier", &["p zie ¤ hier"]),
        ("een {{ nooit gesloten", &["p een {{ nooit gesloten"]),
        ("een {paar woorden} en {count} en {t(\"x y\")}", &["p een {paar woorden} en ¤ en ¤"]),
        ("[gallery ids=\"1,2\"] hier", &["p ¤ hier"]),
    ];
    table(Markup::Markdown, cases);
    table(Markup::Html, cases);
}

#[test]
fn tags_inside_tags_are_no_trouble() {
    table(
        Markup::Html,
        &[
            ("<p class=\"{{ a > \"b\" }}\" title='{{ x }}'>een</p>", &["p een"]),
            ("<img alt=\"foto van {{ naam }}\">", &["attr foto van ¤"]),
            ("<a onClick={() => go(\"x\")}>een</a>", &["p een"]),
            ("<?php if ($a > 1): ?><p>een</p><?php endif; ?>", &["p een"]),
            ("<p>een</p><?php echo '<p>twee';", &["p een"]),
            ("<li {{#if x}}class=y{{/if}}>een", &["li een"]),
        ],
    );
}
