"""Several documents in one file, and the particulars of each."""

from __future__ import annotations

from datetime import date

import pytest

from bizdesk.extract import extract
from tests.unit.extract.samples import NOTICE, TABLE, WRAPPED


def test_the_particulars_of_a_notice() -> None:
    (document,) = extract(NOTICE)
    assert document.title == "青禾市人民政府办公室关于印发青禾市优化营商环境若干措施的通知"
    assert document.number == "青政办发〔2023〕12号"
    assert document.issuer == "青禾市人民政府办公室"
    assert document.issued_on == date(2023, 3, 5)


def test_a_title_over_several_lines_and_a_signature_at_the_end() -> None:
    text = (
        "青禾市2023年优化营商环境\n"
        "若干措施\n"
        "一、甲\n"
        "（一）乙。做好。（责任单位：市甲局）\n"
        "青禾市营商环境工作领导小组\n"
        "办公室（代章）\n"
        "二〇二三年二月二十一日\n"
    )
    (document,) = extract(text)
    assert document.title == "青禾市2023年优化营商环境若干措施"
    assert document.issuer == "青禾市营商环境工作领导小组办公室"
    assert document.issued_on == date(2023, 2, 21)


def test_the_year_of_the_title_completes_dates() -> None:
    text = "青禾市2024年工作要点\n一、甲\n1.乙。做好。（责任单位：市甲局；6月底前）"
    (document,) = extract(text)
    assert document.measures[0].deadline is not None
    assert document.measures[0].deadline.due == (date(2024, 6, 30),)


@pytest.mark.parametrize("order", [(NOTICE, WRAPPED, TABLE), (TABLE, NOTICE, WRAPPED), (WRAPPED, NOTICE)])
def test_documents_one_after_the_other_read_as_they_do_alone(order: tuple[str, ...]) -> None:
    together = extract("\n".join(order))
    alone = [document for text in order for document in extract(text)]
    assert [d.title for d in together] == [d.title for d in alone]
    assert [d.number for d in together] == [d.number for d in alone]
    assert [[(m.path, m.text, m.agencies and m.agencies[0].name) for m in d.measures] for d in together] == [
        [(m.path, m.text, m.agencies and m.agencies[0].name) for m in d.measures] for d in alone
    ]


def test_a_collection_with_listed_titles() -> None:
    plan = "一、甲\n（一）乙。做好。（责任单位：市甲局）\n"
    text = (
        f"八、西部\n（一）青省\n1. 青禾市人民政府关于改善营\n商环境的意见（2023年1月2日）\n{plan}"
        f"（二）白省\n2. 白石市人民政府关于简政的通知（2022年3月4日）\n白政发〔2022〕4号\n{plan}"
    )
    first, second = extract(text)
    assert (first.title, first.issued_on) == ("青禾市人民政府关于改善营商环境的意见", date(2023, 1, 2))
    assert (second.number, second.issuer) == ("白政发〔2022〕4号", "白石市人民政府")
    assert [m.path for m in (*first.measures, *second.measures)] == ["一/（一）", "一/（一）"]
    assert text[slice(*second.measures[0].span)].startswith("（一）乙。")


_MEASURES = "一、政务环境\n1.推行帮办。（责任单位：市数据局）\n2.推行云办。（责任单位：市公安局）\n"


@pytest.mark.parametrize(
    ("head", "title", "issuer"),
    [
        (
            "栗川市人民政府办公室关于印发\n栗川市营商环境行动方案（2024—2026年）\n的通知\n栗政办发〔2024〕12号\n",
            "栗川市人民政府办公室关于印发栗川市营商环境行动方案（2024—2026年）的通知",
            "栗川市人民政府办公室",
        ),
        (
            "关于印发《栗川市营商环境行动计划\n（2023-2025年）》的通知\n各县区：\n现印发给你们。\n"
            "中共栗川市委办公室\n栗川市人民政府办公室\n2023年2月3日\n",
            "关于印发《栗川市营商环境行动计划（2023-2025年）》的通知",
            "中共栗川市委办公室栗川市人民政府办公室",
        ),
        (
            "栗川市优化营商环境\n工作领导小组办公室文件\n关于印发栗川市工作要点的通知\n各县区：\n现印发给你们。\n"
            "栗川市优化营商环境工作领导小组办公室\n2023年7月1日\n",
            "关于印发栗川市工作要点的通知",
            "栗川市优化营商环境工作领导小组办公室",
        ),
        ("附件\n栗川市营商环境行动方案\n为优化环境，制定本方案。\n", "栗川市营商环境行动方案", None),
    ],
    ids=["years in the title", "two who sign", "letterhead of two lines", "annex alone"],
)
def test_titles_and_issuers_over_several_lines(head: str, title: str, issuer: str | None) -> None:
    document = extract(head + _MEASURES)[0]
    assert (document.title, document.issuer) == (title, issuer)


def test_the_fields_of_a_web_page_name_title_and_number() -> None:
    head = (
        "索引号：01\n发文日期：2024-05-06\n文号：栗数发〔2024〕3号\n标题：关于印发《栗川市工作要点》的通知\n"
    )
    document = extract(head + _MEASURES)[0]
    assert (document.title, document.number) == ("关于印发《栗川市工作要点》的通知", "栗数发〔2024〕3号")


def test_the_fields_of_a_web_page_in_cells_beside_each_other() -> None:
    text = (
        "索引号： | 000014349/2023-00012-政策文件 | 主题分类： | 综合政务 | 有效性： | 有效 |\n"
        "发文机关： | 青禾市人民政府 | 成文日期： | 2023年3月5日 |\n"
        "标题： | 青禾市人民政府关于印发青禾市若干措施的通知 | 发文字号： | 青政发〔2023〕9号 |\n"
        "青禾市人民政府关于印发青禾市若干措施的通知\n"
        "一、甲\n1.乙。做好。（责任单位：市甲局）\n"
    )
    (document,) = extract(text)
    assert document.title == "青禾市人民政府关于印发青禾市若干措施的通知"
    assert document.number == "青政发〔2023〕9号"
    assert document.issued_on == date(2023, 3, 5)


ORDER = (
    "青禾市人民政府令\n第12号\n"
    "《青禾市优化营商环境办法》已经2021年3月2日市人民政府第5次常务会议审议通过，现予公布，自2021年5月1日起施行。\n"
    "市长　王某\n2021年3月15日\n青禾市优化营商环境办法\n"
)


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("青禾市发展和改革委员会等12部门关于印发若干措施的通知\n", "青禾市发展和改革委员会"),
        (ORDER, "青禾市人民政府"),
    ],
)
def test_issuers_of_joint_notices_and_orders(head: str, issuer: str) -> None:
    (document,) = extract(head + "一、甲\n1.乙。做好。（责任单位：市甲局）\n")
    assert document.issuer == issuer
