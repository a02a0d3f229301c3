"""Tests that run the program as a process."""
