"""The command line as a module: `python -m ropa` is `ropa`."""

from ropa.cli import main

main()
