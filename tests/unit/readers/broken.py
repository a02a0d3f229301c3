"""Files that are broken, locked, too large or made to do harm."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.unit.readers import made

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]><x>&i;</x>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>'


def relations(target: str = "word/document.xml") -> str:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="http://x/officeDocument" Target="{target}"/></Relationships>'
    )


def docx_with(body: str | bytes, **parts: str) -> bytes:
    return made.zip_of({"_rels/.rels": relations(), "word/document.xml": body, **parts})


def nested(depth: int) -> str:
    name = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return f"<w:document {name}><w:body>{'<w:sdt>' * depth}{'</w:sdt>' * depth}</w:body></w:document>"


def locked_pdf() -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(100, 100, "secret")
    canvas.save()
    return stream.getvalue()


def locked_zip() -> bytes:
    """A docx with the flag of encryption on every part."""
    return locked(made.as_docx())


def locked(archive: bytes) -> bytes:
    """The archive with the flag of encryption on every part."""
    data = bytearray(archive)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def many_parts() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for index in range(10_001):
            archive.writestr(f"word/{index}", b"")
    return stream.getvalue()


def lying_size() -> bytes:
    """A part that unpacks to more than the directory says."""
    data = bytearray(docx_with(b"<a>" + b" " * 100_000 + b"</a>"))
    at = data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 4)
    struct.pack_into("<I", data, at + 24, 50)
    return bytes(data)


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def huge_page() -> bytes:
    """A page without a tag behind its first, which the parser would break off."""
    return b"<html>" + "优化营商环境。".encode() * 2_500_000


def locked_office() -> bytes:
    """The container in which Office keeps a document with a password."""
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(1000)
        + "EncryptedPackage".encode("utf-16-le")
        + bytes(100)
    )
