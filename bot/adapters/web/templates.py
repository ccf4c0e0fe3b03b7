"""The viewer's pages as HTML: Jinja escapes all that is put into them, so that no source's text is read as markup.

https://jinja.palletsprojects.com/en/stable/api/#autoescaping
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

FOLDER = Path(__file__).with_name("templates")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def filled(template: str, **values: object) -> Markup:
    """The HTML that a template makes of these values."""
    return Markup(_environment().get_template(template).render(values))
