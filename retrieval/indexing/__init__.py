"""Updates an index from the files under some paths, and verifies that it still matches them."""

from retrieval.indexing.held import sources_named
from retrieval.indexing.updating import MAX_BYTES, Progress, forget, update
from retrieval.indexing.verifying import verify

__all__ = ["MAX_BYTES", "Progress", "forget", "sources_named", "update", "verify"]
