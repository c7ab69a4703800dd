"""A table that no importer recognises: it is refused with what would make it readable, and nothing of it is kept."""

from importers.tables.opening import may_be_table, read_book
from ropa.errors import UserError
from ropa.importing.importer import Extraction, Options, Source


class UnknownTableImporter:
    """Comes after the importers of lists and answers for the tables that none of them takes."""

    name = "tables"
    version = "1"

    def identify(self, source: Source) -> bool:
        """Return whether `source` looks like a workbook or comma-separated text."""
        return may_be_table(source)

    def extract(self, source: Source, options: Options) -> Extraction:
        """Raise `UserError`: either the file cannot be opened safely, or none of its sheets is a list."""
        del options
        sheets = ", ".join(f"«{sheet.name}»" for sheet in read_book(source).sheets[:5])
        raise UserError(
            f"«{source.name}» holds no list that is understood (sheets: {sheets or 'none'}): head the columns with "
            "words such as Machtiging, Verstrekker, Ontvanger, Gegevens for mandates, or Toepassing, Eigenaar, "
            "Leverancier for applications."
        )
