"""What the program is made of: its packages, Python, Qt and the faces, each with its licence."""

from __future__ import annotations

import json
import platform
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePath

from bizdesk.paths import resource

OWN = "bizdesk"
_NAME = re.compile(r"[\w.-]+")
_OPTIONAL = re.compile(r"\bextra\s*==\s*(?!['\"]server['\"])")
_NOTICE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)
_BY_TEXT = "copyright"
_BILL = ".cyclonedx.json"
_QT = ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt")
_NOT_BROUGHT_ALONG = {
    "chinesecalendar": ("chinesecalendar.txt",),
    "obstore": ("obstore.txt", "Apache-2.0.txt"),
    "pyside6-essentials": _QT,
    "shiboken6": _QT,
}
_FACES = {
    "Noto Sans SC (BizDesk Sans)": "OFL-NotoSansSC.txt",
    "Noto Serif CJK SC (BizDesk Serif)": "OFL-NotoSerifCJK.txt",
    "LXGW WenKai (BizDesk Kai)": "OFL-LXGWWenKai.txt",
}


@dataclass(frozen=True, slots=True)
class Component:
    """A part that is handed out with the program; `licence` names the licence, `text` is all of its words."""

    name: str
    version: str
    licence: str
    text: str


def components() -> tuple[Component, ...]:
    """All parts: the program first, then Python, the packages by name, the faces, and what a packed program
    brings along of the system that it was packed on.
    """
    own, *packages = _shipped()
    return (
        _component(own),
        Component("Python", platform.python_version(), "PSF-2.0", _kept("Python.txt")),
        *(_component(one) for one in sorted(packages, key=lambda one: one.name.casefold())),
        *(Component(name, "", "OFL-1.1", _read("fonts", file)) for name, file in _FACES.items()),
        *map(_system_library, sorted(resource("licences", "system").glob("*.txt"))),
    )


def package_versions() -> tuple[tuple[str, str], ...]:
    """The name and version of each package that the program needs, by name."""
    _own, *packages = _shipped()
    return tuple(sorted(((one.name, one.version) for one in packages), key=lambda pair: pair[0].casefold()))


def _shipped() -> tuple[Distribution, ...]:
    """The program's distribution and all that it needs, directly or not; for a server too where installed."""
    found: dict[str, Distribution] = {}
    waiting = [OWN]
    while waiting:
        name = waiting.pop()
        if _plain(name) in found:
            continue
        try:
            one = distribution(name)
        except PackageNotFoundError:
            continue  # needed on other systems, or for a server, only
        found[_plain(name)] = one
        waiting += _needed(one.requires or ())
    return tuple(found.values())


def _needed(requirements: Sequence[str]) -> Iterator[str]:
    for line in requirements:
        name = _NAME.match(line)
        if name and not _OPTIONAL.search(line):
            yield name[0]


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _component(one: Distribution) -> Component:
    kept = _NOT_BROUGHT_ALONG.get(_plain(one.name), ())
    text = "\n\n".join([*_texts(one), *map(_kept, kept)])
    return Component(one.name, one.version, _licence_name(one), text)


def _system_library(notice: Path) -> Component:
    """A package of Debian's by its copyright file, which names a licence for each part of it."""
    text = notice.read_text(encoding="utf-8", errors="replace").strip()
    named = dict.fromkeys(re.findall(r"^License: *(\S.*?) *$", text, re.MULTILINE))
    return Component(notice.stem, "", ", ".join(named) or _BY_TEXT, text)


def _licence_name(one: Distribution) -> str:
    """By its expression, else by its classifiers, else by the first line of whatever it says."""
    told = one.metadata
    classifiers = [line.rpartition(" :: ") for line in told.get_all("Classifier") or ()]
    classes = [name for kind, _, name in classifiers if kind.startswith("License")]
    for said in (told.get_all("License-Expression"), classes, told.get_all("License")):
        if said:
            return ", ".join(said).partition("\n")[0]
    return ""


def _texts(one: Distribution) -> Iterator[str]:
    for file in sorted(one.files or (), key=str):
        if _is_notice(file):
            yield _decoded(file.read_binary()).strip()
        elif file.name.endswith(_BILL):
            yield "\n".join(_crates(file.read_text()))


def _crates(bill: str) -> Iterator[str]:
    """What a library that was linked together from others lists of them: name, version, licence, authors."""
    for one in json.loads(bill)["components"]:
        terms = [named.get("expression") or named["license"].get("id", "") for named in one["licenses"]]
        yield f"{one['name']} {one['version']} ({' AND '.join(terms)}) {one.get('author', '')}".rstrip()


def _decoded(text: bytes) -> str:
    try:
        return text.decode()
    except UnicodeDecodeError:
        return text.decode("latin-1")  # what authors of an older day wrote their names in


def _is_notice(file: PurePath) -> bool:
    """Whether a file of a distribution tells its licence, wherever in its metadata it lies."""
    folder, *inside = file.parts
    is_metadata = folder.endswith(".dist-info") and bool(inside)
    return is_metadata and ("licenses" in inside or bool(_NOTICE.match(inside[0])))


def _kept(file: str) -> str:
    return _read("licences", file)


def _read(*parts: str) -> str:
    return resource(*parts).read_text(encoding="utf-8").strip()
