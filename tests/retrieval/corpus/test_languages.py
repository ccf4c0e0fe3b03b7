"""The language of a text."""

from __future__ import annotations

import pytest

from retrieval.corpus.languages import language_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The lake has risen, and the town said on Friday that it will rise again by the end of the week."),
        ("de", "Der See ist gestiegen, und die Stadt sagte am Freitag, dass er bis zum Ende der Woche wieder steigt."),
        ("fr", "Le lac a monté, et la ville a dit vendredi que les eaux vont encore monter dans les jours à venir."),
        ("es", "El lago ha subido, y la ciudad dijo el viernes que las aguas van a subir más en los próximos días."),
        ("it", "Il lago è salito, e la città ha detto venerdì che le acque saliranno di più nei giorni che verranno."),
        (
            "pt",
            "O lago subiu, e a cidade disse na sexta que as águas não vão descer mais até o fim da semana, com o frio.",
        ),
        ("nl", "Het meer is gestegen, en de stad zei vrijdag dat het water aan het einde van de week niet zakt."),
        (
            "sv",
            "Sjön har stigit, och staden sade på fredagen att den inte sjunker, och det är som om våren har kommit.",
        ),
        ("da", "Søen er steget, og byen sagde fredag, at den ikke falder, og det blev koldt, fra i dag også på øen."),
        (
            "pl",
            "Jezioro się podniosło, a miasto nie mówi, że to koniec, ale przez tydzień i w maju jest dla nas po nim.",
        ),
    ],
)
def test_languages(language: str, text: str) -> None:
    """Running text of ten European languages is told by its little words."""
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Lake",
        "the the",
        "1 2 3 4",
        "湖が上がった。",
        "Ann Lee Bo Holt Cy Moor " * 20 + "the and of to",
        "The hall of the au pair.",
    ],
)
def test_not_clear(text: str) -> None:
    """Too little text, names and other scripts give none."""
    assert language_of(text) is None
