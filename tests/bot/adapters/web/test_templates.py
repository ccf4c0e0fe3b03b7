from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import UndefinedError

from bot.adapters.web.templates import FOLDER, filled


def test_what_is_put_into_a_page_is_escaped() -> None:
    page = filled("message.html", base="", message="<b>Talks & “more”</b>")
    assert "<b>" not in page
    assert "&lt;b&gt;Talks &amp; “more”&lt;/b&gt;" in page


def test_a_value_that_is_left_out_is_an_error_not_a_gap() -> None:
    with pytest.raises(UndefinedError):
        filled("message.html", base="")


@pytest.mark.parametrize("file", sorted(FOLDER.iterdir()), ids=lambda file: file.name)
def test_no_template_turns_escaping_off_or_loads_from_elsewhere(file: Path) -> None:
    text = file.read_text("utf-8")
    assert "|safe" not in text.replace(" ", "")
    assert "://" not in text
    assert "<script" not in text
