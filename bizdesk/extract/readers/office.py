"""Reads the formats of older office programs, turned into docx or xlsx by an installed LibreOffice."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bizdesk.domain.errors import UserError
from bizdesk.extract.readers import docx, xlsx
from bizdesk.extract.readers.errors import EncryptedFileError, OfficeFailedError, OfficeMissingError
from bizdesk.extract.readers.result import ReadText
from bizdesk.extract.readers.source import LARGEST_FILE, read_bytes

_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_PATIENCE = 120
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def read(path: Path) -> ReadText:
    """The text of a doc, wps, rtf, odt or xls file.

    Raises OfficeMissingError, OfficeFailedError, and EncryptedFileError for new formats with a
    password, which come in the container of the old ones.
    """
    data = read_bytes(path, LARGEST_FILE)
    if _stream("EncryptedPackage") in data:
        raise EncryptedFileError(path)
    is_sheet = _stream("Workbook") in data and _stream("WordDocument") not in data
    with converted(path, "xlsx" if is_sheet else "docx") as new:
        try:
            return xlsx.read(new) if is_sheet else docx.read(new)
        except UserError as error:  # it names the copy, which nobody knows
            raise OfficeFailedError(path) from error


def _stream(name: str) -> bytes:
    """A name in the directory of the old container."""
    return name.encode("utf-16-le")


@contextmanager
def converted(path: Path, form: str) -> Iterator[Path]:
    """The file at `path` as `form` (docx or xlsx), in a folder that is gone afterwards.

    LibreOffice gets a profile of its own, so that an open window of the user does not stand in the way.
    Raises OfficeMissingError or OfficeFailedError.
    """
    program = find_program()
    if program is None:
        raise OfficeMissingError(path)
    with TemporaryDirectory(prefix="bizdesk-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        settings = folder / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
        source = folder / "in" / "document"
        source.parent.mkdir()
        shutil.copyfile(path, source)
        _run(_command(program, folder, source, form))
        result = folder / f"document.{form}"
        if not result.is_file():
            raise OfficeFailedError(path)
        yield result


def find_program() -> Path | None:
    """The installed LibreOffice, None where there is none."""
    named = next(filter(None, map(shutil.which, ("soffice", "libreoffice"))), None)
    return Path(named) if named else next((p for p in map(Path, _PLACES) if p.is_file()), None)


def _command(program: Path, folder: Path, source: Path, form: str) -> list[str]:
    return [
        str(program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        form,
        "--outdir",
        str(folder),
        str(source),
    ]


def _run(command: list[str]) -> None:
    """Run LibreOffice; one that hangs is ended together with the processes that it started."""
    nothing = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603
        command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
    ) as process:
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
