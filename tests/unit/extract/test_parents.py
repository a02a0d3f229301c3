"""Measures whose words or statements stand in the items below them, and marked numbers."""

from __future__ import annotations

from bizdesk.extract import extract


def test_the_text_under_a_label_belongs_to_the_numbered_item_above_it() -> None:
    text = (
        "青禾市问题整改台账\n一、政务环境\n"
        "1.规范事项清单\n具体措施：编制统一的事项清单。\n责任单位：市甲局\n整改时限：2023年6月\n"
        "2.提升窗口服务\n具体措施：培训窗口人员。\n责任单位：市乙局\n整改时限：立行立改，长期坚持\n"
    )
    first, second = extract(text)[0].measures
    assert (first.path, first.heading, first.text) == (
        "一/1",
        "规范事项清单",
        "具体措施：编制统一的事项清单。",
    )
    assert (second.path, second.heading) == ("一/2", "提升窗口服务")
    assert [a.name for a in second.agencies] == ["市乙局"]


def test_items_below_a_closed_heading_with_a_bracket_are_its_text() -> None:
    text = (
        "青禾市行动方案\n一、政务环境\n"
        "（一）推进便利化。（牵头单位：市甲局；配合单位：各县区）\n1.推行帮办代办。\n2.推行延时服务。\n"
        "（二）推进标准化。（牵头单位：市乙局）\n3.编制清单。（责任单位：市丙局）\n"
    )
    easier, standard, listing = extract(text)[0].measures
    assert (easier.heading, easier.text) == ("推进便利化", "1.推行帮办代办。2.推行延时服务。")
    assert standard.text == "推进标准化。"
    assert listing.path == "一/（二）/3"


def test_numbers_with_a_star_begin_items() -> None:
    text = "青禾市行动方案\n一、开办企业\n1*.推行一照多址。免于重复办理。\n2* .推行标准登记。防范虚假住所。\n"
    measures = extract(text)[0].measures
    assert [(m.path, m.heading) for m in measures] == [("一/1", "推行一照多址"), ("一/2", "推行标准登记")]
