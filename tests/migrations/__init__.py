"""Tests that open ledgers of every released schema."""
