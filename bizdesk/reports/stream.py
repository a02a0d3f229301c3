"""A reportlab canvas that writes each page to its file when it is finished, so that memory does not grow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import (
    PDFCrossReferenceTable,
    PDFDocument,
    PDFFile,
    PDFIndirectObject,
    PDFObjectReference,
    PDFStream,
    PDFTrailer,
)
from reportlab.pdfbase.pdfmetrics import standardFonts
from reportlab.pdfgen.canvas import Canvas

rl_config.useA85 = 0  # compressed pages are bytes: as text they are a quarter longer and slow to write
_VERSION = (1, 7)


class StreamedCanvas(Canvas):
    """A canvas whose pages are in `out` once they are shown; the same drawing gives the same bytes."""

    _doc: Any

    def __init__(self, out: BinaryIO) -> None:
        super().__init__(out, invariant=1, pageCompression=1, lang="zh-CN")
        self._doc.__class__ = _Document  # reportlab makes it by a fixed name
        self._doc.written = _Written(out)

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


class _Document(PDFDocument):
    """A document whose pages are written before everything else."""

    written: _Written
    Pages: Any
    Catalog: Any
    idToObject: dict[str, Any]  # noqa: N815  reportlab's name

    def write_page(self) -> None:
        """Write the last page and the stream that draws it, and let go of both."""
        page, before = self.Pages.pages[-1], self.objectcounter
        self._write(page.__InternalName__)
        for number in range(before + 1, self.objectcounter + 1):
            drawing = self.idToObject[self.numberToId[number]]
            if isinstance(drawing, PDFStream):
                self._write(self.numberToId[number])
                drawing.content = None
        page.stream = None
        self.Pages.pages[-1] = PDFObjectReference(page.__InternalName__)

    def format(self) -> bytes:
        """Write what is left: fonts, outline, the table of all objects. Returns nothing more to write."""
        self.encrypt.prepare(self)
        refer: Callable[[object], object] = self.Reference
        root, info = refer(self.Catalog), refer(self.info)
        number = 1
        while number in self.numberToId:  # writing an object may bring others in
            if self.numberToId[number] not in self.idToOffset:
                self._write(self.numberToId[number])
            number += 1
        table = PDFCrossReferenceTable()
        table.addsection(0, [self.numberToId[one] for one in range(1, number)])
        start = self.written.add(table.format(self))
        trailer = PDFTrailer(startxref=start, Size=number, Root=root, Info=info, ID=self.ID())
        self.written.add(trailer.format(self))
        return b""

    def _write(self, name: str) -> None:
        self.idToOffset[name] = self.written.add(PDFIndirectObject(name, self.idToObject[name]).format(self))
        self.idToObject[name] = None
