"""The office's logo in the header of the first page of a Word document, above what is written on it."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO

from docx.document import Document
from docx.image.image import Image
from docx.oxml.ns import qn
from docx.shared import Pt

from bizdesk.reports.logo import GAP, logo_size
from bizdesk.reports.look import OwnFile
from bizdesk.reports.profile import Geometry


def add_logo(document: Document, logo: OwnFile, geometry: Geometry) -> None:
    """Put it at the left above the first page's type area; the page keeps its number."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    first = section.first_page_footer.paragraphs[0]._p
    for part in section.footer.paragraphs[0]._p:
        first.append(deepcopy(part))
    picture = Image.from_blob(logo.data)
    width, height = logo_size((picture.px_width, picture.px_height), geometry)
    section.header_distance = Pt(geometry.top - GAP - height)
    paragraph = section.first_page_header.paragraphs[0]
    form = paragraph.paragraph_format
    form.first_line_indent = form.space_before = form.space_after = Pt(0)
    form.line_spacing = 1.0
    said = paragraph._p.get_or_add_pPr()
    for old in said.findall(qn("w:pStyle")):
        said.remove(old)
    paragraph.add_run().add_picture(BytesIO(logo.data), Pt(width), Pt(height))
