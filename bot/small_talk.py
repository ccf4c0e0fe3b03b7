"""What people say to a bot beside questions: greetings and thanks, *ok*, *more*, *source?*, *that's wrong*."""

from __future__ import annotations

import re

from retrieval import wordings

_SHORT = {
    "u": "you", "ur": "your", "r": "are", "dat": "that", "dis": "this", "wat": "what", "wht": "what", "pls": "please",
    "plz": "please", "thx": "thanks", "srsly": "really", "rly": "really", "im": "i’m", "dont": "don’t",
    "idk": "i don’t know",
}  # fmt: skip
_TO_WHOM = r"(?: there| all| everyone| please| pullquote| mate| guys)?"
_GREETING = rf"(?:hello|hi|hey|good (?:morning|afternoon|evening)|how are you|what(?:[’']s| is) up){_TO_WHOM}"
_HELP = (
    r"(?:help|stop|start|commands|wh(?:o|at) are you"
    r"|(?:i need|need) (?:some )?help|help me|can you help(?: me)?"
    r"|i(?:[’']m| am) (?:lost|confused)|i don[’']t (?:get|understand)(?: (?:it|this))?"
    r"|what (?:can|do) you do|what can (?:i|we) ask(?: you)?|how does (?:this|it) work"
    rf"|(?:are )?you there|what(?:[’']s| is) new|test(?:ing)?|who said|time ?line(?: of)?){_TO_WHOM}"
)
_PRAISE = r"(?:ok|okay|great|perfect|got it|cool|nice|awesome|super|brilliant|wonderful)"
_ALL = (
    r"(?:that(?:[’']s| is| will be|[’']ll be)? (?:all|it)|that(?:[’']ll| will| should) do"
    r"|no(?:thing)? (?:more|further) questions)(?: (?:for )?(?:now|today))?"
)
_THANKS = (
    rf"(?:{_PRAISE}[,.! ]+)?"
    r"(?:many thanks|thanks|thank you|ty(?:sm|vm)?|cheers|much appreciated|(?:i )?appreciate it)"
    r"(?: (?:a (?:lot|bunch|million|ton)|so much|very much"
    r"|again|all|mate|guys|pullquote|for (?:that|this|the help|your help))){0,2}"
    r"(?:[,.! ]+(?:that(?:[’']s| is| was)? (?:helps|helpful|great|perfect|what i needed)|bye"
    rf"|{_ALL}))?"
)
_WORD = (
    rf"(?:{_PRAISE}|k|kk|okey|good|excellent|amazing|wow|i see|understood|noted|right|al(?:l )?right|fine|lol"
    r"|(?:ha){2,4}|hm{1,4}|oh|ah|yes|yeah|yep|yup|no|nope|nah|sure|never ?mind|nvm|sorry|oops|i don[’']t know"
    r"|(?:good ?)?bye(?: bye)?"
    r"|see you(?: later)?|later|good (?:night|bot|job|work|one)|well done"
    rf"|makes sense|fair enough|gotcha|interesting|whatever|{_ALL})"
)
_NOTED = rf"{_WORD}(?:[,.! ]+{_WORD}){{0,2}}"
_OF_IT = r"(?: (?:about|on|of|like|for) (?:it|this|that|them|these|those))?"
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|ten)"
_MORE = (
    rf"(?:(?:can|could) you )?(?:(?:show|give|tell|get) (?:me |us )?)?(?:(?:some|any|a few|a bit|even|{_NUMBER}) )?more"
    rf"(?: (?:quotes?|results?|answers?|statements?|of (?:them|it|these|those)))?{_OF_IT}(?: please)?"
    r"|(?:is there |are there )?(?:any(?:thing)?|what) (?:more|else)"
    rf"|(?:show (?:me |us )?)?the (?:rest|others){_OF_IT}"
    r"|continue|go on|keep going|another(?: one)?|next(?: (?:page|ones?))?"
)
_SOURCE = r"(?:source|citation|reference|link|url)"
_ORIGIN = (
    r"(?:(?:do you have|have you got|what(?:[’']s| is| was)|(?:give|send|show) me|cite|any) )?(?:(?:the|your|its|a) )?"
    rf"{_SOURCE}{_OF_IT}(?: please| needed)?"
    r"|sources for (?:it|this|that|these|those)"
    r"|(?:(?:do you have|have you got|are there|is there|any) )?(?:an? |any )?(?:other|another|second|further|more)"
    rf" sources?{_OF_IT}"
    r"|(?:who|(?:does|has|did) any(?:one|body)) else (?:(?:say|report|confirm)s?|said|reported|confirmed|ha(?:s|ve))"
    r" (?:so|it|this|that)"
    r"|where(?:[’']s| is| was| are) (?:that|this|it|they|these|those) from"
    r"|where (?:does|do|did) (?:that|this|it|they|these|those) come from"
    r"|where did you (?:get|find|read) (?:that|this|it|them|these|those)"
    r"|(?:which|what) (?:article|source|paper|file) (?:is|was) (?:that|this|it) (?:from|in)"
    r"|when (?:was|is) (?:that|this|it) (?:from|published|printed|reported)"
    r"|(?:(?:(?:can|could|may|where can) (?:i|we) )?(?:see|read|find|have|get|open)|show(?: me)?|give me)"
    r" (?:the|that|this)(?: (?:full|whole|entire|original))? (?:article|source|text|piece|story|document|file)"
    r"|(?:the )?(?:full|whole|entire|original) (?:article|text|story|quote|statement)(?: please)?"
    r"|(?:(?:show me|give me|what(?:[’']s| is) the|more|the|in|some) ){0,2}context(?: please)?"
    r"|what(?:[’']s| is| was| comes| came)(?: said)? (?:before|after|around) (?:that|this|it)"
    r"|(?:from|in) (?:which|what) (?:article|source|paper|file)|says who|according to who(?:m)?"
    r"|who(?: (?:exactly|really))? (?:said|says|say|wrote) (?:so|it|this|that|these|those)(?: then| exactly)?"
    r"|who (?:told|tells) (?:you|them|him|her|us|people) (?:so|it|this|that|these|those)"
)
_WHY = (
    r"why did you (?:say|answer|show|quote|choose|pick) (?:that|this|it|these|those)|"
    r"explain(?: (?:that|this|it|yourself|why))?|why (?:this|that|these)(?: (?:one|quote|answer|sentence)s?)?"
    r"|really|(?:are )?you (?:really )?sure|why not|why (?:is there |was there )?no (?:answer|reply|result|quote)s?"
    r"|why don[’']?t you know(?: (?:that|this|it))?"
    r"|how (?:do|did|can) you know(?: (?:that|this|it))?|how (?:sure|certain|confident) (?:are you|is (?:that|this|it))"
    r"|are you (?:really )?(?:sure|certain)(?: (?:about|of) (?:that|this|it))?"
)
_NOT_SO = r"(?:right|true|correct|helpful|it|what i (?:asked|meant|wanted).{0,30})"
_WRONG = (
    r"(?:(?:no|sorry|but)[,.]? )?(?:(?:that|this|it)(?:[’']s| is| was)|you(?:[’']re| are| were)) (?:(?:just|all|so) )?"
    rf"(?:wrong|incorrect|false|nonsense|useless|not {_NOT_SO})"
    rf"|(?:that|this|it) (?:is|was)n[’']t {_NOT_SO}"
    r"|(?:that|this|it) (?:do(?:es)?n[’']t|did(?: not|n[’']t)|does not) (?:answer (?:my question|the question|it)|help)"
    r"|(?:wrong|incorrect|useless|not helpful|bad)(?: (?:answer|quote|one|person|speaker|bot|source))?"
)
_MADE = (
    r"(?:summari[sz]e|translate|rewrite|rephrase|paraphrase)\b.{0,200}"
    r"|(?:(?:give|write|make|draft|tell) (?:me |us )?(?:an?|the|some)|show (?:me |us )?(?:an?|some))"
    r" (?:(?:short|quick|brief|new|funny) )?"
    r"(?:summary|overview|article|essay|story|post|tweet|headline|poem|joke|letter|email|press release)\b.{0,200}"
    r"|(?:convert|calculate|compute)\b.{0,200}"
    r"|(?:what(?:[’']s| is) )?\d[\d.,]{0,20}(?: ?[+*×÷] ?\d[\d.,]{0,20}){1,9}"
    r"|(?:an? )?(?:(?:short|quick|brief) )?(?:summary|overview|recap)(?: (?:of|on|about)\b.{0,200})?|tl;? ?dr.{0,100}"
    r"|what(?:[’']s| is) your (?:opinion|view|take)\b.{0,200}|what do you think(?: (?:about|of)\b.{0,200})?"
    r"|(?:are you|is this|is it) (?:an? |the )?(?:ai|a\.i\.|bot|robot|human|real person|chat ?gpt|gpt|llm"
    r"|language model|chat ?bot|machine)"
)
_CHECK = (
    r"(?:(?:fact[ -]?)?check|verify|confirm)(?: (?:this|that|it|these|those))?(?: (?:quotes?|quotations?|message))?"
    rf"|(?:is|was) (?:this|that|it) (?:really )?{wordings.TRUE}|(?:are|were) (?:these|those|they) {wordings.TRUE}"
)
_NTH = {
    **{word: place for place, word in enumerate(("last", "first", "second", "third", "fourth", "fifth"))},
    **{word: place for place, word in enumerate(("1st", "2nd", "3rd", "4th", "5th"), 1)},
}
_THAT_ONE = re.compile(
    r"(?:(?:and|what about|how about|show me|who said|source (?:of|for)|where(?:[’']s| is)|(?:which|what) article is"
    r"|what(?:[’']s| is) the source (?:of|for)) )?(?:and )?(?:the )?"
    rf"(?P<nth>{'|'.join(_NTH)}) (?:one|quote|answer|result|statement|sentence|source|link)(?: from)?",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]+")
_TALK = {
    command: re.compile(pattern, re.IGNORECASE)
    for command, pattern in (
        ("greeting", _GREETING),
        ("help", _HELP),
        ("thanks", _THANKS),
        ("more", _MORE),
        ("origin", _ORIGIN),
        ("why", _WHY),
        ("disputed", _WRONG),
        ("only-quotes", _MADE),
        ("no-quote", _CHECK),
        ("noted", _NOTED),
    )
}


def small_talk(wording: str) -> str | None:
    """The command for a message that asks nothing of the archive, or only refers to the answer before; else None."""
    words = _WORDS.sub(lambda match: _SHORT.get(match.group().casefold(), match.group()), wording)
    return next((command for command, pattern in _TALK.items() if pattern.fullmatch(words)), None)


def which_one(wording: str) -> int | None:
    """The number of the quote that a message means, from 1, 0 for the last: *the second one*; None if it means none."""
    match = _THAT_ONE.fullmatch(wording)
    return _NTH[match["nth"].casefold()] if match else None
