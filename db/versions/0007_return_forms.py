"""Return forms that were sent to agencies, their rows, and the files that came back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TIME, QUARTER = sa.String(32), sa.String(6)


def upgrade() -> None:
    _table(
        "form",
        _text("token"),
        *_reference("form", "agency"),
        sa.Column("quarter", QUARTER, nullable=False),
        _text("name"),
        *_signed("sent"),
        sa.UniqueConstraint("token", name="uq_form_token"),
    )
    op.create_index("ix_form_agency_id", "form", ["agency_id"])
    _table(
        "form_task",
        *_reference("form_task", "form"),
        *_reference("form_task", "task"),
        _text("locked"),
        _text("filled"),
        sa.UniqueConstraint("form_id", "task_id", name="uq_form_task_form_id"),
    )
    op.create_index("ix_form_task_task_id", "form_task", ["task_id"])
    _table(
        "form_return",
        *_reference("form_return", "form"),
        _text("name"),
        _text("sha256"),
        sa.Column("size", sa.Integer, nullable=False),
        *_signed("returned"),
        sa.UniqueConstraint("form_id", "sha256", name="uq_form_return_form_id"),
    )


def _table(name: str, *columns: sa.schema.SchemaItem) -> None:
    key = sa.Column("id", sa.Integer, primary_key=True)
    op.create_table(name, key, *columns, sqlite_autoincrement=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _reference(table: str, target: str) -> list[sa.schema.SchemaItem]:
    column = f"{target}_id"
    return [
        sa.Column(column, sa.Integer, nullable=False),
        sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{table}_{column}_{target}"),
    ]


def _signed(act: str) -> list[sa.schema.SchemaItem]:
    """On which day, at which time and by whom it was done."""
    return [
        sa.Column(f"{act}_on", sa.Date, nullable=False),
        sa.Column(f"{act}_at", TIME, nullable=False),
        _text("person"),
    ]
