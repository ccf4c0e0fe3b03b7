"""From what the library answers to words."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from bot import texts, verdicts
from bot.citing import cite
from bot.replies import (
    answer_reply,
    check_reply,
    checks_reply,
    said_by_reply,
    sources_reply,
    timeline_reply,
    value_reply,
    when_said_reply,
    who_said_reply,
)
from retrieval import Check, IndexDamaged, Library, Quote, Respelling, SourceSummary


def a_quote(library: Library) -> Quote:
    """Some quote of the archive."""
    return library.who_said("the transatlantic community stands firm").statements[0].quotes[0]


def test_any_answer_has_words(library: Library) -> None:
    said = value_reply(library.said_by("Psaki", "false flag"), about="false flag")
    assert "about false flag" in said.lead
    check = value_reply(library.check("stands firm in this", "Putin"))
    assert check.lead.endswith("not to Putin.")
    assert value_reply(library.ask("Who won the 1998 World Cup?")).lead == texts.NOT_ANSWERED
    assert value_reply(library.who_said("stands firm in this")).quotes


@pytest.mark.parametrize(
    ("confidence", "lead"),
    [
        (0.97, "The archive says:"),
        (0.5, "The archive says:"),
        (0.34, "This may not answer it (a sentence like it is right about 3 times in 10):"),
        (0.01, "This may not answer it (a sentence like it is right about once in 10):"),
    ],
)
def test_an_answer_that_is_more_likely_wrong_than_right_says_so(library: Library, confidence: float, lead: str) -> None:
    answer = library.ask("How many warships will take part?")
    assert answer_reply(replace(answer, confidence=confidence)).lead == lead


@pytest.mark.parametrize(
    ("confidence", "lead"),
    [
        (0.97, "The archive says this, but not whether it was “in 2003”:"),
        (
            0.34,
            "This may not answer it (a sentence like it is right about 3 times in 10), "
            "and the archive doesn’t say whether it was “in 2003”:",
        ),
    ],
)
def test_an_answer_that_may_be_of_another_time_says_so(library: Library, confidence: float, lead: str) -> None:
    answer = library.ask("How many warships will take part?")
    assert answer_reply(replace(answer, confidence=confidence, undated="in 2003")).lead == lead


def test_only_a_question_has_to_be_in_english(library: Library) -> None:
    """A name, or words that somebody may have said, can be in any language."""
    asked = "Qui a rencontré Zorro ?"
    assert answer_reply(library.ask(asked)).hint == texts.ASK_IN_ENGLISH
    assert who_said_reply(library.who_said(asked)).hint == texts.ASK_OTHERWISE
    assert said_by_reply(library.said_by("Тарас Шевченко"), {}).hint == texts.ASK_OTHERWISE


def test_a_misspelt_word_is_shown_above_the_answer_with_what_it_was_read_as(library: Library) -> None:
    asked = answer_reply(library.ask("How many warshps will the exercices involve?"))
    assert asked.quotes
    assert asked.lead.startswith("Read “warshps” as “warships”, “exercices” as “exercises”.\n")
    silent = answer_reply(library.ask("Who sank the Mongolian warshps?"))
    assert silent.lead == f"Read “warshps” as “warships”.\n{texts.NOT_ANSWERED}"
    said = who_said_reply(library.who_said("no minor incurtions"))
    assert said.lead.startswith("Read “incurtions” as “incursions”.\nVolodymyr Zelenskyy, in ")
    by = said_by_reply(library.said_by("Baerbok"), {})
    assert by.lead.startswith("Read “Baerbok” as “Baerbock”.\n")
    on = timeline_reply(library.timeline("Warshps"))
    assert on.lead.startswith("Read “Warshps” as “Warships”.\n")
    assert "Read" not in answer_reply(library.ask("How many warships will the exercises involve?")).lead


def test_a_transcripts_line_is_no_report_of_what_was_said(tmp_path: Path) -> None:
    """Words behind a label are speech, though no quotation marks stand around them."""
    (tmp_path / "minutes.txt").write_text("The council met in May.\n\nMR. DAHL: We found rust. The bridge is old.\n")
    with Library.build([str(tmp_path / "minutes.txt")], tmp_path / "index") as library:
        assert check_reply(library.check("the bridge is old")).lead == "Verbatim: DAHL said it, in a transcript."


def test_a_reporters_sentence_is_not_shown_as_its_speakers_own_words(library: Library) -> None:
    """By every command: it stands in quotation marks above a name."""
    ministry = answer_reply(library.ask("How many warships will take part?")).quotes[0]
    assert (ministry.speaker, ministry.manner) == ("Ministry of Defence", texts.REPORTED)
    said, told = library.said_by("Biden", "sanctions"), library.timeline("sanctions")
    for reply in (said_by_reply(said, {"about": "sanctions"}), when_said_reply(said, {}), timeline_reply(told)):
        clarified = [quote for quote in reply.quotes if quote.text.startswith("On Thursday, the US president sought")]
        assert [quote.manner for quote in clarified] == [texts.REPORTED]
    sought = who_said_reply(library.who_said("planning an offensive")).quotes[0]
    assert (sought.speaker, sought.manner) == ("Moscow", texts.REPORTED)
    checked = check_reply(library.check("planning an offensive")).quotes[0]
    assert (checked.speaker, checked.manner) == ("Moscow", texts.REPORTED)


@pytest.mark.parametrize("words", ["the transatlantic community stands firm", "emotions would subside"])
def test_words_that_the_source_has_in_quotation_marks_are_no_report(library: Library, words: str) -> None:
    """Whatever stands around them in their sentence."""
    (sought,), (checked,) = who_said_reply(library.who_said(words)).quotes, check_reply(library.check(words)).quotes
    assert (sought.manner, checked.manner) == ("", "")
    assert sought.speaker is not None


@pytest.mark.parametrize(
    ("words", "manner"),
    [
        ("safe and sound", ""),
        ("safe and sound in any storm", texts.REPORTED),
        ("the bridge was safe and sound", texts.REPORTED),
        ("the bridge was safe and sound in any storm", texts.REPORTED),
    ],
)
def test_words_that_the_source_has_in_quotation_marks_only_in_part_are_a_report(
    tmp_path: Path, words: str, manner: str
) -> None:
    (tmp_path / "a.txt").write_text("Ann Lee said that the bridge was “safe and sound” in any storm.\n")
    with Library.build([str(tmp_path / "a.txt")], tmp_path / "index") as library:
        (quote,) = check_reply(library.check(words)).quotes
    assert (quote.speaker, quote.manner) == ("Ann Lee", manner)


def test_words_that_may_say_the_opposite_of_the_sources_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“The bridge is not safe for lorries,” said Ann Lee.\n")
    with Library.build([str(tmp_path / "a.txt")], tmp_path / "index") as library:
        for words, careful in (("the bridge is safe for lorries", True), ("the bridge is not safe for cars", False)):
            for reply in (who_said_reply(library.who_said(words)), check_reply(library.check(words))):
                assert (texts.TURNED in reply.lead.splitlines()) is careful


def test_of_one_statement_three_places_are_shown_and_the_others_named(library: Library) -> None:
    found = library.who_said("the transatlantic community stands firm")
    quote = a_quote(library)
    said = replace(found.statements[0], quotes=(quote,) * 3 + (replace(quote, file="more.txt"),))
    reply = who_said_reply(replace(found, statements=(said,)))
    assert len(reply.quotes) == 3
    (line,) = reply.quotes[-1].also
    assert line.text.startswith("Also in ")
    assert line.text.endswith(f"more.txt, ¶ {quote.paragraph}")


def test_among_several_statements_each_tells_whether_its_source_names_the_speaker(library: Library) -> None:
    found = library.who_said("the transatlantic community stands firm")
    unnamed = replace(a_quote(library), speaker=None, mention=None, role=None)
    statement = replace(found.statements[0], speaker=None, quotes=(replace(unnamed, file="other.txt"),))
    several = who_said_reply(replace(found, statements=(found.statements[0], statement)))
    assert [quote.speaker for quote in several.quotes] == ["she [Ursula von der Leyen]", texts.UNNAMED]
    alone = who_said_reply(replace(found, statements=(statement,)))
    assert (alone.lead, alone.quotes[0].speaker) == (texts.UNATTRIBUTED, None)


def test_a_sentence_that_reports_two_statements_is_shown_once(library: Library) -> None:
    found = library.who_said("the transatlantic community stands firm")
    again = replace(found.statements[0], quotes=(*found.statements[0].quotes, replace(a_quote(library), file="a.txt")))
    reply = who_said_reply(replace(found, statements=(found.statements[0], again)))
    assert len(reply.quotes) == len(found.statements[0].quotes) + 1


def test_a_sources_own_day_is_when_it_reported_a_statement(library: Library) -> None:
    """*On Wednesday afternoon, Biden suggested* has a day of its own; what only its article dates may be older."""
    said = [quote.speaker for quote in timeline_reply(library.timeline("incursion")).quotes]
    assert "19 January 2022: Joe Biden" in said
    assert "reported 20 January 2022: Ursula von der Leyen" in said
    on_friday = said_by_reply(library.said_by("Biden", "on Friday"), {"about": "on Friday"})
    assert {quote.speaker for quote in on_friday.quotes} == {"reported 21 January 2022: Joe Biden"}


def test_a_timeline_of_what_only_stands_near_its_topic_says_so(library: Library) -> None:
    told = library.timeline("sanctions")
    assert "may be on" not in timeline_reply(told).lead
    assert "may be about" in timeline_reply(replace(told, near=True)).lead


def test_where_statements_were_left_out_it_is_not_the_source_that_does_not_tell_who(library: Library) -> None:
    """And the reply tells how to have them."""
    unnamed = replace(a_quote(library), speaker=None, mention=None, role=None)
    found = library.who_said("the transatlantic community stands firm")
    statement = replace(found.statements[0], speaker=None, quotes=(unnamed,))
    another = replace(statement, quotes=(replace(unnamed, file="other.txt"),))
    said = who_said_reply(replace(found, statements=(statement, another), statements_left_out=True))
    assert (said.lead, said.hint) == (texts.WORDS_OF_NOBODY_KNOWN, texts.HEAR_THEM)
    assert [quote.speaker for quote in said.quotes] == [None, None]
    misspelt = replace(found, statements_left_out=True, respelled=(Respelling("stnads", "stands"),))
    assert who_said_reply(misspelt).lead == f"Read “stnads” as “stands”.\n{texts.WORDS_OF_NOBODY_KNOWN}"
    checked = replace(library.check("stands firm in this"), quotes=(unnamed,), speaker=None, statements_left_out=True)
    assert (check_reply(checked).lead, check_reply(checked).hint) == (
        verdicts.VERBATIM_OF_NOBODY_KNOWN,
        texts.HEAR_THEM,
    )
    nothing = replace(library.timeline("zeppelins"), statements_left_out=True)
    for reply in (timeline_reply(nothing), said_by_reply(nothing, {}), who_said_reply(nothing)):
        assert (reply.lead, reply.hint) == (texts.NOBODY_HEARD, texts.HEAR_THEM)


def test_a_variant_that_its_source_gives_to_nobody_says_so(library: Library) -> None:
    """The lead names who said it, and must not seem to speak for every place that carries the words."""
    unnamed = replace(a_quote(library), speaker=None, mention=None, role=None)
    found = library.who_said("the transatlantic community stands firm")
    statement = replace(found.statements[0], quotes=(a_quote(library), unnamed))
    named = "she [Ursula von der Leyen]"
    assert [q.speaker for q in who_said_reply(replace(found, statements=(statement,))).quotes] == [named, texts.UNNAMED]
    checked = replace(library.check("stands firm in this"), quotes=(a_quote(library), unnamed))
    assert [q.speaker for q in check_reply(checked).quotes] == [named, texts.UNNAMED]
    nobody = replace(checked, quotes=(unnamed,), speaker=None)
    assert [q.speaker for q in check_reply(nobody).quotes] == [None]


def test_an_answer_names_the_other_sources_that_have_it(library: Library) -> None:
    answer = library.ask("How many warships will take part?")
    quote = replace(answer.quotes[0], also=(replace(answer.quotes[0], file="more.txt"),))
    (line,) = answer_reply(replace(answer, quotes=(quote,))).quotes[0].also
    assert line.text == texts.also_in(cite(quote.also[0]))
    assert "more.txt" in line.text


def test_a_misattributed_quotation_of_a_message_says_so(library: Library) -> None:
    """It names both speakers: the archive's, and the one whom the message gave."""
    found = library.check("the transatlantic community stands firm in this", "Putin")
    reply = checks_reply([found, found], "a message")
    verdict = reply.parts[0].lead.split("\n")[1]
    assert (
        verdict
        == "Misattributed: the source gives these words to “she”, read here as Ursula von der Leyen, not to Putin."
    )


def test_what_does_not_tell_whether_it_was_the_one_claimed_says_so(library: Library) -> None:
    words = "the transatlantic community stands firm in this"
    told, named = library.check(words, "the mayor"), library.check(words, "von der Leyen")
    assert check_reply(told).lead == f"{check_reply(named).lead}\n{verdicts.unconfirmed(told.speaker, 'the mayor')}"
    nobody = replace(told, quotes=(replace(told.quotes[0], speaker=None),), speaker=None)
    assert check_reply(nobody).lead == f"{verdicts.VERBATIM_UNATTRIBUTED}\n{verdicts.unconfirmed(None, 'the mayor')}"


def test_a_source_whose_statements_were_left_out_says_so(library: Library) -> None:
    summaries = library.sources()
    left_out = replace(summaries[0], source=replace(summaries[0].source, extracted=False))
    held = {"0.txt": left_out, "1.txt": summaries[1]}
    first, second = sources_reply(list(held), held.get).lines
    assert first.endswith(f"{summaries[0].source.file} (statements left out)")
    assert second.endswith(summaries[1].source.file)


def test_only_sources_that_are_shown_are_looked_up() -> None:
    """A hundred thousand of them would keep others waiting; the lead counts all."""
    looked_up: list[str] = []
    reply = sources_reply([f"{number}.txt" for number in range(100_000)], lambda file: looked_up.append(file))
    assert reply.lead == texts.summary(100_000)
    assert [*islice(reply.lines, 2)] == ["0.txt", "1.txt"]
    assert looked_up == ["0.txt", "1.txt"]


def test_a_source_that_cannot_be_read_meanwhile_is_named_by_its_file(caplog: pytest.LogCaptureFixture) -> None:
    """Whoever shows the reply has nobody to tell of an error but the log."""

    def damaged(_: str) -> SourceSummary:
        raise IndexDamaged(Path("index"), "nonsense")

    assert list(sources_reply(["a.txt"], damaged).lines) == ["a.txt"]
    assert "cannot tell of a.txt: index" in caplog.text


def test_a_long_quotation_is_told_by_its_beginning() -> None:
    """The cut is shown outside its marks."""
    found = Check("check", "word " * 100, "not-found", None, (), (), 0.1)
    lead = checks_reply([found], "a message").parts[0].lead
    assert lead.split("\n")[0].endswith(" word” […]")
    assert len(lead.split("\n")[0]) < 200
