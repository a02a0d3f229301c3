"""Holds the layers of the program: who may import whom, and what stands in one place only."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LONGEST_FILE = 400
START_UP = ("bizdesk.bootstrap", "bizdesk.__main__")
UNIT_OF_WORK = "bizdesk.store.unit_of_work"

# What each part may import of the program, itself aside; the start-up modules may import all.
MAY_IMPORT = {
    "domain": set(),
    "extract": {"domain", "paths"},
    "reports": {"domain", "paths"},
    "store": {"domain", "paths"},
    "services": {"domain", "paths", "store", "extract", "reports"},
    "cli": {"domain", "paths", "services"},
    "gui": {"domain", "paths", "services"},
    "paths": set(),
}
# Who alone may use a library of the outside.
HOME_OF = {
    "PySide6": (
        "bizdesk.gui",
        *START_UP,
        "tests.gui",
        "tests.e2e",
        "tests.drivers",
        "tests.bench",
        "tests.packed",
        "tests.pictures",
    ),
    "sqlalchemy": ("bizdesk.store", "db", "tests.store", "tests.migrations", "tests.bench"),
    "alembic": ("bizdesk.store", "db", "tests.store", "tests.migrations"),
}
LIVE_OBJECTS = {"create_engine", "Engine", "Session", "sessionmaker", "scoped_session"} | {
    f"Q{kind}Application" for kind in ("", "Gui", "Core")
}


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file of the checkout: its dotted name, its text and its tree."""

    name: str
    text: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def is_within(self, *packages: str) -> bool:
        return any(self.name == package or self.name.startswith(f"{package}.") for package in packages)


def read_sources(root: Path) -> Iterator[Source]:
    """The Python files of the program, its migrations and its tests."""
    for folder in ("bizdesk", "db", "tests"):
        for path in sorted((root / folder).rglob("*.py")):
            name = ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
            yield Source(name, path.read_text(encoding="utf-8"))


def imported(source: Source) -> Iterator[tuple[int, str]]:
    """The line and the dotted name of each import, in functions and under TYPE_CHECKING too."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            yield node.lineno, "." * node.level + (node.module or "")
        elif isinstance(node, ast.ImportFrom) and node.module == "bizdesk":
            yield from ((node.lineno, f"bizdesk.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


def broken_layers(source: Source) -> Iterator[str]:
    """Imports that go up or across the layers."""
    part = source.name.partition(".")[2].partition(".")[0]
    if not source.is_within("bizdesk") or not part or source.name in START_UP:
        return
    if part not in MAY_IMPORT:
        yield f"{source.name}: say in MAY_IMPORT what this new part of the program may import"
        return
    for line, name in imported(source):
        other = name.partition(".")[2].partition(".")[0]
        allowed = MAY_IMPORT[part] | {part, "", "__version__"}
        if name.partition(".")[0] == "bizdesk" and other not in allowed:
            yield f"{source.name}:{line} imports {name}; {part} may import only {sorted(MAY_IMPORT[part])}"


def relative_imports(source: Source) -> Iterator[str]:
    """Imports by dots, which the other rules could not follow."""
    for line, name in imported(source):
        if name.startswith("."):
            yield f"{source.name}:{line} imports {name} by dots; write the whole name"


def libraries_astray(source: Source) -> Iterator[str]:
    """Libraries used outside their home, and anything but the standard library in the domain."""
    for line, name in imported(source):
        library = name.partition(".")[0]
        home = HOME_OF.get(library)
        if home and not source.is_within(*home):
            yield f"{source.name}:{line} imports {name}, which only {', '.join(home)} may"
        elif source.is_within("bizdesk.domain") and library not in {*sys.stdlib_module_names, "bizdesk"}:
            yield f"{source.name}:{line} imports {name}; the domain uses the standard library only"


def commits_astray(source: Source) -> Iterator[str]:
    """Commits of anything but a unit of work, which by custom is called `uow`."""
    if not source.is_within("bizdesk") or source.name == UNIT_OF_WORK:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "commit":
            owner = ast.unparse(node.func.value)
            if owner.rpartition(".")[2] != "uow":
                yield f"{source.name}:{node.lineno} commits {owner}; only a unit of work (uow) commits"


def live_module_state(source: Source) -> Iterator[str]:
    """Engines, sessions and applications that are made when a module or a class body is read."""
    for node in outside_functions(source.tree):
        if not isinstance(node, ast.Call):
            continue
        maker = ast.unparse(node.func).rpartition(".")[2]
        if maker in LIVE_OBJECTS:
            yield f"{source.name}:{node.lineno} makes {maker} on import; make it in a function"


def outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that run on import."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from outside_functions(child)


def long_files(source: Source) -> Iterator[str]:
    """Files that nobody reads in one go."""
    lines = len(source.text.splitlines())
    if lines > LONGEST_FILE:
        yield f"{source.name} has {lines} lines; no file has more than {LONGEST_FILE}"


def silent_modules(source: Source) -> Iterator[str]:
    """Modules of the program that do not say what they are for."""
    if not source.is_within("tests") and not ast.get_docstring(source.tree):
        yield f"{source.name} begins without a sentence that says what it is for"


RULES: tuple[Callable[[Source], Iterator[str]], ...] = (
    broken_layers,
    relative_imports,
    libraries_astray,
    commits_astray,
    live_module_state,
    long_files,
    silent_modules,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_checkout_keeps_the_rule(rule: Callable[[Source], Iterator[str]]) -> None:
    broken = [sentence for source in read_sources(ROOT) for sentence in rule(source)]
    assert not broken, "\n" + "\n".join(broken)


SAMPLES = [
    (
        "bizdesk/domain/x.py",
        "from bizdesk.store.orm import TaskRow",
        "bizdesk.domain.x:2 imports bizdesk.store",
    ),
    ("bizdesk/domain/x.py", "import lxml", "the domain uses the standard library only"),
    ("bizdesk/store/x.py", "from bizdesk import services", "imports bizdesk.services; store may import only"),
    ("bizdesk/gui/pages/x.py", "from bizdesk.store.orm import TaskRow", "gui may import only"),
    ("bizdesk/cli/x.py", "def f():\n    import bizdesk.gui.desk", "bizdesk.cli.x:3 imports bizdesk.gui.desk"),
    ("bizdesk/paths.py", "from bizdesk.gui import theme", "paths may import only []"),
    ("bizdesk/novelty/x.py", "import json", "say in MAY_IMPORT"),
    ("bizdesk/store/x.py", "from . import orm", "by dots; write the whole name"),
    ("bizdesk/services/x.py", "from sqlalchemy import select", "which only bizdesk.store, db"),
    ("bizdesk/reports/x.py", "from PySide6.QtGui import QFont", "which only bizdesk.gui"),
    ("tests/unit/x.py", "import PySide6", "tests.unit.x:2 imports PySide6"),
    (
        "bizdesk/services/x.py",
        "def f(session):\n    session.commit()",
        "commits session; only a unit of work",
    ),
    (
        "bizdesk/store/x.py",
        "from sqlalchemy import create_engine\ne = create_engine('')",
        "makes create_engine",
    ),
    ("bizdesk/store/x.py", "class A:\n    s = orm.Session()", "bizdesk.store.x:3 makes Session"),
    ("bizdesk/gui/x.py", "app = QApplication([])", "makes QApplication on import"),
    ("bizdesk/gui/x.py", "\n" * 400, "has 401 lines"),
]


@pytest.mark.parametrize(("path", "code", "complaint"), SAMPLES)
def test_a_broken_rule_is_named(tmp_path: Path, path: str, code: str, complaint: str) -> None:
    complaints = check(tmp_path, path, f'"""A sample."""\n{code}')
    assert len(complaints) == 1
    assert complaint in complaints[0]


def test_a_module_without_docstring_is_named(tmp_path: Path) -> None:
    assert "without a sentence" in check(tmp_path, "bizdesk/domain/x.py", "import json")[0]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("bizdesk/bootstrap.py", "from PySide6.QtWidgets import QApplication\nfrom bizdesk.gui import desk"),
        ("bizdesk/services/x.py", "def f(uow):\n    uow.commit()"),
        ("bizdesk/store/unit_of_work.py", "def f(session):\n    session.commit()"),
        ("bizdesk/gui/x.py", "def f():\n    return QApplication([])"),
        ("bizdesk/cli/x.py", "from bizdesk import __version__"),
        ("bizdesk/gui/x.py", "\n" * 399),
    ],
)
def test_good_code_passes(tmp_path: Path, path: str, code: str) -> None:
    assert check(tmp_path, path, f'"""A sample."""\n{code}') == []


def check(root: Path, path: str, code: str) -> list[str]:
    """What all rules say of a checkout that holds this one file."""
    file = root / path
    file.parent.mkdir(parents=True)
    file.write_text(code, encoding="utf-8")
    return [sentence for rule in RULES for source in read_sources(root) for sentence in rule(source)]
