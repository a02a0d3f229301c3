"""Both themes by the rules of WCAG 2.1, level AA: words 4.5 to 1, marks, edges and the focus 3 to 1."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest

from bizdesk.domain.labels import LAMPS, PACES
from bizdesk.domain.ledger import Lamp
from bizdesk.gui.theme import DARK, LIGHT, Colours
from bizdesk.paths import resource

WORDS, MARKS = 4.5, 3.0
GROUNDS = ("window", "base", "hover", "selected")
WORDS_ON = {
    "text": (*GROUNDS, "agency", "deadline"),
    "secondary": (*GROUNDS, "deadline"),
    "accent": GROUNDS,
    "on_accent": ("accent",),
}
"""Which colours words are written in, and on what."""
MARKS_ON = {
    "accent": (*GROUNDS, "agency", "deadline"),
    "on_accent": ("accent",),
    "secondary": GROUNDS,
    "edge": ("window", "base"),
}
"""Which colours rings, boxes, edges of fields and icons are drawn in, and on what."""
LITERAL = re.compile(r"#[0-9a-fA-F]{6}\b")
RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
BACKS = {"color": "background", "selection-color": "selection-background-color"}


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Colours:
    """Each of both themes."""
    colours = request.param
    assert isinstance(colours, Colours)
    return colours


def test_the_formula_gives_the_figures_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#4b4a9e", "#4b4a9e") == 1


def test_words_can_be_read_on_whatever_they_stand(theme: Colours) -> None:
    assert too_faint(theme, WORDS_ON, WORDS) == []


def test_lamps_can_be_read_in_every_row(theme: Colours) -> None:
    found = {lamp: min(contrast(theme.lamps[lamp], named(theme, one)) for one in GROUNDS) for lamp in Lamp}
    assert {lamp: figure for lamp, figure in found.items() if figure < WORDS} == {}


def test_edges_marks_and_the_focus_stand_out(theme: Colours) -> None:
    assert too_faint(theme, MARKS_ON, MARKS) == []


@pytest.mark.parametrize(("mark", "back"), [("tick", "accent"), ("chevron", "base")])
def test_marks_of_the_style_sheet_stand_out(theme: Colours, mark: str, back: str) -> None:
    shade = "light" if theme is LIGHT else "dark"
    drawn = LITERAL.findall(resource("icons", f"{mark}-{shade}.svg").read_text(encoding="utf-8"))
    assert drawn
    assert [one for one in drawn if contrast(one, named(theme, back)) < MARKS] == []


def test_the_style_sheet_pairs_words_with_grounds_that_carry_them(theme: Colours) -> None:
    pairs = [
        (head.strip(), said[of], said[BACKS[of]])
        for head, said in rules()
        for of in BACKS
        if of in said and said.get(BACKS[of], "transparent") != "transparent"
    ]
    assert len(pairs) > 5
    faint = [one for one in pairs if contrast(named(theme, one[1]), named(theme, one[2])) < WORDS]
    assert faint == []


def test_the_style_sheet_knows_no_colours_but_the_themes() -> None:
    assert LITERAL.findall(style_sheet()) == []


def test_fields_have_an_edge_that_is_seen() -> None:
    fields = dict(rules())["QLineEdit, QPlainTextEdit, QComboBox, QDateEdit"]
    assert fields["border"] == "1px solid $edge"


def test_a_lamp_is_never_a_colour_alone() -> None:
    shapes, words = zip(*(LAMPS[lamp].split(" ") for lamp in Lamp), strict=True)
    assert len(set(shapes)) == len(set(words)) == len(Lamp)
    assert all(word.isalpha() for word in words)
    assert len(set(PACES.values())) == len(PACES)


def contrast(one: str, other: str) -> float:
    """How far apart two colours are in light, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of #rrggbb, from 0 to 1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def too_faint(theme: Colours, drawn: dict[str, tuple[str, ...]], least: float) -> list[str]:
    """The pairs of colours that lie closer together than they may."""
    figures = {
        f"{front} on {back}": contrast(named(theme, front), named(theme, back))
        for front, backs in drawn.items()
        for back in backs
    }
    return [f"{pair}: {figure:.2f}" for pair, figure in figures.items() if figure < least]


def named(theme: Colours, name: str) -> str:
    """A colour of a theme by the name that the style sheet has for it."""
    colours = {**asdict(theme), "red": theme.lamps[Lamp.RED]}
    return str(colours[name.removeprefix("$")])


def style_sheet() -> str:
    """The style sheet, its colours named."""
    return re.sub(
        r"/\*.*?\*/", "", resource("qss", "window.qss").read_text(encoding="utf-8"), flags=re.DOTALL
    )


def rules() -> list[tuple[str, dict[str, str]]]:
    """What the style sheet says: for each selector its properties."""
    found = []
    for head, body in RULE.findall(style_sheet()):
        said = (part.partition(":") for part in body.split(";") if part.strip())
        found.append((head.strip(), {name.strip(): value.strip() for name, _colon, value in said}))
    return found
