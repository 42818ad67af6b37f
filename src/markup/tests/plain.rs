use super::{Markup, table};

#[test]
fn lines_are_blocks_unless_they_were_full() {
    let full = "Deze regel is zo lang dat hij hier wel afgebroken moest worden";
    table(
        Markup::Plain,
        &[
            ("een\ntwee\n\ndrie", &["p een", "p twee", "p drie"]),
            (&format!("{full}\nen gaat door.\nEinde"), &[&format!("p {full} en gaat door."), "p Einde"]),
            (&format!("{full}\r\n  en gaat door"), &[&format!("p {full} en gaat door")]),
            (&format!("{full}\nMaar niet hier"), &[&format!("p {full}"), "p Maar niet hier"]),
            (&format!("{full}\n\nen niet hier"), &[&format!("p {full}"), "p en niet hier"]),
            (&format!("- {full}\n- en niet hier"), &[&format!("li {full}"), "li en niet hier"]),
            ("- een\n• twee\n3. drie\n12) vier\na) vijf", &["li een", "li twee", "li drie", "li vier", "li vijf"]),
            ("2024. -5 1.000 euro", &["p 2024. -5 1.000 euro"]),
            ("\u{FEFF}a  b\rc\0d", &["p a b", "p c\0d"]),
            ("*a* <b> &amp; {{ c }} www.a.nl", &["p *a* <b> &amp; {{ c }} ¤"]),
        ],
    );
}
