"""Scanned pages and pictures are read where the extra is installed, and what is doubtful is said."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from bizdesk.domain.errors import UserError
from bizdesk.extract import extract_file, read_text
from bizdesk.extract.doubts import with_doubtful_words
from bizdesk.extract.readers import read
from tests.unit.readers import made
from tests.unit.readers.made import tasks

needs_ocr = pytest.mark.skipif(
    importlib.util.find_spec("rapidocr") is None, reason="needs the extra ocr (rapidocr and onnxruntime)"
)


def pictures_of(pdf: bytes) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=150 / 72).to_pil() for page in document]
    document.close()
    return pages


def scanned(pictures: Sequence[Image.Image]) -> bytes:
    """A PDF file whose pages are pictures."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    for picture in pictures:
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


@needs_ocr
def test_a_scanned_pdf_gives_the_tasks_of_its_text(tmp_path: Path) -> None:
    path = tmp_path / "扫描件"
    path.write_bytes(scanned(pictures_of(made.as_pdf())))
    assert tasks(read_text(path)) == tasks(made.as_text())


@needs_ocr
@pytest.mark.parametrize("form", ["png", "jpeg"])
def test_a_picture_is_read(form: str, tmp_path: Path) -> None:
    path = tmp_path / "照片"
    pictures_of(made.as_pdf(made.POLICY[8:12]))[0].save(path, form)
    found = read(path)
    assert found.doubtful == ()
    assert tasks(found.text) == tasks(made.as_text(made.POLICY[8:12]))


@needs_ocr
@pytest.mark.parametrize("form", ["pdf", "tiff"])
def test_each_scanned_page_is_told_before_it_is_read(form: str, tmp_path: Path) -> None:
    path = tmp_path / "扫描件"
    pictures = [Image.new("RGB", (600, 800), "white") for _ in range(3)]
    if form == "pdf":
        path.write_bytes(scanned(pictures))
    else:
        pictures[0].save(path, form, save_all=True, append_images=pictures[1:])
    told: list[tuple[int, int]] = []
    with pytest.raises(UserError, match="空文件"):
        read(path, progress=lambda behind, pages: told.append((behind, pages)))
    assert told == [(0, 3), (1, 3), (2, 3)]


@needs_ocr
def test_a_measure_with_blurred_words_asks_for_a_look(tmp_path: Path) -> None:
    (picture,) = pictures_of(made.as_pdf(made.POLICY[8:12]))
    width, height = picture.size
    box = (0, height // 4, width, height // 2)
    picture.paste(picture.crop(box).filter(ImageFilter.GaussianBlur(3)), box)
    path = tmp_path / "照片"
    picture.save(path, "png")
    (document,) = extract_file(path)
    assert any("没有认清，请对照原件核对文字。" in one for m in document.measures for one in m.review)


def test_only_measures_with_doubtful_words_are_marked(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(made.as_text(), encoding="utf-8")
    (document,) = extract_file(path)
    at = document.text.index("市水务集团")
    marked = with_doubtful_words(document, [(at, at + 5)])
    assert [m.review for m in marked.measures] == [
        (),
        (),
        ("“市水务集团”没有认清，请对照原件核对文字。",),
        (),
    ]


@pytest.mark.parametrize("form", ["pdf", "png"])
def test_without_the_extra_one_sentence_says_what_to_install(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    (picture,) = pictures_of(made.as_pdf(made.POLICY[:5]))
    path = tmp_path / "扫描件"
    if form == "pdf":
        path.write_bytes(scanned([picture]))
    else:
        picture.save(path, form)
    with pytest.raises(UserError, match=r"扫描件.*bizdesk\[ocr\]"):
        read_text(path)


def test_a_scanned_ofd_says_how_it_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "扫描件"
    path.write_bytes(made.ofd_of(['<ofd:ImageObject ID="1" Boundary="0 0 210 297"/>']))
    with pytest.raises(UserError, match="另存为 pdf"):
        read_text(path)


@needs_ocr
def test_a_damaged_picture_is_named(tmp_path: Path) -> None:
    path = tmp_path / "照片"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    with pytest.raises(UserError, match="已损坏"):
        read_text(path)


@needs_ocr
def test_a_picture_too_large_to_unpack_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "照片"
    Image.new("1", (12_000, 12_000)).save(path, "png")
    with pytest.raises(UserError, match="结构异常"):
        read_text(path)
