"""Puts files into workbooks as WPS and Excel do: parts of the archive, written by hand."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SHEET = "xl/worksheets/sheet1.xml"
_SHEET_RELS = "xl/worksheets/_rels/sheet1.xml.rels"
_SECTOR = 512


def put_cell_image(file: Path, name: str, picture: bytes) -> None:
    """Keep a picture as WPS does that the formula DISPIMG shows under its name."""
    images = (
        f'<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:xdr="{_XDR}" '
        f'xmlns:a="{_A}" xmlns:r="{REL}"><etc:cellImage><xdr:pic><xdr:nvPicPr>'
        f'<xdr:cNvPr id="2" name="{name}"/><xdr:cNvPicPr/></xdr:nvPicPr>'
        '<xdr:blipFill><a:blip r:embed="rId1"/>'
        "</xdr:blipFill><xdr:spPr/></xdr:pic></etc:cellImage></etc:cellImages>"
    )
    parts = {
        "xl/cellimages.xml": images.encode(),
        "xl/_rels/cellimages.xml.rels": relations({"rId1": "media/image9.png"}),
        "xl/media/image9.png": picture,
    }
    rewrite(file, parts)


def put_rich_picture(file: Path, place: str, picture: bytes) -> None:
    """Keep a picture as the value of a cell, as Excel does where it is placed in the cell."""
    metadata = (
        f'<metadata xmlns="{MAIN}" xmlns:xlrd="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata">'
        '<futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext><xlrd:rvb i="0"/></ext></extLst></bk>'
        '</futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>'
    )
    rich = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"
    parts = {
        "xl/metadata.xml": metadata.encode(),
        "xl/richData/rdrichvalue.xml": (
            f'<rvData xmlns="{rich}"><rv s="0"><v>0</v><v>5</v></rv></rvData>'.encode()
        ),
        "xl/richData/richValueRel.xml": (
            f'<richValueRels xmlns="{rich}2" xmlns:r="{REL}"><rel r:id="rId1"/></richValueRels>'.encode()
        ),
        "xl/richData/_rels/richValueRel.xml.rels": relations({"rId1": "../media/image8.png"}),
        "xl/media/image8.png": picture,
    }

    def change(root: etree._Element) -> None:
        (cell,) = root.xpath(f"//*[local-name()='c'][@r='{place}']")
        for child in list(cell):
            cell.remove(child)
        cell.set("t", "e")
        cell.set("vm", "1")
        etree.SubElement(cell, f"{{{MAIN}}}v").text = "#VALUE!"

    rewrite(file, parts, change)


def put_object(file: Path, row: int | None, part: str, data: bytes, kind: str = "Package") -> None:
    """Embed a file, its picture in a row of the sheet or, where none is given, nowhere."""
    place = f"<from><xdr:col>0</xdr:col><xdr:row>{(row or 1) - 1}</xdr:row></from>"
    anchor = f"<objectPr><anchor>{place}</anchor></objectPr>" if row else ""
    objects = (
        f'<oleObjects xmlns="{MAIN}" xmlns:r="{REL}" xmlns:xdr="{_XDR}">'
        f'<oleObject progId="{kind}" shapeId="1025" r:id="rId77">{anchor}</oleObject></oleObjects>'
    )
    target = {"rId77": f"../embeddings/{part}"}
    rewrite(
        file,
        {_SHEET_RELS: relations(target), f"xl/embeddings/{part}": data},
        lambda root: root.append(etree.fromstring(objects)),
    )


def relations(targets: Mapping[str, str]) -> bytes:
    """A part of relations."""
    lines = (f'<Relationship Id="{id}" Type="{REL}/x" Target="{target}"/>' for id, target in targets.items())
    return f'<Relationships xmlns="{_RELS}">{"".join(lines)}</Relationships>'.encode()


def rewrite(
    file: Path, parts: Mapping[str, bytes], change: Callable[[etree._Element], None] | None = None
) -> None:
    """Put parts into the workbook, and change its sheet."""
    with ZipFile(file) as opened:
        held = {name: opened.read(name) for name in opened.namelist()} | dict(parts)
    if change is not None:
        root = etree.fromstring(held[_SHEET])
        change(root)
        held[_SHEET] = etree.tostring(root)
    with ZipFile(file, "w") as made:
        for name, data in held.items():
            made.writestr(name, data)


def native(name: str, content: bytes) -> bytes:
    """What the Packager keeps of a file."""
    ansi, wide = name.encode("gb18030") + b"\0", name.encode("utf-16-le")
    place, said = rb"C:\a" + b"\0", struct.pack("<I", len(name)) + wide
    body = b"\x02\0" + ansi + place + b"\0\0\x03\0" + struct.pack("<I", len(place)) + place
    body += struct.pack("<I", len(content)) + content + said * 3
    return struct.pack("<I", len(body)) + body


def compound(stream: str, data: bytes) -> bytes:
    """A compound file of one stream, which must not be a small one."""
    assert len(data) >= 4096
    sectors = -(-len(data) // _SECTOR)
    assert sectors + 2 <= _SECTOR // 4
    chain = [*range(3, sectors + 2), 0xFFFFFFFE]
    fat = [0xFFFFFFFD, 0xFFFFFFFE, *chain]
    fat += [0xFFFFFFFF] * (_SECTOR // 4 - len(fat))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<I", 0) + b"\xff" * 4 * 108
    root = _entry("Root Entry", 5, 1, 0xFFFFFFFE, 0)
    entries = root + _entry(stream, 2, 0xFFFFFFFF, 2, len(data)) + _entry("", 0, 0xFFFFFFFF, 0, 0) * 2
    return head + struct.pack("<128I", *fat) + entries + data.ljust(sectors * _SECTOR, b"\0")


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    wide = (name + "\0").encode("utf-16-le") if name else b""
    told = wide.ljust(64, b"\0") + struct.pack("<HBB", len(wide), kind, 1)
    told += struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, child) + bytes(36)
    return told + struct.pack("<IQ", start, size)
