"""Reads Chinese dates, each as the last day it allows: deadlines, and the milestones in a measure's text."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bizdesk.domain.measure import Deadline, Milestone
from bizdesk.extract.flow import Flow

_MONTH = "(?:1[0-2]|0?[1-9])"
_YEAR = r"(?:19|20)\d\d"
_RANGE_SIGN = "[-—–－~～至到]"
_QUARTER = "第?[一二三四1-4]个?季度"

_DATE = re.compile(
    f"(?:(?P<year>{_YEAR})年|(?P<relative>今年|本年度?|当年|明年|次年|去年))?的?"
    f"(?:(?:{_MONTH}月?(?:底|份)?{_RANGE_SIGN})?(?P<month>{_MONTH})月"
    r"(?:(?P<day>3[01]|[12]\d|0?[1-9])[日号](?:\d{1,2}[时点])?|(?P<part>底|末|份|初|上旬|中旬|下旬|中)?)"
    f"|(?P<season>年?底|年?末|年?终|年?之?内|全?年?上半年|年?下半年|年?{_QUARTER}[底末]?|全年|年中))?"
    "(?P<edge>(?:底|末)?(?:之?前|以前|之?内|起|开始))?"
)
_START = re.compile(
    rf"{_YEAR}年|今年|本年|当年(?=年?[底末内]|{_MONTH}月|[上下]半年)|明年|次年|(?<!\d){_MONTH}月(?!度|报|均|息)"
    rf"|(?<![\d一二两三四五六七八九十多几半])年(?:底|末|终(?!评估|考核|总结|绩效|考评|述职|决算)|之?内)"
    rf"|(?<!\d){_MONTH}[-—–~至](?={_MONTH}月)|[上下]半年|第?[一二三四]季度|(?<!\d)第?[1-4]季度"
)
_MAY_DATE = re.compile(r"[年月季]|\d\d|十[三四五六]五")
_RECURRING = re.compile("(?:[每各](?:年|月|季度?|半年|周|个?学期)|逐年|历年|翌年|满一?)[^，。；、,;]{0,4}$")
_SINCE = re.compile("截[至止]到?$")
_RANGE = re.compile(_RANGE_SIGN)
_REACHED = (
    "，",
    ",",
    "建成",
    "完成",
    "实现",
    "达到",
    "全面完成",
    "全面实现",
    "全面建成",
    "基本建成",
    "基本实现",
)
_EDITION = ("版", "度", "以来", "修订", "印发", "发布")

_NUMERIC = re.compile(rf"(?<!\d)({_YEAR})[.\-/]({_MONTH})(?:[.\-/](3[01]|[12]\d|0?[1-9]))?(?!\d)")
_PLAN_END = re.compile("“?十([三四五六])五”?(?:规划|时期)?(?:期?末|期间|收官)")
_HAN_YEAR = re.compile("二[〇○Ｏ零][〇○零一二三四五六七八九]{2}(?=年)")
_HAN_MONTH = re.compile("(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九])(?=月)")
_HAN_DAY = re.compile("(?<=月)(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=日)")
_YEAR_RANGE = re.compile(f"({_YEAR})(?={_RANGE_SIGN}{_YEAR}年)")
_SHORT_YEAR = re.compile(r"(?<![\d年月])2\d(?=年(?:[底末]|\d{1,2}月))")
_WHOLE_YEAR = re.compile(r"(?<!\d年)全年")
_DIGITS = str.maketrans("〇○Ｏ零一二三四五六七八九", "0000123456789")

_ONGOING = re.compile("(?:持续|长期|常态化?|常年|始终|不间断|一贯|经常性)[\u4e00-\u9fff]{0,8}")
_VAGUE = re.compile(
    "(?:(?:按|每|各)(?:年度?|月度?|季度?|半年|周|学期)(?:度|[初底末])?(?:之?前)?|每年\\d{1,2}月(?:底|末|\\d{1,2}日)?(?:之?前)?|本(?:月|季度|周)[底末]?(?:之?前)?|即日起|即时|即刻|立即|马上|立行立改"
    "|立查立改|即知即改|即行即改|边查边改|近期|尽快|适时|及时|按时|按(?:上级|省|市|国家)?[\u4e00-\u9fff]{0,6}(?:要求|部署|安排|计划|进度)"
    "|根据[\u4e00-\u9fff]{0,10}(?:要求|部署|安排|计划|进度))(?:完成|推进|整改|落实|实施|开展|到位|报送|更新|办理|执行)?"
)
_DONE = re.compile("已(?:经)?(?:完成|整改|办结|落实|销号|到位|实施)|(?:完成|整改)完毕")
_BY = re.compile(
    "(?:完成|办结|启动|贯穿|度(?!假)|分步|分类|分批|有序|实现|取得|建成|到位|出台|上线|见效|落实|实施|整改|并|长期|持续|坚持|推进|基本|全面|任务"
    "|投入使用|投用|动工|开工|竣工|投产|通车|交付|验收|试?运行|销号|(?:政策)?(?:执行|适用|有效)(?:期限?|时间)?为?"
    r"|阶段性|成效|[，,；;、和及或且至到\-—–－~～ ])*"
)
_PART_ENDS = {"上旬": 10, "中旬": 20, "中": 15, "初": 10}
_LONGEST_TITLE = 120
_TITLE_SIGNS = ("《", "》")


@dataclass(frozen=True, slots=True)
class _Found:
    """A date in running text: its day, its places, and whether its words mark a point in time."""

    day: date
    start: int
    end: int
    pointed: bool


@lru_cache(maxsize=4096)
def is_deadline(words: str) -> bool:
    """Whether `words` are nothing but a deadline (2022年12月底前完成, 持续推进, 立行立改)."""
    if not words or len(words) > 40:
        return False
    if _ONGOING.fullmatch(words) or _DONE.fullmatch(words) or _VAGUE.fullmatch(words):
        return True
    if not _MAY_DATE.search(words):
        return False
    words = spelled_out(words)
    rest = list(words)
    found = list(_dates(words, 0, len(words), 2000))
    for each in found:
        rest[each.start : each.end] = " " * (each.end - each.start)
    return bool(found) and bool(_BY.fullmatch("".join(rest)))


def begins_deadline(words: str) -> bool:
    """Whether `words` begin with a date or another deadline (2022年6月底前制定方案)."""
    words = words.removeprefix("并")
    if _ONGOING.match(words) or _DONE.match(words) or _VAGUE.match(words):
        return True
    spelled = spelled_out(words)
    first = next(_dates(spelled, 0, len(spelled), 2000), None)
    return first is not None and first.start == 0


def read_deadline(flow: Flow, start: int, end: int, year: int | None) -> Deadline | None:
    """The deadline that the words state, None where there are none; `year` completes dates without one."""
    while end > start and flow.text[end - 1] in "。；;，,）)〕] （(〔[【":
        end -= 1
    words = flow.text[start:end]
    if not words:
        return None
    spelled = spelled_out(words)
    due = {found.day for found in _dates(spelled, 0, len(spelled), year)}
    ongoing, done = bool(_ONGOING.search(words)), bool(_DONE.search(words))
    return Deadline(words, flow.span(start, end), tuple(sorted(due)), ongoing, done)


def leaves_figures(words: str) -> bool:
    """Whether a deadline's words hold figures that are no part of a date."""
    words = spelled_out(words)
    rest = list(words)
    for found in _dates(words, 0, len(words), 2000):
        rest[found.start : found.end] = " " * (found.end - found.start)
    return any(sign.isdecimal() for sign in rest)


def read_milestones(flow: Flow, start: int, end: int, year: int | None) -> tuple[Milestone, ...]:
    """The dates stated in a measure's text, each day once."""
    first: dict[date, Milestone] = {}
    for found in _dates(flow.text, start, end, year):
        if found.pointed and not _in_title(flow.text, start, found.start, found.end):
            first.setdefault(found.day, Milestone(found.day, flow.span(found.start, found.end)))
    return tuple(first.values())


def undated(flow: Flow, start: int, end: int, year: int | None) -> str | None:
    """The words of the first date in a measure's text that lacks its year, None where none does."""
    if year is not None:
        return None
    read = {found.start for found in _dates(flow.text, start, end, None)}
    for found in _dates(flow.text, start, end, 2000):
        if found.pointed and found.start not in read:
            return flow.text[found.start : found.end]
    return None


def spelled_out(words: str) -> str:
    """`words` with dates such as 2023.12, 二〇二三年, 十二月 and 全年 in the form of 2023年12月."""
    words = _NUMERIC.sub(lambda m: f"{m[1]}年{m[2]}月" + (f"{m[3]}日" if m[3] else ""), words)
    words = _PLAN_END.sub(lambda m: f"{2005 + 5 * int(m[1].translate(_DIGITS))}年末", words)
    words = _HAN_YEAR.sub(lambda m: m[0].translate(_DIGITS), words)
    words = _HAN_MONTH.sub(lambda m: below_hundred(m[0]), words)
    words = _HAN_DAY.sub(lambda m: below_hundred(m[0]), words)
    words = _YEAR_RANGE.sub(r"\1年", words)
    words = _SHORT_YEAR.sub(r"20\g<0>", words)
    return _WHOLE_YEAR.sub("年内", words)


def below_hundred(han: str) -> str:
    """一 to 九十九 in digits."""
    tens, ten, units = han.rpartition("十")
    return str((10 * int(tens.translate(_DIGITS) or 1) if ten else 0) + int(units.translate(_DIGITS) or 0))


def _dates(text: str, start: int, end: int, year: int | None) -> Iterator[_Found]:
    """Every date from `start` to `end`; a range counts as its last day, what recurs is passed over."""
    at, current = start, year
    opened: int | None = None
    while begin := _START.search(text, at, end):
        match = _DATE.match(text, begin.start(), end)
        at = max(match.end() if match else 0, begin.end())
        if match is None or _RECURRING.search(text, max(start, begin.start() - 12), begin.start()):
            continue
        stated = _year(match, current)
        if stated is None:
            continue
        current = stated if match["year"] else current
        first = begin.start() if opened is None else opened
        opened = None
        if _RANGE.match(text, at, end) and _START.match(text, at + 1, end):
            opened = first
        elif day := _last_day(match, stated):
            yield _Found(day, first, at, _is_pointed(match, text, start, end))


def _year(match: re.Match[str], year: int | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    if year is None:
        return None
    return year + {"明年": 1, "次年": 1, "去年": -1}.get(match["relative"] or "", 0)


def _last_day(match: re.Match[str], year: int) -> date | None:
    """The last day of the period that `match` writes, None for a day that no calendar has."""
    if not match["month"]:
        month = _last_month(match["season"] or "")
        return date(year, month, monthrange(year, month)[1])
    month = int(match["month"])
    last = monthrange(year, month)[1]
    day = int(match["day"]) if match["day"] else _PART_ENDS.get(match["part"] or "", last)
    return date(year, month, day) if day <= last else None


def _last_month(season: str) -> int:
    """The last month of 上半年, 三季度 and the like, December where no part of the year is meant."""
    if "上半年" in season or "年中" in season:
        return 6
    if "季" not in season:
        return 12
    quarters = ("一1", "二2", "三3", "四4")
    return next(3 * i for i, signs in enumerate(quarters, 1) if any(sign in season for sign in signs))


def _is_pointed(match: re.Match[str], text: str, start: int, end: int) -> bool:
    """Whether the words mark a point in time, and are no mere year of a plan, a figure or an edition."""
    if not match["edge"] and text.startswith(_EDITION, match.end(), min(end, match.end() + 2)):
        return False
    if _SINCE.search(text, max(start, match.start() - 3), match.start()):
        return False
    if any(match[name] for name in ("edge", "day", "season", "part", "relative", "month")):
        return True
    if match[0].endswith("的"):
        return False
    before = text[match.start() - 1] if match.start() > start else ""
    return text.startswith(_REACHED, match.end()) or before in ("到", "至")


def _in_title(text: str, start: int, place: int, stop: int) -> bool:
    """Whether the date stands inside 《》, or in a bracket of its own such as a year of issue."""
    opened, closed = (text.rfind(sign, max(start, place - _LONGEST_TITLE), place) for sign in _TITLE_SIGNS)
    alone = text[place - 1 : place] in tuple("〔（([") and text[stop : stop + 1] in tuple("〕）)]")
    return opened > closed or alone
