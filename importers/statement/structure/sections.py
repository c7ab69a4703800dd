"""What each section of a statement is about, told by its heading or handed down from the heading above it."""

import dataclasses
import functools
import re
from typing import Literal, TypeAlias

from importers.statement.reading.blocks import Block
from importers.statement.words import lexicon
from importers.statement.words.shadow import Shadow, Span

Role: TypeAlias = Literal[
    "controller",
    "processor",
    "subject",
    "data",
    "purpose",
    "basis",
    "source",
    "recipient",
    "transfer",
    "retention",
    "security",
    "rights",
    "contact",
    "cookies",
    "definition",
    "change",
    "intro",
]

_ROMAN = re.compile(r"[ivxl]{1,6}[.)] ")
_NUMBER = re.compile(r"\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]? ")
_CONTACT_DATA = re.compile(
    r"\b(?:contactgegevens|coordonnees|donnees de contact|contact (?:details|data|information))$"
)
_DONE = re.compile(
    r"(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]? )?"
    r"(?:(?:het )?[a-z]+en(?: en [a-z]+en)? van |(?:de )?[a-z]+(?:ing|atie) van )"
    r"(?![^?]*(?:gegevens|informatie|\bdata|recht|verklaring|beleid|cookie|toestemming|termijn))"
)
"""A heading that names what is done («Het beschermen van de werking van onze site»), and so a purpose where it stands
under a heading about purposes."""
_QUESTION_STYLE = 3
"""From so many question headings on, the others are taken as parts of the question above them."""


@dataclasses.dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it. `roles` are its own, else those of the section it is part of."""

    heading: Span | None
    title: str
    roles: frozenset[Role]
    own_roles: frozenset[Role] = frozenset()
    above: "Section | None" = None
    numbered: bool = False

    def about(self, *roles: Role) -> bool:
        """Return whether the section has one of `roles`."""
        return not self.roles.isdisjoint(roles)


@dataclasses.dataclass(frozen=True, slots=True)
class _Patterns:
    heading: re.Pattern[str]
    lead: re.Pattern[str] | None


def sections_of(shadow: Shadow, blocks: tuple[Block, ...], spans: list[Span]) -> list[Section]:
    """Return the section of every block, in the order of the blocks."""
    styles = _styles(shadow, blocks, spans)
    intro = Section(None, "", frozenset({"intro"}))
    current, found, path = intro, [], list[tuple[int, Section]]()
    for index, block in enumerate(blocks):
        if block.kind == "heading":
            rank = block.level or styles[index]
            while path and path[-1][0] >= rank:
                path.pop()
            above = path[-1][1] if path else None
            current = _section(shadow, spans[index], above)
            path.append((rank, current))
        found.append(current)
    return found


def _section(shadow: Shadow, span: Span, above: Section | None) -> Section:
    low = shadow.low[span.start : span.end]
    own = heading_roles(low)
    if above is not None and above.about("purpose") and _DONE.match(low):
        own = frozenset()
    if own == {"contact"} and above is not None and above.about("data") and _CONTACT_DATA.search(low):
        own = frozenset()
    roles = own or (above.roles if above else frozenset({"intro"}))
    numbered = bool(_NUMBER.match(low))
    return Section(span, shadow.plain[span.start : span.end], roles, own, above, numbered)


def _styles(shadow: Shadow, blocks: tuple[Block, ...], spans: list[Span]) -> dict[int, int]:
    """Rank the headings of a source that does not tell their level: by numbering, then by being a question."""
    headings = [index for index, block in enumerate(blocks) if block.kind == "heading" and not block.level]
    texts = {index: shadow.low[spans[index].start : spans[index].end] for index in headings}
    roman = any(_ROMAN.match(text) for text in texts.values())
    questions = sum(text.endswith("?") for text in texts.values()) >= _QUESTION_STYLE
    ranks: dict[int, int] = {}
    led = False
    for index, text in texts.items():
        own = heading_roles(text) if not (led and _DONE.match(text)) else frozenset[Role]()
        led = not own and (led or _leads(shadow, spans, index))
        if _ROMAN.match(text):
            ranks[index] = 2
        elif _NUMBER.match(text):
            ranks[index] = 5 + _depth(text)
        elif text.endswith("?") and questions:
            ranks[index] = 2
        else:
            ranks[index] = 3 if own or not (questions or roman or led) else 4
        if (questions or roman) and ranks[index] == 3 and _top_level(text):  # noqa: PLR2004 - the rank just given
            ranks[index] = 2
    return ranks


def _leads(shadow: Shadow, spans: list[Span], index: int) -> bool:
    """Whether the block before a heading leads in what follows: «voor de volgende doeleinden:»."""
    return index > 0 and shadow.low[spans[index - 1].start : spans[index - 1].end].endswith(":")


def _depth(text: str) -> int:
    """Return how deep a numbered heading lies: «5.» is none, «5.1» one."""
    number = _NUMBER.match(text)
    return number.group().strip("(). ").count(".") if number else 0


def _top_level(text: str) -> bool:
    return not heading_roles(text).isdisjoint({"rights", "security", "cookies"}) and not text.startswith("via ")


@functools.lru_cache(maxsize=1024)
def heading_roles(low: str) -> frozenset[Role]:
    """Return the roles that a heading names, none where it says nothing of them."""
    if _YOU_GIVE.match(low):
        return frozenset[Role](("data",))
    for pattern in _dropped():
        low = pattern.sub(" ", low)
    low = low.strip()
    found = [name for name, patterns in _roles().items() if patterns.heading.search(low)]
    if found[:1] == ["definition"]:
        return frozenset(found[:1])
    # «langs welke weg krijgen we gegevens», «inkijken welke gegevens …» speak of data and are not about which
    return frozenset(found) - ({"data"} if {"source", "rights"} & set(found) else set())


_YOU_GIVE = re.compile(
    r"(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]? |[a-z][.)] )?"
    r"(?:(?:de|les|the|alle|toutes|all|persoonlijke|personal|welke|what) ){0,3}"
    r"(?:(?:persoons)?gegevens|informatie|data|information|donnees|informations)"
    r"(?: (?:personnelles|a caractere personnel|personnelles))?"
    r"(?:(?: die| welke)? (?:u|je|jij|jullie) (?:(?:zelf|ons|aan|vrijwillig|rechtstreeks|actief|met|via) ){0,5}"
    r"(?:verstrek\w*|geeft|bezorgt|meedeelt|deelt|doorgeeft|invult|achterlaat|ingeeft|opgeeft|aanlevert|overmaakt)"
    r"|(?: door (?:u|jou)(?:zelf)?)(?: aan ons)? (?:verstrekt|gegeven|bezorgd|opgegeven|ingevuld|meegedeeld)"
    r"| que vous (?:nous )?(?:fourniss|communiqu|transmett|donn|saisiss|partag|confi|remett)\w*"
    r"| (?:fournies|communiquees|transmises|saisies) (?:directement )?par (?:vous|l'utilisateur|vos soins)"
    r"|(?: that| which)? you (?:(?:voluntarily|directly|actively) )?(?:provide|give|submit|share|enter|send)"
    r"| (?:provided|given|submitted) (?:directly )?by (?:you|yourself|the user))\b"
)
"""A heading over what the reader gives names data, though its verb is one of passing on."""


@functools.lru_cache(maxsize=1024)
def lead_roles(low: str) -> tuple[Role, ...]:
    """Return the roles that a sentence before a list gives to its items, the strongest first."""
    found = tuple(name for name, patterns in _roles().items() if patterns.lead and patterns.lead.search(low))
    # «gegevens die u invult, gebruiken we met als doel:»: what stands right before the list says what it holds
    if found[:2] == ("data", "purpose") and _TO_THAT_END.search(low) and not _THESE_DATA.search(low):
        return ("purpose", "data", *found[2:])
    return found


_THESE_DATA = re.compile(
    r"\b(?:volgende|onderstaande) [a-z ]{0,30}(?:gegevens|informatie)|\bfollowing [a-z ]{0,30}(?:data|information)"
    r"|\b(?:donnees|informations) (?!pour |aux )[a-z ]{0,30}suivantes"
)


_TO_THAT_END = re.compile(
    r"\b(?:om|voor|met (?:als|het) (?:doel|oog op)|doel(?:einden?|en|stellingen)|redenen|fins|finalites|raisons"
    r"|motifs|pour"
    r"|afin de|purposes?|reasons|for|in order to|to)(?: suivante?s?)? ?:$"
)


lexicon.forgets(heading_roles.cache_clear)
lexicon.forgets(lead_roles.cache_clear)


def _table() -> dict[str, list[dict[str, str]]]:
    return lexicon.table("roles")


@lexicon.remembered
def _roles() -> dict[Role, _Patterns]:
    found: dict[Role, _Patterns] = {}
    for entry in _table()["role"]:
        lead = re.compile(entry["lead"]) if "lead" in entry else None
        found[entry["name"]] = _Patterns(re.compile(entry["heading"]), lead)  # type: ignore[index]
    return found


@lexicon.remembered
def _dropped() -> list[re.Pattern[str]]:
    return [re.compile(str(pattern)) for pattern in _table()["drop"]]
