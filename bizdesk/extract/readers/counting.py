"""Writes numbers in the formats that word processors count paragraphs in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_DIGITS = "零一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_UNITS = ("", "十", "百", "千")
_FORMAL_UNITS = ("", "拾", "佰", "仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def written(number: int, form: str) -> str:
    """The number in a w:numFmt such as chineseCounting; 一 or ① as the reader sees it."""
    return _FORMS.get(form, str)(number)


def _counted(number: int, digits: str = _DIGITS, units: tuple[str, ...] = _UNITS) -> str:
    """23 is 二十三, 105 is 一百零五; from ten thousand on plain figures."""
    if not 0 < number < 10_000:
        return digits[0] if number == 0 else str(number)
    words = ""
    for place, digit in enumerate(reversed(str(number))):
        if digit != "0":
            words = digits[int(digit)] + units[place] + words
        elif words and not words.startswith(digits[0]):
            words = digits[0] + words
    return words.removeprefix(digits[1]) if 10 <= number < 20 and digits is _DIGITS else words


def _formal(number: int) -> str:
    return _counted(number, _FORMAL, _FORMAL_UNITS)


def _digit_by_digit(number: int) -> str:
    """10 is 一〇."""
    return "".join(_DIGITS[int(digit)] for digit in str(number)).replace("零", "〇")


def _letters(number: int) -> str:
    """27 is AA, 28 is BB."""
    return chr(ord("A") + (number - 1) % 26) * min(20, (number - 1) // 26 + 1) if number > 0 else ""


def _roman(number: int) -> str:
    words, rest = "", number
    for value, sign in _ROMAN:
        while 0 < value <= rest < 4000:
            words += sign
            rest -= value
    return words or str(number)


def _circled(number: int) -> str:
    if 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    if 21 <= number <= 35:
        return chr(ord("㉑") + number - 21)
    return chr(ord("㊱") + number - 36) if 36 <= number <= 50 else str(number)


def _from(first: str, last: int) -> Callable[[int], str]:
    """The signs of Unicode that follow `first`, for 1 up to `last`."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= last else str(number)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number > 0 else str(number)


def _wide(number: int) -> str:
    return str(number).translate({ord("0") + digit: ord("０") + digit for digit in range(10)})


_FORMS: Mapping[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "chineseCounting": _counted,
    "chineseCountingThousand": _counted,
    "taiwaneseCounting": _counted,
    "taiwaneseCountingThousand": _counted,
    "japaneseCounting": _counted,
    "chineseLegalSimplified": _formal,
    "ideographLegalTraditional": _formal,
    "japaneseLegal": _formal,
    "ideographDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographEnclosedCircle": _from("㊀", 10),
}
