"""A bad input as one line of a table, and the call of the program that meets it, with bounded means."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.conftest import Outcome, Program

COMPLEX = "“{file}”的内部结构异常，为安全起见没有读取，请用 WPS 或 Word 打开后另存一份再读。"
DAMAGED = "“{file}”不完整或已损坏，请重新取得这个文件，或用 WPS、Word 打开后另存一份。"
LOCKED = "“{file}”设了密码，请打开后另存一份不带密码的再读。"
TOO_LARGE = "“{file}”的内容超过 64 MB，请只留下政策文件的正文再读。"
BINARY = "“{file}”不是能读的文件，请另存为 docx、pdf、xlsx 或 txt 再读。"
ARCHIVE = "“{file}”是压缩包，请先解压，再选择里面的文件。"
EMPTY = "“{file}”是空文件，请换一个有内容的文件。"

Made = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Bad:
    """A call that is refused: its words, how the sentence begins, and the file that {file} stands for."""

    kind: str
    name: str
    call: tuple[str, ...]
    says: str
    file: str = ""
    made: Made | None = None
    status: int = 1

    @property
    def title(self) -> str:
        """What a test is called."""
        return f"{self.kind}: {self.name}"


def call(program: Program, bad: Bad, folder: Path) -> tuple[Outcome, str]:
    """What comes of the call, and the sentence that is expected."""
    file = folder / bad.file
    if bad.made is not None:
        file.write_bytes(bad.made())
    words = [word.replace("{file}", str(file)).replace("{folder}", str(folder)) for word in bad.call]
    return program(*words), bad.says.replace("{file}", str(file)).replace("{folder}", str(folder))


def faults(outcome: Outcome, says: str, status: int = 1) -> list[str]:
    """What is wrong with how a bad input was met; nothing where it got its one sentence."""
    told = outcome.err.removesuffix("\n")
    first = told.partition("\n")[0] if status == 2 else told
    wrong = {
        f"status {outcome.status}: {told[-300:]}": outcome.status == status,
        "something was printed as a result": not outcome.out,
        f"another sentence: {first[:300]}": first.startswith(says),
        f"more than one line: {told[:300]}": "\n" not in first,
        f"no whole sentence: {first[-100:]}": first.endswith("。"),
        f"steers the terminal: {first[:300]!r}": first.isprintable(),
    }
    return [fault for fault, fine in wrong.items() if not fine]


def digest(folder: Path) -> str:
    """A digest of every file in a ledger's folder, names and places included."""
    whole = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        whole.update(f"{file.relative_to(folder)}\0".encode(errors="surrogateescape"))
        if file.is_file() and not file.is_symlink():
            whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()
