"""Where the embedded database cannot run, the reason is known before anything is tried."""

import pytest

from ropa.store.support import why_not_here

GLIBC = ("glibc", "2.36")
NO_GLIBC = "it needs a Linux with glibc 2.34 or later"


@pytest.mark.parametrize(
    ("system", "machine", "libc", "reason"),
    [
        ("Linux", "x86_64", GLIBC, None),
        ("Linux", "aarch64", ("glibc", "2.34"), None),
        ("Linux", "x86_64", ("glibc", "3.0"), None),
        ("Darwin", "arm64", ("", ""), None),
        ("Darwin", "x86_64", ("", ""), "it has no build for Macs with an Intel processor"),
        ("Linux", "x86_64", ("glibc", "2.31"), NO_GLIBC),
        ("Linux", "x86_64", ("musl", "1.2"), NO_GLIBC),
        ("Linux", "x86_64", ("", ""), NO_GLIBC),
        ("Linux", "riscv64", GLIBC, "it has no build for processors of the kind riscv64"),
        ("Windows", "AMD64", ("", ""), "it needs Linux or macOS, and this is Windows"),
        ("", "", ("", ""), "it needs Linux or macOS, and this is neither"),
    ],
)
def test_the_reason(system: str, machine: str, libc: tuple[str, str], reason: str | None) -> None:
    assert why_not_here(system, machine, libc) == reason
