"""Tests on a real ledger file."""
