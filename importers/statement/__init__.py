"""Privacy statements: what a controller tells the persons whose data it processes (Art. 13 and 14)."""

from importers.statement.importer import StatementImporter

IMPORTER = StatementImporter()

__all__ = ["IMPORTER"]
