"""Table models that hold plain rows."""
