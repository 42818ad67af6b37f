//! Small Dutch for reports.

/// "1 woord", "2 woorden", "geen woorden".
#[must_use]
pub fn count(n: usize, singular: &str, plural: &str) -> String {
    match n {
        0 => format!("geen {plural}"),
        1 => format!("1 {singular}"),
        _ => format!("{n} {plural}"),
    }
}

/// "a, b en c".
#[must_use]
pub fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} en {last}", head.join(", ")),
    }
}
