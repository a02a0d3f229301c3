"""Finding and adding rows of the work on tasks: reports, readings, evidence, rulings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import exists, func, select

from bizdesk.domain.quarter import Quarter
from bizdesk.store.orm import (
    CloseOutEvidenceRow,
    CloseOutRow,
    EvidenceRow,
    ExtensionRow,
    NodeRow,
    PaceOverrideRow,
    ProgressRow,
    QuarterCloseRow,
    ReadingRow,
    TargetRow,
)
from bizdesk.store.repositories import Repository


class Progress(Repository):
    """Progress reports."""

    def of(self, assignment_id: int, quarter: Quarter) -> ProgressRow | None:
        """What was reported for the assignment in the quarter."""
        query = select(ProgressRow).filter_by(assignment_id=assignment_id, quarter=quarter)
        return self._session.scalars(query).first()

    def last_before(self, assignment_id: int, quarter: Quarter) -> ProgressRow | None:
        """The last report for the assignment of a quarter before that one."""
        query = select(ProgressRow).filter_by(assignment_id=assignment_id)
        earlier = query.where(ProgressRow.quarter < quarter).order_by(ProgressRow.quarter.desc())
        return self._session.scalars(earlier).first()

    def hand_over(self, source: int, target: int) -> None:
        """Move the reports of one assignment to another; where both have one, the texts are joined."""
        for row in self._session.scalars(select(ProgressRow).filter_by(assignment_id=source)):
            twin = self.of(target, row.quarter)
            if twin is None:
                row.assignment_id = target
                continue
            for name in ("progress", "problems", "next_steps"):
                texts = (getattr(twin, name), getattr(row, name))
                setattr(twin, name, "\n".join(text for text in texts if text))
            twin.rate = row.rate if twin.rate is None else twin.rate
            self._session.delete(row)

    def remove(self, row: ProgressRow | ReadingRow | NodeRow) -> None:
        """Take a report, a reading or a node back."""
        self._session.delete(row)

    def targets(self, task_id: int) -> Sequence[TargetRow]:
        """The targets of a task in their order."""
        query = select(TargetRow).filter_by(task_id=task_id).order_by(TargetRow.id)
        return self._session.scalars(query).all()

    def drop_target(self, row: TargetRow) -> None:
        """Take a target away, unless it was read or is planned by nodes of its own."""
        used = (select(exists().where(one.target_id == row.id)) for one in (ReadingRow, NodeRow))
        if not any(map(self._session.scalar, used)):
            self._session.delete(row)

    def reading(self, target_id: int, day: date) -> ReadingRow | None:
        """What was read of a target on a day."""
        return self._session.scalars(select(ReadingRow).filter_by(target_id=target_id, day=day)).first()

    def last_readings(self, task_id: int, day: date) -> list[tuple[TargetRow, ReadingRow | None]]:
        """Each target of a task with the last reading up to `day`, None where there is none."""
        newest = select(ReadingRow).where(ReadingRow.day <= day).order_by(ReadingRow.day.desc()).limit(1)
        return [
            (target, self._session.scalars(newest.filter_by(target_id=target.id)).first())
            for target in self.targets(task_id)
        ]

    def nodes(self, task_id: int) -> Sequence[NodeRow]:
        """The nodes of a task and of its targets."""
        return self._session.scalars(select(NodeRow).filter_by(task_id=task_id)).all()


class EvidenceFiles(Repository):
    """Evidence attached to tasks."""

    def get(self, id: int) -> EvidenceRow | None:
        """The attached file with that id."""
        return self._session.get(EvidenceRow, id)

    def of_task(self, task_id: int, day: date | None = None) -> Sequence[EvidenceRow]:
        """The files that count for a task, with `day` those that have not expired by then."""
        query = select(EvidenceRow).filter_by(task_id=task_id).where(EvidenceRow.withdrawn_on.is_(None))
        if day is not None:
            query = query.where(func.coalesce(EvidenceRow.expires_on >= day, True))
        return self._session.scalars(query.order_by(EvidenceRow.id)).all()

    def same_file(self, row: EvidenceRow) -> Sequence[EvidenceRow]:
        """The uses of the same bytes that count, this one among them."""
        query = select(EvidenceRow).filter_by(sha256=row.sha256, name=row.name)
        return self._session.scalars(query.where(EvidenceRow.withdrawn_on.is_(None))).all()


class Rulings(Repository):
    """What people decided on tasks."""

    def pending_extension(self, task_id: int) -> ExtensionRow | None:
        """The extension that was asked for and not decided on."""
        query = select(ExtensionRow).filter_by(task_id=task_id).where(ExtensionRow.granted.is_(None))
        return self._session.scalars(query).first()

    def last_extension(self, task_id: int) -> ExtensionRow | None:
        """The extension granted last."""
        query = select(ExtensionRow).filter_by(task_id=task_id).where(ExtensionRow.granted.is_(True))
        newest = (ExtensionRow.decided_on.desc(), ExtensionRow.id.desc())
        return self._session.scalars(query.order_by(*newest)).first()

    def last_step(self, task_id: int) -> CloseOutRow | None:
        """The last step of 销号."""
        query = select(CloseOutRow).filter_by(task_id=task_id).order_by(CloseOutRow.id.desc())
        return self._session.scalars(query).first()

    def rest_on(self, step: CloseOutRow, evidence: Iterable[EvidenceRow]) -> None:
        """Say which files a step rests on."""
        self._session.add_all(
            CloseOutEvidenceRow(close_out_id=step.id, evidence_id=row.id) for row in evidence
        )

    def resting_on(self, evidence: Iterable[EvidenceRow]) -> Sequence[int]:
        """The tasks of which a step of 销号 rests on any of the files."""
        query = (
            select(CloseOutRow.task_id)
            .join(CloseOutEvidenceRow, CloseOutEvidenceRow.close_out_id == CloseOutRow.id)
            .where(CloseOutEvidenceRow.evidence_id.in_([row.id for row in evidence]))
            .distinct()
            .order_by(CloseOutRow.task_id)
        )
        return self._session.scalars(query).all()

    def override(self, task_id: int, quarter: Quarter) -> PaceOverrideRow | None:
        """What a person said of the pace in a quarter."""
        return self._session.scalars(
            select(PaceOverrideRow).filter_by(task_id=task_id, quarter=quarter)
        ).first()

    def withdraw(self, row: PaceOverrideRow) -> None:
        """Take back what a person said of the pace."""
        self._session.delete(row)


class Quarters(Repository):
    """Closed quarters."""

    def closed(self, quarter: Quarter) -> QuarterCloseRow | None:
        """The close of a quarter, if it was closed."""
        return self._session.scalars(select(QuarterCloseRow).filter_by(quarter=quarter)).first()

    def all_closed(self) -> Sequence[QuarterCloseRow]:
        """Every close, the first quarter first."""
        return self._session.scalars(select(QuarterCloseRow).order_by(QuarterCloseRow.quarter)).all()
