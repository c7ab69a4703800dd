"""Text of a source as it may stand in a picture or a page: no character steers a screen or turns the reading round."""

import re

_STEERING = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"\s+")


def printable(text: str) -> str:
    """Return a text with a mark in the place of each character that XML forbids or that steers a screen."""
    return _STEERING.sub("\ufffd", text)


def on_one_line(text: str) -> str:
    """Return a printable text with single spaces only."""
    return _SPACES.sub(" ", printable(text)).strip()
