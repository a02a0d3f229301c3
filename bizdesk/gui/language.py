"""The language of the window: Chinese, which the program is written in, or English by Qt's translators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from bizdesk.domain.errors import BizDeskError
from bizdesk.domain.recall import Recall
from bizdesk.domain.words import Kept, Listing, Words
from bizdesk.paths import resource

WORDS_CONTEXT = "Words"
"""Where the translations of what is said outside the window stand."""


class Language(Enum):
    """A language that the window can be in."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


def install_language(app: QCoreApplication, language: Language) -> None:
    """Have windows that are opened from now on speak the language."""
    QLocale.setDefault(QLocale(language.value))
    for before in app.findChildren(QTranslator):
        before.setParent(None)
        app.removeTranslator(before)
    for file in _files(language):
        translator = QTranslator(app)
        if translator.load(str(file)):
            app.installTranslator(translator)


def spoken(text: str) -> str:
    """What domain and services say, in the language of the window; text that is no `Words` stays as it is.

    What was kept of an earlier day is read first by the templates that sentences are made from.
    """
    if isinstance(text, Kept):
        return str(text) if language() is Language.CHINESE else spoken(_recall().words(str(text)))
    if isinstance(text, Words):
        template = QCoreApplication.translate(WORDS_CONTEXT, text.template)
        values = (spoken(value) if isinstance(value, str) else value for value in text.values)
        return template.format(*values) if text.values else template
    if isinstance(text, Listing):
        return QCoreApplication.translate(WORDS_CONTEXT, text.separator).join(map(spoken, text.parts))
    return text


def listed(parts: Iterable[str]) -> str:
    """Names in a row: 市住建局、市税务局."""
    return spoken(Listing("、", parts))


def error_words(error: BizDeskError) -> str:
    """The sentence of an error, in the language of the window."""
    return spoken(error.args[0]) if error.args else str(error)


def language() -> Language:
    """The language that windows are opened in."""
    return Language.ENGLISH if QLocale().language() is QLocale.Language.English else Language.CHINESE


@cache
def _recall() -> Recall:
    """Reads sentences by the templates of the catalogue that Qt's translations are made from."""
    file = resource("translations", f"bizdesk_{Language.ENGLISH.value}.ts")
    catalogue = ElementTree.parse(file)  # noqa: S314 - a file of the program's own
    contexts = (one for one in catalogue.iter("context") if one.findtext("name") == WORDS_CONTEXT)
    return Recall(source.text or "" for context in contexts for source in context.iter("source"))


def _files(language: Language) -> Iterator[Path]:
    """Qt's own words of buttons and dialogs, those that Qt left out, and the program's."""
    yield Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language.value}.qm")
    own = "qt" if language is Language.CHINESE else "bizdesk"
    yield resource("translations", f"{own}_{language.value}.qm")
