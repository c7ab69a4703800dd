"""A response as JSON text."""

import json
from typing import Any

_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))
"""Made once; a response is a tree, as it was built, so that nobody has to look for circles."""


def json_text(response: dict[str, Any]) -> bytes:
    """Return a response as JSON in UTF-8, without spaces; half a character of a source becomes a question mark."""
    return _ENCODER.encode(response).encode("utf-8", "replace")
