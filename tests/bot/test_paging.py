from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot import texts
from bot.model import Button, CitedQuote, Incoming, Question, Reply
from bot.paging import MANY, MOST, PAGE, SKIPPED, further, number, reaching_all


def quote(number: int) -> CitedQuote:
    return CitedQuote(f"Quote {number}", "talks.txt", path=f"/source?file=talks.txt&start={number}")


def newest_first(many: int, all_in_all: int = 100) -> list[CitedQuote]:
    """A command with 100 quotes: those that it finds are in another order, the more, the more so."""
    return [quote(number) for number in reversed(range(min(many, all_in_all)))]


def no_more(_: int) -> Sequence[CitedQuote]:
    return ()


def test_every_quote_comes_once_and_none_is_left_out_however_many_there_are() -> None:
    first = newest_first(3)
    seen = [*first]
    goes_on = True
    while goes_on:
        page, goes_on = further(first, newest_first, len(seen))
        assert len(page) == PAGE or not goes_on
        seen += page
    assert len(seen) == len({each.path for each in seen}) == 100
    assert MANY < 100
    assert further(first, newest_first, len(seen)) == ((), False)


@pytest.mark.parametrize("seen", [MOST - PAGE - 1, MOST - 1, MOST, 99_999])
def test_whatever_an_address_asks_for_only_so_many_are_looked_for(seen: int) -> None:
    looked_for: list[int] = []

    def endless(many: int) -> list[CitedQuote]:
        looked_for.append(many)
        return newest_first(many, many)

    page, goes_on = further(newest_first(3), endless, seen)
    assert len(page) == max(0, min(PAGE, MOST - seen))
    assert goes_on == (seen < MOST)
    assert sum(looked_for) < 4 * MOST


def test_a_page_may_begin_amid_the_answer() -> None:
    first = newest_first(3)
    assert further(first, newest_first, 2)[0][0] == first[2]
    assert further(first, no_more, 0) == (tuple(first), False)


@pytest.mark.parametrize("odd", ["", "-1", "²", "٣", "many", "9" * 5000])
def test_what_an_address_gives_as_a_number_may_be_none(odd: str) -> None:
    assert (number("0"), number("999999"), number(odd)) == (0, 999_999, None)


MORE = Button(texts.SHOW_MORE, Incoming("Lee", "more", {"to": "said-by"}))
WHY = Button(texts.WHY, Incoming("Who?", "why"))
FOUR = Reply("Four:", tuple(map(quote, range(4))), buttons=(WHY, MORE), question=Question("Who?", {"source": "a*"}))


@pytest.mark.parametrize("before", [None, 12])
def test_more_begins_with_the_quotes_that_have_no_room(before: int | None) -> None:
    """Behind those of the pages before, if this is one of them."""
    asks = MORE.asks if before is None else replace(MORE.asks, options={"to": "said-by", SKIPPED: str(before)})
    page = replace(FOUR, buttons=(WHY, Button("More", asks)), question=Question("Who?", shown=before))
    left = reaching_all(page, 1)
    shown = (before or 4) - 1
    assert left.question == Question("Who?", shown=shown)
    assert left.buttons == (WHY, Button("More", Incoming("Lee", "more", {"to": "said-by", SKIPPED: str(shown)})))
    assert left.quotes == page.quotes


def test_quotes_that_have_no_room_get_a_button_for_more_where_there_is_none() -> None:
    left = reaching_all(replace(FOUR, buttons=(WHY,)), 2)
    asks = Incoming("Who?", "more", {"source": "a*", SKIPPED: "2"})
    assert left.buttons == (WHY, Button(texts.SHOW_MORE, asks))
    assert reaching_all(replace(FOUR, buttons=(WHY,), question=None), 2).buttons == (WHY,)


def test_a_reply_of_which_nothing_is_missing_stays_as_it_is() -> None:
    assert reaching_all(FOUR, 0) is FOUR
