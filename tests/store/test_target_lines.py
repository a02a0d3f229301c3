"""Targets side by side: as of a day, of a document or agency, in a fixed number of statements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from bizdesk.domain.measure import Comparator, Role, Target
from bizdesk.domain.pace import Pace
from bizdesk.domain.target_lines import TargetFilter, TargetLines
from bizdesk.services.agencies import get_agency
from bizdesk.services.ledgers import Ledger
from bizdesk.services.progress import ReadTarget, read_target
from bizdesk.services.target_lines import list_targets
from bizdesk.services.tasks import TickTasks, tick_tasks
from tests.ledgers import TODAY, measure, policy, read, stock, write
from tests.store.test_tasks import counted

HOUSEHOLDS = Target("培育企业", Comparator.AT_LEAST, "60", "户", (0, 4))
SHARE = Target("网办率", Comparator.AT_LEAST, "98", "%", (4, 7))


def with_targets(ledger: Ledger, size: int = 2, serial: int = 1) -> None:
    """Store a document of measures with two targets each, due at the end of the year."""
    made = (measure(one, [("市税务局", Role.LEAD)], due=date(2022, 12, 31)) for one in range(1, size + 1))
    stock(ledger, policy(serial, [replace(one, targets=(HOUSEHOLDS, SHARE)) for one in made]))


def look(ledger: Ledger, **wanted: object) -> TargetLines:
    return read(ledger, lambda uow: list_targets(uow, TargetFilter(**{"day": TODAY, **wanted})))  # type: ignore[arg-type]


def reads(ledger: Ledger, task: int, value: str, on: date = TODAY) -> None:
    write(ledger, lambda uow: read_target(uow, ReadTarget(task, 1, value, on)))


def test_a_line_says_what_is_expected_and_what_is_missing(empty_ledger: Ledger) -> None:
    with_targets(empty_ledger)
    reads(empty_ledger, 1, "22")
    line = look(empty_ledger).lines[0]
    assert (line.task.id, line.number, line.target.name, line.read_on) == (1, 1, "培育企业", TODAY)
    assert (line.stands.expected, line.stands.short) == (Decimal(30), Decimal(8))
    assert line.pace is Pace.BEHIND


def test_a_day_knows_the_readings_up_to_it(empty_ledger: Ledger) -> None:
    with_targets(empty_ledger)
    reads(empty_ledger, 1, "20", date(2022, 6, 30))
    reads(empty_ledger, 1, "60")
    assert [
        look(empty_ledger, day=day).lines[0].read_on for day in (date(2022, 6, 29), date(2022, 9, 30))
    ] == [
        None,
        date(2022, 6, 30),
    ]


def test_only_what_is_behind_and_not_done_is_left(empty_ledger: Ledger) -> None:
    with_targets(empty_ledger)
    for task in (1, 2):
        reads(empty_ledger, task, "1")
    assert [line.task.id for line in look(empty_ledger, behind=True).lines] == [1, 2]
    write(empty_ledger, lambda uow: tick_tasks(uow, TickTasks((1,))))
    assert [line.task.id for line in look(empty_ledger, behind=True).lines] == [2]
    assert look(empty_ledger).lines[0].pace is Pace.DONE


def test_documents_and_agencies_narrow_it(empty_ledger: Ledger) -> None:
    with_targets(empty_ledger)
    with_targets(empty_ledger, serial=2)
    found = look(empty_ledger)
    assert len(found.lines) == 8
    assert list(found.documents) == [1, 2]
    assert list(found.agencies.values()) == ["市税务局"]
    assert {line.task.document_id for line in look(empty_ledger, document_id=2).lines} == {2}
    own = read(empty_ledger, lambda uow: get_agency(uow, "市税务局").id)
    assert len(look(empty_ledger, agency_id=own).lines) == 8
    assert look(empty_ledger, agency_id=own + 1).lines == ()
    assert look(empty_ledger, agency_id=own + 1).documents == found.documents


def test_many_lines_take_as_many_statements_as_few(empty_ledger: Ledger) -> None:
    def statements() -> int:
        with empty_ledger.read() as uow, counted(uow) as sent:
            list_targets(uow, TargetFilter(TODAY))
            return len(sent)

    with_targets(empty_ledger)
    few = statements()
    with_targets(empty_ledger, 300, serial=2)
    assert statements() == few <= 8
