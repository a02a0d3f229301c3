"""Where the responsibility statement of an item is found."""

from __future__ import annotations

import pytest

from bizdesk.extract.flow import flow_of
from bizdesk.extract.statement import MISPRINTED, ODD_LABEL, REPEATED, Statement, find_statement


def found(text: str) -> tuple[str, list[tuple[str, str]], Statement]:
    """The text before the statement, its fields as (subject, words), and itself."""
    flow = flow_of(text)
    statement = find_statement(flow, 0, len(flow.text))
    assert statement is not None
    clauses = [(c.subject.value, flow.text[c.start : c.end]) for c in statement.clauses]
    return flow.text[: statement.start], clauses, statement


@pytest.mark.parametrize(
    ("opening", "closing"), ["（）", "()", "〔〕", "[]", "【】", "<>", "〈〉", "（〕", "﹝﹞"]
)
def test_brackets_of_any_shape(opening: str, closing: str) -> None:
    body, clauses, _ = found(f"做好服务。{opening}责任单位：市甲局、各县（市、区）政府{closing}")
    assert body == "做好服务。"
    assert clauses == [("responsible", "市甲局、各县（市、区）政府")]


def test_several_labels_in_one_bracket() -> None:
    _, clauses, _ = found("做好。（牵头单位：市甲局；配合单位：市乙局，完成时限：2023年底）")
    assert clauses == [("lead", "市甲局；"), ("support", "市乙局，"), ("deadline", "2023年底")]


def test_lines_with_labels_and_broken_values() -> None:
    text = (
        "做好服务工作，提升企业办事的便利度。\n"
        "牵头单位：市甲局\n"
        "责任单位：市乙局，青禾工业\n"
        "园区管委会\n"
        "整改期限: 长期坚持"
    )
    _, clauses, _ = found(text)
    assert clauses == [
        ("lead", "市甲局"),
        ("responsible", "市乙局，青禾工业园区管委会"),
        ("deadline", "长期坚持"),
    ]


def test_labels_behind_white_space() -> None:
    _, clauses, _ = found("做好。\n牵头单位：市甲局  责任单位：市乙局")
    assert clauses == [("lead", "市甲局"), ("responsible", "市乙局")]


@pytest.mark.parametrize(
    "text",
    [
        "做好。\n【牵头单位】市甲局\n【责任单位】市乙局\n【完成时限】2023年6月",
        "做好。\n（牵头单位）：市甲局\n（责任单位）：市乙局\n（完成时限）：2023年6月",
        "做好。\n牵头单位  市甲局\n责任单位  市乙局\n完成时限  2023年6月",
        "做好。\n牵头单位（部门）：市甲局\n责任单位为：市乙局\n完成时间：2023年6月",
    ],
)
def test_labels_of_other_shapes(text: str) -> None:
    body, clauses, _ = found(text)
    assert body == "做好。"
    words = [(subject, value.strip("【（")) for subject, value in clauses]
    assert words == [("lead", "市甲局"), ("responsible", "市乙局"), ("deadline", "2023年6月")]


def test_names_with_roles_and_a_date_without_labels() -> None:
    body, clauses, _ = found("做好。（市甲局牵头，市乙局配合，2023年9月底前完成）")
    assert body == "做好。"
    assert clauses == [("responsible", "市甲局牵头，市乙局配合"), ("deadline", "2023年9月底前完成")]


def test_a_bracket_of_nothing_but_agencies() -> None:
    assert found("做好。（市发展改革委、市财政局）")[1] == [("responsible", "市发展改革委、市财政局")]


def test_a_date_in_a_bracket_beside() -> None:
    body, clauses, _ = found("做好。（责任单位：市甲局）（2023年6月底前）")
    assert body == "做好。"
    assert clauses[1] == ("deadline", "2023年6月底前")


def test_a_statement_ends_before_the_signature() -> None:
    _, clauses, _ = found("做好。\n责任单位：市甲局\n青禾市人民政府办公室\n2023年5月6日")
    assert clauses == [("responsible", "市甲局")]


@pytest.mark.parametrize("text", ["做好。（责任单位：市甲局、市乙局\n", "做好。责任单位：市甲局、市乙局）"])
def test_a_bracket_that_is_missing(text: str) -> None:
    assert found(text)[1] == [("responsible", "市甲局、市乙局")]


def test_a_missing_bracket_is_doubted() -> None:
    assert found("做好。（责任单位：市甲局")[2].doubts == (MISPRINTED,)


def test_a_bracket_too_many_is_doubted() -> None:
    _, clauses, statement = found("做好。（责任单位：各县（市、区））政府、市乙局）")
    assert clauses == [("responsible", "各县（市、区））政府、市乙局")]
    assert statement.doubts == (MISPRINTED,)


def test_two_statements_in_one_item_are_doubted() -> None:
    assert found("做甲。（责任单位：市甲局）\n做好乙事。（责任单位：市乙局）")[2].doubts == (REPEATED,)


@pytest.mark.parametrize(
    "text",
    [
        "做好服务。",
        "推广平台（以下简称平台）。",
        "各牵头单位要落实责任。",
        "优化服务（市、区）",
        "按照规定（国办发〔2023〕5号）落实。",
    ],
)
def test_other_text_is_no_statement(text: str) -> None:
    flow = flow_of(text)
    assert find_statement(flow, 0, len(flow.text)) is None


def test_statements_inside_a_paragraph_speak_for_one_item() -> None:
    body, clauses, statement = found(
        "推进甲事改革。（市甲局牵头，市乙局配合）完善乙事规则。（市丙局负责）开展丙事培训。[市丁委（丁办）负责]"
    )
    assert body.endswith("开展丙事培训。")
    assert [words for _, words in clauses] == ["市甲局牵头，市乙局配合", "市丙局负责", "市丁委（丁办）负责"]
    assert statement.doubts == ()


def test_labelled_statements_inside_a_paragraph() -> None:
    body, clauses, statement = found("推进甲事改革。（责任单位：市甲局）完善乙事的规则。（责任单位：市乙局）")
    assert body.endswith("完善乙事的规则。")
    assert [words for _, words in clauses] == ["市甲局", "市乙局"]
    assert statement.doubts == ()


def test_a_full_stop_before_the_closing_sign() -> None:
    assert found("做好甲事。（市甲局牵头，市乙局配合。）")[1] == [("responsible", "市甲局牵头，市乙局配合。")]


def test_a_bracket_that_lost_its_opening_sign_is_read_and_doubted() -> None:
    body, clauses, statement = found("做好甲事的各项工作。市甲局牵头，市乙局配合）")
    assert (body, clauses) == ("做好甲事的各项工作。", [("responsible", "市甲局牵头，市乙局配合")])
    assert statement.doubts == (MISPRINTED,)


def test_prose_before_a_surplus_closing_sign_is_no_statement() -> None:
    flow = flow_of("市甲局要抓紧推进各项工作，市乙局做好配合）")
    assert find_statement(flow, 0, len(flow.text)) is None


def test_a_label_without_colon_is_read_and_doubted() -> None:
    body, clauses, statement = found("做好甲事的各项工作。\n责任单位市甲局、各县区政府")
    assert (body, clauses) == ("做好甲事的各项工作。", [("responsible", "市甲局、各县区政府")])
    assert statement.doubts == (ODD_LABEL,)


def test_a_label_with_wei_and_no_colon() -> None:
    assert found("做好甲事。责任单位为市甲局、市乙局。")[1] == [("responsible", "市甲局、市乙局")]


def test_a_label_of_another_kind_of_unit_is_doubted() -> None:
    _, clauses, statement = found("做好甲事。（责任主体：市水务公司；监管单位：市甲局）")
    assert clauses == [("responsible", "市水务公司；"), ("responsible", "市甲局")]
    assert statement.doubts == (ODD_LABEL,)


def test_labels_in_square_brackets_on_one_line() -> None:
    _, clauses, _ = found("做好甲事。【牵头单位】市甲局 【责任单位】市乙局 【完成时限】2023年底")
    assert clauses == [("lead", "市甲局"), ("responsible", "市乙局"), ("deadline", "2023年底")]


@pytest.mark.parametrize("mark", "◆●■★")
def test_labels_behind_marks(mark: str) -> None:
    _, clauses, _ = found(f"做好甲事。\n{mark}牵头单位：市甲局\n{mark}完成时限：2023年3季度")
    assert [subject for subject, _ in clauses] == ["lead", "deadline"]


def test_labels_of_levels() -> None:
    _, clauses, _ = found("做好甲事。（责任科室：甲科；市牵头单位：市甲办；市州负责部门：市州乙局）")
    assert [subject for subject, _ in clauses] == ["responsible", "lead", "responsible"]


@pytest.mark.parametrize(
    "when",
    [
        "每季度末",
        "各季度末",
        "立即",
        "立行立改",
        "即日起",
        "2023年12月底前取得成效，并长期推进",
        "2023年6月底前制定方案，12月底前全面实施",
        "2023年9月底前启动",
        "23年底",
        "2023年12月31日24时前",
        "2023年三季度末",
        "贯穿全年",
    ],
)
def test_a_deadline_with_words_of_its_own_is_no_name(when: str) -> None:
    _, clauses, _ = found(f"做好甲事。（市甲局、市乙局负责，{when}）")
    assert clauses == [("responsible", "市甲局、市乙局负责"), ("deadline", when)]


def test_a_list_of_names_and_a_date() -> None:
    _, clauses, statement = found("做好甲事。（市政府各部门，各县区政府，2023年底前）")
    assert clauses == [("responsible", "市政府各部门，各县区政府"), ("deadline", "2023年底前")]
    assert not statement.sure


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "由市甲局牵头，市乙局、市丙局等单位配合。",
            [("responsible", "市甲局牵头，市乙局、市丙局等单位配合")],
        ),
        (
            "此项工作由市甲局牵头负责，2023年6月底前完成。",
            [("responsible", "市甲局牵头负责"), ("deadline", "2023年6月底前完成")],
        ),
    ],
)
def test_a_last_sentence_that_says_nothing_but_who_leads(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    body, clauses, _ = found("做好服务工作。" + sentence)
    assert body == "做好服务工作。"
    assert clauses == expected


@pytest.mark.parametrize(
    "sentence",
    ["由市甲局牵头组织开展督查，推动工作落实。", "由市甲局负责解释。", "市甲局要牵头做好各项工作。"],
)
def test_a_last_sentence_that_says_more_is_no_statement(sentence: str) -> None:
    flow = flow_of("做好服务工作。" + sentence)
    assert find_statement(flow, 0, len(flow.text)) is None


def test_a_last_name_that_ends_with_a_bracket_of_its_own() -> None:
    body, clauses, _ = found("做好服务。〔市甲局牵头；各区政府（含开发区管委会）〕")
    assert body == "做好服务。"
    assert clauses == [("responsible", "市甲局牵头；各区政府（含开发区管委会）")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("做好。（市甲局；完成时限：持续推进）", "持续推进"),
        ("做好。（市甲局负责，适用期限至2023年12月31日）", "适用期限至2023年12月31日"),
        ("做好。（责任单位：市甲局；执行期限：2023年12月31日）", "2023年12月31日"),
    ],
)
def test_how_long_a_policy_holds_is_its_deadline(text: str, expected: str) -> None:
    _, clauses, statement = found(text)
    assert clauses[-1] == ("deadline", expected)
    assert statement.doubts == ()


def test_a_plain_list_may_name_governments_of_several_levels() -> None:
    body, clauses, _ = found("做好服务。（省甲厅、省乙厅，各市、州、县人民政府）")
    assert body == "做好服务。"
    assert clauses == [("responsible", "省甲厅、省乙厅，各市、州、县人民政府")]
