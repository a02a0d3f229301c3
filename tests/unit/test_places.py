"""Where a ledger lies: shares, folders that are synchronised, folders that others can open."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bizdesk.services.places import place_warning, untold_warning
from bizdesk.store import places
from bizdesk.store.places import filesystem_of, is_open_to_others, is_remote, synchronised_by

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/share /mnt/共享\\040文件 cifs rw 0 0
/dev/sdb1 /mnt/共享\\040文件/stick vfat rw 0 0
host:/home /home nfs4 rw 0 0
user@host: /srv fuse.sshfs rw 0 0
"""

needs_modes = pytest.mark.skipif(os.name != "posix", reason="needs the permissions of a Unix system")


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/tmp/台账", "ext4"),
        ("/mnt/共享 文件/台账", "cifs"),
        ("/mnt/共享 文件/stick/台账", "vfat"),
        ("/home/me/台账", "nfs4"),
        ("/homes/台账", "ext4"),
        ("/srv", "fuse.sshfs"),
    ],
)
def test_the_innermost_mount_tells_the_file_system(folder: str, kind: str) -> None:
    assert filesystem_of(Path(folder), MOUNTS.splitlines()) == kind


@pytest.mark.skipif(not Path("/proc/self/mounts").exists(), reason="needs /proc")
def test_a_share_is_told_from_a_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_remote(tmp_path)
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nhost:/x {tmp_path} nfs rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    assert is_remote(tmp_path / "台账")


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/me/OneDrive - 青禾市政府/台账", "OneDrive"),
        ("/home/me/OneDrive/台账", "OneDrive"),
        ("/D/我的坚果云/台账", "坚果云"),
        ("/Users/me/Library/CloudStorage/坚果云-me@qq.com/台账", "坚果云"),
        ("/home/me/Nutstore Files/台账", "坚果云"),
        ("/D/BaiduSyncdisk/台账", "百度网盘"),
        ("/D/百度网盘同步空间/台账", "百度网盘"),
        ("/Users/me/WPSDrive/267329050/WPS云盘/台账", "WPS云盘"),
        ("/Users/me/Dropbox/台账", "Dropbox"),
        ("/Users/me/Library/Mobile Documents/com~apple~CloudDocs/台账", "iCloud"),
        ("/Users/me/iCloudDrive/台账", "iCloud"),
        ("/work/云/台账", "OneDrive"),
        ("/home/me/文档/台账", None),
        ("/home/me/坚果/台账", None),
        ("/home/me/关于OneDrive的材料/台账", None),
        ("/work/云朵/台账", None),
    ],
)
def test_folders_that_are_synchronised_go_by_their_names(folder: str, service: str | None) -> None:
    assert synchronised_by(Path(folder), {"OneDriveCommercial": "/work/云"}) == service


def test_a_service_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert synchronised_by(tmp_path / "材料" / "台账", {}) == "Syncthing"


@needs_modes
def test_others_get_in_where_every_folder_lets_them(tmp_path: Path) -> None:
    outer, inner = tmp_path / "外", tmp_path / "外" / "台账"
    inner.mkdir(parents=True)
    above = [one for one in tmp_path.parents if one.stat().st_mode & 0o011 == 0]
    inner.chmod(0o755)
    outer.chmod(0o700)
    assert not is_open_to_others(inner)
    outer.chmod(0o755)
    assert is_open_to_others(inner) is not bool(above or not tmp_path.stat().st_mode & 0o011)
    inner.chmod(0o700)
    assert not is_open_to_others(inner)


def test_each_place_is_warned_of_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bizdesk.services.places.is_remote", lambda folder: folder.name != "好")
    first, second = tmp_path / "甲", tmp_path / "乙"
    assert place_warning(tmp_path / "好") is None
    assert str(untold_warning(first)).startswith("台账放在网络文件夹里")
    assert untold_warning(first) is None
    assert untold_warning(second) is not None
    monkeypatch.setattr("bizdesk.services.places.is_remote", lambda _folder: False)
    monkeypatch.setattr("bizdesk.services.places.synchronised_by", lambda _folder: "坚果云")
    assert str(untold_warning(first)).startswith("台账放在坚果云的同步文件夹里")


def test_a_warning_that_cannot_be_kept_is_given_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bizdesk.services.places.is_remote", lambda _folder: True)
    (tmp_path / "config").touch()
    assert untold_warning(tmp_path) is not None
    assert untold_warning(tmp_path) is not None
