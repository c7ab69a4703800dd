"""Which state of the vocabulary a register was read with."""

import functools
import hashlib

from ropa.vocabulary.reading import ROOT, data_files


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
