"""The names of sheets that each tell of one thing: short, allowed in every spreadsheet, and no two alike."""

import itertools
import re
from collections.abc import Iterable

from ropa.export.text import cell_text
from ropa.questions.printable import on_one_line

_LONGEST = 31
"""Units of UTF-16 in the name of a sheet: what a spreadsheet takes at most."""

_NOT_ALLOWED = re.compile(r"[\[\]:*?/\\]+")


class SheetNames:
    """Gives names to sheets of one file, in which those `taken` have theirs already."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {name.casefold() for name in taken}

    def of(self, text: str) -> str:
        """Return a name made of a text, with a count where another sheet has that name."""
        plain = " ".join(_NOT_ALLOWED.sub(" ", on_one_line(cell_text(text))).split())
        counts = itertools.chain([""], (f" ({number})" for number in itertools.count(2)))
        names = (_cut(plain, _LONGEST - len(count)).strip(" '") + count for count in counts)
        name = next(name for name in names if name.casefold() not in self._taken)
        self._taken.add(name.casefold())
        return name


def _cut(text: str, most: int) -> str:
    """Return as much of a text as fits, no character of it cut in two."""
    text = text[:most]
    while len(text.encode("utf-16-le", "surrogatepass")) // 2 > most:
        text = text[:-1]
    return text
