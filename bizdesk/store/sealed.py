"""Files sealed with a password: AES-256-GCM over pieces of 64 KiB, under a key that scrypt makes of it.

The file begins with 32 bytes: the mark, the cost of scrypt as a power of two (r 8, p 1), its salt and the
beginning of every nonce. Each piece is followed by its tag of 16 bytes; its nonce ends in the number of the
piece (4 bytes) and in 1 for the last piece, 0 for the others, so that nothing can be cut off, moved or left
out. The 32 bytes at the beginning go with every piece as associated data.
"""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    # Loaded with the first password only: a ledger is opened without it.
    from _typeshed import ReadableBuffer, WriteableBuffer
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MARK = b"BizDesk1"
PIECE = 1 << 16
_COST = 17
_COSTS = range(10, 21)
_SALT, _PREFIX, _TAG = 16, 7, 16
_HEAD = len(MARK) + 1 + _SALT + _PREFIX


class SealError(ValueError):
    """The password is wrong, or the file is not as it was sealed; `at_once` where nothing could be read."""

    def __init__(self, *, at_once: bool) -> None:
        super().__init__("sealed otherwise")
        self.at_once = at_once


class SealingWriter(io.RawIOBase):
    """Seals what is written to it, in order, and ends the file when it is closed with `finish`."""

    def __init__(self, target: BinaryIO, password: str) -> None:
        super().__init__()
        self._target = target
        self._head = MARK + bytes([_COST]) + os.urandom(_SALT + _PREFIX)
        self._cipher = _cipher(self._head, password)
        self._held = bytearray()
        self._number = 0
        target.write(self._head)

    def writable(self) -> bool:
        """Always."""
        return True

    def write(self, data: ReadableBuffer, /) -> int:
        """Take `data`; full pieces go to the file at once."""
        with memoryview(data) as view:
            self._held += view
            taken = view.nbytes
        while len(self._held) > PIECE:
            self._seal(bytes(self._held[:PIECE]), last=False)
            del self._held[:PIECE]
        return taken

    def finish(self) -> None:
        """Write the last piece; a file without one cannot be opened."""
        self._seal(bytes(self._held), last=True)

    def _seal(self, piece: bytes, *, last: bool) -> None:
        self._target.write(
            self._cipher.encrypt(_nonce(self._head, self._number, last=last), piece, self._head)
        )
        self._number += 1


class SealedReader(io.RawIOBase):
    """A sealed file read as what was sealed, at any place. Raises SealError."""

    def __init__(self, source: BinaryIO, password: str) -> None:
        super().__init__()
        self._source = source
        self._head = source.read(_HEAD)
        if len(self._head) != _HEAD or not self._head.startswith(MARK) or self._head[len(MARK)] not in _COSTS:
            raise SealError(at_once=False)
        self._cipher = _cipher(self._head, password)
        whole = source.seek(0, os.SEEK_END) - _HEAD
        self._pieces = -(-whole // (PIECE + _TAG))
        self._size = whole - self._pieces * _TAG
        self._place = 0
        self._open: tuple[int, bytes] = (-1, b"")
        self._piece(0)

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Go to a place of what was sealed."""
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: self._size}[whence]
        if start + offset < 0:
            raise ValueError(offset)
        self._place = start + offset
        return self._place

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read on, at most to the end of a piece."""
        if self._place >= self._size:
            return 0
        number, start = divmod(self._place, PIECE)
        with memoryview(buffer).cast("B") as view:
            part = self._piece(number)[start : start + view.nbytes]
            view[: len(part)] = part
        self._place += len(part)
        return len(part)

    def _piece(self, number: int) -> bytes:
        from cryptography.exceptions import InvalidTag

        if self._open[0] != number:
            self._source.seek(_HEAD + number * (PIECE + _TAG))
            last = number == self._pieces - 1
            try:
                sealed = self._source.read(PIECE + _TAG)
                plain = self._cipher.decrypt(_nonce(self._head, number, last=last), sealed, self._head)
            except (InvalidTag, ValueError) as error:
                raise SealError(at_once=number == 0) from error
            self._open = number, plain
        return self._open[1]


def is_sealed(source: BinaryIO) -> bool:
    """Whether the file begins as sealed ones do; the place in it is its beginning afterwards."""
    begins = source.read(len(MARK)) == MARK
    source.seek(0)
    return begins


def _cipher(head: bytes, password: str) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    salt = head[len(MARK) + 1 : len(MARK) + 1 + _SALT]
    cost = 1 << head[len(MARK)]
    return AESGCM(Scrypt(salt=salt, length=32, n=cost, r=8, p=1).derive(password.encode()))


def _nonce(head: bytes, number: int, *, last: bool) -> bytes:
    return head[-_PREFIX:] + number.to_bytes(4, "big") + bytes([last])
