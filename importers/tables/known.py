"""What the vocabularies know of the names in a list, looked up once a name."""

import functools
import re
from collections.abc import Iterator

from ropa.naming import fold
from ropa.vocabulary.bodies import Body, body, find_body
from ropa.vocabulary.categories import find_category

_RELEASE = re.compile(r"\s+v?\d{1,2}(?:\.\d{1,2})?$")
_DIRECTORATE = re.compile(r"DG (?=\w)")
_ARTICLE = re.compile(r"^(?:(?:de|het|la|le|les|the)\s+|l['’])", re.IGNORECASE)
_DEEPEST = 8
_BRACKETED = re.compile(r"\(([^()]{1,120})\)")


def without_article(name: str) -> str:
    """Return a name without the article before it («l'ONEM», «de stad Gent»)."""
    return _ARTICLE.sub("", name)


@functools.lru_cache(maxsize=16384)
def known_body(name: str) -> Body | None:
    """Return the body that `name` means: the whole of it, without its brackets, or what stands in them."""
    if not any(sign.isalnum() for sign in name):
        return None
    inside = _BRACKETED.findall(name)
    outside = _BRACKETED.sub(" ", name).strip() if inside else ""
    forms = (name, outside, *inside)
    exact = next((body for form in forms if form and (body := find_body(form))), None)
    return exact or next((body for form in _other_forms(name) if (body := find_body(form))), None)


def _other_forms(name: str) -> Iterator[str]:
    """Yield `name` without the number of its release, and with the words that «DG» stands for."""
    release = _RELEASE.search(name)
    if release:
        yield name[: release.start()]
    if _DIRECTORATE.match(name):
        for written_out in ("Directorate-General for ", "Directie-generaal ", "Direction générale "):
            yield _DIRECTORATE.sub(written_out, name, count=1)


def is_part(child: Body, parent: Body) -> bool:
    """Return whether `child` is part of `parent`, directly or not."""
    upper = child.part_of
    for _ in range(_DEEPEST):
        if upper is None:
            return False
        if upper == parent.slug:
            return True
        upper = body(upper).part_of
    return False


@functools.lru_cache(maxsize=16384)
def knows_category(name: str) -> bool:
    """Return whether `name` is a data category of the vocabulary."""
    return bool(fold(name)) and find_category(name) is not None
