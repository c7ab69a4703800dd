"""What an importer understands of a source; a fault of its own is told for that one file, so that others go on."""

import contextlib
from collections.abc import Iterator

from ropa.errors import UserError
from ropa.importing.importer import Extraction, Importer, Options, Source


def read(importer: Importer, source: Source, options: Options) -> Extraction:
    """Return what a source says. Raises `UserError` where it cannot be read, or where its reader fails."""
    with faults_told(importer, source):
        return importer.extract(source, options)


@contextlib.contextmanager
def faults_told(importer: Importer, source: Source) -> Iterator[None]:
    """Turn a fault of a reader into an error of this one file, so that the others go on."""
    try:
        yield
    except UserError:
        raise
    except Exception as error:
        raise UserError(
            f"{source.name}: the reader «{importer.name}» failed on this file ({type(error).__name__}); nothing of it "
            "was imported; report it with the file to who maintains ropa"
        ) from error
