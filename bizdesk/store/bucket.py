"""A bucket of an S3-compatible server: objects sent, read and listed, and what may go wrong in plain words.

The one place that imports obstore, which the embedded default neither loads nor needs.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bizdesk.domain.errors import MachineError, UserError
from bizdesk.domain.words import Words
from bizdesk.store.bucket_address import BucketAddress, bucket_key

if TYPE_CHECKING:
    from obstore.store import S3Store

PART = 5 << 20
"""What is larger is sent in parts of so many bytes, of which a few are held at a time."""

_CHUNK = 1 << 20
_PARTS_AT_ONCE = 2
_CODE = re.compile(r"<Code>(\w+)</Code>")
_FULL = {"XMinioStorageFull", "QuotaExceeded", "XMinioAdminBucketQuotaExceeded", "InsufficientStorage"}
_REFUSED = {
    "AccessDenied",
    "InvalidAccessKeyId",
    "SignatureDoesNotMatch",
    "ExpiredToken",
    "AllAccessDisabled",
}
_NOBODY = "bizdesk-nobody"
"""A prefix that no name has: a list of it is short and tells whether the bucket answers."""


class BucketLibraryMissingError(MachineError):
    """The program was installed without what talks to such a server."""

    def __init__(self) -> None:
        super().__init__(Words("这里没有装连接佐证存储的组件，请运行 pip install bizdesk[server] 后再打开。"))


class BucketNotFoundError(UserError):
    """The server knows no such bucket."""

    def __init__(self, bucket: str) -> None:
        super().__init__(
            Words("佐证存储上没有“{0}”这个存储桶，请检查地址，或请管理员建立；没有任何改动。", bucket)
        )


class BucketRefusedError(UserError):
    """The key is wrong, or does not allow it."""

    def __init__(self) -> None:
        super().__init__(
            Words("佐证存储拒绝了这个密钥，请检查密钥，或请管理员给它读写这个存储桶的权限；没有任何改动。")
        )


class BucketFullError(MachineError):
    """The server has no room."""

    def __init__(self) -> None:
        super().__init__(Words("佐证存储已满，请管理员腾出空间后再试；没有任何改动。"))


class BucketUnreachableError(MachineError):
    """No connection, or one that broke."""

    def __init__(self) -> None:
        super().__init__(Words("连不上佐证存储，请检查网络和地址，再请管理员看一看；没有任何改动。"))


class BucketUntrustedError(MachineError):
    """Its certificate is signed by nobody that this PC trusts."""

    def __init__(self) -> None:
        super().__init__(
            Words("这台电脑不信任佐证存储的证书，请管理员把签发它的根证书装进系统；没有任何改动。")
        )


class Bucket:
    """The objects below an address's prefix, each by its name."""

    def __init__(self, address: BucketAddress) -> None:
        self.address = address

    @cached_property
    def _store(self) -> S3Store:
        """Made when it is first needed, so that a ledger opens without key and library."""
        return _connected(self.address)

    def require(self) -> None:
        """Whether the bucket is there and may be listed. Raises the errors of this module."""
        with self._told():
            for _ in _listed(self._store, _NOBODY):
                break

    def size(self, name: str) -> int | None:
        """The bytes of an object, None where there is none."""
        try:
            with self._told():
                import obstore

                return obstore.head(self._store, name)["size"]
        except FileNotFoundError:
            return None

    def send(self, name: str, file: Path, watch: Callable[[int], None]) -> None:
        """Make the file's bytes an object: all of it or none. `watch` may raise to stop."""
        with file.open("rb") as reader, self._told():
            import obstore

            first = reader.read(PART)
            if len(first) < PART:
                obstore.put(self._store, name, first, use_multipart=False)
                return
            pieces = _watched(first, iter(partial(reader.read, _CHUNK), b""), watch)
            obstore.put(
                self._store,
                name,
                pieces,
                use_multipart=True,
                chunk_size=PART,
                max_concurrency=_PARTS_AT_ONCE,
            )

    def pieces(self, name: str) -> Iterator[bytes]:
        """The bytes of an object, a piece at a time. Raises FileNotFoundError where there is none."""
        with self._told():
            import obstore

            for piece in obstore.get(self._store, name).stream(min_chunk_size=_CHUNK):
                yield bytes(piece)

    def digest(self, name: str) -> str | None:
        """The SHA-256 of the bytes as they are now, None where there is no such object."""
        digest = hashlib.sha256()
        try:
            for piece in self.pieces(name):
                digest.update(piece)
        except FileNotFoundError:
            return None
        return digest.hexdigest()

    def names(self) -> Iterator[str]:
        """The name of every object."""
        with self._told():
            yield from _listed(self._store)

    def remove(self, name: str) -> None:
        """Take an object away, if it is there."""
        with self._told():
            import obstore

            obstore.delete(self._store, name)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what the server says into a sentence; FileNotFoundError of an object passes as it is.

        Inside it the library is there.
        """
        _ = self._store
        from obstore.exceptions import GenericError, PermissionDeniedError, UnauthenticatedError

        try:
            yield
        except (PermissionDeniedError, UnauthenticatedError) as error:
            raise BucketRefusedError from error
        except (FileNotFoundError, GenericError) as error:
            code = _CODE.search(str(error))
            said = code[1] if code else ""
            if said == "NoSuchBucket":
                raise BucketNotFoundError(self.address.bucket) from error
            if isinstance(error, FileNotFoundError):
                raise
            if said in _REFUSED:
                raise BucketRefusedError from error
            if not said and "InvalidCertificate" in str(error):
                raise BucketUntrustedError from error
            raise (BucketFullError if said in _FULL else BucketUnreachableError)() from error


def _connected(address: BucketAddress) -> S3Store:
    """The library's view of the bucket; nothing is asked of the server yet."""
    try:
        from obstore.store import S3Store
    except ImportError as error:
        raise BucketLibraryMissingError from error
    key = bucket_key(address)
    named: dict[str, Any] = {"session_token": key.token, "region": key.region}
    return S3Store(
        address.bucket,
        prefix=address.prefix or None,
        endpoint=address.endpoint,
        virtual_hosted_style_request=address.is_in_host,
        access_key_id=key.id,
        secret_access_key=key.secret,
        **{name: value for name, value in named.items() if value},
        client_options={
            "allow_http": address.scheme == "s3+http",
            "connect_timeout": timedelta(seconds=5),
            "read_timeout": timedelta(seconds=120),
            "timeout": timedelta(hours=2),
        },
        retry_config={"max_retries": 2, "retry_timeout": timedelta(seconds=20)},
    )


def _listed(store: S3Store, prefix: str | None = None) -> Iterator[str]:
    import obstore

    for portion in obstore.list(store, prefix):
        for one in portion:
            yield one["path"]


def _watched(first: bytes, others: Iterator[bytes], watch: Callable[[int], None]) -> Iterator[bytes]:
    """The pieces one by one, each told of before it goes out."""
    done = 0
    for piece in _beginning_with(first, others):
        done += len(piece)
        watch(done)
        yield piece


def _beginning_with(first: bytes, others: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from others
