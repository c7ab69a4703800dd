"""A register of processing activities (GDPR Article 30) kept as a graph in which every value shows its source."""

__version__ = "0.1.0"
