"""Words without quotation marks, a name behind them perhaps: one row a way to type them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from retrieval import BadQuery, Library
from retrieval.quotes.credit import Credited, credited
from tests.retrieval.core_time import core_seconds
from tests.retrieval.made import a_document, an_engine

TEXT = """Bridge to open in May

“The bridge is safe and sound,” Ann Lee, the mayor, said on Monday. “We will not close it again.”

“It was built by Ann Lee and her men,” said Bo Lind. “The road will be open by Easter.”

“Rust is no danger.” Lind was not convinced.

The road was paid for by Norway, he said.
"""

READINGS = [
    ("The bridge is safe and sound by Lee", "verbatim", "Lee"),
    ("The bridge is safe and sound by Ann Lee.", "verbatim", "Ann Lee"),
    ("the bridge is safe and sound by lee", "verbatim", "lee"),
    ("The bridge is safe and sound — Ann Lee", "verbatim", "Ann Lee"),
    ("The bridge is safe and sound—Lee", "verbatim", "Lee"),
    ("The bridge is safe and sound - Lee", "verbatim", "Lee"),
    ("The bridge is safe and sound -- Lee", "verbatim", "Lee"),
    ("The bridge is safe and sound, Ann Lee", "verbatim", "Ann Lee"),
    ("The bridge is safe and sound, Karl Dahl", "misattributed", "Karl Dahl"),
    ("The bridge is safe and sound, Norrby", "altered", None),
    ("The bridge is safe and sound, Ann Lee, Mayor", "verbatim", "Ann Lee, Mayor"),
    ("The bridge is safe and sound (Lee)", "verbatim", "Lee"),
    ("The bridge is safe and sound said Lee", "verbatim", "Lee"),
    ("The bridge is safe and sound, said Lee", "verbatim", "Lee"),
    ("The bridge is safe and sound, Lee said.", "verbatim", "Lee"),
    ("The bridge is safe and sound said by Lee", "verbatim", "Lee"),
    ("The bridge is safe and sound according to Ann Lee", "verbatim", "Ann Lee"),
    ("The bridge is safe and sound — Ann Lee, speaking in Norrby", "verbatim", "Ann Lee"),
    ("“The bridge is safe and sound” — Ann Lee, speaking in Norrby, 3 May 2021", "verbatim", "Ann Lee"),
    ("“The bridge is safe and sound” — Bo Lind on Twitter", "misattributed", "Bo Lind"),
    ("The bridge is safe and sound — Ann Lee, 3 May 2021", "verbatim", "Ann Lee"),
    ("The bridge is safe and sound — Ann Lee (2021)", "verbatim", "Ann Lee"),
    ("The bridge is safe and sound by Lee, May 3, 2021", "verbatim", "Lee"),
    ("The bridge is safe and sound - Lind, 2021-05-03", "misattributed", "Lind"),
    ("The bridge is safe and sound in 2021", "altered", None),
    ("The bridge is safe and sound by May 2021", "altered", None),
    ("The bridge is safe and sound by the mayor", "verbatim", "the mayor"),
    ("The bridge is safe and sound by the town's planner", "verbatim", "the town's planner"),
    ("The bridge is safe and sound by the town's river", "altered", None),
    ("Ann Lee: The bridge is safe and sound", "verbatim", "Ann Lee"),
    ("Bo Lind: The bridge is safe and sound", "misattributed", "Bo Lind"),
    ("Ann Lee said the bridge is safe and sound", "verbatim", "Ann Lee"),
    ("Lee says that the bridge is safe and sound", "verbatim", "Lee"),
    ("the mayor said the bridge is safe and sound", "verbatim", "the mayor"),
    ("Bo Lind said the bridge is safe and sound", "misattributed", "Bo Lind"),
    ("Pat Nixon said the bridge is safe and sound", "misattributed", "Pat Nixon"),
    ("Ann Lee said the bridge is safe and strong", "altered", "Ann Lee"),
    ("Mum said the bridge is safe and strong", "altered", None),
    ("He said the bridge is safe and sound", "altered", None),
    ("The bridge is safe and sound by Lind", "misattributed", "Lind"),
    ("The bridge is safe and sound by Nixon", "misattributed", "Nixon"),
    ("The bridge is safe and sound, Lind", "misattributed", "Lind"),
    ("We will not close it again, Bo Lind", "misattributed", "Bo Lind"),
    ("The bridge is safe and strong by Lee", "altered", "Lee"),
    ("The bridge is safe and sound by Friday", "altered", None),
    ("The bridge is safe and sound by tomorrow", "altered", None),
    ("The bridge is safe and sound by the sea", "altered", None),
    ("The bridge is safe and sound, Norway", "altered", None),
    ("The bridge is safe and sound, when Norway pays", "altered", None),
    ("It was built by Ann Lee", "verbatim", None),
    ("It was built by Ann Lee by Bo Lind", "verbatim", "Bo Lind"),
    ("It was built by Bo Lind", "altered", None),
    ("It was quickly built by Bo Lind", "altered", None),
    ("The road will be open by Christmas", "altered", None),
    ("The road was paid for by Norway", "verbatim", None),
    ("We will not close it again", "verbatim", None),
    ("Gulls ate the last of the bread by Lee", "not-found", None),
]


@pytest.fixture(scope="module")
def bridge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(an_engine(tmp_path_factory.mktemp("bridge"), a_document(TEXT))) as made:
        yield made


@pytest.mark.parametrize(("text", "verdict", "claimed"), READINGS)
def test_a_name_behind_words_is_whose_they_are_where_that_fits_the_archive_better(
    bridge: Library, text: str, verdict: str, claimed: str | None
) -> None:
    found = bridge.check_typed(text)
    assert (found.verdict, found.query) == (verdict, text)
    if verdict != "not-found":
        assert found.claimed == claimed


def test_a_name_that_is_taken_off_is_no_difference(bridge: Library) -> None:
    found = bridge.check_typed("The bridge is safe and strong by Lee")
    assert ("delete", "strong") in found.diff
    assert not any("Lee" in words for _, words in found.diff)


def test_a_name_before_a_verb_of_saying_is_nobodys_words() -> None:
    readings = [(each.words, each.name) for each in credited("Ann Lee said Bo’s in the stand")]
    assert readings == [("Bo’s in the stand", "Ann Lee")]


def test_words_without_a_name_are_checked_as_they_are(bridge: Library) -> None:
    for text in ("The bridge is safe and sound", "“The bridge is safe and sound”"):
        typed, plain = bridge.check_typed(text), bridge.check(text)
        assert (typed.verdict, typed.quotes, typed.claimed) == (plain.verdict, plain.quotes, None)


@pytest.mark.parametrize(
    ("text", "verdict", "claimed"),
    [
        ("“The bridge is safe and sound” by Lee", "verbatim", "Lee"),
        ("“The bridge is safe and sound” by Lind", "misattributed", "Lind"),
        ("Did Bo Lind say “The bridge is safe and sound”?", "misattributed", "Bo Lind"),
        ("Did he say “The bridge is safe and sound”?", "verbatim", None),
        ("Is it true: “The bridge is safe and sound - Lind”?", "altered", None),
        ("Is it true: 'The bridge is safe and sound - Lind'?", "altered", None),
    ],
)
def test_a_name_beside_quotation_marks_is_the_speakers(
    bridge: Library, text: str, verdict: str, claimed: str | None
) -> None:
    found = bridge.check_typed(text)
    assert (found.verdict, found.claimed, found.query) == (verdict, claimed, text)


@pytest.mark.parametrize(
    ("text", "verdict", "claimed"),
    [
        ("The bridge is safe and sound", "misattributed", "Bo Lind"),
        ("The bridge is safe and sound by Lee", "altered", "Bo Lind"),
        ("“The bridge is safe and sound”", "misattributed", "Bo Lind"),
        ("Did she say “The bridge is safe and sound”?", "misattributed", "Bo Lind"),
        ("Lee said “The bridge is safe and sound”", "verbatim", "Lee"),
        ("Did Lee say “The bridge is safe and sound”?", "verbatim", "Lee"),
    ],
)
def test_a_speaker_given_besides_counts_where_no_name_stands_beside_quotation_marks(
    bridge: Library, text: str, verdict: str, claimed: str
) -> None:
    found = bridge.check_typed(text, "Bo Lind")
    assert (found.verdict, found.claimed, found.query) == (verdict, claimed, text)


def test_a_sentence_that_the_archive_has_is_verbatim_whatever_stands_where_a_name_would(tmp_path: Path) -> None:
    sentence = "In Norrby, Holt said: “The bridge is safe and sound.”"
    held = a_document(f"Tony Holt gave a speech in Norrby on Monday. {sentence}")
    with Library(an_engine(tmp_path, held)) as made:
        assert made.check("The bridge is safe and sound", "In Norrby, Holt").verdict == "misattributed"
        assert made.check_typed(sentence).verdict == "verbatim"


@pytest.mark.parametrize(
    ("text", "speaker", "verdict"),
    [
        ("After we met in 2011, she said, ‘Close the bridge for good’", None, "verbatim"),
        ("After we met in 2018, she said, ‘Close the bridge for good’", None, "altered"),
        ("Before we met in 2011, she said, 'Close the bridge for good'", None, "altered"),
        ("After we met in 2011, she said, 'Close the bridge for good'", "Tim Wu", "misattributed"),
        ("After we met in 2011, she said, 'Close the bridge for good'", "Bo Lind", "verbatim"),
        ("Did she really say ‘Close the bridge for good’?", None, "verbatim"),
        ("Tim Wu said, ‘Close the bridge for good’", None, "misattributed"),
        ("In May he said, ‘Close the\nbridge for good’", None, "verbatim"),
    ],
)
def test_a_quote_that_itself_quotes_somebody_is_compared_whole(
    tmp_path: Path, text: str, speaker: str | None, verdict: str
) -> None:
    held = a_document("“After we met in 2011, she said, ‘Close the bridge for good,’” Bo Lind told the council.")
    with Library(an_engine(tmp_path, held)) as library:
        assert library.check_typed(text, speaker).verdict == verdict


def test_so_is_one_that_tells_somebody_what_they_say(tmp_path: Path) -> None:
    held = a_document("“You say you ‘accept the blame for all of it,’” Bo Lind told the council.")
    with Library(an_engine(tmp_path, held)) as library:
        assert library.check_typed("You say hearings ‘accept the blame for all of it’").verdict == "altered"


@pytest.mark.parametrize("text", ["They said it was “a lie from start to finish”", "is it true “the bridge is safe”"])
def test_what_introduces_a_quotation_is_no_part_of_it(tmp_path: Path, text: str) -> None:
    """Though the archive has most of it, too."""
    held = a_document(
        "Critics of the plan said that it was “a lie from start to finish”. “The bridge is safe now,” said Ann Lind. "
        "It is true that the bridge is safe, engineers said."
    )
    with Library(an_engine(tmp_path, held)) as library:
        assert library.check_typed(text).verdict == "verbatim"


@pytest.mark.parametrize(("name", "verdict"), [("Lee", "verbatim"), ("Bo Lind", "misattributed")])
def test_a_transcripts_label_is_the_speakers_name_as_one_before_words_is(
    tmp_path: Path, name: str, verdict: str
) -> None:
    """Though all of the text, label included, stands in the archive."""
    with Library(an_engine(tmp_path, a_document("LEE: The bridge is safe.\nLIND: Is it?\nLEE: It is old."))) as made:
        found = made.check_typed(f"{name}: The bridge is safe.")
    assert (found.verdict, found.claimed) == (verdict, name)


@pytest.mark.parametrize("text", ["( said the bridge is old", ", said the bridge is old", "— wrote Lee of it"])
def test_with_no_words_before_a_verb_nobody_is_named(text: str) -> None:
    assert all(each.words for each in credited(text))


def test_too_little_is_refused(bridge: Library) -> None:
    with pytest.raises(BadQuery):
        bridge.check_typed("it by")


def test_a_message_without_quotations_may_name_whose_words_it_has(bridge: Library) -> None:
    (found,) = bridge.check_all("The bridge is safe and sound\n— Bo Lind").checks
    assert (found.verdict, found.claimed) == ("misattributed", "Bo Lind")


PIECES = st.lists(st.sampled_from(["a", "Lee", " by ", " ", ",", "(", "—", "- ", ": ", " said ", "\n"]), max_size=8)


@given(PIECES.map("".join), st.integers(1, 1_000))
@example("( said a", 1)
def test_no_text_takes_long_to_take_apart(text: str, times: int) -> None:
    readings: list[Credited] = []
    assert core_seconds(lambda: readings.extend(credited(text * times))) < 0.5
    assert len(readings) <= 4
