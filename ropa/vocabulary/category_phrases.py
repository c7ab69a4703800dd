"""What the wording of a phrase says of the data it means, where it is no known category.

Some phrases name nothing («uw gegevens»), some stand for the whole file («alle gegevens»), and the head of others
tells under which category they belong («…nummer», «medische …»). The patterns stand in `category_phrases.toml`.
"""

import functools
import re

from ropa.naming import fold
from ropa.vocabulary.reading import ROOT, Table, read

_OPTIONAL_ENDING = re.compile(r"\((s|n|e|en|es|sen)\)")
_LONGEST_PHRASE = 400
_LATEST = 512
"""More phrases than a long statement has; a server is asked for ever new ones."""


@functools.lru_cache(maxsize=_LATEST)
def bare_phrase(text: str) -> str:
    """Return `text` folded, with optional endings read as written («adres(sen)») and without articles and possessives.

    «de naam van uw partner» keeps its «uw»: only the words in front go, and «alle» only where something is named.
    The empty text where nothing else is left.
    """
    words = fold(_OPTIONAL_ENDING.sub(r"\1", text[:_LONGEST_PHRASE])).split()
    words = _without_determiners(words)
    if words and words[0] in _words()["quantifiers"]:
        rest = " ".join(_without_determiners(words[1:]))
        return rest if rest and rest not in _nothing() else " ".join(words)
    return " ".join(words)


def core_phrases(text: str) -> tuple[str, ...]:
    """Return what a phrase may name, the fullest first: as it is, then without what stands around a name.

    «gegevens m.b.t. uw inkomsten» names «inkomsten», «pensioen van uzelf of uw partner» names «pensioen».
    """
    bare = bare_phrase(text)
    opened = bare_phrase(_around("openings").sub("", bare))
    closed = _around("endings").sub("", bare)
    both = _around("endings").sub("", opened)
    return tuple(dict.fromkeys(form for form in (bare, opened, closed, both) if form))


def loose_phrase(folded: str) -> str:
    """Return a folded phrase without any article or possessive: «kopie van uw kaart» is «kopie van de kaart»."""
    return " ".join(word for word in folded.split() if word not in _determiners())


def names_nothing(text: str) -> bool:
    """Whether a phrase speaks of data without naming any («persoonsgegevens», «deze informatie», «uw gegevens»)."""
    bare = bare_phrase(text)
    return not bare or bare in _nothing()


def means_whole_file(text: str) -> bool:
    """Whether a phrase stands for everything that is held («dossier», «alle gegevens», «toutes les données»)."""
    bare = bare_phrase(text)
    return any(pattern.fullmatch(bare) for pattern in _whole_file())


def parent_by_phrase(text: str) -> str | None:
    """Return the slug of the category under which the first fitting pattern puts the phrase, or None."""
    bare = bare_phrase(text)
    if not bare or bare in _nothing():
        return None
    return next((parent for pattern, parent in _heads() if pattern.search(bare)), None)


def _without_determiners(words: list[str]) -> list[str]:
    first = next((place for place, word in enumerate(words) if word not in _determiners()), len(words))
    return words[first:]


@functools.cache
def _words() -> Table:
    words: Table = read(ROOT / "category_phrases.toml")["words"]
    return words


@functools.cache
def _around(side: str) -> re.Pattern[str]:
    patterns = "|".join(_words()[side])
    return re.compile(rf"^(?:{patterns}) (?=\S)" if side == "openings" else rf"(?<=\S) (?:{patterns})$")


@functools.cache
def _determiners() -> frozenset[str]:
    return frozenset(_words()["determiners"])


@functools.cache
def _nothing() -> frozenset[str]:
    return frozenset(fold(phrase) for phrase in _words()["nothing"])


@functools.cache
def _whole_file() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in _words()["whole_file"])


@functools.cache
def _heads() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = read(ROOT / "category_phrases.toml")["head"]
    return tuple((re.compile(row["pattern"]), row["parent"]) for row in rows)


def head_parents() -> frozenset[str]:
    """Return the slugs and codes of all categories under which the patterns put a phrase."""
    return frozenset(parent for _, parent in _heads())
