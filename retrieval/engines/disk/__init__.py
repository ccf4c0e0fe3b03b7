"""The disk engine: tantivy ranks the passages, and one tantivy index stores everything.

It is for archives of any size: what a question needs is read from disk, and nothing is held in memory. With a single
index, a commit is all or nothing: tantivy writes new segments first and then replaces `meta.json`, which lists them
(https://docs.rs/tantivy/latest/tantivy/struct.IndexWriter.html#method.commit).
"""
