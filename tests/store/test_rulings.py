"""What people rule: extensions, the steps of a close-out, rechecks, plans and paces, deadlines read anew."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bizdesk.domain.errors import UserError
from bizdesk.domain.facts import CloseOutStep
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.ledger import Lamp, Status
from bizdesk.domain.measure import Role
from bizdesk.domain.pace import Pace, Plan
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.rules import Rules
from bizdesk.domain.task_detail import TaskDetail
from bizdesk.services.close_outs import RecheckTasks, TakeStep, recheck_tasks, take_step
from bizdesk.services.editing import TaskWords, edit_task
from bizdesk.services.evidence import AttachEvidence, attach_evidence, detach_evidence
from bizdesk.services.extensions import DecideExtension, ExtendTask, decide_extension, extend_task
from bizdesk.services.history import list_history, undo
from bizdesk.services.ledgers import Ledger
from bizdesk.services.plans import OverridePace, PlanTask, override_pace, plan_task
from bizdesk.services.progress import ReadTarget, read_target
from bizdesk.services.settings import OfficeSettings, set_settings
from bizdesk.services.tasks import TickTasks, UntickTasks, get_task, list_tasks, tick_tasks, untick_tasks
from bizdesk.services.wordings import CorrectWording, correct_wording, list_wordings
from tests.ledgers import MEASURES, TODAY, dump, measure, policy, read, stock, write

DUE, LATER = date(2022, 12, 31), date(2023, 3, 31)


def detail(ledger: Ledger, task: int, day: date = TODAY) -> TaskDetail:
    return read(ledger, lambda uow: get_task(uow, task, day))


def last_told(ledger: Ledger) -> str:
    return read(ledger, lambda uow: list_history(uow, limit=1))[0].summary


def steps(ledger: Ledger, task: int) -> list[CloseOutStep]:
    return [one.step for one in detail(ledger, task).close_outs]


def take(ledger: Ledger, step: CloseOutStep, task: int = 1, on: date | None = None, note: str = "") -> None:
    write(ledger, lambda uow: take_step(uow, TakeStep(step, (task,), on, "马晓燕", note)))


def attach(ledger: Ledger, folder: Path, task: int = 1, name: str = "证明.txt") -> int:
    file = folder / name
    file.write_text(name, encoding="utf-8")
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(task, (file,))))
    return detail(ledger, task).evidence[-1].id


def close_out(ledger: Ledger, folder: Path, task: int = 1) -> int:
    evidence = attach(ledger, folder, task)
    take(ledger, CloseOutStep.APPLY, task)
    take(ledger, CloseOutStep.ACCEPT, task)
    return evidence


class TestExtensions:
    def test_both_dates_stand_side_by_side(self, ledger: Ledger) -> None:
        write(ledger, lambda uow: extend_task(uow, ExtendTask(2, LATER, "等省里文件", date(2022, 11, 1))))
        task = detail(ledger, 2).task
        assert (task.due_original, task.due) == (DUE, LATER)
        assert detail(ledger, 2, date(2022, 10, 31)).task.due == DUE
        assert last_told(ledger).endswith("2 个工作日。”延期至 2023-03-31：等省里文件")

    def test_one_that_waits_changes_nothing_until_it_is_granted(self, ledger: Ledger) -> None:
        asked = ExtendTask(2, LATER, "等省里文件", date(2022, 11, 1), granted=None)
        write(ledger, lambda uow: extend_task(uow, asked))
        assert detail(ledger, 2).task.due == DUE
        decided = DecideExtension(2, True, date(2022, 11, 9), "同意")
        write(ledger, lambda uow: decide_extension(uow, decided))
        (extension,) = detail(ledger, 2).extensions
        assert (extension.granted, extension.decided_on) == (True, date(2022, 11, 9))
        assert [detail(ledger, 2, date(2022, 11, day)).task.due for day in (8, 9)] == [DUE, LATER]

    def test_one_that_was_refused_leaves_the_original_date(self, ledger: Ledger) -> None:
        asked = ExtendTask(2, LATER, "等省里文件", granted=None)
        write(ledger, lambda uow: extend_task(uow, asked))
        write(ledger, lambda uow: decide_extension(uow, DecideExtension(2, False)))
        assert detail(ledger, 2).task.due == DUE

    def test_one_asked_for_too_late_says_so_and_counts_from_its_day(self, ledger: Ledger) -> None:
        write(ledger, lambda uow: extend_task(uow, ExtendTask(1, LATER, "补办", date(2022, 8, 1))))
        assert "（逾期后提出）" in last_told(ledger)
        stood = [detail(ledger, 1, day).task.status for day in (date(2022, 7, 31), date(2022, 8, 1))]
        assert stood == [Status.LATE, Status.OPEN]

    def test_the_one_decided_last_counts_though_another_was_entered_after_it(self, ledger: Ledger) -> None:
        write(ledger, lambda uow: extend_task(uow, ExtendTask(2, LATER, "等文件", date(2022, 10, 10))))
        longer = ExtendTask(2, date(2023, 5, 31), "补录", date(2022, 9, 1))
        write(ledger, lambda uow: extend_task(uow, longer))
        assert [detail(ledger, 2, date(2022, month, 20)).task.due for month in (9, 10)] == [longer.due, LATER]
        again = ExtendTask(2, date(2023, 4, 30), "再等")
        write(ledger, lambda uow: extend_task(uow, again))
        assert detail(ledger, 2).task.due == again.due

    @pytest.mark.parametrize(
        ("command", "sentence"),
        [
            (ExtendTask(2, DUE, "早了"), "现在的时限是 2022-12-31，延期要定在这之后。"),
            (ExtendTask(2, LATER, " "), "请写明延期的原因。"),
            (ExtendTask(3, LATER, "没有时限"), "没有完成时限，不用延期"),
            (ExtendTask(2, LATER, "明天申请", date(2022, 11, 22)), "日期 2022-11-22 还没有到"),
        ],
    )
    def test_a_wrong_one_changes_nothing(self, ledger: Ledger, command: ExtendTask, sentence: str) -> None:
        before = dump(ledger.folder.path)
        with pytest.raises(UserError, match=sentence):
            write(ledger, lambda uow: extend_task(uow, command))
        assert dump(ledger.folder.path) == before


class TestCloseOuts:
    def test_accepting_strikes_off_and_ticks_who_was_not_ticked(self, ledger: Ledger, tmp_path: Path) -> None:
        attach(ledger, tmp_path)
        take(ledger, CloseOutStep.APPLY, on=date(2022, 11, 1))
        take(ledger, CloseOutStep.VERIFY, on=date(2022, 11, 2))
        take(ledger, CloseOutStep.ACCEPT, on=date(2022, 11, 3))
        task = detail(ledger, 1).task
        assert (task.pace, task.closed_on) == (Pace.CLOSED_OUT, date(2022, 11, 3))
        assert task.done_on == date(2022, 11, 3)
        (first, *_) = detail(ledger, 1).close_outs
        assert (first.person, first.evidence) == ("马晓燕", ("证明.txt",))

    def test_one_that_was_returned_turns_yellow_and_can_be_applied_for_again(
        self, ledger: Ledger, tmp_path: Path
    ) -> None:
        attach(ledger, tmp_path, 2)
        take(ledger, CloseOutStep.APPLY, 2)
        take(ledger, CloseOutStep.RETURN, 2, note="缺签字")
        assert detail(ledger, 2).task.lamp is Lamp.YELLOW
        take(ledger, CloseOutStep.APPLY, 2)
        assert steps(ledger, 2) == [CloseOutStep.APPLY, CloseOutStep.RETURN, CloseOutStep.APPLY]

    def test_evidence_is_needed_unless_the_office_does_without(self, ledger: Ledger) -> None:
        with pytest.raises(UserError, match="还没有佐证材料，请先添加再销号"):
            take(ledger, CloseOutStep.APPLY)
        write(ledger, lambda uow: set_settings(uow, OfficeSettings("", Rules(needs_evidence=False))))
        take(ledger, CloseOutStep.APPLY)

    def test_targets_must_be_reached_where_the_office_wants_it(self, ledger: Ledger, tmp_path: Path) -> None:
        write(ledger, lambda uow: set_settings(uow, OfficeSettings("", Rules(needs_readings=True))))
        attach(ledger, tmp_path, 2)
        write(ledger, lambda uow: read_target(uow, ReadTarget(2, 1, "3")))
        with pytest.raises(UserError, match="指标“办理时限”还没有达到"):
            take(ledger, CloseOutStep.APPLY, 2)
        write(ledger, lambda uow: read_target(uow, ReadTarget(2, 1, "2")))
        take(ledger, CloseOutStep.APPLY, 2)

    @pytest.mark.parametrize(
        ("step", "sentence"),
        [
            (CloseOutStep.ACCEPT, "还没有申请销号，请先申请"),
            (CloseOutStep.VERIFY, "还没有申请销号，请先申请"),
        ],
    )
    def test_steps_come_in_their_order(self, ledger: Ledger, step: CloseOutStep, sentence: str) -> None:
        with pytest.raises(UserError, match=sentence):
            take(ledger, step)

    def test_a_step_is_not_taken_before_the_one_it_follows(self, ledger: Ledger, tmp_path: Path) -> None:
        attach(ledger, tmp_path)
        take(ledger, CloseOutStep.APPLY, on=date(2022, 11, 10))
        with pytest.raises(UserError, match="上一步在 2022-11-10，日期不能更早"):
            take(ledger, CloseOutStep.ACCEPT, on=date(2022, 11, 9))

    def test_removing_what_it_rests_on_voids_it_and_says_so(self, ledger: Ledger, tmp_path: Path) -> None:
        evidence = close_out(ledger, tmp_path)
        write(ledger, lambda uow: detach_evidence(uow, evidence))
        assert "“（1）压缩时限”的销号因此作废" in last_told(ledger)
        assert (steps(ledger, 1)[-1], detail(ledger, 1).task.pace) == (CloseOutStep.VOID, Pace.DONE)
        write(ledger, undo)
        assert detail(ledger, 1).task.pace is Pace.CLOSED_OUT

    def test_more_evidence_voids_nothing(self, ledger: Ledger, tmp_path: Path) -> None:
        close_out(ledger, tmp_path)
        attach(ledger, tmp_path, name="补充.txt")
        assert detail(ledger, 1).task.pace is Pace.CLOSED_OUT

    def test_other_words_void_it_and_the_same_words_do_not(self, ledger: Ledger, tmp_path: Path) -> None:
        close_out(ledger, tmp_path)
        task = detail(ledger, 1).task
        parts = tuple((one.agency, one.role) for one in task.assignments)
        for heading, pace in (("压缩时限", Pace.CLOSED_OUT), ("再压缩时限", Pace.DONE)):
            words = TaskWords(heading, task.text, task.due_original, task.ongoing, parts)
            write(ledger, lambda uow, words=words: edit_task(uow, 1, words))  # type: ignore[misc]
            assert detail(ledger, 1).task.pace is pace

    def test_taking_the_tick_back_voids_it(self, ledger: Ledger, tmp_path: Path) -> None:
        close_out(ledger, tmp_path)
        write(ledger, lambda uow: untick_tasks(uow, UntickTasks((1,))))
        assert steps(ledger, 1)[-1] is CloseOutStep.VOID

    def test_a_recheck_reopens_from_its_day_and_leaves_the_past(self, ledger: Ledger) -> None:
        write(ledger, lambda uow: tick_tasks(uow, TickTasks((1,), on=date(2022, 6, 1))))
        write(ledger, lambda uow: recheck_tasks(uow, RecheckTasks((1,), "抽查不合格", date(2022, 9, 1))))
        stood = [detail(ledger, 1, day).task.status for day in (date(2022, 8, 31), date(2022, 9, 1))]
        assert stood == [Status.DONE, Status.LATE]
        assert last_told(ledger) == "回头看，重新办理“（1）压缩时限”：抽查不合格"
        with pytest.raises(UserError, match="还没有办结，不用回头看"):
            write(ledger, lambda uow: recheck_tasks(uow, RecheckTasks((1,), "再查")))


class TestPaces:
    def test_a_plan_by_nodes_expects_what_they_say(self, ledger: Ledger) -> None:
        nodes = ((date(2022, 6, 30), "50"), (date(2022, 9, 30), "80"))
        plan = PlanTask(2, Plan.NODES, date(2022, 1, 1), nodes, ((1, "12"),))
        write(ledger, lambda uow: plan_task(uow, plan))
        write(ledger, lambda uow: read_target(uow, ReadTarget(2, 1, "6", date(2022, 9, 30))))
        shown = detail(ledger, 2, date(2022, 9, 30))
        assert shown.pace_words == ("办理时限：应降至 4 个工作日，实 6 个工作日，高 2 个工作日",)
        assert (shown.task.pace, shown.course.plan, len(shown.course.nodes)) == (Pace.BEHIND, Plan.NODES, 2)

    def test_nodes_that_fall_are_refused(self, ledger: Ledger) -> None:
        nodes = ((date(2022, 6, 30), "50"), (date(2022, 9, 30), "40"))
        with pytest.raises(UserError, match="节点要按日期先后排列"):
            write(ledger, lambda uow: plan_task(uow, PlanTask(2, Plan.NODES, None, nodes)))

    def test_what_a_person_says_needs_a_reason_and_can_be_taken_back(self, ledger: Ledger) -> None:
        quarter = Quarter(2022, 4)
        with pytest.raises(UserError, match="请写明改定序时进度的原因"):
            write(ledger, lambda uow: override_pace(uow, OverridePace(2, quarter, Pace.BEHIND)))
        with pytest.raises(UserError, match="请办结或销号"):
            write(ledger, lambda uow: override_pace(uow, OverridePace(2, quarter, Pace.DONE, "快了")))
        write(ledger, lambda uow: override_pace(uow, OverridePace(2, quarter, Pace.BEHIND, "现场没动工")))
        assert (detail(ledger, 2).task.pace, detail(ledger, 2).task.lamp) == (Pace.BEHIND, Lamp.YELLOW)
        write(ledger, lambda uow: override_pace(uow, OverridePace(2, quarter, None)))
        assert detail(ledger, 2).task.pace is Pace.NOT_STARTED

    def test_the_office_decides_when_the_blue_lamp_comes_on(self, ledger: Ledger) -> None:
        assert detail(ledger, 2).task.lamp is Lamp.GREY
        write(ledger, lambda uow: set_settings(uow, OfficeSettings("", Rules(due_soon_days=45))))
        assert detail(ledger, 2).task.lamp is Lamp.BLUE
        listed = read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY, lamp=Lamp.BLUE)))
        assert [task.id for task in listed] == [2, 4]


class TestEndlessTasks:
    @pytest.fixture
    def endless(self, empty_ledger: Ledger) -> Ledger:
        """Measure 1 with a date, measure 2 that goes on for good."""
        lasting = measure(2, [("市住建局", Role.LEAD)], ongoing=True)
        stock(empty_ledger, policy(1, [MEASURES[0], lasting]))
        return empty_ledger

    def test_it_is_never_ticked(self, endless: Ledger) -> None:
        with pytest.raises(UserError, match="要长期坚持，不能办结；请每季度填报进展"):
            write(endless, lambda uow: tick_tasks(uow, TickTasks((2,))))
        ticked = write(endless, lambda uow: tick_tasks(uow, TickTasks((1, 2))))
        assert (ticked.done, ticked.endless) == ((1,), (2,))
        assert detail(endless, 2).task.status is Status.OPEN

    def test_it_is_never_closed_out(self, endless: Ledger) -> None:
        with pytest.raises(UserError, match="要长期坚持"):
            take(endless, CloseOutStep.APPLY, 2)


class TestWordings:
    def test_they_are_listed_with_how_they_were_read(self, ledger: Ledger) -> None:
        (found,) = read(ledger, lambda uow: list_wordings(uow, 1))
        assert (found.words, found.tasks, found.ongoing) == ("年底前", (1, 2, 4, 6), False)
        assert found.due[0] == date(2022, 6, 30)

    def test_one_correction_holds_for_the_whole_document(self, ledger: Ledger) -> None:
        write(ledger, lambda uow: extend_task(uow, ExtendTask(2, LATER, "等文件")))
        corrected = CorrectWording(1, "年底前", date(2022, 12, 30))
        assert write(ledger, lambda uow: correct_wording(uow, corrected)) == 4
        dates = [(detail(ledger, n).task.due_original, detail(ledger, n).task.due) for n in (1, 2)]
        assert dates == [(date(2022, 12, 30), date(2022, 12, 30)), (date(2022, 12, 30), LATER)]
        assert write(ledger, undo).startswith("撤销：时限“年底前”改读为2022-12-30，4 项任务")
        assert detail(ledger, 1).task.due == date(2022, 6, 30)

    def test_words_that_stand_nowhere_are_refused(self, ledger: Ledger) -> None:
        with pytest.raises(UserError, match="这份文件里没有“明年”这样的时限"):
            write(ledger, lambda uow: correct_wording(uow, CorrectWording(1, "明年", None)))
