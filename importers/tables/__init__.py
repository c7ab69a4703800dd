"""What all lists kept as tables have in common: how they are opened behind a gate, and how their cells are read."""

from importers.tables.unknown_table import UnknownTableImporter

IMPORTER = UnknownTableImporter()

__all__ = ["IMPORTER"]
