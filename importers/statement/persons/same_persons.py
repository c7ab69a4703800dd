"""Categories of persons that a text names in the singular and in the plural are one, by the name that comes first."""

import dataclasses
import re
from collections.abc import Iterable

from importers.statement.facts import Activity, Flow, Mention
from importers.statement.words.plural_endings import compared, without_plural

_TEXT_OF_DETERMINERS = (
    "de het een uw je jouw onze alle elke iedere ieder deze the an a your our all any each every les le la l des un une"
    " vos nos chaque tous toutes hun haar their leurs leur betreffende"
)
_DETERMINERS = frozenset(_TEXT_OF_DETERMINERS.split())
_PLURALS = (("leden", "lid"), ("kinderen", "kind"), ("children", "child"), ("people", "person"))
_DOUBLED = re.compile(r"([bdfgklmnprst])\1$")
_OF_WHOM = re.compile(
    r" (?:(?:van|of|de|aan|to|on|from|sur|voor|for) "
    r"(?=(?:(?:de|het|deze|dit|onze|ons|the|our|this|la|l'|notre|cette|ce)\b|[A-Z]))|du |des ).*",
    re.DOTALL,
)
_AS_LISTED = {"visitor": "bezoeker", "visiteur": "bezoeker", "user": "gebruiker", "utilisateur": "gebruiker"}
"""Who visits has a name in one language where a verb tells it («you visit our site»)."""


def persons_named_once(mentions: list[Mention], holders: Iterable[Activity | Flow]) -> None:
    """Give each category of persons one name throughout a document («elk lid» are the «leden» of before).

    «Leden van de club» are the «leden», where the document tells of these too.
    """
    lists = [mentions, *(holder.subjects for holder in holders)]
    told = sorted((one for found in lists for one in found if one.kind == "data_subject"), key=lambda one: one.span)
    names: dict[str, str] = {}
    for one in told:
        names.setdefault(_singular(one.name), one.name)
    for found in lists:
        found[:] = [_renamed(one, names) for one in found if not _told_in_general(one, names)]


def _told_in_general(one: Mention, names: dict[str, str]) -> bool:
    """Whether persons are named with whose they are, and elsewhere without."""
    plain = _OF_WHOM.sub("", one.name)
    return one.kind == "data_subject" and plain != one.name and _singular(plain) in names


def _renamed(one: Mention, names: dict[str, str]) -> Mention:
    name = names[_singular(one.name)] if one.kind == "data_subject" else one.name
    return one if name == one.name else dataclasses.replace(one, name=name)


def _singular(name: str) -> str:
    return compared(name, _DETERMINERS, _stem)


def _stem(word: str) -> str:
    listed = _AS_LISTED.get(word.removesuffix("s"))
    if listed:
        return listed
    for plural, single in _PLURALS:
        if word.endswith(plural):
            return word[: -len(plural)] + single
    bare = without_plural(word)
    return _DOUBLED.sub(r"\1", bare) if word.removesuffix("en") == bare else bare
