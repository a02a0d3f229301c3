"""Alembic's entry: upgrades the ledger on the connection it is given, in that connection's transaction."""

from __future__ import annotations

from alembic import context

from bizdesk.store.orm import Row

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
