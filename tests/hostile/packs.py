"""Packs of a document that somebody else made: JSON of the wrong form, depth, size or meaning."""

from __future__ import annotations

from tests.hostile import files
from tests.hostile.cases import Bad, Made
from tests.hostile.files import DOCUMENT, pack, pack_measure, pack_of_agencies, pack_with

_NO_DATA = "“{file}”不是营商台账的文件包（内容不是有效的数据），请向提供者重新要一份。"
_NO_PACK = "“{file}”不是营商台账的文件包（"


def _taken_in(name: str, build: Made, says: str = _NO_PACK) -> Bad:
    return Bad("packs", name, ("pack", "import", "{file}"), says, "文件包.json", build)


def _days(*days: str) -> bytes:
    return pack_measure(deadline={"wording": "年底前", "due": list(days), "ongoing": False, "done": False})


PACKS = (
    _taken_in("nothing", lambda: b"", _NO_DATA),
    _taken_in("no JSON", lambda: b"<html>", _NO_DATA),
    _taken_in("half of it", lambda: broken_half(pack()), _NO_DATA),
    _taken_in("other encoding", lambda: pack().decode().encode("gb18030"), _NO_DATA),
    _taken_in("nested 100,000 deep", lambda: b"[" * 100_000, _NO_DATA),
    _taken_in("objects 100,000 deep", lambda: b'{"a":' * 100_000, _NO_DATA),
    _taken_in("a number without end", lambda: b"9" * 100_000, _NO_DATA),
    _taken_in("NaN", lambda: b"NaN"),
    _taken_in("Infinity", lambda: b"Infinity"),
    _taken_in("1e999", lambda: b"1e999"),
    _taken_in("a list", lambda: b"[]"),
    _taken_in("null", lambda: b"null"),
    _taken_in("a zip", lambda: b"PK\x03\x04", _NO_DATA),
    _taken_in("another format", lambda: pack(format="x")),
    _taken_in("a later version", lambda: pack(version=2)),
    _taken_in("version true", lambda: pack(version="1")),
    _taken_in("more than a pack", lambda: pack(run="calc.exe")),
    _taken_in("no document", lambda: pack([])),
    _taken_in("no measure", lambda: pack_with(measures=[])),
    _taken_in("no title", lambda: pack_with(title="")),
    _taken_in("a title without end", lambda: pack_with(title="长" * 501)),
    _taken_in("a title that is a list", lambda: pack_with(title=["题"])),
    _taken_in("more than a document", lambda: pack_with(__class__="x")),
    _taken_in("30 February", lambda: _days("2022-02-30"), _NO_DATA),
    _taken_in("year nought", lambda: _days("0000-01-01")),
    _taken_in("the year 1", lambda: _days("0001-01-01")),
    _taken_in("the end of time", lambda: _days("9999-12-31")),
    _taken_in("a day of other digits", lambda: _days("２０２２-１２-３１")),
    _taken_in("a day with an hour", lambda: _days("2022-12-31T00:00:00")),
    _taken_in("issued in the year 1", lambda: pack_with(issued="0001-01-01")),
    _taken_in("issued at the end of time", lambda: pack_with(issued="9999-12-31")),
    _taken_in("a node at the end of time", lambda: pack_measure(milestones=[{"date": "9999-12-31"}])),
    _taken_in("a path without end", lambda: pack_measure(path="一/" * 101)),
    _taken_in("no path", lambda: pack_measure(path="")),
    _taken_in("an agency of no name", lambda: pack_of_agencies([""])),
    _taken_in("an agency of spaces", lambda: pack_of_agencies(["  "])),
    _taken_in("an agency of unseen signs", lambda: pack_of_agencies(["\u200b\u202e"])),
    _taken_in("an agency that is a line break", lambda: pack_of_agencies(["\n"])),
    _taken_in("an agency without end", lambda: pack_of_agencies(["局" * 201])),
    _taken_in("half a character", lambda: pack_of_agencies(["市\ud800局"]), _NO_DATA),
    _taken_in("a target that is NaN", lambda: _target("NaN")),
    _taken_in("a target of 1e999", lambda: _target("1e999")),
    _taken_in("a target without end", lambda: _target("9" * 100_000)),
    _taken_in("a target of other digits", lambda: _target("９")),
    _taken_in(
        "a role of nobody", lambda: pack_measure(agencies=[{"name": "甲", "role": "root", "generic": False}])
    ),
    _taken_in("a span before the text", lambda: pack_measure(span=[-1, 5])),
    _taken_in("a span of too many", lambda: pack_measure(span=[1, 2, 3])),
    _taken_in("a span beyond the text", lambda: pack_measure(span=[0, 10**30])),
    _taken_in("keys beyond number", lambda: pack({**DOCUMENT, **{f"k{i}": 1 for i in range(20_000)}})),
)


def _target(value: str) -> bytes:
    target = {"name": "时限", "comparator": "<=", "value": value, "unit": "天"}
    return pack_measure(targets=[target])


def broken_half(data: bytes) -> bytes:
    """The first half."""
    return files.cut_at(data, 5)
