"""How alike two names are: near enough to suggest one for the other, or the same but for slips of the pen."""

from collections.abc import Collection, Container

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

LONGEST_NAME = 200
_SAME = 93.0
_SHORT_WORD = 4
_LONG_WORD = 9
_SPACELESS = 7


def nearest(folded: str, names: Collection[str], limit: int) -> list[tuple[str, float]]:
    """Return the names most like `folded` with their likeness (0–100): the best first, equals by the alphabet.

    Words may stand in another order; only the first two hundred characters are compared.
    """
    if limit < 1 or not folded:
        return []
    found = process.extract(
        folded[:LONGEST_NAME], list(names), scorer=fuzz.token_sort_ratio, limit=None, score_cutoff=40
    )
    ranked = sorted(((name, score) for name, score, _ in found), key=lambda hit: (-hit[1], hit[0]))
    return ranked[:limit]


def same_but_for_slips(folded: str, names: Collection[str], words: Container[str]) -> list[str]:
    """Return the names that `folded` can only be a slip of the pen for, the most alike first.

    `words` are the words that names are made of: where two names differ by such a word, they name two things
    (KSZ and RSZ, Statistiek Vlaanderen and Digitaal Vlaanderen), however alike their letters are.
    """
    if not folded or len(folded) > LONGEST_NAME:
        return []
    found = process.extract(folded, list(names), scorer=fuzz.ratio, limit=None, score_cutoff=_SAME)
    ranked = sorted(((name, score) for name, score, _ in found), key=lambda hit: (-hit[1], hit[0]))
    return [name for name, _ in ranked if _no_conflict(folded, name, words)]


def _no_conflict(written: str, name: str, words: Container[str]) -> bool:
    ours, theirs = written.split(), name.split()
    if len(ours) != len(theirs):
        return "".join(ours) == "".join(theirs) and len(written.replace(" ", "")) >= _SPACELESS
    return all(one == other or _slip(one, other, words) for one, other in zip(ours, theirs, strict=True))


def _slip(written: str, word: str, words: Container[str]) -> bool:
    """Whether `written` can only be a misspelling of `word`: long enough, no number, no other known word."""
    if min(len(written), len(word)) <= _SHORT_WORD or written in words:
        return False
    if any(letter.isdigit() for letter in written + word):
        return False
    return OSA.distance(written, word) <= (2 if len(word) >= _LONG_WORD else 1)
