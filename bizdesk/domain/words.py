"""What the program says: Chinese text that remembers what it was made from, to be said in other languages."""

from __future__ import annotations

from collections.abc import Iterable


class Words(str):
    """Chinese text made from a template and values: `Words("没有编号为 {0} 的任务。", 7)`.

    To everybody it is the finished text. A window in another language translates the template, and each
    value that is itself `Words`. `{0!s}` in a sentence that is kept marks what somebody wrote in free words.
    """

    template: str
    values: tuple[object, ...]

    def __new__(cls, template: str, *values: object) -> Words:
        """The finished text; a template without values may hold any braces."""
        made = super().__new__(cls, template.format(*values) if values else template)
        made.template, made.values = template, values
        return made


class Listing(str):
    """Several texts in a row, with a sign between them that is a language's own: `Listing("、", names)`."""

    separator: str
    parts: tuple[str, ...]

    def __new__(cls, separator: str, parts: Iterable[str]) -> Listing:
        """The parts with the sign between them."""
        listed = tuple(parts)
        made = super().__new__(cls, separator.join(listed))
        made.separator, made.parts = separator, listed
        return made


class Kept(str):
    """A sentence out of the ledger or a draft: the finished text alone was kept of what it was made from."""
