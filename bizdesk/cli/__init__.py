"""The command line: one command per user verb, over the same services as the window."""
