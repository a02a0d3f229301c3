"""Pairs the quantities of an indicator's best, current and goal by their units and the words before them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bizdesk.domain.measure import Figure

_TIME = "个?工作日|个?自然日|个月|分钟|小时|[天日周]"
_MONEY = "[万亿]?美?元"
_COUNTED = (
    "平方米|平方公里|公里|场次|[万亿](?=[户家人件])|[个项份件次种类户家名人枚处条台辆宗门张套场位所篇]"
    "|分(?![钟类级别为公布])"
)
_UNIT = f"个百分点|[%％‰]|{_TIME}|{_MONEY}|微克/立方米|{_COUNTED}"
_NUMBER = r"\d+(?:\.\d+)?"
_QUANTITY = re.compile(
    rf"(?<![\dA-Za-z.×〔+第])(?P<value>{_NUMBER})(?:(?P<unit>{_UNIT})(?!度)"
    r"|(?<=[数量率比度]为\d)|(?<=[数量率比度]均为\d)|(?<=[数量率比度]均为\d\d)|(?<=[数量率比度]为\d\d))"
)
_NOUN = re.compile(
    "(?!以|之|左|内)([\u4e00-\u9fff]{2,6}?)(?:以内|以下|以上|之内|内|左右)?(?=[，,。；;、（(）)：:]|$)"
)
_DAY_OF_MONTH = re.compile(r"月\d{1,2}$")
_DETAIL = re.compile("[（(](?:其中|剔除|含|不含|包括)[^（()）]*[）)]")
_BRACKET = re.compile("[（(][^（()）]*[）)]")
_SENTENCE = re.compile("[^。；;]+")
_BLANKED = re.compile("（　*）")
_QUOTES = re.compile("[“”‘’]")
_LEAD = re.compile(
    r"^(?:[①-⑳]|\d+[.．、]|年内|年底前?|到(?:19|20)\d\d年底?|(?:19|20)\d\d年底?|目前|现|已|[全我][市省县区国](?:/[县区])?"
    "|努力|力争|确保|争取|实现|达到|做到|保持|持续|进一步|将|把|使|共有?|从|由)*"
)
_TRAIL = re.compile(
    "(?:不(?:超过|低于|少于|高于)|最[高低短长多少]|均|约|近|各|为|是|达到?|至|到|在|以|控制|压[缩减]|缩短|减少|降低?|提[高升]|增加?|占|优化|需|保持|共|仅)*$"
)
_BARE = frozenset("个项家户人名种类处条位场所件")
_SAME_UNIT = {
    "日": "天",
    "个自然日": "天",
    "自然日": "天",
    "个工作日": "工作日",
    "％": "%",
    "件": "份",
    "场次": "次",
}
_SAME_NOUN = {"资料": "材料", "申请材料": "材料", "要件": "材料", "办理环节": "环节", "审批环节": "环节"}
_CLOCK = re.compile(_TIME)
_LONGEST_NAME = 24
_NEAR = 80
_MOST = 40
_NAMES_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A value with its unit; `hint` are the words right before it, `context` all of the sentence up to it."""

    value: str
    unit: str
    noun: str
    hint: str
    context: str

    @property
    def kind(self) -> tuple[str, str]:
        """What only quantities of the same kind share: the unit, and what is counted."""
        unit = _SAME_UNIT.get(self.unit, self.unit)
        return ("份", "") if self.noun == "材料" else (unit, self.noun if unit in _BARE else "")


def pair_figures(best: str, current: str, goal: str) -> tuple[Figure, ...]:
    """The figures that `best` or `goal` state, each with the values of all three that are about the same."""
    wanted, now, aimed = (_quantities(text)[:_MOST] for text in (best, current, goal))
    rows: list[list[_Quantity | None]] = [[one, None, None] for one in wanted]
    _attach(rows, aimed, 2)
    taken = {id(row[2]) for row in rows}
    rows += [[None, None, one] for one in aimed if id(one) not in taken]
    _attach(rows, now, 1)
    return tuple(map(_figure, rows))


def _quantities(text: str) -> list[_Quantity]:
    """The quantities outside of brackets, and those inside whose kind does not stand outside."""
    outer = list(_read(_BRACKET.sub(lambda found: "（" + "　" * (len(found[0]) - 2) + "）", text)))
    kinds = {one.kind for one in outer}
    inner = _read(_DETAIL.sub("", text))
    return outer + [one for one in inner if one.kind not in kinds]


def _read(text: str) -> Iterator[_Quantity]:
    for sentence in _SENTENCE.finditer(text):
        words, subjects = sentence[0], [""]
        for found in _QUANTITY.finditer(words):
            before, unit = words[max(0, found.start() - _NEAR) : found.start()], found["unit"] or ""
            noun = _noun(words, found.end()) if unit in _BARE or unit in "份件" else ""
            hints = _hints(before)
            subjects = hints or subjects
            if unit == "日" and _DAY_OF_MONTH.search(before + found["value"]):
                continue
            if hints or noun or unit not in _BARE:
                yield from (_Quantity(found["value"], unit, noun, hint, before) for hint in subjects)


def _hints(before: str) -> list[str]:
    """What the words right before a value call it; several names share a value (用水、用气各1份)."""
    clause = re.split("[，,：:（）()]", _BLANKED.sub("", before))[-1]
    names = clause.split("、")
    shared = names if clause.endswith("各") else names[-1:]
    hints = (_TRAIL.sub("", _LEAD.sub("", _QUOTES.sub("", name))).strip("的 ") for name in shared)
    return [hint for hint in hints if hint]


def _noun(words: str, place: int) -> str:
    """What is counted, where nothing but its name stands behind the unit."""
    found = _NOUN.match(words, place)
    return _SAME_NOUN.get(found[1], found[1]) if found else ""


def _attach(rows: list[list[_Quantity | None]], found: Sequence[_Quantity], column: int) -> None:
    """Give each row the quantity of its kind that is most like it, the surest pairs first."""
    wanted = [row[0] or row[2] for row in rows]
    kinds = Counter(one.kind for one in wanted if one is not None)
    kinds_found = Counter(one.kind for one in found)
    pairs = [
        (_likeness(known, one, alone=kinds[one.kind] == 1 == kinds_found[one.kind]), -place, -number)
        for place, known in enumerate(wanted)
        for number, one in enumerate(found)
        if known is not None and known.kind == one.kind
    ]
    used: set[int] = set()
    for likeness, place, number in sorted(pairs, reverse=True):
        if likeness > 0 and number not in used and rows[-place][column] is None:
            rows[-place][column] = found[-number]
            used.add(number)


def _likeness(one: _Quantity, other: _Quantity, *, alone: bool) -> float:
    """How much two quantities of a kind are about the same, 0 where nothing says so.

    Rates need names that are alike; others that are `alone` of their kind in both texts need no words.
    """
    if one.hint == other.hint:
        return 4.0 if one.hint else 1.0
    near = _overlap(one.hint, other.hint)
    far = _overlap(one.context, other.context)
    if one.kind[0] == "%" and near < _NAMES_ALIKE:
        return 0.0
    return 2 * near + far if near or far or not alone else 0.01


def _overlap(one: str, other: str) -> float:
    """The share of the shorter one's characters that the other has too."""
    a, b = set(one), set(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _figure(row: Sequence[_Quantity | None]) -> Figure:
    one = next(quantity for quantity in (row[0], row[2], row[1]) if quantity is not None)
    best, current, goal = (quantity.value if quantity else None for quantity in row)
    return Figure(_named(one), one.unit.replace("％", "%"), best, current, goal)


def _named(one: _Quantity) -> str:
    """The words before the value, then what is counted; time where only a time is stated."""
    hint = one.hint if len(one.hint) <= _LONGEST_NAME else ""
    if _CLOCK.fullmatch(one.unit):
        return hint if "时" in hint or "期" in hint else f"{hint}时间"
    return f"{hint}{one.noun}" or one.unit
