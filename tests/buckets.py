"""An S3-speaking server of the tests' own, a process on a free port, gone when the tests end."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from bizdesk.store.bucket_address import BucketAddress

PREFIX = "青禾/佐证"
KEY = {"AWS_ACCESS_KEY_ID": "clerk", "AWS_SECRET_ACCESS_KEY": "clerk's secret"}
_KEEPER = "AWS4-HMAC-SHA256 Credential=keeper/20220101/us-east-1/s3/aws4_request, SignedHeaders=, Signature="
_START_S = 60
_NAME = "{http://s3.amazonaws.com/doc/2006-03-01/}Key"
_numbers = count(1)


def is_there() -> bool:
    """Whether the server and what talks to it are installed."""
    try:
        import moto.server
        import obstore  # noqa: F401
    except ImportError:
        return False
    return bool(moto.server)


def ask(host: str, method: str, place: str, data: bytes | None = None, *, tls: bool = False) -> bytes:
    """Send a request as the keeper of a server; what is answered."""
    headers = {"Authorization": _KEEPER, "Content-Type": "application/octet-stream"}
    scheme, trusting = ("https", ssl._create_unverified_context()) if tls else ("http", None)
    request = Request(f"{scheme}://{host}/{quote(place, safe='/?=&-')}", data, headers, method=method)
    with urlopen(request, timeout=60, context=trusting) as answer:
        return bytes(answer.read())


@dataclass
class BucketServer:
    """A running server."""

    host: str
    process: subprocess.Popen[bytes]
    tls: bool = False

    def new_bucket(self) -> str:
        """The address of a part of an empty bucket."""
        name = f"office{os.getpid()}-{next(_numbers)}"
        ask(self.host, "PUT", name, tls=self.tls)
        return f"{'s3' if self.tls else 's3+http'}://{self.host}/{name}/{quote(PREFIX)}"

    def know_keys(self, *, only: bool) -> None:
        """From now on refuse keys that nobody gave out, which here are all, or take any."""
        ask(self.host, "POST", "moto-api/reset-auth", b"0" if only else b"inf")

    def stop(self) -> None:
        """End the server, and all it holds."""
        self.process.kill()
        self.process.wait()


def start(certificate: Path | None = None, key: Path | None = None) -> BucketServer:
    """Start a server and wait until it answers; with a certificate and its key it speaks TLS."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    if certificate is not None:
        command += ["-s", "-c", str(certificate), "-k", str(key)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    server = BucketServer(f"127.0.0.1:{port}", process, tls=certificate is not None)
    for _ in range(_START_S * 10):
        with suppress(URLError, ConnectionError):
            ask(server.host, "GET", "", tls=server.tls)
            return server
        time.sleep(0.1)
    server.stop()
    raise AssertionError("the server of buckets does not answer")


@dataclass(frozen=True)
class Objects:
    """The objects of a ledger as the keeper of the server has them."""

    address: BucketAddress

    def names(self) -> list[str]:
        """What lies below the prefix."""
        listed = ET.fromstring(ask(self.address.host, "GET", f"{self.address.bucket}?list-type=2"))
        found = sorted(one.text or "" for one in listed.iter(_NAME))
        return [one.removeprefix(f"{self.address.prefix}/") for one in found]

    def put(self, name: str, data: bytes) -> None:
        """Lay an object down in the place of what is there."""
        ask(self.address.host, "PUT", self._place(name), data)

    def remove(self, name: str) -> None:
        """Take an object away."""
        ask(self.address.host, "DELETE", self._place(name))

    def read(self, name: str) -> bytes:
        """The bytes of an object."""
        return ask(self.address.host, "GET", self._place(name))

    def _place(self, name: str) -> str:
        return f"{self.address.bucket}/{self.address.prefix}/{name}"
