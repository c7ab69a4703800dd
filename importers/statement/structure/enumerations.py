"""Enumerations of every shape: commas, «en», «of», semicolons, a list after a colon, brackets, a shared head."""

import re
from collections.abc import Iterator

from importers.statement.words.shadow import Shadow, Span

_SEPARATOR = re.compile(
    r"[,;](?: (?:en/of|en|of|alsook|evenals|ou|et|and|or|ainsi que|as well as)\b)?"
    r"|\b(?:en/of|en|of|alsook|evenals|alsmede|ainsi que|as well as|et|ou|and"
    r"|or)\b(?! (?:dergelijke|zo voort))"
)
_OPENING = frozenset("([")
_CLOSING = frozenset(")]")
_DETERMINER = re.compile(
    r"(?:(?:de|het|een|'t|uw|je|jouw|onze|ons|mijn|hun|haar|zijn|deze|dit|die|alle|eventuele?|bepaalde|enkele"
    r"|sommige|zogenaamde|"
    r"eigen|officiele|correcte|juiste|actuele|volledige|nodige"
    r"|ook|bijvoorbeeld|bv\.?|onder (?:meer|andere)|zoals|nl\.|namelijk|zowel|als|daarnaast|verder|van|la"
    r"|le|les|l'|des|du|de la|vos|votre|"
    r"nos|notre|ton|ta|tes|mon|ma|mes|the|your|our|their|an?|any)(?=[ ']) ?)+"
)
_AND_SO_ON = ("enz", "etc", "e.d", "e.a", "enzovoort")
_TAIL = re.compile(rf"(?:[\s.,;:…]|\b(?:{'|'.join(map(re.escape, _AND_SO_ON))})\b\.?)+$")


def trimmed(shadow: Shadow, span: Span) -> Span:
    """Return `span` without leading determiners and without punctuation around it."""
    start, end = span
    low = shadow.low
    while start < end and low[start] in " ,;:–-•":
        start += 1
    match = _DETERMINER.match(low, start, end)
    if match and match.end() < end:
        start = match.end()
    likely = end > start and (not low[end - 1].isalnum() or low.endswith(_AND_SO_ON, start, end))
    tail = _TAIL.search(low, max(start, end - 24), end) if likely else None
    if tail:
        end = tail.start()
    if end > start and low[end - 1] == ")" and "(" not in low[start:end]:
        end -= 1
    return Span(start, max(end, start))


def members(shadow: Shadow, span: Span, names: tuple[Span, ...] = ()) -> list[Span]:
    """Return the members of an enumeration, trimmed. A separator inside brackets or one of `names` splits nothing.

    «identificatie- en contactgegevens» has two members, each quoted where it stands.
    """
    return [cut for part in _split(shadow, span, names) if (cut := trimmed(shadow, part)).end > cut.start]


def between_semicolons(low: str, span: Span) -> list[Span]:
    """Return what stands between the semicolons of an enumeration, as it stands there."""
    cuts = [span.start + place for place, letter in enumerate(low[span.start : span.end]) if letter == ";"]
    return [Span(*ends) for ends in zip([span.start, *(cut + 1 for cut in cuts)], [*cuts, span.end], strict=True)]


_COMMA = re.compile(r", (?:en |of )?|; ?")


def between_commas(shadow: Shadow, span: Span) -> list[Span]:
    """Cut at commas only: where members hold «en» themselves, it joins what is one kind of work."""
    cuts = list(_COMMA.finditer(shadow.low, span.start, span.end))
    bounds = [span.start, *(place for cut in cuts for place in (cut.start(), cut.end())), span.end]
    return [trimmed(shadow, Span(bounds[i], bounds[i + 1])) for i in range(0, len(bounds), 2)]


def _split(shadow: Shadow, span: Span, names: tuple[Span, ...]) -> Iterator[Span]:
    low = shadow.low
    depth = 0
    counted = start = span.start
    for match in _SEPARATOR.finditer(low, span.start, span.end):
        for letter in low[counted : match.start()]:
            depth += (letter in _OPENING) - (letter in _CLOSING)
        counted = match.start()
        if depth > 0 or any(name.start < match.start() < name.end for name in names):
            continue
        if _part_of_word(low, match, span) or (shadow.english and match.group() == "of"):
            continue
        foreign = shadow.french and match.group().endswith("en") and not match.group().endswith("en/of")
        if foreign and match.group() == "en":
            continue
        yield Span(start, match.start())
        start = match.start() + 1 if foreign else match.end()
    yield Span(start, span.end)


def _part_of_word(low: str, match: re.Match[str], span: Span) -> bool:
    before = low[match.start() - 1] if match.start() > span.start else " "
    after = low[match.end()] if match.end() < span.end else " "
    word = match.group()[0].isalpha()
    return word and (before in "-/'" or after in "-/'")


def head_shared(shadow: Shadow, parts: list[Span]) -> dict[Span, str]:
    """Return the full names of members that leave their head to a later one («opleidings-» … «beroepsgegevens»)."""
    full: dict[Span, str] = {}
    for index, part in enumerate(parts[:-1]):
        text = shadow.plain[part.start : part.end]
        if text.endswith("-"):
            head = _head(shadow.low[parts[index + 1].start : parts[index + 1].end])
            if head:
                full[part] = text[:-1] + head
    return full


_HEADS = re.compile(
    r"(gegevens|nummers?|adres(?:sen)?|diensten?|bedrijven|kosten|situatie|informatie|instanties?|maatschappijen)\b"
)


def _head(low: str) -> str:
    match = _HEADS.search(low)
    return match.group(1) if match else ""
