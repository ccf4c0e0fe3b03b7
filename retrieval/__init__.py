"""A library: article files in, cited quotes out. Knows no chat.

What this module exports is public, and so are five modules for commands that read files or write JSON: `as_json`,
`batch`, `evaluation`, `extraction` and `ranking`. All else is the library's own.
"""

from retrieval.answers.explain import meaning_of
from retrieval.answers.reasons import in_words
from retrieval.corpus.discover import ENDINGS, discover
from retrieval.engines import EngineName
from retrieval.engines.protocol import Totals
from retrieval.errors import (
    BadQuery,
    IndexBusy,
    IndexDamaged,
    IndexMisplaced,
    IndexUnreadable,
    IndexUnwritable,
    NotIndexed,
    RetrievalError,
    SourceMissing,
    SourceUnreadable,
    WorkerFailed,
    index_command,
)
from retrieval.library import ON_TIMELINE, THRESHOLD, Library
from retrieval.model import Document, Filters, Source, SourceSummary, Statement
from retrieval.questions.courtesy import without_courtesy
from retrieval.questions.decoration import is_decoration, undecorated
from retrieval.questions.plain import plain_question
from retrieval.questions.speech import what_said
from retrieval.questions.when import is_time, time_apart, topic_words
from retrieval.quotes.identity import Speaker, Spelling
from retrieval.quotes.marked import is_nobody, marked_quote
from retrieval.quotes.mentions import Mention
from retrieval.results import (
    Answer,
    Attribution,
    Check,
    Context,
    Difference,
    Failure,
    IndexReport,
    IndexStep,
    MessageCheck,
    Misdated,
    Otherwise,
    Quote,
    Respelling,
    Result,
    Said,
    Signal,
)
from retrieval.text import wordings
from retrieval.text.pronouns import is_pronoun

__all__ = [
    "ENDINGS",
    "ON_TIMELINE",
    "THRESHOLD",
    "Answer",
    "Attribution",
    "BadQuery",
    "Check",
    "Context",
    "Difference",
    "Document",
    "EngineName",
    "Failure",
    "Filters",
    "IndexBusy",
    "IndexDamaged",
    "IndexMisplaced",
    "IndexReport",
    "IndexStep",
    "IndexUnreadable",
    "IndexUnwritable",
    "Library",
    "Mention",
    "MessageCheck",
    "Misdated",
    "NotIndexed",
    "Otherwise",
    "Quote",
    "Respelling",
    "Result",
    "RetrievalError",
    "Said",
    "Signal",
    "Source",
    "SourceMissing",
    "SourceSummary",
    "SourceUnreadable",
    "Speaker",
    "Spelling",
    "Statement",
    "Totals",
    "WorkerFailed",
    "discover",
    "in_words",
    "index_command",
    "is_decoration",
    "is_nobody",
    "is_pronoun",
    "is_time",
    "marked_quote",
    "meaning_of",
    "plain_question",
    "time_apart",
    "topic_words",
    "undecorated",
    "what_said",
    "without_courtesy",
    "wordings",
]
