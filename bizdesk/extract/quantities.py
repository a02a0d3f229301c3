"""Reads the figures that a measure requires: name, comparator, value and unit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bizdesk.domain.measure import Comparator, Target
from bizdesk.extract.flow import Flow

_UNIT = (
    "个百分点|[%％‰]|微克/立方米|个?工作日|个?自然日|个月|分钟|小时|[学课]时|[天日年秒]"
    "|[万亿]?美?元(?:/(?:吨|度|千瓦时|平方米|立方米|亩|[人户月年天]))*"
    "|[万亿]?(?:平方米|平方公里|公里|[人件户场辆台班]次|[户家人名件吨亩])|[万亿](?:[千兆]瓦|[个项张条套份台])?"
    "|大类|小类|[项个份种次枚套张条类倍所处宗台辆场期款批例门座]"
    "|分(?=及?以上|[，,。；;、）)])"
)
_NUMBER = r"\d+(?:[.,]\d+)*"
_FIGURE = re.compile(
    rf"(?<![\dA-Za-z.×〔+第])(?P<value>{_NUMBER})(?:(?P<unit>{_UNIT})"
    rf"|(?=(?:[、/]{_NUMBER})*[、和及/]{_NUMBER}(?P<shared>{_UNIT})))"
)
_NEXT_IN_LIST = re.compile(rf"(?:、|和|及|以及){_NUMBER}(?P<unit>{_UNIT})")

_INCLUSIVE = "(?:[（(]含[^（()）]{0,6}[）)])?"
_AT_LEAST_AFTER = re.compile(_INCLUSIVE + "(?:及以上|以上)")
_AT_MOST_AFTER = re.compile(_INCLUSIVE + "(?:以内|之内|内|以下|之下)")
_BOUNDS = re.compile("以上|及以上|以内|之内")
_WHAT_TO = "(?P<what>[^，,。；;至到]{1,12}(?=[到至]))?"
_RISE = "(?:提高|提升|扩大|扩充|扩展|拓展|增加|增长|增|上升|升|增强|扩面)"
_FALL = "(?:压缩|压减|压|缩短|缩减|减少|精简|简化|降低|下降|降|减)"
_OF = r"(?:[^，,。；;：:\d]{1,16}(?:的|额|价))?"
_AT_LEAST = re.compile(
    f"(?:不(?:得|能)?(?:低于|少于|小于){_OF}|达到?|超过|高于|突破|至少|≥|{_RISE}{_WHAT_TO}(?:到|至|为))(?:约|近)?$"
)
_AT_MOST = re.compile(
    f"(?:不(?:得|能)?(?:超过|高于|多于|大于|超){_OF}|最多|至多|≤|低于|少于|控制在"
    f"|{_FALL}{_WHAT_TO}(?:到|至|为|成))(?:约|近)?(?:[（(]含[）)])?$"
)
_NOT_MORE = re.compile(f"不(?:得|能)?(?:超过|高于|多于|大于|超){_OF}(?:约|近)?$")
_CHANGES = re.compile(
    "(?:以内|之内|内|左右|以上|以下)?(?:进一步|再|逐步|统一|优化)?"
    "(?:压缩|压减|压到|压至|缩短|缩减|减少|精简|降低|下降|降至|降到|减至|减为|提高|提升|增加|增至|扩大|扩展|调整|延长)"
)
_CONDITION = re.compile("(?:满|近|(?<![底末月日年])前|连续|未来|不?含|每隔?|逾|第|[+×])$")
_OF_CASES = re.compile(
    "(?:[（(]含[^（()）]{0,6}[）)])?及?以[上下](?:的[^，,。；;]{0,8}?)?"
    "(?:企业|单位|项目|个体|商户|用户|人员|工程|机构|家庭|纳税人|主体|园区|产品|设备)"
)
_OF_SUCH = re.compile("以[上下](?:[（(]不?含[^（()）]{0,8}[）)])?的")
_DEFINITION = re.compile("[（(](?:即|指|是指)[^（()）]*$")
_RANGE_OF_CASES = re.compile(r"在\d+(?:\.\d+)?[-—–~至]$")
_SCOPE = re.compile(
    "(?:[省市县国]家?级|重点|成员|试点|牵头|县|市)*[\u4e00-\u9fff]{0,4}?"
    "(?:园区|集中区|开发区|县区|区县|乡镇|街道|部门|单位|实施方案|方案|指标|专项小组|小组|领域)"
)
_OF_A_PAPER = re.compile("的|(?:政策|具体)?(?:措施|举措|政策|意见)")
_REFERENCE = re.compile("对照[^，,。；;]{0,40}$|(?:规划|计划)(?:中的?|的)?$")
_ROUND_THE_CLOCK = re.compile("(?:自助|不打烊|服务|在线|全天|无休|应急|值[守班]|不间断|热线|受理|接听)")
_DAYS_OF_MONTH = re.compile(r"[月日]\d{0,2}日?[至到\-—–~、和]$")
_COUNTERS = ("个", "项", "种", "类", "条")

_NAME = re.compile("[^，,。；;：:、（）()“”]{2,24}$")
_BASELINE = re.compile(
    rf"(?:由|从|在)(?:原来?的?|现行的?|目前的?|平均|法定的?|[\u4e00-\u9fff]{{0,6}})?{_NUMBER}个?(?:{_UNIT})?$"
)
_NAME_BEHIND = re.compile("(?:以内|之内|内|以上|以下|左右)?[“的]?([\u4e00-\u9fff]{2,10})")
_BARE_VERB = re.compile(
    "(?:打造|培育|建设|新建|建成|开展|推动|引进|完成|组织|举办|支持|推出|发布|公布|制定|设立)*(?:不少于)?"
)
_NAME_LEAD = re.compile(
    r"^(?:\d+[.．、]|[①-⑳])?(?:(?:到|至)?(?:\d{4}年)?(?:\d{1,2}月)?[底末]?(?:之?前)?)(?:压缩|压减|缩短|提高|提升|降低|减少|增加|扩大|力争|确保|实现|争取|做到|努力|使|将|把"
    "|全面|进一步|到|其中|推动|促进|保持|原则上|今年|年底前|前)*"
)


@dataclass(frozen=True, slots=True)
class _Bound:
    """A comparator and the place where the name of the figure ends."""

    comparator: Comparator
    name_end: int


def read_targets(flow: Flow, start: int, end: int) -> tuple[Target, ...]:
    """The figures required from `start` to `end`: no baselines, conditions, dates or names."""
    text = flow.text
    targets: list[Target] = []
    held: _Bound | None = None
    for figure in _FIGURE.finditer(text, start, end):
        begin, stop = figure.span()
        unit = _plain(figure["unit"] or figure["shared"])
        listed = _listed(text, stop, end, unit) if figure["unit"] else unit
        bound = held or _bound(text, start, begin, _list_end(text, figure, end) if listed else stop, end)
        held = bound if listed else None
        unit = listed or unit
        before, after = text[max(start, begin - 40) : begin], text[stop : min(end, stop + 24)]
        if _is_required(figure, before, after, unit):
            name = _name(text[max(start, bound.name_end - 24) : bound.name_end], after)
            value = figure["value"].replace(",", "")
            targets.append(Target(name, bound.comparator, value, unit, flow.span(begin, stop)))
    return tuple(targets)


def _plain(unit: str) -> str:
    return unit.replace("％", "%")


def _listed(text: str, stop: int, end: int, unit: str) -> str | None:
    """The unit of the next figure of a list that shares it (5个、15个工作日), None outside of one."""
    following = _NEXT_IN_LIST.match(text, stop, end)
    if following is None:
        return None
    shared = _plain(following["unit"])
    return shared if shared == unit or (unit == "个" and shared.startswith("个")) else None


def _list_end(text: str, figure: re.Match[str], end: int) -> int:
    stop = max(figure.end(), figure.end("shared"))
    while following := _NEXT_IN_LIST.match(text, stop, end):
        stop = following.end()
    return stop


def _bound(text: str, start: int, begin: int, stop: int, end: int) -> _Bound:
    """The comparator of the figure at `begin`, by the words behind it at `stop`, else by those before it."""
    window = text[max(start, begin - 18) : begin]
    most = _AT_MOST.search(window)
    least = None if _NOT_MORE.search(window) else _AT_LEAST.search(window)
    if least and most and least["what"] and most.start() > least.start():
        least = None
    words = least or most
    name_end = begin
    if words:
        name_end -= len(window) - (words.end("what") if words["what"] else words.start())
    if _AT_LEAST_AFTER.match(text, stop, end):
        return _Bound(Comparator.AT_LEAST, name_end)
    if _AT_MOST_AFTER.match(text, stop, end):
        return _Bound(Comparator.AT_MOST, name_end)
    if words is None:
        return _Bound(Comparator.EQUAL, name_end)
    return _Bound(Comparator.AT_LEAST if least else Comparator.AT_MOST, name_end)


def _is_required(figure: re.Match[str], before: str, after: str, unit: str) -> bool:
    """Whether the figure is one to reach, not where things stand, whom it concerns, or a date."""
    if before.count("“") > before.count("”") or before.count("《") > before.count("》"):
        return False
    if _DEFINITION.search(before) or _CONDITION.search(before) or _RANGE_OF_CASES.search(before):
        return False
    if _is_span_or_date(figure, before, after, unit):
        return False
    compared = bool(_AT_LEAST.search(before) or _AT_MOST.search(before) or _BOUNDS.match(after))
    if _CHANGES.match(after) and not _AT_LEAST.search(before):
        return False
    if after.startswith(("及以上", "及以下")) or (unit != "%" and _OF_CASES.match(after)):
        return False
    if unit != "%" and _OF_SUCH.match(after):
        return False
    if unit == "分" and not compared:
        return False
    counts = unit in _COUNTERS and not compared
    if unit == "条" and counts and _OF_A_PAPER.match(after):
        return False
    return not (counts and (_SCOPE.match(after) or _REFERENCE.search(before)))


def _is_span_or_date(figure: re.Match[str], before: str, after: str, unit: str) -> bool:
    """Whether the figure is a year, a day of a month, a span of years or 24小时自助."""
    if unit == "年":
        return len(figure["value"]) > 2 or after.startswith("内")
    if unit == "日":
        return before.endswith("月") or bool(_DAYS_OF_MONTH.search(before))
    return unit == "小时" and figure["value"] == "24" and bool(_ROUND_THE_CLOCK.match(after))


def _name(before: str, after: str) -> str:
    """What the figure measures: the words before its comparator, else those behind its unit."""
    found = _NAME.search(before)
    name = _BASELINE.sub("", _NAME_LEAD.sub("", found[0])).rstrip("的为在约") if found else ""
    behind = _NAME_BEHIND.match(after) if len(name) < 2 or _BARE_VERB.fullmatch(name) else None
    return behind[1] if behind else name or (found[0] if found else "")
