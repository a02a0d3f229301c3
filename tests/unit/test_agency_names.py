"""Names of agencies: the canonical form and the kind of body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bizdesk.domain.agency_names import canonical_name, kind_of
from bizdesk.domain.ledger import AgencyKind


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("市住建局", "市住建局"),
        ("市住建局（市人防办）", "市住建局"),
        ("市发展改革委(市粮食局)", "市发展改革委"),
        ("市委编办〔市事改办〕", "市委编办"),
        ("各县（市、区）人民政府", "各县（市、区）人民政府"),
        ("（待定）", "（待定）"),
    ],
)
def test_a_remark_at_the_end_is_left_out(name: str, canonical: str) -> None:
    assert canonical_name(name) == canonical


@given(st.text(min_size=1))
def test_a_name_never_becomes_empty(name: str) -> None:
    assert canonical_name(name)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("市住建局", AgencyKind.DEPARTMENT),
        ("市政府办公室", AgencyKind.DEPARTMENT),
        ("青禾县人民政府", AgencyKind.COUNTY),
        ("各县（市、区）人民政府", AgencyKind.COUNTY),
        ("青禾高新区管委会", AgencyKind.PARK),
        ("市税务局", AgencyKind.UPPER),
        ("人民银行青禾市中心支行", AgencyKind.UPPER),
        ("国网青禾供电公司", AgencyKind.ENTERPRISE),
        ("市水务集团", AgencyKind.ENTERPRISE),
    ],
)
def test_the_kind_follows_from_the_name(name: str, kind: AgencyKind) -> None:
    assert kind_of(name, generic=False) is kind


def test_a_generic_name_is_a_group() -> None:
    assert kind_of("各县区有关部门", generic=True) is AgencyKind.GROUP
