"""Drafts that wait in the ledger's folder: kept word for word, replaced whole, in the order they came."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizdesk.domain.draft import Decision, Draft, DraftRow
from bizdesk.domain.measure import (
    AgencyMention,
    Comparator,
    Deadline,
    Measure,
    Milestone,
    PolicyDocument,
    Role,
    Target,
)
from bizdesk.domain.proofreading import Proofreading
from bizdesk.services.documents import ReadDocument
from bizdesk.services.drafts import (
    COMMITTED_KEPT,
    DraftEntry,
    commit_draft,
    commit_edition,
    discard_draft,
    edited,
    list_drafts,
    open_draft,
    save_draft,
    start_drafts,
)
from bizdesk.services.editions import SupersedeDocument, older_edition
from bizdesk.services.history import list_history, redo, undo
from bizdesk.services.ledgers import Ledger, UnitOfWork
from bizdesk.store.drafts import DraftNotFoundError, DraftSpoiledError, DraftStore
from bizdesk.store.errors import LedgerDiskError
from tests.ledgers import dump, policy, read, write

words = st.text(st.characters(codec="utf-8"), max_size=8)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99))
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
mentions = st.builds(AgencyMention, words, st.sampled_from(Role), st.booleans(), spans)
deadlines = st.builds(
    Deadline, words, spans, st.lists(days, max_size=2).map(tuple), st.booleans(), st.booleans()
)
targets = st.builds(Target, words, st.sampled_from(Comparator), words, words, spans)
measures = st.builds(
    Measure,
    words,
    st.none() | words,
    words,
    spans,
    st.lists(mentions, max_size=2).map(tuple),
    st.none() | deadlines,
    st.lists(st.builds(Milestone, days, spans), max_size=2).map(tuple),
    st.lists(targets, max_size=2).map(tuple),
    st.lists(words, max_size=2).map(tuple),
)
documents = st.builds(
    PolicyDocument,
    words,
    st.none() | words,
    st.none() | words,
    st.none() | days,
    st.lists(mentions, max_size=2).map(tuple),
    st.lists(measures, max_size=2).map(tuple),
    words,
)
rows = st.lists(st.builds(DraftRow, measures, st.sampled_from(Decision), st.booleans()), max_size=3)
drafts = st.builds(Draft, words, documents, rows.map(tuple))


@st.composite
def proofreadings(draw: st.DrawFn) -> Proofreading:
    """A draft after steps of any kind, of which some were taken back."""
    state = Proofreading(draw(drafts))
    for told in draw(st.lists(words, max_size=4)):
        after = replace(state.draft, rows=draw(rows.map(tuple)))
        if draw(st.booleans()):
            after = replace(after, document=replace(after.document, title=draw(words)))
        state = state.add(after, told, draw(st.none() | st.integers(0, 9)))
    for _step in range(draw(st.integers(0, 4))):
        state = state.undo()
    return state


def begin(ledger: Ledger, *serials: int) -> tuple[str, ...]:
    """Start drafts of documents of the made-up city; their ids."""
    found = [ReadDocument(f"{serial}.txt", policy(serial)) for serial in serials]
    return write(ledger, lambda uow: start_drafts(uow, found)).ids


@given(proofreadings())
@settings(deadline=None, max_examples=60)
def test_a_draft_comes_back_word_for_word_with_its_steps(state: Proofreading) -> None:
    with TemporaryDirectory() as folder:
        uow = type("Uow", (), {"drafts": DraftStore(Path(folder) / "drafts")})()
        save_draft(uow, "1", state)
        assert open_draft(uow, "1") == state


def test_a_draft_from_before_steps_were_kept_is_read(empty_ledger: Ledger) -> None:
    (id,) = begin(empty_ledger, 1)
    file = empty_ledger.folder.drafts / f"{id}.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    earlier = {name: data[name] for name in ("source", "document", "rows")}
    file.write_text(json.dumps(earlier, ensure_ascii=False), encoding="utf-8")
    state = read(empty_ledger, lambda uow: open_draft(uow, id))
    assert state == Proofreading(Draft.of("1.txt", policy()))


def test_steps_that_repeat_a_measure_hardly_enlarge_the_file(empty_ledger: Ledger) -> None:
    (id,) = begin(empty_ledger, 1)
    file = empty_ledger.folder.drafts / f"{id}.json"
    fresh = file.stat().st_size
    state = read(empty_ledger, lambda uow: open_draft(uow, id))
    for step in range(1000):
        decision = list(Decision)[(step + 1) % 3]
        draft = state.draft
        for place in range(len(draft.rows)):
            draft = draft.decide(place, decision)
        state = state.add(draft, "跳过 6 项")
    write(empty_ledger, lambda uow: save_draft(uow, id, state))
    assert file.stat().st_size < 8 * fresh


def test_drafts_are_listed_in_the_order_they_came_whatever_is_saved(empty_ledger: Ledger) -> None:
    first, second = begin(empty_ledger, 1, 2)
    draft = read(empty_ledger, lambda uow: open_draft(uow, first)).draft
    skipped = Proofreading(draft.decide(2, Decision.SKIPPED))
    write(empty_ledger, lambda uow: save_draft(uow, first, skipped))
    (third,) = begin(empty_ledger, 3)
    titles = [f"青禾市优化营商环境第{serial}批措施" for serial in (1, 2, 3)]
    assert read(empty_ledger, list_drafts) == (
        DraftEntry(first, titles[0], 6, 1),
        DraftEntry(second, titles[1], 6, 2),
        DraftEntry(third, titles[2], 6, 2),
    )


def test_drafts_leave_no_trace_in_the_ledger(empty_ledger: Ledger) -> None:
    before = dump(empty_ledger.folder.path)
    (id,) = begin(empty_ledger, 1)
    write(empty_ledger, lambda uow: discard_draft(uow, id))
    assert dump(empty_ledger.folder.path) == before
    assert read(empty_ledger, list_drafts) == ()


def test_a_draft_that_is_gone_is_told(empty_ledger: Ledger) -> None:
    with pytest.raises(DraftNotFoundError, match="请重新导入文件"):
        read(empty_ledger, lambda uow: open_draft(uow, "1"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"source": "1.txt", "docum',
        b"\xb0\xa1\xff",
        b"[]",
        b'{"source": "1.txt", "rows": []}',
        b'{"source": "1.txt", "document": 5, "rows": []}',
        b'{"source": "1.txt", "document": {"title": ""}, "rows": [{}]}',
        b"[" * 100_000,
    ],
)
def test_a_draft_spoiled_by_hand_says_what_to_do_and_hides_no_other(
    empty_ledger: Ledger, content: bytes
) -> None:
    spoiled, sound = begin(empty_ledger, 1, 2)
    file = empty_ledger.folder.path / "drafts" / f"{spoiled}.json"
    file.write_bytes(content)
    before = dump(empty_ledger.folder.path)
    with pytest.raises(DraftSpoiledError, match=r"读不懂，文件没有动，请恢复它原来的内容，或把它移走后.*。$"):
        read(empty_ledger, lambda uow: open_draft(uow, spoiled))
    assert [entry.title for entry in read(empty_ledger, list_drafts)] == [
        f"读不懂的校对稿（{spoiled}）",
        policy(2).title,
    ]
    assert read(empty_ledger, lambda uow: open_draft(uow, sound)).draft.document == policy(2)
    assert file.read_bytes() == content
    assert dump(empty_ledger.folder.path) == before


def test_a_file_that_somebody_laid_among_the_drafts_is_in_nobodys_way(empty_ledger: Ledger) -> None:
    (first,) = begin(empty_ledger, 1)
    drafts = empty_ledger.folder.path / "drafts"
    (drafts / "副本.json").write_bytes((drafts / f"{first}.json").read_bytes())
    (drafts / "旧.json").mkdir()
    (second,) = begin(empty_ledger, 2)
    assert first < second
    assert len(read(empty_ledger, list_drafts)) == 3


def test_a_save_that_breaks_off_leaves_the_draft_as_it_was(
    empty_ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    (id,) = begin(empty_ledger, 1)
    state = read(empty_ledger, lambda uow: open_draft(uow, id))

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(LedgerDiskError):
        write(empty_ledger, lambda uow: save_draft(uow, id, state.add(replace(state.draft, rows=()), "")))
    assert read(empty_ledger, lambda uow: open_draft(uow, id)) == state
    assert len(read(empty_ledger, list_drafts)) == 1


def skip_first(draft: Draft) -> Draft:
    """Leave the first row out."""
    return draft.decide(0, Decision.SKIPPED)


@pytest.mark.parametrize(("decide", "tasks"), [(lambda draft: draft, 6), (skip_first, 5)])
def test_a_commit_makes_tasks_of_the_rows_that_stay(
    empty_ledger: Ledger, decide: Callable[[Draft], Draft], tasks: int
) -> None:
    draft = decide(Draft.of("1.txt", policy()))
    result = write(empty_ledger, lambda uow: commit_draft(uow, "000001-0", draft))
    assert [one.tasks for one in result.added] == [tasks]
    assert len(read(empty_ledger, list_history)) == 1


def test_a_document_that_was_edited_in_proofreading_is_known_when_its_file_comes_again(
    ledger: Ledger,
) -> None:
    read_again = ReadDocument("第二批.txt", policy(2))
    (id,) = write(ledger, lambda uow: start_drafts(uow, [read_again])).ids
    draft = read(ledger, lambda uow: open_draft(uow, id)).draft
    draft = draft.edit(0, replace(draft.rows[0].measure, heading="改过的标题"))
    write(ledger, lambda uow: commit_draft(uow, id, draft))
    assert write(ledger, lambda uow: start_drafts(uow, [read_again])).known == (policy(2).title,)


def waiting(ledger: Ledger) -> list[str]:
    """The ids of the drafts that wait."""
    return [entry.id for entry in read(ledger, list_drafts)]


def test_an_undone_commit_brings_the_draft_back_as_it_was_and_redo_puts_it_aside(
    empty_ledger: Ledger,
) -> None:
    (id,) = begin(empty_ledger, 1)
    state = read(empty_ledger, lambda uow: open_draft(uow, id))
    state = state.add(skip_first(state.draft), "跳过", 0)
    write(empty_ledger, lambda uow: save_draft(uow, id, state))
    write(empty_ledger, lambda uow: commit_draft(uow, id, state.draft))
    assert waiting(empty_ledger) == []
    write(empty_ledger, undo)
    assert waiting(empty_ledger) == [id]
    assert read(empty_ledger, lambda uow: open_draft(uow, id)) == state
    write(empty_ledger, redo)
    assert waiting(empty_ledger) == []


def test_a_commit_that_breaks_off_leaves_the_draft_waiting(empty_ledger: Ledger) -> None:
    (id,) = begin(empty_ledger, 1)
    with empty_ledger.write() as uow:
        commit_draft(uow, id, open_draft(uow, id).draft)
    assert waiting(empty_ledger) == [id]


def test_an_undone_draft_can_be_given_up(empty_ledger: Ledger) -> None:
    (id,) = begin(empty_ledger, 1)
    write(empty_ledger, lambda uow: commit_draft(uow, id, open_draft(uow, id).draft))
    write(empty_ledger, undo)
    write(empty_ledger, lambda uow: discard_draft(uow, id))
    assert waiting(empty_ledger) == []
    assert list(empty_ledger.folder.drafts.iterdir()) == []


def test_only_the_last_committed_drafts_are_kept(empty_ledger: Ledger) -> None:
    (first,) = begin(empty_ledger, 99)
    ids = begin(empty_ledger, *range(1, COMMITTED_KEPT + 3))
    for id in ids:
        with empty_ledger.write() as uow:
            commit_draft(uow, id, open_draft(uow, id).draft)
            uow.commit()
    assert waiting(empty_ledger) == [first]
    kept = {file.stem for file in empty_ledger.folder.drafts.iterdir()}
    assert kept == {first, *ids[-COMMITTED_KEPT:]}


def test_undoing_a_new_edition_brings_its_draft_back(ledger: Ledger) -> None:
    edition = policy(1, [*policy().measures[:5], replace(policy().measures[5], text="另行研究。")])
    (id,) = write(ledger, lambda uow: start_drafts(uow, [ReadDocument("新版.txt", edition)])).ids

    def commit(uow: UnitOfWork) -> None:
        read = edited(open_draft(uow, id).draft)
        held = older_edition(uow, read)
        assert held is not None
        reasons = {task.id: "新版不再列出" for task in held[1].dropped}
        commit_edition(uow, id, SupersedeDocument(held[0], read, reasons=reasons))

    write(ledger, commit)
    assert waiting(ledger) == []
    write(ledger, undo)
    assert waiting(ledger) == [id]


def test_a_draft_that_the_disk_does_not_let_go_is_said(empty_ledger: Ledger) -> None:
    (empty_ledger.folder.drafts / "000001-a.json").mkdir(parents=True)
    with pytest.raises(LedgerDiskError, match="校对稿删不掉"):
        write(empty_ledger, lambda uow: discard_draft(uow, "000001-a"))
