"""How long a piece of work will still take, as far as its pace so far tells."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_FIRST_S = 2.0
_LEAST_SHARE = 0.05
_STEP_S = 5


def remaining_seconds(elapsed: float, done: int, total: int) -> float | None:
    """The seconds that are left; None where too little is behind to say."""
    if elapsed < _FIRST_S or total <= 0 or done < total * _LEAST_SHARE:
        return None
    return elapsed * (total - done) / done


def remaining_words(seconds: float | None) -> str:
    """The time that is left in round figures, nothing where nothing can be said."""
    if seconds is None:
        return ""
    if seconds > 90:
        return _tr("大约还要 {0} 分钟").format(round(seconds / 60))
    return _tr("大约还要 {0} 秒").format(max(_STEP_S, _STEP_S * round(seconds / _STEP_S)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Remaining", text)
