"""Questions in other languages: one row each."""

from __future__ import annotations

import pytest

from bot.languages import is_foreign


@pytest.mark.parametrize(
    "question",
    [
        "Qui a rencontré Lavrov à Genève ?",
        "Combien de navires de guerre participeront aux exercices ?",
        "Est-ce que la Russie va envahir ?",
        "Скільки кораблів братиме участь у навчаннях?",
        "Wie viele Kriegsschiffe nehmen teil?",
        "¿Cuántos buques de guerra participarán?",
        "誰がジュネーブで会った?",
        "Kto to powiedział?",
        "Comment est-il parti ?",
        "Dove sono le navi?",
        "Was hat Biden gesagt?",
        "Quien dijo eso",
    ],
)
def test_a_question_in_another_language_is_told(question: str) -> None:
    assert is_foreign(question)


@pytest.mark.parametrize(
    "question",
    [
        "",
        "5?",
        "How many warships?",
        "wat did Biden say",
        "who is Łukasz Kowalski",
        "What did Зеленський say about peace?",
        "Nord Stream 2",
        "was Biden there?",
        "Comment on the ruling",
        "comment by Biden?",
        "Dove sales in 2021",
        "Cosa Nostra trial",
        "wen did they meet?",
        "Como lake ferries",
        "was Das there?",
    ],
)
def test_a_question_in_english_is_none(question: str) -> None:
    assert not is_foreign(question)
