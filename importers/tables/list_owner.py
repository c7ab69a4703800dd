"""Tells whose list it is by its title: «Overzicht machtigingen VAPH», «Gemeente Tielt-Winge», «VMSW – …»."""

import functools
import re

from importers.tables.known import known_body
from ropa.vocabulary.bodies import Body
from ropa.vocabulary.mandate_families import mandate_families

_PARTS = re.compile(r"\s[-–—|]\s|[:,;()]\s?")
_LOCAL = re.compile(
    r"\s*(?:gemeente|stad|ocmw|provincie|gemeentebestuur|stadsbestuur|commune d[e']|ville d[e']|cpas d[e']|"
    r"province d[e'])\s?[A-ZÉÈ][^,;:()]{1,40}",
)
_BEFORE = frozenset({"van", "het", "de", "du", "la", "of", "the", "by", "door", "par", "bij", "voor"})
_LONGEST = 200
_MOST_WORDS = 9


def canonical_owner(name: str) -> str:
    """Return the canonical name of the body that `name` means, a municipality also by its bare name."""
    for form in (name, f"gemeente {name}", f"stad {name}"):
        body = known_body(form)
        if body is not None:
            return body.name
    return " ".join(name.split())


@functools.lru_cache(maxsize=1024)
def owner_in_title(text: str) -> str | None:
    """Return the one body of which a title says that the list is its own, None where it names none or several."""
    plain = " ".join(text.split())
    if len(plain) > _LONGEST:
        return None
    found = {name for part in (plain, *_PARTS.split(plain)) if part and (name := _owner_of(part))}
    return found.pop() if len(found) == 1 else None


def _owner_of(part: str) -> str | None:
    body = known_body(part)
    if body is not None:
        return body.name if _may_own(body) else None
    if _LOCAL.fullmatch(part):
        return " ".join(part.split())
    words = part.split()
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        tail = " ".join(words[-size:])
        body = known_body(tail)
        if body is not None and (words[-size - 1].lower() in _BEFORE or tail[:1].isupper()):
            return body.name if _may_own(body) else None
    return None


def _may_own(body: Body) -> bool:
    """Return whether a body may keep a list: registers and classes keep none, and committees list what they grant."""
    return body.form == "body" and body.slug not in {family.body for family in mandate_families().values()}
