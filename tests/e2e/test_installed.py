"""The program as pip installs it from its wheel: the same program, far from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Mapping
from pathlib import Path

import pytest

from bizdesk.paths import resource
from tests.e2e.conftest import Program

ROOT = Path(__file__).resolve().parents[2]
PROJECT = ("bizdesk", "resources", "db", "pyproject.toml", "README.md", "LICENSE")
PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the checkout, made of a copy, so that nothing of an earlier build gets into it."""
    made = tmp_path_factory.mktemp("wheel")
    for name in PROJECT:
        source, target = ROOT / name, made / "source" / name
        target.parent.mkdir(exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target)
    call(*PIP, "wheel", "--no-deps", "--no-index", "--no-build-isolation", "-w", made, made / "source")
    return next(made.glob("*.whl"))


def call(*command: str | Path, folder: Path | None = None, env: Mapping[str, str] | None = None) -> str:
    """What a command prints that must succeed."""
    done = subprocess.run(
        list(map(str, command)), cwd=folder, env=env, capture_output=True, text=True, timeout=240, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `bizdesk` of an environment that has the wheel, and the packages of this one."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    call(*PIP, "--python", python, "install", "--no-deps", "--no-index", "--no-compile", wheel)
    libraries = Path(call(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (libraries / "shared.pth").write_text(str(Path(pytest.__file__).parents[1]), encoding="utf-8")
    return python.with_name("bizdesk")


def test_the_installed_program_does_all_its_work(installed: Path, program: Program, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    told = call(installed, "--selftest", folder=elsewhere, env=program.environment)
    assert told.splitlines()[-1] == "自检通过"


def test_the_wheel_holds_what_the_program_reads_and_nothing_that_made_it(installed: Path) -> None:
    shipped = next(installed.parents[1].rglob("site-packages/bizdesk/resources"))
    makers = {".py", ".pyc"}
    aside = {"setup", "installer", "pictures"}
    wanted = {
        path.relative_to(resource())
        for path in resource().rglob("*")
        if path.is_file() and path.suffix not in makers and path.relative_to(resource()).parts[0] not in aside
    }
    assert {path.relative_to(shipped) for path in shipped.rglob("*") if path.is_file()} == wanted
    steps = {path.name for path in (ROOT / "db" / "versions").glob("*.py")}
    assert {path.name for path in (shipped.parent / "db" / "versions").glob("*.py")} == steps


def test_every_package_of_the_program_is_named_for_the_wheel() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = set(project["tool"]["setuptools"]["packages"])
    folders = {path.parent.relative_to(ROOT) for path in (ROOT / "bizdesk").rglob("__init__.py")}
    assert named == {".".join(folder.parts) for folder in folders} | {
        "bizdesk.resources",
        "bizdesk.db",
        "bizdesk.db.versions",
    }


def test_no_package_is_asked_for_twice() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert len(set(project["dependencies"])) == len(project["dependencies"])
