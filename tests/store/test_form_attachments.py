"""What agencies put into their forms: pictures in cells and embedded files become evidence, or are named."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl.drawing.image import Image
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image as Picture

from bizdesk.domain.forms import FILES_TITLE, DifferenceKind, FormField
from bizdesk.services.forms import merge_forms, read_forms
from bizdesk.services.ledgers import Ledger
from bizdesk.services.tasks import get_task
from tests.embedded import compound, native, put_cell_image, put_object, put_rich_picture
from tests.forms import cell_of, differences, edit, fill, send, sheet_of
from tests.ledgers import TODAY, make_ledger, policy, read, stock, write

TAX = "市税务局"
UNREAD = "嵌入的附件读不出，请单位把文件放在表旁边再交"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    made = make_ledger(tmp_path / "台账")
    stock(made, policy())
    return made


@pytest.fixture
def form(ledger: Ledger, tmp_path: Path) -> Path:
    return send(ledger, tmp_path / "发出", agency=TAX)[TAX]


def drawn(side: int = 8) -> bytes:
    out = BytesIO()
    Picture.new("RGB", (side, side), "red").save(out, "PNG")
    return out.getvalue()


def merged(ledger: Ledger, *files: Path) -> list[tuple[str, int]]:
    """The evidence of the second row's task after what is clean was merged."""
    came = read_forms(files)
    write(ledger, lambda uow: merge_forms(uow, came))
    return [(one.name, one.size) for one in read(ledger, lambda uow: get_task(uow, 4, TODAY)).evidence]


def row_of(file: Path) -> int:
    """The number of the sheet's row that is the second of the form."""
    return cell_of(sheet_of(file), 2, FILES_TITLE).row


def test_a_picture_that_lies_over_a_row(ledger: Ledger, form: Path) -> None:
    def put(sheet: Worksheet) -> None:
        sheet.add_image(Image(BytesIO(drawn())), cell_of(sheet, 2, FILES_TITLE).coordinate)

    edit(form, put)
    assert merged(ledger, form) == [("第2项图片1.png", len(drawn()))]


@pytest.mark.parametrize("title", [FILES_TITLE, FormField.PROGRESS])
def test_a_picture_that_wps_put_into_a_cell(ledger: Ledger, form: Path, title: str) -> None:
    fill(form, 2, title, '=_xlfn.DISPIMG("ID_A1B2",1)')
    put_cell_image(form, "ID_A1B2", drawn())
    (one,) = differences(ledger, form)
    assert (one.kind, one.field) == (DifferenceKind.NEW, FormField.EVIDENCE)
    assert merged(ledger, form) == [("第2项图片1.png", len(drawn()))]


def test_a_picture_that_excel_put_into_a_cell(ledger: Ledger, form: Path) -> None:
    fill(form, 2, FILES_TITLE, "占位")
    put_rich_picture(form, cell_of(sheet_of(form), 2, FILES_TITLE).coordinate, drawn())
    assert merged(ledger, form) == [("第2项图片1.png", len(drawn()))]


def test_a_picture_that_the_file_does_not_hold_is_named(ledger: Ledger, form: Path) -> None:
    fill(form, 2, FILES_TITLE, '=DISPIMG("ID_NONE",1)')
    (one,) = differences(ledger, form)
    assert (one.kind, one.what, one.returned, one.task_id) == (DifferenceKind.INVALID, UNREAD, "图片", 4)


def test_an_embedded_workbook_is_taken_out(ledger: Ledger, form: Path) -> None:
    data = form.read_bytes()
    put_object(form, row_of(form), "Microsoft_Excel_Worksheet.xlsx", data, "Excel.Sheet.12")
    assert merged(ledger, form) == [("Microsoft_Excel_Worksheet.xlsx", len(data))]


def test_a_packed_file_keeps_its_name(ledger: Ledger, form: Path) -> None:
    content = b"%PDF-1.7" + bytes(5000)
    put_object(
        form, row_of(form), "oleObject1.bin", compound("\x01Ole10Native", native("批复/一.pdf", content))
    )
    assert merged(ledger, form) == [("批复／一.pdf", len(content))]


def test_a_pdf_that_its_reader_embedded(ledger: Ledger, form: Path) -> None:
    content = b"%PDF-1.7" + bytes(5000)
    put_object(form, row_of(form), "oleObject1.bin", compound("CONTENTS", content), "AcroExch.Document")
    assert merged(ledger, form) == [("嵌入的文件.pdf", len(content))]


@pytest.mark.parametrize(
    "data",
    [b"", b"MZ" * 3000, compound("WordDocument", bytes(5000)), compound("\x01Ole10Native", b"\xff" * 5000)],
    ids=["empty", "foreign", "old Word", "broken"],
)
def test_an_object_that_cannot_be_read_is_named(ledger: Ledger, form: Path, data: bytes) -> None:
    put_object(form, row_of(form), "oleObject1.bin", data, "Word.Document.8")
    (one,) = differences(ledger, form)
    assert (one.kind, one.what, one.task_id) == (DifferenceKind.INVALID, UNREAD, 4)
    assert one.returned == "oleObject1.bin（Word.Document.8）"
    assert merged(ledger, form) == []


@pytest.mark.parametrize("row", [None, 1])
def test_an_object_that_lies_in_no_row_is_named(ledger: Ledger, form: Path, row: int | None) -> None:
    put_object(form, row, "一.docx", form.read_bytes())
    (one,) = differences(ledger, form)
    assert (one.kind, one.what, one.returned) == (DifferenceKind.UNKNOWN, UNREAD, "一.docx")


def test_two_files_of_one_name_are_both_kept(ledger: Ledger, form: Path) -> None:
    fill(form, 2, FILES_TITLE, '=DISPIMG("ID_1",1)')
    put_cell_image(form, "ID_1", drawn())
    content = b"%PDF" + bytes(5000)
    put_object(
        form, row_of(form), "oleObject1.bin", compound("\x01Ole10Native", native("第2项图片1.png", content))
    )
    assert sorted(merged(ledger, form)) == [
        ("第2项图片1.png", len(drawn())),
        ("第2项图片1（2）.png", len(content)),
    ]


def test_files_of_one_name_in_two_forms_are_both_kept(ledger: Ledger, form: Path, tmp_path: Path) -> None:
    again = tmp_path / "补报.xlsx"
    shutil.copy(form, again)
    sizes = []
    for file, side in ((form, 8), (again, 90)):
        fill(file, 2, FILES_TITLE, '=DISPIMG("ID_1",1)')
        put_cell_image(file, "ID_1", drawn(side))
        sizes.append(len(drawn(side)))
    assert sizes[0] != sizes[1]
    assert merged(ledger, form, again) == [("第2项图片1.png", size) for size in sizes]
