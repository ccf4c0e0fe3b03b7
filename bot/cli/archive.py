"""The commands about the archive itself: index, forget, sources, show, verify."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import asdict
from typing import get_args

import click

from bot.adapters.terminal.control import visible
from bot.cli.opening import opened, settings
from bot.cli.options import Options, takes
from bot.cli.output import FAILED, NOTHING_FOUND, complain, print_json, print_reply, print_source_text
from bot.cli.updating import report_left_out, update
from bot.defaults import index_folder
from bot.sources import stray_samples
from retrieval import Document, EngineName, IndexReport, Library, Mention, SourceMissing, Speaker
from retrieval.as_json import report_json, source_json

_MEANT = 3  # sources that are suggested for a name that none has


@click.command(epilog="Example: pullquote index articles/ 'reports/*.md'")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--engine",
    type=click.Choice(get_args(EngineName)),
    help="What ranks passages: memory, disk, or auto by size  [default: PULLQUOTE_ENGINE]",
)
@click.option("--rebuild", is_flag=True, help="Start anew, also from a damaged or older index.")
@click.option("--no-statements", is_flag=True, help="Leave statements out; a later run without this adds them.")
@takes("jobs", "index", "as_json")
def index(
    paths: tuple[str, ...], engine: EngineName | None, rebuild: bool, no_statements: bool, options: Options
) -> int:
    """Add, update and remove what changed under the paths.

    Paths are folders, files or globs.

    A file of text, Markdown, HTML, Word (.docx) or PDF is an article; a .jsonl file holds one a line, {"doc", "text"}
    with "title", "outlet", "published" and "url" where known, and is cited as FILE.jsonl!DOC. A run that is interrupted
    keeps what it has committed, every ten seconds or so, and the next goes on from there; --rebuild replaces the index
    at the end.
    """
    given = settings()
    folder = index_folder(options.index, given)
    with Library.create(folder, engine=engine or given.engine, rebuild=rebuild) as library:
        report = update(library, paths, given, folder, statements=not no_statements, jobs=options.jobs)
        strays = stray_samples(library, paths, given)
    report_left_out(report)
    if strays:
        forgetting = shlex.join(["pullquote", "forget", *strays, "--index", str(folder)])
        complain(f"the archive holds the sample articles, too; to be rid of them: {forgetting}")
    _print_counts(report, options.as_json, no_statements)
    indexed = report.added + report.updated + report.unchanged
    return FAILED if report.failed and not indexed else 0


@click.command(epilog="Example: pullquote forget seeds")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@takes("index", "as_json")
def forget(paths: tuple[str, ...], options: Options) -> int:
    """Take out of the index what lies under the paths.

    Paths are folders, files or globs that were indexed, whether or not they are still there, or files as `pullquote
    sources` lists them. Nothing is deleted but from the index, and indexing them again brings them back.
    """
    with Library.open(index_folder(options.index, settings())) as library:
        report = library.forget(paths)
    report_left_out(report)
    if report.removed or options.as_json:
        _print_counts(report, options.as_json)
    return 0 if report.removed else NOTHING_FOUND


def _print_counts(report: IndexReport, as_json: bool, no_statements: bool = False) -> None:
    if as_json:
        print_json(report_json(report))
        return
    from bot.texts import counted

    print(
        f"{counted(report.sources, 'source')}, {counted(report.passages, 'passage')}, "
        f"{counted(report.statements, 'statement')}{' (left out)' if no_statements else ''}; "
        f"{report.added} added, {report.updated} updated, {report.removed} removed, "
        f"{report.unchanged} unchanged, {len(report.failed)} failed, in {report.elapsed_s:.1f} s"
    )


@click.command(epilog="Example: pullquote sources --since 2022-01-21")
@takes("source", "since", "until", "index", "as_json")
def sources(options: Options) -> int:
    """List the archive's sources."""
    with opened(options, settings()) as library:
        found = library.sources(options.filters)
    if options.as_json:
        for summary in found:
            print_json(source_json(summary))
    else:
        from bot.replies import sources_reply

        held = {summary.source.file: summary for summary in found}
        print_reply(sources_reply(list(held), held.get, options.of_sources))
    return 0 if found else NOTHING_FOUND


@click.command(epilog="Example: pullquote show 004_bada126c4e7fde46.txt")
@click.argument("source")
@click.option("--speakers", is_flag=True, help="Its speakers instead, and why each name is taken for whom.")
@click.option("--mentions", is_flag=True, help="The same, with every mention in this source and why it is theirs.")
@takes("index", "as_json")
def show(source: str, speakers: bool, mentions: bool, options: Options) -> int:
    """Print one source's decoded text, which all offsets count in."""
    with opened(options, settings()) as library:
        document = _source(library, source)
        known = library.speakers() if speakers or mentions else []
        mentioned = library.mentions(source) if mentions else None
    if speakers or mentions:
        return _show_speakers([speaker for speaker in known if speaker.is_in(source)], mentioned, options.as_json)
    if options.as_json:
        print_json({"file": source, "sha256": document.source.sha256, "text": document.text})
    else:
        print_source_text(document.text)
    return 0


def _source(library: Library, name: str) -> Document:
    """The source that the index has under this name. Raises SourceMissing, with those that may be meant by it."""
    try:
        return library.source(name)
    except SourceMissing:
        meant = {each.source.file for each in library.held([name])}  # by its path on disk
        meant.update(file for file in library.files() if file.endswith(f"/{name}"))
        if not meant:
            raise
        raise SourceMissing(name, f"did you mean {' or '.join(sorted(meant)[:_MEANT])}?") from None


def _show_speakers(known: Sequence[Speaker], mentioned: Sequence[Mention] | None, as_json: bool) -> int:
    for speaker in known:
        names = {spelling.name for spelling in speaker.spellings}
        theirs = [mention for mention in mentioned or () if mention.name in names]
        if as_json:
            told = {} if mentioned is None else {"mentions": [asdict(mention) for mention in theirs]}
            print_json(asdict(speaker) | told)
            continue
        print(visible(f"{speaker.name}: {speaker.statements} in the archive"))
        for spelling in speaker.spellings:
            files = ", ".join(spelling.files)
            print(visible(f"  {spelling.name}: {spelling.statements} in {files} ({spelling.reason})"))
        for mention in theirs:
            print(visible(f"  ¶ {mention.paragraph} “{mention.words}” is {mention.name} ({mention.reason})"))
    return 0 if known else NOTHING_FOUND


@click.command(epilog="Example: pullquote verify")
@takes("index", "as_json")
def verify(options: Options) -> int:
    """Read every source again; tell whether the index still matches."""
    failed = 0
    count = 0
    with opened(options, settings()) as library:
        for file, failure in library.verify():
            count += 1
            failed += failure is not None
            if options.as_json:
                print_json({"file": file, "matches": failure is None, "error": failure and failure.error})
            if failure:
                complain(f"{file}: {failure.error}")
    if not options.as_json:
        print(f"sources that match the index word for word: {count - failed} of {count}")
    return FAILED if failed else 0


COMMANDS = (index, forget, sources, show, verify)
