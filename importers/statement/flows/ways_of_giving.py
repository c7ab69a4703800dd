"""Ways in which a statement says that the person itself gives its data, each with how plainly it does (Art. 13)."""

import re
from typing import NamedTuple

from importers.statement.words import lexicon
from importers.statement.words.wordings import Wordings

BY_FORM = 2.0
"""How plainly it is said that the person fills in a form or registers; it gives data where the text speaks of them."""
_WORDS = re.compile(r"<([A-Z_]+)>")


class Way(NamedTuple):
    """A way to say who gives, and how plainly it does."""

    grade: float
    pattern: re.Pattern[str]


@lexicon.remembered
def ways() -> Wordings[Way]:
    """Return the ways, in the order of the list."""
    table = lexicon.table("giving")

    def spelt(cue: str) -> str:
        return _WORDS.sub(lambda word: spelt(table["words"][word[1]]), cue)

    return Wordings((Way(row["grade"], re.compile(spelt(row["cue"]))) for row in table["way"]), lambda way: way.pattern)
