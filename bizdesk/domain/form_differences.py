"""How a return form that came back differs from the ledger: cell by cell, row by row, file by file."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from bizdesk.domain.forms import (
    CELLS,
    ENDLESS,
    FIELD_WORDS,
    LOCKED_TITLES,
    SUM_TITLE,
    Difference,
    DifferenceKind,
    FormField,
    ReturnedForm,
    ReturnedRow,
    SentForm,
    SentRow,
    Values,
    alike,
    checksum,
    folded,
    read_cell,
)
from bizdesk.domain.words import Words

_UNREAD = Words("嵌入的附件读不出，请单位把文件放在表旁边再交")


def compare_cell(sent: str, current: str, returned: str) -> DifferenceKind | None:
    """What a cell that came back is to the ledger, None where there is nothing to take over.

    A cell as it was sent out says nothing, whatever the ledger says by now.
    """
    if alike(returned, sent) or alike(returned, current):
        return None
    if not alike(current, sent):
        return DifferenceKind.CONFLICT
    return DifferenceKind.CHANGED if folded(current) else DifferenceKind.NEW


def compare_form(
    form: ReturnedForm, sent: SentForm | None, current: Callable[[int], Values | None]
) -> tuple[Difference, ...]:
    """Every difference of a form that came back; `current` gives what the ledger says of a task now.

    `current` gives None where the agency has no part in the task any more.
    """
    if sent is None:
        return (_about_file(form, None, Words("不是本台账发出的填报表")),)
    found: list[Difference] = []
    seen: dict[int, ReturnedRow] = {}
    for row in form.rows:
        place = _Place(form, sent, row)
        known = place.sent_row
        now = current(known.task_id) if known else None
        if known is None or now is None:
            found += place.unknown(Words("行编号对不上") if known is None else Words("单位已不在这项任务中"))
        elif known.task_id in seen:
            if row.values != seen[known.task_id].values:
                found += place.unknown(Words("同一任务重复出现"))
        else:
            seen[known.task_id] = row
            found += place.differences(known, now)
    lost = [known for task, known in sent.rows.items() if task not in seen]
    name, whose = form.path.name, (sent.agency, sent.quarter)
    found += [
        Difference(DifferenceKind.MISSING, name, 0, *whose, one.task_id, one.title, Words("表里没有这一行"))
        for one in lost
    ]
    found += [_about_file(form, sent, Words("附件没有对应的行"), name) for name in form.stray_files]
    found += [_about_file(form, sent, _UNREAD, name) for name in form.unread_files]
    return tuple(found)


def across_files(found: Sequence[Difference]) -> tuple[Difference, ...]:
    """The differences of several files: what two of them say differently of one cell is a conflict."""
    said: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for one in found:
        said[one.cell].add(folded(one.returned))
    told: list[Difference] = []
    done: set[tuple[object, ...]] = set()
    for one in found:
        key = (*one.cell, folded(one.returned))
        if one.acceptable and one.field is not FormField.EVIDENCE:
            if key in done:
                continue
            done.add(key)
            if len(said[one.cell]) > 1:
                one = replace(one, kind=DifferenceKind.CONFLICT, contested=True)
        told.append(one)
    return tuple(told)


def settled(accepted: Iterable[Difference]) -> tuple[Difference, ...]:
    """Those of `accepted` that can stand together: of a cell of which two say otherwise neither is left."""
    wanted = tuple(accepted)
    counts = Counter(one.cell for one in wanted if one.contested)
    return tuple(one for one in wanted if not one.contested or counts[one.cell] == 1)


@dataclass(frozen=True, slots=True)
class _Place:
    """A returned row against the form that was sent out."""

    form: ReturnedForm
    sent: SentForm
    row: ReturnedRow

    @property
    def sent_row(self) -> SentRow | None:
        token, _, task = self.row.mark.rpartition("-")
        known = token == self.sent.token and task.isascii() and task.isdecimal() and len(task) < 18
        return self.sent.rows.get(int(task)) if known else None

    def unknown(self, what: str) -> list[Difference]:
        """The row as one difference, if anything was filled in or it bears a mark."""
        said = "；".join(text for text in self.row.values.values() if text)
        if not (said or self.row.mark or self.row.files):
            return []
        one = self._difference(DifferenceKind.UNKNOWN, None, what, returned=said)
        return [one, *(replace(one, returned=file.name) for file in self.row.files)]

    def differences(self, known: SentRow, current: Values) -> list[Difference]:
        """What differs in a row that was found again."""
        locked = self._locked(known)
        doubtful = bool(locked)
        cells = [one for kind in CELLS for one in self._of_cell(known, current, kind, doubtful=doubtful)]
        return locked + cells + self._files(known, doubtful=doubtful)

    def _locked(self, known: SentRow) -> list[Difference]:
        altered = [
            self._difference(DifferenceKind.LOCKED, known, title, sent=was, current=was, returned=now)
            for title, was, now in zip(LOCKED_TITLES, known.locked, self.row.locked, strict=True)
            if not alike(was, now)
        ]
        if not altered and self.row.checksum != checksum(self.row.mark, known.locked):
            altered = [self._difference(DifferenceKind.LOCKED, known, SUM_TITLE, returned=self.row.checksum)]
        return altered

    def _of_cell(
        self, known: SentRow, current: Values, kind: FormField, *, doubtful: bool
    ) -> list[Difference]:
        typed, sent, now = self.row.values.get(kind, ""), known.values.get(kind, ""), current.get(kind, "")
        if alike(typed, sent):
            return []
        verdict, returned = _judged(kind, sent, now, typed)
        if verdict is None:
            return []
        what = FIELD_WORDS[kind]
        one = self._difference(verdict, known, what, sent=sent, current=now, returned=returned)
        return [replace(one, field=kind, doubtful=doubtful)]

    def _files(self, known: SentRow, *, doubtful: bool) -> list[Difference]:
        what = FIELD_WORDS[FormField.EVIDENCE]
        one = self._difference(DifferenceKind.NEW, known, what)
        came = [
            replace(one, returned=file.name, field=FormField.EVIDENCE, doubtful=doubtful, attachment=file)
            for file in self.row.files
        ]
        problems = [(Words("附件没有找到"), name) for name in self.row.lost_files]
        problems += [(_UNREAD, name) for name in self.row.unread_files]
        return came + [
            self._difference(DifferenceKind.INVALID, known, what, returned=name) for what, name in problems
        ]

    def _difference(
        self,
        kind: DifferenceKind,
        known: SentRow | None,
        what: str,
        *,
        sent: str = "",
        current: str = "",
        returned: str = "",
    ) -> Difference:
        title = known.title if known else " ".join(filter(None, self.row.locked[:3]))
        task = known.task_id if known else None
        where = (self.form.path.name, self.row.number, self.sent.agency, self.sent.quarter)
        return Difference(kind, *where, task, title, what, sent, current, returned)


def _judged(kind: FormField, sent: str, now: str, typed: str) -> tuple[DifferenceKind | None, str]:
    """What a cell is that is not as it was sent out, and what it says."""
    try:
        returned = read_cell(kind, typed)
    except ValueError:
        return DifferenceKind.INVALID, typed
    if kind is FormField.DONE and ENDLESS in (sent, now):
        return (DifferenceKind.INVALID, typed) if returned else (None, "")
    return compare_cell(sent, now, returned), returned


def _about_file(form: ReturnedForm, sent: SentForm | None, what: str, name: str = "") -> Difference:
    agency, quarter = (sent.agency, sent.quarter) if sent else ("", None)
    file = form.path.name
    return Difference(DifferenceKind.UNKNOWN, file, 0, agency, quarter, None, file, what, returned=name)
