"""Tests without Qt and without a database."""
