"""A made-up city's ledger: long texts, joint tasks, extensions and hostile strings, as reports read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from bizdesk.domain.ledger import (
    Agency,
    AgencyKind,
    Assignment,
    Evidence,
    ProgressReport,
    Task,
)
from bizdesk.domain.measure import Comparator, Role, Target
from bizdesk.domain.quarter import Quarter
from bizdesk.domain.quarter_state import QuarterState, TargetState
from bizdesk.domain.status import finished_on
from bizdesk.reports.model import build_report
from bizdesk.reports.records import Report
from tests.standings import standing

QUARTER = Quarter(2025, 2)
TODAY = date(2025, 6, 30)
OFFICE = "云川市优化营商环境工作领导小组办公室"
HOSTILE = '=HYPERLINK("http://example.invalid","点我")'
STAMP = datetime(2025, 6, 20, 9, 0, tzinfo=UTC)
DOCUMENTS = {
    1: ("云川市2025年优化营商环境重点任务实施方案", "云政办发〔2025〕7号"),
    2: ("转发市发展改革委《关于降低企业综合成本的若干措施》的通知", "云政办函〔2025〕12号"),
    3: ("云川市政务服务提升行动计划（2024—2026年）", None),
}
AGENCIES = tuple(
    Agency(number, name, kind, (), contact)
    for number, (name, kind, contact) in enumerate(
        (
            ("市市场监管局", AgencyKind.DEPARTMENT, "林晓舟 0900-8231107"),
            ("市住房城乡建设局", AgencyKind.DEPARTMENT, "贺明 0900-8235520"),
            ("市发展改革委", AgencyKind.DEPARTMENT, ""),
            ("市行政审批服务局（市政务服务管理办公室）", AgencyKind.DEPARTMENT, "苏婉 0900-8230018"),
            ("国网云川供电公司", AgencyKind.ENTERPRISE, ""),
            ("云川高新区管委会", AgencyKind.PARK, "章程 0900-8269001"),
            ("各县（区）人民政府", AgencyKind.COUNTY, ""),
            ("有关部门", AgencyKind.GROUP, ""),
            ("+86单位*", AgencyKind.ENTERPRISE, "@SUM(1+1)"),
            ("从未领任务的单位", AgencyKind.DEPARTMENT, ""),
        ),
        1,
    )
)
_LONG = (
    "全面推行“一件事一次办”，对企业开办、员工录用、社保登记等12个高频事项实行“一表申请、一套材料、一窗受理、一网通办”，"
    "将企业开办全流程办理时间由2个工作日压缩至0.5个工作日以内；建立“云川办”App与省一体化平台的数据共享通道，"
    "推动电子营业执照、电子印章同步发放，2025年6月底前实现80%以上的涉企事项“免证办”，有条件的县（区）可先行先试。"
)
_BODIES = (
    ("推行“一件事一次办”", _LONG),
    (
        "压减工程建设项目审批时限",
        "将社会投资小型低风险项目全流程审批时间压缩至15个工作日以内，推行区域评估和告知承诺制。",
    ),
    (None, "落实减税降费政策，对符合条件的小微企业按规定减征地方“六税两费”，确保应享尽享，不得层层加码。"),
    (
        "降低用电成本",
        "160千瓦及以下小微企业低压接入“零投资”，高压办电时间压减到22个工作日（不含外部工程施工）。",
    ),
    (
        "清理拖欠企业账款",
        "建立拖欠账款台账，实行“一企一策”，力争年内化解无分歧欠款95%以上；对逾期未化解的，由督查部门约谈。",
    ),
)
# document, due, extended from, owner ids, supporter ids, day done, whether it reported
_PLAN: tuple[
    tuple[int | None, date | None, date | None, tuple[int, ...], tuple[int, ...], date | None, bool], ...
] = (
    (1, date(2025, 6, 30), None, (1,), (4, 7), date(2025, 6, 12), True),
    (1, date(2025, 3, 31), None, (2,), (3, 4), None, True),
    (1, date(2025, 12, 31), None, (3, 1), (8,), None, True),
    (1, date(2025, 9, 30), date(2025, 3, 31), (5,), (6,), None, True),
    (1, date(2025, 7, 15), None, (4,), (), None, False),
    (1, None, None, (8,), (), None, False),
    (1, date(2025, 6, 30), None, (6,), (1, 2), date(2025, 2, 20), True),
    (1, date(2025, 5, 31), None, (2, 4), (7,), None, True),
    (1, date(2025, 12, 31), None, (1,), (9,), None, False),
    (2, date(2025, 6, 15), None, (3,), (5, 7), None, True),
    (2, date(2025, 12, 31), None, (5,), (), date(2025, 5, 9), True),
    (2, date(2025, 12, 31), None, (3,), (1, 2, 4, 6), None, True),
    (2, date(2025, 4, 30), date(2025, 2, 28), (9,), (), None, False),
    (2, date(2025, 12, 31), None, (7,), (8,), None, False),
    (2, date(2025, 6, 30), None, (1,), (), date(2025, 6, 27), True),
    (2, None, None, (4,), (3,), None, True),
    (3, date(2026, 12, 31), None, (4,), (1, 2, 3, 5, 6, 7, 9), None, True),
    (3, date(2025, 6, 30), None, (4,), (6,), date(2025, 4, 18), True),
    (3, date(2025, 3, 31), None, (6,), (), date(2025, 3, 28), True),
    (3, date(2024, 12, 31), None, (7,), (2,), None, True),
    (3, date(2025, 12, 31), None, (2,), (), None, False),
    (3, date(2025, 12, 31), None, (1,), (), date(2025, 6, 30), True),
    (3, date(2025, 8, 31), None, (3,), (), None, True),
    (None, date(2025, 7, 31), None, (4,), (), None, False),
    (None, None, None, (), (3,), None, False),
)


def assignment(task: int, agency: int, role: Role, done_on: date | None = None) -> Assignment:
    """An assignment of `agency` (1 to 10) to `task`."""
    held = AGENCIES[agency - 1]
    return Assignment(task * 100 + agency, task, agency, held.name, role, held.generic, done_on, "", None)


def sample_task(number: int, day: date = TODAY) -> Task:
    """Task `number` (from 1) as it stands on `day`."""
    document, due, original, owners, supporters, done, reported = _PLAN[(number - 1) % len(_PLAN)]
    role = Role.LEAD if number % 4 else Role.RESPONSIBLE
    held = tuple(assignment(number, owner, role, done) for owner in owners)
    held += tuple(
        assignment(number, other, Role.SUPPORT, date(2025, 5, 6) if other == 6 else None)
        for other in supporters
    )
    extended_later = original is not None and day < date(2025, 4, 1)
    due = original if extended_later else due
    done_on = finished_on(held) if held else None
    stands = standing(day, done_on, due, started=reported)
    heading, text = _BODIES[number % len(_BODIES)]
    title, document_number = (None, None) if document is None else DOCUMENTS[document]
    return Task(
        id=number + 1000,
        document_id=document,
        document=title,
        number=document_number,
        path=f"二/（{'一二三四五六七八九'[number % 9]}）/{number}",
        heading=heading,
        text=text,
        due_wording=None if due is None else "2025年6月底前" if number % 2 else "年内",
        due_original=original or due,
        due=due,
        ongoing=due is None and number % 2 == 0,
        done_on=done_on,
        status=stands.status,
        lamp=stands.lamp,
        pace=stands.pace,
        closed_on=None,
        review=(),
        assignments=tuple(replace(a, task_id=number + 1000) for a in held),
        evidence=0,
    )


def sample_tasks(day: date = TODAY, count: int = len(_PLAN)) -> list[Task]:
    """The city's tasks as they stand on `day`; the 13th carries hostile text."""
    tasks = [sample_task(number, day) for number in range(1, count + 1)]
    if count >= 13:
        tasks[12] = replace(
            tasks[12], heading=HOSTILE, text="\x00-1+cmd|' /C calc'!A0\x0b\ud800 _x0041_ 👍\u202e反"
        )
    return tasks


def sample_progress(tasks: Sequence[Task]) -> tuple[ProgressReport, ...]:
    """What the agencies reported this quarter: by lead, on one task by two."""
    said: list[ProgressReport] = []
    for task in tasks[::2]:
        bodies = task.assignments[: 2 if task.id == 1003 else 1]
        said += (
            ProgressReport(
                id=a.id,
                task_id=task.id,
                agency_id=a.agency_id,
                agency=a.agency,
                quarter=QUARTER,
                progress="已印发工作方案，完成系统改造招标，6月累计受理业务1,236件，平均用时0.6个工作日。",
                problems="部分县（区）自助终端尚未到位，与省平台的数据接口仍在联调。",
                next_steps="倒排工期，7月15日前完成接口联调；每周通报一次进度",
                rate=None,
                person="林晓禾",
                reported_at=STAMP,
            )
            for a in bodies
        )
    return tuple(said)


def sample_evidence(tasks: Sequence[Task]) -> tuple[Evidence, ...]:
    """A file or two for every third task."""
    return tuple(
        Evidence(task.id * 10 + n, task.id, None, name, "0" * 64, 12, QUARTER, STAMP, TODAY, None)
        for task in tasks[::3]
        for n, name in enumerate(("关于印发工作方案的通知.pdf", "办件统计表（6月）.xlsx")[: 1 + task.id % 2])
    )


def sample_report(
    *, count: int = len(_PLAN), agency: int | None = None, compare: bool = True, office: str = OFFICE
) -> Report:
    """The report of the second quarter of 2025, of one agency where its number is given."""
    tasks = sample_tasks(count=count)
    target = Target("企业开办时间", Comparator.AT_MOST, "0.5", "个工作日", (0, 1))
    state = replace(
        state_of(tasks, sample_tasks(date(2025, 3, 31), count) if compare else None),
        office=office,
        targets=tuple(TargetState(task.id, 1, target, (), "") for task in tasks[::5]),
        progress=sample_progress(tasks),
        evidence=sample_evidence(tasks),
    )
    return build_report(state, None if agency is None else AGENCIES[agency - 1])


def state_of(tasks: Sequence[Task], previous: Sequence[Task] | None) -> QuarterState:
    """The bare state of the second quarter of 2025."""
    return QuarterState(
        office=OFFICE,
        quarter=QUARTER,
        as_of=TODAY,
        tasks=tuple(tasks),
        targets=(),
        progress=(),
        evidence=(),
        agencies=AGENCIES,
        previous=None if previous is None else tuple(previous),
        corrections=(),
    )
