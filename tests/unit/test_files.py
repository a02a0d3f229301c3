"""Finished files: whole or not at all, and never over what has to stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from bizdesk.services.files import (
    FileNotWritableError,
    FileOpenElsewhereError,
    FileReadOnlyError,
    write_whole,
    writing,
)


def test_what_was_there_stays_until_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "台账.xlsx"
    target.write_bytes(b"before")
    with writing(target) as writer:
        writer.write(b"aft")
        assert target.read_bytes() == b"before"
        writer.write(b"er")
    assert target.read_bytes() == b"after"


def test_work_given_up_leaves_nothing(tmp_path: Path) -> None:
    def give_up() -> None:
        with writing(tmp_path / "台账.xlsx") as writer:
            writer.write(b"half")
            raise KeyError

    with pytest.raises(KeyError):
        give_up()
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "台账.xlsx"
    target.write_bytes(b"before")
    target.chmod(0o444)
    with pytest.raises(FileReadOnlyError, match="是只读的"):
        write_whole(target, b"after")
    assert target.read_bytes() == b"before"


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("台账.xlsx", ".~lock.台账.xlsx#"),
        ("台账.xlsx", "~$台账.xlsx"),
        ("第四季度办理情况通报.docx", "~$季度办理情况通报.docx"),
    ],
)
def test_a_file_open_elsewhere_is_not_replaced(tmp_path: Path, name: str, mark: str) -> None:
    (tmp_path / name).write_bytes(b"before")
    (tmp_path / mark).write_bytes(b"")
    with pytest.raises(FileOpenElsewhereError, match="正在别的程序里打开"):
        write_whole(tmp_path / name, b"after")
    assert (tmp_path / name).read_bytes() == b"before"


def test_a_system_that_refuses_to_replace_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FileNotWritableError, match="先关闭已打开的同名文件"):
        write_whole(tmp_path / "台账.xlsx", b"after")
    assert list(tmp_path.iterdir()) == []
