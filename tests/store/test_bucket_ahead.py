"""Evidence goes to a bucket before the ledger is locked for it: others work on while bytes travel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bizdesk.cli.context import Window
from bizdesk.cli.run import run
from bizdesk.services.check import check_ledger
from bizdesk.services.evidence import AttachEvidence, attach_evidence, evidence_file, replace_evidence
from bizdesk.services.ledgers import Ahead, Ledger
from bizdesk.services.repairs import carry_out, offer_repairs
from bizdesk.services.tasks import TickTasks, tick_tasks
from bizdesk.store.bucket import PART, Bucket
from bizdesk.store.bucket_blobs import EvidenceNotKeptError
from tests.evidence_stores import evidence_of
from tests.ledgers import dump, read, reopen, stock, write

Watch = Callable[[int], None]


@pytest.fixture
def ledger(bucket_ledger: Ledger) -> Ledger:
    """A ledger with its evidence in a bucket."""
    return bucket_ledger


@pytest.fixture
def video(tmp_path: Path) -> Path:
    """A file that is sent in parts."""
    file = tmp_path / "录像.mp4"
    file.write_bytes(bytes(3 * PART))
    return file


@pytest.fixture
def sent(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of objects that were sent, while each of which another clerk ticked a task."""
    monkeypatch.setattr("bizdesk.store.dialects.postgresql.LOCK_TIMEOUT_MS", 200)
    names: list[str] = []
    send = Bucket.send

    def send_and_let_others_work(bucket: Bucket, name: str, file: Path, watch: Watch) -> None:
        send(bucket, name, file, watch)
        names.append(name)
        write(reopen(ledger), lambda uow: tick_tasks(uow, TickTasks((6, 2)[: len(names)])))

    monkeypatch.setattr(Bucket, "send", send_and_let_others_work)
    return names


def attach(ledger: Ledger, *files: Path, watch: Callable[[str, int], None] | None = None) -> None:
    ahead = Ahead(files, watch or (lambda _name, _size: None))
    with ledger.write(ahead=ahead) as uow:
        attach_evidence(uow, AttachEvidence(1, files), ahead.watch)
        uow.commit()


def be_refused(ledger: Ledger, file: Path) -> None:
    """Something goes wrong once the file is sent."""
    with ledger.write(ahead=Ahead((file,))) as uow:
        attach_evidence(uow, AttachEvidence(1, (file,)))
        raise RuntimeError("refused")


def test_others_write_while_a_file_is_sent(ledger: Ledger, video: Path, sent: list[str]) -> None:
    attach(ledger, video)
    assert len(sent) == 1
    assert read(ledger, lambda uow: evidence_file(uow, 1)).read_bytes() == video.read_bytes()
    assert read(ledger, check_ledger).problems == ()


def test_others_write_while_the_command_line_sends(ledger: Ledger, video: Path, sent: list[str]) -> None:
    def bizdesk(*words: object) -> int:
        return run([str(word) for word in words], Window(lambda *_: 1, lambda *_: [], False))

    place = "--ledger", ledger.folder.path
    assert bizdesk(*place, "attach", 1, video) == 0
    video.write_bytes(bytes(2 * PART))
    assert bizdesk(*place, "evidence", "replace", 1, video) == 0
    assert len(sent) == 2
    assert read(ledger, check_ledger).problems == ()


def test_what_has_no_place_is_not_sent(ledger: Ledger, video: Path, sent: list[str]) -> None:
    words = ["--ledger", str(ledger.folder.path), "attach", "999", str(video)]
    assert run(words, Window(lambda *_: 1, lambda *_: [], False)) == 1
    assert sent == []


def test_a_new_version_is_sent_ahead_too(ledger: Ledger, video: Path, sent: list[str]) -> None:
    attach(ledger, video)
    video.write_bytes(bytes(PART))
    with ledger.write(ahead=Ahead((video,))) as uow:
        replace_evidence(uow, 1, video)
        uow.commit()
    assert len(sent) == 2


def test_a_file_that_was_changed_after_it_was_sent_is_sent_as_it_is(ledger: Ledger, video: Path) -> None:
    with ledger.write(ahead=Ahead((video,))) as uow:
        video.write_bytes(b"another")
        attach_evidence(uow, AttachEvidence(1, (video,)))
        uow.commit()
    assert read(ledger, lambda uow: evidence_file(uow, 1)).read_bytes() == b"another"
    assert len(read(ledger, check_ledger).strays) == 1


def test_an_object_that_went_away_meanwhile_is_sent_again(ledger: Ledger, video: Path) -> None:
    with ledger.write(ahead=Ahead((video,))) as uow:
        (name,) = evidence_of(ledger).names()
        evidence_of(ledger).remove(name)
        attach_evidence(uow, AttachEvidence(1, (video,)))
        uow.commit()
    assert read(ledger, check_ledger).problems == ()


def test_what_is_refused_afterwards_leaves_an_object_that_is_named_and_no_repair_touches(
    ledger: Ledger, video: Path
) -> None:
    before = dump(ledger.folder.path)
    with pytest.raises(RuntimeError, match="refused"):
        be_refused(ledger, video)
    assert dump(ledger.folder.path) == before
    found = read(ledger, check_ledger)
    assert (found.problems, list(found.strays)) == ((), evidence_of(ledger).names())
    assert len(found.strays) == 1
    assert offer_repairs(ledger, found) == ()
    attach(ledger, video)
    assert read(ledger, check_ledger).strays == ()


def test_what_another_came_to_need_stays_when_the_own_work_is_refused(
    ledger: Ledger, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    send = Bucket.send

    def send_and_be_overtaken(bucket: Bucket, name: str, file: Path, watch: Watch) -> None:
        send(bucket, name, file, watch)
        attach(reopen(ledger), video)

    monkeypatch.setattr(Bucket, "send", send_and_be_overtaken)
    with pytest.raises(RuntimeError, match="refused"):
        be_refused(ledger, video)
    found = read(ledger, check_ledger)
    assert (found.files, found.problems) == (1, ())


def test_sending_ahead_can_be_stopped(ledger: Ledger, video: Path) -> None:
    before, told = dump(ledger.folder.path), list[int]()

    def stop(_name: str, done: int) -> None:
        told.append(done)
        if told.count(3 * PART) and done == 2 * PART:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attach(ledger, video, watch=stop)
    assert (evidence_of(ledger).names(), dump(ledger.folder.path)) == ([], before)
    assert not [one for one in ledger.folder.evidence.iterdir() if one.name.startswith(".")]


def test_what_is_not_given_back_as_it_was_sent_is_taken_back(
    ledger: Ledger, video: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(ledger.folder.path)
    monkeypatch.setattr(Bucket, "digest", lambda _bucket, _name: "0" * 64)
    with pytest.raises(EvidenceNotKeptError):
        attach(ledger, video)
    assert (evidence_of(ledger).names(), dump(ledger.folder.path)) == ([], before)


def test_a_copy_under_way_is_left_alone_by_another_start(ledger: Ledger, video: Path) -> None:
    opened: list[Ledger] = []

    def open_once(_name: str, _size: int) -> None:
        if not opened:
            opened.append(reopen(ledger))

    attach(ledger, video, watch=open_once)
    assert opened
    assert read(ledger, check_ledger).problems == ()


def test_strays_of_a_folder_that_came_to_be_needed_are_not_moved_aside(
    empty_ledger: Ledger, video: Path
) -> None:
    """A check may look while somebody brings a file in, whose row is there by the time of the repair."""
    stock(empty_ledger)
    write(empty_ledger, lambda uow: attach_evidence(uow, AttachEvidence(1, (video,))))
    found = read(empty_ledger, check_ledger)
    (name,) = evidence_of(empty_ledger).names()
    (offer,) = offer_repairs(empty_ledger, replace(found, strays=(name,)))
    carry_out(empty_ledger, offer)
    assert read(empty_ledger, check_ledger).problems == ()
