//! What to say instead.
