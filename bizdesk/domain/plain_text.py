"""Text as a person sees it: without the signs that steer, hide or turn around what stands beside them."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")


def plain_text(text: str) -> str:
    """The text without controls, marks of direction, signs of no width and halves of characters.

    Line ends and tabs stay; other breaks become line ends.
    """
    return _UNSEEN.sub(lambda found: "\n" if found[0] in _BREAKS else "", text)


def plain_line(text: str) -> str:
    """The text on one line, without space around it."""
    return " ".join(plain_text(text).split())


def shortened(text: str, longest: int) -> str:
    """The text, ended by … where it has more than `longest` characters."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def blanked(text: str) -> str:
    """The text of the same length, with a space for each sign that `plain_text` leaves out."""
    return _UNSEEN.sub(lambda found: "\n" if found[0] in _BREAKS else " ", text)
