"""Policy documents to measures with spans; no Qt, no database."""
