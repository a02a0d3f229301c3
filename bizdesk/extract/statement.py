"""Finds where a measure states who answers for it and by when: a bracket, or lines with labels."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from bizdesk.extract.agencies import ends_with_role, lists_agencies
from bizdesk.extract.brackets import CLOSING, OPENING, bracket_from, open_before, surplus_closing, unclosed
from bizdesk.extract.dates import begins_deadline, is_deadline
from bizdesk.extract.flow import Flow
from bizdesk.extract.labels import (
    ANY_LABEL,
    Subject,
    find_labels,
    is_bracketed,
    is_misprinted,
    lacks_colon,
    subject_of,
)
from bizdesk.extract.names import has_level, is_group, is_plain_agency, looks_like_agency

MISPRINTED = "责任说明的括号不配对，请核对责任单位。"
ODD_LABEL = "责任说明的标签不常见，请核对是牵头、责任还是配合。"
NO_ROLE = "有的单位没有写明是牵头还是配合，请核对责任单位。"
REPEATED = "这一条里有几处责任说明，请核对是否要拆成几项。"

_CLOSE = f"[{re.escape(CLOSING)}]"
_SHORTEST, _LONGEST_FIELD = 4, 3000
_SHORT_REST, _SHORT_PLACE = 3, 6
_SIGNS = re.compile("[、，,；;。]")
_MARKS = frozenset("—–-·•●■◆▪○※★")
_PARTS = re.compile("[；;。]")
_LEVELS = frozenset("省市州盟县区旗乡镇")
_ANY_CLOSE = re.compile(_CLOSE)
_LONGEST_UNCLOSED = 300
_ROLE_WORD = (
    "(?:负责|落实|配合|牵头|实施|参与|参加|协办|承办|联办|办理|推进|协助|协同|支持|主办|主责|抓总|指导|督导)"
)
_LAST_NAME = "(?:[，,；;](?:[^，,；;。（）()]|[（(][^（）()]{1,20}[）)]){2,24})?"
_ROLE_CLOSE = re.compile(_ROLE_WORD + _LAST_NAME + "。?" + _CLOSE)
_LIST_CLOSE = re.compile(
    "(?:[局委办厅部院会室处所站区县市府位门队联社团校馆州旗盟镇乡关]|中心|公司|[银支分]行)(?:[，,；;][^，,；;。（）()]{2,24})?"
    + _CLOSE
)
_GOES_ON = re.compile(r"[、，,)）〕]|[（(〔][市区县、]{1,4}[)）〕]|\d{0,2}[月日](?!度)|[底末前]")
_WHEN_LABEL = re.compile("(?:完成|整改|推进|落实|执行)?(?:时限|期限|时间|节点)(?:要求)?[:：]")
_SAYS_WHO = re.compile("(?:(?:此|该|本|上述|以上)项?工作)?由(?=[^由。]*牵头)")
_LONGEST_SENTENCE, _LONGEST_PART = 200, 24
_DATE_LINE = re.compile(r"(?:19|20|二)[\d〇○零一二三四五六七八九]{2,3}年.{1,3}月.{1,3}日")


@dataclass(frozen=True, slots=True)
class Clause:
    """A field of a statement: its subject, the places of its value, and where its label begins."""

    subject: Subject
    start: int
    end: int
    label: int


@dataclass(frozen=True, slots=True)
class Statement:
    """Who answers by when: its places with brackets and labels, its fields, and what is doubtful in it.

    One without label or role words is not `sure` to be a statement.
    """

    start: int
    end: int
    clauses: tuple[Clause, ...]
    doubts: tuple[str, ...] = ()
    sure: bool = True


def find_statement(flow: Flow, start: int, end: int) -> Statement | None:
    """The statement of the measure whose words stand from `start` to `end`, if there is one."""
    if end - start < _SHORTEST:
        return None
    labels = find_labels(flow, start, end)
    subjects = {subject_of(label) for label in labels}
    named = any(subject.role for subject in subjects)
    bracketed = None if named else _in_brackets(flow, start, end)
    if not subjects - {Subject.OTHER}:
        return bracketed or _last_sentence(flow, start, end)
    labelled = _labelled(flow, labels, start, end)
    return _united(bracketed, labelled) if bracketed else labelled


def _united(names: Statement, dates: Statement) -> Statement:
    """A bracket of agencies and the deadline field inside or behind it as one statement."""
    values = {clause.start for clause in dates.clauses}
    begins = [clause.label for clause in dates.clauses]
    clauses = [
        replace(clause, end=min([clause.end, *(at for at in begins if at > clause.start)]))
        for clause in names.clauses
        if clause.start not in values
    ]
    start, end = min(names.start, dates.start), max(names.end, dates.end)
    return Statement(start, end, (*clauses, *dates.clauses), names.doubts + dates.doubts)


def _labelled(flow: Flow, labels: list[re.Match[str]], start: int, end: int) -> Statement:
    """The fields behind `labels`; one in a bracket ends with it, another with its sentence or paragraph."""
    clauses: list[Clause] = []
    doubts = dict.fromkeys(ODD_LABEL for label in labels if is_misprinted(label) or lacks_colon(flow, label))
    begin = stop = inner_end = labels[0].start() - is_bracketed(labels[0])
    bracketed = False
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        limit = following.start() - is_bracketed(following) if following else end
        if label.start() >= stop:
            opened = _opened(flow.text, start, label, first=not clauses)
            bracket = bracket_from(flow.text, opened, end) if opened is not None else None
            again = bool(clauses) and label.start() - stop > 2
            if again and (opened is None or not bracketed or _holds_break(flow, stop, opened)):
                doubts[REPEATED] = None
            bracketed = opened is not None and (again or not clauses)
            if opened is not None and (bracket is None or bracket.misprinted):
                doubts[MISPRINTED] = None
            if not clauses or (again and bracketed):
                begin = label.start() - is_bracketed(label) if opened is None else opened
                begin = _before_mark(flow.text, start, begin)
                clauses += [] if opened is None else _unlabelled(flow.text, opened + 1, label.start())
            stop, inner_end = (bracket.end, bracket.inner_end) if bracket else (label.start(), 0)
        inside = label.start() < stop
        value_end = min(limit, inner_end) if inside else _field_end(flow, label.end(), limit)
        stop = stop if inside else value_end
        value = label.end(), max(label.end(), value_end)
        clauses.append(Clause(subject_of(label), *value, label.start()))
    return _with_dates(flow.text, Statement(begin, stop, tuple(clauses), tuple(doubts)), start, end)


def _before_mark(text: str, start: int, place: int) -> int:
    """Where the dashes or bullets begin that stand right before `place`."""
    while place > start and text[place - 1] in _MARKS:
        place -= 1
    return place


def _unlabelled(text: str, start: int, end: int) -> list[Clause]:
    """The names, or the deadline, that stand in a bracket before its first label."""
    if start == end:
        return []
    subject = Subject.RESPONSIBLE if _names_of(text[start:end]) else Subject.DEADLINE
    return [Clause(subject, start, end, start)]


def _opened(text: str, start: int, label: re.Match[str], *, first: bool) -> int | None:
    """The bracket that holds the label: right before it, or before names without a label."""
    if is_bracketed(label):
        return None
    if label.start() > start and text[label.start() - 1] in OPENING:
        return label.start() - 1
    opened = open_before(text, start, label.start()) if first else None
    if opened is None:
        return None
    words = text[opened + 1 : label.start()]
    return opened if _lists_plainly(words) or not _names_of(words) else None


def _field_end(flow: Flow, start: int, limit: int) -> int:
    """Where the value of a label without bracket ends: at a surplus bracket, its sentence or paragraph."""
    text, limit = flow.text, min(limit, start + _LONGEST_FIELD)
    sentence, surplus = text.find("。", start, limit), surplus_closing(text, start, limit)
    if surplus is not None and (sentence < 0 or surplus < sentence):
        return surplus
    stop = sentence if sentence >= 0 else limit
    for (_, line_end), (following, behind) in pairwise(flow.lines_between(start, limit)):
        if line_end > stop:
            break
        if ANY_LABEL.match(text, following, behind) or not _runs_on(flow, start, line_end, behind):
            return line_end
    return stop


def _runs_on(flow: Flow, start: int, line_end: int, next_end: int) -> bool:
    """Whether a list of names that begins at `start` goes on behind a line break."""
    text = flow.text
    before, after = text[start:line_end], text[line_end:next_end]
    if before.endswith(tuple("、，,（(〔和及")) or _GOES_ON.match(after) or unclosed(before):
        return True
    last = _SIGNS.split(before)[-1]
    if not (looks_like_agency(last) or ends_with_role(last) or is_deadline(last)):
        return True
    if _is_signed(flow, next_end):
        return False
    first = _SIGNS.split(after)[0]
    short = _SHORT_PLACE if last.endswith(("市", "县", "区", "州")) else _SHORT_REST
    if (flow.fills_line(line_end) or len(first) <= short) and looks_like_agency(last + first):
        return True
    return is_group(first) or _lists_plainly(after)


def _is_signed(flow: Flow, place: int) -> bool:
    """Whether the line at `place` or the one behind it is a date, as under the names of those who sign."""
    return any(_DATE_LINE.match(flow.text, at) for at in (place, flow.line_end(place)))


def _with_dates(text: str, statement: Statement, start: int, end: int) -> Statement:
    """`statement` with deadlines that have no label: behind the names, or in a bracket beside it."""
    clauses = [part for clause in statement.clauses for part in _date_apart(text, clause)]
    begin, stop = statement.start, statement.end
    if begin > start and text[begin - 1] in CLOSING:
        opened = open_before(text, start, begin - 1)
        if opened is not None and is_deadline(text[opened + 1 : begin - 1]):
            clauses.append(Clause(Subject.DEADLINE, opened + 1, begin - 1, opened + 1))
            begin = opened
    bracket = bracket_from(text, stop, end) if stop < end and text[stop] in OPENING else None
    if bracket and is_deadline(text[stop + 1 : bracket.inner_end]):
        clauses.append(Clause(Subject.DEADLINE, stop + 1, bracket.inner_end, stop + 1))
        stop = bracket.end
    return replace(statement, start=begin, end=stop, clauses=tuple(clauses))


def _date_apart(text: str, clause: Clause) -> list[Clause]:
    """The clause, and apart from it a deadline behind its names (…；2022年12月底前)."""
    if clause.subject.role is None:
        return [clause]
    end = clause.end
    while end > clause.start and text[end - 1] in "。；;，, ":
        end -= 1
    begin, stop, place = end, end, end
    while (cut := max(text.rfind(sign, clause.start, place) for sign in "，,；;。")) >= clause.start:
        part = text[cut + 1 : place]
        if is_deadline(text[cut + 1 : end]) or _says_when(part):
            begin, stop = cut + 1, cut
        elif looks_like_agency(part) or ends_with_role(part):
            break
        place = cut
    if begin == end:
        return [clause]
    return [replace(clause, end=stop), Clause(Subject.DEADLINE, begin, end, begin)]


def _in_brackets(flow: Flow, start: int, end: int) -> Statement | None:
    """The last bracket at a paragraph's end that holds agencies with roles, else agencies alone."""
    text = flow.text
    if unclosed_names := _unclosed_names(flow, start, end):
        return unclosed_names
    for pattern, holds in ((_ROLE_CLOSE, _lists_with_roles), (_LIST_CLOSE, _lists_plainly)):
        for found in reversed(list(pattern.finditer(text, start, end))):
            stop = found.end()
            if stop < end and text[stop] not in "。；;" + OPENING + CLOSING and not flow.starts_line(stop):
                continue
            opened = open_before(text, start, stop - 1)
            unopened = opened is None and holds is _lists_with_roles
            if unopened and (lost := _without_opening(text, start, stop)):
                return _with_dates(text, lost, start, end)
            if opened is not None and holds(text[opened + 1 : stop - 1]):
                stated = _with_dates(text, _bracketed(text, opened, stop, end, holds), start, end)
                return _with_earlier(flow, stated, start)
    return None


def _with_earlier(flow: Flow, last: Statement, start: int) -> Statement:
    """The statement and, as fields of it, those brackets before it that close a sentence of the same item."""
    earlier: list[Clause] = []
    doubts = last.doubts
    at = start
    for found in _ROLE_CLOSE.finditer(flow.text, start, last.start):
        opened = open_before(flow.text, at, found.end() - 1)
        if opened is None or flow.text[opened - 1] not in "。；;" + CLOSING:
            continue
        if not _lists_with_roles(flow.text[opened + 1 : found.end() - 1]):
            continue
        at = found.end()
        clause = Clause(Subject.RESPONSIBLE, opened + 1, at - 1, opened + 1)
        earlier += _date_apart(flow.text, clause)
        if _holds_break(flow, at, last.start) and REPEATED not in doubts:
            doubts = (*doubts, REPEATED)
    return replace(last, clauses=(*earlier, *last.clauses), doubts=doubts) if earlier else last


def _holds_break(flow: Flow, start: int, end: int) -> bool:
    """Whether a paragraph begins between the places, `start` included."""
    begins = [start] if flow.starts_line(start) else []
    begins += [b for _, b in flow.lines_between(start, end)[:-1]]
    return any(not flow.fills_line(at) or flow.text[at - 1] in "。" + CLOSING for at in begins)


def _bracketed(text: str, opened: int, stop: int, end: int, holds: Callable[[str], bool]) -> Statement:
    """The bracket as a statement; a closing sign too many belongs to it."""
    clause = Clause(Subject.RESPONSIBLE, opened + 1, stop - 1, opened + 1)
    sure = holds is _lists_with_roles
    doubts = (NO_ROLE,) if sure and _leaves_roles_open(text[opened + 1 : stop - 1]) else ()
    if stop < end and text[stop] in CLOSING:
        return Statement(opened, stop + 1, (clause,), (*doubts, MISPRINTED), sure)
    return Statement(opened, stop, (clause,), doubts, sure)


def _without_opening(text: str, start: int, stop: int) -> Statement | None:
    """A last sentence that lists nothing but agencies with roles before a closing sign that nothing opens."""
    begin = max(start, 1 + max(text.rfind(sign, start, stop - 2) for sign in "。；;"))
    words = text[begin : stop - 1]
    names = _names_of(words)
    if not names or not has_level(names[0]) or not _lists_with_roles(words):
        return None
    if not all(looks_like_agency(name) or ends_with_role(name) for name in names):
        return None
    clause = Clause(Subject.RESPONSIBLE, begin, stop - 1, begin)
    return Statement(begin, stop, (clause,), (MISPRINTED,))


def _unclosed_names(flow: Flow, start: int, end: int) -> Statement | None:
    """A bracket of agencies with roles that ends the paragraph but was never closed."""
    text = flow.text
    opened = max(text.rfind(sign, max(start, end - _LONGEST_UNCLOSED), end) for sign in OPENING)
    while opened >= start and surplus_closing(text, opened + 1, end) is not None:
        opened = open_before(text, start, opened) or -1
    if opened < start:
        return None
    line_end = next((b for a, b in flow.lines_between(opened, end) if not flow.fills_line(b)), end)
    words = text[opened + 1 : line_end].rstrip("。")
    if not words or not ends_with_role(_SIGNS.split(words)[-1]) or not _lists_with_roles(words):
        return None
    stop = opened + 1 + len(words)
    clause = Clause(Subject.RESPONSIBLE, opened + 1, stop, opened + 1)
    return _with_dates(text, Statement(opened, stop, (clause,), (MISPRINTED,)), start, end)


def _last_sentence(flow: Flow, start: int, end: int) -> Statement | None:
    """A last sentence of nothing but who leads, who helps and until when (由市甲局牵头，市乙局配合。)."""
    text = flow.text
    stop = end - text.endswith("。", start, end)
    begin = 1 + text.rfind("。", start, stop)
    opened = _SAYS_WHO.match(text, begin, stop) if 0 < stop - begin <= _LONGEST_SENTENCE else None
    names = _names_of(text[opened.end() : stop]) if opened and begin > start else []
    if opened is None or not names or not has_level(names[0]) or not ends_with_role(names[-1]):
        return None
    if any(len(name) > _LONGEST_PART or not _names_somebody(name) for name in names):
        return None
    statement = Statement(begin, stop, (Clause(Subject.RESPONSIBLE, opened.end(), stop, begin),))
    return _with_dates(text, statement, start, end)


def _names_somebody(words: str) -> bool:
    return looks_like_agency(words) or (ends_with_role(words) and lists_agencies(words))


def find_listed(flow: Flow, start: int, end: int) -> Statement | None:
    """A bracket at a paragraph's end that holds nothing that could not be a name, with a level or without."""
    text = flow.text
    for found in _ANY_CLOSE.finditer(text, start, end):
        stop = found.end()
        if stop < end and not flow.starts_line(stop) and text[stop] not in "。；;":
            continue
        opened = open_before(text, start, stop - 1)
        names = _names_of(text[opened + 1 : stop - 1]) if opened is not None else []
        if opened is not None and names and all(_is_name(name) for name in names):
            return Statement(opened, stop, (Clause(Subject.RESPONSIBLE, opened + 1, stop - 1, opened + 1),))
    return None


def _names_of(words: str) -> list[str]:
    return [name for name in _SIGNS.split(words) if name and not _says_when(name)]


def _says_when(words: str) -> bool:
    if _WHEN_LABEL.match(words):
        return True
    return is_deadline(words) or (begins_deadline(words) and not looks_like_agency(words))


def _lists_with_roles(words: str) -> bool:
    """Whether the words of a bracket list agencies and end with what they are to do."""
    return any(ends_with_role(name) for name in _names_of(words)) and lists_agencies(words)


def _leaves_roles_open(words: str) -> bool:
    """Whether a part before ； names agencies without a word on what they are to do."""
    parts = [_names_of(part) for part in _PARTS.split(words)]
    return any(names and not ends_with_role(names[-1]) for names in parts)


def _lists_plainly(words: str) -> bool:
    """Whether the words are nothing but names, the first one known without a label."""
    names = _names_of(words)
    return bool(names) and is_plain_agency(names[0]) and all(_is_name(name) for name in names)


def _is_name(words: str) -> bool:
    """Whether `words` look like a name, or are the level of one that goes on (各市、州、县人民政府)."""
    return looks_like_agency(words) or words in _LEVELS
