"""The bulletin in words: sections and sentences written from the figures of a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from bizdesk.domain.changes import ChangeKind
from bizdesk.domain.counting import AgencyTally, Tally
from bizdesk.domain.labels import CHANGES, chinese_date, quoted
from bizdesk.domain.ledger import Status
from bizdesk.reports.records import PRESSING, DocumentTally, Entry, Report
from bizdesk.reports.wording import Mark, item_list, percent, sentence

MOST_NAMED = 12
_ORDINALS = "一二三四五六七八九十"


class Kind(Enum):
    """How a block of prose is set."""

    SECTION = "一、"
    SUBSECTION = "（一）"
    BODY = ""
    ANNEX = "附件："
    SIGNATURE = "署名"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or a paragraph."""

    kind: Kind
    text: str


def compose(report: Report, annexes: Sequence[str]) -> tuple[Block, ...]:
    """The whole bulletin below its title; `annexes` are the titles of the tables that follow it."""
    blocks: list[Block] = []
    written = [(title, write(report)) for title, write in _SECTIONS]
    for ordinal, (title, text) in zip(_ORDINALS, [pair for pair in written if pair[1]], strict=False):
        blocks += [Block(Kind.SECTION, f"{ordinal}、{title}"), *text]
    blocks += [
        Block(Kind.ANNEX, f"{'附件：' if n == 1 else ''}{n}. {title}") for n, title in enumerate(annexes, 1)
    ]
    return (*blocks, Block(Kind.SIGNATURE, f"{report.office}\n{chinese_date(report.as_of)}"))


def breakdown(tally: Tally) -> str:
    """已办结9项，占36.0%；未到期、正在办理12项，占48.0%；逾期4项，占16.0%."""
    done, left, late = map(percent, tally.shares)
    parts = [f"已办结{tally.done}项，占{done}", f"未到期、正在办理{tally.open}项，占{left}"]
    parts.append(f"逾期{tally.late}项，占{late}" if tally.late else "无逾期任务")
    return "；".join(parts)


def _overall(report: Report) -> list[Block]:
    until = f"截至{chinese_date(report.as_of)}，"
    if not report.entries:
        return _bodies([f"{until}台账中没有任务。"])
    taken = f"{report.agency}参与的任务" if report.agency else "台账所列任务"
    scope = f"来自{len(report.documents)}个来源"
    if not report.agency:
        scope += f"，涉及{len(report.agencies)}个单位"
    total = f"{until}{taken}共{len(report.entries)}项，{scope}。其中，{breakdown(report.overall)}。"
    return _bodies([total, against_time(report), _lamps(report)])


def against_time(report: Report) -> str:
    """按序时进度，已办结24项，占10.8%；……，未达序时17项，占7.7%（含逾期5项）."""
    words = ("已办结", "超过序时", "达到序时", "未达序时", "尚未启动")
    counted = report.pace
    parts = [
        f"{word}{count}项，占{percent(share)}" + (_late_among(report) if word == "未达序时" else "")
        for word, count, share in zip(words, counted.counts, counted.shares, strict=True)
        if count
    ]
    return f"对照序时进度，{'；'.join(parts)}。" if parts else ""


def _late_among(report: Report) -> str:
    return f"（含逾期{report.overall.late}项）" if report.overall.late else ""


def _lamps(report: Report) -> str:
    words = {
        Mark.SOON: "即将到期",
        Mark.BEHIND: "落后于序时进度",
        Mark.GOING: "已报进展",
        Mark.WAITING: "尚未报送进展",
    }
    counts = {mark: sum(entry.mark is mark for entry in report.entries) for mark in words}
    named = [f"{words[mark]}的{count}项" for mark, count in counts.items() if count]
    return f"正在办理的任务中，{'，'.join(named)}。" if named else ""


def _by_document(report: Report) -> list[Block]:
    if len(report.documents) < 2:
        return []
    return _bodies([_document(document) for document in report.documents])


def _document(document: DocumentTally) -> str:
    counted = document.tally
    late = f"逾期{counted.late}项" if counted.late else "无逾期任务"
    standing = f"已办结{counted.done}项，未到期、正在办理{counted.open}项，{late}"
    return f"{document.label}共{counted.total}项，{standing}，办结率{percent(counted.rate)}。"


def _by_agency(report: Report) -> list[Block]:
    if report.agency:
        return _bodies([standing(report, tally) for tally in report.agencies])
    laggards = [tally for tally in report.agencies if tally.part.late]
    finished = [t.agency for t in report.agencies if t.lead.total and t.lead.done == t.lead.total]
    text = [Block(Kind.BODY, _RULES)]
    if finished:
        text += _bodies([f"牵头任务全部办结的单位有{len(finished)}个：{'、'.join(finished)}。"])
    if not laggards:
        told = ["各单位均无逾期任务。", _behind(report)]
        return [*text, *_bodies(told)] if report.agencies else []
    text.append(Block(Kind.BODY, f"有逾期任务的单位{len(laggards)}个，具体如下："))
    named = [f"{n}. {standing(report, tally)}" for n, tally in enumerate(laggards, 1)]
    return [*text, *_bodies([*named, _behind(report)])]


def _behind(report: Report) -> str:
    """Who answers for tasks that are not late but behind, with their item numbers."""
    held: dict[str, list[int]] = {}
    for entry in report.behind:
        for owner in entry.owners:
            held.setdefault(owner, []).append(entry.item)
    if not held:
        return ""
    named = "、".join(f"{agency}（{item_list(items)}）" for agency, items in held.items())
    return f"尚未到期但落后于序时进度的任务{len(report.behind)}项，涉及单位{len(held)}个：{named}。"


def standing(report: Report, tally: AgencyTally) -> str:
    """How an agency stands by both rules of counting, its late tasks named by their item numbers."""
    lead, part = tally.lead, tally.part
    leading = f"牵头{lead.total}项，办结率{percent(lead.rate)}，逾期{lead.late}项"
    if tally.late_leading:
        leading += f"（{item_list(report.items(tally.late_leading))}）"
    if not lead.total:
        leading = "无牵头任务"
    supporting = f"参与{part.total}项，办结率{percent(part.rate)}，逾期{part.late}项"
    if tally.late_supporting:
        also = "其中非牵头的为" if tally.late_leading else ""
        supporting += f"（{also}{item_list(report.items(tally.late_supporting))}）"
    return f"{tally.agency}：{leading}；{supporting}。"


def _changes(report: Report) -> list[Block]:
    told = changes_words(report)
    return _bodies([told, _corrections(report)]) if told else []


def changes_words(report: Report) -> str:
    """What changed since the last quarter, in one sentence; empty where there is nothing to compare with."""
    if report.changes is None:
        return ""
    texts = []
    for kind in ChangeKind:
        found = [change for change in report.changes if change.kind is kind]
        if found:
            items = [change.item for change in found if change.item is not None]
            named = item_list(items) if items else "、".join(quoted(change.title) for change in found)
            texts.append(f"{CHANGES[kind]}{len(found)}项（{named}）")
    last = f"与{report.quarter.previous().label}末相比，"
    return f"{last}{'；'.join(texts)}。" if texts else f"{last}各项任务状态没有变化。"


def _corrections(report: Report) -> str:
    if not report.corrections:
        return ""
    told = [f"{quoted(one.task)}{one.words}" for one in report.corrections]
    return f"{report.quarter.previous().label}封账后更正{len(told)}项：{'；'.join(told)}。"


def _problems(report: Report) -> list[Block]:
    return _named(report, lambda entry: entry.problems)


def _next_steps(report: Report) -> list[Block]:
    return _named(report, lambda entry: entry.next_steps)


def _named(report: Report, said: Callable[[Entry], str]) -> list[Block]:
    """What was said on tasks that are not done, the most pressing first, one text once."""
    unfinished = [entry for entry in report.entries if said(entry) and entry.status is not Status.DONE]
    grouped: dict[str, list[Entry]] = {}
    for entry in sorted(unfinished, key=lambda entry: PRESSING.get(entry.mark, len(PRESSING))):
        grouped.setdefault(sentence(said(entry)), []).append(entry)
    named = list(grouped.items())[:MOST_NAMED]
    texts = [f"{n}. {_whose(entries)}：{text}" for n, (text, entries) in enumerate(named, 1)]
    left = len(unfinished) - sum(len(entries) for _, entries in named)
    return _bodies([*texts, f"其余{left}项见附件中的任务台账。" if left else ""])


def _whose(entries: Sequence[Entry]) -> str:
    if len(entries) == 1:
        return f"第{entries[0].item}项{quoted(entries[0].title)}"
    return item_list([entry.item for entry in entries])


def _bodies(texts: Sequence[str]) -> list[Block]:
    return [Block(Kind.BODY, text) for text in texts if text]


_RULES = (
    "各单位任务按两种口径统计：牵头计，指该单位牵头的任务（未明确牵头的，指其负责的任务）；"
    "参与计，指该单位牵头、负责和配合的全部任务。"
    "几个单位共同承担的任务在各单位分别计数，各单位之和可大于任务总数。"
)
_SECTIONS: tuple[tuple[str, Callable[[Report], list[Block]]], ...] = (
    ("总体情况", _overall),
    ("分文件办理情况", _by_document),
    ("单位办理情况", _by_agency),
    ("较上季度变化", _changes),
    ("存在问题", _problems),
    ("下一步措施", _next_steps),
)
