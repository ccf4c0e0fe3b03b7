from __future__ import annotations

import asyncio

import pytest

from bot.in_flight import InFlight


async def answer(in_flight: InFlight, takes_s: float, answers: list[float]) -> None:
    """Work that is under way for a time."""
    with in_flight.one():
        await asyncio.sleep(takes_s)
        answers.append(takes_s)


async def begun(in_flight: InFlight, answers: list[float], *takes_s: float) -> list[asyncio.Task[None]]:
    """Several such works."""
    tasks = [asyncio.create_task(answer(in_flight, each, answers)) for each in takes_s]
    await asyncio.sleep(0)
    return tasks


async def test_what_is_under_way_is_waited_for(caplog: pytest.LogCaptureFixture) -> None:
    in_flight, answers = InFlight("Slack"), list[float]()
    await begun(in_flight, answers, 0.01, 0.05)
    await in_flight.finish(10)
    assert answers == [0.01, 0.05]
    assert caplog.text == ""


async def test_what_takes_too_long_is_cut_off_and_counted(caplog: pytest.LogCaptureFixture) -> None:
    in_flight, answers = InFlight("Slack"), list[float]()
    tasks = await begun(in_flight, answers, 0.01, 60, 60)
    await in_flight.finish(0.1)
    assert answers == [0.01]
    assert [task.cancelled() for task in tasks] == [False, True, True]
    assert "Slack: stopped with 2 under way" in caplog.text


async def test_what_begins_meanwhile_is_waited_for_too() -> None:
    in_flight, answers = InFlight("Slack"), list[float]()

    async def late() -> None:
        await asyncio.sleep(0.02)
        await begun(in_flight, answers, 0.05)

    await begun(in_flight, answers, 0.04)
    waiting = asyncio.create_task(late())
    await in_flight.finish(10)
    await waiting
    assert answers == [0.04, 0.05]


async def test_whoever_stops_it_twice_waits_no_longer(caplog: pytest.LogCaptureFixture) -> None:
    in_flight, answers = InFlight("Slack"), list[float]()
    (task,) = await begun(in_flight, answers, 60)
    stopping = asyncio.create_task(in_flight.finish(60))
    await asyncio.sleep(0.01)
    stopping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await stopping
    assert task.cancelled()
    assert "1 under way" in caplog.text


async def test_stopping_when_nothing_is_under_way_takes_no_time() -> None:
    await asyncio.wait_for(InFlight("Slack").finish(60), 1)
