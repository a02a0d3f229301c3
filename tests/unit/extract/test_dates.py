"""Deadlines and milestones."""

from __future__ import annotations

from datetime import date

import pytest

from bizdesk.extract.dates import begins_deadline, is_deadline, read_deadline, read_milestones, undated
from bizdesk.extract.flow import flow_of


def due(text: str) -> list[str]:
    flow = flow_of(text)
    deadline = read_deadline(flow, 0, len(flow.text), 2022)
    assert deadline is not None
    return [day.isoformat() for day in deadline.due]


def milestones(text: str) -> list[str]:
    flow = flow_of(text)
    return [m.date.isoformat() for m in read_milestones(flow, 0, len(flow.text), 2022)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2023年6月30日前", "2023-06-30"),
        ("2023年2月", "2023-02-28"),
        ("2022 年 1\n1 月", "2022-11-30"),
        ("6月底前", "2022-06-30"),
        ("年底前", "2022-12-31"),
        ("2023年年底", "2023-12-31"),
        ("2023年上半年", "2023-06-30"),
        ("2023年第三季度", "2023-09-30"),
        ("2023年二季度末前", "2023-06-30"),
        ("2023年10月中旬", "2023-10-20"),
        ("明年3月", "2023-03-31"),
        ("2023—2025年", "2025-12-31"),
        ("2022年11月至2023年3月", "2023-03-31"),
        ("2023年4—6月", "2023-06-30"),
        ("2023.9", "2023-09-30"),
        ("2023-09-15", "2023-09-15"),
        ("二〇二三年十二月底", "2023-12-31"),
        ("全年", "2022-12-31"),
    ],
)
def test_a_deadline_is_the_last_day_of_its_period(words: str, day: str) -> None:
    assert due(words) == [day]


def test_several_deadlines() -> None:
    assert due("2022年7月完成，9月推广") == ["2022-07-31", "2022-09-30"]


def test_the_wording_is_kept_without_line_breaks() -> None:
    text = "2022年12\n月底前）"
    flow = flow_of(text)
    deadline = read_deadline(flow, 0, len(flow.text), None)
    assert deadline is not None
    assert deadline.wording == "2022年12月底前"
    assert text[slice(*deadline.span)] == "2022年12\n月底前"


def test_ongoing_and_done() -> None:
    flow = flow_of("2022年底前取得成效，长期坚持")
    deadline = read_deadline(flow, 0, len(flow.text), 2022)
    assert deadline is not None
    assert deadline.ongoing
    assert deadline.due == (date(2022, 12, 31),)
    flow = flow_of("已整改")
    deadline = read_deadline(flow, 0, len(flow.text), 2022)
    assert deadline is not None
    assert deadline.done


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("“十四五”期末", "2025-12-31"),
        ("2024年第一季度", "2024-03-31"),
        ("三季度末", "2022-09-30"),
        ("2024-09-30", "2024-09-30"),
        ("2022.6.30", "2022-06-30"),
        ("二〇二四年三月五日", "2024-03-05"),
    ],
)
def test_other_ways_to_write_a_day(words: str, day: str) -> None:
    assert due(words) == [day]


@pytest.mark.parametrize("words", ["印发后30日内", "每年12月底", "按上级要求推进", "2023年2月30日"])
def test_what_names_no_day_gives_none(words: str) -> None:
    assert due(words) == []


def test_without_a_year_nothing_is_guessed() -> None:
    flow = flow_of("6月底前")
    deadline = read_deadline(flow, 0, len(flow.text), None)
    assert deadline is not None
    assert deadline.due == ()


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("2022年底前建成，2023年6月底前推广", ["2022-12-31", "2023-06-30"]),
        ("2023年5月底前试点；8月1日起推行", ["2023-05-31", "2023-08-01"]),
        ("年内实现，今年完成", ["2022-12-31"]),
        ("到2025年，全部实现", ["2025-12-31"]),
        ("每月19日前报送，每年6月底前评估", []),
        ("印发后30日内完成，3年内建成", []),
        ("落实《2022年工作方案》和清单（2022年版）", []),
        ("按照2022年工作方案落实", []),
        ("截至2022年6月，已有三家", []),
        ("纳入年终评估和年终考核", []),
        ("2025年建成平台，2022年底前发布标准", ["2025-12-31", "2022-12-31"]),
    ],
)
def test_milestones_are_the_dates_of_the_text(words: str, days: list[str]) -> None:
    assert milestones(words) == days


@pytest.mark.parametrize(
    "words", ["2022年12月底前", "2022年底前完成", "持续推进", "2022年9月—12月", "已完成"]
)
def test_words_that_are_a_deadline(words: str) -> None:
    assert is_deadline(words)


@pytest.mark.parametrize("words", ["", "市公安局", "2022年工作专班", "各县区"])
def test_words_that_are_no_deadline(words: str) -> None:
    assert not is_deadline(words)


@pytest.mark.parametrize("words", ["每季度末", "各季度末", "立行立改", "即日起", "本月底前", "每月底前完成"])
def test_a_deadline_without_a_day_of_its_own(words: str) -> None:
    flow = flow_of(words)
    deadline = read_deadline(flow, 0, len(flow.text), 2022)
    assert is_deadline(words)
    assert deadline is not None
    assert (deadline.due, deadline.ongoing, deadline.done) == ((), False, False)


def test_a_date_at_the_front_begins_a_deadline() -> None:
    assert begins_deadline("2022年6月底前制定方案")
    assert begins_deadline("并长期推进")
    assert not begins_deadline("市公安局2022年6月底前完成")


def test_dates_that_lack_their_year() -> None:
    flow = flow_of("6月底前建成，2022年12月底前推广")
    assert undated(flow, 0, len(flow.text), None) == "6月底前"
    assert undated(flow, 0, len(flow.text), 2022) is None


def test_a_year_of_the_measures_own_event_is_no_milestone() -> None:
    assert milestones("对当年评为示范的企业给予奖励") == []
    assert milestones("确保当年12月底前建成") == ["2022-12-31"]
    assert milestones("压缩通关时间至2017年的一半") == []
