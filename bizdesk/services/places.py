"""What is to be said of the place that a ledger lies in, once for each ledger and place."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from bizdesk.domain.errors import MachineError
from bizdesk.domain.words import Words
from bizdesk.paths import told_places
from bizdesk.services.files import write_whole
from bizdesk.store.places import is_open_to_others, is_remote, synchronised_by


def place_warning(folder: Path) -> str | None:
    """A sentence for the user where the ledger had better lie elsewhere."""
    if is_remote(folder):
        return Words("台账放在网络文件夹里，断网时容易写坏；请移到本机磁盘，网络文件夹只放备份。")
    service = synchronised_by(folder)
    if service is not None:
        return Words(
            "台账放在{0}的同步文件夹里，同步到一半可能损坏；请移到不同步的文件夹，那里只放备份。", service
        )
    if is_open_to_others(folder):
        return Words("这台电脑上别的用户也能打开台账的文件夹；请把它移到自己的文件夹，或收回别人的权限。")
    return None


def untold_warning(folder: Path) -> str | None:
    """The sentence where it has not been said yet; it counts as said now."""
    sentence = place_warning(folder)
    if sentence is None:
        return None
    place, told = str(folder), _told()
    if told.get(place) == str(sentence):
        return None
    with suppress(OSError, MachineError):  # where it cannot be kept it is said again
        told_places().parent.mkdir(parents=True, exist_ok=True)
        write_whole(told_places(), json.dumps({**told, place: str(sentence)}, ensure_ascii=False).encode())
    return sentence


def _told() -> dict[str, str]:
    try:
        told = json.loads(told_places().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
