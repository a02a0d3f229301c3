"""A file to its documents, from the reader of its format to the measures."""

from __future__ import annotations

from pathlib import Path

from bizdesk.domain.errors import UserError
from bizdesk.domain.measure import PolicyDocument
from bizdesk.extract.assemble import extract
from bizdesk.extract.doubts import with_doubtful_words
from bizdesk.extract.readers import OwnWords, PageProgress, read, untold
from bizdesk.extract.readers.headers import NO_WORDS


class NoMeasuresError(UserError):
    """A file in which no measure was found."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path}”里没有读到任何措施，请确认它是带编号措施的政策文件。")


def extract_file(
    path: Path, own: OwnWords = NO_WORDS, progress: PageProgress = untold
) -> tuple[PolicyDocument, ...]:
    """The documents of the file at `path`; `own` says what the columns of the office's workbooks are called.

    `progress` is told of the pages of a PDF file or a scan. Raises NoMeasuresError where no document
    has a measure, and what read_text and `progress` raise.
    """
    source = read(path, own, progress)
    documents = extract(source.text)
    if not any(document.measures for document in documents):
        raise NoMeasuresError(path)
    return tuple(with_doubtful_words(document, source.doubtful) for document in documents)
