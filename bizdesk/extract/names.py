"""What names of agencies look like: their endings, groups that name nobody, levels and elided prefixes."""

from __future__ import annotations

import re
from functools import lru_cache

from bizdesk.extract.brackets import CLOSING

_LONGEST = 40
_ENDINGS = (
    "[局司委办厅部院会室处所站队社行科署馆库校盟联厂庭团股协商]",
    "[县区市州旗省镇乡]",
    "中心|政府|公司|支部|单位|企业|园区|集团|大学|学院|机构|机关|海关|烟草|邮政|[乡镇街农林牧渔团]场|电信|移动|联通|铁塔|电力|银监",
    "小组|专班|公积金|街道|镇街|街镇|主体|党校|军分区|地区|中支|政协|人大常委|红十字|[协商学工贸]会|口岸|机场|燃气|水务|[视电]台|热线|党派|国网|各地",
    "[" + re.escape(CLOSING) + "]",
)
_AGENCY = re.compile(".*(?:" + "|".join(_ENDINGS) + ")")
_PLAIN = re.compile(
    r"(?:[省市县区州](?!场)|各|师市|兵团|国网|人[民行]|中[国共央]|[\u4e00-\u9fff]{2,6}[省市县区州]).*"
)

_BODIES = "(?:部门|单位|处室|科室|机构|企业|方面|主体|股室)"
_QUALIFIED = (
    "有关|相关|有.{2,8}(?:职能|职责|任务)的|职能|组成|主管|监管|直属?|级|执法|牵头|成员"
    "|责任|审批|行业|驻.{1,3}|预算|其他|其它|所有|承担.+|各"
)
_GROUP = re.compile(
    f"(?:.*(?:{_QUALIFIED})(?:行政|市直|工作)?{_BODIES}(?:[和、及]?(?:单位|部门|企业))?(?:[（(〔]单位[）)〕])?"
    "|(?:辖区|辖内|全[省市县区州]|驻.{1,3})?各.{0,8}(?:部门|单位|机构|企业)"
    "|.{0,4}(?:各级各部门|各地各部门)|成员单位|(?:行业)?主管部门|部门|单位"
    "|各.{0,6}(?:牵头|责任|配合|负责|承办|主办)(?:单位|部门))"
)
_NAMED_GROUP = re.compile(".*(?:小组|委员会|联席会议|指挥部|专班|协会).*成员单位")
_BARE_GROUP = re.compile(r"(?:\d+个?)?(?:部门|单位|市直部门|部门和单位|部门单位|单位和部门|部门（单位）)?")

_LEVEL = re.compile(
    "(?:各(?:有关|相关)?)?(?:中央?|国家|省|市|州|盟|县|区|旗|乡|镇|街道|地|自治区){1,2}[级直属]?"
)
_IN_BRACKETS = re.compile("[（(〔][^（()）〔〕]{1,6}[）)〕]")
_ENCLOSED_SIGNS = re.compile("[、及和](?=[^（(〔]{0,5}[）)〕])")
_LEVEL_NEXT = re.compile(
    "(?:[市县区旗州镇乡]|街道)(?:[（(〔、]|[市县区旗州]|级市|人民政府|政府|管委会|党委|办事处|$)"
)

_FIELDS = (
    "发展?和?改革|发改|财政|税务|民政|公安|司法|教育|科技|科学技术|工信|工业和信息化|住建|住房|自然资源",
    "生态环境|交通|水务|水利|农业农村|商务|文旅|文化|文体|卫生|卫健|应急|审计|市场监管|市场监督|统计",
    "医保|医疗保障|人社|人力资源|林草|林业|金融|信访|国资|乡村振兴|退役军人|体育|广电|城管|城市管理",
    "政务|政管|政府|行政审批|公积金|大数据|投资|招商|工商联|中院|中级|法院|检察院|气象|档案|编办|网信",
    "公管办|公共资源|粮食|供销|能源|地震|消防|机关事务|贸促|科协|融媒体",
)
_FIELD = "(?:" + "|".join(_FIELDS) + ")"
_PARTY = "(?:组织部|宣传部|统战部|政法委|网信办|编办|社会工作部)"
_ELIDED = re.compile(f"(?={_FIELD}).*[局委办厅院会室联心队]")
_ELIDED_PARTY = re.compile(_PARTY)
_TWO_NAMES = re.compile(
    ".(?:[局厅办院队]|(?<![省市县区州])委|中心|公司|政府|[支分]行|机构|部门|单位)"
    f"(?:[省市县区州](?:政府|委?{_FIELD}|委?{_PARTY}|城市)|各[省市县区乡镇银有])"
    f"|(?<!公安)[局厅](?={_FIELD})[^局厅]+[局委办联社会]$"
)
_OWN_LEVEL = re.compile(f"([省市州县区]|自治区)(?:委?{_FIELD}|委?{_PARTY}|委|政府|人民政府)")


@lru_cache(maxsize=4096)
def looks_like_agency(words: str) -> bool:
    """Whether `words` end as the name of an agency or a group does, and are short enough for one."""
    return 2 <= len(words) <= _LONGEST and bool(_AGENCY.fullmatch(words) or is_group(words))


@lru_cache(maxsize=4096)
def joins_two(words: str) -> bool:
    """Whether `words` look like two names without a sign between them (市财政局市税务局)."""
    return _TWO_NAMES.search(words) is not None


def is_plain_agency(words: str) -> bool:
    """Whether `words` begin with a level or a place too, so that they are a name even without a label."""
    return len(words) >= 3 and has_level(words) and looks_like_agency(words)


def has_level(words: str) -> bool:
    """Whether `words` begin with a level or a place."""
    return _PLAIN.fullmatch(words) is not None


@lru_cache(maxsize=4096)
def is_group(words: str) -> bool:
    """Whether `words` name nobody in particular (市直有关部门)."""
    return len(words) <= _LONGEST and bool(_GROUP.fullmatch(words)) and not _NAMED_GROUP.fullmatch(words)


def says_no_more_than_others(words: str) -> bool:
    """Whether `words`, which follow 等 or 和, add nothing (部门)."""
    return bool(_BARE_GROUP.fullmatch(words))


def qualifies(level: str, name: str) -> bool:
    """Whether `level` is a bare level word that belongs to the name behind it (中、省驻平有关单位)."""
    tail = _IN_BRACKETS.sub("", re.split("[、及和]", _ENCLOSED_SIGNS.sub("", level))[-1])
    if not _LEVEL.fullmatch(tail):
        return False
    return bool(_LEVEL_NEXT.match(name)) if level.startswith("各") else True


def level_of(words: str) -> str:
    """The level that a name states for itself (市 of 市财政局), empty where it states none."""
    found = _OWN_LEVEL.match(words)
    return found[1] if found else ""


def completed(words: str, level: str) -> str:
    """`words` with the level that they left to the name before them (市财政局、税务局)."""
    if level and _ELIDED_PARTY.fullmatch(words):
        return f"{level}委{words}"
    return level + words if level and _ELIDED.fullmatch(words) else words
