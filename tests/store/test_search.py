"""Search: every kind of record by any words, as of a day, right after whatever was changed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.measure import Role
from bizdesk.domain.search import HitKind, Lit, folded, search_terms
from bizdesk.services.check import check_ledger
from bizdesk.services.documents import ReadDocument
from bizdesk.services.editing import TaskWords, add_task, edit_task
from bizdesk.services.editions import SupersedeDocument, supersede_document
from bizdesk.services.evidence import AttachEvidence, attach_evidence, detach_evidence
from bizdesk.services.history import redo, undo
from bizdesk.services.ledgers import Ledger, open_ledger
from bizdesk.services.registry import MergeAgencies, add_alias, merge_agencies
from bizdesk.services.search import search
from bizdesk.services.tasks import list_tasks
from bizdesk.store.pinyin import spellings
from bizdesk.store.search_index import is_index_whole, wrong_words
from tests.ledgers import TODAY, connected, make_ledger, policy, read, write

MOST = 1000
WORDS = TaskWords("迎接评估", "准备评估材料。", None, False, (("市大数据局", Role.LEAD),))
ODD = (
    '写“100%”、"引号"、a_b、a*b、a-b、NEAR(甲 乙)',
    "It 系统 IT_SYSTEM、Ｉｔ、é É、σ ς Σ",
    "\\反斜杠\\ '单引号' (括号) 甲:乙 ^顶 {花}",
    "𠮷野家、😀表情",
    "第一行\n第二行\t制表　全角",
    "甲",
    "甲乙",
    "甲乙丙",
    "AND OR NOT",
)


def found(ledger: Ledger, words: str, day: date = TODAY) -> dict[HitKind, list[int]]:
    hits = read(ledger, lambda uow: search(uow, words, day, MOST))
    return {kind: ids for kind in HitKind if (ids := sorted(hit.id for hit in hits if hit.kind is kind))}


def titles(ledger: Ledger, words: str) -> list[str]:
    hits = read(ledger, lambda uow: search(uow, words, TODAY, MOST))
    return [hit.title.text.rpartition(".")[2] for hit in hits]


def add(ledger: Ledger, task: TaskWords) -> None:
    write(ledger, lambda uow: add_task(uow, task))


def assert_index_right(ledger: Ledger) -> None:
    with ledger.read() as uow:
        assert wrong_words(uow.connection) == []
        assert is_index_whole(uow.connection)


@pytest.fixture
def proof(ledger: Ledger, tmp_path: Path) -> int:
    """The id of a file of the second task."""
    file = tmp_path / "办件统计Q3.xlsx"
    file.write_bytes(b"proof")
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(2, (file,))))
    return 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("压", {HitKind.TASK: [1, 2, 3, 4, 5, 6]}),
        ("压缩时限", {HitKind.TASK: [1]}),
        ("保障", {HitKind.TASK: [3]}),
        ("第3项", {HitKind.TASK: [3]}),
        ("第3项 保", {HitKind.TASK: [3]}),
        ("第3项 压缩时限", {}),
        ("（4）", {HitKind.TASK: [4]}),
        ("市水务", {HitKind.AGENCY: [4]}),
        ("水务", {HitKind.AGENCY: [4]}),
        ("批", {HitKind.DOCUMENT: [1]}),
        ("〔2022〕1", {HitKind.DOCUMENT: [1]}),
        ("统计q3", {HitKind.EVIDENCE: [1]}),
        ("q3", {HitKind.EVIDENCE: [1]}),
        ("没有这样的话", {}),
        ("", {}),
        ("  ", {}),
    ],
)
@pytest.mark.usefixtures("proof")
def test_terms_of_any_length_find_every_kind(
    ledger: Ledger, words: str, expected: dict[HitKind, list[int]]
) -> None:
    assert found(ledger, words) == expected


@pytest.mark.parametrize("words", ["sswjt", "ssw", "sw", "shishuiwu", "shuiwuji", "SWJT"])
def test_agencies_are_found_by_pinyin(ledger: Ledger, words: str) -> None:
    assert "市水务集团" in titles(ledger, words)
    assert all(kind is HitKind.AGENCY for kind in found(ledger, words))


def test_pinyin_begins_where_a_syllable_does(ledger: Ledger) -> None:
    assert found(ledger, "hui") == {}
    assert titles(ledger, "shuj") == ["市大数据局"]


def test_names_of_offices_are_read_as_people_read_them() -> None:
    assert spellings("人行临江支行") == ("rhljzh", "renhanglinjiangzhihang")
    assert spellings("市发展改革委（市粮食局）")[0] == "sfzggwslsj"
    assert spellings("ABC") == ()


def test_the_nearest_come_first_and_only_so_many(ledger: Ledger) -> None:
    written = (("准备迎接评估", "。"), ("迎接评估大会", "。"), ("办会", "迎接评估"), ("迎接评估", "。"))
    for heading, words in written:
        task = replace(WORDS, heading=heading, text=words)
        add(ledger, task)
    assert titles(ledger, "迎接评估") == ["迎接评估", "办会", "迎接评估大会", "准备迎接评估"]
    assert len(read(ledger, lambda uow: search(uow, "迎接评估", TODAY, 2))) == 2


def test_a_hit_shows_where_the_words_stand(ledger: Ledger, proof: int) -> None:
    (task,) = read(ledger, lambda uow: search(uow, "时限 第1项", TODAY, MOST))
    assert task.title == Lit("（1）压缩时限", ((5, 7),))
    lit_up = [task.context.text[start:end] for start, end in task.context.spans]
    assert lit_up == ["第1项", "时限"]
    (agency,) = read(ledger, lambda uow: search(uow, "lsj", TODAY, MOST))
    assert agency.title == Lit("市发展改革委")
    assert agency.context == Lit("部门 · 又称市发展改革委（市粮食局）", ((15, 18),))
    (evidence,) = read(ledger, lambda uow: search(uow, "Q3.XLSX", TODAY, MOST))
    assert (evidence.id, evidence.task_id) == (proof, 2)
    assert evidence.title.spans == ((4, 11),)


def test_only_what_is_in_force_on_the_day_is_found(ledger: Ledger) -> None:
    assert found(ledger, "第1项措施", date(2022, 2, 28)) == {}
    kept = policy(1).measures[1:]
    edition = ReadDocument("新版.txt", replace(policy(1), title="青禾市新版措施", measures=kept))
    write(
        ledger,
        lambda uow: supersede_document(uow, SupersedeDocument(1, edition, reasons={1: "已并入其他措施。"})),
    )
    assert found(ledger, "第1项措施") == {}
    assert found(ledger, "第1项措施", date(2022, 11, 20)) == {HitKind.TASK: [1]}
    assert titles(ledger, "青禾市") == ["青禾市新版措施"]
    assert_index_right(ledger)


def test_evidence_in_the_bin_is_not_found(ledger: Ledger, proof: int) -> None:
    write(ledger, lambda uow: detach_evidence(uow, proof))
    assert found(ledger, "办件统计") == {}
    write(ledger, undo)
    assert found(ledger, "办件统计") == {HitKind.EVIDENCE: [proof]}


def test_what_was_written_undone_and_done_again_is_found_as_it_is(ledger: Ledger) -> None:
    id = write(ledger, lambda uow: add_task(uow, WORDS))
    assert titles(ledger, "迎接评估") == ["迎接评估"]
    write(ledger, lambda uow: edit_task(uow, id, replace(WORDS, heading="迎接省里检查")))
    assert (titles(ledger, "迎接评估"), titles(ledger, "省里检查")) == ([], ["迎接省里检查"])
    write(ledger, undo)
    assert (titles(ledger, "迎接评估"), titles(ledger, "省里检查")) == (["迎接评估"], [])
    write(ledger, undo)
    assert titles(ledger, "迎接") == titles(ledger, "迎接评估") == []
    write(ledger, redo)
    assert titles(ledger, "迎接评估") == ["迎接评估"]
    assert_index_right(ledger)


def test_aliases_and_merged_agencies_are_found_by_every_name(ledger: Ledger) -> None:
    write(ledger, lambda uow: add_alias(uow, "市水务集团", "市自来水公司"))
    assert titles(ledger, "szls") == titles(ledger, "自来水") == ["市水务集团"]
    write(ledger, lambda uow: merge_agencies(uow, MergeAgencies("市住建局", "市水务集团")))
    assert titles(ledger, "szls") == titles(ledger, "sswjt") == ["市住建局"]
    assert_index_right(ledger)
    write(ledger, undo)
    assert titles(ledger, "szls") == ["市水务集团"]
    write(ledger, undo)
    assert titles(ledger, "szls") == titles(ledger, "自来水") == []
    assert_index_right(ledger)


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        ("UPDATE searchable SET words = '别的话' WHERE id = 2", "编号 2 的任务与搜索用的文字对不上。"),
        ("DELETE FROM searchable WHERE words LIKE '市水务集团%'", "编号 4 的单位与搜索用的文字对不上。"),
        pytest.param(
            "INSERT INTO search_index (rowid, words) VALUES (77, '从来没有的话')",
            "搜索用的索引与文字对不上。",
            marks=pytest.mark.embedded("the server keeps its index by itself; nobody writes into it"),
        ),
    ],
)
def test_a_check_finds_words_that_are_wrong(ledger: Ledger, act: str, sentence: str) -> None:
    with closing(connected(ledger.folder.path)) as connection:
        connection.execute(act)
    assert read(ledger, check_ledger).problems == (sentence,)


@pytest.mark.usefixtures("proof")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("压缩时限", [1]),
        ("第1批措施", [1, 2, 3, 4, 5, 6]),
        ("年底前", [1, 2, 4, 6]),
        ("长期", []),
        ("水务", [2]),
        ("市水务集团", [2]),
        ("市粮食局", [3]),
        ("办件统计", [2]),
        ("q3", [2]),
        ("市税务局 第4项", [4]),
        ("第_项", []),
        ("sswjt", []),
    ],
)
def test_a_list_is_filtered_by_all_that_leads_to_a_task(
    ledger: Ledger, words: str, expected: list[int]
) -> None:
    tasks = read(ledger, lambda uow: list_tasks(uow, TaskFilter(day=TODAY, text=words)))
    assert [task.id for task in tasks] == expected


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger of tasks whose words are full of signs."""
    ledger = make_ledger(tmp_path_factory.mktemp("odd") / "ledger")
    for words in ODD:
        task = TaskWords(words, f"{words}。{words}", None, False, (("市大数据局", Role.LEAD),))
        add(ledger, task)
    return open_ledger(ledger.folder.path)


PIECES = st.sampled_from(ODD).flatmap(
    lambda words: st.tuples(st.integers(0, len(words)), st.integers(1, 6)).map(
        lambda cut: words[cut[0] : cut[0] + cut[1]]
    )
)
SIGNS = st.text(st.sampled_from("甲乙丙aAbB%_*-\"'\\^:(){} \0\n\ud800éσ。"), max_size=12)
TYPED = st.lists(st.one_of(PIECES, SIGNS, st.text(max_size=8)), max_size=4).map(" ".join)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=TYPED)
def test_the_index_finds_what_reading_the_tables_finds(odd: Ledger, typed: str) -> None:
    terms = search_terms(typed)
    with odd.read() as uow:
        hits = [hit.id for hit in search(uow, typed, TODAY, MOST) if hit.kind is HitKind.TASK]
        listed = [task.id for task in list_tasks(uow, TaskFilter(day=TODAY, text=" ".join(terms)))]
        rows = uow.connection.execute(text("SELECT id, heading, text, path FROM task")).all()
    by_term = [
        {id for id, *said in rows if any(term in folded(one) for one in said if one)} for term in terms
    ]
    everything = {row.id for row in rows}
    plain = set.intersection(everything, *by_term)
    assert sorted(hits) == (sorted(plain) if terms else [])
    if not any(term in "市大数据局" for term in terms):
        assert listed == sorted(plain)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=400))
def test_no_text_is_too_much(odd: Ledger, typed: str) -> None:
    with odd.read() as uow:
        search(uow, typed, TODAY, 5)
        list_tasks(uow, TaskFilter(day=TODAY, text=typed))
