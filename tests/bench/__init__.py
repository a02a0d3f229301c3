"""Speeds measured against something that everybody knows; `python -m tests.bench` writes out/bench.json."""
