"""Reads a file to the text of a document, and says in one sentence what is wrong with one that is no text."""

from __future__ import annotations

from pathlib import Path

from bizdesk.domain.errors import MachineError, UserError

_OFFICE = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_SIGNATURES = _OFFICE + _PICTURES + _ARCHIVES
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class MissingFileError(UserError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"找不到“{path}”，请检查文件名和所在文件夹。")


class FolderError(UserError):
    """The path is a folder's."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path}”是文件夹，请选择里面的文本文件。")


class EmptyFileError(UserError):
    """The file holds nothing but white space."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path}”是空文件，请换一个有内容的文件。")


class BinaryFileError(UserError):
    """The file is no text."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path}”不是文本文件，目前只读 UTF-8 文本，请先另存为 UTF-8 编码的 txt 文件。")


class EncodingError(UserError):
    """The file is text in another encoding."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path}”不是 UTF-8 编码，请用记事本打开后另存为 UTF-8 编码。")


class ForbiddenFileError(MachineError):
    """The file may not be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"没有权限读取“{path}”，请换一个位置或修改文件的权限。")


class UnreadableFileError(MachineError):
    """The disk does not give the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"读不出“{path}”，请检查磁盘或网络位置后再试。")


def read_text(path: Path) -> str:
    r"""The text of the UTF-8 file at `path`, without byte order mark, line ends as \n.

    Raises MissingFileError, FolderError, EmptyFileError, BinaryFileError,
    EncodingError, ForbiddenFileError or UnreadableFileError.
    """
    data = _read_bytes(path)
    if data.startswith(_UTF16_MARKS):
        raise EncodingError(path)
    if data.startswith(_SIGNATURES) or b"\0" in data:
        raise BinaryFileError(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise EncodingError(path) from error
    if not text.strip():
        raise EmptyFileError(path)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except IsADirectoryError as error:
        raise FolderError(path) from error
    except FileNotFoundError as error:
        raise MissingFileError(path) from error
    except PermissionError as error:
        if path.is_dir():
            raise FolderError(path) from error
        raise ForbiddenFileError(path) from error
    except (OSError, ValueError) as error:
        raise UnreadableFileError(path) from error
