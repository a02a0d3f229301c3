"""The rules of slips: numbers by kind and year, and supervision that escalates."""

from __future__ import annotations

from datetime import date

import pytest

from bizdesk.domain.slips import Slip, SlipKind, SlipLevel, SlipNumber, next_level, next_number

BLUE, YELLOW, RED = SlipLevel


def notice(level: SlipLevel | None, day: date) -> Slip:
    """A supervision notice of that level and day."""
    number = SlipNumber(SlipKind.SUPERVISE, day.year, 1)
    return Slip(number, level, day, None, "市住建局", (1,), "林晓禾")


def test_a_number_follows_the_highest_of_its_kind_and_year() -> None:
    assert str(next_number(SlipKind.SUPERVISE, 2022, [])) == "督办〔2022〕1号"
    assert str(next_number(SlipKind.REMIND, 2022, [2, 7, 3])) == "催办〔2022〕8号"


@pytest.mark.parametrize(
    "written", ["督办〔2022〕3号", " 督办[2022]3号", "督办（2022）3号", "督办［2022］3", "督办(2022)3号"]
)
def test_a_number_is_read_in_brackets_of_any_form(written: str) -> None:
    assert SlipNumber.parse(written) == SlipNumber(SlipKind.SUPERVISE, 2022, 3)


@pytest.mark.parametrize("written", ["", "3", "督办2022-3", "平政办发〔2022〕3号", "督办〔22〕3号"])
def test_what_is_no_number_of_a_slip(written: str) -> None:
    assert SlipNumber.parse(written) is None


@pytest.mark.parametrize("kind", SlipKind)
def test_every_number_reads_back(kind: SlipKind) -> None:
    number = SlipNumber(kind, 2026, 12)
    assert SlipNumber.parse(str(number)) == number


@pytest.mark.parametrize(
    ("given", "due"),
    [((), BLUE), ((BLUE,), YELLOW), ((BLUE, YELLOW), RED), ((BLUE, YELLOW, RED), RED), ((None,), BLUE)],
)
def test_supervision_goes_from_blue_to_yellow_to_red(
    given: tuple[SlipLevel | None, ...], due: SlipLevel
) -> None:
    assert next_level([notice(level, date(2022, 6, 1)) for level in given]) is due


def test_notices_from_before_more_time_was_given_do_not_count() -> None:
    given = [notice(BLUE, date(2022, 6, 1)), notice(YELLOW, date(2022, 6, 20))]
    assert next_level(given, date(2022, 6, 10)) is RED
    assert next_level(given, date(2022, 6, 20)) is RED
    assert next_level(given, date(2022, 7, 1)) is BLUE


def test_the_kind_is_called_with_its_level() -> None:
    assert notice(RED, date(2022, 6, 1)).kind_words == "督办单（红色）"
