"""Readings and plans, extensions, overrides, close-outs, rechecks, evidence that expires, closed quarters."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TIME, QUARTER, WORD = sa.String(32), sa.String(6), sa.String(16)


def upgrade() -> None:
    _columns()
    _readings_and_nodes()
    _deadlines()
    _overrides()
    _close_outs()
    _closed_quarters()
    _standings()
    _fill()


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


def _columns() -> None:
    op.add_column("task", sa.Column("starts_on", sa.Date))
    op.add_column("task", sa.Column("plan", WORD))
    op.add_column("target", sa.Column("baseline", sa.Text))
    op.add_column("progress", sa.Column("rate", sa.Integer))
    op.add_column("progress", sa.Column("person", sa.Text, nullable=False, server_default=""))
    op.add_column("progress", sa.Column("day", sa.Date, nullable=False, server_default="0001-01-01"))
    op.add_column("evidence", sa.Column("attached_on", sa.Date, nullable=False, server_default="0001-01-01"))
    op.add_column("evidence", sa.Column("expires_on", sa.Date))
    op.add_column("evidence", sa.Column("withdrawn_on", sa.Date))
    op.execute(
        "ALTER TABLE evidence ADD COLUMN replaced_by_id INTEGER "
        "CONSTRAINT fk_evidence_replaced_by_id_evidence REFERENCES evidence (id)"
    )


def _readings_and_nodes() -> None:
    _table(
        "reading",
        *_reference("reading", "target"),
        sa.Column("day", sa.Date, nullable=False),
        _text("value"),
        _text("note"),
        _text("person"),
        sa.Column("recorded_at", TIME, nullable=False),
        sa.UniqueConstraint("target_id", "day", name="uq_reading_target_id"),
    )
    _table(
        "node",
        *_reference("node", "task"),
        *_reference("node", "target", nullable=True),
        sa.Column("day", sa.Date, nullable=False),
        _text("percent"),
    )
    op.create_index("ix_node_task_id", "node", ["task_id"])
    op.create_index("ix_node_target_id", "node", ["target_id"])


def _deadlines() -> None:
    _table(
        "extension",
        *_reference("extension", "task"),
        sa.Column("asked_on", sa.Date, nullable=False),
        sa.Column("due", sa.Date, nullable=False),
        _text("reason"),
        sa.Column("decided_on", sa.Date),
        sa.Column("granted", sa.Boolean),
        _text("note"),
        _text("person"),
        sa.Column("recorded_at", TIME, nullable=False),
    )
    op.create_index("ix_extension_task_id", "extension", ["task_id"])


def _overrides() -> None:
    _table(
        "pace_override",
        *_reference("pace_override", "task"),
        sa.Column("quarter", QUARTER, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("pace", WORD, nullable=False),
        _text("reason"),
        _text("person"),
        sa.UniqueConstraint("task_id", "quarter", name="uq_pace_override_task_id"),
    )


def _close_outs() -> None:
    _table(
        "close_out",
        *_reference("close_out", "task"),
        sa.Column("step", WORD, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        _text("person"),
        _text("note"),
        sa.Column("recorded_at", TIME, nullable=False),
    )
    op.create_index("ix_close_out_task_id", "close_out", ["task_id"])
    _table(
        "close_out_evidence",
        *_reference("close_out_evidence", "close_out"),
        *_reference("close_out_evidence", "evidence"),
    )
    op.create_index("ix_close_out_evidence_close_out_id", "close_out_evidence", ["close_out_id"])
    op.create_index("ix_close_out_evidence_evidence_id", "close_out_evidence", ["evidence_id"])
    _table(
        "former_tick",
        *_reference("former_tick", "assignment"),
        sa.Column("done_on", sa.Date, nullable=False),
        sa.Column("reopened_on", sa.Date, nullable=False),
        _text("note"),
    )
    op.create_index("ix_former_tick_assignment_id", "former_tick", ["assignment_id"])


def _closed_quarters() -> None:
    _table(
        "quarter_close",
        sa.Column("quarter", QUARTER, nullable=False),
        sa.Column("as_of", sa.Date, nullable=False),
        _text("sha256"),
        sa.Column("tasks", sa.Integer, nullable=False),
        sa.Column("done", sa.Integer, nullable=False),
        _text("person"),
        sa.Column("closed_at", TIME, nullable=False),
        sa.UniqueConstraint("quarter", name="uq_quarter_close_quarter"),
    )


def _standings() -> None:
    op.create_table(
        "standing",
        sa.Column("task_id", sa.Integer, nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("until", sa.Date, nullable=False),
        sa.Column("due", sa.Date),
        sa.Column("done_on", sa.Date),
        sa.Column("closed_on", sa.Date),
        sa.Column("started", sa.Boolean, nullable=False),
        sa.Column("returned", sa.Boolean, nullable=False),
        sa.Column("ahead_until", sa.Date),
        sa.Column("behind_from", sa.Date),
        sa.Column("override", WORD),
        sa.PrimaryKeyConstraint("task_id", "since", name="pk_standing"),
        sa.ForeignKeyConstraint(
            ["task_id"], ["task.id"], name="fk_standing_task_id_task", ondelete="CASCADE"
        ),
    )


def _fill() -> None:
    """Dates that the new columns need: reports within their quarter, files on the day they were attached."""
    first = "substr(quarter, 1, 4) || '-' || printf('%02d', substr(quarter, 6, 1) * 3 - 2) || '-01'"
    last = f"date({first}, '+3 months', '-1 day')"
    op.execute(f"UPDATE progress SET day = max({first}, min({last}, substr(reported_at, 1, 10)))")  # noqa: S608
    op.execute("UPDATE evidence SET attached_on = substr(attached_at, 1, 10)")
    op.execute("UPDATE task SET done_on = NULL WHERE ongoing AND due_original IS NULL AND due IS NULL")
    told = (
        "(SELECT substr({pick}(event.at), 1, 10) FROM event JOIN event_task ON event_seq = seq "
        "WHERE event_task.task_id = task.id)"
    )
    op.execute(f"UPDATE task SET starts_on = {told.format(pick='min')} WHERE document_id IS NULL")  # noqa: S608
    op.execute("UPDATE task SET due_original = due WHERE due_original IS NULL")
    edited = told.format(pick="max")
    op.execute(
        "INSERT INTO extension "  # noqa: S608
        "(task_id, asked_on, due, reason, decided_on, granted, note, person, recorded_at) "
        f"SELECT id, day, due, '在台账里修改了时限', day, 1, '', '', day || 'T00:00:00.000000+00:00' "
        f"FROM (SELECT id, due, coalesce({edited}, due_original) AS day FROM task WHERE due <> due_original)"
    )
    op.execute("UPDATE task SET due = due_original WHERE due IS NULL")
