"""Backups to restore that are none, are cut, lie about what they hold, or lead out of the ledger's folder."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bizdesk.domain.backups import DATABASE, MANIFEST
from bizdesk.services.backups import back_up
from tests.hostile import files
from tests.hostile.cases import Bad, Made
from tests.ledgers import make_ledger, stock
from tests.unit.readers import broken, made

_NO_BACKUP = "“备份.bizdesk”不是台账备份，或者已经损坏，请换一份备份；台账没有改动。"
_TOO_NEW = "“备份.bizdesk”由更新版本的程序写出，请升级本程序后再恢复；台账没有改动。"
_PLACES = (
    *("../ledger.db", "../../.bashrc", "/etc/passwd", "C:\\a", "drafts/../../x", "evidence/../x", "CON"),
    *(
        "drafts/.x",
        "drafts/a\\b",
        "drafts/a:b",
        "drafts/a/b",
        "backups/x",
        "ready",
        ".ready",
        "password-lock.json",
    ),
    *("evidence/ab/xy", "evidence/" + "a" * 64, "drafts/" + "长" * 300, "ledger.db-journal", "drafts/"),
)


@cache
def _whole() -> dict[str, bytes]:
    """The members of a real backup."""
    with TemporaryDirectory() as name:
        ledger = make_ledger(Path(name) / "台账")
        stock(ledger)
        target = Path(name) / "备份.bizdesk"
        back_up(ledger, target)
        return made.unzipped(target.read_bytes())


def _with(changed: dict[str, Any] | None = None, **parts: bytes) -> bytes:
    """The backup with a changed manifest and other members."""
    manifest = {**json.loads(_whole()[MANIFEST]), **(changed or {})}
    return made.zip_of({**_whole(), **parts, MANIFEST: json.dumps(manifest)})


def _with_member(name: str, data: bytes = b"x", **told: object) -> bytes:
    """The backup with a further member, which its manifest names."""
    manifest = json.loads(_whole()[MANIFEST])
    member = {"name": name, "sha256": hashlib.sha256(data).hexdigest(), "size": len(data), **told}
    return _with({"members": [*manifest["members"], member]}, **{name: data})


def _other_database(data: bytes) -> bytes:
    """The backup with another database, of which its manifest knows."""
    manifest = json.loads(_whole()[MANIFEST])
    rest = [one for one in manifest["members"] if one["name"] != DATABASE]
    member = {"name": DATABASE, "sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
    return _with({"members": [*rest, member]}, **{DATABASE: data})


def _restored(name: str, build: Made, says: str = _NO_BACKUP) -> Bad:
    return Bad("backups", name, ("restore", "{file}", "--yes"), says, "备份.bizdesk", build)


def _cut() -> Iterator[Bad]:
    for tenths in range(1, 10):
        yield _restored(
            f"cut at {tenths} tenths",
            lambda t=tenths: files.cut_at(made.zip_of(_whole()), t),  # type: ignore[misc]
        )


def _elsewhere() -> Iterator[Bad]:
    for place in _PLACES:
        yield _restored(f"a member at {place[:30]}", lambda p=place: _with_member(p))  # type: ignore[misc]


BACKUPS = (
    *_cut(),
    *_elsewhere(),
    _restored("nothing", lambda: b""),
    _restored("a text", lambda: b"x" * 1000),
    _restored("a docx", made.as_docx),
    _restored("many parts", broken.many_parts),
    _restored("no manifest", lambda: made.zip_of({DATABASE: _whole()[DATABASE]})),
    _restored("a manifest alone", lambda: made.zip_of({MANIFEST: _whole()[MANIFEST]})),
    _restored("a manifest of no JSON", lambda: made.zip_of({**_whole(), MANIFEST: b"{"})),
    _restored("a deep manifest", lambda: made.zip_of({**_whole(), MANIFEST: b"[" * 100_000})),
    _restored("a manifest that is a list", lambda: made.zip_of({**_whole(), MANIFEST: b"[]"})),
    _restored("a manifest of noise", lambda: made.zip_of({**_whole(), MANIFEST: os.urandom(500)})),
    _restored("a later form", lambda: _with({"format": 10**9}), _TOO_NEW),
    _restored("a form of no number", lambda: _with({"format": "x"})),
    _restored("made at no time", lambda: _with({"made_at": "NaN"})),
    _restored("made in the year 1", lambda: _with({"made_at": "0001-01-01T00:00:00+14:00"})),
    _restored("made at the end of time", lambda: _with({"made_at": "9999-12-31T23:59:59-14:00"})),
    _restored("another count", lambda: _with({"counts": {"tasks": 10**9}})),
    _restored("a count without end", lambda: _with({"counts": {"tasks": 1e300}})),
    _restored("a count of NaN", lambda: _with({"counts": {"tasks": float("nan")}})),
    _restored("a count of infinity", lambda: _with({"counts": {"tasks": float("inf")}})),
    _restored("another chain", lambda: _with({"last_hash": "0" * 64})),
    _restored("another schema", lambda: _with({"schema": "9999"})),
    _restored("a reason of nobody", lambda: _with({"reason": "__class__"})),
    _restored("members that are none", lambda: _with({"members": "x"})),
    _restored("a member twice", lambda: _with({"members": json.loads(_whole()[MANIFEST])["members"] * 2})),
    _restored("a member not told of", lambda: _with({}, **{"evidence/ab/x": b"x"})),
    _restored("a size that lies", lambda: _with_member("drafts/a.json", size=10)),
    _restored("a size below nought", lambda: _with_member("drafts/a.json", size=-1)),
    _restored("a sum that lies", lambda: _with_member("drafts/a.json", sha256="0" * 64)),
    _restored("a database of nothing", lambda: _other_database(b"")),
    _restored("a database of zeros", lambda: _other_database(bytes(60_000_000))),
    _restored("half a database", lambda: _other_database(broken.half(_whole()[DATABASE]))),
    _restored("a database with a hole", lambda: _other_database(_holed(_whole()[DATABASE]))),
    _restored("locked by zip", lambda: broken.locked(made.zip_of(_whole()))),
    _restored("a link", lambda: _link()),
)


def _holed(data: bytes) -> bytes:
    return data[:8192] + bytes(8192) + data[16384:]


def _link() -> bytes:
    """A member that is a symbolic link to somewhere else."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in _whole().items():
            info = zipfile.ZipInfo(name)
            info.external_attr = 0o120777 << 16 if name == DATABASE else 0
            archive.writestr(info, b"/etc/passwd" if name == DATABASE else data)
    return stream.getvalue()
