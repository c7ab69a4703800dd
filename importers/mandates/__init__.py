"""Reads lists of mandates: which body may give which data to which other body, under which number."""

from importers.mandates.reader import MandateListImporter

IMPORTER = MandateListImporter()

__all__ = ["IMPORTER"]
