"""A file too large to be read beside other work is read in a process of its own, whose memory and time are bounded."""

import dataclasses
import sys
from collections.abc import Callable

from ropa.errors import NeedsRoom
from ropa.importing.discover import importers
from ropa.importing.importer import Extraction, Importer, Options, Source
from ropa.importing.reading import read
from ropa.importing.reading_process import Limits, ReadingProcess

LIMITS = Limits(memory=2_000_000_000, seconds=300, answer=100_000_000)
"""What a list of a million cells takes to be read, with some room."""


def understood(
    importer: Importer, source: Source, options: Options, being_read: Callable[[], Extraction] | None = None
) -> tuple[Importer, Extraction]:
    """Return what a source says, and who read it: `importer`, but for a large source whose importer shows only then.

    `being_read` waits for what the source says, where it is being read already. Raises `UserError` where it cannot be
    read.
    """
    try:
        return importer, being_read() if being_read else read(importer, source, options)
    except NeedsRoom:
        if sys.platform == "win32":  # where the system would not keep to the bounds
            raise
    process = ReadingProcess(LIMITS)
    try:
        name, extraction = process.understand(dataclasses.replace(source, alone=True), options)
    finally:
        process.end()
    return next(one for one in importers() if one.name == name), extraction
