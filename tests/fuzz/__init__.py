"""Fuzzing: every reader meets files that were changed at random, and either reads or refuses them."""
