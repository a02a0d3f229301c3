"""Pictures of every page and dialog, for looking at them."""
