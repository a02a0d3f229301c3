"""What can go wrong with a ledger on disk, told in the user's words."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from bizdesk.domain.errors import BizDeskError, MachineError, UserError
from bizdesk.domain.words import Words

if TYPE_CHECKING:
    from bizdesk.store.folder import LedgerFolder


class LedgerNotFoundError(UserError):
    """There is no ledger in the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            Words("“{0}”里还没有台账，请先导入一份政策文件，或用 --ledger 指明台账文件夹。", folder)
        )


class LedgerFolderTakenError(UserError):
    """The folder holds other things."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Words("“{0}”里已有别的文件，请为台账选一个空文件夹。", folder))


class LedgerFolderIsFileError(UserError):
    """The path names a file."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Words("“{0}”是一个文件，台账需要一个文件夹，请另选位置。", folder))


class LedgerTooNewError(UserError):
    """A later version of the program wrote the ledger."""

    def __init__(self) -> None:
        super().__init__(Words("这本台账由更新版本的程序建立，请升级本程序后再打开；台账没有改动。"))


class LedgerReadOnlyError(MachineError):
    """Nothing can be written to the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            Words("“{0}”不能写入，请检查权限或写保护开关，或把台账放到别处；没有任何改动。", folder)
        )


class LedgerBusyError(MachineError):
    """Another program holds the database."""

    def __init__(self) -> None:
        super().__init__(Words("台账正被另一个程序写入，请稍候再试；这次操作没有生效。"))


class LedgerDiskError(MachineError):
    """The disk is full, gone or failing."""

    def __init__(self, reason: str) -> None:
        super().__init__(Words("{0}；这次操作没有生效，已有的记录都在。", reason))


def disk_error(error: OSError, otherwise: str) -> LedgerDiskError:
    """What a call of the disk says: that it is full or failing, else `otherwise`."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return LedgerDiskError(Words("磁盘已满，请腾出空间后再试"))
    if error.errno == errno.EIO:
        return LedgerDiskError(Words("读写磁盘时出错，请检查磁盘或U盘是否还在"))
    return LedgerDiskError(otherwise)


class LedgerDamagedError(MachineError):
    """The file is no readable database."""

    def __init__(self) -> None:
        super().__init__(Words("台账的数据库文件已损坏或不是台账，请从 backups 文件夹取最近的备份恢复。"))


Told = Callable[[BaseException], BizDeskError | None]


@contextmanager
def plain_words(told: Told) -> Iterator[None]:
    """Turn what the database says about the machine or the user into a sentence; bugs pass as they are."""
    try:
        yield
    except Exception as error:
        said = error.orig if isinstance(error, DBAPIError) else error
        sentence = told(said) if said is not None else None
        if sentence is None:
            raise
        raise sentence from error


def plain_words_of_file(folder: LedgerFolder) -> AbstractContextManager[None]:
    """The same for a ledger in a file, whoever opened it."""
    return plain_words(lambda error: told_by_sqlite(error, folder))


def told_by_sqlite(error: BaseException, folder: LedgerFolder) -> MachineError | None:
    """The sentence for what SQLite says about the machine, None where it is a bug."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        return LedgerReadOnlyError(folder.path)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LedgerBusyError()
    if name == "SQLITE_FULL":
        return LedgerDiskError(Words("磁盘已满，请腾出空间后再试"))
    if name.startswith("SQLITE_CANTOPEN"):
        return LedgerDiskError(Words("打不开“{0}”里的台账，请检查磁盘或U盘是否还在、是否有权限", folder.path))
    if name.startswith("SQLITE_IOERR"):
        return LedgerDiskError(Words("读写磁盘时出错，请检查磁盘或U盘是否还在"))
    if name in {"SQLITE_CORRUPT", "SQLITE_NOTADB"}:
        return LedgerDamagedError()
    return None
