"""Return forms (单位填报表): sent out, one workbook per agency, and merged when they come back."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bizdesk.domain.file_names import TakenNames, safe_name
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.form_differences import across_files, compare_form, settled
from bizdesk.domain.forms import (
    CELLS,
    ENDLESS,
    YES,
    Difference,
    FormField,
    FormState,
    ReturnedForm,
    SentForm,
    SentRow,
    Values,
)
from bizdesk.domain.labels import COMPARATORS, ROLES, chinese_date
from bizdesk.domain.ledger import Agency, Assignment, Task
from bizdesk.domain.measure import Target
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.words import Listing, Words
from bizdesk.reports.form_paper import FormPaper
from bizdesk.reports.wording import cell_text
from bizdesk.services.agencies import list_agencies
from bizdesk.services.errors import NoTasksForFormsError
from bizdesk.services.files import write_whole
from bizdesk.services.form_edits import accept
from bizdesk.services.layouts import get_layout
from bizdesk.services.lookup import find_agency
from bizdesk.services.settings import get_office
from bizdesk.store import form_repository, row_queries, task_queries
from bizdesk.store.orm import FormReturnRow, FormRow
from bizdesk.store.unit_of_work import UnitOfWork

Watch = Callable[[int, int, str], None]

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class SendForms:
    """Write the forms of a quarter into a folder, of one agency where one is named."""

    folder: Path
    quarter: Quarter
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Merged:
    """What differs in the forms that came back, and what of it was taken over."""

    differences: tuple[Difference, ...]
    accepted: tuple[Difference, ...] = ()


def send_forms(uow: UnitOfWork, command: SendForms, watch: Watch = lambda *_told: None) -> tuple[Path, ...]:
    """Write a form for each agency that has something to report, and keep what was sent.

    Nothing that lies in the folder is overwritten: an agency may have filled it in. `watch` is told the
    forms written, how many there will be and whose is at hand, and may raise to stop; then none is left.
    Raises AgencyNotFoundError, NoTasksForFormsError or FileNotWritableError.
    """
    from bizdesk.reports.return_form import write_form

    chosen = find_agency(uow, command.agency).id if command.agency else None
    papers = _papers(uow, command.quarter, chosen)
    if not papers:
        raise NoTasksForFormsError(command.quarter.label)
    names = TakenNames()
    files: list[Path] = []
    for agency, paper in papers:
        file = _free(command.folder, _file_name(agency.name, command.quarter), names)
        form = FormRow(token=paper.form.token, agency_id=agency.id, quarter=command.quarter, name=file.name)
        form.sent_on, form.sent_at, form.person = uow.today, uow.now, uow.actor
        uow.forms.add(form)
        uow.flush()
        uow.forms.keep_rows(form, paper.form.rows.values())
        files.append(file)
    uow.flush()
    for place, (file, (agency, paper)) in enumerate(zip(files, papers, strict=True)):
        watch(place, len(files), agency.name)
        write_whole(uow.hand_out(file), write_form(paper))
    tasks = {task: None for _, paper in papers for task in paper.form.rows}
    one = Words("“{0}”", papers[0][0].name) if len(papers) == 1 else Words(" {0} 个单位", len(papers))
    uow.tell("send_forms", Words("向{0}发出{1}填报表", one, command.quarter.label), tasks)
    return tuple(files)


def list_forms(uow: UnitOfWork, quarter: Quarter) -> tuple[FormState, ...]:
    """Who was sent a form for the quarter, those who did not return it first."""
    return form_repository.form_states(uow.connection, quarter)


def read_forms(paths: Sequence[Path], watch: Watch = lambda *_told: None) -> tuple[ReturnedForm, ...]:
    """The forms in those files. `watch` is told the file before each. Raises what reading a form raises."""
    from bizdesk.extract.forms import read_form

    files, found = list(dict.fromkeys(paths)), list[ReturnedForm]()
    for place, file in enumerate(files):
        watch(place, len(files), file.name)
        found.append(read_form(file, paths))
    return tuple(found)


def compare_forms(uow: UnitOfWork, forms: Iterable[ReturnedForm]) -> tuple[Difference, ...]:
    """What differs in forms that came back from what the ledger says."""
    found: list[Difference] = []
    for form in forms:
        row = uow.forms.by_token(form.token)
        if row is None:
            found += compare_form(form, None, lambda _task: None)
            continue
        sent = uow.forms.sent(row)
        said = _said_now(uow, sent, row.agency_id)
        held = form_repository.hashes_of(uow.connection, list(sent.rows))
        differences = compare_form(form, sent, said.get)
        found += [
            one
            for one in differences
            if one.attachment is None or (one.task_id or 0, one.attachment.sha256) not in held
        ]
    return across_files(found)


def files_of(forms: Iterable[ReturnedForm], accepted: Iterable[Difference]) -> tuple[Path | bytes, ...]:
    """What merging the `accepted` differences of `forms` brings into the evidence."""
    attached = (one.attachment for one in accepted if one.attachment is not None)
    return (*(form.path for form in forms), *(one.path or one.data for one in attached))


def merge_forms(
    uow: UnitOfWork, forms: Sequence[ReturnedForm], accepted: Collection[Difference] | None = None
) -> Merged:
    """Take over the `accepted` differences (those that are clean where None is given) as one step.

    What the ledger says was compared anew: a difference that is no longer as it was accepted stays open,
    and so do two that say otherwise of one cell.
    """
    found = compare_forms(uow, forms)
    wanted = {one for one in found if one.clean} if accepted is None else set(accepted)
    taken = settled(one for one in found if one.acceptable and one in wanted)
    known = [(row, form) for form in forms if (row := uow.forms.by_token(form.token)) is not None]
    news = [form for row, form in known if _keep_return(uow, row, form)]
    tasks = accept(uow, taken)
    if tasks or news:
        uow.tell("merge_forms", _told(found, taken, len(known)), tasks)
    return Merged(found, taken)


def _told(found: Sequence[Difference], taken: Sequence[Difference], forms: int) -> str:
    names = list(dict.fromkeys(one.agency for one in found if one.agency))
    who = Words("（{0}）", Listing("、", names)) if 0 < len(names) <= 3 else ""
    left = len(found) - len(taken)
    rest = Words("，{0} 处没有采纳", left) if left else ""
    return Words("合并 {0} 份填报表{1}：采纳 {2} 处{3}", forms, who, len(taken), rest)


def _keep_return(uow: UnitOfWork, form: FormRow, came: ReturnedForm) -> bool:
    """Keep the file that came back; whether it is a new one."""
    if uow.forms.returned(form, came.sha256):
        return False
    blob = uow.blobs.add(came.path, lambda _size: None)
    row = FormReturnRow(form_id=form.id, name=came.path.name, sha256=blob.sha256, size=blob.size)
    row.returned_on, row.returned_at, row.person = uow.today, uow.now, uow.actor
    uow.forms.add(row)
    uow.flush()
    return True


def _papers(uow: UnitOfWork, quarter: Quarter, chosen: int | None) -> list[tuple[Agency, FormPaper]]:
    day = min(quarter.nearest(uow.today), uow.today)
    tasks = task_queries.list_tasks(uow.session, TaskFilter(day=day))
    ids = [task.id for task in tasks]
    facts = _Facts(
        quarter,
        form_repository.reports_for(uow.connection, ids, quarter),
        form_repository.last_words(uow.connection, ids, quarter),
        row_queries.aims_of(uow.session, ids),
    )
    office, layout = get_office(uow), get_layout(uow)
    papers = []
    for agency in list_agencies(uow):
        if agency.generic or chosen not in (None, agency.id):
            continue
        rows = facts.rows(agency, tasks)
        if rows:
            form = SentForm(secrets.token_hex(8), agency.name, quarter, {row.task_id: row for row in rows})
            papers.append((agency, FormPaper(form, office, uow.today, layout)))
    return papers


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the rows of forms are filled from beside the tasks."""

    quarter: Quarter
    reports: form_repository.Reports
    before: Mapping[tuple[int, int], tuple[Quarter, str]]
    aims: Mapping[int, tuple[Target, ...]]

    def rows(self, agency: Agency, tasks: Sequence[Task]) -> list[SentRow]:
        """The rows of an agency: its tasks that were not done before the quarter."""
        rows: list[SentRow] = []
        for task in tasks:
            parts = [part for part in task.assignments if part.agency_id == agency.id]
            if parts and any(part.done_on is None or part.done_on in self.quarter for part in parts):
                rows.append(self._row(len(rows) + 1, agency, task, parts))
        return rows

    def _row(self, number: int, agency: Agency, task: Task, parts: Sequence[Assignment]) -> SentRow:
        quarter, words = self.before.get((task.id, agency.id), (None, ""))
        locked = (
            str(number),
            "\n".join(filter(None, (task.document, task.path))),
            "\n".join(filter(None, (task.heading, task.text))),
            "；\n".join(map(_target, self.aims.get(task.id, ()))),
            "、".join(dict.fromkeys(str(ROLES[part.role]) for part in parts)),
            _due(task),
            f"{quarter.label}：{words}" if quarter and words else "",
        )
        values = _values(self.reports.get((task.id, agency.id), {}), endless=task.endless)
        return SentRow(task.id, task.title, tuple(map(cell_text, locked)), values)


def _target(one: Target) -> str:
    return f"{one.name}{COMPARATORS[one.comparator]}{one.value}{one.unit}"


def _due(task: Task) -> str:
    day = chinese_date(task.due) if task.due else ""
    return "\n".join(filter(None, (task.due_wording, day)))


def _said_now(uow: UnitOfWork, sent: SentForm, agency_id: int) -> dict[int, Values]:
    """What the ledger says now of the tasks of a form that the agency still has a part in."""
    reports = form_repository.reports_for(uow.connection, list(sent.rows), sent.quarter)
    return {
        task: _values(said, endless=sent.rows[task].values.get(FormField.DONE) == ENDLESS)
        for (task, agency), said in reports.items()
        if agency == agency_id
    }


def _values(said: Mapping[FormField, str], *, endless: bool) -> Values:
    values = {kind: cell_text(said.get(kind, "")) for kind in CELLS}
    values[FormField.DONE] = ENDLESS if endless else YES if said.get(FormField.DONE) else ""
    return values


def _file_name(agency: str, quarter: Quarter) -> str:
    return f"{safe_name(agency, _LONGEST_NAME)}_{quarter}填报表.xlsx"


def _free(folder: Path, name: str, names: TakenNames) -> Path:
    """A place in the folder that no file has, nor another form of this step."""
    file = folder / names.give(name)
    while file.exists():
        file = folder / names.give(name)
    return file
