"""Where a ledger's folder lies: on a share of the network, in a synchronised folder, open to others."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

_REMOTE = frozenset(
    {"cifs", "smb", "smb2", "smb3", "smbfs", "nfs", "nfs4", "afs", "ceph", "davfs", "fuse.sshfs"}
)
_REMOTE |= {"fuse.davfs2", "fuse.rclone", "fuse.smbnetfs", "fuse.gvfsd-fuse", "fuse.glusterfs"}
_DRIVE_REMOTE = 4
_MOUNTS = Path("/proc/self/mounts")
_SYNCED = (
    ("OneDrive", r"onedrive( - .+|-.+)?"),
    ("Dropbox", r"dropbox( \(.+\))?"),
    ("坚果云", r"(我的)?坚果云.*|nutstore( files)?"),
    ("百度网盘", r"baidusyncdisk|baidunetdiskworkspace|百度网盘(同步空间|工作空间)|百度云同步(盘)?"),
    ("WPS云盘", r"wpsdrive|wps ?(企业)?云盘|wps cloud files"),
    ("iCloud", r"icloud ?drive|com~apple~clouddocs"),
    ("Google Drive", r"google ?drive(-.+)?|googledrive(-.+)?"),
    ("Nextcloud", r"nextcloud|owncloud"),
)
_MARKS = ((".dropbox.cache", "Dropbox"), (".nextcloudsync.log", "Nextcloud"), (".stfolder", "Syncthing"))
_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def is_remote(folder: Path) -> bool:
    """Whether the folder lies on another machine."""
    place = str(folder)
    if sys.platform == "win32":
        drive = folder.resolve().drive
        remote = bool(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE)
        return remote or place.startswith(("\\\\", "//"))
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return filesystem_of(folder.resolve(), mounts.splitlines()) in _REMOTE


def filesystem_of(folder: Path, mounts: Iterable[str]) -> str:
    """The type of the file system that holds the folder, by the lines of /proc/mounts; the last one wins."""
    longest, kind = -1, ""
    for line in mounts:
        words = line.split(" ")
        if len(words) < 3:
            continue
        root = Path(re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), words[1]))
        if len(root.parts) >= longest and folder.is_relative_to(root):
            longest, kind = len(root.parts), words[2]
    return kind


def synchronised_by(folder: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """What synchronises the folder with other machines, by the names of the folders that it lies in."""
    for variable in _VARIABLES:
        root = environment.get(variable)
        if root and folder.is_relative_to(root):
            return "OneDrive"
    for part in folder.parts:
        for name, pattern in _SYNCED:
            if re.fullmatch(pattern, part.casefold()):
                return name
    return next((name for above in folder.parents for mark, name in _MARKS if (above / mark).exists()), None)


def is_open_to_others(folder: Path) -> bool:
    """Whether other users of the machine get at what is in the folder; on Windows its place decides that."""
    if os.name != "posix":
        return False
    try:
        modes = [one.stat().st_mode for one in (folder, *folder.resolve().parents)]
    except OSError:
        return False
    return bool(modes[0] & 0o055) and all(mode & 0o011 for mode in modes)
