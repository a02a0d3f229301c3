"""The rules and records of the ledger in pure Python; imports nothing but the standard library."""
