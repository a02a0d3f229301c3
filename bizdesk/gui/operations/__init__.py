"""One function per user verb; returns an operation that a widget runs."""
