"""Splits an enumeration of data into single categories, as lists write them: commas, semicolons, lines, hyphens."""

import functools
import re
from collections.abc import Iterator

from importers.tables.known import knows_category
from importers.tables.wording import references_in
from ropa.naming import fold

_BULLET = re.compile(r"^(?:[-–•*·▪]|\d{1,2}[.)]|[a-z]\))\s*", re.MULTILINE)
_HARD = re.compile(r"[;\n•]|\s[-–]\s|(?<!\d),(?!\d)|,(?=\s)")
_CODED = re.compile(
    r"(?:^|(?<=[;•]))[ \t]*(?:[-–•*][ \t]*)?"
    r"(?:(?:[A-Z]{1,2}\d{1,3}(?:[.-]\d{1,3})?|[A-Z]|\d{1,2}[-.]\d{2,3})[ \t]*[:.)=][ \t]+|"
    r"(?:[A-Z]{1,2}\d{1,3}|\d{1,2}[.-]\d{2,3})[ \t]+(?:[-–][ \t]+)?(?=[A-ZÀ-Ý]))(?P<label>[^;\n•]{3,160})",
    re.MULTILINE,
)
"""A category of a coded list («B2: Inkomsten en bezittingen», «4-00 Financiële gegevens»), without its code."""
_PLUS = re.compile(r"\s*\+\s*")
_AND = re.compile(r"(?<!\w)(?:en(?: van)?|et|und|and|alsook|evenals|alsmede|ainsi que)(?!\w)", re.IGNORECASE)
_AND_IN_FRENCH = re.compile(r"(?<!\w)(?:et(?: d(?:e|u|es))?|ainsi que)(?!\w)", re.IGNORECASE)
_FRENCH = re.compile(
    r"(?<!\w)(?:du|des|le|la|les|et|dans|aux?|par|sur|pour|avec|une?)(?!\w)|(?<!\w)[ldn]'|\w*[éèêàçôî]\w*|\w+tions?\b",
    re.IGNORECASE,
)
_DUTCH = re.compile(r"(?<!\w)(?:van|het|een|voor|met|op|aan|uit|bij|over|der|den|naar|per)(?!\w)|\w*(?:ij|aa|oo|uu)\w*")
_PREPOSITIONS = (
    "de het een van der den in op aan met voor bij uit per of du des la le les un une au aux dans sur pour par à"
)
_SMALL = frozenset(_PREPOSITIONS.split())
"""Words that do not count in how long a category is."""
_OF_SOMETHING = re.compile(r"^\S+ (?:van|uit|d(?:e|u|es)|d'|of)(?: |(?<='))", re.IGNORECASE)
_BOUNDS = frozenset(
    {"ouder", "jonger", "meer", "minder", "hoger", "lager", "later", "vroeger", "plus", "moins", "older", "younger"}
)
"""What ends one category («18 jaar en ouder»)."""
_NOUNS = (
    "herkomst bestemming begin einde aanvang aard duur plaats tijdstip oorzaak omvang aantal bedrag soort "
    "origine destination debut fin nature duree lieu cause montant nombre type"
)
_PAIRED = frozenset(_NOUNS.split())
"""Nouns of which two share what follows: «herkomst en bestemming van de verplaatsing»."""
_RELATIVE = re.compile(
    r"\s+(?:(?:die|dat|welke) (?:nodig|noodzakelijk|vereist) (?:zijn|is)|(?:nodig|noodzakelijk) voor|"
    r"nécessaires? (?:à|aux?|pour)|(?:that are |which are )?(?:needed|required|necessary) for)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_BRACKETS = re.compile(r"\(([^()]{0,600})\)")
_CATEGORY_LABEL = re.compile(
    r"^(?:categorie|catégorie|kategorie)(?:\s*:\s*(?:bv\.?|bijvoorbeeld|vb\.?|p\. ?ex\.?)?|"
    r"\s+(?:bv\.|bijvoorbeeld|vb\.|p\. ?ex\.))\s*",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:bepaalde |sommige |alle |de |het |volgende |individuele |gecodeerde |identificeerbare |"
    r"enkele |certaines? |les |"
    r"la |le |des |un |une |een |the |certain |following )|(?:l'|d'))*"
    r"(?:(?:persoons|identificatie)?gegevens|informatie|données(?: à caractère personnel)?|"
    r"informations?|(?:personal )?data|daten)\s+"
    r"(?:m\.?b\.?t\.?|met betrekking tot|betreffende|omtrent|inzake|over|aangaande|rond|van|die betrekking hebben op|"
    r"relatives? aux?|relatives? à(?: la| l')?|concernant(?: les| la| le)?|über|on|about|relating to|concerning|of)\s+",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:(?:de la|de l'|de|het|een|het feit|la|le|les|des|du|der|die|das|the)\s+|l')", re.IGNORECASE)
_INTRODUCES = re.compile(
    r"^(?:zoals|namelijk|nl\.|onder andere|o\.a\.|met name|notamment|such as|namely|including|"
    r"meer bepaald|in het bijzonder)\s*:?\s*",
    re.IGNORECASE,
)
_LEGAL = re.compile(r"(?:\bart(?:ikel|\.)|\bdecreet|\bwet\b|\bbesluit|\bloi\b|\bdécret|§|\d{4})", re.IGNORECASE)
_ASIDE = frozenset(
    {
        "historiek",
        "met historiek",
        "historique",
        "geschiedenis",
        "incl historiek",
        "inclusief historiek",
        "wijzigingen",
        "en historiek",
    }
)
_NOTHING = frozenset(
    [
        "gegevens",
        "persoonsgegevens",
        "bepaalde gegevens",
        "bepaalde persoonsgegevens",
        "informatie",
        "sommige persoonsgegevens",
        "de gegevens",
        "gecodeerde persoonsgegevens",
        "sociale persoonsgegevens",
        "etc",
        "enz",
        "enzovoort",
        "e a",
        "donnees",
        "donnees a caractere personnel",
        "donnees personnelles",
        "informations",
        *("personenbezogene daten", "personal data", "data", "all data"),
        "volgende gegevens",
        "diverse",
    ]
)
_SHORT = 4
_TRIM = " \t\r\n.,;:–-*•+"


@functools.lru_cache(maxsize=16384)
def categories(text: str) -> tuple[str, ...]:
    """Return the single categories that `text` enumerates, as written, in their order, none twice.

    Brackets that hold a legal reference are passed over, those that hold an enumeration add its members; words that
    name no data («persoonsgegevens») give none.
    """
    found: dict[str, str] = {}
    for item in _items(text):
        if fold(item) and fold(item) not in _NOTHING:
            found.setdefault(fold(item), item)
    return tuple(found.values())


def _items(text: str) -> Iterator[str]:
    inner: list[str] = []
    lines = "\n".join(" ".join(line.split()) for line in text.translate(_OUR_MARKS).splitlines())

    def set_aside(match: re.Match[str]) -> str:
        if not match[1].strip() or references_in(match[1]) or _LEGAL.search(match[1]):
            return " "
        inner.append(_INTRODUCES.sub("", match[1].strip()))
        return f" \ue000{len(inner) - 1}\ue001 "

    french = _is_french(lines)
    labels: list[str] = []

    def without_code(match: re.Match[str]) -> str:
        if _enumerates(match["label"]):
            return match["label"]
        labels.append(match["label"].strip(_TRIM))
        return f"\n\ue002{len(labels) - 1}\ue003\n"

    lines = _CODED.sub(without_code, lines)
    plain = _BRACKETS.sub(set_aside, _BULLET.sub("", lines))
    pieces = [piece for piece in _HARD.split(plain) if piece.strip(_TRIM)]
    listed = len(pieces) > 1
    for order, piece_as_written in enumerate(pieces):
        if coded := _LABEL.fullmatch(piece_as_written.strip()):
            yield labels[int(coded[1])]
            continue
        whole = _CATEGORY_LABEL.sub("", piece_as_written.strip())
        heading = _HEADED.match(whole)
        piece = whole[heading.end() :] if heading else whole
        if heading and knows_category(heading[1]):
            yield heading[1].strip(_TRIM)
        for part in _PLUS.split(piece):
            yield from _restored(part, inner, last_of_list=listed and order == len(pieces) - 1, french=french)


_HEADED = re.compile(r"\s*([^:\ue000]{3,60}?)\s*:\s+(?=\S)")
"""What introduces an enumeration («kadaster: rechthebbende, kind»): no data itself unless it is known as such."""
_OUR_MARKS = dict.fromkeys(range(0xE000, 0xE004))
"""The signs with which we mark what is set aside stand for nothing in a text."""
_LABEL = re.compile(r"\ue002(\d+)\ue003")
_MARKED = re.compile(r"\ue000(\d+)\ue001")


def _enumerates(label: str) -> bool:
    """Return whether what stands behind a code is no category of its own, but several known ones."""
    parts = [part for part in _HARD.split(label) if part.strip(_TRIM)]
    return len(parts) > 1 and all(knows_category(part.strip(_TRIM)) for part in parts)


def _restored(part: str, inner: list[str], *, last_of_list: bool, french: bool) -> Iterator[str]:
    """Yield the categories of one part, then those that its brackets enumerate."""
    numbers = [int(number) for number in _MARKED.findall(part)]
    bare = _MARKED.sub(" ", part).strip(_TRIM)
    if bare:
        yield from _and(_without_lead(bare), last_of_list=last_of_list, french=french)
    for number in numbers:
        members = [member for member in _HARD.split(inner[number]) if member.strip(_TRIM)]
        if len(members) > 1 or (knows_category(inner[number]) and not knows_category(bare)):
            for member in members:
                yield from _and(_without_lead(member.strip(_TRIM)), last_of_list=len(members) > 1, french=french)


def _without_lead(text: str) -> str:
    """Return a category without the words that only introduce it."""
    labelled = _CATEGORY_LABEL.sub("", text)
    bare = _RELATIVE.sub("", labelled)
    whole = labelled if fold(bare) in _NOTHING else bare
    plain = _ARTICLE.sub("", " ".join(whole.split()).strip(_TRIM))
    named = _ARTICLE.sub("", _LEAD.sub("", _INTRODUCES.sub("", plain))).strip(_TRIM)
    return plain if knows_category(plain) and not knows_category(named) else named


def _and(text: str, *, last_of_list: bool, french: bool = False) -> Iterator[str]:
    """Yield the one or two categories around «en»; what is one known category, or half a word, stays whole."""
    if fold(text) in _ASIDE:
        return
    found = list((_AND_IN_FRENCH if french else _AND).finditer(text))
    if not found or knows_category(text):
        yield text
        return
    middle = found[-1] if last_of_list else found[0]
    left, right = text[: middle.start()].strip(_TRIM + " "), text[middle.end() :].strip(_TRIM + " ")
    halved = text[: middle.start()].rstrip().endswith("-") or fold(right) in _BOUNDS or _shared(left, right)
    short = max(_length(left), _length(right)) <= _SHORT
    if left and right and not halved and (last_of_list or short or (knows_category(left) and knows_category(right))):
        yield from _and(_without_lead(left), last_of_list=False, french=french)
        yield from _and(_without_lead(right), last_of_list=False, french=french)
    else:
        yield text


def _shared(left: str, right: str) -> bool:
    """Return whether both nouns of a pair are of what follows the second one."""
    return fold(left) in _PAIRED and fold(right.partition(" ")[0]) in _PAIRED and bool(_OF_SOMETHING.match(right))


def _length(text: str) -> int:
    """Return how many words a category has that mean something."""
    words = (part for word in text.lower().split() for part in word.split("'"))
    return sum(1 for word in words if len(word) > 1 and word not in _SMALL)


def _is_french(text: str) -> bool:
    """Return whether an enumeration is French rather than Dutch: «en» joins nothing there."""
    return " / " not in text and len(_FRENCH.findall(text)) > len(_DUTCH.findall(text))
