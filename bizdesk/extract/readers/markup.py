"""Parses XML that somebody sent: no document type, no entities, no network, no bottomless nesting."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from bizdesk.extract.readers.archive import Archive
from bizdesk.extract.readers.errors import DamagedFileError, TooComplexError


def parse_part(archive: Archive, name: str) -> etree._Element:
    """The root of the XML part. Raises DamagedFileError, TooComplexError and what Archive.read does."""
    return parse(archive.path, archive.read(name))


def parse(path: Path, data: bytes) -> etree._Element:
    """The root of the XML in `data`; `path` is named in the errors."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedFileError(path) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise TooComplexError(path)
    return root
