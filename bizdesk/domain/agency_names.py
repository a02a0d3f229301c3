"""Names of agencies: the canonical form, and what sort of body a name speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable

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


_FORMS = (
    ("发展和改革委员会", "发改委"),
    ("发展改革委员会", "发改委"),
    ("发展和改革委", "发改委"),
    ("发展改革委", "发改委"),
    ("发展改革局", "发改局"),
    ("工业和信息化", "工信"),
    ("住房和城乡建设", "住建"),
    ("住房城乡建设", "住建"),
    ("人力资源和社会保障", "人社"),
    ("人力资源社会保障", "人社"),
    ("市场监督管理", "市场监管"),
    ("卫生健康", "卫健"),
    ("文化和旅游", "文旅"),
    ("文化旅游", "文旅"),
    ("文体旅游", "文体旅"),
    ("国有资产监督管理", "国资"),
    ("应急管理", "应急"),
    ("医疗保障", "医保"),
    ("交通运输", "交通"),
    ("中国人民银行", "人行"),
    ("人民银行", "人行"),
    ("住房公积金管理中心", "公积金中心"),
    ("公积金管理中心", "公积金中心"),
    ("住房公积金", "公积金"),
    ("金融工作", "金融"),
    ("中级人民法院", "法院"),
    ("中级法院", "法院"),
    ("人民法院", "法院"),
    ("人民检察院", "检察院"),
    ("人民政府", "政府"),
    ("委员会", "委"),
    ("办公室", "办"),
)
_OF_THE_GOVERNMENT = re.compile(r"(?<=^[省市县区州])政府(?=.{2,})")


def short_name(name: str) -> str:
    """The name in its customary short form: 市发展和改革委员会 is 市发改委."""
    short = canonical_name(name)
    for long, customary in _FORMS:
        short = short.replace(long, customary)
    return short


def name_key(name: str) -> str:
    """What names of the same agency have in common: 市政府金融办 and 市金融工作办公室 are 市金融办."""
    return _OF_THE_GOVERNMENT.sub("", short_name(name))


def likely_same(names: Iterable[str]) -> list[tuple[str, ...]]:
    """Names that seem to mean the same agency, together; only a person can say whether they do."""
    alike: dict[str, list[str]] = {}
    for name in names:
        alike.setdefault(name_key(name), []).append(name)
    return [tuple(group) for group in alike.values() if len(group) > 1]
