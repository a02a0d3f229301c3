"""Which task goes on as which measure when a document comes out anew."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.edition import Difference, OldTask, differences, plan_edition
from bizdesk.domain.measure import AgencyMention, Measure, Role


def measure(path: str, text: str, heading: str | None = None, agency: str = "市甲局") -> Measure:
    return Measure(path, heading, text, (0, 1), (AgencyMention(agency, Role.LEAD, False, (0, 1)),))


def held(id: int, one: Measure) -> OldTask:
    parts = frozenset((mention.name, mention.role) for mention in one.agencies)
    return OldTask(id, one.path, one.heading, one.text, parts, None)


HALL = measure("一/1", "建成市级政务大厅，设综合窗口二十个。", "建大厅")
TRAIN = measure("一/2", "组织窗口人员轮训，每季度不少于一次。", "搞培训")
OLD = [held(1, HALL), held(2, TRAIN)]


def test_the_same_words_are_the_same_task_wherever_they_stand() -> None:
    plan = plan_edition(OLD, [replace(TRAIN, path="一/1"), replace(HALL, path="一/2")])
    assert [(pair.task.id, pair.measure) for pair in plan.unchanged] == [(1, 1), (2, 0)]
    assert (plan.changed, plan.dropped, plan.added) == ((), (), ())


def test_line_breaks_do_not_change_a_measure() -> None:
    assert plan_edition(OLD[:1], [replace(HALL, text="建成市级\n政务大厅，设综合窗口二十个。")]).changed == ()


def test_one_changed_figure_is_a_changed_task_and_shows_where() -> None:
    plan = plan_edition(OLD, [replace(HALL, text="建成市级政务大厅，设综合窗口三十个。"), TRAIN])
    assert [pair.task.id for pair in plan.changed] == [1]
    assert Difference("二", "三") in differences(HALL.text, "建成市级政务大厅，设综合窗口三十个。")


def test_another_agency_for_the_same_words_is_a_change() -> None:
    plan = plan_edition(OLD[:1], [measure("一/1", HALL.text, "建大厅", "市乙局")])
    assert [pair.task.id for pair in plan.changed] == [1]


def test_a_renumbered_and_reworded_measure_is_found_by_likeness() -> None:
    plan = plan_edition(OLD, [measure("二/5", "建成市级政务服务大厅，设综合窗口二十五个。"), TRAIN])
    assert [(pair.task.id, pair.measure) for pair in plan.changed] == [(1, 0)]


def test_what_has_no_like_is_dropped_and_added() -> None:
    plan = plan_edition(OLD, [TRAIN, measure("三/1", "全面取消纸质证明。")])
    assert [task.id for task in plan.dropped] == [1]
    assert plan.added == (1,)


def test_a_task_of_which_only_facts_are_known_takes_the_words_at_its_number() -> None:
    plan = plan_edition([replace(OLD[0], text="")], [HALL])
    assert [pair.task.id for pair in plan.unchanged] == [1]


TEXTS = st.text(alphabet="建成大厅培训一二三。", min_size=1, max_size=12)
MEASURES = st.lists(st.builds(measure, st.sampled_from(["一", "二", "三"]), TEXTS), max_size=5)


@given(MEASURES, MEASURES)
def test_every_task_and_every_measure_has_exactly_one_fate(old: list[Measure], new: list[Measure]) -> None:
    plan = plan_edition([held(id, one) for id, one in enumerate(old)], new)
    pairs = plan.unchanged + plan.changed
    assert sorted([pair.task.id for pair in pairs] + [task.id for task in plan.dropped]) == list(
        range(len(old))
    )
    assert sorted([pair.measure for pair in pairs] + list(plan.added)) == list(range(len(new)))


@given(MEASURES)
def test_an_edition_is_unchanged_against_itself(measures: list[Measure]) -> None:
    plan = plan_edition([held(id, one) for id, one in enumerate(measures)], measures)
    assert len(plan.unchanged) == len(measures)


@given(st.text(max_size=30), st.text(max_size=30))
def test_differences_hold_both_texts(old: str, new: str) -> None:
    found = differences(old, new)
    assert ("".join(one.old for one in found), "".join(one.new for one in found)) == (old, new)
