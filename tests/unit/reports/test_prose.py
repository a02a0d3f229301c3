from __future__ import annotations

from dataclasses import replace

import pytest

from bizdesk.domain.counting import Tally
from bizdesk.domain.ledger import Status
from bizdesk.domain.pace import Pace
from bizdesk.reports.prose import Kind, against_time, compose
from bizdesk.reports.records import Report
from bizdesk.reports.wording import Mark
from tests.unit.reports.sample import OFFICE, sample_report


@pytest.fixture(scope="module")
def report() -> Report:
    return sample_report()


def text_of(report: Report, kind: Kind | None = None) -> str:
    blocks = compose(report, ("各单位办理情况", "任务台账"))
    return "\n".join(block.text for block in blocks if kind in (None, block.kind))


def test_the_sections_are_numbered_in_chinese(report: Report) -> None:
    assert text_of(report, Kind.SECTION).split("\n") == [
        "一、总体情况",
        "二、分文件办理情况",
        "三、单位办理情况",
        "四、较上季度变化",
        "五、存在问题",
        "六、下一步措施",
    ]


def test_the_opening_gives_the_whole_breakdown(report: Report) -> None:
    assert (
        "截至2025年6月30日，台账所列任务共25项，来自4个来源，涉及9个单位。其中，已办结7项，占28.0%；"
        "未到期、正在办理13项，占52.0%；逾期5项，占20.0%。"
    ) in text_of(report)


def test_each_document_has_its_own_rate(report: Report) -> None:
    assert "（云政办函〔2025〕12号）共7项，已办结2项，未到期、正在办理3项，逾期2项，办结率28.6%。" in text_of(
        report
    )


def test_laggards_are_named_with_their_item_numbers_by_both_rules(report: Report) -> None:
    assert (
        "市住房城乡建设局：牵头3项，办结率0.0%，逾期2项（第2、8项）；"
        "参与7项，办结率14.3%，逾期3项（其中非牵头的为第20项）。"
    ) in text_of(report)


def test_changes_since_last_quarter_are_told(report: Report) -> None:
    assert "与2025年第一季度末相比，新办结5项（第1、11、15、18、22项）；新逾期3项（第2、8、10项）" in text_of(
        report
    )


def test_without_a_previous_quarter_the_section_is_left_out_and_the_next_moves_up() -> None:
    sections = text_of(sample_report(compare=False), Kind.SECTION)
    assert "较上季度变化" not in sections
    assert "四、存在问题" in sections


def test_one_problem_of_many_tasks_is_told_once(report: Report) -> None:
    assert "1. 第5、9、13、17、21、23、25项：部分县（区）自助终端尚未到位" in text_of(report)


def test_the_annexes_are_listed_and_the_office_signs(report: Report) -> None:
    assert text_of(report).endswith(f"附件：1. 各单位办理情况\n2. 任务台账\n{OFFICE}\n2025年6月30日")


def test_an_agency_without_late_tasks_is_told_so() -> None:
    told = text_of(sample_report(agency=6))
    assert "云川高新区管委会参与的任务共6项" in told
    assert "云川高新区管委会：牵头2项，办结率100.0%，逾期0项；参与6项，办结率100.0%，逾期0项。" in told


def test_an_empty_ledger_has_a_bulletin_too() -> None:
    assert "截至2025年6月30日，台账中没有任务。" in text_of(sample_report(count=0))


def paced(counts: dict[Pace, int]) -> Report:
    """A report with so many tasks of each pace, none of them late."""
    paces = [pace for pace, count in counts.items() for _ in range(count)]
    report = sample_report(count=len(paces))
    stand = {Pace.DONE: Status.DONE}
    return replace(
        report,
        entries=tuple(
            replace(entry, pace=pace, status=stand.get(pace, Status.OPEN))
            for entry, pace in zip(report.entries, paces, strict=True)
        ),
        overall=Tally(done=counts[Pace.DONE], open=len(paces) - counts[Pace.DONE]),
    )


def test_the_shares_of_a_published_bulletin_add_up() -> None:
    report = paced({Pace.BEHIND: 17, Pace.AHEAD: 10, Pace.DONE: 24, Pace.NOT_STARTED: 9, Pace.ON_PACE: 162})
    assert sum(report.pace.shares) == 100
    assert against_time(report) == (
        "对照序时进度，已办结24项，占10.8%；超过序时10项，占4.5%；达到序时162项，占73.0%；"
        "未达序时17项，占7.7%；尚未启动9项，占4.0%。"
    )


def test_those_behind_are_named_with_their_item_numbers() -> None:
    report = paced({Pace.DONE: 1, Pace.BEHIND: 2, Pace.ON_PACE: 1})
    assert "尚未到期但落后于序时进度的任务2项，涉及单位3个：市住房城乡建设局（第2项）、" in text_of(report)


def test_what_is_due_soon_is_said_without_days_since_offices_set_them(report: Report) -> None:
    soon = sum(entry.mark is Mark.SOON for entry in report.entries)
    assert f"正在办理的任务中，即将到期的{soon}项" in text_of(report)
    assert soon > 0
