//! What the words are.
