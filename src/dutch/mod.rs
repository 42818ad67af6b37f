//! What the words are: cutting prose into words and sentences, the closed classes, and inflection.

pub mod function_words;
pub mod inflect;
pub mod sentences;
pub mod words;
