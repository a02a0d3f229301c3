"""Policy documents to measures with spans; no Qt, no database.

These layouts are read. Items are numbered 第一部分, 第一章, 第一条, 一、（一）任务1：1. 1.1（1）① at the
start of a line, ① and the like also inside one, and 附件2 starts anew. Who
answers stands at the end of an item: in a bracket of any shape
（责任单位：甲局、乙局；完成时限：2023年底）, （甲局牵头，乙局配合，2023年6月底前完成）,
in a last sentence 由甲局牵头，乙局配合。, in sentences or on lines that begin
牵头单位： 责任单位： 配合单位： 完成时限：, where a line may also come before the
text, and a bracket behind a heading speaks for the items below it.
One statement behind ①②③ speaks for all of them. A table without lines has a
header 序号 … with one cell per line, or tabs or bars between the cells; there may
be several, each with its header or going on below a chapter. Text may be
hard-wrapped, broken inside names and figures, letter-spaced, or hold page
numbers; a file may hold several documents, each with its title. Where no item
says who answers, the smallest numbered items are the measures. What the words
leave in doubt is said in a measure's `review`. Labels such as 全省最优目标：
目前现状：存在的问题：提升目标： under one name make an indicator.
"""

from __future__ import annotations

from pathlib import Path

from bizdesk.domain.errors import UserError
from bizdesk.domain.measure import PolicyDocument
from bizdesk.extract.assemble import extract
from bizdesk.extract.doubts import with_doubtful_words
from bizdesk.extract.output import as_json
from bizdesk.extract.readers import Heading, OwnWords, PageProgress, read, read_text, sheet_heads, untold
from bizdesk.extract.readers.headers import NO_WORDS

__all__ = [
    "Heading",
    "NoMeasuresError",
    "OwnWords",
    "PageProgress",
    "as_json",
    "extract",
    "extract_file",
    "read_text",
    "sheet_heads",
    "untold",
]


class NoMeasuresError(UserError):
    """A file in which no measure was found."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path}”里没有读到任何措施，请确认它是带编号措施的政策文件。")


def extract_file(
    path: Path, own: OwnWords = NO_WORDS, progress: PageProgress = untold
) -> tuple[PolicyDocument, ...]:
    """The documents of the file at `path`; `own` says what the columns of the office's workbooks are called.

    `progress` is told of the pages of a PDF file or a scan. Raises NoMeasuresError where no document
    has a measure, and what read_text and `progress` raise.
    """
    source = read(path, own, progress)
    documents = extract(source.text)
    if not any(document.measures for document in documents):
        raise NoMeasuresError(path)
    return tuple(with_doubtful_words(document, source.doubtful) for document in documents)
