"""Puts the program together: the log, the net for bugs, the command line and the window."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from bizdesk import __version__
from bizdesk.domain.errors import MachineError, bug_report
from bizdesk.domain.quarter import Quarter
from bizdesk.paths import log_file

BUG, INTERRUPTED = 3, 130

_log = logging.getLogger(__name__)


class NoWindowError(MachineError):
    """There is nothing to draw a window on."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"{reason}，打不开窗口；命令行照常可用，见 bizdesk --help。")


def run_program(arguments: Sequence[str]) -> int:
    """Run one command line; its exit status: 3 for a bug, told in one line and logged, 130 on Ctrl+C."""
    start_log()
    give_libraries_back()
    sys.excepthook = _on_uncaught
    try:
        from bizdesk.cli.context import Window
        from bizdesk.cli.run import run

        return run(arguments, Window(open_window, draw_window, has_display()))
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 the net for bugs
        print(report_bug(error), file=sys.stderr)
        return BUG


def open_window(ledger: Path | None, quarter: Quarter | None = None, backup: Path | None = None) -> int:
    """Open the window, on `ledger`, in `quarter`, to restore `backup` where they are named.

    Raises NoWindowError.
    """
    if not (has_display() or os.environ.get("QT_QPA_PLATFORM")):
        raise NoWindowError("这里没有图形桌面")
    return import_window()(ledger, quarter, backup)


def import_window() -> Callable[[Path | None, Quarter | None, Path | None], int]:
    """What runs the window. Raises NoWindowError.

    Nothing that is loaded for it is ever garbage: looking for some takes a sixth of the start, and would
    block the window for a tenth of a second whenever its own collector looks (`gui/garbage.py`).
    """
    gc.disable()
    with _components_needed():
        from bizdesk.gui.keeper import run
    gc.freeze()
    return run


def draw_window(ledger: Path, quarter: Quarter, out: Path) -> list[Path]:
    """Save pictures of the window's pages into `out`; their paths. Raises NoWindowError."""
    with _components_needed():
        from bizdesk.gui.pictures import draw
    return draw(ledger, quarter, out)


@contextmanager
def _components_needed() -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        if not (error.name or "").startswith("PySide6"):
            raise
        raise NoWindowError("系统缺少界面所需的组件") from error


def has_display() -> bool:
    """Whether this session has a desktop to open a window on."""
    return sys.platform in {"win32", "darwin"} or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def start_log() -> None:
    """Write warnings and bugs to the log; where it cannot be written, go without."""
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(log_file(), maxBytes=1 << 20, backupCount=3, encoding="utf-8")
    except OSError:
        logging.getLogger().addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)


def give_libraries_back() -> None:
    """Have called programs load their own libraries, not those that a packed program brings along."""
    if getattr(sys, "frozen", False) and sys.platform == "linux":
        before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
        os.environ.pop("LD_LIBRARY_PATH", "")
        if before:
            os.environ["LD_LIBRARY_PATH"] = before


def report_bug(error: BaseException) -> str:
    """Write to the log where `error` arose; the line to show to the user."""
    _log.error("BizDesk %s\n%s", __version__, bug_report(error))
    return f"程序出了差错，这次操作没有生效；记录在 {log_file()}，请发给维护人员。"


def _on_uncaught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    print(report_bug(error), file=sys.stderr)
