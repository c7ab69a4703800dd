"""The fingerprint of a controller's register: the same for the same content, wherever and whenever it is answered."""

import hashlib
import json
from typing import Any

from ropa.claims.book import Book
from ropa.questions.evidence import Evidence
from ropa.questions.plain import plain
from ropa.questions.register import RegisterRequest, register_of

_LANGUAGE = "nl"
_NAMES_OF_SOURCES = frozenset({"title", "version"})
"""What is said of a source beside its id; it may be told better later, and is no content of the register."""


def content_hash(book: Book, evidence: Evidence, controller: str, on: str) -> str:
    """Return the SHA-256 of all that the register of one controller answers on an ISO day, its citations included."""
    (answer,) = register_of(book, evidence, RegisterRequest(controller, on, language=_LANGUAGE)).controllers
    text = json.dumps(_content(plain(answer)), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()


def _content(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, list):
        return [_content(item) for item in value]
    if not isinstance(value, dict):
        return value
    left_out = _NAMES_OF_SOURCES if "quote" in value else frozenset[str]()
    return {key: _content(held) for key, held in value.items() if key not in left_out}
