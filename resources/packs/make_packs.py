"""Makes the packs beside it from original documents: make_packs.py FILE..., one pack for each document.

A developer's tool. The packs hold facts alone: numbers, headings, agencies, dates and figures, no sentences.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from bizdesk.extract import extract_file
from bizdesk.services.packs import write_pack

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Write a pack for each document of the files that are named."""
    for file in map(Path, sys.argv[1:]):
        for document in extract_file(file):
            name = re.sub(r'[\s/\\:*?"<>|]', "", document.number or document.title)
            target = HERE / f"{name}.json"
            target.write_bytes(write_pack(document, words=False))
            print(target.name, len(document.measures))


if __name__ == "__main__":
    main()
