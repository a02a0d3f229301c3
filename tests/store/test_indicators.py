"""Indicators in a ledger: imported, read by quarter, tended by hand, carried by editions and packs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bizdesk.domain.draft import Draft
from bizdesk.domain.errors import UserError
from bizdesk.domain.indicators import IndicatorState
from bizdesk.domain.ledger import Lamp
from bizdesk.domain.measure import Figure, PolicyDocument
from bizdesk.domain.proofreading import Proofreading
from bizdesk.domain.quarter import Quarter
from bizdesk.extract import extract
from bizdesk.services import draft_file
from bizdesk.services.documents import ReadDocument, import_documents
from bizdesk.services.editions import SupersedeDocument, supersede_document
from bizdesk.services.errors import (
    FigureFormatError,
    FigureNotFoundError,
    FutureDateError,
    IndicatorNameNeededError,
    IndicatorNotFoundError,
    TaskNotFoundError,
)
from bizdesk.services.history import list_history, redo, undo
from bizdesk.services.indicators import (
    IndicatorWords,
    ReadFigure,
    add_indicator,
    edit_indicator,
    find_in_originals,
    get_indicator,
    link_tasks,
    list_indicators,
    read_figure,
    unlink_tasks,
)
from bizdesk.services.ledgers import Ledger
from bizdesk.services.packs import document_of, read_pack, write_pack
from bizdesk.services.registry import MergeAgencies, merge_agencies
from bizdesk.services.tasks import TickTasks, tick_tasks
from tests.indicators import POLICY
from tests.ledgers import dump, make_ledger, read, write

Q1, Q2, Q3, Q4 = (Quarter(2022, number) for number in range(1, 5))


def document(text: str = POLICY) -> PolicyDocument:
    (one,) = extract(text)
    return one


def bring(ledger: Ledger, one: PolicyDocument) -> None:
    write(ledger, lambda uow: import_documents(uow, [ReadDocument("方案.txt", one)]))


@pytest.fixture
def compared(empty_ledger: Ledger) -> Ledger:
    """A ledger with two indicators and their three tasks."""
    bring(empty_ledger, document())
    return empty_ledger


def listed(ledger: Ledger, quarter: Quarter = Q4) -> tuple[IndicatorState, ...]:
    return read(ledger, lambda uow: list_indicators(uow, quarter))


def note(ledger: Ledger, number: int, quarter: Quarter, value: str, indicator: int = 1) -> None:
    write(ledger, lambda uow: read_figure(uow, ReadFigure(indicator, number, quarter, value)))


def test_a_document_brings_its_indicators_in_one_step(compared: Ledger) -> None:
    first, second = listed(compared)
    assert (first.name, first.leads, first.members) == (
        "开办企业",
        ("市市场监管局",),
        ("市公安局", "市税务局"),
    )
    assert first.problems.text == "①窗口分散。②办理时间偏长。"
    assert [state.figure for state in first.figures] == [
        Figure("环节", "个", "2", "4", "2"),
        Figure("时间", "天", "0.5", "2", "1"),
        Figure("材料", "份", "1", "1", "1"),
    ]
    assert [[task.id for task in one.tasks] for one in (first, second)] == [[1, 2], [3]]
    (event,) = read(compared, list_history)
    assert event.summary == "导入《青禾市优化营商环境对标提升方案》，新增 3 项任务、2 项指标"


def test_undo_takes_the_indicators_back_and_redo_brings_them(compared: Ledger) -> None:
    before = dump(compared.folder.path, history=False)
    write(compared, undo)
    assert listed(compared) == ()
    write(compared, redo)
    assert dump(compared.folder.path, history=False) == before


def test_gaps_close_quarter_by_quarter(compared: Ledger) -> None:
    note(compared, 1, Q2, "3")
    note(compared, 2, Q2, "1.25")
    note(compared, 1, Q4, "2")
    then, now = listed(compared, Q2)[0], listed(compared)[0]
    points = now.figures[0].points
    assert [(point.quarter, point.value) for point in points] == [
        (None, Decimal(4)),
        (Q2, Decimal(3)),
        (Q4, Decimal(2)),
    ]
    assert [point.to_goal and point.to_goal.distance for point in points] == [2, 1, 0]
    assert [point.to_goal and point.to_goal.closed for point in points] == [0, Decimal("0.5"), 1]
    time = now.figures[1].last
    assert time is not None
    assert time.to_best is not None
    assert (time.to_best.distance, time.to_best.closed) == (Decimal("0.75"), Decimal("0.5"))
    assert then.closed == (Decimal("0.5") + Decimal("0.75")) / 2
    assert now.closed == (1 + Decimal("0.75")) / 2
    assert [point.quarter for point in then.figures[0].points] == [None, Q2]
    assert listed(compared, Q1)[0].figures[0].readings == ()


def test_the_lamp_tells_of_tasks_and_gaps(compared: Ledger) -> None:
    first, second = listed(compared)
    assert (first.lamp, first.done, first.late) == (Lamp.RED, 0, 1)
    assert (second.lamp, second.done, second.late) == (Lamp.RED, 0, 1)
    write(compared, lambda uow: tick_tasks(uow, TickTasks((1, 2, 3), on=date(2022, 6, 1))))
    note(compared, 1, Q4, "80", indicator=2)
    first, second = listed(compared)
    assert (first.lamp, first.done, first.late) == (Lamp.GREEN, 2, 0)
    assert second.lamp is Lamp.YELLOW
    note(compared, 1, Q4, "98", indicator=2)
    note(compared, 2, Q4, "95.5", indicator=2)
    assert listed(compared)[1].lamp is Lamp.GREEN


def test_a_reading_is_replaced_and_cleared(compared: Ledger) -> None:
    note(compared, 1, Q2, "３.5")
    note(compared, 1, Q2, "3")
    (reading,) = listed(compared)[0].figures[0].readings
    assert (reading.value, reading.quarter, reading.person) == ("3", Q2, "林晓禾")
    note(compared, 1, Q2, " ")
    assert listed(compared)[0].figures[0].readings == ()
    said = [event.summary for event in read(compared, list_history)]
    assert said[0] == "清除指标“开办企业”的“环节”2022年第二季度的读数"
    assert said[1] == "指标“开办企业”的“环节”2022年第二季度的读数：3 个"
    write(compared, undo)
    assert len(listed(compared)[0].figures[0].readings) == 1


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (ReadFigure(9, 1, Q2, "3"), IndicatorNotFoundError),
        (ReadFigure(1, 4, Q2, "3"), FigureNotFoundError),
        (ReadFigure(1, 1, Q2, "三"), FigureFormatError),
        (ReadFigure(1, 1, Quarter(2023, 1), "3"), FutureDateError),
    ],
)
def test_what_cannot_be_read_is_told(compared: Ledger, command: ReadFigure, error: type[UserError]) -> None:
    before = dump(compared.folder.path)
    with pytest.raises(error):
        write(compared, lambda uow: read_figure(uow, command))
    assert dump(compared.folder.path) == before


def test_an_indicator_by_hand(compared: Ledger) -> None:
    words = IndicatorWords(
        "纳税",
        goal="60小时",
        leads=("市税务局",),
        figures=((None, Figure("耗时", "小时", None, "90", "60")),),
    )
    id = write(compared, lambda uow: add_indicator(uow, words))
    write(compared, lambda uow: link_tasks(uow, id, [2, 3]))
    write(compared, lambda uow: unlink_tasks(uow, id, [3]))
    one = listed(compared)[-1]
    assert (one.id, one.name, one.document, one.leads) == (id, "纳税", None, ("市税务局",))
    assert [task.id for task in one.tasks] == [2]
    assert write(compared, lambda uow: link_tasks(uow, id, [2])) == 0
    with pytest.raises(TaskNotFoundError):
        write(compared, lambda uow: link_tasks(uow, id, [99]))


def test_words_and_figures_are_put_right_and_readings_stay(compared: Ledger) -> None:
    note(compared, 1, Q2, "3")
    state = listed(compared)[0]
    words = IndicatorWords.of(state)
    (id, one), *others = words.figures
    edited = replace(
        words, name="开办与注销", figures=((id, replace(one, name="办理环节", goal="３")), others[0])
    )
    write(compared, lambda uow: edit_indicator(uow, 1, edited))
    after = listed(compared)[0]
    assert (after.name, after.leads, after.members) == ("开办与注销", state.leads, state.members)
    assert [(s.figure.name, s.figure.goal, len(s.readings)) for s in after.figures] == [
        ("办理环节", "3", 1),
        ("时间", "1", 0),
    ]
    with pytest.raises(IndicatorNameNeededError):
        write(compared, lambda uow: edit_indicator(uow, 1, replace(words, name=" ")))
    write(compared, undo)
    assert listed(compared)[0] == state


def test_a_new_edition_keeps_readings_under_the_name(compared: Ledger) -> None:
    note(compared, 1, Q2, "3")
    write(compared, lambda uow: link_tasks(uow, 1, [3]))
    text = POLICY.replace("企业开办2个环节，1天", "企业开办3个环节，1天").replace(
        "（二）政务服务", "（二）招标投标"
    )
    command = SupersedeDocument(1, ReadDocument("新版.txt", document(text)))
    write(compared, lambda uow: supersede_document(uow, command))
    first, second = listed(compared)
    assert (first.id, first.figures[0].figure.goal, len(first.figures[0].readings)) == (1, "3", 1)
    assert [task.id for task in first.tasks] == [1, 2, 3]
    assert (first.document_id, second.document_id) == (2, 2)
    assert (second.id, second.name) == (3, "招标投标")


@pytest.mark.parametrize("words", [True, False])
def test_a_pack_carries_them(compared: Ledger, tmp_path: Path, words: bool) -> None:
    file = tmp_path / "包.json"
    file.write_bytes(write_pack(read(compared, lambda uow: document_of(uow, 1)), words=words))
    other = make_ledger(tmp_path / "另一本")
    write(other, lambda uow: import_documents(uow, [read_pack(file)]))
    there, here = listed(other)[0], listed(compared)[0]
    assert (there.name, there.leads, there.members) == (here.name, here.leads, here.members)
    assert [one.figure for one in there.figures] == [one.figure for one in here.figures]
    assert [task.path for task in there.tasks] == [task.path for task in here.tasks]
    assert there.best.text == (here.best.text if words else "")
    assert words or "窗口分散" not in file.read_text(encoding="utf-8")


def test_the_original_fills_in_the_words_of_facts(compared: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "包.json"
    file.write_bytes(write_pack(document(), words=False))
    other = make_ledger(tmp_path / "另一本")
    write(other, lambda uow: import_documents(uow, [read_pack(file)]))
    note(other, 1, Q2, "3")
    bring(other, document())
    first = listed(other)[0]
    assert (first.id, first.problems.text, len(first.figures[0].readings)) == (
        1,
        "①窗口分散。②办理时间偏长。",
        1,
    )


def test_a_draft_keeps_them_and_a_split_task_still_serves(empty_ledger: Ledger) -> None:
    draft = Draft.of("方案.txt", document())
    split = draft.split(0, document().text.index("开办专区"))
    kept = draft_file.from_data(draft_file.to_data(Proofreading(draft).add(split, "拆分"))).draft
    assert kept.document.indicators == document().indicators
    bring(empty_ledger, kept.proofread())
    assert [task.path[-3:] for task in listed(empty_ledger)[0].tasks] == ["①-1", "①-2", "5/②"]


def test_documents_read_before_are_read_again_for_them(empty_ledger: Ledger) -> None:
    bring(empty_ledger, replace(document(), indicators=()))
    assert listed(empty_ledger) == ()
    assert write(empty_ledger, find_in_originals) == 2
    assert [[task.id for task in one.tasks] for one in listed(empty_ledger)] == [[1, 2], [3]]
    assert write(empty_ledger, find_in_originals) == 0


def test_merged_agencies_sit_once(compared: Ledger) -> None:
    write(compared, lambda uow: merge_agencies(uow, MergeAgencies("市税务局", "市市场监管局")))
    first = listed(compared)[0]
    assert (first.leads, first.members) == (("市税务局",), ("市公安局",))
    write(compared, undo)
    assert listed(compared)[0].leads == ("市市场监管局",)


def test_an_unknown_indicator_is_told(compared: Ledger) -> None:
    with pytest.raises(IndicatorNotFoundError, match="没有编号为 9 的指标"):
        read(compared, lambda uow: get_indicator(uow, 9, Q4))
