"""Benchmark indicators with their figures, readings, groups and tasks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TIME, QUARTER, WORD, SPAN = sa.String(32), sa.String(6), sa.String(16), sa.String(24)


def upgrade() -> None:
    _indicators()
    _figures()
    _groups_and_tasks()


def _table(name: str, *columns: sa.schema.SchemaItem) -> None:
    key = sa.Column("id", sa.Integer, primary_key=True)
    op.create_table(name, key, *columns, sqlite_autoincrement=True)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)


def _reference(
    table: str, target: str, column: str | None = None, *, nullable: bool = False
) -> list[sa.schema.SchemaItem]:
    column = column or f"{target}_id"
    return [
        sa.Column(column, sa.Integer, nullable=nullable),
        sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}_{target}"),
    ]


def _indicators() -> None:
    passages = [
        column
        for name in ("best", "current", "problems", "goal")
        for column in (_text(name), sa.Column(f"{name}_span", SPAN))
    ]
    _table(
        "indicator",
        *_reference("indicator", "document", nullable=True),
        sa.Column("position", sa.Integer, nullable=False),
        _text("name"),
        sa.Column("span", SPAN),
        *passages,
        sa.Column("ended_on", sa.Date),
    )
    op.create_index("ix_indicator_document_id", "indicator", ["document_id"])


def _figures() -> None:
    _table(
        "indicator_figure",
        *_reference("indicator_figure", "indicator"),
        sa.Column("position", sa.Integer, nullable=False),
        _text("name"),
        _text("unit"),
        *(_text(name, nullable=True) for name in ("best", "current", "goal")),
    )
    op.create_index("ix_indicator_figure_indicator_id", "indicator_figure", ["indicator_id"])
    _table(
        "indicator_reading",
        *_reference("indicator_reading", "indicator_figure", "figure_id"),
        sa.Column("quarter", QUARTER, nullable=False),
        _text("value"),
        _text("note"),
        _text("person"),
        sa.Column("recorded_at", TIME, nullable=False),
        sa.UniqueConstraint("figure_id", "quarter", name="uq_indicator_reading_figure_id"),
    )


def _groups_and_tasks() -> None:
    _table(
        "indicator_agency",
        *_reference("indicator_agency", "indicator"),
        *_reference("indicator_agency", "agency"),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("role", WORD, nullable=False),
        sa.Column("span", SPAN),
        sa.UniqueConstraint("indicator_id", "agency_id", name="uq_indicator_agency_indicator_id"),
    )
    op.create_index("ix_indicator_agency_agency_id", "indicator_agency", ["agency_id"])
    _table(
        "indicator_task",
        *_reference("indicator_task", "indicator"),
        *_reference("indicator_task", "task"),
        sa.UniqueConstraint("indicator_id", "task_id", name="uq_indicator_task_indicator_id"),
    )
    op.create_index("ix_indicator_task_task_id", "indicator_task", ["task_id"])
