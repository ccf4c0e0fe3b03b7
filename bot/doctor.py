"""Checks whether the bot can run as it is set up. Each finding says what to do next if something is missing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, TypeAlias

from bot.adapters.discord.invite import invite_link
from bot.adapters.discord.token import application_id, bot_token
from bot.adapters.slack.access import tokens as slack_tokens
from bot.defaults import index_folder, source_paths
from bot.errors import BotError, SettingInvalid
from bot.settings import Settings, not_settings
from bot.sources import lacking
from bot.texts import counted
from bot.viewer import url
from retrieval import (
    Failure,
    IndexMisplaced,
    Library,
    NotIndexed,
    RetrievalError,
    SourceMissing,
    SourceSummary,
    discover,
    index_command,
)

_LOOKED_AT = 200
"""Sources that are compared with their files, spread evenly over the archive, so that it takes a second however large
that is."""

State: TypeAlias = Literal["ok", "off", "failed"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What was checked and its state; `off` is a platform that isn't set up, which is no failure."""

    about: str
    state: State
    detail: str
    next_step: str | None = None


def examine(index: str | None) -> list[Finding]:
    """The findings of all checks that need no connection to a platform, the most basic first."""
    try:
        settings = Settings.from_env()
    except BotError as error:
        return [Finding("settings", "failed", str(error), "correct it in the environment or in .env")]
    return [
        _settings(),
        _index(settings, index_folder(index, settings)),
        _limits(settings),
        _slack(settings),
        _discord(settings),
        _viewer(settings),
    ]


def _settings() -> Finding:
    wrong = not_settings()
    if wrong:
        return Finding("settings", "failed", "; ".join(wrong), "correct it in the environment or in .env")
    return Finding("settings", "ok", "every one is known and of the right kind")


def _index(settings: Settings, folder: Path) -> Finding:
    try:
        with Library.open(folder) as library:
            sources = library.sources()
            not_held = lacking(library, settings)
            missing_parts = library.unfinished()
            looked_at = [failure for _, failure in library.verify(_LOOKED_AT)]
    except NotIndexed:
        return _unmade(folder, settings)
    except IndexMisplaced as error:
        return Finding("index", "failed", str(error), "correct --index or PULLQUOTE_INDEX")
    except RetrievalError as error:
        detail, step = _with_way_out(error)
        return Finding("index", "failed", detail, step)
    if not sources:
        step = f"fill it with: {index_command(folder)}"
        return Finding("index", "failed", f"the one in {folder} holds no source", step)
    if missing_parts:
        step = f"go on with: {index_command(folder, missing_parts)}"
        return Finding("index", "failed", f"the one in {folder} is not complete: indexing was interrupted", step)
    if not_held:
        step = f"index it with: {index_command(folder, not_held)}"
        detail = f"the one in {folder} holds nothing of what PULLQUOTE_SOURCES names: {', '.join(not_held)}"
        return Finding("index", "failed", detail, step)
    return _held(folder, sources, looked_at)


def _held(folder: Path, sources: Sequence[SourceSummary], looked_at: Sequence[Failure | None]) -> Finding:
    """How much an index holds, and whether the sources that were looked at still match their files."""
    is_all = len(looked_at) == len(sources)
    stale = [failure for failure in looked_at if failure]
    if stale:
        of = counted(len(sources), "source") if is_all else f"{len(looked_at)} sources that were looked at"
        detail = f"of {of} no longer match their files: {len(stale)}, first {stale[0].file}"
        if any("--rebuild" in failure.error for failure in stale):  # the index is what is wrong, not the files
            return Finding("index", "failed", detail, f"rebuild it with: {index_command(folder)} --rebuild")
        return Finding("index", "failed", detail, f"bring it up to date with: {index_command(folder)}")
    held = f"{counted(len(sources), 'source')}, {counted(sum(source.passages for source in sources), 'passage')}"
    left_out = sum(not source.source.extracted for source in sources)
    if left_out:
        held += f", statements left out of {counted(left_out, 'source')}"
    right = ", all" if is_all else f"; {len(looked_at)} were looked at (pullquote verify looks at every one), all"
    return Finding("index", "ok", f"{held} in {folder}{right} as on disk")


def _unmade(folder: Path, settings: Settings) -> Finding:
    """Whether an index that is not there yet can be made of the settings' sources."""
    paths = source_paths(settings)
    missing = [path for path in paths if _is_missing(path)] if paths else [repr(settings.sources)]
    if missing:
        step = f"point PULLQUOTE_SOURCES to your articles, or run: {index_command(folder)}"
        return Finding("index", "failed", f"none in {folder}, and no sources at {', '.join(missing)}", step)
    try:
        discover(paths)
    except RetrievalError as error:
        detail, step = _with_way_out(error)
        return Finding("index", "failed", f"none in {folder}, and none can be built: {detail}", step)
    return Finding("index", "ok", f"none in {folder} yet; the first question builds it from {settings.sources}")


def _is_missing(path: str) -> bool:
    try:
        discover([path])
    except SourceMissing:
        return True
    except RetrievalError:  # something else is wrong with it
        return False
    return False


def _with_way_out(error: RetrievalError) -> tuple[str, str]:
    """What is wrong, and the way out, which each of the library's errors tells last."""
    detail, _, step = str(error).rpartition("; ")
    return detail, step


def _limits(settings: Settings) -> Finding:
    """Whether every file of the sources can be read, and none is too large to be indexed."""
    limit = f"{settings.max_source_mb:g} MB"
    try:
        files = discover(source_paths(settings))
    except RetrievalError:  # what the index was made from may be gone; `_index` tells what that means
        files = []
    unread = [each.file for each in files if not os.access(each.path, os.R_OK)]
    if unread:
        detail = f"of {counted(len(files), 'file')} cannot be read: {len(unread)}, first {unread[0]}"
        return Finding("limits", "failed", detail, "let this user read them; remove links that lead nowhere")
    limit_bytes = settings.max_source_mb * 1_000_000
    over = [each.file for each in files if not each.has_many and each.path.stat().st_size > limit_bytes]
    if over:
        detail = f"of {counted(len(files), 'file')} are larger than {limit}: {len(over)}, first {over[0]}"
        return Finding("limits", "failed", detail, "raise PULLQUOTE_MAX_SOURCE_MB, or split them")
    return Finding("limits", "ok", f"{counted(settings.quotes, 'quote')} an answer; no file is larger than {limit}")


def _slack(settings: Settings) -> Finding:
    def ready() -> str:
        slack_tokens(settings)
        return "both tokens have the right shape"

    given = (settings.slack_bot_token, settings.slack_app_token)
    return _platform("Slack", given, ("slack_bolt", "aiohttp"), ready)


def _discord(settings: Settings) -> Finding:
    def ready() -> str:
        application = application_id(bot_token(settings.discord_token))
        assert application is not None  # a token of the right shape begins with it
        return f"the token has the right shape; invite the bot with {invite_link(application)}"

    return _platform("Discord", (settings.discord_token,), ("discord",), ready)


def _viewer(settings: Settings) -> Finding:
    """Whether the web viewer is on, can run, and knows the address at which people reach it."""
    if not settings.web_address:
        step = "to read quotes in their place in a browser, follow docs/web.md"
        return Finding("web viewer", "off", "PULLQUOTE_WEB_ADDRESS is not set", step)
    if lacking := _not_installed("web viewer", ("aiohttp", "jinja2"), "web"):
        return lacking
    try:
        reached = url(settings)
    except SettingInvalid as error:
        return Finding("web viewer", "failed", str(error), "follow docs/web.md")
    detail = f"it listens on {settings.web_address}, and citations link to {reached}"
    return Finding("web viewer", "ok", detail, "start it with: pullquote serve")


def _not_installed(about: str, needed: Iterable[str], extra: str) -> Finding | None:
    """What to say of packages that are missing, all of which come with one extra; None if none is."""
    missing = [package for package in needed if find_spec(package) is None]
    if not missing:
        return None
    detail = f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} not installed"
    return Finding(about, "failed", detail, f"install it with: pip install 'pullquote[{extra}]'")


def _platform(name: str, given: Iterable[object], needed: Iterable[str], ready: Callable[[], str]) -> Finding:
    if not any(given):
        return Finding(name, "off", "no token is set", f"to use it, follow docs/{name.lower()}.md")
    if lacking := _not_installed(name, needed, name.lower()):
        return lacking
    try:
        return Finding(name, "ok", ready(), "start the bot with: pullquote serve")
    except BotError as error:
        return Finding(name, "failed", str(error), f"follow docs/{name.lower()}.md")
