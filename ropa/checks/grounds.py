"""What makes processing lawful, as the checks see it: the purposes that count, and those that rest on a law."""

import re
from collections.abc import Iterator

from ropa.checks.processing import activities, said, upwards
from ropa.claims.book import Book
from ropa.model.terms import FlowKind, LawfulBasis
from ropa.naming import fold
from ropa.vocabulary.vague_words import is_vague, small_words

_IN_LAW = (LawfulBasis.LEGAL_OBLIGATION, LawfulBasis.PUBLIC_TASK)
_FEWEST_SHARED = 3
_MOST_SHARED = 0.75
"""How many telling words two wordings of one purpose share at least, and which part of those of the shorter one."""

_ASIDE = re.compile(r"\([^()]*\)")


def purposes_judged(book: Book, on: str) -> Iterator[tuple[str, str]]:
    """Yield every purpose of the activities that are judged once, with the first activity that has it."""
    first: dict[str, str] = {}
    for activity in activities(book, on):
        for purpose in book.ends(activity, "HAS_PURPOSE"):
            first.setdefault(purpose, activity)
    yield from sorted(first.items())


def rests_on_law(book: Book, purpose: str) -> bool:
    """Return whether a purpose rests on a legal obligation or a public task (Article 6(1)(c) and (e))."""
    return book.value(purpose, "lawful_basis") in _IN_LAW


def has_ground(book: Book, purpose: str) -> bool:
    """Return whether it is said what makes a purpose lawful: a ground of Article 6(1), or a law that demands it."""
    return bool(book.value(purpose, "lawful_basis") or book.ends(purpose, "BASED_ON"))


def grounded_elsewhere(book: Book, purpose: str, activity: str) -> bool:
    """Return whether the ground of a purpose is stated beside it.

    A law that is the ground of the whole is that of its parts; consent, a contract or an interest is given for each. A
    purpose said in longer or shorter words is the same one, the ground on which an activity passes data on counts for
    what it passes them on for, and what only processors do for it is a means to what has a ground.
    """
    if any(rests_on_law(book, one) or book.ends(one, "BASED_ON") for one in stated_above(book, activity)):
        return True
    beside = [one for one in (*book.ends(activity, "HAS_PURPOSE"), *stated_above(book, activity)) if one != purpose]
    grounded = [one for one in beside if has_ground(book, one)]
    if any(_same_words(book, purpose, one) for one in grounded):
        return True
    if _serves_only(book, purpose, FlowKind.ON_BEHALF):
        return bool(grounded)
    return _serves_only(book, purpose, FlowKind.DISCLOSURE) and any(_is_sharing(book, one) for one in grounded)


def purpose_to_mend(book: Book, activity: str) -> str:
    """Return the purpose of an activity of which more has to be said, else a word for a person to fill in."""
    return next(iter(said(book, activity, "HAS_PURPOSE")), "purpose/ID")


def stated_above(book: Book, activity: str) -> tuple[str, ...]:
    """Return the purposes of the wholes that an activity is part of."""
    found = (purpose for whole in upwards(book, activity)[1:] for purpose in book.ends(whole, "HAS_PURPOSE"))
    return tuple(dict.fromkeys(found))


def _same_words(book: Book, one: str, other: str) -> bool:
    """Return whether one of two purposes is the other in more words, or in nearly the same; one word is too little."""
    short, long = sorted((fold(book.name(one)), fold(book.name(other))), key=len)
    if " " in short and f" {short} " in f" {long} ":
        return True
    telling = [set(text.split()).difference(*small_words().values()) for text in (short, long)]
    shared = len(telling[0] & telling[1])
    return shared >= _FEWEST_SHARED and shared >= _MOST_SHARED * min(map(len, telling))


def _is_sharing(book: Book, purpose: str) -> bool:
    """Return whether a purpose only says that data are passed on; what stands in brackets is when, or why."""
    return is_vague("sharing", _ASIDE.sub(" ", book.name(purpose)))


def _serves_only(book: Book, purpose: str, kind: FlowKind) -> bool:
    flows = book.starts(purpose, "FOR")
    return bool(flows) and all(book.value(flow, "flow_kind") == kind for flow in flows)
