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

What the package offers is loaded when it is first asked for: a window that
reads no document does without the grammar.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bizdesk.extract.assemble import extract
    from bizdesk.extract.files import NoMeasuresError, extract_file
    from bizdesk.extract.output import as_json
    from bizdesk.extract.readers import Heading, OwnWords, PageProgress, read_text, sheet_heads, untold

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

_HOMES = {"NoMeasuresError": "files", "as_json": "output", "extract": "assemble", "extract_file": "files"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"bizdesk.extract.{_HOMES.get(name, 'readers')}"), name)
