"""Which state of the vocabulary a register was read with, and which edition of the product reads or writes it."""

import functools
import hashlib
import importlib.metadata
from typing import NamedTuple

from ropa.vocabulary.reading import ROOT, data_files


class Edition(NamedTuple):
    """A version of the product with a version of its vocabularies; as a text both, with a space between them."""

    product: str
    vocabulary: str

    def __str__(self) -> str:
        return " ".join(self)

    @classmethod
    def of(cls, text: str) -> "Edition":
        """Return the edition that a text names."""
        product, _, vocabulary = text.partition(" ")
        return cls(product, vocabulary)


@functools.cache
def this_edition() -> Edition:
    """Return the edition that runs."""
    return Edition(importlib.metadata.version("ropa"), vocabulary_version())


@functools.cache
def vocabulary_version() -> str:
    """Return a short hash of all data files (names and bytes), the same wherever the product runs.

    A source is unchanged only while its bytes, its importer's version and this version are.
    """
    digest = hashlib.sha256()
    for path in data_files():
        digest.update(path.relative_to(ROOT).as_posix().encode())
        digest.update(b"\0")
        digest.update(path.read_bytes())
        digest.update(b"\0")
    return digest.hexdigest()[:16]
