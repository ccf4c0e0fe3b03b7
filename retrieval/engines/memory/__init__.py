"""The memory engine: rank-bm25 ranks passages held in memory, and one SQLite file stores the documents.

It is for archives of up to a few thousand passages. SQLite provides the commits that the protocol asks for: readers see
all of one or nothing, also after the writer was killed (https://sqlite.org/atomiccommit.html).
"""
