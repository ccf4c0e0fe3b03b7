from __future__ import annotations

from retrieval import Library


def test_a_word_that_introduces_a_quotation_is_no_speaker_unless_the_archive_has_such_a_name(library: Library) -> None:
    for word in ("Look", "Gulls", "Zeppelin"):
        assert library.check_all(f"{word}: “we will leave Norrby at dawn”").checks[0].verdict == "verbatim"
    for name in ("Lind", "Norrby", "NORRBY"):
        (found,) = library.check_all(f"{name}: “we will leave Norrby at dawn”").checks
        assert (found.verdict, found.claimed) == ("misattributed", name)
