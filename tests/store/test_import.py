"""Importing documents: measures become tasks, names agencies; the same document only once; all or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bizdesk.domain.errors import UserError
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import AgencyKind
from bizdesk.domain.measure import AgencyMention, Role
from bizdesk.services.agencies import get_agency, list_agencies
from bizdesk.services.documents import (
    ReadDocument,
    find_document,
    import_documents,
    list_documents,
    read_documents,
)
from bizdesk.services.errors import AgencyNotFoundError, DocumentNotFoundError, OtherEditionError
from bizdesk.services.history import list_history
from bizdesk.services.ledgers import Ledger
from bizdesk.services.tasks import get_task, list_tasks
from tests.ledgers import MEASURES, TODAY, dump, measure, policy, read, stock, write
from tests.unit.readers.test_hostile import HOSTILE


def test_measures_become_tasks_with_their_facts(ledger: Ledger) -> None:
    detail = read(ledger, lambda uow: get_task(uow, 1, TODAY))
    assert (detail.task.path, detail.task.heading) == ("一/（1）", "压缩时限")
    assert (detail.task.due_wording, detail.task.due) == ("年底前", date(2022, 6, 30))
    assert [(part.agency, part.role) for part in detail.task.assignments] == [
        ("市市场监管局", Role.LEAD),
        ("市税务局", Role.SUPPORT),
    ]
    assert (detail.milestones, tuple(one.target for one in detail.targets)) == (
        MEASURES[0].milestones,
        MEASURES[0].targets,
    )
    assert (detail.span, detail.deadline_span, detail.original) == ((100, 190), (50, 53), policy().text)


def test_a_measure_without_agencies_waits_to_be_assigned(ledger: Ledger) -> None:
    (part,) = read(ledger, lambda uow: get_task(uow, 5, TODAY)).task.assignments
    assert (part.agency, part.generic) == ("待分派", True)


def test_a_name_with_a_remark_becomes_an_alias(ledger: Ledger) -> None:
    agency = read(ledger, lambda uow: get_agency(uow, "市发展改革委（市粮食局）"))
    assert (agency.name, agency.aliases) == ("市发展改革委", ("市发展改革委（市粮食局）",))
    with pytest.raises(AgencyNotFoundError, match="台账里没有“市外办”这个单位"):
        read(ledger, lambda uow: get_agency(uow, "市外办"))


def test_agencies_are_sorted_into_kinds(ledger: Ledger) -> None:
    kinds = {agency.name: agency.kind for agency in read(ledger, list_agencies)}
    assert kinds["市住建局"] is AgencyKind.DEPARTMENT
    assert kinds["市税务局"] is AgencyKind.UPPER
    assert kinds["市水务集团"] is AgencyKind.ENTERPRISE
    assert kinds["青禾县人民政府"] is AgencyKind.COUNTY
    assert kinds["有关部门"] is AgencyKind.GROUP


def test_who_is_named_for_all_measures_has_a_part_in_each(empty_ledger: Ledger) -> None:
    everyone = AgencyMention("各县区人民政府", Role.RESPONSIBLE, generic=False, span=(5, 12))
    stock(empty_ledger, replace(policy(), applies_to_all=(everyone,)))
    tasks = read(empty_ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY)))
    assert all(task.assignments[-1].agency == "各县区人民政府" for task in tasks)


def test_the_same_document_is_known_whatever_surrounds_its_measures(ledger: Ledger) -> None:
    before = dump(ledger.folder.path)
    respaced = replace(policy(), text="某某汇编\n" + policy().text.replace("。", "。\n  "))
    documents = [ReadDocument("又一份.txt", one) for one in (policy(), respaced)]
    result = write(ledger, lambda uow: import_documents(uow, documents))
    assert (result.added, result.known) == ((), ("青禾市优化营商环境第1批措施",) * 2)
    assert dump(ledger.folder.path) == before


@pytest.mark.parametrize("change", [{"title": "另一个标题"}, {"number": None}])
def test_another_edition_is_refused_with_all_that_came_with_it(
    ledger: Ledger, change: dict[str, str | None]
) -> None:
    before = dump(ledger.folder.path)
    measures = (replace(policy().measures[0], text="改过的正文"), *policy().measures[1:])
    edited = replace(policy(), measures=measures, **change)  # type: ignore[arg-type]
    documents = [ReadDocument("新.txt", policy(2)), ReadDocument("旧.txt", edited)]
    with pytest.raises(OtherEditionError, match="但内容与这份文件不同；没有导入"):
        write(ledger, lambda uow: import_documents(uow, documents))
    assert dump(ledger.folder.path) == before


def test_an_import_that_breaks_off_changes_nothing(ledger: Ledger) -> None:
    before = dump(ledger.folder.path)
    broken = replace(measure(7, []), text=None)  # type: ignore[arg-type]
    with pytest.raises(Exception, match=r"(?i)not.null"):
        stock(ledger, policy(2, [*MEASURES, broken]))
    assert dump(ledger.folder.path) == before


def test_one_import_of_several_documents_is_one_step(empty_ledger: Ledger) -> None:
    stock(empty_ledger, policy(1), policy(2))
    (event,) = read(empty_ledger, list_history)
    assert (
        event.summary
        == "导入《青禾市优化营商环境第1批措施》、《青禾市优化营商环境第2批措施》，新增 12 项任务"
    )
    tasks = read(empty_ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY)))
    assert [task.id for task in tasks] == list(range(1, 13))


@pytest.mark.parametrize("name", ["1", "青政发〔2022〕1号", "青禾市优化营商环境第1批措施"])
def test_a_document_goes_by_id_number_and_title(ledger: Ledger, name: str) -> None:
    assert read(ledger, lambda uow: find_document(uow, name)) == read(ledger, list_documents)[0]


def test_an_unknown_document_is_named(ledger: Ledger) -> None:
    with pytest.raises(DocumentNotFoundError, match="台账里没有“青政发〔2021〕9号”这份文件"):
        read(ledger, lambda uow: find_document(uow, "青政发〔2021〕9号"))


def test_real_documents_are_imported_once(empty_ledger: Ledger, corpus: Path) -> None:
    documents = read_documents([corpus / "000.txt"])
    first = write(empty_ledger, lambda uow: import_documents(uow, documents))
    assert [(one.tasks, one.mentions) for one in first.added] == [(38, 104)]
    before = dump(empty_ledger.folder.path)
    assert write(empty_ledger, lambda uow: import_documents(uow, documents)).added == ()
    assert dump(empty_ledger.folder.path) == before


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_leaves_the_ledger_as_it_was(ledger: Ledger, name: str, tmp_path: Path) -> None:
    before = dump(ledger.folder.path)
    path = tmp_path / "来文.docx"
    path.write_bytes(HOSTILE[name][0]())
    with pytest.raises(UserError):
        write(ledger, lambda uow: import_documents(uow, read_documents([path])))
    assert dump(ledger.folder.path) == before
