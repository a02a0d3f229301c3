"""A ledger on a server: on this PC lies only a small folder that says where it is."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

from bizdesk.domain.errors import BizDeskError, MachineError, UserError
from bizdesk.domain.words import Words
from bizdesk.paths import server_folders
from bizdesk.store.bucket_address import BucketAddress, bucket_address, is_bucket
from bizdesk.store.errors import LedgerBusyError, LedgerDiskError
from bizdesk.store.folder import LedgerFolder

_SCHEME = "postgresql+psycopg"
_FILE = "server.json"
_passwords: dict[str, str] = {}
"""The passwords of addresses, for as long as the program runs; they are written down nowhere."""


class ServerAddressError(UserError):
    """An address that no server can be found by."""

    def __init__(self) -> None:
        super().__init__(Words("服务器地址请写成 postgresql+psycopg://用户@主机/数据库 的形式。"))


class EvidencePlaceError(UserError):
    """Nobody said where the evidence of a ledger on a server lies, or it is not there."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "请用 --evidence 指明大家共用的佐证材料文件夹，或 s3:// 开头的存储桶地址，"
                "它要在那里并且可以打开；台账没有改动。"
            )
        )


class ServerUnreachableError(MachineError):
    """No connection, or one that broke."""

    def __init__(self) -> None:
        super().__init__(
            Words("连不上台账服务器，请检查网络、地址、用户名和密码，再请管理员看一看；没有任何改动。")
        )


class ServerDriverMissingError(MachineError):
    """The program was installed without what talks to a server."""

    def __init__(self) -> None:
        super().__init__(Words("这里没有装连接服务器的组件，请运行 pip install bizdesk[server] 后再打开。"))


class WrongCollationError(UserError):
    """The database orders texts in another way."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "这个数据库的排序规则或编码不对，请管理员用 "
                "createdb --template=template0 --encoding=UTF8 --lc-collate=C --lc-ctype=C.UTF-8 "
                "新建一个；没有任何改动。"
            )
        )


class NotAllowedError(UserError):
    """The role of the user, or what the login may do at all, does not allow it."""

    def __init__(self, why: Words | None = None) -> None:
        reason = why or Words("这个登录名没有做这件事的权限")
        super().__init__(Words("{0}，请联系台账负责人；没有任何改动。", reason))


class LoginsNotMadeError(MachineError):
    """The login that made the ledger makes no others on its server."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "建立台账的登录名在服务器上不能新建登录名（CREATEROLE），"
                "请服务器管理员先建好这个登录名再加；没有任何改动。"
            )
        )


class LoginOfKeepersError(UserError):
    """The login keeps the server or the ledger itself."""

    def __init__(self) -> None:
        super().__init__(Words("这个登录名是管理服务器用的，请为办事的人另取一个；没有任何改动。"))


class LoginNotOursError(UserError):
    """The login was there before the ledger knew it, perhaps for another one."""

    def __init__(self) -> None:
        super().__init__(Words("这个登录名不是从这本台账里建的，密码请服务器管理员来改；没有任何改动。"))


class StrangerError(UserError):
    """A login that the ledger gave no rights."""

    def __init__(self) -> None:
        super().__init__(Words("这个登录名不在这本台账的人员里，请联系台账负责人；没有任何改动。"))


class LedgerTooOldError(UserError):
    """An earlier version made the ledger, and only its keeper may upgrade it."""

    def __init__(self) -> None:
        super().__init__(
            Words("这本台账还是旧版本的，请建立它的人先用本版程序升级一次，之后大家都能用；台账没有改动。")
        )


class UpgradeUnaskedError(UserError):
    """An earlier version made the ledger, and its keeper has not said that it be upgraded."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "这本台账是旧版本的，升级不会自动备份，请先用服务器自己的工具备份数据库，"
                "再在窗口里打开它，或运行 bizdesk upgrade；台账没有改动。"
            )
        )


class UpgradeFailedError(UserError):
    """The steps to the newest schema do not fit what the database holds."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "这本台账不能在服务器上直接升级，请用原来的程序以 bizdesk move 搬到本机文件夹，"
                "再用本版程序搬回服务器；台账没有改动。"
            )
        )


class TextNotStorableError(UserError):
    """A text with a character that no server keeps."""

    def __init__(self) -> None:
        super().__init__(Words("文字里有不能保存的控制字符，请删去后再试；没有任何改动。"))


@dataclass(frozen=True, slots=True)
class ServerFolder(LedgerFolder):
    """What this PC keeps of a ledger on a server; evidence lies in a folder or a bucket that all share."""

    url: str
    shared: Path | BucketAddress
    password: str | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """The database's name and its server's."""
        parts = urlsplit(self.url)
        return f"{unquote(parts.path[1:])}@{parts.hostname or 'localhost'}"

    @property
    def dialect(self) -> str:
        """The name of the database's module."""
        return "postgresql"

    @property
    def shared_by_several(self) -> bool:
        """That is what a server is for."""
        return True

    @property
    def evidence(self) -> Path:
        """The folder that all share; of a bucket the copies that this PC opened last."""
        return self.shared if isinstance(self.shared, Path) else self.path / "evidence"

    @property
    def holds_evidence(self) -> bool:
        """What lies in a bucket is copied to this PC as it is needed."""
        return isinstance(self.shared, Path)

    def require(self) -> None:
        """Raise EvidencePlaceError where the shared folder is not there."""
        if isinstance(self.shared, Path) and not self.shared.is_dir():
            raise EvidencePlaceError

    def prepare(self) -> None:
        """The database is made by its keeper, and so is the shared folder."""
        self.require()


def is_address(text: str) -> bool:
    """Whether the text names a server and not a folder."""
    return "://" in text


def link(address: str, evidence: Path | str | None = None) -> Path:
    """The folder on this PC for the ledger at `address`; `evidence` may be left out once it is known.

    It is a folder or the address of a bucket. A password in the address is kept until the program ends, a key
    in that of a bucket is handed on; neither is ever written down.
    Raises ServerAddressError, BucketAddressError or EvidencePlaceError.
    """
    url = _parted_from_password(address)
    folder = server_folders() / hashlib.sha256(url.encode()).hexdigest()[:16]
    file = folder / _FILE
    if evidence is None:
        if not file.is_file():
            raise EvidencePlaceError
        return folder
    shared = str(shared_place(str(evidence)))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    place = {"url": url, "evidence": shared}
    file.write_text(json.dumps(place, ensure_ascii=False), encoding="utf-8")
    return folder


def points_to_server(path: Path) -> bool:
    """Whether the folder says where on a server its ledger lies."""
    return (path / _FILE).is_file()


def folder_at(path: Path) -> LedgerFolder:
    """The ledger's folder at `path`: its own, or one that points to a server."""
    folder = path.expanduser().absolute()
    if not points_to_server(folder):
        return LedgerFolder(folder)
    try:
        place = json.loads((folder / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return LedgerFolder(folder)
    url = place["url"]
    return ServerFolder(folder, url, shared_place(place["evidence"]), _passwords.get(url))


def shared_place(evidence: str) -> Path | BucketAddress:
    """Where evidence lies that all share: the folder or the bucket that a text names."""
    return bucket_address(evidence) if is_bucket(evidence) else Path(evidence).expanduser().absolute()


def without_password(text: str) -> str:
    """The address as it may be shown; a path as it is."""
    parts = urlsplit(text) if is_address(text) else None
    if parts is None or not parts.password:
        return text
    return urlunsplit(parts._replace(netloc=f"{parts.username}@{parts.netloc.rpartition('@')[2]}"))


def _parted_from_password(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme != _SCHEME or len(parts.path) < 2:
        raise ServerAddressError
    user, _, host = parts.netloc.rpartition("@")
    name = user.partition(":")[0]
    url = urlunsplit(parts._replace(netloc=f"{name}@{host}" if name else host))
    if parts.password:
        keep_password(url, unquote(parts.password))
    return url


def keep_password(url: str, password: str) -> None:
    """Sign in at an address with that password until the program ends; with none where it is empty."""
    _passwords[url] = password


def has_password(url: str) -> bool:
    """Whether it is known how to sign in at an address."""
    return url in _passwords


_OF_PEOPLE: dict[str, type[LoginsNotMadeError | LoginOfKeepersError | LoginNotOursError]] = {
    "BZ001": LoginsNotMadeError,
    "BZ002": LoginOfKeepersError,
    "BZ003": LoginNotOursError,
}
"""States of SQL with which the functions that keep people refuse (`dialects/postgresql_people.py`)."""


def told_by_server(error: BaseException) -> BizDeskError | None:
    """The sentence for what the server or its driver says, None where it is a bug."""
    state = getattr(error, "sqlstate", None) or ""
    kind = type(error).__name__
    if state in {"55P03", "40001", "40P01"}:
        return LedgerBusyError()
    if state == "53100":
        return LedgerDiskError(Words("服务器的磁盘已满，请管理员腾出空间后再试"))
    if state in _OF_PEOPLE:
        return _OF_PEOPLE[state]()
    if state == "42501" or kind in {"ReversalError", "StaleDataError"}:
        return NotAllowedError()
    if state in {"22021", "22P05"} or (kind == "DataError" and not state):
        return TextNotStorableError()
    if state[:2] in {"08", "53", "57"} or (kind == "OperationalError" and not state):
        return ServerUnreachableError()
    return None
