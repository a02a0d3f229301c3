"""Where a bucket of an S3-compatible server is, and with which key it is opened.

The key stands in the address that is typed in, in the environment or in the user's `.aws/credentials`. The
program keeps it until it ends and writes it down nowhere.
"""

from __future__ import annotations

import os
from configparser import ConfigParser, Error
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Words

_SCHEMES = {"s3": "https", "s3+http": "http"}
_ID, _SECRET, _TOKEN, _REGION = (
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_REGION",
)


class BucketAddressError(UserError):
    """An address that no bucket can be found by."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "佐证存储的地址请写成 s3://主机/存储桶/前缀 的形式，连接不加密的写 s3+http://；没有任何改动。"
            )
        )


class BucketKeyMissingError(UserError):
    """Nobody said with which key the bucket is opened."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "没有找到佐证存储的密钥，请设置环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY，"
                "或写在用户文件夹的 .aws/credentials 里；没有任何改动。"
            )
        )


@dataclass(frozen=True, slots=True)
class BucketAddress:
    """A bucket on a server, by `s3://` over TLS or by `s3+http://` without, and the prefix of its names.

    Where the host begins with the bucket's name it is not named again in requests.
    """

    scheme: str
    host: str
    bucket: str
    prefix: str = ""

    def __str__(self) -> str:
        """The address as it is written down; it holds no key."""
        return f"{self.scheme}://{self.host}/" + quote(f"{self.bucket}/{self.prefix}".rstrip("/"))

    @property
    def is_in_host(self) -> bool:
        """Whether the host is the bucket's own (virtual-hosted style), as `office.oss-cn-beijing.example`."""
        return self.host.startswith(f"{self.bucket}.")

    @property
    def endpoint(self) -> str:
        """The address that requests go to: the server's, or the bucket's own."""
        return f"{_SCHEMES[self.scheme]}://{self.host}"


@dataclass(frozen=True, slots=True)
class BucketKey:
    """What opens a bucket; `region` is empty where the server has none."""

    id: str
    secret: str = field(repr=False)
    token: str = field(default="", repr=False)
    region: str = ""


_keys: dict[BucketAddress, BucketKey] = {}
"""The keys that stood in addresses, for as long as the program runs."""


def is_bucket(text: str) -> bool:
    """Whether the text names a bucket and not a folder."""
    return urlsplit(text).scheme in _SCHEMES


def bucket_address(text: str) -> BucketAddress:
    """The address in a text; a key in it is remembered for `bucket_key`. Raises BucketAddressError."""
    parts = urlsplit(text)
    bucket, _, prefix = unquote(parts.path).strip("/").partition("/")
    user, _, host = parts.netloc.rpartition("@")
    if not (host and bucket) or parts.query or parts.fragment or not _is_host(host):
        raise BucketAddressError
    address = BucketAddress(parts.scheme, host, bucket, prefix.strip("/"))
    if user:
        id, _, secret = user.partition(":")
        _keys[address] = BucketKey(unquote(id), unquote(secret), region=os.environ.get(_REGION, ""))
    return address


def _is_host(host: str) -> bool:
    try:
        return bool(urlsplit(f"//{host}").hostname) and urlsplit(f"//{host}").port != 0
    except ValueError:
        return False


def bucket_key(address: BucketAddress) -> BucketKey:
    """The key to a bucket: of its address, of the environment, else of the file.

    Raises BucketKeyMissingError.
    """
    if address in _keys:
        return _keys[address]
    told = os.environ
    if told.get(_ID) and told.get(_SECRET):
        return BucketKey(told[_ID], told[_SECRET], told.get(_TOKEN, ""), told.get(_REGION, ""))
    kept = _profile()
    try:
        return BucketKey(
            kept["aws_access_key_id"],
            kept["aws_secret_access_key"],
            kept.get("aws_session_token", ""),
            told.get(_REGION) or kept.get("region", ""),
        )
    except KeyError as error:
        raise BucketKeyMissingError from error


def _profile() -> dict[str, str]:
    """The user's part of the file in which programs for S3 keep keys; empty where there is none."""
    place = os.environ.get("AWS_SHARED_CREDENTIALS_FILE")
    file = Path(place) if place else Path.home() / ".aws" / "credentials"
    parser = ConfigParser(interpolation=None)
    try:
        parser.read(file, encoding="utf-8")
        return dict(parser[os.environ.get("AWS_PROFILE") or "default"])
    except (OSError, UnicodeError, Error, KeyError):
        return {}
