"""Rows of tables that lost their lines."""

from __future__ import annotations

from datetime import date

import pytest

from bizdesk.extract import extract
from bizdesk.extract.doubts import UNREAD_TABLE
from tests.unit.extract.samples import TABLE


def test_cells_on_lines_of_their_own() -> None:
    (document,) = extract(TABLE)
    first, second = document.measures
    assert first.path == "附件1/1"
    assert first.heading == "推行一件事一次办"
    assert first.text == "编制办事清单，压缩办理时限至5个工作日以内。"
    assert [(a.name, a.role.value) for a in first.agencies] == [
        ("市数据局", "lead"),
        ("市公安局", "responsible"),
        ("市人社局", "responsible"),
        ("各县区人民政府", "responsible"),
    ]
    assert first.deadline is not None
    assert first.deadline.due == (date(2024, 6, 30),)
    assert second.agencies[1].generic
    assert second.deadline is not None
    assert second.deadline.ongoing


def test_cells_between_tabs() -> None:
    text = (
        "青禾市任务清单\n"
        "序号\t任务\t责任单位\t完成时限\n"
        "1\t推进电子证照\t市数据局、市司法局\t2023年底前\n"
        "2\t清理中介\t市审批局\t每半年一次\n"
    )
    first, second = extract(text)[0].measures
    assert (first.path, first.text, [a.name for a in first.agencies]) == (
        "1",
        "推进电子证照",
        ["市数据局", "市司法局"],
    )
    assert second.review == ("完成时限“每半年一次”没有读成日期，请填写时限。",)


def test_a_place_column_in_a_row_cut_by_a_page_break() -> None:
    text = (
        "序号\n"
        "改革事项\n"
        "具体措施\n"
        "来源\n"
        "1\n"
        "便利办\n"
        "事\n"
        "推行一件事一次办，\n"
        "白石市\n"
        "# Page 3:\n"
        "减少跑动次数\n"
        "2\n"
        "规范\n"
        "清理收费事项并公开\n"
        "青省\n"
    )
    first, second = extract(text)[0].measures
    assert (first.heading, first.text) == ("便利办事", "推行一件事一次办，减少跑动次数")
    assert second.text == "清理收费事项并公开"


@pytest.mark.parametrize(
    "header", ["工作任务 | 具体要求 | 责任部门 |\n", "工作任务\n具体要求\n责任部门\n"], ids=["bars", "lines"]
)
def test_a_table_without_numbers_of_its_own_is_said_to_be_unread(header: str) -> None:
    rows = "一、做好公开 | 1.公开预算。 | 财务科 |\n二、做好解读 | 2.解读政策。 | 办公室 |\n"
    measures = extract(f"栗川市林业中心工作要点\n{header}{rows}")[0].measures
    assert measures
    assert all(any("没有序号的表格" in doubt for doubt in each.review) for each in measures)


def test_a_column_of_tasks_with_a_title_of_its_own_and_words_below_the_last_row() -> None:
    text = (
        "2022年青禾县民生实事任务分解表\n序号\n民生实事\n责任单位\n完成时限\n"
        "1\n新建3座公园。\n县住建局\n县水务局\n9月投入使用\n"
        "2\n改造管网20公里。\n县住建局\n5月底前动工\n"
        "3\n新建2个农贸市场。\n县商务局\n12月底前\n分享到:\n"
    )
    measures = extract(text)[0].measures
    assert [m.text for m in measures] == ["新建3座公园。", "改造管网20公里。", "新建2个农贸市场。"]
    assert [[a.name for a in m.agencies] for m in measures] == [
        ["县住建局", "县水务局"],
        ["县住建局"],
        ["县商务局"],
    ]
    assert [m.deadline and m.deadline.due for m in measures] == [
        (date(2022, 9, 30),),
        (date(2022, 5, 31),),
        (date(2022, 12, 31),),
    ]


def test_all_measures_are_doubtful_where_nothing_but_an_unread_table_names_who_answers() -> None:
    text = (
        "青禾县工作要点\n一、要点\n1.做好解读。创新解读形式，便于群众理解。\n2.回应关切。及时回应群众关注的问题。\n"
        "二、分解\n重点任务\t工作内容\t负责科室\n政策解读\t创新解读形式\t综合科\n"
    )
    measures = extract(text)[0].measures
    assert len(measures) == 3
    assert all(UNREAD_TABLE in m.review for m in measures)
