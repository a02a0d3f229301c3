"""The words under which records are found, and their index by every three characters."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

INDEX = """
CREATE VIRTUAL TABLE search_index USING fts5 (
    words, content='searchable', content_rowid='id', columnsize=0, tokenize='trigram case_sensitive 1'
)
"""
OUT = "INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.id, old.words);"
IN = "INSERT INTO search_index (rowid, words) VALUES (new.id, new.words);"


def upgrade() -> None:
    op.create_table(
        "searchable",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("words", sa.Text, nullable=False),
    )
    op.execute(INDEX)
    for act, keep in (("INSERT", IN), ("DELETE", OUT), ("UPDATE", OUT + " " + IN)):
        op.execute(f"CREATE TRIGGER searchable_{act.lower()} AFTER {act} ON searchable BEGIN {keep} END")
