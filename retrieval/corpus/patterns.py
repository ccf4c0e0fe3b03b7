"""The lines that article pages put around an article, as a table of patterns by what they are for.

A pattern describes a whole line, letter case aside. The wordings are general, not any one site's, and are of the
kind that article scrapers drop (https://github.com/adbar/trafilatura, https://github.com/mozilla/readability).
Extending the table means a line here and a row in its tests. Most patterns end before a full stop on purpose: a
sentence of the article may begin like a line of the page, and seldom goes without one.
"""

from __future__ import annotations

import re

_NETWORK = (
    r"(?:twitter|x|facebook|instagram|linkedin|whatsapp|telegram|youtube|tiktok|reddit|pinterest|threads|bluesky"
    r"|mastodon|flipboard|google (?:news|podcasts|\+)|apple (?:podcasts|news)|spotify|spreaker|stitcher|e-?mail"
    r"|messenger|sms|rss|viber|snapchat|soundcloud|print|copy link)"
)
_AND = r"(?:[ \xa0]{0,3}(?:[,|•·/&]|\band\b)[ \xa0]{0,3}|[ \xa0]{1,3})"
_ON = r"[^.!?]{0,120}"  # the line goes on, without another sentence

_NAVIGATION = (
    r"skip to (?:the )?(?:main |primary )?(?:content|navigation|search|footer|article)",
    r"(?:back|return|scroll|jump) to (?:the )?(?:top|home(?:page)?|comments?|main content)",
    r"(?:main )?menu|search|log ?in|sign in|register|subscribe(?: now)?|close|print|save|bookmark|toggle \w+",
    r"(?:next|previous) (?:article|story|post|page)",
    r"(?:show|load|view|see|read) (?:more|less|all)(?: (?:news|articles|stories|posts|results|headlines))?",
    r"(?:play|pause|watch|listen)(?: (?:live|now|more|video|audio|to this (?:article|story|podcast)))?|up next",
    r"(?:most|top|trending|latest|breaking) (?:read|viewed|shared|popular|commented|news|stories|posts|headlines)",
    r"trending(?: now)?|(?:explore )?more (?:stories|news|headlines|(?:on|about) (?:this|the|these) \w{1,20})",
    r"more from [^.!?,]{1,40}|read next|close panel|about sharing",
    r"(?:picture|photo|video|quote|story) of (?:the )?day",
    rf"(?:you (?:may|might)|readers)(?: also)? (?:like|liked|be interested in){_ON}",
    r"recommended(?: (?:for you|stories|articles|videos|reading|by \w{1,20}))?|editor['’]?s['’]? (?:picks?|choice)",
    r"(?:estimated )?reading time:? .{1,20}|\d{1,2}[ -]min(?:ute)?s?(?: read)?",
    r"(?:image|photo|slide|page) \d{1,3} (?:of|/) \d{1,3}|\d{1,3} ?/ ?\d{1,3}|\d{1,6}",
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|in this (?:article|story))(?: ?: .{1,200})?",
    r"posted (?:in|by|under) [^.!?]{1,60}|about the authors?|send feedback|report (?:a|an) (?:typo|error)",
    r"reuse this content",
    r"(?:updated?:? )?(?:\d{1,2}|an?|one) (?:minute|min|hour|day|week|month|year)s? ago",
    r"(?:please )?(?:enable|turn on) javascript\b.{0,80}|javascript is (?:disabled|required|not enabled)\b.{0,80}",
    r"your browser does(?: not|n['’]t) support\b.{0,80}|this video can ?not be played",
)
_SHARING = (
    rf"shares?(?: (?:this|on|via|with|it|full|page)\b{_ON})?|tweet(?: this)?|pin it|(?:give|gift) this article",
    r"(?:e-?mail|print) this (?:article|page|story)",
    r"(?:(?:share|follow us|like us|find us|join us|connect)(?: on| via)?:?[ \xa0])?"
    rf"{_NETWORK}(?:{_AND}{_NETWORK}){{0,12}}",
    rf"(?:follow|like|find|join|connect with) .{{1,80}}\b(?:on|via) .{{0,40}}\b{_NETWORK}\b[^.!?]{{0,120}}[.!]?",
    r"follow (?:our|the) live \w{1,20}(?: here| below)?\.?|follow (?:us|@\w{1,30}|[^.!?:]{1,60}:)",
    rf"(?:join|visit) (?:us on|our) {_ON}\b(?:channel|group|page|community|newsletter)\b{_ON}[.!]?",
    r"\d[\d.,]{0,8}[km]? (?:shares?|comments?|views?|likes?|retweets)",
)
_SUBSCRIPTION = (
    rf"sign(?:ed)? up (?:here|now|today|below|free){_ON}[.!]?",
    r"register now (?:for|to)\b.{0,80}|don['’]t miss (?:a|an|any) \w{1,20}\..{0,60}",
    r"(?:sign up|subscribe|register|stay (?:up to date|informed|connected|updated)) (?:to|for|here|now|today|and|with)"
    r"\b.{0,120}"
    r"\b(?:newsletters?|e-?mails?|inbox|alerts?|briefing|updates|podcast|channel|latest news)\b[^.!?]{0,80}[.!]?",
    r"get (?:all )?the latest (?:news|updates|headlines)\b[^.!?]{0,100}[.!]?",
    rf"subscribe (?:to|for|today|here)\b{_ON}",
    r"(?:get|receive)\b.{0,100}\b(?:newsletters?|(?:to|in) your inbox|e-?mail alerts)\b[^.!?]{0,60}[.!]?",
    rf"(?:(?:our|the|a|fresh|free|daily|weekly|morning|evening|exclusive)[ \xa0]){{1,4}}newsletter\b{_ON}",
    rf"(?:download|get|install) (?:the|our) (?:free )?[^.!?]{{0,40}}\bapp\b{_ON}[.!]?",
    rf"(?:enter|add) your e-?mail{_ON}[.!]?|(?:your )?e-?mail address\*?",
    r"already (?:a (?:subscriber|member)|have an account|registered|subscribed)\b.{0,60}",
    r"(?:to continue|continue|keep) reading\b[^.!?]{0,60}[.!…]{0,3}",
    r"thank(?:s| you) for (?:reading|subscribing|signing up)\b[^.!?]{0,60}[.!]?",
    r"this (?:article|content|story) is (?:only )?(?:for|available to) (?:\w{1,20} )?(?:subscribers|members)\b"
    r".{0,60}",
    rf"support (?:our|independent|quality) journalism\b{_ON}[.!]?|become a (?:member|subscriber|supporter)\b{_ON}",
)
_RELATED = (
    r"(?:read|watch|listen|learn more|find out more)(?: (?:more|also|next|now))?[ \xa0]?[:|»][ \xa0]?.{0,200}",
    r"(?:also (?:read|watch|see)|must read|don['’]t miss|more|full (?:story|coverage))(?:[ \xa0]?[:|»].{0,200})?",
    r"(?:read|see) also(?:[ \xa0]?[:|»].{0,200})?",
    r"related(?: (?:articles?|stor(?:y|ies)|topics?|news|content|posts?|links?|coverage))?"
    r"(?:[ \xa0]?[:|»].{0,200})?",
    r"(?:read|see|view) (?:the )?(?:full|original|next) (?:article|story|report|text|post)\b[^.!?]{0,80}",
    rf"(?:click|tap) (?:here|to|on)\b{_ON}[.!]?",
    r"this (?:article|story|post|piece) (?:(?:has been|was|is) )?(?:first|originally|last) "
    r"(?:published|appeared|posted|updated)\b.{0,150}",
    rf"this (?:article|story|post) (?:has been|was) (?:updated|republished)\b{_ON}[.!]?",
    r"this is a (?:developing|breaking)(?: news)? story\b.{0,100}|the post .{1,150} appeared first on .{1,60}",
    r"\(?this (?:story|article) has not been edited by .{1,150}",
)
_ADVERTISING = (
    r"advertise?ments?|ads?|advertise with us|sponsored(?: (?:content|by .{1,60}))?",
    r"promoted(?: content)?|paid content",
    r"(?:story|article|advertisement) continue[sd] (?:below|after)(?: (?:this )?(?:advertisement|ad))?",
    r"(?:- ?|skip )?advertisement(?: ?-)?",
)
_COMMENTS = (
    r"comments are (?:closed|disabled|off)(?: on this \w{1,20})?\.?|comments? ?\(?\d{0,6}\)?|no comments(?: yet)?",
    r"(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply)[^.!?]{0,60}",
    r"(?:show|view|hide|load) (?:\d{1,6} )?comments?|be the first to comment\.?",
    r"(?:log|sign) in to (?:leave a )?(?:comment|reply)[^.!?]{0,40}\.?",
    r"(?:what do you think\? )?let us know (?:what you think )?in the comments?\b.{0,40}",
    r"your e-?mail address will not be published\b.{0,80}|join the (?:conversation|discussion)[^.!?]{0,40}",
)
_RIGHTS = (
    r"(?:©|copyright (?:©|\(c\)|\d{4}|by\b)).{0,180}",
    r"\(c\)[ \xa0](?:(?:by )?\d{4}|copyright\b).{0,180}|\(c\).{1,160} rights reserved.{0,20}",  # (c) counts points
    r"terms (?:of (?:use|service)|and conditions|& conditions)|about(?: us)?|contact(?: us)?|site ?map|careers",
    r"help|(?:privacy|cookie) (?:policy|notice|settings|preferences)|advertise|accessibility|faqs?",
    r"(?:accept|reject|manage|allow)(?: all)? (?:cookies|preferences)|(?:accept|reject) all",
)
_RELEASES = (
    r"(?:for )?(?:immediate release|release (?:on|at|after)\b[^.!?]{1,80})|(?:press|news|media) release[^.!?]{0,60}",
    r"(?:strictly )?embargoed?\b[^!?]{0,120}|not for (?:release|publication) before\b[^!?]{1,100}",
)
_ADDRESSES = (
    r"(?:https?://|www\.)[^\s]{1,200}",
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|@\w{2,30}|#\w{2,40}(?: #\w{2,40}){0,10}",
)
_TABLE = (
    *_NAVIGATION,
    *_SHARING,
    *_SUBSCRIPTION,
    *_RELATED,
    *_ADVERTISING,
    *_COMMENTS,
    *_RIGHTS,
    *_RELEASES,
    *_ADDRESSES,
)
_PAGE = re.compile("(?:" + "|".join(_TABLE) + r")[ \xa0]?[:»›→…>]{0,3}", re.IGNORECASE)
_WITHIN_PAGE = re.compile(r"\b(?:all rights reserved|(?:web)?site can also be accessed)\b", re.IGNORECASE)
_LONGEST_PAGE_LINE = 230  # characters

_LIVE = re.compile(r"[^.!?,;:“”\"]{0,60}\blive (?:updates?|blog|coverage)(?: here| below)?:?", re.IGNORECASE)
_LONGEST_LIVE = 80  # characters that the pattern above may take

_CRUMB_MARK = re.compile(r"[\s\xa0]+[/>›»|•·][\s\xa0]+")
_HOME = re.compile(r"(?:home|front ?page)\b", re.IGNORECASE)
_PRIVACY = re.compile(
    r"\b(?:cookies?|privacy|consent(?:ing)?|personal (?:information|data)|browser|preferences|third part(?:y|ies)"
    r"|similar technologies|partners|device|opt out|personali[sz]ed?)\b",
    re.IGNORECASE,
)
_COOKIE_BANNER = re.compile(
    r"(?:we|this (?:web)?site|our (?:web)?site)\b.{0,60}\buses? cookies\b"
    r"|by (?:continuing|clicking|using|browsing)\b.{0,100}\byou (?:agree|accept|consent)\b",
    re.IGNORECASE,
)
_SITE_VOICE = re.compile(
    r"\b(?:we|our|us)\b.{0,300}\byou(?:r)?\b|\byou(?:r)?\b.{0,300}\b(?:we|our|us)\b", re.IGNORECASE
)
_SECTION = re.compile(
    r"(?:home|world|politics|opinion|business|sports?|analysis|culture|technology|tech|science|health|entertainment"
    r"|exclusive|breaking|live|video|features?|lifestyle|travel|economy|middle east|africa|asia|europe|americas?"
    r"|us|u\.s\.|uk|editorial|commentary|interview|arts?|education|environment|climate|money|markets"
    r"|house of \w{1,20}(?: of \w{1,20})?|senate"
    r"|foreign policy|(?:\w{1,20} ){1,3}(?:news|times|post|today|online|tv|herald|tribune|journal)"
    r"|(?:(?:world|local|international|national|latest) )?news)(?: news)?:?",
    re.IGNORECASE,
)


def is_page_line(line: str) -> bool:
    """Whether the line is navigation, sharing, subscription, advertising, rights, comments or a bare address."""
    if len(line) > _LONGEST_PAGE_LINE:
        return False
    return _PAGE.fullmatch(line) is not None or _WITHIN_PAGE.search(line) is not None or _is_trail(line)


def is_live_link(line: str) -> bool:
    """Whether the line offers live updates; a headline may do so too."""
    return len(line) <= _LONGEST_LIVE and _LIVE.fullmatch(line) is not None


def is_section(line: str) -> bool:
    """Whether the line may be nothing but the name of a section or a site, such as `World` or `Example News`."""
    return _SECTION.fullmatch(line) is not None


def is_privacy_notice(line: str) -> bool:
    """Whether the site itself speaks to the reader about cookies or personal data."""
    if "“" in line or '"' in line:
        return False  # an article quoting such a notice
    if _COOKIE_BANNER.match(line):
        return True
    if "ookie" not in line and "rivacy" not in line:
        return False
    return len({found.lower() for found in _PRIVACY.findall(line)}) >= 3 and _SITE_VOICE.search(line) is not None


def _is_trail(line: str) -> bool:
    """Whether the line is a trail of short labels: `News / Politics / Russia`, `Terms | Privacy | Contact`."""
    labels = _CRUMB_MARK.split(line)
    least = 2 if _HOME.match(line) else 3
    return len(labels) >= least and all(len(label.split()) <= 5 and not label.endswith((".", "!")) for label in labels)
