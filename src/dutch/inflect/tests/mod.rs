//! Paradigms written out by hand: what the rules and lists must give.

mod adjectives;
mod nouns;
mod verbs;
