"""A library: article files in, cited quotes out. Knows no chat."""

from retrieval.errors import (
    BadQuery,
    IndexBusy,
    IndexDamaged,
    NotIndexed,
    RetrievalError,
    SourceMissing,
    SourceUnreadable,
)
from retrieval.model import (
    Answer,
    Attribution,
    Check,
    Context,
    Difference,
    Failure,
    Filters,
    IndexReport,
    Quote,
    Said,
    Source,
    SourceSummary,
    Statement,
)

__all__ = [
    "Answer",
    "Attribution",
    "BadQuery",
    "Check",
    "Context",
    "Difference",
    "Failure",
    "Filters",
    "IndexBusy",
    "IndexDamaged",
    "IndexReport",
    "NotIndexed",
    "Quote",
    "RetrievalError",
    "Said",
    "Source",
    "SourceMissing",
    "SourceSummary",
    "SourceUnreadable",
    "Statement",
]
