"""The ledger's first tables; the history can only be appended to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TIME, SPAN, QUARTER, WORD = sa.String(32), sa.String(24), sa.String(6), sa.String(16)


def upgrade() -> None:
    _document()
    _agency()
    _task()
    _facts()
    _assignment()
    _evidence()
    _setting()
    _event()


def _table(name: str, *columns: sa.schema.SchemaItem) -> None:
    key = sa.Column("id", sa.Integer, primary_key=True)
    op.create_table(name, key, *columns, sqlite_autoincrement=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _reference(table: str, target: str, *, nullable: bool = False) -> list[sa.schema.SchemaItem]:
    column = f"{target}_id"
    return [
        sa.Column(column, sa.Integer, nullable=nullable),
        sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}_{target}"),
    ]


def _index(table: str, *columns: str, name: str | None = None) -> None:
    op.create_index(name or f"ix_{table}_{columns[0]}", table, list(columns))


def _document() -> None:
    _table(
        "document",
        _text("title"),
        sa.Column("number", sa.Text),
        sa.Column("issuer", sa.Text),
        sa.Column("issued_on", sa.Date),
        _text("source"),
        _text("text"),
        _text("fingerprint"),
        sa.Column("imported_at", TIME, nullable=False),
    )
    _index("document", "number")
    _index("document", "fingerprint")


def _agency() -> None:
    _table(
        "agency",
        _text("name"),
        sa.Column("kind", WORD, nullable=False),
        _text("contact"),
        sa.UniqueConstraint("name", name="uq_agency_name"),
    )
    _table(
        "agency_alias",
        *_reference("agency_alias", "agency"),
        _text("name"),
        sa.UniqueConstraint("name", name="uq_agency_alias_name"),
    )
    _index("agency_alias", "agency_id")


def _task() -> None:
    _table(
        "task",
        *_reference("task", "document", nullable=True),
        sa.Column("position", sa.Integer, nullable=False),
        _text("path"),
        sa.Column("heading", sa.Text),
        _text("text"),
        sa.Column("span", SPAN),
        sa.Column("due_wording", sa.Text),
        sa.Column("due_span", SPAN),
        sa.Column("due_original", sa.Date),
        sa.Column("due", sa.Date),
        sa.Column("ongoing", sa.Boolean, nullable=False),
        sa.Column("done_on", sa.Date),
        sa.Column("review", sa.JSON, nullable=False),
    )
    _index("task", "document_id", "position", name="ix_task_document_position")
    _index("task", "done_on")
    _index("task", "due")


def _facts() -> None:
    _table(
        "milestone",
        *_reference("milestone", "task"),
        sa.Column("date", sa.Date, nullable=False),
        sa.Column("span", SPAN, nullable=False),
    )
    _index("milestone", "task_id")
    _table(
        "target",
        *_reference("target", "task"),
        _text("name"),
        sa.Column("comparator", WORD, nullable=False),
        _text("value"),
        _text("unit"),
        sa.Column("span", SPAN, nullable=False),
    )
    _index("target", "task_id")


def _assignment() -> None:
    _table(
        "assignment",
        *_reference("assignment", "task"),
        *_reference("assignment", "agency"),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("role", WORD, nullable=False),
        sa.Column("span", SPAN),
        sa.Column("done_on", sa.Date),
        _text("note"),
        sa.UniqueConstraint("task_id", "agency_id", "role", name="uq_assignment_task_id"),
    )
    _index("assignment", "task_id")
    _index("assignment", "agency_id")
    _table(
        "progress",
        *_reference("progress", "assignment"),
        sa.Column("quarter", QUARTER, nullable=False),
        _text("progress"),
        _text("problems"),
        _text("next_steps"),
        sa.Column("reported_at", TIME, nullable=False),
        sa.UniqueConstraint("assignment_id", "quarter", name="uq_progress_assignment_id"),
    )
    _index("progress", "assignment_id")


def _evidence() -> None:
    _table(
        "evidence",
        *_reference("evidence", "task"),
        *_reference("evidence", "agency", nullable=True),
        _text("name"),
        _text("sha256"),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("period", QUARTER),
        sa.Column("attached_at", TIME, nullable=False),
    )
    _index("evidence", "task_id")
    _index("evidence", "sha256")


def _setting() -> None:
    _table("setting", _text("key"), _text("value"), sa.UniqueConstraint("key", name="uq_setting_key"))


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", TIME, nullable=False),
        _text("actor"),
        _text("command"),
        _text("summary"),
        sa.Column("reverses", sa.Integer),
        _text("changes"),
        _text("previous_hash"),
        _text("hash"),
        sa.ForeignKeyConstraint(["reverses"], ["event.seq"], name="fk_event_reverses_event"),
    )
    op.create_table(
        "event_task",
        sa.Column("event_seq", sa.Integer, nullable=False),
        sa.Column("task_id", sa.Integer, nullable=False, autoincrement=False),
        sa.ForeignKeyConstraint(["event_seq"], ["event.seq"], name="fk_event_task_event_seq_event"),
        sa.PrimaryKeyConstraint("event_seq", "task_id", name="pk_event_task"),
    )
    _index("event_task", "task_id")
    for table in ("event", "event_task"):
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'the history can only be appended to'); END"
            )
