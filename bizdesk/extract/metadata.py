"""Reads a document's head and foot: title, number, issuer, date of issue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, pairwise

from bizdesk.extract.dates import spelled_out
from bizdesk.extract.flow import Flow

NUMBER = re.compile(r"(?P<by>[\u4e00-\u9fff]{2,14})[〔\[（(【﹝［](?:19|20)\d\d[〕\]）)】﹞］]第?\d{1,4}号")
DAY = re.compile(r"((?:19|20)\d\d)年(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日")
TITLE_KIND = (
    "(?:通知|意见|方案|措施|办法|决定|要点|规划|计划|规定|细则|清单|通报|函|条例|分工|任务|公告"
    "|安排|举措|承诺|纲要|台账|政策|规则|指引|指南)"
)

_ENCLOSED_NUMBER = re.compile(
    f"(?:^|{TITLE_KIND})[（(](?P<number>{NUMBER.pattern})[，,；;]?(?:{DAY.pattern})?[）)]$"
)
_ENCLOSED_DAY = re.compile(f"[（(](?:{NUMBER.pattern})?[，,；;]?{DAY.pattern}(?:印发|发布|公布)?[）)]")
_QUOTED = re.compile("《(.{8,80})》")
_SHORTEST_NAME = 4
_FEWEST_CUTS = 2
_FOOT = 1500
TITLE_END = re.compile(TITLE_KIND + "(?:[（(][^（()）]{1,24}[）)])*$")
_REMARK = re.compile(f"[（(](?:{DAY.pattern}|试行|此件公开发布)[）)]$")
_BY_TITLE = re.compile(r"^(.{3,60}?)(?:等\d{0,2}个?部门)?(?:关于|印发|转发)")
_BODY = "(?:政府|办公室|办公厅|委员会|[委局厅办署部院]|小组|党组|中心|海关|支行|分行|联合会)"
_ENDS_AS_BODY = re.compile(_BODY + "$")
_SIGNATURE = re.compile("([\u4e00-\u9fff“”]{3,40}" + _BODY + ")(?:[（(]代章[）)])?")
_SEAL_REMARK = re.compile("[（(][\u4e00-\u9fff]{0,20}(?:代章|章|印)[）)]")
LETTERHEAD = re.compile("([\u4e00-\u9fff“”]{2,40}" + _BODY + ")(?:文件|令)$")
_YEARS = re.compile(r"[（(](?:19|20)\d\d年?[-—–至~～]{1,2}(?:19|20)?\d\d年?[）)]")
_JOINT = "中共"
_RUNNING_NUMBER = re.compile(r"^\d{1,3}[.．、]")
_DATED_TITLE = re.compile(f"[（(]{DAY.pattern}[）)]$")
_HAN_DAY = "[〇○Ｏ零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
SIGNED_DAY = re.compile(f"(?:{DAY.pattern}|{_HAN_DAY})(?:印发?)?")
_IMPRINT = re.compile(DAY.pattern + "印发?$")
_STATED_YEAR = re.compile(r"(?:19|20)\d\d(?=[年〕\]）)】﹞］])")
_PAGE_WORDS = re.compile(
    "(?:当前位置|您(?:当前)?所在|您(?:的)?位置|首页|来源|信息来源|发布(?:日期|时间|机构)|浏览(?:次数|量)|字体|字号|打印|分享|索引号|索引"
    "|(?:成文|发文|生成|印发)(?:日期|时间|机关|机构)[：:]|(?:主题|公文|信息)(?:分类|种类|类别)[：:]|有效性[：:])"
    "|附件\\d{0,2}[:：]?$|.*(?:首页[>＞»]|浏览(?:次数|量)[:：])"
)
_FIELD = re.compile("(?:文件|信息|公文)?(?:标题|名称)[：:]|(?:(?:政策|公文)?发?文(?:字|件)?(?:编)?号)[：:]")
_CELL_LABEL = re.compile("[\u4e00-\u9fff]{2,6}[：:]")
_SENTENCE = ("：", ":", "。", "；", "，", "、", ",")


@dataclass(frozen=True, slots=True)
class Head:
    """The particulars of a document as far as it prints them."""

    title: str
    number: str | None
    issuer: str | None
    issued_on: date | None

    @property
    def year(self) -> int | None:
        """The year that dates without one mean: of issue, else of the number or title."""
        if self.issued_on:
            return self.issued_on.year
        found = _STATED_YEAR.search(f"{self.number or ''}{self.title}")
        return int(found[0]) if found else None


def read_head(flow: Flow, start: int, front: int, end: int) -> Head:
    """The particulars of the document from `start` to `end`, whose first item begins at `front`."""
    parted = (part for line in _whole_lines(flow, start, front) for part in _parted(flow, *line))
    lines = [flow.text[a:b].removeprefix(_field(flow.text[a:b])) for a, b in parted]
    foot = [flow.text[a:b] for a, b in flow.lines_between(max(front, end - _FOOT), end)]
    notice = _title(lines)
    title = _own_title(lines, notice)
    issuer = _issuer(_plain(notice), lines, foot)
    return Head(_plain(title), _number(lines), issuer, _issued_on(notice, lines, foot))


def _field(line: str) -> str:
    """The name of a web page's field for the title or the number that begins the line, empty without one."""
    found = _FIELD.match(line)
    return found[0] if found and len(line) > found.end() else ""


def _plain(title: str) -> str:
    return _REMARK.sub("", _RUNNING_NUMBER.sub("", title))


def _whole_lines(flow: Flow, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines from `start` to `end`, a document number broken over two of them as one."""
    place = start
    for a, b in flow.lines_between(start, end):
        stop = number_end(flow, a) if a == place else None
        if a >= place:
            place = max(b, stop or 0)
            yield a, min(end, place)


def number_end(flow: Flow, place: int) -> int | None:
    """Where the line ends that is a document number alone or with its date, None for any other line."""
    found = NUMBER.match(flow.text, place)
    if found is None or found.end("by") >= flow.line_end(place):
        return None
    dated = DAY.match(flow.text, found.end())
    ends = (dated.end() if dated else found.end(), found.end())
    return next((end for end in ends if end == len(flow.text) or flow.starts_line(end)), None)


def _parted(flow: Flow, start: int, end: int) -> list[tuple[int, int]]:
    """The line, parted at the cells of a web page's fields, or at a gap beside a document number."""
    cells = [start, *(at for at in range(start + 1, end) if at in flow.columns), end]
    if len(cells) > _FEWEST_CUTS and any(_CELL_LABEL.fullmatch(flow.text, a, b) for a, b in pairwise(cells)):
        return list(pairwise(cells))
    gaps = [at for at in range(start + _SHORTEST_NAME, min(end, start + 80)) if flow.follows_gap(at)]
    if not gaps or any(flow.follows_gap(at) for at in range(start + 1, start + _SHORTEST_NAME)):
        return [(start, end)]
    own = NUMBER.match(flow.text, start, gaps[0])
    cut = next((at for at in gaps if NUMBER.match(flow.text, at, end)), None)
    if own and own.end() in gaps:
        cut = own.end()
    return [(start, end)] if cut is None else [(start, cut), (cut, end)]


def _number(lines: Sequence[str]) -> str | None:
    numbers = (m for line in lines if (m := NUMBER.match(line)) and _is_number_line(line, m.end()))
    enclosed = (m for line in lines if (m := _ENCLOSED_NUMBER.search(line)))
    return next((m[0] for m in numbers), None) or next((m["number"] for m in enclosed), None)


def _is_number_line(line: str, end: int) -> bool:
    return end == len(line) or DAY.fullmatch(line, end) is not None


def _title(lines: Sequence[str]) -> str:
    """The first title: lines that run on to a word such as 通知 or 方案."""
    held = ""
    for line, following in zip(lines, [*lines[1:], ""], strict=False):
        if _is_no_title(line) or len(held) > 160:
            held = ""
            continue
        held += line
        if TITLE_END.search(held) and len(held) >= 8 and not _goes_on(following):
            return held
    return next((line for line in lines if not _is_no_title(line)), lines[0] if lines else "")


def _own_title(lines: Sequence[str], title: str) -> str:
    """The plan's heading where the notice `title` quotes it with its words in another order, else `title`."""
    quoted = _QUOTED.search(title)
    if quoted is None:
        return title
    wanted = sorted(quoted[1])
    heads = ("".join(lines[i:j]) for i in range(len(lines)) for j in range(i + 1, min(i + 4, len(lines) + 1)))
    printed = [head for head in heads if len(head) == len(wanted) and sorted(head) == wanted]
    return title if quoted[1] in printed or not printed else printed[0]


def _is_no_title(line: str) -> bool:
    """Whether the line is a sentence, an address, a number, a date, a letterhead or a web page's words."""
    patterns = (NUMBER.match, DAY.fullmatch, LETTERHEAD.match, _PAGE_WORDS.match)
    return line.endswith(_SENTENCE) or any(pattern(line) for pattern in patterns)


def _goes_on(following: str) -> bool:
    """Whether the line after a title completes it (…若干措施 / 的通知)."""
    if _YEARS.match(following):
        return True
    return following.startswith(("的", "》", "〉", "措施")) and bool(TITLE_END.search(following))


def _issuer(title: str, lines: Sequence[str], foot: Sequence[str]) -> str | None:
    """Who issued it: by the title, else the letterhead, else the line above the date of signature."""
    found = _BY_TITLE.match(title)
    if found and _ENDS_AS_BODY.search(found[1]):
        return found[1]
    signed = list(chain(_signatures(lines), _signatures(foot)))
    head = next((m[1] for line in lines if (m := LETTERHEAD.match(line))), None)
    if head is None:
        return signed[0] if signed else None
    return next((name for name in signed if name.endswith(head)), head)


def _signatures(lines: Sequence[str]) -> Iterator[str]:
    """Those who sign above a date; a name may be broken over two lines."""
    lines = [line for line in lines if not _SEAL_REMARK.fullmatch(line)]
    for index, line in enumerate(lines):
        if index and SIGNED_DAY.fullmatch(line):
            above = [lines[index - 1], "".join(lines[max(0, index - 2) : index])]
            if above[1].startswith(_JOINT):
                above.reverse()
            yield from (found[1] for words in above if (found := _SIGNATURE.fullmatch(words)))


def _issued_on(title: str, lines: Sequence[str], foot: Sequence[str]) -> date | None:
    """The day of issue: in the title's bracket, in the head, beside the number, in the foot."""
    candidates = [title] if _DATED_TITLE.search(title) else []
    candidates += [line for line in lines if SIGNED_DAY.fullmatch(line) or _ENCLOSED_DAY.fullmatch(line)]
    candidates += [line for line in lines if NUMBER.match(line)]
    candidates += [line for line in foot if SIGNED_DAY.fullmatch(line) or _IMPRINT.search(line)]
    days = (_day(found) for line in candidates if (found := DAY.search(spelled_out(line))))
    return next((day for day in days if day), None)


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
