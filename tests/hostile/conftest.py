"""A ledger that bad inputs come to, and the program with bounded means."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import POLICY, Program
from tests.e2e.nursery import Nursery


@pytest.fixture(scope="session")
def bounded() -> Iterator[Nursery]:
    """What calls with bounded memory and time are forked from."""
    nursery = Nursery("tests.hostile.nursery")
    yield nursery
    nursery.close()


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory, bounded: Nursery) -> Path:
    """A ledger that holds a document, to be copied."""
    folder = tmp_path_factory.mktemp("hostile")
    file = folder / "青禾市若干措施.txt"
    file.write_text(POLICY, encoding="utf-8")
    Program(folder / "台账", nursery=bounded).done("import", file)
    return folder / "台账"


@pytest.fixture(scope="session")
def target(tmp_path_factory: pytest.TempPathFactory, pattern: Path, bounded: Nursery) -> Program:
    """The program on a ledger that no refused input changes."""
    folder = shutil.copytree(pattern, tmp_path_factory.mktemp("refused") / "台账")
    return Program(folder, nursery=bounded)


@pytest.fixture
def own(tmp_path: Path, pattern: Path, bounded: Nursery) -> Program:
    """The program on a ledger of the test's own."""
    return Program(shutil.copytree(pattern, tmp_path / "台账"), nursery=bounded)
