"""All tables of a document, with headers of their own or going on below the first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bizdesk.domain.measure import Measure
from bizdesk.extract import extract
from bizdesk.extract.doubts import EMPTY_CELL, INHERITED_AGENCY, INHERITED_DEADLINE, LEFT_OVER, SKIPPED

HEAD = "序号\t任务\t责任单位\t完成时限\n"


def found(text: str) -> tuple[Measure, ...]:
    return extract(text)[0].measures


def paths(text: str) -> list[str]:
    return [measure.path for measure in found(text)]


def names(text: str) -> list[list[str]]:
    return [[agency.name for agency in measure.agencies] for measure in found(text)]


def due(measure: Measure) -> tuple[date, ...]:
    return measure.deadline.due if measure.deadline else ()


def row(number: int, words: str = "推进电子证照") -> str:
    return f"{number}\t{words}\t市数据局\t2023年底前\n"


def lines(number: int, words: str = "推进电子证照应用") -> str:
    """A row with a cell on each line."""
    return f"{number}\n电子证照\n{words}，压缩时间。\n市数据局\n2023年底前\n"


LINES_HEAD = "序号\n任务\n具体措施\n责任单位\n完成时限\n"


def test_a_table_for_each_chapter() -> None:
    text = (
        "青禾市任务清单\n一、政务环境\n"
        + HEAD
        + row(1)
        + row(2)
        + "二、市场环境\n"
        + HEAD
        + row(1, "清理中介")
    )
    assert paths(text) == ["一/1", "一/2", "二/1"]
    assert found(text)[2].text == "清理中介"
    assert not any(measure.review for measure in found(text))


def test_a_table_for_each_chapter_whose_numbers_run_on() -> None:
    text = "青禾市任务清单\n一、政务环境\n" + HEAD + row(1) + row(2) + "二、市场环境\n" + HEAD + row(3)
    assert paths(text) == ["一/1", "一/2", "二/3"]


@pytest.mark.parametrize(("head", "one"), [(HEAD, row), (LINES_HEAD, lines)], ids=["tabs", "lines"])
def test_a_header_on_the_first_table_only(head: str, one: Callable[[int], str]) -> None:
    text = "青禾市任务清单\n" + head + one(1) + one(2) + "二、市场环境\n" + one(1) + one(2)
    assert paths(text) == ["1", "2", "二/1", "二/2"]
    assert names(text) == [["市数据局"]] * 4


@pytest.mark.parametrize(("head", "one"), [(HEAD, row), (LINES_HEAD, lines)], ids=["tabs", "lines"])
def test_an_annex_for_each_table(head: str, one: Callable[[int], str]) -> None:
    text = (
        "关于印发任务清单的通知\n青政办发〔2023〕5号\n附件：1.重点任务清单\n2.整改任务清单\n"
        f"附件1\n重点任务清单\n{head}{one(1)}{one(2)}附件2\n整改任务清单\n{head}{one(1)}"
    )
    assert paths(text) == ["附件1/1", "附件1/2", "附件2/1"]
    assert list(map(due, found(text))) == [(date(2023, 12, 31),)] * 3


@pytest.mark.parametrize(("head", "one"), [(HEAD, row), (LINES_HEAD, lines)], ids=["tabs", "lines"])
def test_tables_with_nothing_but_a_caption_between(head: str, one: Callable[[int], str]) -> None:
    text = f"青禾市政务环境任务清单\n{head}{one(1)}{one(2)}青禾市市场环境任务清单\n{head}{one(1)}"
    assert paths(text) == ["1", "2", "表2/1"]
    assert names(text) == [["市数据局"]] * 3


def test_tables_with_different_columns() -> None:
    text = f"青禾市任务清单\n{HEAD}{row(1)}序号\t事项\t牵头单位\t配合单位\n1\t整改欠薪\t市人社局\t市住建局\n"
    assert paths(text) == ["1", "表2/1"]
    assert [a.role.value for a in found(text)[1].agencies] == ["lead", "support"]


def test_chapters_inside_one_table_are_no_step_of_the_path() -> None:
    text = f"青禾市任务清单\n{HEAD}一、政务环境\n{row(1)}{row(2)}{HEAD}二、市场环境\n{row(3)}"
    assert paths(text) == ["1", "2", "3"]


def test_measures_of_the_text_stand_before_and_behind_the_table() -> None:
    text = (
        "青禾市任务清单\n一、政务环境\n（一）推行电子证照。责任单位：市司法局\n二、市场环境\n"
        f"{HEAD}{row(1)}三、法治环境\n（一）规范执法检查。责任单位：市司法局\n"
    )
    assert paths(text) == ["一/（一）", "1", "三/（一）"]
    assert names(text) == [["市司法局"], ["市数据局"], ["市司法局"]]


def test_a_number_broken_over_two_lines() -> None:
    text = LINES_HEAD + "".join(map(lines, range(1, 10))) + lines(10).replace("10", "1\n0", 1) + lines(11)
    assert paths("青禾市任务清单\n" + text) == [str(number) for number in range(1, 12)]


@pytest.mark.parametrize(("head", "one"), [(HEAD, row), (LINES_HEAD, lines)], ids=["tabs", "lines"])
def test_a_number_left_out_is_a_doubt_and_loses_no_row(head: str, one: Callable[[int], str]) -> None:
    text = "青禾市任务清单\n" + head + "".join(map(one, (1, 2, 4, 5, 6)))
    assert paths(text) == ["1", "2", "4", "5", "6"]
    assert [measure.review for measure in found(text)] == [(), (SKIPPED,), (), (), ()]


def test_an_empty_cell_below_a_filled_one_takes_its_words() -> None:
    text = (
        "青禾市任务清单\n序号\t任务\t措施\t牵头单位\t责任单位\t完成时限\n"
        "1\t简化办事\t减少材料\t市数据局\t市公安局\t2023年6月底前\n"
        "2\t\t减少环节\t\t市税务局\t\n"
        "3\t畅通沟通\t听取意见\t市工商联\t\t2023年底前\n"
        "4\t\t限时答复\n"
        "5\t公开收费\t公布清单\t—\t市财政局\t—\n"
    )
    one = found(text)
    assert [measure.heading for measure in one] == [*["简化办事"] * 2, *["畅通沟通"] * 2, "公开收费"]
    assert names(text) == [
        ["市数据局", "市公安局"],
        ["市数据局", "市税务局"],
        ["市工商联"],
        ["市工商联"],
        ["市财政局"],
    ]
    assert one[1].review == (INHERITED_AGENCY, INHERITED_DEADLINE)
    assert one[2].review == (EMPTY_CELL,)
    assert INHERITED_AGENCY in one[3].review
    assert due(one[1]) == due(one[0])
    assert due(one[4]) == ()
    start, end = one[1].agencies[0].span
    assert text[start:end] == "市数据局"


def test_empty_cells_between_bars() -> None:
    text = (
        "青禾市任务清单\n| 序号 | 任务 | 责任单位 | 完成时限 |\n|---|---|---|---|\n"
        "| 1 | 减少材料 | 市数据局 | 2023年6月底前 |\n| 2 | 减少环节 |  |  |\n"
    )
    assert names(text) == [["市数据局"], ["市数据局"]]
    assert found(text)[1].review == (INHERITED_AGENCY, INHERITED_DEADLINE)


def test_a_line_without_number_is_a_doubt_about_the_row_above() -> None:
    text = f"青禾市任务清单\n{HEAD}{row(1)}\t减少环节\t市税务局\t2023年底前\n{row(2)}"
    assert [measure.review for measure in found(text)] == [(LEFT_OVER,), ()]


@pytest.mark.parametrize(("head", "one"), [(HEAD, row), (LINES_HEAD, lines)], ids=["tabs", "lines"])
@pytest.mark.parametrize(
    "below",
    [
        "注：本清单由市政府办公室负责解释，自印发之日起施行。\n",
        "三、保障措施\n各级各部门要高度重视营商环境工作，把各项任务落到实处，做到事事有着落、件件有回音。\n",
    ],
)
def test_words_below_the_last_row_are_none_of_its_cells(
    head: str, one: Callable[[int], str], below: str
) -> None:
    text = f"青禾市任务清单\n{head}{one(1)}{one(2)}{below}"
    assert names(text) == [["市数据局"]] * 2
    assert found(text)[1].review == ()
    assert due(found(text)[1]) == (date(2023, 12, 31),)


def test_a_cell_that_runs_on_below() -> None:
    text = (
        "青禾市任务清单\n序号\t任务\t完成时限\t责任单位\n"
        "1\t减少材料\t2023年\t市数据局、\n市公安局\n2\t减少环节\t2023年\t市税务局\n"
    )
    assert names(text) == [["市数据局", "市公安局"], ["市税务局"]]


def test_a_table_that_asks_nobody_is_no_list_of_tasks_beside_one_that_does() -> None:
    text = f"青禾市任务清单\n{HEAD}{row(1)}{row(2)}附件2\n序号\t事项\t设定依据\n1\t名称登记\t条例\n"
    assert paths(text) == ["1", "2"]
