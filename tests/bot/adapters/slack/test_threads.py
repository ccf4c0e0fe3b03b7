from __future__ import annotations

from bot.adapters.slack.threads import Threads


class Record:
    """What the platform would say of threads, and how often it was asked."""

    def __init__(self, *answers: bool | None) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, str]] = []

    async def look(self, channel: str, thread: str) -> bool | None:
        """The next of the answers."""
        self.asked.append((channel, thread))
        return self.answers.pop(0)


async def test_a_thread_that_was_answered_is_remembered_without_asking() -> None:
    record = Record()
    threads = Threads(record.look)
    threads.answered("C1", "1.0")
    assert await threads.has_answered("C1", "1.0")
    assert record.asked == []


async def test_an_unknown_thread_is_asked_about_once() -> None:
    record = Record(True, False)
    threads = Threads(record.look)
    assert [await threads.has_answered("C1", "1.0") for _ in range(3)] == [True, True, True]
    assert [await threads.has_answered("C2", "1.0") for _ in range(3)] == [False, False, False]
    assert record.asked == [("C1", "1.0"), ("C2", "1.0")]


async def test_what_could_not_be_found_out_is_asked_again() -> None:
    threads = Threads(Record(None, True).look)
    assert not await threads.has_answered("C1", "1.0")
    assert await threads.has_answered("C1", "1.0")


async def test_an_answer_makes_a_thread_the_bots_own() -> None:
    threads = Threads(Record(False).look)
    assert not await threads.has_answered("C1", "1.0")
    threads.answered("C1", "1.0")
    assert await threads.has_answered("C1", "1.0")


async def test_an_answer_given_while_asking_is_not_forgotten() -> None:
    async def look(channel: str, thread: str) -> bool | None:
        threads.answered(channel, thread)
        return False

    threads = Threads(look)
    await threads.has_answered("C1", "1.0")
    assert await threads.has_answered("C1", "1.0")


async def test_the_oldest_threads_are_forgotten() -> None:
    record = Record(False)
    threads = Threads(record.look, limit=2)
    for thread in ("1.0", "2.0", "3.0"):
        threads.answered("C1", thread)
    assert await threads.has_answered("C1", "3.0")
    assert not await threads.has_answered("C1", "1.0")
    assert record.asked == [("C1", "1.0")]
