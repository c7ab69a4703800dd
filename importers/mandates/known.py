"""What the vocabularies know of the names in a list, looked up once a name."""

import functools
import re

from ropa.naming import fold
from ropa.vocabulary.bodies import Body, find_body
from ropa.vocabulary.categories import find_category

_BRACKETED = re.compile(r"\(([^()]{1,120})\)")


@functools.lru_cache(maxsize=16384)
def known_body(name: str) -> Body | None:
    """Return the body that `name` means: the whole of it, without its brackets, or what stands in them."""
    if not any(sign.isalnum() for sign in name):
        return None
    inside = _BRACKETED.findall(name)
    outside = _BRACKETED.sub(" ", name).strip() if inside else ""
    return next((body for form in (name, outside, *inside) if form and (body := find_body(form))), None)


@functools.lru_cache(maxsize=16384)
def knows_category(name: str) -> bool:
    """Return whether `name` is a data category of the vocabulary."""
    return bool(fold(name)) and find_category(name) is not None
