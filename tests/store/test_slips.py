"""Slips in the ledger: numbers given once and kept, supervision that escalates, undo, what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from bizdesk.domain.errors import UserError
from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.slips import SlipKind, SlipLevel
from bizdesk.services.close_outs import RecheckTasks, TakeStep, recheck_tasks, take_step
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.extensions import ExtendTask, extend_task
from bizdesk.services.history import list_history, redo, undo
from bizdesk.services.ledgers import Ledger
from bizdesk.services.progress import ReportProgress, report_progress
from bizdesk.services.settings import set_office
from bizdesk.services.slips import (
    GivenSlip,
    GiveSlip,
    RemindAgency,
    find_slip,
    give_slip,
    list_slips,
    remind_agency,
)
from bizdesk.services.tasks import TickTasks, tick_tasks
from tests.ledgers import TODAY, dump, read, write

FIRST, SECOND, THIRD, FOURTH = (date(2022, 11, day) for day in (1, 8, 15, 18))
SUPERVISE, CLOSE_OUT, EXTEND = SlipKind.SUPERVISE, SlipKind.CLOSE_OUT, SlipKind.EXTEND


def give(ledger: Ledger, kind: SlipKind, task: int, on: date | None = None) -> GivenSlip:
    return write(ledger, lambda uow: give_slip(uow, GiveSlip(kind, task, on)))


def remind(ledger: Ledger, agency: str, on: date | None = None) -> GivenSlip:
    return write(ledger, lambda uow: remind_agency(uow, RemindAgency(agency, on)))


def numbers(ledger: Ledger) -> list[str]:
    return [str(one.number) for one in read(ledger, list_slips)]


def field(given: GivenSlip, label: str) -> str:
    return next(one.text for one in given.sheet.fields if one.label == label)


def test_supervision_escalates_and_tells_of_the_notices_before(ledger: Ledger) -> None:
    given = [give(ledger, SUPERVISE, 1, on) for on in (FIRST, SECOND, THIRD, FOURTH)]
    assert [one.slip.level for one in given] == [*SlipLevel, SlipLevel.RED]
    assert numbers(ledger) == [f"督办〔2022〕{serial}号" for serial in (1, 2, 3, 4)]
    assert given[0].slip.recipient == "市市场监管局"
    assert given[0].slip.answer_by == date(2022, 11, 8)
    assert given[1].sheet.body == (
        "你单位负责的下列任务，应于2022年6月30日办结，已逾期131天，此前已发督办〔2022〕1号（蓝色，2022年11月1日），"
        "现予黄色督办。请抓紧办理，于2022年11月11日前书面反馈办理情况、存在问题和完成时间。",
    )
    assert read(ledger, lambda uow: list_history(uow, 1))[0].summary == (
        "出具督办单（红色）督办〔2022〕4号：“（1）压缩时限”"
    )


def test_a_notice_is_given_once_a_day_whatever_changes(ledger: Ledger) -> None:
    first = give(ledger, SUPERVISE, 1)
    write(
        ledger,
        lambda uow: report_progress(uow, ReportProgress(1, "市市场监管局", Quarter(2022, 4), "已完成一半")),
    )
    again = give(ledger, SUPERVISE, 1)
    assert (first.fresh, again.fresh) == (True, False)
    assert (again.slip, again.sheet) == (first.slip, first.sheet)
    assert numbers(ledger) == ["督办〔2022〕1号"]


def test_what_was_given_is_printed_again_as_it_was(ledger: Ledger) -> None:
    write(ledger, lambda uow: set_office(uow, "青禾市营商办"))
    given = give(ledger, SUPERVISE, 1)
    write(ledger, lambda uow: set_office(uow, "青禾市营商环境局"))
    kept = read(ledger, lambda uow: find_slip(uow, "督办[2022]1号"))
    assert (kept.slip, kept.sheet) == (given.slip, given.sheet)
    assert kept.sheet.office == "青禾市营商办"


def test_supervision_begins_anew_after_more_time_or_a_recheck(ledger: Ledger) -> None:
    give(ledger, SUPERVISE, 1, FIRST)
    later = ExtendTask(1, date(2022, 11, 10), "管网改造", SECOND)
    write(ledger, lambda uow: extend_task(uow, later))
    assert give(ledger, SUPERVISE, 1, THIRD).slip.level is SlipLevel.BLUE
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((1,), on=FOURTH)))
    write(ledger, lambda uow: recheck_tasks(uow, RecheckTasks((1,), "没有办好", TODAY)))
    assert give(ledger, SUPERVISE, 1).slip.level is SlipLevel.BLUE


def test_each_kind_is_counted_by_itself(ledger: Ledger) -> None:
    give(ledger, EXTEND, 2)
    give(ledger, CLOSE_OUT, 2)
    give(ledger, EXTEND, 4)
    assert numbers(ledger) == ["延期〔2022〕1号", "销号〔2022〕1号", "延期〔2022〕2号"]


def test_a_slip_can_be_taken_back_and_given_again(ledger: Ledger) -> None:
    give(ledger, SUPERVISE, 1, FIRST)
    before = dump(ledger.folder.path, history=False)
    give(ledger, SUPERVISE, 1, SECOND)
    after = dump(ledger.folder.path, history=False)
    assert write(ledger, undo) == "撤销：出具督办单（黄色）督办〔2022〕2号：“（1）压缩时限”"
    assert dump(ledger.folder.path, history=False) == before
    write(ledger, redo)
    assert dump(ledger.folder.path, history=False) == after


def test_a_reminder_lists_what_is_late_and_what_was_not_reported(ledger: Ledger) -> None:
    given = remind(ledger, "市市场监管局")
    assert given.slip.task_ids == (1,)
    assert given.sheet.rows == (("1", "压缩时限", "2022年6月30日", "逾期144天\n2022年第三季度未填报"),)
    assert given.sheet.body[0] == (
        "截至2022年11月21日，你单位负责办理的任务中，1项已逾期，1项尚未填报2022年第三季度进展，清单附后。"
    )
    assert given.slip.answer_by == date(2022, 11, 24)


def test_a_reminder_is_given_anew_only_where_it_says_something_else(ledger: Ledger) -> None:
    remind(ledger, "市市场监管局")
    assert not remind(ledger, "市市场监管局").fresh
    said = ReportProgress(1, "市市场监管局", Quarter(2022, 3), "已完成一半")
    write(ledger, lambda uow: report_progress(uow, said))
    again = remind(ledger, "市市场监管局")
    assert again.fresh
    assert again.sheet.rows[0][-1] == "逾期144天"
    assert numbers(ledger) == ["催办〔2022〕1号", "催办〔2022〕2号"]


def test_who_did_its_part_or_only_helps_is_not_reminded(ledger: Ledger) -> None:
    assert remind(ledger, "市税务局").slip.task_ids == (4,)
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((2,), "市住建局")))
    assert remind(ledger, "市水务集团").slip.task_ids == (2,)
    with pytest.raises(UserError, match="市住建局没有逾期和未填报的任务，不用催办。"):
        remind(ledger, "市住建局")


def test_a_close_out_application_rests_on_its_evidence(ledger: Ledger) -> None:
    files = [ledger.folder.path.parent / name for name in ("证明.txt", "照片.txt")]
    for file in files:
        file.write_text(file.name, encoding="utf-8")
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(1, tuple(files))))
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((1,), on=FIRST)))
    step = TakeStep(CloseOutStep.APPLY, (1,), note="办结证明齐全")
    write(ledger, lambda uow: take_step(uow, step))
    write(ledger, lambda uow: take_step(uow, TakeStep(CloseOutStep.VERIFY, (1,), person="王核")))
    given = give(ledger, CLOSE_OUT, 1)
    assert field(given, "佐证材料") == "1. 证明.txt\n2. 照片.txt"
    assert field(given, "办结日期") == "2022年11月1日"
    assert field(given, "申请情况") == "林晓禾于2022年11月21日申请：办结证明齐全。"
    assert field(given, "核实意见") == "已核实（王核，2022年11月21日）。"
    assert field(given, "销号意见") == ""


def test_an_extension_request_says_what_was_asked_for_or_leaves_it_free(ledger: Ledger) -> None:
    free = give(ledger, EXTEND, 2)
    assert (field(free, "延期原因"), field(free, "审核意见")) == ("", "")
    asked = ExtendTask(2, date(2023, 3, 31), "等待省级批复", granted=None)
    write(ledger, lambda uow: extend_task(uow, asked))
    given = give(ledger, EXTEND, 2)
    assert given.fresh
    assert field(given, "完成时限") == "2022年12月31日"
    assert field(given, "申请延至") == "2023年3月31日"
    assert field(given, "延期原因") == "等待省级批复"


@pytest.mark.parametrize(
    ("kind", "task", "said"),
    [
        (SUPERVISE, 1, "“（1）压缩时限”已经办结，不用督办。"),
        (SUPERVISE, 99, "没有编号为 99 的任务"),
        (EXTEND, 3, "“（3）保障用地”"),
    ],
)
def test_what_makes_no_sense_is_refused_and_takes_no_number(
    ledger: Ledger, kind: SlipKind, task: int, said: str
) -> None:
    write(ledger, lambda uow: tick_tasks(uow, TickTasks((1,), on=FIRST)))
    with pytest.raises(UserError, match=said):
        give(ledger, kind, task)
    assert numbers(ledger) == []


def test_a_slip_has_no_day_to_come_and_a_number_must_have_been_given(ledger: Ledger) -> None:
    with pytest.raises(UserError, match="2022-11-22"):
        give(ledger, SUPERVISE, 1, date(2022, 11, 22))
    with pytest.raises(UserError, match="没有出具过“督办〔2022〕9号”"):
        read(ledger, lambda uow: find_slip(uow, "督办〔2022〕9号"))
