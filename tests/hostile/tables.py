"""All bad inputs that are refused."""

from __future__ import annotations

from tests.hostile.arguments import ARGUMENTS
from tests.hostile.backups import BACKUPS
from tests.hostile.documents import DOCUMENTS
from tests.hostile.packs import PACKS
from tests.hostile.sheets import FORMS, TEMPLATES

REFUSED = (*DOCUMENTS, *PACKS, *ARGUMENTS, *FORMS, *TEMPLATES, *BACKUPS)
