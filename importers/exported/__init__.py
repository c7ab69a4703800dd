"""Reads the workbooks that the register itself wrote: fact by fact, each under its key."""

from importers.exported.reader import ExportedImporter

IMPORTER = ExportedImporter()

__all__ = ["IMPORTER"]
