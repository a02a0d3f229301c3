"""Slips: reminders, supervision notices and applications, each under its number."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

WORD = sa.String(16)


def upgrade() -> None:
    op.create_table(
        "slip",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("serial", sa.Integer, nullable=False),
        sa.Column("level", WORD),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("answer_by", sa.Date),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.UniqueConstraint("kind", "year", "serial", name="uq_slip_kind"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "slip_task",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("slip_id", sa.Integer, nullable=False),
        sa.Column("task_id", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["slip_id"], ["slip.id"], name="fk_slip_task_slip_id_slip"),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name="fk_slip_task_task_id_task"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_slip_task_slip_id", "slip_task", ["slip_id"])
    op.create_index("ix_slip_task_task_id", "slip_task", ["task_id"])
