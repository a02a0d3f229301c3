"""Evidence on disk: stored under its hash, once, read-only, and taken away again when it is not kept."""

from __future__ import annotations

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bizdesk.store.blobs import Blob
from bizdesk.store.folder_blobs import FolderBlobs
from bizdesk.store.incoming import EvidenceUnreadableError

WORDS = "办理情况".encode()


def nobody_watches(_copied: int) -> None:
    """Let the copy go on."""


def source(folder: Path, content: bytes, name: str = "证明.txt") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


@settings(deadline=None, max_examples=25)
@given(st.binary(max_size=5000))
def test_a_file_lies_under_its_hash_with_its_bytes(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        blobs = FolderBlobs(Path(folder) / "evidence")
        blob = blobs.add(source(Path(folder), content), nobody_watches)
        assert blob == Blob(hashlib.sha256(content).hexdigest(), len(content))
        assert blobs.path(blob.sha256).read_bytes() == content
        assert blobs.digest(blob.sha256) == blob.sha256


def test_stored_files_are_write_protected(tmp_path: Path) -> None:
    blobs = FolderBlobs(tmp_path / "evidence")
    blob = blobs.add(source(tmp_path, WORDS), nobody_watches)
    assert blobs.path(blob.sha256).stat().st_mode & 0o222 == 0


def test_the_same_bytes_are_stored_once(tmp_path: Path) -> None:
    blobs = FolderBlobs(tmp_path / "evidence")
    first, second = (
        blobs.add(source(tmp_path, WORDS, name), nobody_watches) for name in ("甲.txt", "乙.txt")
    )
    assert first == second
    blobs.settle()
    assert len([path for path in (tmp_path / "evidence").rglob("*") if path.is_file()]) == 1


def test_only_what_was_added_here_is_discarded(tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    kept = FolderBlobs(folder).add(source(tmp_path, WORDS), nobody_watches)
    blobs = FolderBlobs(folder)
    blobs.add(source(tmp_path, WORDS), nobody_watches)
    dropped = blobs.add(source(tmp_path, b"other"), nobody_watches)
    blobs.discard_added()
    assert blobs.digest(kept.sha256) == kept.sha256
    assert blobs.digest(dropped.sha256) is None


def test_the_copy_is_watched(tmp_path: Path) -> None:
    seen: list[int] = []
    FolderBlobs(tmp_path / "evidence").add(source(tmp_path, bytes(2_500_000)), seen.append)
    assert seen == [1 << 20, 2 << 20, 2_500_000]


@pytest.mark.parametrize("name", ["没有.txt", "."])
def test_what_cannot_be_read_leaves_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(EvidenceUnreadableError, match="请确认文件还在并且可以打开"):
        FolderBlobs(tmp_path / "evidence").add(tmp_path / name, nobody_watches)
    assert not (tmp_path / "evidence").exists()
