"""What several sheets of the workbook say alike."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from bizdesk.reports.records import Entry, Report
from bizdesk.reports.sheets import Column, Row

Record = TypeVar("Record")
Held = TypeVar("Held", covariant=True)

ITEM = Column("序号", 6, centred=True)


class Counted(Protocol[Held]):
    """Records that can be counted, and gone through more than once."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Held]: ...


@dataclass(frozen=True, slots=True)
class Picked(Generic[Record]):
    """Some of `records` in an order of their own; four bytes are kept of each."""

    records: Sequence[Record]
    places: array[int]

    def __len__(self) -> int:
        return len(self.places)

    def __iter__(self) -> Iterator[Record]:
        return map(self.records.__getitem__, self.places)


@dataclass(frozen=True, slots=True)
class Made(Generic[Record]):
    """Rows that are made of `records` each time they are gone through, and never all held."""

    records: Counted[Record]
    make: Callable[[Record], Row]

    def __len__(self) -> int:
        return len(self.records)

    def __iter__(self) -> Iterator[Row]:
        return map(self.make, self.records)


def sheet_title(report: Report, form: str) -> str:
    """What stands above a sheet."""
    return f"{report.agency or ''}{report.quarter.label}优化营商环境任务{form}"


def source_words(entry: Entry) -> str:
    """The document and the clause."""
    return "\n".join(filter(None, (entry.source, entry.path)))


def contact_words(entry: Entry) -> str:
    """Who answers for it, each after the name of the agency where there are several."""
    named = [(o, c) for o, c in zip(entry.owners, entry.contacts, strict=True) if c]
    return named[0][1] if len(entry.owners) == 1 and named else "\n".join(f"{o}：{c}" for o, c in named)
