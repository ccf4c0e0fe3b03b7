"""Lines that say who made an article or a picture, and where: captions, bylines, credits, datelines."""

from __future__ import annotations

import re

_AGENCY = r"(?:Reuters|AP|AFP|EPA|Getty(?: Images)?|Associated Press|Xinhua|TASS|Anadolu|UPI|PA|Shutterstock)"
_SENTENCE_END = re.compile(r"(?<![)\]])[.!?…”\"]$")
_CREDIT = re.compile(
    # (Reuters photo), [File: AP], (Photo by Ann Lee/AFP), [Ann Lee/Pool via Reuters], [Reuters], (AP)
    r"[(\[](?:[^()\[\]]{0,80}[ /:])?(?:[Ff]ile|FILE|[Hh]andout|[Cc]ourtesy|[Ii]mage(?=:| by| courtesy)"
    r"|(?:[Pp]hotos?|PHOTOS?|[Pp]hotographs?)(?=[)\]/:]| by| credit| courtesy| from| via))"
    r"(?![^()\[\]]{0,80}\.\))[^()\[\]]{0,80}[)\]]\.?$"
    rf"|[(\[][^()\[\]]{{0,80}}(?:/|via ){_AGENCY}\b[^()\[\]]{{0,40}}[)\]]\.?$"
    rf"|\[{_AGENCY}\]$|[^\s)\]]\.? \({_AGENCY}\)$"
    # Photograph: Ann Lee/AFP
    r"|(?:^|[.!?”’\"')\]] ?)(?:Photograph|Photo|Image|Picture|Photo credit|Image credit|Credit)s?(?: by|:) ?[A-Z©]"
    r"[^.!?]{0,100}$"
    # … Ann Lee/AFP, AP Photo/Ann Lee
    rf"|(?:/ ?|via |© |\| )(?:{_AGENCY}|REUTERS)$|[^.!?] REUTERS(?:/[^.!?]{{1,40}})?$|\bAP Photo/[^.!?]{{1,60}}$"
)
_LABELLED = re.compile(
    r"(?:FILE|File)(?: PHOTO| photo| image)?(?:[:.]| ?[-–—]) |(?:Image|Media|Video) (?:source|caption), "
)
_LONGEST_CAPTION = 600  # characters

_NAME = r"(?:[A-Z][\w.’'-]{0,30}|and|in|for|at|de|del|der|den|di|da|du|la|le|of|van|von|bin|al|el|y|&)"
_NAMES = rf"(?:The[ \xa0])?(?:[A-Z][\w.’'-]{{0,30}})(?:(?:[,;]|[ \xa0][|/—–-])?[ \xa0]{_NAME}){{1,14}}"
_BYLINE = re.compile(
    r"(?:By|BY|by|Written by|Story by|Reported by|Posted by|Published by|Author)[ \xa0]?:?[ \xa0]"
    rf"{_NAMES}[ ,|•·—–-]{{0,10}}"
)
_CREDIT_LINE = re.compile(
    r"(?:Sources?|SOURCES?)[ \xa0]?: [^.!?]{1,80}|Our Standards: .{1,80}"
    rf"|{_AGENCY}|[A-Z][\w.’'-]{{1,30}}(?: [A-Z][\w.’'-]{{0,30}}){{1,3}}, {_AGENCY}|\([Ww]ith agency inputs\)"
    r"|\(?[Ww]ith (?:inputs?|additional reporting|reporting|files) (?:from|by) [^.!?]{1,80}[.)]{0,2}"
    r"|\((?:(?:[Aa]dditional )?[Rr]eporting|[Ee]diting|[Ww]riting|[Ee]dited|[Cc]ompiled|[Tt]ranslated)\b"
    r".{0,20}? by .{1,200}\)\.?"
    rf"|(?:(?:Additional )?[Rr]eporting|Editing|Writing|Edited|Compiled|Translated|Graphics?|Video) by {_NAMES}"
    rf"(?:; ?(?:Editing|Writing|editing|writing|Reporting|reporting) by {_NAMES}){{0,3}}\.?"
)
_CAPITAL = "A-ZÀ-ÖØ-Þ"
_BRACKET = r"(?:,? ?\([\w ./]{1,30}\))?"
_MONTH = r"[A-Z][A-Za-z]{2,8}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?|\d{{4}}-\d\d-\d\d)"
_DATELINE = re.compile(  # GENEVA —, KYIV, Ukraine (AP) –, GENEVA, Jan 21 (Reuters) -, LONDON/PARIS, 21 January 2022 –
    rf"[{_CAPITAL}][{_CAPITAL} .,/’'-]{{1,40}}(?:, [{_CAPITAL}][^\W\d_]{{2,20}}){{0,2}}"
    rf"{_BRACKET}(?:,? ?{_DAY})?{_BRACKET} ?[—–-]{{1,2}}"
)
_LONGEST_BYLINE = 230  # characters

_LONGEST_ORIGIN = 100  # characters of a line that says where an article came out

_MARKS = " ,.|·•–—-*_"
_BETWEEN = re.compile(r"[|•·]|[,.](?= |$|[*_])| [–—-] |(?<=\w) (?=[Pp]ublished\b)")
_INTRODUCING = re.compile(
    r"^[*_ ]*(?:(?:first |originally |last )?(?:published|updated|posted|issued)\b(?: (?:in|by|on|at)\b)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)[ ,]*(?:in )?",
    re.IGNORECASE,
)
_WORD = r"[A-Z][\w.’'&-]{0,30}"
_NAME_ALONE = re.compile(
    rf"(?:The )?{_WORD}(?: (?:(?:of|the|and|for|&) ){{0,2}}{_WORD}){{0,5}}"
    r"(?: (?:reporters?|correspondents?|staff|desk|round-up|edition|issue))?"
)
_PUBLICATION = re.compile(
    rf"(?:The )?(?:{_WORD} ){{0,3}}(?:News|Times|Post|Gazette|Bulletin|Review|Herald|Tribune|Journal|Courier|Chronicle"
    r"|Echo|Examiner|Express|Globe|Guardian|Independent|Ledger|Mail|Mercury|Mirror|Monitor|Observer|Press|Record"
    r"|Register|Standard|Star|Sun|Telegraph|Daily|Weekly|Magazine|Digest|Dispatch|Argus|Beacon|Today|News Agency"
    r"|Press Association)(?: (?:of|for) (?:the )?"
    rf"{_WORD}(?: {_WORD})?)?"
)


def is_caption(line: str) -> bool:
    """Whether the line is a picture's caption, told by the credit in it."""
    if len(line) > _LONGEST_CAPTION:
        return False
    if _LABELLED.match(line):
        return True
    return not _SENTENCE_END.search(line, max(0, len(line) - 2)) and _CREDIT.search(line) is not None


def is_byline(line: str) -> bool:
    """Whether the line only names authors, editors or agencies, or is a dateline. The caller takes dates out of it."""
    if len(line) > _LONGEST_BYLINE:
        return False
    return any(pattern.fullmatch(line) for pattern in (_BYLINE, _CREDIT_LINE, _DATELINE))


def dateline(line: str) -> str | None:
    """The dateline that a line opens with, its dash included: `GENEVA, Jan 21 (Reuters) -`. None without one."""
    found = _DATELINE.match(line)
    return found.group() if found else None


def names_origin(line: str) -> bool:
    """Whether a line, its date taken out, only names authors and the publication."""
    parts = _parts(line)
    return all(is_byline(part) or _NAME_ALONE.fullmatch(part) is not None for part in parts)


def publication(line: str) -> str | None:
    """The publication that a line names, recognised by a word like *Gazette*: *Wexley Gazette*, *The Daily Ledger*."""
    if len(line) > _LONGEST_ORIGIN:
        return None
    return next((part for part in _parts(line) if _PUBLICATION.fullmatch(part)), None)


def _parts(line: str) -> list[str]:
    """The parts of a line between bars, commas and full stops, without introductions like *Published in*."""
    parts = (_INTRODUCING.sub("", part).strip(_MARKS) for part in _BETWEEN.split(line))
    return [part for part in parts if part]
