"""The profile of a printed page: margins, type area and sizes, by GB/T 9704-2012 or an office's own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bizdesk.domain.layout import Margins

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """A page and its margins in points."""

    width: float
    height: float
    top: float
    left: float
    bottom: float
    right: float

    @property
    def type_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def type_height(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Profile:
    """How pages are laid out: `upright` ones hold prose on a grid, `sideways` ones the wide tables.

    A full line holds `characters` of `size` points, a full page `lines`; the number of a page stands
    `number_drop` points below the type area. All sizes are points.
    """

    upright: Geometry
    sideways: Geometry
    lines: int
    characters: int
    size: float
    title_size: float
    number_size: float
    number_drop: float

    @property
    def pitch(self) -> float:
        """From one line to the next."""
        return self.upright.type_height / self.lines

    @property
    def cell(self) -> float:
        """The width that a character takes of a full line."""
        return self.upright.type_width / self.characters

    @property
    def spacing(self) -> float:
        """What is added to each character for the grid."""
        return self.cell - self.size


def a4(top: float, left: float, bottom: float, right: float, *, sideways: bool = False) -> Geometry:
    """An A4 page with margins in millimetres."""
    width, height = (297, 210) if sideways else (210, 297)
    return Geometry(width * MM, height * MM, top * MM, left * MM, bottom * MM, right * MM)


GB_T_9704 = Profile(
    upright=a4(37, 28, 35, 26),
    sideways=a4(26, 18, 22, 18, sideways=True),
    lines=22,
    characters=28,
    size=16.0,
    title_size=22.0,
    number_size=14.0,
    number_drop=7 * MM,
)
"""156 x 225 mm of type, 22 lines of 28 characters; the tables lie on their side, bound at the top."""


def profile_of(upright: Margins, sideways: Margins) -> Profile:
    """The profile with other margins: as many lines and characters as keep the usual distances."""
    one = a4(upright.top, upright.left, upright.bottom, upright.right)
    other = a4(sideways.top, sideways.left, sideways.bottom, sideways.right, sideways=True)
    lines = max(round(one.type_height / GB_T_9704.pitch), 1)
    characters = max(round(one.type_width / GB_T_9704.cell), 1)
    return replace(GB_T_9704, upright=one, sideways=other, lines=lines, characters=characters)
