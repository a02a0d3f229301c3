"""Every bad input gets its one sentence and exit status 1, and the ledger stays as it was to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.conftest import Program
from tests.hostile.cases import Bad, call, digest, faults
from tests.hostile.tables import REFUSED


@pytest.mark.parametrize("bad", REFUSED, ids=lambda bad: bad.title)
def test_a_bad_input_gets_one_sentence(bad: Bad, target: Program, tmp_path: Path) -> None:
    before = digest(target.folder)
    outcome, says = call(target, bad, tmp_path)
    assert faults(outcome, says, bad.status) == []
    assert digest(target.folder) == before


def test_no_two_cases_share_a_name() -> None:
    titles = [bad.title for bad in REFUSED]
    assert len(set(titles)) == len(titles) >= 200
