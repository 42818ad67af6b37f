//! How findings are told.
