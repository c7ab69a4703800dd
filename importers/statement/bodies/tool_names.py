"""Well-known services and tools that statements name, which work for whoever says that it uses them."""

import re

from importers.statement.words import lexicon
from importers.statement.words.alternatives import longest_first
from importers.statement.words.shadow import Shadow, Span
from importers.statement.words.wordings import Wordings, patterns
from ropa.naming import fold


@lexicon.remembered
def _names() -> str:
    return "|".join(longest_first(lexicon.table("parties")["tools"]))


@lexicon.remembered
def _tool() -> Wordings[re.Pattern[str]]:
    """Return how a name is found in a folded text, not inside another name or an address."""
    return patterns(rf"(?<![\w@./-])(?:{_names()})(?![\w@/-])(?!\.\w)")


def supplies_tools(name: str) -> bool:
    """Return whether a name is that of a well-known service or tool, so that who bears it works for others."""
    return any(re.fullmatch(_names(), form) for form in (fold(name), name.lower()))


def works_for_many(name: str) -> bool:
    """Return whether a name is that of a service which processes for its clients, and is no social network."""
    return supplies_tools(name) and _SOCIAL.match(name.lower()) is None


def is_social(low: str) -> bool:
    """Return whether a folded name is that of a social network, which decides for itself."""
    return _SOCIAL.match(low) is not None


_SOCIAL = re.compile(
    r"(?:facebook|meta|instagram|linked ?in|twitter|tiktok|pinterest|snapchat|whatsapp|you ?tube|flickr"
    r"|bluesky|mastodon|reddit|twitch|discord|telegram|strava|dailymotion|openstreetmap)"
    r"(?:-?(?:pagina|groep|account|kanaal))?\b"
)


def tool_names(shadow: Shadow, span: Span) -> list[Span]:
    """Return where well-known services and tools are named, each written with a capital."""
    return [
        Span(*match.span())
        for tool in _tool().likely(shadow, span)
        for match in tool.finditer(shadow.low, span.start, span.end)
        if any(letter.isupper() for letter in shadow.plain[match.start() : match.end()])
        and not _OTHER_PRODUCT.match(shadow.plain, match.end())
    ]


_OTHER_PRODUCT = re.compile(r" (?:App |Internet )?(?:Chrome|Store|Edge|Explorer|Safari)\b")
