"""Reads a web page: its main text with the numbers of its lists, and its tables; no menus, no scripts."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree, html

from bizdesk.extract.readers.counting import written
from bizdesk.extract.readers.errors import BinaryFileError, DamagedFileError, EmptyFileError, TooComplexError
from bizdesk.extract.readers.grid import Cell, Tables
from bizdesk.extract.readers.plain import decode
from bizdesk.extract.readers.result import ReadText, from_blocks
from bizdesk.extract.readers.source import read_bytes

_SKIPPED = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "nav", "aside", "form", "select"),
        *("button", "iframe", "svg", "math", "object", "canvas", "footer", "textarea"),
    )
)
_BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4"),
        *("h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre"),
        *("center", "tr", "td", "th", "hr", "body", "figure", "figcaption", "address", "fieldset"),
        *("table", "tbody", "thead", "tfoot", "caption"),
    )
)
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumb|footer|foot|sidebar|share|toolbar|pagination|pager"
    r"|copyright|related)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_WHITE = re.compile(r"[ \t\r\n\f\xa0]+")
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_CHINESE = re.compile(
    r"list-style(?:-type)?\s*:[^;]*(?:cjk-ideographic|simp-chinese-informal|trad-chinese-informal)"
)
_MAIN = 0.75
_DEEPEST = 200
_WIDEST = 50
_MOST_CELLS = 200_000


@dataclass(slots=True)
class _Walk:
    """The lines found so far, the one that is being written, and the tables so far."""

    lines: list[str] = field(default_factory=list)
    line: str = ""
    label: str = ""
    tables: Tables = field(default_factory=Tables)

    def write(self, text: str | None) -> None:
        """Add running words; white space of the source counts as one space."""
        words = _WHITE.sub(" ", text or "")
        self.line += words.lstrip() if not self.line else words

    def end_line(self) -> None:
        """End the line; a list's number goes before the first words behind it."""
        if words := self.line.strip():
            self.lines.append(self.label + words)
            self.label = ""
        self.line = ""


def read(path: Path) -> ReadText:
    """The text of the web page. Raises TooLargeError, BinaryFileError, DamagedFileError, TooComplexError."""
    text = _decoded(read_bytes(path))
    if text is None:
        raise BinaryFileError(path)
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(_DECLARATION.sub("", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise (DamagedFileError if text.strip() else EmptyFileError)(path) from error
    if _is_cut_short(parser) or _is_deep(root):
        raise TooComplexError(path)
    body = root.find("body")
    return from_blocks(map(ReadText, _document(body if body is not None else root, path)))


def _decoded(data: bytes) -> str | None:
    """The characters: by a mark or as UTF-8, else as the page says itself, else as they look."""
    found = _CHARSET.search(data[:4096])
    name = found[1].decode("ascii", "replace").lower() if found else ""
    name = "gb18030" if name in ("gb2312", "gbk") else name
    if not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and name:
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(data)


def _is_cut_short(parser: etree.HTMLParser) -> bool:
    """Whether the parser left out the rest of a page with a word or a nesting beyond its limits."""
    return any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)


def _is_deep(root: etree._Element) -> bool:
    """Whether elements nest deeper than any page is written."""
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False


def _document(body: etree._Element, path: Path) -> Iterator[str]:
    for element in [one for one in body.iter() if _is_skipped(one)]:
        element.drop_tree()
    main = _main(body)
    heads = [head for head in body.iter("h1") if main not in head.iterancestors() and head is not main]
    for element in (*heads[:1], main):
        walk = _Walk()
        _walk(element, walk, path)
        walk.end_line()
        yield from walk.lines


def _is_skipped(element: etree._Element) -> bool:
    if element.tag in ("body", "html"):
        return False
    names = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"
    unseen = "hidden" in element.attrib or _UNSEEN.search(element.get("style", ""))
    return element.tag in _SKIPPED or bool(unseen) or bool(_ASIDE.search(names))


def _main(body: etree._Element) -> etree._Element:
    """The smallest element that holds most of the words that are no links."""
    sizes: dict[etree._Element, int] = {}
    for element in reversed(list(body.iter())):
        own = 0 if element.tag == "a" else len((element.text or "").strip())
        size = own + sum(sizes[child] + len((child.tail or "").strip()) for child in element)
        sizes[element] = 0 if element.tag == "a" else size
    found = body
    while True:
        child = next((one for one in found if sizes[one] >= _MAIN * sizes[body] > 0), None)
        if child is None or child.tag in ("p", "table", "ol", "ul", "span", "pre"):
            return found
        found = child


def _walk(element: etree._Element, walk: _Walk, path: Path) -> None:
    """Write the words of `element` and what is below it."""
    if element.tag == "table" and not _is_layout(element):
        walk.end_line()
        walk.lines += walk.tables.render(_grid(element, path)).split("\n")
        return
    block = element.tag in _BLOCKS
    if block:
        walk.end_line()
    if element.tag == "br":
        walk.end_line()
    if element.tag == "li":
        walk.label = _label(element)
    walk.write(element.text)
    for child in element:
        _walk(child, walk, path)
        walk.write(child.tail)
    if block:
        walk.end_line()


def _label(item: etree._Element) -> str:
    """The number that a browser shows before an item of a numbered list."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or "none" in parent.get("style", ""):
        return ""
    number = _whole(parent.get("start"), 1) - 1
    for one in parent.iterchildren("li"):
        number = _whole(one.get("value"), number + 1)
        if one is item:
            break
    if _CHINESE.search(parent.get("style", "")):
        return written(number, "chineseCounting") + "、"
    return written(number, _FORMS.get(parent.get("type", ""), "decimal")) + "."


def _is_layout(table: etree._Element) -> bool:
    """Whether the table only places its contents on the page."""
    if table.find(".//table") is not None:
        return True
    return all(len(row.findall("td")) + len(row.findall("th")) <= 1 for row in table.iter("tr"))


def _grid(table: etree._Element, path: Path) -> list[list[Cell]]:
    """The cells by rows and columns; a cell over several stands in each of them."""
    grid: list[list[Cell]] = []
    waiting: dict[int, tuple[str, int]] = {}
    count = 0
    for row in table.iter("tr"):
        cells: list[Cell] = []
        fresh = [one for one in row if one.tag in ("td", "th")]
        while fresh or len(cells) in waiting:
            if len(cells) in waiting:
                text, left = waiting.pop(len(cells))
                if left > 1:
                    waiting[len(cells)] = (text, left - 1)
                cells.append(Cell(text, continued=True))
                continue
            cell = fresh.pop(0)
            text = _words(cell, path)
            down = min(_whole(cell.get("rowspan"), 1), 1000)
            for _ in range(max(1, min(_whole(cell.get("colspan"), 1), _WIDEST))):
                if down > 1:
                    waiting[len(cells)] = (text, down - 1)
                cells.append(Cell(text))
        grid.append(cells)
        count += len(cells)
        if count > _MOST_CELLS:
            raise TooComplexError(path)
    width = max(map(len, grid), default=0)
    return [cells + [Cell()] * (width - len(cells)) for cells in grid]


def _words(cell: etree._Element, path: Path) -> str:
    walk = _Walk()
    _walk(cell, walk, path)
    walk.end_line()
    return "\n".join(walk.lines)


def _whole(words: str | None, default: int) -> int:
    """A number of at most four digits, `default` for anything else."""
    return int(words) if words and re.fullmatch(r"\d{1,4}", words.strip(), re.ASCII) else default
