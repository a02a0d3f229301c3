"""Sets the bulletin's prose on the grid of its profile: 22 lines of 28 characters by GB/T 9704."""

from __future__ import annotations

from itertools import groupby

from bizdesk.domain.labels import chinese_date
from bizdesk.reports.faces import Use
from bizdesk.reports.logo import draw_logo
from bizdesk.reports.paper import Paper, Type, natural_width
from bizdesk.reports.prose import Block, Kind
from bizdesk.reports.records import Report
from bizdesk.reports.typeset import balanced, wrap

_TAIL = {Kind.ANNEX: 4, Kind.SIGNATURE: 1}
"""The lines that must stand on one page with the annexes or the signature, so that neither stands alone."""
_FACES = {Kind.SECTION: Use.HEADING, Kind.SUBSECTION: Use.SUBHEADING}


def draw_bulletin(paper: Paper, report: Report, blocks: tuple[Block, ...]) -> None:
    """Draw the title, who sends it and when, and `blocks`, from a new page on."""
    paper.turn(paper.profile.upright)
    draw_logo(paper, report.look)
    paper.bookmark(report.title, 0)
    title = Type(paper.faces[Use.TITLE], paper.profile.title_size)
    for text in balanced(report.title_phrases, paper.profile.upright.type_width, title.measure):
        _centred(paper, text, title)
    paper.y -= paper.profile.pitch / 2
    sender = Type(paper.faces[Use.SUBHEADING], paper.profile.size)
    for text in filter(None, (report.office, f"（截至{chinese_date(report.as_of)}）")):
        for line in wrap(text, paper.profile.upright.type_width, sender.measure):
            _centred(paper, line.text, sender)
    paper.y -= paper.profile.pitch / 2
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        held = list(group)
        if kind in _TAIL:
            _blank(paper, _TAIL[kind] + len(held))
        for block in held:
            _block(paper, block)


def _block(paper: Paper, block: Block) -> None:
    if block.kind is Kind.SIGNATURE:
        _signature(paper, block.text)
        return
    if block.kind is Kind.SECTION:
        _room(paper, 2 * paper.profile.pitch)
        paper.bookmark(block.text, 1)
    _paragraph(paper, block)


def _paragraph(paper: Paper, block: Block) -> None:
    kind = Type(paper.faces[_FACES.get(block.kind, Use.BODY)], paper.profile.size, paper.profile.spacing)
    indent = 2 * paper.profile.cell
    if block.kind is Kind.ANNEX and not block.text.startswith("附件"):
        indent += kind.measure("附件：")
    for position, line in enumerate(wrap(block.text, paper.profile.upright.type_width, kind.measure, indent)):
        _room(paper, paper.profile.pitch)
        start = 0.0 if position else indent
        room = paper.profile.upright.type_width - start
        full = not line.last or natural_width(line.text, kind) > room
        paper.line(
            line.text,
            paper.profile.upright.left + start,
            paper.y - paper.profile.pitch / 2,
            kind,
            width=room if full else None,
        )
        paper.y -= paper.profile.pitch


def _signature(paper: Paper, text: str) -> None:
    """The sender two characters in from the right, the date under it two characters further in."""
    kind = Type(paper.faces[Use.BODY], paper.profile.size, paper.profile.spacing)
    sender, _, date = text.rpartition("\n")
    right = paper.profile.upright.width - paper.profile.upright.right - 2 * paper.profile.cell
    x = right - natural_width(date, kind)
    for line in wrap(sender, paper.profile.upright.type_width - 2 * paper.profile.cell, kind.measure):
        x = min(right - natural_width(line.text, kind), x - 2 * paper.profile.cell)
        _line(paper, line.text, x, kind)
        x += 2 * paper.profile.cell
    _line(paper, date, x, kind)


def _line(paper: Paper, text: str, x: float, kind: Type) -> None:
    _room(paper, paper.profile.pitch)
    paper.line(text, x, paper.y - paper.profile.pitch / 2, kind)
    paper.y -= paper.profile.pitch


def _centred(paper: Paper, text: str, kind: Type) -> None:
    x = paper.profile.upright.left + (paper.profile.upright.type_width - natural_width(text, kind)) / 2
    paper.line(text, x, paper.y - paper.profile.pitch / 2, kind)
    paper.y -= paper.profile.pitch


def _blank(paper: Paper, following: int) -> None:
    """Leave a line blank, or turn the page where the next `following` lines would not fit under it."""
    if paper.left_over < (following + 1) * paper.profile.pitch:
        paper.turn()
    else:
        paper.y -= paper.profile.pitch


def _room(paper: Paper, height: float) -> None:
    if paper.left_over < height - 0.5:
        paper.turn()
