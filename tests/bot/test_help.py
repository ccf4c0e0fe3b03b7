from __future__ import annotations

from bot.help import help_lines


def test_the_help_lists_what_people_type_in_its_order_and_what_is_no_command_is_in_a_menu() -> None:
    few = help_lines({"/frage": "ask", "/quellen": "sources"})
    assert few[0].startswith("Just write: a question"), "what needs no command comes first"
    assert few[2:4] == ("/frage QUESTION: the sentences that answer it", "/quellen: what the archive holds")
    assert few[4].startswith("In a message’s menu, “Check quotes”")
    more = help_lines({"/pruefen": "check-quotes", "/warum": "why"})
    assert not any("menu" in line for line in more)
