"""Reads records of processing kept as tables or as cards: a municipality's list, the regulator's model workbook."""

from importers.processing.reader import ProcessingListImporter

IMPORTER = ProcessingListImporter()

__all__ = ["IMPORTER"]
