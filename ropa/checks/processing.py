"""The activities that are judged, and what counts for each: its own words, and those on the whole it is part of.

What a statement says of all its processing stands on a general activity and counts for its parts, however deep. What
nobody says anywhere in such a family is one fault of the whole, not one of each part.
"""

from collections.abc import Callable, Iterator

from ropa.claims.book import Book
from ropa.model.kind import Text


def activities(book: Book, on: str) -> tuple[str, ...]:
    """Return the activities in force on an ISO day that a single body answers for, or nobody known.

    An activity of a class of bodies («the authorities for which we work») is another's record, not one to judge here.
    """
    return tuple(
        activity
        for activity in book.of_kind("ProcessingActivity")
        if book.in_force(activity, on) and not _of_a_class(book, activity)
    )


def controllers(book: Book, on: str) -> tuple[str, ...]:
    """Return the single bodies that answer for an activity in force."""
    found = {body for activity in activities(book, on) for body in book.ends(activity, "CONTROLLED_BY")}
    return tuple(sorted(body for body in found if not is_class(book, body)))


def activities_of(book: Book, controller: str, on: str) -> tuple[str, ...]:
    """Return the activities in force for which a body answers."""
    return tuple(found for found in book.starts(controller, "CONTROLLED_BY") if book.in_force(found, on))


def is_class(book: Book, organisation: str) -> bool:
    """Return whether an organisation stands for a class of bodies."""
    return bool(book.value(organisation, "generic")) or book.value(organisation, "form") == "class"


def is_public(book: Book, activity: str) -> bool:
    """Return whether a public body answers for an activity."""
    return any(book.value(body, "public") is True for body in book.ends(activity, "CONTROLLED_BY"))


def upwards(book: Book, node: str) -> tuple[str, ...]:
    """Return a thing and all wholes of its own kind that it is part of, the nearest first."""
    kind = node.split("/", 1)[0] + "/"
    found = [node]
    for one in found:
        found += [end for end in book.ends(one, "PART_OF") if end.startswith(kind) and end not in found]
    return tuple(found)


def said(book: Book, activity: str, edge_type: str) -> tuple[str, ...]:
    """Return what an activity leads to: by its own words, else by those on the nearest whole that says it."""
    return next((ends for one in upwards(book, activity) if (ends := book.ends(one, edge_type))), ())


def all_said(book: Book, activity: str, edge_type: str) -> tuple[str, ...]:
    """Return what an activity and all its wholes lead to."""
    found = (end for one in upwards(book, activity) for end in book.ends(one, edge_type))
    return tuple(dict.fromkeys(found))


def silent(book: Book, on: str, says: Callable[[str], bool]) -> Iterator[str]:
    """Yield the activities of which nobody says something, the whole alone where it is said of none of its parts.

    `says` tells whether an activity says it in words of its own. A general activity is but the holder of what is
    common: where its parts speak for themselves, its own silence is no fault.
    """
    families: dict[str, list[str]] = {}
    for activity in activities(book, on):
        families.setdefault(root(book, activity), []).append(activity)
    for whole, members in families.items():
        lacking = [one for one in members if not any(says(stated) for stated in upwards(book, one))]
        if whole in members and len(lacking) == len(members):
            yield whole
        else:
            yield from (one for one in lacking if one != whole or not book.value(one, "general"))


def root(book: Book, activity: str) -> str:
    """Return the outermost whole; of wholes that go round in a circle the first in the alphabet."""
    line = upwards(book, activity)
    return next((one for one in line if len(upwards(book, one)) == 1), min(line))


def called(book: Book, activity: str) -> Text:
    """Return what an activity is called in a sentence: by its name and controller, or as all processing of a body."""
    names = [book.name(body) for body in book.ends(activity, "CONTROLLED_BY")]
    by = " / ".join(names) or "?"
    if book.value(activity, "general"):
        return Text(f"all processing by {by}", f"alle verwerkingen van {by}", f"tous les traitements de {by}")
    name = book.name(activity)
    return Text(f"«{name}» of {by}", f"«{name}» van {by}", f"«{name}» de {by}")


def _of_a_class(book: Book, activity: str) -> bool:
    bodies = book.ends(activity, "CONTROLLED_BY")
    return bool(bodies) and all(is_class(book, body) for body in bodies)
