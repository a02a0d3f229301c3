"""How an office wants its reports to look: columns, margins, faces, its logo and its own templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from bizdesk.domain.errors import UserError
from bizdesk.domain.words import Listing, Words


class LedgerColumn(StrEnum):
    """A column of the ledger in a report, in the order of habit."""

    ITEM = "item"
    SOURCE = "source"
    TASK = "task"
    TARGETS = "targets"
    LEADS = "leads"
    OTHERS = "others"
    CHIEF = "chief"
    CONTACTS = "contacts"
    DUE = "due"
    PROGRESS = "progress"
    PACE = "pace"
    PROBLEMS = "problems"
    NEXT_STEPS = "next_steps"
    EVIDENCE = "evidence"
    STATUS = "status"
    CLOSED = "closed"
    NOTE = "note"


COLUMN_WORDS = {
    LedgerColumn.ITEM: Words("序号"),
    LedgerColumn.SOURCE: Words("来源文件·条款号"),
    LedgerColumn.TASK: Words("任务（原文）"),
    LedgerColumn.TARGETS: Words("工作目标/量化指标"),
    LedgerColumn.LEADS: Words("牵头单位"),
    LedgerColumn.OTHERS: Words("责任（配合）单位"),
    LedgerColumn.CHIEF: Words("责任领导"),
    LedgerColumn.CONTACTS: Words("责任人·电话"),
    LedgerColumn.DUE: Words("完成时限（原文、归一日期）"),
    LedgerColumn.PROGRESS: Words("本季进展"),
    LedgerColumn.PACE: Words("完成率/序时"),
    LedgerColumn.PROBLEMS: Words("存在问题"),
    LedgerColumn.NEXT_STEPS: Words("下一步措施"),
    LedgerColumn.EVIDENCE: Words("佐证材料"),
    LedgerColumn.STATUS: Words("状态灯"),
    LedgerColumn.CLOSED: Words("销号日期"),
    LedgerColumn.NOTE: Words("备注"),
}
NEEDED = (LedgerColumn.ITEM, LedgerColumn.TASK, LedgerColumn.STATUS)
"""Prose and summaries go by the number and the lamp of a row, and a row without its task says nothing."""
OFFICIAL_FACES = ("仿宋", "仿宋_GB2312", "宋体", "小标宋", "黑体", "楷体", "楷体_GB2312")
SHIPPED_FACES = ("BizDesk 宋体", "BizDesk 宋体粗体", "BizDesk 黑体", "BizDesk 黑体粗体", "BizDesk 楷体")
FACE_NAMES = (*OFFICIAL_FACES, *SHIPPED_FACES)
"""The faces that can be chosen; an official one that a PC lacks is stood in for there."""


class BadColumnsError(UserError):
    """A choice of columns lacks one that is needed, or names one twice."""

    def __init__(self) -> None:
        needed = Listing("、", [COLUMN_WORDS[one] for one in NEEDED])
        super().__init__(Words("台账栏目里“{0}”不能少，每栏只能写一次。", needed))


class BadMarginError(UserError):
    """A margin is narrower or wider than a page allows."""

    def __init__(self, side: str, low: int, high: int) -> None:
        super().__init__(Words("{0}边距要在 {1} 到 {2} 毫米之间。", side, low, high))


class UnknownFaceError(UserError):
    """No face of that name can be chosen."""

    def __init__(self, name: str) -> None:
        super().__init__(Words("没有“{0}”这种字体可选，可以用的有：{1}。", name, Listing("、", FACE_NAMES)))


@dataclass(frozen=True, slots=True)
class Margins:
    """The margins of a page in millimetres."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        return Words("上 {0}、左 {1}、下 {2}、右 {3} 毫米", self.top, self.left, self.bottom, self.right)


UPRIGHT, SIDEWAYS = Margins(37, 28, 35, 26), Margins(26, 18, 22, 18)
"""By GB/T 9704; the tables lie on their side, bound at the top."""
MARGIN_LIMITS = {"top": (15, 60), "left": (10, 50), "bottom": (18, 60), "right": (10, 50)}
"""Between these a page has room for its number, its binding and at least a line of type."""
SIDES = {"top": Words("上"), "left": Words("左"), "bottom": Words("下"), "right": Words("右")}


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of the office's that lies among the evidence: its name and SHA-256."""

    name: str
    sha256: str

    @classmethod
    def read(cls, text: str) -> Kept | None:
        """What a setting says of it, None where it says nothing."""
        sha256, _, name = text.partition(" ")
        return cls(name, sha256) if name else None

    def __str__(self) -> str:
        return f"{self.sha256} {self.name}"


PREFIX = "layout."
"""Begins the names of the settings of a layout; the name of the part follows."""


class LayoutFile(StrEnum):
    """The files that belong to a layout."""

    LOGO = "logo"
    WORKBOOK = "workbook"
    DOCUMENT = "document"


FILE_WORDS = {
    LayoutFile.LOGO: Words("单位标志"),
    LayoutFile.WORKBOOK: Words("Excel 模板"),
    LayoutFile.DOCUMENT: Words("Word 模板"),
}
FACE_WORDS = {"body": Words("正文"), "heading": Words("标题"), "table": Words("表格")}


@dataclass(frozen=True, slots=True)
class Layout:
    """What an office chose; no columns, an empty face or no file mean what is usual.

    `margins` are of pages of prose, `table_margins` of those that lie on their side.
    """

    columns: tuple[LedgerColumn, ...] = ()
    margins: Margins = UPRIGHT
    table_margins: Margins = SIDEWAYS
    body: str = ""
    heading: str = ""
    table: str = ""
    logo: Kept | None = None
    workbook: Kept | None = None
    document: Kept | None = None

    def with_file(self, file: LayoutFile, kept: Kept | None) -> Layout:
        """The layout with another file, or with none."""
        match file:
            case LayoutFile.LOGO:
                return replace(self, logo=kept)
            case LayoutFile.WORKBOOK:
                return replace(self, workbook=kept)
            case LayoutFile.DOCUMENT:
                return replace(self, document=kept)

    def check(self) -> None:
        """Raises BadColumnsError, BadMarginError or UnknownFaceError."""
        chosen = set(self.columns)
        if self.columns and (len(chosen) < len(self.columns) or not chosen.issuperset(NEEDED)):
            raise BadColumnsError
        for margins in (self.margins, self.table_margins):
            for side, (low, high) in MARGIN_LIMITS.items():
                if not low <= getattr(margins, side) <= high:
                    raise BadMarginError(SIDES[side], low, high)
        for name in (self.body, self.heading, self.table):
            if name and name not in FACE_NAMES:
                raise UnknownFaceError(name)


USUAL_LAYOUT = Layout()
"""That of an office that chose nothing."""


def columns_named(names: Iterable[str]) -> tuple[LedgerColumn, ...]:
    """The columns by their English or Chinese names. Raises UnknownColumnError."""
    known = {str(word): column for column, word in COLUMN_WORDS.items()}
    known |= {column.value: column for column in LedgerColumn}
    found = []
    for name in filter(None, map(str.strip, names)):
        if name not in known:
            raise UnknownColumnError(name)
        found.append(known[name])
    return tuple(found)


class UnknownColumnError(UserError):
    """No column of the ledger has that name."""

    def __init__(self, name: str) -> None:
        words = Listing("、", COLUMN_WORDS.values())
        super().__init__(Words("台账没有“{0}”这一栏，可以用的有：{1}。", name, words))


def differences(old: Layout, new: Layout) -> Iterator[str]:
    """What is otherwise in `new`, in words."""
    if old.columns != new.columns:
        names = Listing("、", [COLUMN_WORDS[one] for one in new.columns])
        yield Words("报表栏目设为{0}", names) if new.columns else Words("报表栏目恢复通常的")
    if old.margins != new.margins:
        yield Words("正文页边距设为{0}", str(new.margins))
    if old.table_margins != new.table_margins:
        yield Words("表格页边距设为{0}", str(new.table_margins))
    for part, word in FACE_WORDS.items():
        face = getattr(new, part)
        if face != getattr(old, part):
            yield Words("{0}字体设为{1}", word, face) if face else Words("{0}字体恢复通常的", word)
    for file, word in FILE_WORDS.items():
        kept = getattr(new, file.value)
        if kept != getattr(old, file.value):
            yield Words("{0}设为“{1}”", word, kept.name) if kept else Words("去掉{0}", word)


def margins_of(text: str) -> Margins:
    """The margins that four numbers say: top, left, bottom, right. Raises ValueError."""
    top, left, bottom, right = map(int, text.replace("，", ",").split(","))
    return Margins(top, left, bottom, right)


def margins_text(margins: Margins) -> str:
    """The four numbers with commas."""
    return ",".join(str(getattr(margins, one.name)) for one in fields(margins))
