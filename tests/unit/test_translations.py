"""Everything the program says is said in English too, and nothing of it by accident in Chinese."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bizdesk.domain import labels, reminders
from bizdesk.domain.words import Words
from tests.translations import (
    CHINESE,
    ROOT,
    Message,
    Module,
    Texts,
    all_messages,
    helpers,
    modules,
    read_translations,
    texts_of,
    write_translations,
)

PLACEHOLDER = re.compile(r"\{(\d*)(?:!s)?\}|%\d|%n")
MANY = re.compile(
    r"\{\d*\}%? (?:[\w-]+ ){0,3}?(?:tasks|files|rows|agencies|items|indicators|targets|figures|entries|steps"
    r"|forms|reports|days|years|members|documents|measures|reminders|readings|milestones|quarters|pages"
    r"|drafts|notices|slips|extensions|copies|changes|differences|columns|cells|doubts|ledgers)\b"
)
SEVERAL = {"{0} tasks", "{0} agencies"}
"""What is said of two or more only."""
BILINGUAL = "the choice of the language is read by those who read one of them only"
READS_CHINESE = "reads what a document or a hand wrote in Chinese"
WIDTH = "is measured, never shown"
RECORD = "is kept in the ledger, whose records are Chinese"
FORM = "stands in a return form, which is Chinese"
NAME = "an agency's name and how it is spelled"
IN_CHINESE = {
    ("gui.dialogs.appearance", "中文"): BILINGUAL,
    ("gui.dialogs.appearance", "语言 / Language"): BILINGUAL,
    ("gui.dialogs.indicator_editor", "[、，,；;]"): READS_CHINESE,
    ("gui.dialogs.plan", "起点："): WIDTH,
    ("gui.dialogs.plan", "名"): WIDTH,
    ("gui.dialogs.settings", "100 天　　"): WIDTH,
    ("gui.models.task_outline", "）"): READS_CHINESE,
    ("store.door", '(?:database|数据库) ?[\\"“].*[\\"”] ?(?:does not exist|不存在)'): READS_CHINESE,
    ("store.places", "(我的)?坚果云.*|nutstore( files)?"): READS_CHINESE,
    ("store.places", "WPS云盘"): READS_CHINESE,
    ("store.places", "坚果云"): READS_CHINESE,
    ("store.places", "百度网盘"): READS_CHINESE,
    ("store.places", "wpsdrive|wps ?(企业)?云盘|wps cloud files"): READS_CHINESE,
    (
        "store.places",
        "baidusyncdisk|baidunetdiskworkspace|百度网盘(同步空间|工作空间)|百度云同步(盘)?",
    ): READS_CHINESE,
    ("gui.models.task_outline", "、"): "stands between a document's own number and heading",
    ("gui.models.task_outline", "一二三四五六七八九十百"): READS_CHINESE,
    ("gui.start_window", "宽"): WIDTH,
    ("gui.widgets.figure_cards", "本季读数0"): WIDTH,
    ("gui.widgets.original_text", "[\\u4e00-\\u9fff]{2,8}\\s*[:：]"): READS_CHINESE,
    ("gui.widgets.original_text", "。；"): READS_CHINESE,
    ("gui.widgets.target_readings", "12-31 读数00"): WIDTH,
    ("gui.widgets.task_delegate", "(100|\\d{0,2})[%％]?"): READS_CHINESE,
    ("gui.widgets.task_delegate", "%％"): READS_CHINESE,
    ("services.document_rows", "原文注明“"): RECORD,
    ("services.editing", "自建"): RECORD,
    ("services.forms", "、"): FORM,
    ("services.forms", "填报表.xlsx"): FORM,
    ("services.forms", "："): FORM,
    ("services.forms", "；\n"): FORM,
    ("services.search", "准备"): NAME,
    ("store.ledger", "本机用户"): RECORD,
    ("store.pinyin", "人行"): NAME,
    ("store.pinyin", "支行"): NAME,
    ("store.pinyin", "分行"): NAME,
    ("store.pinyin", "农商行"): NAME,
    ("store.pinyin", "乐山"): NAME,
    ("store.search_queries", "、"): "stands between aliases, in which what was searched for is lit",
}
"""Chinese that is not translated, and why."""


@pytest.fixture(scope="module")
def english() -> dict[Message, str]:
    """The translations as they are shipped."""
    return read_translations()


@pytest.fixture(scope="module")
def said() -> set[Message]:
    """What the program says."""
    return all_messages()


def test_every_text_has_its_english(english: dict[Message, str], said: set[Message]) -> None:
    missing = sorted(message for message in said if not english.get(message))
    assert not missing, "run python -m tests.translations, then translate these"


def test_no_translation_is_left_of_a_text_that_is_gone(
    english: dict[Message, str], said: set[Message]
) -> None:
    assert not sorted(set(english) - said), "run python -m tests.translations"


def test_translations_keep_the_placeholders(english: dict[Message, str]) -> None:
    wrong = {
        message: translation
        for message, translation in english.items()
        if Counter(set(PLACEHOLDER.findall(message.source))) != Counter(set(PLACEHOLDER.findall(translation)))
    }
    assert not wrong


def test_english_is_english_and_calm(english: dict[Message, str]) -> None:
    wrong = {m: text for m, text in english.items() if CHINESE.search(text) or "!" in text}
    assert not wrong


def test_no_english_counts_one_of_many(english: dict[Message, str]) -> None:
    """`{0} tasks` would read `1 tasks`: a number stands behind its word instead."""
    wrong = {m: text for m, text in english.items() if MANY.search(text)}
    assert set(wrong.values()) == SEVERAL


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Exported {0} reports: {1}", True),
        ("{0} return forms", True),
        ("%n file(s), {0} evidence files", True),
        ("Reports exported: {0}, to {1}", False),
        ("{0} is done", False),
        ("{0} d late", False),
    ],
)
def test_counting_one_of_many_would_be_seen(text: str, counts: bool) -> None:
    assert bool(MANY.search(text)) is counts


def test_english_ends_as_the_chinese_does(english: dict[Message, str]) -> None:
    """Words that somebody is led on by, and questions, stay so."""
    wrong = {
        message: text
        for message, text in english.items()
        for chinese, sign in (("…", "…"), ("？", "?"))
        if message.source.endswith(chinese) is not text.endswith(sign)
    }
    assert not wrong


def test_every_text_can_be_gathered() -> None:
    found = modules("gui", "domain", "extract", "services", "store")
    known = helpers(found)
    unreadable = {module.name: lines for module in found if (lines := texts_of(module, known).unreadable)}
    assert unreadable.pop("bizdesk.domain.recall"), "makes again what others have said"
    assert not unreadable, "a text is handed to tr or Words as it stands, not as a variable"


def test_no_chinese_is_shown_untranslated() -> None:
    found = set(untranslated("gui", "services", "store"))
    assert not sorted(found - set(IN_CHINESE)), "hand these to tr or Words, or say why not"
    assert not sorted(set(IN_CHINESE) - found), "these exceptions are not needed any more"


def untranslated(*packages: str) -> Iterator[tuple[str, str]]:
    """Chinese that nobody translates: where it stands, and what it is."""
    found = modules(*packages)
    known = helpers(found)
    for module in found:
        for _line, text in texts_of(module, known).untranslated:
            yield module.name.removeprefix("bizdesk."), text


def test_the_words_of_enumerations_can_be_translated() -> None:
    tables = [value for value in vars(labels).values() if isinstance(value, dict)]
    words = [word for table in (*tables, reminders.WORDS) for word in table.values()]
    assert [word for word in words if CHINESE.search(str(word)) and not isinstance(word, Words)] == []
    assert len(words) > 40


def test_texts_are_found_with_their_contexts() -> None:
    texts = read(
        '''
        """模块"""
        from PySide6.QtCore import QCoreApplication
        from bizdesk.gui.wording import tr as say

        class Page:
            """页面"""

            def show(self, name):
                self.tr("页")
                say("词")
                own("自")
                Words("{0} 项", name)
                Listing("、", [name])
                self.tr(name)
                return "漏"

        def own(text):
            return QCoreApplication.translate("Own", text)
        '''
    )
    assert texts.messages == {
        Message("Page", "页"),
        Message("Wording", "词"),
        Message("Own", "自"),
        Message("Words", "{0} 项"),
        Message("Words", "、"),
    }
    assert [text for _line, text in texts.untranslated] == ["漏"]
    assert len(texts.unreadable) == 1


def read(code: str) -> Texts:
    """What a made-up page says."""
    lines = code.splitlines()[1:]
    tree = ast.parse("\n".join(line[8:] for line in lines))
    module = Module(ROOT / "bizdesk" / "gui" / "made_up.py", tree)
    known = helpers([module]) | {("bizdesk.gui.wording", "tr"): "Wording"}
    return texts_of(module, known)


def test_writing_keeps_what_was_translated(tmp_path: Path) -> None:
    file = tmp_path / "made.ts"
    old, new, gone = Message("A", "<旧>\n行"), Message("A", "新"), Message("B", "去")
    write_translations({old, new}, {old: "old & <line>\n", gone: "gone"}, file)
    assert read_translations(file) == {old: "old & <line>\n", new: ""}
    assert 'type="unfinished"' in file.read_text(encoding="utf-8")
