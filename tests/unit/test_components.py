"""Every part that is handed out has its licence with it, and none has one that the program could not keep."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from bizdesk.paths import resource
from bizdesk.services.components import Component, components

ROOT = Path(__file__).resolve().parents[2]
PARTS = components()
LEAST_WORDS = 300


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_a_part_has_its_licence_in_full(part: Component) -> None:
    assert part.licence
    assert len(part.text) > LEAST_WORDS
    assert "opyright" in part.text or "OPYRIGHT" in part.text


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_no_part_is_under_a_licence_that_binds_the_whole(part: Component) -> None:
    assert "AGPL" not in part.licence
    assert "Affero General Public License version" not in part.licence
    free = [one for one in part.licence.replace(" OR ", "|").split("|") if "GPL" not in one or "LGPL" in one]
    assert free, f"{part.name} comes under {part.licence} alone"


def test_libraries_of_the_system_tell_their_licences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "bizdesk.services.components.resource",
        lambda *parts: tmp_path if parts[-1] == "system" else resource(*parts),
    )
    (tmp_path / "libglib2.0-0.txt").write_text(
        "Files: *\nLicense: LGPL-2.1+\n\nFiles: b\nLicense: BSD\n\nFiles: c\nLicense: LGPL-2.1+\n", "utf-8"
    )
    last = components()[-1]
    assert (last.name, last.licence) == ("libglib2.0-0", "LGPL-2.1+, BSD")


def test_all_that_the_program_asks_for_is_among_them() -> None:
    names = {part.name.lower().replace("_", "-") for part in PARTS}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[<>=~!;\[ ]", line)[0].lower() for line in project["dependencies"]}
    assert asked <= names
    assert {"bizdesk", "python", "pyside6-essentials", "shiboken6", "pillow"} <= names
    assert "weasyprint" not in names
