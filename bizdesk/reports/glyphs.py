"""Text as PDF operators: each character's code in its face's subsets, looked up once for a document."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bizdesk.reports.faces import UNKNOWN, Face


class Glyphs:
    """The characters of `face` in the document of `canvas`."""

    def __init__(self, canvas: Canvas, face: Face) -> None:
        self._document: Any = getattr(canvas, "_doc")  # noqa: B009  reportlab's stubs leave it out
        self._font = cast(TTFont, pdfmetrics.getFont(face.name))
        self._known = face.widths
        self._codes: dict[str, tuple[str, str]] = {}

    def shown(self, text: str, size: float) -> str:
        """The operators that set the font and show `text`, a geta mark for what the face has no shape for."""
        codes = self._codes
        found: Iterable[tuple[str, str]] = [codes.get(c) or self._code(c) for c in text]
        return " ".join(
            f"{font} {size:g} Tf <{''.join([code for _, code in held])}> Tj"
            for font, held in groupby(found, key=_font)
        )

    def _code(self, character: str) -> tuple[str, str]:
        shape = character if ord(character) in self._known else UNKNOWN
        ((subset, code),) = self._font.splitString(shape, self._document)
        found = (self._font.getSubsetInternalName(subset, self._document), code.hex())
        self._codes[character] = found
        return found


def _font(code: tuple[str, str]) -> str:
    return code[0]
