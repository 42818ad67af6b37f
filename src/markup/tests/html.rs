use super::{Markup, table};

#[test]
fn text_is_grouped_by_the_elements_that_stand_apart() {
    table(
        Markup::Html,
        &[
            (
                "<h1>Kop</h1><p>Een <b>dik</b>ke\n  tekst.<p>Twee<div>Drie</div>vier",
                &["h1 Kop", "p Een dikke tekst.", "p Twee", "p Drie", "p vier"],
            ),
            ("<ul><li>een<li>twee <ul><li>drie</ul></ul>vier", &["li een", "li twee", "li drie", "p vier"]),
            ("<table><tr><th>a b<td>c<tr><td>d</table>e", &["td a b", "td c", "td d", "p e"]),
            ("<dl><dt>a<dd>b</dl><blockquote>c</blockquote>", &["li a", "li b", "p c"]),
            ("a<br>b<br/>c<hr>d<wbr>e", &["p a¶b¶c", "p de"]),
            ("een <q>woord</q>, <img src=x> en <code>x</code>", &["p een “woord”, ¤ en ¤"]),
            (
                "<button>Ga door</button><label>Naam</label><select><option>a b<option>c</select>",
                &["p Ga door", "p Naam", "p a b", "p c"],
            ),
            ("cli&euml;nt &amp; z&#111;rg&nbsp;x & y &onzin; < 3 & ", &["p cliënt & zorg\u{A0}x & y &onzin; < 3 &"]),
            ("<></>een</> twee<é>drie", &["p een twee<é>drie"]),
            ("a <b", &["p a"]),
            ("tekst &woord", &["p tekst &woord"]),
        ],
    );
}

#[test]
fn what_is_no_prose_is_left_out() {
    table(
        Markup::Html,
        &[
            ("<script>a < b</script>x<style>p{}</style>y", &["p xy"]),
            ("<p>a<pre>b\nc</pre>d<textarea>e</textarea>f<!-- g --><noscript><p>h</noscript>", &["p a", "p d", "p f"]),
            ("a <svg><title>b</title><text>c</text></svg> d <math><mi>x</mi></math>", &["p a ¤ d ¤"]),
            ("a <kbd>b <b>c</b></kbd> <samp>d</samp> <var>e</var>", &["p a ¤ ¤ ¤"]),
            ("<p>a <code>b</p><p>c</p>", &["p a ¤", "p c"]),
            ("<!doctype html><?xml x?><![CDATA[a]]>b", &["p b"]),
        ],
    );
}

#[test]
fn attributes_that_people_read_are_blocks() {
    table(
        Markup::Html,
        &[
            (
                "<title>De titel</title><meta name=description content='Over ons'><meta name=author content=Jan>",
                &["meta De titel", "meta Over ons"],
            ),
            ("<meta content=\"A b\" property=\"og:title\">", &["meta A b"]),
            (
                "<p>zie <a href=x title=\"Meer\n over &quot;ons&quot;\">hier</a> of <img alt=wijk></p>",
                &["p zie hier of ¤", "attr Meer over \"ons\"", "attr wijk"],
            ),
            (
                "<input type=submit value=Verstuur placeholder='Je naam'><input value=x>",
                &["attr Verstuur", "attr Je naam"],
            ),
            ("<nav aria-label='Kruimel pad' title='' alt>", &["attr Kruimel pad"]),
        ],
    );
}

#[test]
fn the_language_that_is_marked_holds() {
    table(
        Markup::Html,
        &[
            ("<p lang=en>Empowerment</p><p>Zelfregie</p>", &["p! Empowerment", "p Zelfregie"]),
            ("<div lang=en-GB><p>A</p><p lang=nl>B</p></div>", &["p! A", "p B"]),
            ("<p lang=nl-NL>The cat and the dog</p>", &["p The cat and the dog"]),
            ("<html lang=nl><p>The cat and the dog</p>", &["p! The cat and the dog"]),
            (
                "<html lang=en><p>Empowerment</p><p>Dit is niet het einde.</p>",
                &["p! Empowerment", "p Dit is niet het einde."],
            ),
            ("<p lang=en>a<p>b", &["p! a", "p b"]),
            ("een <i lang=en>word</i> hier", &["p een ¤ hier"]),
            ("<p lang=''>a</p>", &["p a"]),
        ],
    );
}
