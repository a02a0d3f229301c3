"""Words of command lines: numbers, days, quarters, names and places that nobody means."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from tests.hostile.cases import Bad

_NO_TASK = "没有编号为 "
_NO_DAY = "”不是日期，请按 2022-12-31 的形式书写。"
_NO_YEAR = "”不在 1900 年到 2999 年之间，请核对年份。"
_IDS = (
    "0",
    "-1",
    "1.5",
    "1e3",
    "NaN",
    "１",
    "٣",
    "0x1",
    "1;DROP TABLE task",
    "9" * 400,
    "../1",
    "=1",
    "\u202e1",
)
_NO_DAYS = ("2022-02-30", "2022-13-01", "0000-01-01", "10000-01-01", "明天", "2022-1-1", "", "9" * 300, "NaN")
_NO_YEARS = ("0001-01-01", "9999-12-31", "1899-12-31", "3000-01-01")
_WITH_DAY = ("tick 1 --on", "extend 1 --reason x --to", "evidence date 1 --expires", "tasks --as-of")
_NO_QUARTERS = ("2022Q5", "2022Q0", "22Q1", "2022", "2022Q4;", "", "Ｑ", "9" * 200)
_WITH_QUARTER = ("report --quarter", "quarter close", "progress 1 --text x --quarter")
_NO_NUMBERS = ("NaN", "Infinity", "-inf", "1e999", "9" * 100, "0x10", "1,5", "=1+1", "--")
_NAMES = ("../../etc", "无此单位", "' OR 1=1 --", "%", "_", "*", "=cmd|' /C calc'!A0", "长" * 5000)


def _usage(kind: str, name: str, words: str, *more: str) -> Bad:
    return Bad(kind, name, (*words.split(), *more), "", status=2)


def _ids() -> Iterator[Bad]:
    for text in _IDS:
        yield Bad(
            "numbers of tasks",
            ascii(text)[:40],
            ("tick", "--", text),
            f"{_NO_TASK}{text.replace(chr(0x202E), chr(32))} 的任务",
        )


def _days() -> Iterator[Bad]:
    for text, words in product(_NO_DAYS, _WITH_DAY):
        yield Bad("days", f"{words} {text[:20]!r}", (*words.split(), text), f"“{text}{_NO_DAY}")
    for text, words in product(_NO_YEARS, _WITH_DAY):
        yield Bad("days", f"{words} {text!r}", (*words.split(), text), f"“{text}{_NO_YEAR}")


def _quarters() -> Iterator[Bad]:
    for text, words in product(_NO_QUARTERS, _WITH_QUARTER):
        says = f"“{text}”不是季度，请按 2022Q4 的形式书写。"
        yield Bad("quarters", f"{words} {text[:20]!r}", (*words.split(), text), says)
    for text, words in product(("0001Q1", "9999Q4", "0000Q1"), _WITH_QUARTER):
        yield Bad("quarters", f"{words} {text!r}", (*words.split(), text), f"“{text}{_NO_YEAR}")


def _figures() -> Iterator[Bad]:
    for text in _NO_NUMBERS:
        call = ("reading", "1", "--target", "1", "--value", text)
        yield Bad("figures", f"reading {text[:20]!r}", call, f"“{text}”不是")
    for text in ("-1", "101", "9" * 300):
        rated = ("progress", "1", "--text", "x", "--quarter", "2022Q4", "--rate", text)
        yield Bad("figures", f"rate {text[:20]!r}", rated, "完成率")
        yield Bad(
            "figures",
            f"due soon {text[:20]!r}",
            ("settings", "--due-soon", text + "0"),
            "临期天数要在 0 到 365 天之间",
        )
    for text in ("NaN", "1e999", "", "１２x"):
        yield _usage("figures", f"rate {text!r}", "progress 1 --text x --quarter 2022Q4 --rate", text)


def _names() -> Iterator[Bad]:
    for text in _NAMES:
        yield Bad(
            "names", f"agency {text[:20]!r}", ("tasks", "--agency", text), f"台账里没有“{text}”这个单位"
        )
        yield Bad(
            "names", f"document {text[:20]!r}", ("tasks", "--document", text), f"台账里没有“{text}”这份文件"
        )
        yield Bad("names", f"slip {text[:20]!r}", ("slips", text), f"没有出具过“{text}”")


PLACES = (
    Bad("places of files", "evidence of zeros", ("attach", "1", "/dev/zero"), "读不到“/dev/zero”"),
    Bad("places of files", "evidence from a folder", ("attach", "1", "/etc"), "读不到“/etc”"),
    Bad("places of files", "evidence of nothing", ("attach", "1", ""), "读不到“.”"),
    Bad("places of files", "a name with a line break", ("attach", "1", "a\nb"), "读不到“a b”"),
    Bad("places of files", "a name that steers", ("attach", "1", "a\x1b[2Jb"), "读不到“a [2Jb”"),
    Bad("places of files", "a name turned around", ("attach", "1", "a\u202egpj.exe"), "读不到“a gpj.exe”"),
    Bad("places of files", "a name without end", ("attach", "1", "长" * 300), "读不到“长"),
    Bad("places of files", "a path without end", ("attach", "1", "a/" * 5000), "读不到“a/"),
    Bad("places of files", "a document of zeros", ("import", "/dev/zero"), "“/dev/zero”是管道或设备"),
    Bad("places of files", "a document from a folder", ("import", "/etc"), "“/etc”是文件夹"),
    Bad("places of files", "a document that steers", ("import", "a\x1b[2Jb"), "找不到“a [2Jb”"),
    Bad("places of files", "a document without end", ("import", "长" * 300), "读不出“长"),
    Bad("places of files", "a pack of zeros", ("pack", "import", "/dev/zero"), "读不到“/dev/zero”"),
    Bad("places of files", "a pack from a folder", ("pack", "import", "/etc"), "读不到“/etc”"),
    Bad("places of files", "a form of zeros", ("forms", "merge", "/dev/zero"), "“/dev/zero”是管道或设备"),
    Bad("places of files", "a form from a folder", ("forms", "merge", "/etc"), "“/etc”是文件夹"),
    Bad(
        "places of files",
        "a template of zeros",
        ("report", "--quarter", "2022Q4", "--xlsx", "{folder}/a.xlsx", "--template-xlsx", "/dev/zero"),
        "“/dev/zero”不能用作模板",
    ),
    Bad(
        "places of files",
        "a report into a folder",
        ("report", "--quarter", "2022Q4", "--xlsx", "/etc"),
        "不能写入“/etc”",
    ),
    Bad(
        "places of files",
        "a report to nowhere",
        ("report", "--quarter", "2022Q4", "--pdf", "/无此/a.pdf"),
        "不能写入“/无此/a.pdf”",
    ),
    Bad(
        "places of files",
        "a report onto a device",
        ("report", "--quarter", "2022Q4", "--docx", "/dev/full"),
        "不能写入“/dev/full”",
    ),
    Bad(
        "places of files",
        "a name too long",
        ("report", "--quarter", "2022Q4", "--xlsx", "{folder}/" + "长" * 90 + ".xlsx"),
        "不能写入“{folder}/长",
    ),
    Bad(
        "places of files",
        "forms into a file",
        ("forms", "export", "/etc/passwd", "--quarter", "2022Q4"),
        "不能写入“/etc/passwd/",
    ),
    Bad("places of files", "a pack into a folder", ("pack", "export", "1", "/etc"), "不能写入“/etc”"),
    Bad(
        "places of files",
        "a ledger that is a file",
        ("--ledger", "/etc/passwd", "tasks"),
        "“/etc/passwd”是一个文件，台账需要一个文件夹",
    ),
    Bad(
        "places of files",
        "a ledger in a system's folder",
        ("--ledger", "/proc", "tasks"),
        "“/proc”里还没有台账",
    ),
    Bad(
        "places of files",
        "a ledger whose name steers",
        ("--ledger", "{folder}/a\x1b[2J", "tasks"),
        "“{folder}/a[2J”里还没有台账",
    ),
)
WORDS = (
    _usage("words", "no such verb", "=cmd"),
    _usage("words", "a verb that steers", "a\x1b[2Jb"),
    _usage("words", "an option that steers", "tasks --a\x1b[2Jb"),
    _usage("words", "an option turned around", "tasks --\u202eabc"),
    _usage("words", "too many", "undo 1 2 3"),
    _usage("words", "a number of nothing", "settings --due-soon NaN"),
    _usage("words", "a number without end", "settings --due-soon 1e999"),
    Bad("words", "an office without end", ("settings", "--office", "长" * 201), "名称最多 200 个字"),
    Bad("words", "a title without end", ("settings", "--title", "长" * 20_000), "名称最多 200 个字"),
    Bad("words", "a kind of slip", ("slip", "__class__", "1"), "“__class__”不在可选之列"),
    Bad("words", "a status", ("tasks", "--status", "' OR 1=1"), "“' OR 1=1”不在可选之列"),
)
ARGUMENTS = (*_ids(), *_days(), *_quarters(), *_figures(), *_names(), *PLACES, *WORDS)
