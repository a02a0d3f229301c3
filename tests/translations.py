"""What the program says and how it is said in English: `python -m tests.translations` brings both together.

It writes resources/translations/bizdesk_en.ts anew from the sources (new texts unfinished, texts that are
gone left out) and compiles it beside itself.
"""

from __future__ import annotations

import ast
import importlib.util
import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from bizdesk.domain.recall import Recall
from bizdesk.domain.words import Kept, Listing, Words

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations" / "bizdesk_en.ts"
QT_IN_CHINESE = TRANSLATIONS.with_name("qt_zh_CN.ts")
"""What Qt's own Chinese leaves in English, by hand."""
CHINESE = re.compile("[\u4e00-\u9fff\u3001\u3002\uff01-\uff0f\uff1a-\uff1f]")
WORDS = {"Words", "Listing"}
_HEAD = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">"""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A text to be translated, in the context that Qt looks it up in."""

    context: str
    source: str


@dataclass(slots=True)
class Texts:
    """What one file says: messages, texts that cannot be read, Chinese that nobody translates, with lines."""

    messages: set[Message] = field(default_factory=set)
    unreadable: list[int] = field(default_factory=list)
    untranslated: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Module:
    """One file of the program."""

    path: Path
    tree: ast.Module

    @property
    def name(self) -> str:
        return ".".join(self.path.relative_to(ROOT).with_suffix("").parts)


def modules(*packages: str) -> list[Module]:
    """The files of some packages of the program."""
    files = (file for package in packages for file in sorted((ROOT / "bizdesk" / package).rglob("*.py")))
    return [Module(file, ast.parse(file.read_text(encoding="utf-8"))) for file in files]


def helpers(found: Iterable[Module]) -> dict[tuple[str, str], str]:
    """The functions that translate what they are given, by module and name, with their context."""
    return {
        (module.name, one.name): str(call.args[0].value)
        for module in found
        for one in module.tree.body
        if isinstance(one, ast.FunctionDef) and len(one.args.args) == 1
        for call in ast.walk(one)
        if isinstance(call, ast.Call) and _called(call) == "translate"
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[1], ast.Name)
        if call.args[1].id == one.args.args[0].arg
    }


def texts_of(module: Module, known: dict[tuple[str, str], str]) -> Texts:
    """Everything that a file says."""
    reader = _Reader(module, known)
    reader.visit(module.tree)
    return reader.texts


def all_messages() -> set[Message]:
    """Every text of the program that is to be translated."""
    found = modules("gui", "domain", "extract", "services", "store")
    known = helpers(found)
    return set().union(*(texts_of(module, known).messages for module in found))


def read_translations(file: Path = TRANSLATIONS) -> dict[Message, str]:
    """The translations of a .ts file; what is unfinished is empty."""
    if not file.exists():
        return {}
    return {
        Message(context.findtext("name", ""), message.findtext("source", "")): message.findtext(
            "translation", ""
        )
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


def words_templates() -> list[str]:
    """The templates of what is said outside the window, as the catalogue holds them."""
    return [message.source for message in read_translations() if message.context == "Words"]


def english_of(said: object) -> str:
    """What domain and services say, in English."""
    if isinstance(said, Kept):
        return english_of(Recall(words_templates()).words(str(said)))
    if isinstance(said, Words):
        template = _shipped()[Message("Words", said.template)]
        return template.format(*map(english_of, said.values)) if said.values else template
    if isinstance(said, Listing):
        return _shipped()[Message("Words", said.separator)].join(map(english_of, said.parts))
    return str(said)


@cache
def _shipped() -> dict[Message, str]:
    return read_translations()


def write_translations(messages: Iterable[Message], known: dict[Message, str], file: Path) -> None:
    """Write a .ts file that holds just these messages."""
    lines, context = [_HEAD], None
    for message in sorted(messages):
        if message.context != context:
            lines += ["</context>"] if context is not None else []
            lines += ["<context>", f"    <name>{message.context}</name>"]
            context = message.context
        translation = known.get(message, "")
        state = "" if translation else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{escape(message.source)}</source>",
            f"        <translation{state}>{escape(translation)}</translation>",
            "    </message>",
        ]
    file.write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8")


def compile_translations(source: Path, target: Path) -> None:
    """Make the .qm that Qt reads."""
    qt = importlib.util.find_spec("PySide6")
    if qt is None or qt.origin is None:
        raise RuntimeError("compiling translations needs PySide6")
    lrelease = Path(qt.origin).parent / "lrelease"
    subprocess.run([str(lrelease), "-silent", str(source), "-qm", str(target)], check=True)


class _Reader(ast.NodeVisitor):
    """Walks one file and remembers which class it is in."""

    def __init__(self, module: Module, known: dict[tuple[str, str], str]) -> None:
        self.texts = Texts()
        self._own = {name: context for (place, name), context in known.items() if place == module.name}
        self._own |= dict(_imported(module, known))
        self._helpers = {name for place, name in known if place == module.name}
        self._classes: list[str] = []
        self._within = ""
        self._translated: set[ast.AST] = set()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self._skip_docstring(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        before, self._within = self._within, node.name
        self._skip_docstring(node)
        self._within = before

    def visit_Module(self, node: ast.Module) -> None:
        self._skip_docstring(node)

    def visit_Call(self, node: ast.Call) -> None:
        told = self._told(node)
        if told is not None:
            context, texts = told
            for text in texts:
                self._take(node.lineno, context, text)
        self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        text = node.value
        if isinstance(text, str) and node not in self._translated and CHINESE.search(text):
            self.texts.untranslated.append((node.lineno, text))

    def _told(self, node: ast.Call) -> tuple[str, list[ast.expr]] | None:
        """The context and the text of a call that translates, None for any other."""
        name = _called(node)
        if name == "tr" and isinstance(node.func, ast.Attribute):
            return self._classes[-1], node.args[:1]
        if name == "translate" and isinstance(node.args[0], ast.Constant):
            return (str(node.args[0].value), node.args[1:2]) if self._within not in self._helpers else None
        if name in WORDS:
            return "Words", node.args[:1]
        if isinstance(node.func, ast.Name) and name in self._own:
            return self._own[name], node.args[:1]
        return None

    def _take(self, line: int, context: str, text: ast.expr) -> None:
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            self._translated.add(text)
            self.texts.messages.add(Message(context, text.value))
        else:
            self.texts.unreadable.append(line)

    def _skip_docstring(self, node: ast.Module | ast.ClassDef | ast.FunctionDef) -> None:
        for one in node.body:
            if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)):
                self.visit(one)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _imported(module: Module, known: dict[tuple[str, str], str]) -> Iterator[tuple[str, str]]:
    for node in module.tree.body:
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                context = known.get((node.module or "", alias.name))
                if context is not None:
                    yield alias.asname or alias.name, context


def main() -> None:
    """Write the texts of the program and compile them; say what is left to translate."""
    messages, known = all_messages(), read_translations()
    write_translations(messages, known, TRANSLATIONS)
    for file in (TRANSLATIONS, QT_IN_CHINESE):
        compile_translations(file, file.with_suffix(".qm"))
    missing = [message for message in sorted(messages) if not known.get(message)]
    print(f"{len(messages)} texts, {len(missing)} of them not translated")


if __name__ == "__main__":
    main()
