"""Which store of evidence a ledger has, decided once where it is opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bizdesk.store.blobs import BlobStore
from bizdesk.store.bucket_address import BucketAddress
from bizdesk.store.folder import LedgerFolder
from bizdesk.store.folder_blobs import FolderBlobs
from bizdesk.store.server import ServerFolder


def evidence_store(folder: LedgerFolder) -> Callable[[], BlobStore]:
    """What gives each unit of work its view of the evidence: a folder, or the bucket that a server's has.

    A bucket is not asked anything before it is needed: whoever cannot reach it works without evidence.
    """
    if not (isinstance(folder, ServerFolder) and isinstance(folder.shared, BucketAddress)):
        return partial(FolderBlobs, folder.evidence)
    from bizdesk.store.bucket import Bucket
    from bizdesk.store.bucket_blobs import BucketBlobs

    return partial(BucketBlobs, Bucket(folder.shared), folder.evidence)
