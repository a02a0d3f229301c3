"""Evidence in a bucket: the program may be killed at any moment, and large files need little memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bizdesk.services.check import check_ledger
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.ledgers import Ledger
from bizdesk.store.bucket import PART
from tests.buckets import KEY
from tests.evidence_stores import evidence_of
from tests.ledgers import dump, read, reopen, write
from tests.servers import Server

MIB = 1 << 20
ATTACH = """
import sys
from pathlib import Path
from bizdesk.services.evidence import AttachEvidence, attach_evidence
from bizdesk.services.ledgers import Ahead, open_ledger

def tell(_name, done):
    print(done, flush=True)

files = (Path(sys.argv[2]),)
with open_ledger(Path(sys.argv[1])).write(ahead=Ahead(files, tell)) as uow:
    print("sent", flush=True)
    attach_evidence(uow, AttachEvidence(1, files), tell)
    print("attached", flush=True)
    uow.commit()
    print("kept", flush=True)
    sys.stdin.read()
"""
CARRY = """
import resource, sys
from pathlib import Path
from bizdesk.store.bucket import Bucket
from bizdesk.store.bucket_address import bucket_address
from bizdesk.store.bucket_blobs import BucketBlobs

def used():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10

bucket, small, large, room = bucket_address(sys.argv[1]), *map(Path, sys.argv[2:])
BucketBlobs(Bucket(bucket), room).add(small, lambda _done: None)
before = used()
blobs = BucketBlobs(Bucket(bucket), room)
blob = blobs.add(large, lambda _done: None)
assert blobs.local(blob.sha256).stat().st_size == large.stat().st_size
print(used() - before)
"""
MOMENTS = {
    "copying": ("3145728",),
    "sending": (str(12 * MIB), str(6 * MIB)),
    "nearly sent": (str(12 * MIB), str(12 * MIB)),
    "sent": ("sent",),
    "attached": ("attached",),
    "kept": ("kept",),
}
"""When the program is killed: after it has said each of these, one after the other."""


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A file that is sent in parts."""
    file = tmp_path / "现场录像.mp4"
    file.write_bytes(b"".join(bytes([number]) * MIB for number in range(12)))
    return file


@pytest.mark.long
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_program_that_is_killed_leaves_the_ledger_before_or_after(
    bucket_ledger: Ledger, large: Path, moment: str
) -> None:
    before, place = dump(bucket_ledger.folder.path), bucket_ledger.folder.path
    command = [sys.executable, "-c", ATTACH, str(place), str(large)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        awaited = list(MOMENTS[moment])
        while awaited and (line := program.stdout.readline()):
            if line.strip() == awaited[0]:
                awaited.pop(0)
        program.kill()
    assert awaited == []
    found = read(reopen(bucket_ledger), check_ledger)
    assert found.problems == ()
    assert len(found.strays) <= 1
    assert (dump(place) == before) == (moment != "kept")
    write(bucket_ledger, lambda uow: attach_evidence(uow, AttachEvidence(2, (large,))))
    whole = read(bucket_ledger, check_ledger)
    assert (whole.problems, whole.strays) == ((), ())
    assert len(evidence_of(bucket_ledger).names()) == 1


@pytest.mark.long
def test_a_large_file_is_never_held_in_memory(bucket: str, tmp_path: Path) -> None:
    large, small = tmp_path / "大.mp4", tmp_path / "小.txt"
    small.write_bytes(bytes(PART * 4))
    with large.open("wb") as file:
        file.truncate(160 * MIB)
    command = [sys.executable, "-c", CARRY, bucket, str(small), str(large), str(tmp_path / "room")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=250, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 48


@pytest.mark.long
def test_the_command_line_names_the_bucket_once(
    ledger: Ledger, server: Server, bucket: str, large: Path, tmp_path: Path
) -> None:
    environment = {**os.environ, **KEY, "XDG_DATA_HOME": str(tmp_path / "data")}
    database = server.new_database()
    url = server.url(database)

    def bizdesk(*words: object, **variables: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "bizdesk", *map(str, words)]
        told = {**environment, **variables}
        return subprocess.run(command, env=told, capture_output=True, text=True, timeout=120, check=False)

    moved = bizdesk("move", ledger.folder.path, url, "--evidence", bucket)
    assert (moved.returncode, moved.stderr) == (0, "")
    assert bizdesk("--ledger", url, "attach", 1, large).returncode == 0
    checked = bizdesk("--ledger", url, "check")
    assert checked.stdout.splitlines()[-1] == "没有发现问题"
    assert bizdesk("--ledger", url, "package", tmp_path / "佐证包.zip").returncode == 0
    assert (tmp_path / "佐证包.zip").stat().st_size > 12 << 10
    refused = bizdesk(
        "--ledger", url, "check", AWS_ACCESS_KEY_ID="", AWS_SHARED_CREDENTIALS_FILE=str(tmp_path)
    )
    assert refused.stdout == ""
    assert refused.stderr.count("\n") == 1
    assert "没有找到佐证存储的密钥" in refused.stderr
    kept = [file.read_bytes() for file in (tmp_path / "data").rglob("server.json")]
    assert len(kept) == 1
    assert KEY["AWS_SECRET_ACCESS_KEY"].encode() not in kept[0]
    server.drop(database)
