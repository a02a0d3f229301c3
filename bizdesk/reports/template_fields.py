"""What a template of the office's own can ask for: {{字段}} once, {{列表.字段}} in a row that repeats."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bizdesk.domain.counting import AgencyTally, Tally
from bizdesk.domain.errors import UserError
from bizdesk.domain.labels import PACES, chinese_date
from bizdesk.domain.words import Listing, Words
from bizdesk.reports.records import DocumentTally, Entry, Report
from bizdesk.reports.wording import percent

T = TypeVar("T")
FieldValue = str | int | date
Record = Mapping[str, FieldValue]

_PLACEHOLDER = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")


class UnknownFieldError(UserError):
    """A template asks for what no report has."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(
            Words("模板里的“{0}”不认识，可以用的有：{1}。", f"{{{{{name}}}}}", Listing("、", known))
        )


class TwoListsError(UserError):
    """One row of a template asks for the rows of two lists."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(Words("模板的同一行里既有“{0}”又有“{1}”，请分成两行。", first, second))


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of a report by their Chinese names, and its lists by theirs."""

    single: Record
    lists: Mapping[str, Sequence[Record]]
    columns: Mapping[str, tuple[str, ...]]

    def list_in(self, texts: Sequence[str]) -> str | None:
        """The list that the texts of a row ask for, None where they ask for none. Raises TwoListsError."""
        found = [name.partition(".")[0] for text in texts for name in names_in(text) if "." in name]
        for other in found:
            if other != found[0]:
                raise TwoListsError(found[0], other)
        return found[0] if found and found[0] in self.lists else None

    def value(self, name: str, row: Record | None) -> FieldValue:
        """What `name` stands for, in the list's row where one is given. Raises UnknownFieldError."""
        if name in self.single:
            return self.single[name]
        group, _, field = name.partition(".")
        if field in self.columns.get(group, ()) and row is not None:
            return row.get(field, "")
        raise UnknownFieldError(name, self.known())

    def fill(self, text: str, row: Record | None = None) -> FieldValue:
        """`text` with its placeholders filled in; the value itself where it is nothing but one."""
        whole = _PLACEHOLDER.fullmatch(text.strip())
        if whole:
            return self.value(whole[1], row)
        return _PLACEHOLDER.sub(lambda found: as_text(self.value(found[1], row)), text)

    def known(self) -> list[str]:
        """All names that can be asked for."""
        return [*self.single, *(f"{name}.{one}" for name, fields in self.columns.items() for one in fields)]


def names_in(text: str) -> list[str]:
    """The names that `text` asks for."""
    return _PLACEHOLDER.findall(text)


def spans_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Where `text` asks for something, from the last place to the first: start, end, name."""
    for found in reversed(list(_PLACEHOLDER.finditer(text))):
        yield found.start(), found.end(), found[1]


def as_text(value: FieldValue) -> str:
    """A value in words."""
    return chinese_date(value) if isinstance(value, date) else str(value)


def fields_of(report: Report) -> Fields:
    """Everything that a template can ask of `report`; the figures are those of every other form."""
    done, left, late = report.overall.shares
    single: dict[str, FieldValue] = {
        "标题": report.title,
        "单位名称": report.office,
        "季度": report.quarter.label,
        "截至日期": report.as_of,
        "报送单位": report.agency or "",
        **_figures(report.overall),
        "已办结占比": percent(done),
        "未到期占比": percent(left),
        "逾期占比": percent(late),
    }
    return Fields(
        single,
        {
            "任务": _records(_ENTRY, report.entries),
            "逾期任务": _records(_ENTRY, report.late),
            "单位": _records(_AGENCY, report.agencies),
            "文件": _records(_DOCUMENT, report.documents),
        },
        {
            "任务": tuple(_ENTRY),
            "逾期任务": tuple(_ENTRY),
            "单位": tuple(_AGENCY),
            "文件": tuple(_DOCUMENT),
        },
    )


def _figures(tally: Tally) -> dict[str, FieldValue]:
    return {
        "任务数": tally.total,
        "已办结": tally.done,
        "未到期": tally.open,
        "逾期": tally.late,
        "办结率": percent(tally.rate),
    }


_ENTRY: Mapping[str, Callable[[Entry], FieldValue]] = {
    "序号": lambda one: one.item,
    "来源": lambda one: one.source,
    "条款号": lambda one: one.path,
    "任务": lambda one: one.title,
    "原文": lambda one: one.original,
    "指标": lambda one: "；".join(one.targets),
    "牵头单位": lambda one: "、".join(one.leads),
    "配合单位": lambda one: "、".join(one.others),
    "责任人": lambda one: "、".join(filter(None, one.contacts)),
    "时限": lambda one: one.due_text,
    "到期日": lambda one: one.due or "",
    "逾期天数": lambda one: one.days_late or "",
    "进展": lambda one: one.progress,
    "序时": lambda one: PACES[one.pace],
    "问题": lambda one: one.problems,
    "下一步": lambda one: one.next_steps,
    "佐证": lambda one: "、".join(one.evidence),
    "状态": lambda one: one.mark.label,
    "办结日期": lambda one: one.done_on or "",
    "销号日期": lambda one: one.closed_on or "",
}
_AGENCY: Mapping[str, Callable[[AgencyTally], FieldValue]] = {
    "名称": lambda one: one.agency,
    "牵头任务数": lambda one: one.lead.total,
    "牵头已办结": lambda one: one.lead.done,
    "牵头逾期": lambda one: one.lead.late,
    "牵头办结率": lambda one: percent(one.lead.rate),
    "参与任务数": lambda one: one.part.total,
    "参与已办结": lambda one: one.part.done,
    "参与逾期": lambda one: one.part.late,
    "参与办结率": lambda one: percent(one.part.rate),
}
_DOCUMENT: Mapping[str, Callable[[DocumentTally], FieldValue]] = {
    "序号": lambda one: one.index,
    "标题": lambda one: one.title or one.label,
    "文号": lambda one: one.number,
    "任务数": lambda one: one.tally.total,
    "已办结": lambda one: one.tally.done,
    "未到期": lambda one: one.tally.open,
    "逾期": lambda one: one.tally.late,
    "办结率": lambda one: percent(one.tally.rate),
}


def _records(columns: Mapping[str, Callable[[T], FieldValue]], rows: Sequence[T]) -> tuple[Record, ...]:
    return tuple({name: read(row) for name, read in columns.items()} for row in rows)
