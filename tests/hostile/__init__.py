"""Bad inputs at every entry point: each gets one sentence, or is taken as data that does no harm."""
