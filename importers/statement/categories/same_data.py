"""Categories that a text names in the singular and in the plural are one, by the name that it uses most."""

import collections
import dataclasses
import re
from collections.abc import Iterable

from importers.statement.categories.data_words import Named
from importers.statement.facts import Activity, Flow
from importers.statement.words.plural_endings import compared, without_plural

_TEXT_OF_DETERMINERS = "s uw je jouw de het een la le les l votre vos ton ta tes the your our his her their"
_DETERMINERS = frozenset(_TEXT_OF_DETERMINERS.split())
_MAIL = re.compile(r"^e? ?mail ?adre$")
"""One thing in four spellings («mailadres», «e-mailadres»)."""


def named_once(activities: list[Activity], flows: Iterable[Flow], groupings: list[Named]) -> None:
    """Give each category one name throughout a document («IP-adressen» is what «IP-adres» was before)."""
    holders: list[Activity | Flow] = [*activities, *flows]
    told = sorted((item for holder in holders for item in holder.data), key=lambda item: item.span)
    spelt: dict[str, collections.Counter[str]] = {}
    for item in told:
        spelt.setdefault(_singular(item.name), collections.Counter())[item.name] += 1
    names = {singular: counted.most_common(1)[0][0] for singular, counted in spelt.items()}
    for holder in holders:
        holder.data[:] = [_renamed(item, names) for item in holder.data]
    groupings[:] = [_renamed(item, names) for item in groupings]


def _renamed(item: Named, names: dict[str, str]) -> Named:
    name = names.get(_singular(item.name), item.name)
    group = names.get(_singular(item.group), item.group) if item.group is not None else None
    return item if (name, group) == (item.name, item.group) else dataclasses.replace(item, name=name, group=group)


def _singular(name: str) -> str:
    return _MAIL.sub("e mailadres", compared(name, _DETERMINERS, _stem))


def _stem(word: str) -> str:
    if word.endswith("ssen"):
        return word[:-4]
    if word.endswith("sses"):
        return word[:-3]
    return without_plural(word)
