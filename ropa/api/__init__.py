"""The register asked in GraphQL: types derived from kinds and answers, limits, and quick completion of plain data."""
