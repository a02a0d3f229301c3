"""The program as a process, with a ledger, a home and a log of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.nursery import Nursery
from tests.ledgers import Dump, dump

POLICY = """青禾市人民政府
关于印发青禾市优化营商环境若干措施的通知

青政发〔2022〕7号

各县区人民政府，市政府各部门：

现将《青禾市优化营商环境若干措施》印发给你们，请认真抓好落实。

青禾市人民政府
2022年3月18日

青禾市优化营商环境若干措施

一、便利市场准入

（一）压缩企业开办时限。企业开办全程网上办，办理时间压缩至1个工作日以内。（牵头单位：市市场监管局；配合单位：市税务局；完成时限：2022年6月底前）

（二）推行歇业备案。允许经营困难的企业办理歇业备案，期限最长不超过3年。（责任单位：市市场监管局；完成时限：长期坚持）

二、优化政务服务

（三）推进水气联合报装。水气报装一张表单申请、一次踏勘，报装材料不超过2份。（责任单位：市住建局、市水务集团；完成时限：2022年12月底前）

（四）建设企业服务专区。市县两级政务大厅设立企业服务专区，专区事项不少于60项。（责任单位：市政务服务局；完成时限：2022年9月底前）
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call of the program left: its exit status and what it printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, read as JSON."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class Program:
    """Calls the program on the ledger in `folder`: forked from a `nursery`, or as `python -m bizdesk` where
    there is none, with extra variables, behind a prefix.
    """

    folder: Path
    variables: Mapping[str, str] = field(default_factory=dict)
    prefix: Sequence[str] = ()
    nursery: Nursery | None = None

    def command(self, *arguments: str | Path) -> list[str]:
        """The command line of a call."""
        return [*self.prefix, sys.executable, "-m", "bizdesk", *map(str, arguments)]

    @property
    def environment(self) -> dict[str, str]:
        """The variables of a call: home, log and ledger lie in the test's own folder."""
        home = self.folder.parent
        own = {
            "HOME": str(home),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "BIZDESK_LEDGER": str(self.folder),
        }
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PYTHON"))}
        without_desktop = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
        return {**kept, **own, **without_desktop, **self.variables}

    def __call__(self, *arguments: str | Path) -> Outcome:
        if self.nursery is not None and not (self.variables or self.prefix or "demo" in arguments):
            status, out, err = self.nursery.call(list(map(str, arguments)), self.environment)
            return Outcome(status, out.decode(), err.decode())
        done = subprocess.run(
            self.command(*arguments),
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    def done(self, *arguments: str | Path) -> Outcome:
        """A call that must succeed without complaint."""
        outcome = self(*arguments)
        assert (outcome.status, outcome.err) == (0, ""), outcome
        return outcome

    def dump(self) -> Dump:
        """Every row of the ledger."""
        return dump(self.folder)


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """What most calls of the program are forked from."""
    made = Nursery()
    yield made
    made.close()


@pytest.fixture
def program(tmp_path: Path, nursery: Nursery) -> Program:
    """The program without a ledger."""
    return Program(tmp_path / "台账", nursery=nursery)


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    """The document of the made-up city 青禾市: four measures of five agencies."""
    file = tmp_path / "青禾市若干措施.txt"
    file.write_text(POLICY, encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory, nursery: Nursery) -> Path:
    """A ledger that holds the document, to be copied for each test."""
    folder = tmp_path_factory.mktemp("template")
    file = folder / "青禾市若干措施.txt"
    file.write_text(POLICY, encoding="utf-8")
    Program(folder / "台账", nursery=nursery).done("import", file)
    return folder / "台账"


@pytest.fixture
def stocked(program: Program, template: Path) -> Program:
    """The program on a ledger that holds the document."""
    shutil.copytree(template, program.folder)
    return program
