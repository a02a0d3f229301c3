"""Reads the words of pictures and scanned pages offline by rapidocr, and says of which it is not sure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

from bizdesk.extract.readers.errors import DamagedFileError, ScanError, TooComplexError
from bizdesk.extract.readers.glyphs import lines_of
from bizdesk.extract.readers.pages import Line, compose
from bizdesk.extract.readers.result import PageProgress, ReadText, untold

if TYPE_CHECKING:
    import pypdfium2
    from PIL import Image

_SURE = 0.9
_SHARPNESS = 200 / 72
_LONGEST_SIDE = 4000
_MOST_PAGES = 500

Recognise = Callable[["Image.Image"], list[Line]]
"""Finds the lines of a picture, with boxes in its points."""


def read(path: Path, progress: PageProgress = untold) -> ReadText:
    """The words of a png, jpg or tif file.

    Raises ScanError, DamagedFileError, TooComplexError, and what `progress` raises.
    """
    recognise = _recogniser(path)
    pages: list[Sequence[Line]] = []
    for picture, count in _pictures(path):
        progress(len(pages), count)
        pages.append(lines_of(recognise(picture)))
    return compose(pages)


def page_reader(path: Path) -> Callable[[pypdfium2.PdfPage], Sequence[Line]]:
    """What reads the scanned pages of the PDF file; it raises ScanError where rapidocr is missing."""
    recogniser = cache(_recogniser)  # its models are loaded for the first scanned page

    def read_page(page: pypdfium2.PdfPage) -> Sequence[Line]:
        recognise = recogniser(path)
        longest = max(page.get_width(), page.get_height(), 1.0)
        picture = page.render(scale=min(_SHARPNESS, _LONGEST_SIDE / longest)).to_pil()
        return lines_of(recognise(picture.convert("RGB")))

    return read_page


def _pictures(path: Path) -> Iterator[tuple[Image.Image, int]]:
    """The pictures of the file as they are to be held, one for each page of a tif, and how many there are."""
    from PIL import Image, ImageOps, ImageSequence

    with path.open("rb") as stream:
        try:
            with catch_warnings():
                simplefilter("error", Image.DecompressionBombWarning)
                opened = Image.open(stream)
            count = getattr(opened, "n_frames", 1)
            if count > _MOST_PAGES:
                raise TooComplexError(path)
            for picture in ImageSequence.Iterator(opened):
                turned = ImageOps.exif_transpose(picture).convert("RGB")
                turned.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
                yield turned, count
        except (OSError, ValueError, SyntaxError, EOFError) as error:
            raise DamagedFileError(path) from error
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise TooComplexError(path) from error


def _recogniser(path: Path) -> Recognise:
    try:
        from rapidocr import RapidOCR
    except ImportError as error:
        raise ScanError(path) from error
    engine: Any = RapidOCR(params={"Global.log_level": "error"})

    def recognise(picture: Image.Image) -> list[Line]:
        found = engine(picture)
        if found.boxes is None:
            return []
        return [_line(*one) for one in zip(found.boxes, found.txts, found.scores, strict=True)]

    return recognise


def _line(box: Iterable[tuple[float, float]], words: str, score: float) -> Line:
    """A found line; one below the bar is doubtful as a whole."""
    text = words.strip()
    xs, ys = zip(*((float(x), float(y)) for x, y in box), strict=True)
    doubtful = ((0, len(text)),) if score < _SURE and text else ()
    return Line(text, min(xs), max(xs), min(ys), max(ys), doubtful)
