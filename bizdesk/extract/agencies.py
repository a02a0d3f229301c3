"""Reads a list of agencies with the role words between them into names, roles and spans."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from bizdesk.domain.measure import AgencyMention, Role
from bizdesk.extract.brackets import CLOSING, OPENING
from bizdesk.extract.flow import Flow
from bizdesk.extract.names import (
    completed,
    is_group,
    level_of,
    looks_like_agency,
    qualifies,
    says_no_more_than_others,
)

_OPENING = OPENING + "“"
_ENCLOSING = re.compile(f"[{re.escape(_OPENING + CLOSING)}”]")
_BRACKET = re.compile(f"[{re.escape(OPENING)}]")
_SIGNS = "、，,；;。|｜/"
_SEPARATOR = re.compile(f"[{_SIGNS}]|以及|会同|[及和与暨]")
_NEAR = 60
_SENTENCE_SIGNS = "；;。"
_LEVEL_SIGNS = ("、", "及", "和")
_GOVERNMENT = ("政府", "人民政府")
_STRAY = "。.:：；;，,、 "
_STRAY_BEFORE, _STRAY_BEHIND = _STRAY + CLOSING, _STRAY + OPENING
_LEAD_IN = re.compile("(?:由|会同|并由|其中|包括)(?=.)")
_OTHERS = re.compile("(?<!高)(?<!同)等(?!级|次)")
_ENDS_WITH_OTHERS = re.compile("等.{0,6}(?:部门|单位|机构|企业)$")
_NEXT_SIGN = re.compile("[、，,；;及]|按|负责|牵头|配合|落实")
_NEW_NAME = re.compile("[省市县州](?!场|[（(〔、区])|各[省市县区有相]|国网|人民银行|人行")
_WHOLE_NAME = re.compile("..(?:[局委办厅院队]|委员会|中心|公司|政府|支行|分行|部门|单位)$")

_DUTY = "(?:各自|自身|部门)?(?:工作)?(?:职责|职能)(?:任务)?(?:分工)?"
_BY_DUTY = f"(?:(?:依据?|按照?|根据)?{_DUTY}|按?分工)?"
_DOING = "(?:负责|实施|落实|组织实施|组织|办理|推进|抓总)"
_TOGETHER = "(?:分别|共同|具体|联合)?"
_LEADS = (
    f"(?:作?为)?{_BY_DUTY}{_TOGETHER}(?:负责)?(?:总?牵头|主办|主责)(?:单位|部门)?"
    f"(?:并?{_BY_DUTY}{_TOGETHER}{_DOING})?$"
)
_SUPPORTS = (
    f"(?:积极|共同|负责|{_BY_DUTY})(?:做好)?(?:配合|协办|协助|参与|参加|联办|协同|支持|指导|督导|督促)"
    "(?:单位|部门)?(?:落实|实施|负责|办理|推进|做好)?$"
)
_ANSWERS = (
    f"(?:分别|共同|具体|等)?{_BY_DUTY}(?:分别|共同|具体|抓好|组织)?"
    "(?:负责|落实|实施|承办|办理|推进)(?:落实|实施|组织实施|推进)?$"
)
_ROLE_WORDS = (
    (Role.LEAD, re.compile(_LEADS)),
    (Role.SUPPORT, re.compile(_SUPPORTS)),
    (Role.RESPONSIBLE, re.compile(_ANSWERS)),
)
_ROLE_ENDS = re.compile("[头办责位门合助与加持实进施理织总好导促]")
_REMARK = re.compile(
    f"[{re.escape(OPENING)}](牵头|主办|主责|配合|协办|参与|责任)(?:单位|部门)?[{re.escape(CLOSING)}]"
)
_REMARKED = {"牵头": Role.LEAD, "主办": Role.LEAD, "主责": Role.LEAD, "责任": Role.RESPONSIBLE}


@dataclass(frozen=True, slots=True)
class _Piece:
    """The places of one name, the sign that stood before it, and the role that words behind it give.

    `shared` tells that the role holds for the names before it too (A、B牵头).
    """

    start: int
    end: int
    sign: str
    role: Role | None = None
    shared: bool = False


def read_agencies(flow: Flow, start: int, end: int, role: Role) -> list[AgencyMention]:
    """The agencies named from `start` to `end`; `role` is theirs where no words give another."""
    parts = [part for piece in _pieces(flow.text, start, end) for part in _at_gaps(flow, piece)]
    pieces = _settled([_with_role(flow.text, part) for part in parts], role)
    mentions: dict[tuple[str, Role], AgencyMention] = {}
    level = ""
    for piece in _joined_levels(flow.text, pieces):
        for a, b in _without_others(flow.text, piece):
            words = flow.text[a:b]
            level = level_of(words) or level
            name, own_role = completed(words, level), piece.role or role
            mention = AgencyMention(name, own_role, is_group(words), flow.span(a, b))
            mentions.setdefault((name, own_role), mention)
    return list(mentions.values())


@lru_cache(maxsize=4096)
def ends_with_role(words: str) -> bool:
    """Whether `words` close with a role, such as 按职责分工负责."""
    return bool(_ROLE_ENDS.match(words[-1:])) and any(pattern.search(words) for _, pattern in _ROLE_WORDS)


def lists_agencies(words: str) -> bool:
    """Whether `words`, role words taken off, may be a list of names with an agency among them."""
    pieces = [_with_role(words, piece) for piece in _pieces(words, 0, len(words))]
    names = [words[p.start : p.end] for p in pieces if p.end > p.start]
    return any(looks_like_agency(name) for name in names) and all(len(name) <= 40 for name in names)


def _pieces(text: str, start: int, end: int) -> list[_Piece]:
    """The stretches between separators; signs inside brackets or quotes part nothing."""
    inside = _enclosed(text, start, end)
    pieces: list[_Piece] = []
    begin, sign = start, ""
    for found in _SEPARATOR.finditer(text, start, end):
        at = found.start()
        if at in inside or at < begin:
            continue
        if found[0] in _SIGNS or _conjoins(
            text[max(begin, at - _NEAR) : at], text[found.end() : min(end, at + _NEAR)]
        ):
            pieces.append(_Piece(begin, at, sign))
            begin, sign = found.end(), found[0]
    return [*pieces, _Piece(begin, end, sign)]


def _enclosed(text: str, start: int, end: int) -> set[int]:
    """The places between an opening sign and the closing one that answers it."""
    inside: set[int] = set()
    opened: list[int] = []
    for sign in _ENCLOSING.finditer(text, start, end):
        at = sign.start()
        if sign[0] in _OPENING:
            opened.append(at)
        elif opened:
            begin = opened.pop()
            if not opened:
                inside.update(range(begin, at))
    return inside


def _conjoins(before: str, after: str) -> bool:
    """Whether 和 or 及 between the two joins names, and is no part of one (发展和改革)."""
    if not (looks_like_agency(before) or ends_with_role(before) or _ENDS_WITH_OTHERS.search(before)):
        return False
    return bool(after) and not says_no_more_than_others(_NEXT_SIGN.split(after, maxsplit=1)[0])


def _at_gaps(flow: Flow, piece: _Piece) -> list[_Piece]:
    """The piece, parted where nothing but white space stands between two whole names."""
    if not flow.has_gap(piece.start, piece.end):
        return [piece]
    parts, begin, sign = [], piece.start, piece.sign
    for at in range(piece.start + 3, piece.end - 2):
        if not flow.follows_gap(at) or not _NEW_NAME.match(flow.text, at):
            continue
        if _WHOLE_NAME.search(flow.text[begin:at]):
            parts.append(_Piece(begin, at, sign))
            begin, sign = at, " "
    return [*parts, _Piece(begin, piece.end, sign)]


def _with_role(text: str, piece: _Piece) -> _Piece:
    """`piece` with its role words taken off."""
    start, end = _trimmed(text, piece.start, piece.end)
    if remark := _REMARK.search(text, start, end):
        return _Piece(start, remark.start(), piece.sign, _REMARKED.get(remark[1], Role.SUPPORT))
    if _ROLE_ENDS.match(text, end - 1, end) and not is_group(text[start:end]):
        for role, pattern in _ROLE_WORDS:
            if found := pattern.search(text, start, end):
                return _Piece(start, found.start(), piece.sign, role, shared=True)
    return _Piece(start, end, piece.sign)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The places without stray signs at either end and without 由 or 会同 before the name."""
    whole = _BRACKET.search(text, start, end) is not None
    while end > start and (text[end - 1] in _STRAY_BEHIND or (text[end - 1] in CLOSING and not whole)):
        end -= 1
    while start < end and text[start] in _STRAY_BEFORE:
        start += 1
    lead_in = _LEAD_IN.match(text, start, end)
    return (lead_in.end() if lead_in else start), end


def _settled(pieces: list[_Piece], role: Role) -> list[_Piece]:
    """Each piece that names somebody, with the role that words behind it give, else `role`."""
    settled: list[_Piece] = []
    behind: Role | None = None
    for piece in reversed(pieces):
        if piece.shared:
            behind = piece.role
        if piece.end > piece.start:
            settled.append(_Piece(piece.start, piece.end, piece.sign, piece.role or behind or role))
        if piece.sign in _SENTENCE_SIGNS:
            behind = None
    return settled[::-1]


def _joined_levels(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """The pieces, a bare level word joined to the name that it qualifies, and 政府 to 党委."""
    joined: list[_Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        name = text[piece.start : piece.end]
        before = text[last.start : last.end] if last else ""
        belongs = qualifies(before, name) or (before.endswith("党委") and name in _GOVERNMENT)
        if last and piece.sign in _LEVEL_SIGNS and belongs:
            joined[-1] = replace(piece, start=last.start, sign=last.sign)
        else:
            joined.append(piece)
    return joined


def _without_others(text: str, piece: _Piece) -> list[tuple[int, int]]:
    """The places of the name, and of the group behind its 等 where that says more than 部门."""
    for others in _OTHERS.finditer(text, piece.start, piece.end):
        if looks_like_agency(text[piece.start : others.start()]):
            named = (piece.start, others.start())
            group = text[others.end() : piece.end]
            says_more = looks_like_agency(group) and not says_no_more_than_others(group)
            return [named, (others.end(), piece.end)] if says_more else [named]
        if piece.start < others.start() and says_no_more_than_others(text[others.end() : piece.end]):
            return [(piece.start, others.start())]
    return [(piece.start, piece.end)]
