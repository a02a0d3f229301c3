"""A reportlab canvas that writes each page to its file when it is finished, so that memory does not grow."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import (
    PDFDocument,
    PDFFile,
    PDFIndirectObject,
    PDFObject,
    PDFPages,
    PDFStream,
    PDFTrailer,
)
from reportlab.pdfbase.pdfmetrics import standardFonts
from reportlab.pdfgen.canvas import Canvas

rl_config.useA85 = 0  # compressed pages are bytes: as text they are a quarter longer and slow to write
_VERSION = (1, 7)
_PAGE = "Page"
"""What reportlab's names of pages begin with, before their place."""


class StreamedCanvas(Canvas):
    """A canvas whose pages are in `out` once they are shown; the same drawing gives the same bytes."""

    _doc: Any

    def __init__(self, out: BinaryIO) -> None:
        super().__init__(out, invariant=1, pageCompression=1, lang="zh-CN")
        self._doc.__class__ = _Document  # reportlab makes it by a fixed name
        self._doc.begin(out)

    def showPage(self) -> None:  # noqa: N802  reportlab's name
        """Finish the page, write it and forget it."""
        super().showPage()
        self._doc.write_page()

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:  # noqa: N802
        """Set a face that is embedded; reportlab's own, which drawings set between their texts, are not."""
        if psfontname not in standardFonts:
            super().setFont(psfontname, size, leading)

    def _make_preamble(self) -> None:
        """Begin pages without a font: reportlab's would be Helvetica, which is not embedded."""
        self._preamble = "1 0 0 1 0 0 cm"


class _Written(PDFFile):
    """A PDF file of which nothing is kept."""

    def __init__(self, out: BinaryIO) -> None:
        super().__init__(_VERSION)
        out.write(b"".join(self.strings))
        self.strings.clear()
        self.write: Callable[[bytes], object] = out.write  # type: ignore[assignment]


class _Kids(PDFObject):
    """The references to pages, of which no more is kept than their numbers."""

    def __init__(self, numbers: array[int]) -> None:
        self._numbers = numbers

    def format(self, document: object) -> bytes:
        """As it stands in the file."""
        return b"[ %b ]" % b"\n".join(b"%d 0 R" % number for number in self._numbers)


class _Pages(PDFPages):
    """The tree of pages. `pages` holds the one that is not yet written."""

    numbers: array[int]
    Kids: Any

    def check_format(self, document: object) -> None:
        """Refer to the pages by their numbers."""
        self.Kids, self.Count = _Kids(self.numbers), len(self.numbers)


class _Numbers(dict[str, tuple[int, int]]):
    """Number and generation of each object by its name; those of pages are known by their place."""

    def __init__(self, pages: array[int]) -> None:
        super().__init__()
        self._pages = pages

    def __missing__(self, name: str) -> tuple[int, int]:
        place = name.removeprefix(_PAGE)
        if place == name or not 0 < int(place) <= len(self._pages):
            raise KeyError(name)
        return self._pages[int(place) - 1], 0


class _Document(PDFDocument):
    """A document whose pages are written before everything else; eight bytes are kept of each object."""

    written: _Written
    offsets: array[int]
    Pages: Any
    Catalog: Any
    objectcounter: int
    idToObject: dict[str, Any]  # noqa: N815  reportlab's name
    numberToId: dict[int, str]  # noqa: N815  reportlab's name
    idToObjectNumberAndVersion: _Numbers  # noqa: N815  reportlab's name

    def begin(self, out: BinaryIO) -> None:
        """Begin the file; nothing has been drawn yet."""
        self.written, self.offsets = _Written(out), array("Q")
        self.Pages.__class__ = _Pages
        self.Pages.numbers = array("L")
        known = self.idToObjectNumberAndVersion
        self.idToObjectNumberAndVersion = _Numbers(self.Pages.numbers)
        self.idToObjectNumberAndVersion.update(known)

    def write_page(self) -> None:
        """Write the last page and the stream that draws it, and let go of both."""
        page, before = self.Pages.pages.pop(), self.objectcounter
        number, _ = self.idToObjectNumberAndVersion[page.__InternalName__]
        self.Pages.numbers.append(number)
        self._write(number)
        self._forget(number)
        for later in range(before + 1, self.objectcounter + 1):
            if isinstance(self.idToObject[self.numberToId[later]], PDFStream):
                self._write(later)
                self._forget(later)

    def format(self) -> bytes:
        """Write what is left: fonts, outline, the table of all objects. Returns nothing more to write."""
        self.encrypt.prepare(self)
        refer: Callable[[object], object] = self.Reference
        root, info = refer(self.Catalog), refer(self.info)
        number = 1
        while number <= self.objectcounter:  # writing an object may bring others in
            if not self._offset(number):
                self._write(number)
            number += 1
        start = self.written.add(b"xref\n0 %d\n0000000000 65535 f \n" % number)
        for offset in self.offsets[1:]:
            self.written.add(b"%010d 00000 n \n" % offset)
        trailer = PDFTrailer(startxref=start, Size=number, Root=root, Info=info, ID=self.ID())
        self.written.add(trailer.format(self))
        return b""

    def _offset(self, number: int) -> int:
        return self.offsets[number] if number < len(self.offsets) else 0

    def _write(self, number: int) -> None:
        name = self.numberToId[number]
        offset = self.written.add(PDFIndirectObject(name, self.idToObject[name]).format(self))
        self.offsets.extend([0] * (number + 1 - len(self.offsets)))
        self.offsets[number] = offset
        self.idToObject[name] = None

    def _forget(self, number: int) -> None:
        name = self.numberToId.pop(number)
        del self.idToObject[name]
        self.idToObjectNumberAndVersion.pop(name)
