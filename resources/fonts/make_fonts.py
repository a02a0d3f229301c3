"""Makes the shipped faces: static TrueType subsets of free Chinese fonts, under names of their own.

A developer's tool, not run by the program; README.md beside it says how to run it.
"""

from __future__ import annotations

import bz2
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.varLib.instancer import instantiateVariableFont

NOTO_SANS = Path(str(files("justmytype_intl_cjk"))) / "fonts/ofl/notosanssc/NotoSansSC[wght].ttf"
NOTO_SERIF = Path("/usr/share/fonts/opentype/noto")
WENKAI = Path("/usr/share/fonts/truetype/lxgw-wenkai")
UNIHAN = Path("/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
SIMPLIFIED = 2  # place of the simplified Chinese face in Noto's collection files

SIMPLIFIED_CODE_PAGES = 1 << 0 | 1 << 2 | 1 << 3 | 1 << 18  # Latin 1, Cyrillic, Greek, Chinese (GBK)

LATIN = {*range(0x20, 0x7F), *range(0xA0, 0x100)}
CIRCLED = {*range(0x2460, 0x249C), *range(0x3220, 0x3230)}
MARKS = {ord(mark) for mark in "–—‘’“”•…‰′″※←↑→↓−≈≠≤≥■□▲△▶▼◀◆◇○●◎◐◑☆★✓✗㎎㎏㎜㎝㎞㎡℃№"}
NARROW_IN_KAI = {"“": True, "‘": True, "”": False, "’": False}  # mark: stands at the right of its cell

Contour = tuple[tuple[int, int], ...]
BOX: tuple[Contour, ...] = (
    ((120, -40), (120, 800), (880, 800), (880, -40)),
    ((180, 20), (820, 20), (820, 740), (180, 740)),
)
TICK: Contour = ((270, 390), (320, 440), (440, 320), (690, 580), (740, 530), (440, 220))
# Marks of the window and of print that the source faces lack: character -> (advance, contours).
DRAWN: dict[str, tuple[int, tuple[Contour, ...]]] = {
    "\u2009": (200, ()),
    "\u200a": (100, ()),
    "▴": (600, (((70, 160), (300, 560), (530, 160)),)),
    "▸": (600, (((130, 140), (130, 600), (530, 370)),)),
    "▾": (600, (((70, 560), (530, 560), (300, 160)),)),
    "◂": (600, (((470, 140), (70, 370), (470, 600)),)),
    "☐": (1000, BOX),
    "☑": (1000, (*BOX, TICK)),
}


@dataclass(frozen=True, slots=True)
class Face:
    """One face to make: its family, whether it is the bold of it, its source and that source's name."""

    family: str
    bold: bool
    source: Path
    origin: str

    @property
    def style(self) -> str:
        """The style's name, which links regular and bold of one family."""
        return "Bold" if self.bold else "Regular"

    @property
    def postscript_name(self) -> str:
        """The name that tells this face from every other in a PDF; also its file's stem."""
        return f"{self.family.replace(' ', '')}-{self.style}"


FACES = (
    Face("BizDesk Sans", False, NOTO_SANS, "Noto Sans SC"),
    Face("BizDesk Sans", True, NOTO_SANS, "Noto Sans SC"),
    Face("BizDesk Serif", False, NOTO_SERIF / "NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC"),
    Face("BizDesk Serif", True, NOTO_SERIF / "NotoSerifCJK-Bold.ttc", "Noto Serif CJK SC"),
    Face("BizDesk Kai", False, WENKAI / "LXGWWenKai-Regular.ttf", "LXGW WenKai"),
)


def gb2312() -> Iterator[int]:
    """The 7,445 characters of GB/T 2312, its marks, Greek and box lines among them."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from map(ord, bytes((row, cell)).decode("gb2312", "ignore"))


def standard_table() -> Iterator[int]:
    """The 8,105 characters of 通用规范汉字表 (2013), by Unihan's property kTGH."""
    for line in bz2.decompress(UNIHAN.read_bytes()).decode().splitlines():
        if "\tkTGH\t" in line:
            yield int(line.partition("\t")[0][2:], 16)


def wanted_characters() -> set[int]:
    """The code points that each shipped face keeps."""
    return {*gb2312(), *standard_table(), *LATIN, *CIRCLED, *MARKS}


def cut(font: TTFont, characters: set[int]) -> None:
    """Keep the outlines of the characters; layout tables and upright setting go."""
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def make_static(font: TTFont, bold: bool) -> TTFont:
    """The font at one weight, without variation tables."""
    if "fvar" not in font:
        return font
    static = instantiateVariableFont(font, {"wght": 700 if bold else 400})
    if "STAT" in static:
        del static["STAT"]
    return static


def make_truetype(font: TTFont) -> None:
    """Turn cubic (CFF) outlines into quadratic ones within one unit, since reportlab takes no others."""
    if "CFF " not in font:
        return
    order, glyphs = font.getGlyphOrder(), font.getGlyphSet()
    glyf, loca, maxp = newTable("glyf"), newTable("loca"), newTable("maxp")
    glyf.glyphOrder, glyf.glyphs = order, {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    maxp.tableVersion, maxp.numGlyphs = 0x00010000, len(order)
    for limit in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"):
        setattr(maxp, limit, 0)
    maxp.maxZones, maxp.maxStackElements, maxp.maxSizeOfInstructions = 1, 0, 0
    font["glyf"], font["loca"], font["maxp"] = glyf, loca, maxp
    del font["CFF "]
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def draw_missing(font: TTFont) -> None:
    """Add the marks of DRAWN that the source lacks."""
    present = font.getBestCmap()
    for mark, (advance, contours) in DRAWN.items():
        if ord(mark) in present:
            continue
        pen = TTGlyphPen(None)
        for first, *others in contours:
            pen.moveTo(first)
            for point in others:
                pen.lineTo(point)
            pen.closePath()
        name = f"uni{ord(mark):04X}"
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"].glyphs[name] = pen.glyph()
        font["hmtx"][name] = (advance, min((x for points in contours for x, _ in points), default=0))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(mark)] = name


def widen_quotes(font: TTFont) -> None:
    """Give Chinese quotation marks the full cell where the source sets them narrow, as Latin ones."""
    for mark, at_right in NARROW_IN_KAI.items():
        name = font.getBestCmap()[ord(mark)]
        advance, bearing = font["hmtx"][name]
        if advance >= 1000:
            continue
        shift = 1000 - advance if at_right else 0
        glyph = font["glyf"][name]
        glyph.expand(font["glyf"])
        glyph.coordinates.translate((shift, 0))
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (1000, bearing + shift)


def join_dashes(font: TTFont) -> None:
    """Stretch the dash over its whole cell, so that two of them (——) make one unbroken line."""
    name = font.getBestCmap()[ord("—")]
    glyph = font["glyf"][name]
    glyph.expand(font["glyf"])
    glyph.recalcBounds(font["glyf"])
    left, right = glyph.xMin, glyph.xMax
    for index, (x, y) in enumerate(glyph.coordinates):
        glyph.coordinates[index] = (round((x - left) * 1000 / (right - left)), y)
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (1000, 0)


def rename(font: TTFont, face: Face) -> None:
    """Name the face as ours, keep its copyright and licence, and link its style by weight and flags."""
    old = font["name"]
    kept = {number: old.getDebugName(number) for number in (0, 13, 14)}
    version = old.getDebugName(5).partition(";")[0]
    names = kept | {
        1: face.family,
        2: face.style,
        3: f"{version};{face.postscript_name}",
        4: f"{face.family} {face.style}".removesuffix(" Regular"),
        5: version,
        6: face.postscript_name,
        10: f"A subset of {face.origin}, made for BizDesk",
    }
    font["name"] = newTable("name")
    font["name"].names = []
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    os2 = font["OS/2"]
    os2.usWeightClass = 700 if face.bold else 400
    os2.fsSelection = 0x20 if face.bold else 0x40
    os2.fsType = 0
    os2.achVendID = "BIZD"
    os2.recalcUnicodeRanges(font)
    os2.ulCodePageRange1, os2.ulCodePageRange2 = SIMPLIFIED_CODE_PAGES, 0
    font["head"].macStyle = 1 if face.bold else 0


def smooth_always(font: TTFont) -> None:
    """Ask for grey-scale, symmetric smoothing at every size, since the outlines carry no hints."""
    font["gasp"] = newTable("gasp")
    font["gasp"].version, font["gasp"].gaspRange = 1, {0xFFFF: 0x000F}


def make(face: Face, characters: set[int], folder: Path) -> Path:
    """Write one face into the folder and return its path."""
    number = SIMPLIFIED if face.source.suffix == ".ttc" else -1
    font = TTFont(face.source, fontNumber=number, recalcTimestamp=False)
    cut(font, characters)
    font = make_static(font, face.bold)
    make_truetype(font)
    font["post"].formatType = 3.0
    draw_missing(font)
    widen_quotes(font)
    join_dashes(font)
    rename(font, face)
    smooth_always(font)
    target = folder / f"{face.postscript_name}.ttf"
    font.save(target)
    return target


def main() -> None:
    """Make every face beside this script."""
    characters = wanted_characters()
    for face in FACES:
        made = make(face, characters, Path(__file__).parent)
        print(f"{made.name}  {made.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
