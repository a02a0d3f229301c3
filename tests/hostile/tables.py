"""All bad inputs that are refused."""

from __future__ import annotations

from tests.hostile.arguments import ARGUMENTS
from tests.hostile.documents import DOCUMENTS
from tests.hostile.packs import PACKS

REFUSED = (*DOCUMENTS, *PACKS, *ARGUMENTS)
