"""Bringing an index up to date with the files under some paths, and proving that it still is."""

from retrieval.indexing.held import sources_named
from retrieval.indexing.updating import MAX_BYTES, Progress, forget, update
from retrieval.indexing.verifying import verify

__all__ = ["MAX_BYTES", "Progress", "forget", "sources_named", "update", "verify"]
