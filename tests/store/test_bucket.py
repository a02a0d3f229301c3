"""Evidence in a bucket: what its server does is found and told in one sentence, and nothing is half done."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bizdesk.domain.errors import BizDeskError
from bizdesk.domain.filters import TaskFilter
from bizdesk.domain.quarter import Quarter
from bizdesk.reports.model import build_report
from bizdesk.services.check import check_ledger
from bizdesk.services.errors import EvidenceNotFoundError
from bizdesk.services.evidence import AttachEvidence, attach_evidence, evidence_file
from bizdesk.services.exports import export_workbook
from bizdesk.services.ledgers import Ahead, Ledger, UnitOfWork, open_ledger
from bizdesk.services.packages import EvidenceDamagedError, PackageRequest, plan_package, write_package
from bizdesk.services.quarters import state_of
from bizdesk.services.servers import place_of, try_server
from bizdesk.services.tasks import TickTasks, list_tasks, tick_tasks
from bizdesk.store import bucket_blobs
from bizdesk.store.bucket import (
    PART,
    Bucket,
    BucketLibraryMissingError,
    BucketNotFoundError,
    BucketRefusedError,
    BucketUnreachableError,
)
from bizdesk.store.bucket_address import BucketKeyMissingError
from bizdesk.store.bucket_blobs import EvidenceNotKeptError
from bizdesk.store.server import ServerUnreachableError
from tests.buckets import BucketServer, start
from tests.evidence_stores import evidence_of
from tests.ledgers import TODAY, drop_ledger, dump, make_ledger, read, reopen, stock, write
from tests.servers import Server, point

PROOF = "办结证明".encode()


@pytest.fixture
def ledger(bucket_ledger: Ledger) -> Ledger:
    """A ledger with its evidence in a bucket."""
    return bucket_ledger


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    """A small file."""
    file = tmp_path / "办结证明（第1季度）.txt"
    file.write_bytes(PROOF)
    return file


def attach(ledger: Ledger, *files: Path, task: int = 1) -> None:
    write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(task, files)))


def attach_ahead(ledger: Ledger, *files: Path, task: int = 1) -> None:
    """Attach as the window and the command line do."""
    with ledger.write(ahead=Ahead(files)) as uow:
        attach_evidence(uow, AttachEvidence(task, files))
        uow.commit()


def opened(ledger: Ledger) -> bytes:
    return read(ledger, lambda uow: evidence_file(uow, 1)).read_bytes()


def package(ledger: Ledger, folder: Path) -> Path:
    plan = read(ledger, lambda uow: plan_package(uow, PackageRequest()))
    write_package(plan, folder / "佐证包.zip")
    return folder / "佐证包.zip"


def test_what_is_opened_is_a_copy_on_this_pc_that_nobody_changes(ledger: Ledger, proof: Path) -> None:
    attach(ledger, proof)
    assert opened(ledger) == PROOF
    copy = read(ledger, lambda uow: evidence_file(uow, 1))
    copy.chmod(0o600)
    copy.write_bytes(b"written into by whatever showed it")
    assert opened(ledger) == PROOF
    assert copy.stat().st_mode & 0o777 == 0o400


def test_only_what_was_opened_last_stays_on_this_pc(
    ledger: Ledger, proof: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bucket_blobs, "COPIES_LIMIT", 30)
    for number in range(4):
        proof.write_bytes(PROOF + bytes([number]))
        attach(ledger, proof)
    copies = [read(ledger, lambda uow, id=id: evidence_file(uow, id)) for id in (1, 2, 3, 4)]  # type: ignore[misc]
    assert [copy.exists() for copy in copies] == [False, False, True, True]
    assert [one.name for one in ledger.folder.evidence.iterdir() if one.name.startswith(".")] == []


@pytest.mark.parametrize("data", [None, b"changed"], ids=["gone", "changed"])
def test_an_object_that_is_gone_or_was_changed_is_told(
    ledger: Ledger, proof: Path, tmp_path: Path, data: bytes | None
) -> None:
    attach(ledger, proof)
    evidence = evidence_of(ledger)
    (name,) = evidence.names()
    evidence.remove(name)
    if data is not None:
        evidence.put(name, data)
    with pytest.raises(EvidenceNotFoundError):
        opened(ledger)
    with pytest.raises(EvidenceDamagedError, match=r"佐证材料“办结证明（第1季度）\.txt”不见了"):
        package(ledger, tmp_path)
    assert not (tmp_path / "佐证包.zip").exists()
    problem = "的文件不见了。" if data is None else "的内容被改动过。"
    assert read(ledger, check_ledger).problems == (f"佐证材料“办结证明（第1季度）.txt”{problem}",)


def test_an_object_of_another_size_is_sent_anew(ledger: Ledger, proof: Path) -> None:
    attach(ledger, proof)
    evidence = evidence_of(ledger)
    (name,) = evidence.names()
    evidence.put(name, b"half")
    attach(ledger, proof, task=2)
    assert evidence.read(name) == PROOF
    assert read(ledger, check_ledger).problems == ()


def test_an_object_that_nothing_needs_is_named_and_left(ledger: Ledger, proof: Path) -> None:
    attach(ledger, proof)
    evidence = evidence_of(ledger)
    evidence.put("ab/多余.txt", b"nobody's")
    found = read(ledger, check_ledger)
    assert (found.problems, found.strays) == ((), ("ab/多余.txt",))
    assert "ab/多余.txt" in evidence.names()


def test_what_is_not_given_back_as_it_was_sent_is_taken_back(
    ledger: Ledger, proof: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dump(ledger.folder.path)
    monkeypatch.setattr(Bucket, "digest", lambda _bucket, _name: "0" * 64)
    with pytest.raises(EvidenceNotKeptError, match="存下的内容和原文件不一致，已经撤回"):
        attach(ledger, proof)
    assert (evidence_of(ledger).names(), dump(ledger.folder.path)) == ([], before)


def test_what_others_came_to_need_stays_when_a_connection_broke(
    ledger: Ledger, proof: Path, server: Server
) -> None:
    def be_cut_off(uow: UnitOfWork) -> None:
        attach_evidence(uow, AttachEvidence(1, (proof,)))
        server.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'ledger%'")
        attach(reopen(ledger), proof)

    with pytest.raises(ServerUnreachableError):
        write(ledger, be_cut_off)
    assert read(ledger, check_ledger).problems == ()
    assert opened(ledger) == PROOF


def test_sending_a_large_file_can_be_stopped(ledger: Ledger, tmp_path: Path) -> None:
    large = tmp_path / "录像.mp4"
    large.write_bytes(bytes(4 * PART))
    told: list[int] = []

    def stop(_name: str, done: int) -> None:
        told.append(done)
        if len(told) > 1 and done < told[-2]:
            told.append(0)
        if told.count(0) and done > 2 * PART:
            raise KeyboardInterrupt

    before = dump(ledger.folder.path)
    with pytest.raises(KeyboardInterrupt):
        write(ledger, lambda uow: attach_evidence(uow, AttachEvidence(1, (large,)), stop))
    assert (evidence_of(ledger).names(), dump(ledger.folder.path)) == ([], before)


def refuses(ledger: Ledger, proof: Path, error: type[BizDeskError], sentence: str, *, folder: Path) -> None:
    """Whatever needs the server says one sentence and changes nothing; the rest of the work goes on."""
    before = dump(ledger.folder.path)
    needing: list[Callable[[], object]] = [
        lambda: attach(ledger, proof),
        lambda: opened(ledger),
        lambda: package(ledger, folder),
        lambda: read(ledger, check_ledger),
        lambda: attach_ahead(ledger, proof),
    ]
    for work in needing:
        with pytest.raises(error, match=sentence):
            work()
    assert dump(ledger.folder.path) == before
    assert list(folder.iterdir()) == []
    again = reopen(ledger)
    write(again, lambda uow: tick_tasks(uow, TickTasks((2,))))
    assert len(read(again, lambda uow: list_tasks(uow, TaskFilter(day=TODAY)))) == 6
    report = build_report(read(again, lambda uow: state_of(uow, Quarter.of(TODAY))))
    export_workbook(report, folder / "台账.xlsx")
    assert (folder / "台账.xlsx").stat().st_size > 0


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An empty folder to export to."""
    folder = tmp_path / "导出"
    folder.mkdir()
    return folder


def test_a_key_that_is_refused_is_told(
    ledger: Ledger, proof: Path, out: Path, bucket_server: BucketServer
) -> None:
    attach(ledger, proof)
    other = proof.with_name("另一份.txt")
    other.write_bytes(b"another")
    bucket_server.know_keys(only=True)
    try:
        refuses(ledger, other, BucketRefusedError, "佐证存储拒绝了这个密钥，请检查密钥", folder=out)
    finally:
        bucket_server.know_keys(only=False)
    assert opened(ledger) == PROOF


def test_what_was_opened_before_is_there_while_the_bucket_is_not(
    ledger: Ledger, proof: Path, bucket_server: BucketServer
) -> None:
    attach(ledger, proof)
    assert opened(ledger) == PROOF
    bucket_server.know_keys(only=True)
    try:
        assert opened(reopen(ledger)) == PROOF
    finally:
        bucket_server.know_keys(only=False)


def test_a_server_that_is_gone_is_told(server: Server, bucket: str, proof: Path, out: Path) -> None:
    gone = start()
    place = point(out.with_name("ledger"), server, server.new_database(), evidence=gone.new_bucket())
    ledger = make_ledger(place)
    stock(ledger)
    attach(ledger, proof)
    gone.stop()
    refuses(ledger, proof, BucketUnreachableError, "连不上佐证存储，请检查网络和地址", folder=out)
    drop_ledger(place)


@pytest.fixture
def placed(server: Server, tmp_path: Path) -> Callable[[str], Path]:
    """A folder that points to an empty database with its evidence in the bucket of that address."""
    return lambda address: point(tmp_path / "ledger", server, server.new_database(), evidence=address)


def test_a_try_says_who_one_is_and_that_evidence_cannot_be_reached(
    ledger: Ledger, bucket_server: BucketServer
) -> None:
    place = place_of(ledger.folder.path)
    assert place is not None
    assert try_server(place, "").trouble is None
    bucket_server.know_keys(only=True)
    try:
        met = try_server(place, "")
    finally:
        bucket_server.know_keys(only=False)
    assert (met.person, type(met.trouble)) == (None, BucketRefusedError)


def refused(folder: Path, error: type[BizDeskError], sentence: str) -> None:
    """The ledger is not made."""
    with pytest.raises(error, match=sentence):
        make_ledger(folder)
    assert dump(folder) == {}
    drop_ledger(folder)


def test_a_bucket_that_is_not_there_is_named(bucket: str, placed: Callable[[str], Path]) -> None:
    wrong = placed(bucket.replace("/office", "/offices"))
    refused(wrong, BucketNotFoundError, "佐证存储上没有“offices.*”这个存储桶，请检查地址")


def test_without_a_key_the_program_says_where_it_looks(
    bucket: str, placed: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    refused(placed(bucket), BucketKeyMissingError, "没有找到佐证存储的密钥，请设置环境变量")


def test_without_the_library_the_program_says_what_to_install(
    bucket: str, placed: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "obstore"]:
        monkeypatch.setitem(sys.modules, name, None)
    refused(placed(bucket), BucketLibraryMissingError, r"pip install bizdesk\[server\]")


def test_the_key_is_written_down_nowhere(ledger: Ledger, proof: Path) -> None:
    attach(ledger, proof)
    open_ledger(ledger.folder.path)
    secret = b"clerk's secret"
    assert all(secret not in file.read_bytes() for file in ledger.folder.path.rglob("*") if file.is_file())
    assert secret.decode() not in str(dump(ledger.folder.path))

    def shown(uow: UnitOfWork) -> str:
        return repr(vars(uow.blobs)) + repr(vars(vars(uow.blobs)["_bucket"]))

    assert secret.decode() not in read(ledger, shown)
