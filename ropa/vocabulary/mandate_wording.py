"""In which other words lists say what the grammar of mandate references knows; the data stand in a file beside this."""

import functools
from collections.abc import Mapping
from typing import Literal, TypeAlias

from ropa.errors import DeclarationError
from ropa.vocabulary.reading import ROOT, read

Wordings: TypeAlias = Literal["months", "english", "french", "dutch"]


@functools.cache
def wording(of: Wordings) -> Mapping[str, str]:
    """Return wording → the words that the grammar reads. Raises `DeclarationError` where either is empty."""
    found: Mapping[str, str] = read(ROOT / "mandate_wording.toml")[of]
    if not all(isinstance(words, str) and wording.strip() and words.strip() for wording, words in found.items()):
        raise DeclarationError(f"mandate_wording.toml holds a wording without words under [{of}]")
    return found
