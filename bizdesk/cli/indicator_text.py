"""Indicators as text for a terminal and as JSON."""

from __future__ import annotations

from dataclasses import asdict

from bizdesk.cli import text
from bizdesk.domain.indicators import FigurePoint, FigureState, Gap, IndicatorState
from bizdesk.domain.labels import LAMPS, STATUSES, gap_words, number, share_words

RECORD_HEAD = ("编号", "指标", "牵头", "数值", "差距已缩小", "任务", "逾期", "状态")
_FIGURE_HEAD = ("序号", "数值", "单位", "最优", "成文时", "目标", "现在", "与目标", "与最优", "已缩小")


def row(one: IndicatorState) -> tuple[object, ...]:
    """An indicator in a line of a table."""
    tasks = f"{one.done}/{len(one.tasks)}"
    leads = text.cut("、".join(one.leads), 24)
    return (
        one.id,
        text.cut(one.name, 28),
        leads,
        len(one.figures),
        share_words(one.closed),
        tasks,
        one.late,
        LAMPS[one.lamp],
    )


def whole(one: IndicatorState) -> str:
    """All of an indicator, below one another."""
    words = [f"{one.name}（{LAMPS[one.lamp]}，差距已缩小 {share_words(one.closed)}）"]
    said = (("最优", one.best), ("现状", one.current), ("问题", one.problems), ("目标", one.goal))
    words += [f"{label}：{text.one_line(passage.text)}" for label, passage in said if passage.text]
    groups = (("牵头单位", one.leads), ("成员单位", one.members))
    words += [f"{label}：{'、'.join(names)}" for label, names in groups if names]
    if one.figures:
        words += ["", text.table(_FIGURE_HEAD, [_figure_row(state) for state in one.figures])]
    readings = [_readings(state) for state in one.figures if state.readings]
    words += ["", *readings] if readings else []
    tasks = [f"{task.id}  {STATUSES[task.status]}  {text.cut(task.title, 60)}" for task in one.tasks]
    return "\n".join([*words, "", *tasks] if tasks else words)


def record(one: IndicatorState) -> dict[str, object]:
    """An indicator for JSON; numerals are text, shares are numbers from 0 to 1."""
    return {
        "id": one.id,
        "name": one.name,
        "document": one.document,
        "best": one.best.text,
        "current": one.current.text,
        "problems": one.problems.text,
        "goal": one.goal.text,
        "leads": list(one.leads),
        "members": list(one.members),
        "closed": None if one.closed is None else float(one.closed),
        "lamp": one.lamp.value,
        "tasks": [task.id for task in one.tasks],
        "done": one.done,
        "late": one.late,
        "figures": [_figure_record(state) for state in one.figures],
    }


def _figure_row(state: FigureState) -> tuple[object, ...]:
    figure, last = state.figure, state.last
    return (
        state.number,
        text.cut(figure.name, 36),
        figure.unit,
        *(value or "—" for value in (figure.best, figure.current, figure.goal)),
        number(last.value) if last else "—",
        gap_words(last.to_goal if last else None, figure.unit),
        gap_words(last.to_best if last else None, figure.unit),
        share_words(state.aim.closed if state.aim else None),
    )


def _readings(state: FigureState) -> str:
    said = (
        f"{one.quarter.label} {one.value}{f'（{one.note}）' if one.note else ''}" for one in state.readings
    )
    return f"{state.figure.name}：{'，'.join(said)}"


def _figure_record(state: FigureState) -> dict[str, object]:
    return {
        "number": state.number,
        **asdict(state.figure),
        "readings": [{**asdict(one), "quarter": str(one.quarter)} for one in state.readings],
        "points": [_point(one) for one in state.points],
    }


def _point(one: FigurePoint) -> dict[str, object]:
    return {
        "quarter": None if one.quarter is None else str(one.quarter),
        "value": number(one.value),
        "to_best": _gap(one.to_best),
        "to_goal": _gap(one.to_goal),
    }


def _gap(one: Gap | None) -> dict[str, object] | None:
    return None if one is None else {"distance": number(one.distance), "closed": float(one.closed)}
