"""Sentences whose subject gives or gets: «X bezorgt Y aan Z», «Z obtient Y auprès de X», «Z receives Y from X»."""

import re

from importers.tables.known import known_body, without_article
from importers.tables.parties import looks_like_body, parties

_GIVES = (
    r"bezorg(?:t|en)|verstrek(?:t|ken)|ge(?:eft|ven)|lever(?:t|en)|de(?:elt|len)|stu(?:urt|ren)|zend(?:t|en)|"
    r"ma(?:akt|ken)|"
    r"communique(?:nt)?|transmet(?:tent)?|fourni(?:t|ssent)|envoient?|provides?|gives?|sends?|communicates?|discloses?|"
    r"suppl(?:y|ies)|shares?"
)
_TAKES = (
    r"ontvang(?:t|en)|krijg(?:t|en)|verkrijg(?:t|en)|raadple(?:egt|gen)|vra(?:agt|gen)|haa?l(?:t|en)|reçoi(?:t|vent)|"
    r"obtien(?:t|nent)|consulte(?:nt)?|demande(?:nt)?|obtains?|receives?|gets?|consults?|requests?"
)
_SPOKEN = re.compile(rf"(?P<who>[^:;]{{2,120}}?) (?:(?P<gives>{_GIVES})|(?P<takes>{_TAKES})) (?P<rest>.{{3,400}})")
_NO_SUBJECT = re.compile(
    r"(?:bij|aan|van|in|uit|voor|door|met|via|waar\w*|wie|wat|welke?|wanneer|indien|als|à|aux?|auprès|pour|par|"
    r"dans|avec|qui|"
    r"que|quels?|quelles?|si|lorsque|from|to|for|by|with|which|what|who|when|if)\b",
    re.IGNORECASE,
)
"""Words with which a question or an adjunct begins, and no subject."""
_PARTICLE = re.compile(r" (?:mee|door|over|op)(?= (?:aan|bij|van|uit|in) |$)")
_TO = re.compile(r"(?:^| )(?:aan|aux?|à|to|with)(?: |(?<=à) )(?=\S)", re.IGNORECASE)
_FROM = re.compile(
    r"(?:^| )(?:van|bij|uit|in|auprès d[eu]s?|du|de la|des|de|dans|from)(?: )(?=\S)|(?:^| )(?:auprès de l|de l|d)'",
    re.IGNORECASE,
)
_NEXT = re.compile(r" (?=(?:de|het|een|la|le|les|des|the|zijn|haar|hun|ses|their) )| (?=l')")
_LONGEST = 500


def active_ends(text: str) -> tuple[str, str, str] | None:
    """Return data, giver and taker of a sentence that says who gives or gets; None where one end is not told."""
    found = _SPOKEN.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None or text.endswith("?") or _NO_SUBJECT.match(found["who"]) or not _may_be_bodies(found["who"]):
        return None
    told = _other_end(_PARTICLE.sub("", found["rest"], count=1), _TO if found["gives"] else _FROM)
    if told is None:
        return None
    data, other = told
    return (data, found["who"], other) if found["gives"] else (data, other, found["who"])


def _other_end(rest: str, mark: re.Pattern[str]) -> tuple[str, str] | None:
    """Return the data and the body behind the first mark that names one."""
    for found in mark.finditer(rest):
        if not found.start():
            cut = next((one for one in _NEXT.finditer(rest, found.end() + 1) if _is_end(rest, found, one)), None)
            if cut is not None:
                return rest[cut.end() :], rest[found.end() : cut.start()]
        elif _may_be_bodies(rest[found.end() :]):
            return rest[: found.start()], rest[found.end() :]
    return None


def _is_end(rest: str, begin: re.Match[str], cut: re.Match[str]) -> bool:
    return _may_be_bodies(rest[begin.end() : cut.start()])


def _may_be_bodies(text: str) -> bool:
    """Return whether a part of the sentence may name bodies: known ones, or names with a capital."""
    bare = without_article(text.strip())
    named = bare[:1].isupper() or looks_like_body(bare) or known_body(bare) is not None
    return named and bool(parties(text))
