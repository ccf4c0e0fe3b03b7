from __future__ import annotations

from tests.benchmarks import made_archive


def test_the_same_seed_makes_the_same_archive_and_another_seed_another() -> None:
    assert list(made_archive.articles(30)) == list(made_archive.articles(30))
    assert list(made_archive.articles(30)) != list(made_archive.articles(30, seed=2))


def test_it_has_as_many_paragraphs_as_passages_were_asked_for() -> None:
    assert sum(len(article["text"].split("\n\n")) for article in made_archive.articles(31)) == 31


def test_paragraphs_are_about_as_long_as_those_of_news() -> None:
    words = [len(p.split()) for article in made_archive.articles(240) for p in article["text"].split("\n\n")]
    assert 70 < sum(words) / len(words) < 120


def test_fragments_stand_in_the_archive() -> None:
    text = "\n".join(article["text"] for article in made_archive.articles(600))
    assert all(fragment in text and 4 <= len(fragment.split()) <= 8 for fragment in made_archive.fragments(50))


def test_a_question_keeps_the_words_that_carry_it() -> None:
    asked = made_archive.without_function_words("What did Ban say about the tolun and the brelum?")
    assert asked == "Ban tolun brelum?"
