"""All checks, found by a scan of their folder."""

import functools
import importlib
import pkgutil

from ropa.checks import catalogue as folder
from ropa.checks.check import Check
from ropa.errors import DeclarationError


@functools.cache
def checks() -> dict[str, Check]:
    """Return every check by its id, in the order of the ids. Raises `DeclarationError` where two have one id."""
    found: dict[str, Check] = {}
    for module in pkgutil.iter_modules(folder.__path__):
        loaded = importlib.import_module(f"{folder.__name__}.{module.name}")
        declared = [item for item in vars(loaded).values() if isinstance(item, Check)]
        if len(declared) != 1:
            raise DeclarationError(f"{module.name} declares {len(declared)} checks; a file declares one")
        if found.setdefault(declared[0].id, declared[0]) is not declared[0]:
            raise DeclarationError(f"two files declare the check {declared[0].id}")
    return dict(sorted(found.items()))
