"""What a user can do with a ledger, one module per area; no Qt."""
