"""What can go wrong with a backup, told in the user's words."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bizdesk.domain.errors import MachineError, UserError
from bizdesk.domain.words import Words


class BackupNotFoundError(UserError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("没有“{0}”这个文件，请重新选择备份。", path))


class BackupUnreadableError(UserError):
    """The file is no backup, or is not whole."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”不是台账备份，或者已经损坏，请换一份备份；台账没有改动。", path.name))


class BackupTooNewError(UserError):
    """A later version of the program wrote the backup."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”由更新版本的程序写出，请升级本程序后再恢复；台账没有改动。", path.name))


class PasswordNeededError(UserError):
    """The backup is sealed."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("“{0}”设有密码，请输入密码后再打开。", path.name))


class WrongPasswordError(UserError):
    """The password does not open the backup."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("密码不对，打不开“{0}”，请核对后再输入；台账没有改动。", path.name))


class BackupNotWrittenError(MachineError):
    """The backup could not be written where it was to go."""

    def __init__(self, path: Path, *, full: bool) -> None:
        why = Words("磁盘已满，请腾出空间") if full else Words("请检查磁盘或U盘是否还在、能否写入")
        super().__init__(Words("没有备份到“{0}”，{1}后再试；台账和原有的备份都没有改动。", path, why))


class LedgerNotBackedUpError(MachineError):
    """What was read of the ledger is not whole, and would make a backup that is worth nothing."""

    def __init__(self) -> None:
        super().__init__(Words("台账的数据库已损坏，没有备份，原有的备份都在；请从备份恢复台账。"))


class BackupNotReadError(MachineError):
    """The disk does not give the backup's bytes."""

    def __init__(self, path: Path) -> None:
        super().__init__(Words("读不出“{0}”，请检查磁盘或U盘是否还在；台账没有改动。", path))


class RestoreDiskError(MachineError):
    """The ledger's disk does not take what is to be restored."""

    def __init__(self, folder: Path, *, full: bool) -> None:
        why = Words("磁盘空间不够") if full else Words("不能写入")
        super().__init__(Words("“{0}”{1}，没有恢复，台账没有改动；请处理后再试。", folder, why))


@contextmanager
def writing_backup(path: Path) -> Iterator[None]:
    """Turn what the system says about the target into a BackupNotWrittenError."""
    try:
        yield
    except OSError as error:
        raise BackupNotWrittenError(path, full=is_full(error)) from error


@contextmanager
def writing_ledger(folder: Path) -> Iterator[None]:
    """Turn what the system says about the ledger's folder into a RestoreDiskError."""
    try:
        yield
    except OSError as error:
        raise RestoreDiskError(folder, full=is_full(error)) from error


def is_full(error: OSError) -> bool:
    """Whether there is no room left."""
    return error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class ServerLedgerError(UserError):
    """The ledger lies on a server, whose keeper backs it up."""

    def __init__(self) -> None:
        super().__init__(
            Words("服务器上的台账由服务器的管理员备份和恢复；要一个备份文件，请先用 bizdesk move 搬到本机。")
        )
