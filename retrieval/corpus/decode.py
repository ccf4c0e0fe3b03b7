"""Decodes a file's bytes to text."""

from __future__ import annotations

import codecs

from retrieval.corpus.languages import language_of
from retrieval.errors import SourceUnreadable

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_MOST_CONTROLS = 0.003  # share of the bytes that may be control characters; text has none, or a stray one
_IN_WINDOWS_1252 = frozenset({"da", "de", "en", "es", "fr", "it", "nl", "pt", "sv"})
_SAMPLE = 1 << 18  # bytes from which an encoding is detected

_BINARY = "is binary, not text; save it as text, or leave it out"
_BROKEN = "is UTF-8 with broken characters; save it as UTF-8 again"
_UNKNOWN = "its encoding cannot be told; save it as UTF-8"


def decode(data: bytes, file: str, named: str | None = None) -> tuple[str, str]:
    """The text of a file's bytes and the name of its encoding; `file` is the name that errors give.

    UTF-8 is decoded as `data.decode("utf-8")` does, with nothing translated or stripped, a byte order mark included.
    Otherwise a UTF-16 or UTF-32 byte order mark decides, and is left out of the text. Failing that, it is the encoding
    that the file itself has `named`. Without one, it is Windows-1252 if that gives words of a language written in it,
    as it does for nearly all such files, else what charset-normalizer detects
    (https://charset-normalizer.readthedocs.io/). The text can always be encoded as UTF-8 again.

    Raises SourceUnreadable for a binary file, and one whose encoding is not found.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, file, named)
    if _is_binary(data):
        raise SourceUnreadable(file, _BINARY)
    return text, "utf-8"


def _decode_other(data: bytes, file: str, named: str | None) -> tuple[str, str]:
    """The text of bytes that are not UTF-8."""
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    if encoding is None:
        if _is_binary(data):
            raise SourceUnreadable(file, _BINARY)
        if _is_broken_utf_8(data):
            raise SourceUnreadable(file, _BROKEN)
        encoding = named if named and _may_be(data, named) else _detected(data)
    if encoding is None:
        raise SourceUnreadable(file, _UNKNOWN)
    try:
        text = data.decode(encoding)
        text.encode("utf-8")  # no lone surrogates, which UTF-7 for one can hold
    except UnicodeError:
        raise SourceUnreadable(file, _UNKNOWN) from None
    return text, encoding


def _is_binary(data: bytes) -> bool:
    """Whether the bytes cannot be text: they hold a NUL, or more than a stray control character."""
    return b"\0" in data or len(data) - len(data.translate(None, _CONTROLS)) > max(1, _MOST_CONTROLS * len(data))


def _is_broken_utf_8(data: bytes) -> bool:
    """Whether most non-ASCII characters are valid UTF-8, so that any other encoding would garble them."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    return sum(not character.isascii() for character in text) > 2 * broken


def _may_be(data: bytes, encoding: str) -> bool:
    """Whether the bytes can be decoded in an encoding."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _detected(data: bytes) -> str | None:
    """The likeliest encoding, or None."""
    try:
        if language_of(data.decode("cp1252")) in _IN_WINDOWS_1252:
            return "cp1252"
    except UnicodeDecodeError:
        pass  # it has no character for some of the bytes
    from charset_normalizer import from_bytes  # here because importing it takes longer than answering a question

    sample = data[:_SAMPLE]
    if len(data) > _SAMPLE:
        sample = sample[: sample.rfind(b"\n") + 1] or sample  # so as not to cut a character in two
    best = from_bytes(sample).best()
    return best.encoding.replace("_", "-") if best else None
