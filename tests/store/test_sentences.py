"""A year in the life of an office, and every sentence that its history keeps said in English."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.forms import FormField
from bizdesk.domain.measure import Figure, Role
from bizdesk.domain.pace import Pace, Plan
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.recall import Recall
from bizdesk.domain.rules import Rules
from bizdesk.domain.slips import SlipKind
from bizdesk.domain.task_cells import CellEdit, ReportField
from bizdesk.extract import extract
from bizdesk.extract.readers.headers import Heading
from bizdesk.services import indicators
from bizdesk.services.close_outs import RecheckTasks, TakeStep, recheck_tasks, take_step
from bizdesk.services.columns import keep_own_words
from bizdesk.services.documents import ReadDocument, import_documents
from bizdesk.services.editing import TaskWords, add_task, edit_task
from bizdesk.services.editions import SupersedeDocument, supersede_document
from bizdesk.services.evidence import (
    AttachEvidence,
    attach_evidence,
    date_evidence,
    detach_evidence,
    replace_evidence,
    restore_evidence,
    use_evidence,
)
from bizdesk.services.extensions import DecideExtension, ExtendTask, decide_extension, extend_task
from bizdesk.services.forms import compare_forms, merge_forms, read_forms
from bizdesk.services.history import list_history, redo, undo
from bizdesk.services.ledgers import Ledger, UnitOfWork
from bizdesk.services.plans import OverridePace, PlanTask, override_pace, plan_task
from bizdesk.services.progress import ReadTarget, ReportProgress, copy_forward, read_target, report_progress
from bizdesk.services.quarters import close_quarter
from bizdesk.services.registry import (
    MergeAgencies,
    SetMembers,
    add_alias,
    expand_group,
    merge_agencies,
    set_members,
)
from bizdesk.services.settings import OfficeSettings, set_settings
from bizdesk.services.slips import GiveSlip, RemindAgency, give_slip, remind_agency
from bizdesk.services.task_cells import ReportCells, report_cells
from bizdesk.services.tasks import TickTasks, UntickTasks, tick_tasks, untick_tasks
from bizdesk.services.wordings import CorrectWording, correct_wording
from tests.forms import Q4, fill, send
from tests.indicators import POLICY
from tests.ledgers import policy, read, write
from tests.translations import ROOT, english_of, words_templates

Q1, Q2, Q3 = (Quarter(2022, number) for number in (1, 2, 3))
MARKET, TAX, HOUSING = "市市场监管局", "市税务局", "市住建局"
OCTOBER, NOVEMBER = date(2022, 10, 10), date(2022, 11, 10)
STOCKED = "导入《青禾市优化营商环境第1批措施》，新增 6 项任务"
Step = Callable[[UnitOfWork], object]


@pytest.fixture(scope="module")
def recall() -> Recall:
    """Knows the templates of the catalogue."""
    return Recall(words_templates())


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Every command that was told, with its sentence as it was made."""
    found: list[tuple[str, str]] = []
    tell = UnitOfWork.tell

    def listen(uow: UnitOfWork, command: str, summary: str, *about: object, **more: object) -> None:
        found.append((command, summary))
        tell(uow, command, summary, *about, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(UnitOfWork, "tell", listen)
    return found


@pytest.fixture
def year(said: list[tuple[str, str]], ledger: Ledger, tmp_path: Path) -> list[tuple[str, str]]:
    """What was told in the year."""
    for step in (*spring(tmp_path), *summer(), *autumn(tmp_path), *winter()):
        write(ledger, step)
    for step in (undo, redo):
        write(ledger, step)
    forms = send(ledger, tmp_path / "forms")
    send(ledger, tmp_path / "one", agency=HOUSING)
    filled = [fill(forms[name], 1, FormField.PROGRESS, "已办、已报") for name in (MARKET, HOUSING)]
    came = read_forms(filled)
    write(ledger, lambda uow: merge_forms(uow, came, compare_forms(uow, came)))
    return said


def spring(folder: Path) -> Iterator[Step]:
    """The office is set up, documents come in, agencies are tended."""
    (second,) = extract(POLICY)
    yield lambda uow: set_settings(
        uow,
        OfficeSettings("青禾市营商办", Rules(7, 5, 20, needs_evidence=False, needs_readings=True), "营商"),
    )
    yield lambda uow: set_settings(uow, OfficeSettings("青禾市营商办", Rules(needs_evidence=False)))
    yield lambda uow: import_documents(uow, [ReadDocument("二.txt", second)])
    yield lambda uow: keep_own_words(uow, {"谁来办": Heading.RESPONSIBLE})
    yield lambda uow: add_alias(uow, MARKET, "青禾市市场监督管理局")
    yield lambda uow: merge_agencies(uow, MergeAgencies(TAX, "市大数据局"))
    yield lambda uow: set_members(uow, SetMembers("有关部门", (MARKET, HOUSING)))
    yield lambda uow: expand_group(uow, "有关部门")
    yield lambda uow: set_members(uow, SetMembers("有关部门", ()))
    words = TaskWords("自建的事", "办好。", date(2022, 12, 31), False, ((MARKET, Role.LEAD),))
    yield lambda uow: add_task(uow, words)
    for number, name in enumerate(("照片.txt", "证明（二）.txt", "新版.txt"), 1):
        (folder / name).write_text(f"佐证{number}", encoding="utf-8")


def summer() -> Iterator[Step]:
    """Progress, ticks, plans and readings."""
    yield lambda uow: report_progress(uow, ReportProgress(1, MARKET, Q2, "正在办、已过半", rate=50))
    yield lambda uow: report_progress(uow, ReportProgress(2, HOUSING, Q2, "已发文"))
    yield lambda uow: report_progress(uow, ReportProgress(2, HOUSING, Q2, ""))
    yield lambda uow: copy_forward(uow, [1], Q3)
    edits = tuple(CellEdit(task, who, ReportField.PROGRESS, "好") for task, who in ((2, HOUSING), (4, TAX)))
    yield lambda uow: report_cells(uow, ReportCells(Q3, edits))
    yield lambda uow: report_cells(uow, ReportCells(Q3, (replace(edits[0], text="很好"),)))
    yield lambda uow: read_target(uow, ReadTarget(1, 1, "3", OCTOBER))
    yield lambda uow: read_target(uow, ReadTarget(1, 1, "", OCTOBER))
    yield lambda uow: plan_task(uow, PlanTask(1, Plan.QUARTERLY, date(2022, 3, 1)))
    yield lambda uow: plan_task(uow, PlanTask(1, None))
    yield lambda uow: override_pace(uow, OverridePace(1, Q4, Pace.AHEAD, "资料齐全，已过半"))
    yield lambda uow: override_pace(uow, OverridePace(1, Q4, None))
    yield lambda uow: tick_tasks(uow, TickTasks((1,), MARKET, OCTOBER))
    yield lambda uow: tick_tasks(uow, TickTasks((2, 4)))
    yield lambda uow: untick_tasks(uow, UntickTasks((1,), MARKET))
    yield lambda uow: untick_tasks(uow, UntickTasks((2, 4)))
    yield lambda uow: close_quarter(uow, Q1)


def autumn(folder: Path) -> Iterator[Step]:
    """Evidence, close-outs, extensions, slips."""
    files = (folder / "照片.txt", folder / "证明（二）.txt")
    yield lambda uow: attach_evidence(uow, AttachEvidence(1, files, MARKET))
    yield lambda uow: use_evidence(uow, 1, [2, 4])
    yield lambda uow: date_evidence(uow, 1, Q4, date(2023, 12, 31))
    yield lambda uow: date_evidence(uow, 2, None, None)
    yield lambda uow: take_step(uow, TakeStep(CloseOutStep.APPLY, (1, 2), OCTOBER, "", "材料齐全，请核实"))
    yield lambda uow: take_step(uow, TakeStep(CloseOutStep.VERIFY, (1,), OCTOBER))
    yield lambda uow: take_step(uow, TakeStep(CloseOutStep.ACCEPT, (1,), NOVEMBER, "", "同意"))
    yield lambda uow: take_step(uow, TakeStep(CloseOutStep.RETURN, (2,), NOVEMBER, "", "缺照片"))
    yield lambda uow: replace_evidence(uow, 1, folder / "新版.txt")
    yield lambda uow: detach_evidence(uow, 2)
    yield lambda uow: restore_evidence(uow, 2)
    yield lambda uow: recheck_tasks(uow, RecheckTasks((1,), "又反弹了：市民反映"))
    yield lambda uow: give_slip(uow, GiveSlip(SlipKind.SUPERVISE, 1))
    yield lambda uow: give_slip(uow, GiveSlip(SlipKind.EXTEND, 1))
    yield lambda uow: give_slip(uow, GiveSlip(SlipKind.CLOSE_OUT, 2))
    yield lambda uow: remind_agency(uow, RemindAgency("青禾县人民政府"))
    yield lambda uow: remind_agency(uow, RemindAgency(TAX))
    yield lambda uow: extend_task(uow, ExtendTask(1, date(2023, 1, 31), "受天气影响，工期顺延"))
    yield lambda uow: extend_task(uow, ExtendTask(2, date(2023, 2, 28), "预算未到", granted=None))
    yield lambda uow: decide_extension(uow, DecideExtension(2, granted=True, note="抓紧"))
    yield lambda uow: extend_task(uow, ExtendTask(4, date(2023, 2, 28), "缺人", granted=False))
    yield lambda uow: extend_task(uow, ExtendTask(6, date(2023, 9, 30), "缺人", granted=None))
    yield lambda uow: decide_extension(uow, DecideExtension(6, granted=False))


def winter() -> Iterator[Step]:
    """Words are corrected, a new edition comes, indicators are read."""
    yield lambda uow: take_step(uow, TakeStep(CloseOutStep.APPLY, (4,)))
    words = TaskWords("压缩时限", "改过的话。", date(2022, 11, 30), False, ((TAX, Role.LEAD),))
    yield lambda uow: edit_task(uow, 4, words)
    yield lambda uow: take_step(uow, TakeStep(CloseOutStep.APPLY, (6,)))
    yield lambda uow: correct_wording(uow, CorrectWording(1, "年底前", date(2022, 12, 20)))
    yield lambda uow: correct_wording(uow, CorrectWording(1, "年底前", None))
    figure = (None, Figure("环节", "个", "1", "4", "2"))
    named = indicators.IndicatorWords("开办企业（新）", figures=(figure,))
    yield lambda uow: indicators.add_indicator(uow, named)
    yield lambda uow: indicators.edit_indicator(uow, 3, named)
    yield lambda uow: indicators.link_tasks(uow, 3, [1])
    yield lambda uow: indicators.unlink_tasks(uow, 3, [1])
    yield lambda uow: indicators.set_tasks(uow, 3, [1, 2])
    yield lambda uow: indicators.read_figure(uow, indicators.ReadFigure(1, 1, Q4, "1"))
    yield lambda uow: indicators.read_figure(uow, indicators.ReadFigure(1, 1, Q4, ""))
    edition = replace(policy(), measures=policy().measures[:-1])
    command = SupersedeDocument(
        1, ReadDocument("新版.txt", edition), reasons={4: "并入别项", 6: "省里统一办理"}
    )
    yield lambda uow: supersede_document(uow, command)


def test_every_command_is_told_in_the_year(year: list[tuple[str, str]]) -> None:
    assert {command for command, _ in year} >= commands()


def test_a_sentence_that_was_kept_is_said_as_when_it_was_made(
    year: list[tuple[str, str]], ledger: Ledger, recall: Recall
) -> None:
    kept = {str(one.summary) for one in read(ledger, list_history)}
    assert kept <= {str(sentence) for _, sentence in year} | {STOCKED}
    wrong = {
        str(sentence): (said, again)
        for _, sentence in year
        if (said := english_of(sentence)) != (again := english_of(recall.words(str(sentence))))
    }
    assert not wrong


def commands() -> set[str]:
    """The names of all commands that services tell."""
    return {
        call.args[0].value
        for file in (ROOT / "bizdesk" / "services").glob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "tell"
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str)
    }
