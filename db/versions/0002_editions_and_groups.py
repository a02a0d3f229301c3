"""Documents come out anew, tasks end, agencies have short names, groups have members."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "ALTER TABLE document ADD COLUMN superseded_by_id INTEGER "
        "CONSTRAINT fk_document_superseded_by_id_document REFERENCES document (id)"
    )
    op.add_column("agency", sa.Column("short_name", sa.Text, nullable=False, server_default=""))
    op.add_column("task", sa.Column("ended_on", sa.Date))
    op.add_column("task", sa.Column("ended_reason", sa.Text, nullable=False, server_default=""))
    op.create_table(
        "agency_member",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("group_id", sa.Integer, nullable=False),
        sa.Column("member_id", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["agency.id"], name="fk_agency_member_group_id_agency"),
        sa.ForeignKeyConstraint(["member_id"], ["agency.id"], name="fk_agency_member_member_id_agency"),
        sa.UniqueConstraint("group_id", "member_id", name="uq_agency_member_group_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_agency_member_group_id", "agency_member", ["group_id"])
    op.create_index("ix_agency_member_member_id", "agency_member", ["member_id"])
