"""The command line: one command per verb, over the same services as the window; no Qt."""
