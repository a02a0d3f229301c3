"""Names of files that every system takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.file_names import TakenNames, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("统计表.xlsx", "统计表.xlsx"),
        ("../../etc/passwd", "..／..／etc／passwd"),
        ("a:b*c?.txt", "a：b＊c？.txt"),
        ("CON.txt", "_CON.txt"),
        ("lpt1", "_lpt1"),
        ("报告.pdf. . ", "报告.pdf"),
        ("\u202egpj.exe", "gpj.exe"),
        ("一\n二\t三", "一 二 三"),
        ("...", "未命名"),
        ("", "未命名"),
    ],
)
def test_what_some_system_forbids_is_replaced(name: str, safe: str) -> None:
    assert safe_name(name, 60, ending=True) == safe


def test_a_long_name_keeps_its_ending() -> None:
    assert safe_name("长" * 100 + ".docx", 20, ending=True) == "长" * 14 + "….docx"
    assert safe_name("长" * 100, 10) == "长" * 9 + "…"


@given(st.text())
def test_any_name_becomes_one_step_of_a_path(name: str) -> None:
    safe = safe_name(name, 40, ending=True)
    assert 1 <= len(safe) <= 41
    assert not set('<>:"/\\|?*\n\0') & set(safe)
    assert safe not in {".", ".."}
    assert safe == safe.rstrip(". ")


def test_no_name_is_given_twice() -> None:
    names = TakenNames()
    assert [names.give(one) for one in ("甲.TXT", "甲.txt", "甲.txt", "乙", "乙")] == [
        "甲.TXT",
        "甲（2）.txt",
        "甲（3）.txt",
        "乙",
        "乙（2）",
    ]
