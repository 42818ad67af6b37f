//! The commands: the only place that knows a terminal.
