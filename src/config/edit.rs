//! Small changes to a configuration as a person wrote it: comments, order and layout stay.

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, RawString, Table, Value};

use super::{Audience, Exception, Problem, parse};
use crate::text::Span;

/// The configuration with `term` among the words that are never flagged.
///
/// # Errors
/// When the text is no good configuration: nobody's file is changed on a guess.
pub fn never_flag(text: &str, term: &str) -> Result<String, Vec<Problem>> {
    let config = parse(text)?;
    if config.allow.iter().any(|word| word.to_lowercase() == term.to_lowercase()) {
        return Ok(text.to_owned());
    }
    change(text, |document| {
        if let Some(array) = document.get_mut("allow").and_then(Item::as_array_mut) {
            push(array, term.into());
        } else {
            insert_first(document, "allow", Array::from_iter([term]).into());
        }
    })
}

/// The configuration with one more place that is left alone.
///
/// # Errors
/// When the text is no good configuration.
pub fn leave_alone(text: &str, exception: &Exception) -> Result<String, Vec<Problem>> {
    let config = parse(text)?;
    if config.exceptions.contains(exception) {
        return Ok(text.to_owned());
    }
    let pairs = [
        ("file", exception.file.as_deref()),
        ("term", Some(exception.term.as_str())),
        ("sentence", Some(exception.sentence.as_str())),
    ];
    let pairs = pairs.into_iter().filter_map(|(key, text)| Some((key, Value::from(text?))));
    change(text, |document| {
        if let Some(array) = document.get_mut("exception").and_then(Item::as_array_mut) {
            push(array, InlineTable::from_iter(pairs).into());
            return;
        }
        let mut table = Table::from_iter(pairs);
        if !document.is_empty() || !document.trailing().as_str().unwrap_or_default().trim().is_empty() {
            table.decor_mut().set_prefix("\n");
        }
        // Comments at the end of the file stay before what is added to it.
        let trailing = document.trailing().as_str().unwrap_or_default().to_owned();
        if !trailing.trim().is_empty() {
            table.decor_mut().set_prefix(format!("{}\n\n", trailing.trim_end()));
            document.set_trailing("");
        }
        let item = document.entry("exception").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
        if let Some(tables) = item.as_array_of_tables_mut() {
            tables.push(table);
        }
    })
}

/// The configuration with another audience.
///
/// # Errors
/// When the text is no good configuration.
pub fn set_audience(text: &str, audience: Audience) -> Result<String, Vec<Problem>> {
    parse(text)?;
    change(text, |document| match document.get_mut("audience").and_then(Item::as_value_mut) {
        Some(value) => {
            let decor = value.decor().clone();
            *value = audience.name().into();
            *value.decor_mut() = decor;
        }
        None => insert_first(document, "audience", audience.name().into()),
    })
}

fn change(text: &str, edit: impl FnOnce(&mut DocumentMut)) -> Result<String, Vec<Problem>> {
    let (bom, body) = text.strip_prefix('\u{feff}').map_or(("", text), |body| ("\u{feff}", body));
    let mut document: DocumentMut = body.parse().map_err(|error: toml_edit::TomlError| {
        let message = super::entries::syntax(error.message());
        vec![Problem { span: error.span().map_or(Span::new(0, 0), |span| Span::new(span.start, span.end)), message }]
    })?;
    edit(&mut document);
    let mut out = document.to_string();
    if text.contains("\r\n") {
        out = out.replace("\r\n", "\n").replace('\n', "\r\n");
    }
    out.insert_str(0, bom);
    Ok(out)
}

/// Adds to a list in the style in which it is written: on one line, or one item per line, with comments in place.
fn push(array: &mut Array, value: Value) {
    let raw = |raw: Option<&RawString>| raw.and_then(RawString::as_str).unwrap_or_default().to_owned();
    let Some(last) = array.iter().last() else {
        array.push(value);
        return;
    };
    let (prefix, suffix) = (raw(last.decor().prefix()), raw(last.decor().suffix()));
    let trailing = array.trailing().as_str().unwrap_or_default().to_owned();
    let Some((_, indent)) = prefix.rsplit_once('\n') else {
        array.push(value);
        return;
    };
    let indent = indent.to_owned();
    // What follows the last item, be it before or behind its comma, is about that item.
    let after = format!("{}{}", suffix.trim_end(), trailing.trim_end());
    if let Some(last) = array.len().checked_sub(1).and_then(|index| array.get_mut(index)) {
        last.decor_mut().set_suffix("");
    }
    let mut value = value;
    value.decor_mut().set_prefix(format!("{after}\n{indent}"));
    array.push_formatted(value);
    array.set_trailing("\n");
    array.set_trailing_comma(true);
}

/// A key of the file itself: before its tables, and behind a comment that opens the file.
fn insert_first(document: &mut DocumentMut, key: &str, value: Value) {
    let only_comments = document.is_empty();
    let trailing = document.trailing().as_str().unwrap_or_default().to_owned();
    document.insert(key, Item::Value(value));
    if only_comments && !trailing.trim().is_empty() {
        if let Some(mut key) = document.key_mut(key) {
            key.leaf_decor_mut().set_prefix(format!("{}\n", trailing.trim_end()));
        }
        document.set_trailing("");
    }
    // A table right behind the new key gets a blank line, unless it has one.
    let first = document.iter_mut().find_map(|(_, item)| match item {
        Item::Table(table) if !table.is_implicit() && !table.is_dotted() => Some(table),
        Item::ArrayOfTables(tables) => tables.iter_mut().next(),
        _ => None,
    });
    if let Some(table) = first {
        let prefix = table.decor().prefix().and_then(RawString::as_str).unwrap_or_default().to_owned();
        if !prefix.starts_with('\n') {
            table.decor_mut().set_prefix(format!("\n{prefix}"));
        }
    }
}
