"""The command line: it parses what a person asks, prints the answer, and decides nothing."""

from ropa.cli.outcome import main

__all__ = ["main"]
