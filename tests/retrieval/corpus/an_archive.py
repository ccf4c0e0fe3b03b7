"""A folder with an article of every format in it."""

from __future__ import annotations

from pathlib import Path

import docx

from tests.retrieval.corpus.written import a_column, a_docx, a_pdf

WEB = Path(__file__).parents[2] / "samples" / "web"
PAGES = ("semantic.html", "newspaper.html", "blog.html", "tables.html", "windows-1252.html")

_LETTER = (
    "Norrby, 2 May 2023",
    "The lighthouse at Skerry Point will be lit again in June, the lighthouse trust announced.",
    "“We found the old lens under forty years of soot,” said Uma Ray, who directs the trust. “It is whole.”",
)
_REPORT = (
    "The ice on the lake was eleven centimetres thick on Sunday, the",
    "rescue service said, and nobody should walk on it.",
    "",
    "“It looks safe from the shore, and that is what kills people,”",
    "said Olle Brandt, who has led the rescue service since 2016.",
)


def fill(folder: Path) -> None:
    """Write it: web pages, a Word document, a PDF, plain text."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PAGES:
        (folder / name).write_bytes((WEB / name).read_bytes())
    letter = docx.Document()
    letter.add_heading("Lighthouse to be lit again", 0)
    for paragraph in _LETTER:
        letter.add_paragraph(paragraph)
    (folder / "letter.docx").write_bytes(a_docx(letter))
    page = [*a_column(["Thin ice on the lake"], size=20, top=790), *a_column(_REPORT)]
    (folder / "ice.pdf").write_bytes(a_pdf(page, title="Thin ice on the lake"))
    (folder / "talks.txt").write_text("Talks go on\n\n“We will not step back,” said Ann Lee, the minister.\n", "utf-8")


def damage(folder: Path) -> list[str]:
    """Add files that cannot be read, and tell their names in order."""
    damaged = {
        "broken.docx": (folder / "letter.docx").read_bytes()[:900],
        "broken.pdf": (folder / "ice.pdf").read_bytes()[:700],
        "scan.pdf": a_pdf([]),
        "shell.html": (WEB / "shell.html").read_bytes(),
    }
    for name, data in damaged.items():
        (folder / name).write_bytes(data)
    return sorted(damaged)
