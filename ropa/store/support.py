"""Whether the embedded database can run on this computer; it is built for some systems only."""

import importlib.util
import platform
import re

from ropa.errors import StoreError

_OLDEST_GLIBC = (2, 34)
_PROCESSORS = ("x86_64", "aarch64")


def why_not_here(system: str, machine: str, libc: tuple[str, str]) -> str | None:
    """Return why the embedded database cannot run on such a computer, or None where it can.

    The arguments are what `platform` says: `system()`, `machine()`, `libc_ver()`.
    """
    if system == "Darwin":
        return None if machine == "arm64" else "it has no build for Macs with an Intel processor"
    if system != "Linux":
        return f"it needs Linux or macOS, and this is {system or 'neither'}"
    if machine not in _PROCESSORS:
        return f"it has no build for processors of the kind {machine or 'that this one is'}"
    name, version = libc
    found = tuple(int(part) for part in re.findall(r"\d+", version)[:2])
    if name != "glibc" or found < _OLDEST_GLIBC:
        return "it needs a Linux with glibc 2.34 or later"
    return None


def must_run_here() -> None:
    """Raise `StoreError` with the way out where the embedded database cannot run."""
    reason = why_not_here(platform.system(), platform.machine(), platform.libc_ver())
    if reason is None and importlib.util.find_spec("arcadedb_embedded") is None:
        reason = "the package arcadedb-embedded is not installed"
    if reason is not None:
        raise StoreError(f"the embedded database cannot run here: {reason}; install Neo4j and set NEO4J_URI")
