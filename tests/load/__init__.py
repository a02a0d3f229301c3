"""How many people one server holds at once, and what a ledger costs as offices come to it."""
