"""The ledger on disk: SQLAlchemy tables, queries, the unit of work and evidence blobs."""
