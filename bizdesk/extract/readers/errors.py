"""What is wrong with a file that cannot be read, in one sentence each that says what to do."""

from __future__ import annotations

from pathlib import Path

from bizdesk.domain.errors import MachineError, UserError
from bizdesk.domain.words import Words


class MissingFileError(UserError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("找不到“{0}”，请检查文件名和所在文件夹。", path))


class FolderError(UserError):
    """The path is a folder's."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”是文件夹，请选择里面的文件。", path))


class NoFileError(UserError):
    """The path is a pipe's, a socket's or a device's."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”是管道或设备，不是文件，请选择一个文件。", path))


class EmptyFileError(UserError):
    """The file holds nothing but white space."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”是空文件，请换一个有内容的文件。", path))


class TooLargeError(UserError):
    """The file, or what is packed in it, is larger than `limit` megabytes."""

    def __init__(self, path: Path, limit: int) -> None:
        super().__init__(Words("“{0}”的内容超过 {1} MB，请只留下政策文件的正文再读。", path, limit))


class TooComplexError(UserError):
    """The file is nested or packed as no office program writes it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Words("“{0}”的内部结构异常，为安全起见没有读取，请用 WPS 或 Word 打开后另存一份再读。", path)
        )


class BinaryFileError(UserError):
    """The file is of no kind that is read."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”不是能读的文件，请另存为 docx、pdf、xlsx 或 txt 再读。", path))


class ArchiveError(UserError):
    """The file is an archive of others."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”是压缩包，请先解压，再选择里面的文件。", path))


class DamagedFileError(UserError):
    """The file breaks off or contradicts itself."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Words("“{0}”不完整或已损坏，请重新取得这个文件，或用 WPS、Word 打开后另存一份。", path)
        )


class EncryptedFileError(UserError):
    """The file asks for a password."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”设了密码，请打开后另存一份不带密码的再读。", path))


class ScanError(UserError):
    """The pages are pictures, and what reads pictures is not installed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                "“{0}”是扫描件或图片，没有文字可读，请先安装文字识别（pip install 'bizdesk[ocr]'）再读。",
                path,
            )
        )


class PicturedPagesError(UserError):
    """The pages of an OFD file are pictures."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”是扫描件，没有文字可读，请用 OFD 阅读器另存为 pdf 再读。", path))


class OfficeMissingError(UserError):
    """An old office format needs LibreOffice, which is not installed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Words("读取“{0}”需要 LibreOffice，请先安装它，或用 WPS、Word 把文件另存为 docx 再读。", path)
        )


class OfficeFailedError(UserError):
    """LibreOffice could not open the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                "LibreOffice 打不开“{0}”，文件可能有密码或已损坏，请用 WPS、Word 打开后另存为 docx 再读。",
                path,
            )
        )


class ForbiddenFileError(MachineError):
    """The file may not be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("没有权限读取“{0}”，请换一个位置或修改文件的权限。", path))


class UnreadableFileError(MachineError):
    """The disk does not give the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("读不出“{0}”，请检查磁盘或网络位置后再试。", path))


UNREADABLE = (
    MissingFileError,
    FolderError,
    NoFileError,
    DamagedFileError,
    ForbiddenFileError,
    UnreadableFileError,
)
"""A file that is not there, is no file, or is no whole one."""
