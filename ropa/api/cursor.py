"""Where a row stands in a list, as text that a client hands back to go on from there."""

import base64
import binascii
import json

from ropa.errors import UserError
from ropa.questions.things import Position


def cursor_of(position: Position) -> str:
    """Return the cursor of a row."""
    return base64.urlsafe_b64encode(json.dumps([position.key, position.id]).encode()).decode()


def position_at(cursor: str) -> Position:
    """Return where a cursor stands. Raises `UserError` for a text that is none."""
    try:
        key, node = json.loads(base64.b64decode(cursor, altchars=b"-_", validate=True))
    except (ValueError, binascii.Error, RecursionError):
        key = node = None
    if not isinstance(key, str) or not isinstance(node, str):
        raise UserError("«after» is no cursor of this list; give an `endCursor` as it was answered")
    return Position(key, node)
