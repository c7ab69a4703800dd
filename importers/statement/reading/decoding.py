"""From the bytes of a file to its text, refusing what is no text with one clear sentence."""

import re

from ropa.errors import UserError

TEXT_LIMIT = 400_000
"""The most characters that a statement may have; a long published one has a hundred thousand."""

_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a compressed file (such as a Word or Excel document)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x1f\x8b", "a compressed file"),
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DECLARED = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decode(name: str, data: bytes) -> str:
    """Return the text of the file `name`: without byte-order mark, line ends as LF, otherwise untouched.

    Raises UserError for a file of another kind, an empty one, one in an unknown encoding, and one that is too long.
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise UserError(f"{name}: this is {kind}, not a text; save it as plain text or HTML and import that file")
    if len(data) > TEXT_LIMIT * 4:
        raise too_long(name)
    text = _decoded(name, data)
    if len(text) > TEXT_LIMIT:
        raise too_long(name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UserError(f"{name}: the file holds no text; check that the right file was saved")
    return text


def _decoded(name: str, data: bytes) -> str:
    encoding, mark = next(((code, mark) for mark, code in _MARKS if data.startswith(mark)), ("utf-8", b""))
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        declared = _DECLARED.search(data[:2048])
        if mark or declared is None or declared.group(1).lower() in {b"utf-8", b"utf8"}:
            raise UserError(_unreadable(name, encoding, error.start)) from error
        text = _in_declared(name, body, declared.group(1).decode("ascii"))
    if _CONTROL.search(text):
        raise UserError(f"{name}: this is a binary file, not a text; import the statement as plain text or HTML")
    return text


def _in_declared(name: str, body: bytes, encoding: str) -> str:
    try:
        return body.decode(encoding)
    except (LookupError, UnicodeError) as error:
        raise UserError(_unreadable(name, encoding, 0)) from error


def too_long(name: str) -> UserError:
    """Return the refusal of a text that is far longer than a statement."""
    return UserError(
        f"{name}: the text is longer than {TEXT_LIMIT:,} characters; import the statement itself, not an archive"
    )


def _unreadable(name: str, encoding: str, place: int) -> str:
    return f"{name}: byte {place} cannot be read as {encoding.upper()}; save the file as UTF-8 and import it again"
