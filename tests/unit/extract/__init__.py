"""Tests of reading policy documents."""
