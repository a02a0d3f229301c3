"""Names of agencies: the canonical form, and what sort of body a name speaks of."""

from __future__ import annotations

import re

from bizdesk.domain.ledger import AgencyKind

UNASSIGNED = "待分派"
"""Stands in where a document names nobody, so that the task can still be seen and ticked."""

_REMARK = re.compile(r"(?<=.)[（(〔\[【][^（）()〔〕\[\]【】]*[）)〕\]】]$")
_KINDS = (
    (re.compile(r"管委会|园区|开发区|高新区"), AgencyKind.PARK),
    (re.compile(r"县.*政府|区.*政府|各县|各区|县区|旗县|乡镇|街道|县$|区$"), AgencyKind.COUNTY),
    (
        re.compile(
            r"税务局|海关|气象局|银保监|金融监管(分局|局)|人行|人民银行|邮政管理|烟草|调查队|通信管理"
        ),
        AgencyKind.UPPER,
    ),
    (re.compile(r"公司|集团|银行|电网|供电|联通|移动|电信"), AgencyKind.ENTERPRISE),
)


def canonical_name(name: str) -> str:
    """The name without a remark in brackets at its end: 市住建局（市人防办） is 市住建局."""
    return _REMARK.sub("", name)


def kind_of(name: str, *, generic: bool) -> AgencyKind:
    """What sort of body goes by `name`; a generic one is a group."""
    if generic:
        return AgencyKind.GROUP
    return next((kind for pattern, kind in _KINDS if pattern.search(name)), AgencyKind.DEPARTMENT)
