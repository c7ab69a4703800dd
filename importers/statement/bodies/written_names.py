"""Whether words that may name a body are written as its name where they stand."""

import re

from importers.statement.words.shadow import Shadow, Span
from ropa.vocabulary.bodies import Body, ordinary_words

OF_FIELDS = re.compile(
    r"(?:(?:Federal|Vlaams|Belgisch)\w* )?(?:Minist(?:er|erie|ere|ry)|Staatssecretaris|Department|Departement|Direction"
    r"|Secretary|Office|Centre|Center|Institute|Institut|Council|Commission|Board) (?:van|voor|of|for|de|du|des|pour)\b"
)
"""Such a body has several fields («Ministerie van Binnenlandse Zaken en …»): «en» goes on with its name."""
LEGAL_AFTER = re.compile(r" ?,? (?:vzw|v\.z\.w|nv|bv|asbl|srl)\b")
"""After «en» of one name: the form in which it is founded."""


def stands_alone(shadow: Shadow, spot: Span) -> bool:
    """Return whether a name is no part of a compound («Bond» in «Bond-Lijn»), of an address or of a site."""
    before = shadow.low[spot.start - 1 : spot.start]
    after = shadow.low[spot.end : spot.end + 2]
    return before not in ("-", "@", ".", "/", "_") and not (
        after[:1] in ("-", "@", "/", "_") or re.match(r"\.[a-z]", after)
    )


def written_as_name(shadow: Shadow, spot: Span, name: str, body: Body) -> bool:
    """Return whether words that are also ordinary ones are written as a name here."""
    written = shadow.plain[spot.start : spot.end]
    if name in ordinary_words():
        return written[:1].isupper()
    return body.generic or written in body.names or any(letter.isupper() or letter.isdigit() for letter in written)


def also_written_small(shadow: Shadow, name: str) -> bool:
    """Return whether the text writes a capitalised word with a small letter too, so that it is a word and no name."""
    return _with_small(name) in shadow.plain and _small(name).search(shadow.plain) is not None


def hardly_written_small(shadow: Shadow, name: str) -> bool:
    """Return whether a word has a capital within sentences many times for once that it has none («shop Pay»)."""
    times = len(_small(name).findall(shadow.plain))
    return len(re.findall(rf"(?<=[a-z,] ){re.escape(name)}(?![\w-])", shadow.plain)) >= _OFTENER * times


def _with_small(name: str) -> str:
    return name[0].lower() + name[1:]


def _small(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@./:-]){re.escape(_with_small(name))}(?![\w@/-]|\.\w)")


_OFTENER = 5
