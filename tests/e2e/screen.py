"""A screen of its own with the program's window on it, and a person with nothing but mouse and keys."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.conftest import Program

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 120
PAUSE_S = 0.1
SIZE = "1280x800x24"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing on the screen; `place` is left, top, width and height in pixels."""

    role: str
    name: str
    value: str
    place: tuple[int, int, int, int]
    focused: bool
    checked: bool
    enabled: bool

    @property
    def middle(self) -> tuple[int, int]:
        """Where to point at it."""
        left, top, width, height = self.place
        return left + width // 2, top + height // 2


@contextmanager
def screen() -> Iterator[str]:
    """An X screen that nobody looks at, by its name; its window manager hands the keys on."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        display = f":{server.stdout.readline().strip()}"
        manager = subprocess.Popen(
            ["matchbox-window-manager", "-display", display],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield display
        finally:
            server.terminate()
            manager.wait(PATIENCE_S)


class Person:
    """Somebody before the window: sees what stands on the screen, points, clicks, presses keys and types."""

    def __init__(self, program: Program, display: str) -> None:
        screen = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        self._environment = {**program.environment, **screen}
        self._window = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.seen_window"],
            env=self._environment,
            cwd=program.folder.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def look(self) -> list[Part]:
        """What stands on the screen once the window has done what it was asked."""
        assert self._window.stdin is not None
        assert self._window.stdout is not None
        self._window.stdin.write("\n")
        self._window.stdin.flush()
        return [
            Part(**{**one, "place": tuple(one["place"])})
            for one in json.loads(self._window.stdout.readline())
        ]

    def wait_for(self, name: str, *roles: str, where: Callable[[Part], bool] = lambda _: True) -> Part:
        """The first part of that name, of one of the roles where some are given, as soon as it is there."""
        end, before = time.monotonic() + PATIENCE_S, None
        while True:
            parts = self.look()
            fitting = (one for one in parts if name in one.name and one.enabled and where(one))
            found = next((one for one in fitting if not roles or one.role in roles), None)
            if found is not None and found == before:
                return found  # it stays where it is
            before = found
            time.sleep(PAUSE_S)
            if time.monotonic() > end:
                seen = "\n".join(
                    f"{one.role} {one.name} {one.value}" for one in parts if one.name or one.value
                )
                pytest.fail(f"“{name}” {roles} is not on the screen:\n{seen}")

    def click(
        self, name: str, *roles: str, where: Callable[[Part], bool] = lambda _: True, times: int = 1
    ) -> None:
        """Point at something and click, twice where `times` says so."""
        left, top = self.wait_for(name, *roles, where=where).middle
        clicks = ("--repeat", str(times), "--delay", "60", "1")
        self._do("mousemove", str(left), str(top), "click", *clicks)

    def scroll_to(self, name: str, *roles: str, over: str) -> None:
        """Turn the wheel over a part of the window until something comes into sight."""
        left, top = self.wait_for(over).middle
        self._do("mousemove", str(left), str(top))
        for _turn in range(30):
            if any(name in part.name and part.role in roles for part in self.look()):
                return
            self._do("click", "5")
        pytest.fail(f"“{name}” {roles} does not come into sight")

    def press(self, *keys: str) -> None:
        """Press keys one after another, such as `ctrl+i` or `Return`."""
        self._do("key", "--delay", "40", *keys)

    def press_until(self, key: str, reached: Callable[[Part], bool]) -> None:
        """Press a key until the part with the cursor is the one that is wanted."""
        for _press in range(60):
            if any(part.focused and reached(part) for part in self.look()):
                return
            self.press(key)
        pytest.fail(f"{key} does not lead there")

    def type(self, text: str) -> None:
        """Type Latin text."""
        self._do("type", "--delay", "15", text)

    def name_file(self, path: str) -> None:
        """Type the name of a file into the dialog that asks for one, and leave it."""
        self.wait_for("文件名称", "EditableText")
        self.press("ctrl+a")
        self.type(path)
        for _press in range(3):  # the list of matching names takes the first for itself
            self.press("Return")
            if not any(part.role == "Dialog" for part in self.look()):
                return
        pytest.fail("the dialog does not take the name")

    def end(self) -> int:
        """The exit status of the window, which was asked to close."""
        return self._window.wait(PATIENCE_S)

    def leave(self) -> None:
        """Take the window away whatever it is doing."""
        self._window.kill()
        self._window.communicate()

    def _do(self, *words: str) -> None:
        command: Sequence[str] = ["xdotool", *words]
        subprocess.run(command, env=self._environment, check=True, timeout=PATIENCE_S)
