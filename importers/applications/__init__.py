"""Reads lists of applications: which system serves which activities of whom, who supplies it and where it runs."""

from importers.applications.reader import ApplicationListImporter

IMPORTER = ApplicationListImporter()

__all__ = ["IMPORTER"]
