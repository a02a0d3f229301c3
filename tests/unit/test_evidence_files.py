"""What a file's name says: shown in the window, or warned of before it is opened."""

from __future__ import annotations

import pytest

from bizdesk.domain.evidence_files import Preview, Risk, preview_of, risk_of


@pytest.mark.parametrize(
    ("name", "preview"),
    [
        ("照片.JPG", Preview.PICTURE),
        ("验收单.pdf", Preview.PAGES),
        ("说明.txt", Preview.TEXT),
        ("台账.xlsx", Preview.NONE),
        ("没有后缀", Preview.NONE),
    ],
)
def test_what_the_window_can_show(name: str, preview: Preview) -> None:
    assert preview_of(name) is preview
    assert risk_of(name) is None


@pytest.mark.parametrize(
    "ending", ["exe", "bat", "cmd", "com", "msi", "ps1", "vbs", "js", "sh", "desktop", "jar", "scr", "lnk"]
)
def test_programs_and_scripts_are_warned_of(ending: str) -> None:
    assert risk_of(f"更新.{ending}") is risk_of(f"照片.jpg.{ending.upper()}") is Risk.PROGRAM


@pytest.mark.parametrize("name", ["a.exe.", "a.exe ", "a.exe. ."])
def test_an_ending_that_hides_behind_dots_and_blanks_is_found(name: str) -> None:
    assert risk_of(name) is Risk.PROGRAM


@pytest.mark.parametrize("name", ["报表.xlsm", "公文.DOCM"])
def test_documents_with_macros_are_warned_of(name: str) -> None:
    assert risk_of(name) is Risk.MACROS
