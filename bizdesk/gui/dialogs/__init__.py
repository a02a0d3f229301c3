"""Dialogs; each has a classmethod ask()."""
