"""The releases of Neo4j that the tests can run: each by the jars that Maven copies, and by a JDK that it supports."""

import dataclasses
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ropa.store.file_lock import FileLock

CACHE = Path(__file__).resolve().parents[2] / ".neo4j-test"
COPY_SECONDS = 600.0
_POM = Path(__file__).with_name("pom.xml")
_WHERE_JDKS_ARE = ("/usr/lib/jvm/*/bin", "/Library/Java/JavaVirtualMachines/*/Contents/Home/bin")


class NotAvailableError(Exception):
    """There is no real Neo4j to test on; the message says why."""


@dataclasses.dataclass(frozen=True)
class Release:
    """One release of Neo4j, and the oldest and the newest Java on which it is supported."""

    version: str
    oldest_java: int
    newest_java: int

    def java(self) -> str:
        """Return the path of the first Java found that can run it from source."""
        for folder in _jdks():
            if self.oldest_java <= _version(folder / "javac") <= self.newest_java:
                return str(folder / "java")
        raise NotAvailableError(
            f"Neo4j {self.version} needs a JDK {self.oldest_java} to {self.newest_java} (java, javac); "
            "there is none at JAVA_HOME, on PATH or where this system keeps them"
        )

    def jars(self) -> Path:
        """Return the folder of its jars, copied by Maven when it is wanted for the first time."""
        jars = CACHE / f"neo4j-{self.version}"
        if jars.exists():
            return jars
        maven = shutil.which("mvn")
        if maven is None:
            raise NotAvailableError("no Maven (mvn) to fetch it with")
        CACHE.mkdir(exist_ok=True)
        lock = FileLock.take(CACHE / "lock", seconds=COPY_SECONDS)
        assert lock is not None, f"another process has been filling {CACHE} for too long"
        with lock, tempfile.TemporaryDirectory(dir=CACHE) as unfinished:
            if not jars.exists():
                target = Path(unfinished) / "jars"
                self._copy(maven, target)
                target.rename(jars)
        return jars

    def _copy(self, maven: str, target: Path) -> None:
        goal = ("dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={target}")
        copied = subprocess.run(
            (maven, "-q", "-B", "-f", str(_POM), f"-Dneo4j.version={self.version}", *goal),
            capture_output=True,
            text=True,
            check=False,
            timeout=COPY_SECONDS,
        )
        if copied.returncode != 0:
            raise NotAvailableError(f"Maven could not fetch it: {(copied.stdout + copied.stderr)[-2000:]}")


RELEASES = {"5.26": Release("5.26.30", 17, 21), "2026": Release("2026.09.0", 21, 25)}
"""By the line that ROPA_TEST_NEO4J names: the one with long-term support, which is the usual one, and the current."""


def release() -> Release:
    """Return the release that this run is to test on."""
    line = os.environ.get("ROPA_TEST_NEO4J", "5.26")
    if line not in RELEASES:
        raise NotAvailableError(f"ROPA_TEST_NEO4J is «{line}», which is none of {', '.join(RELEASES)}")
    return RELEASES[line]


def _jdks() -> Iterator[Path]:
    """Yield the folders of compilers: of the JDK at JAVA_HOME, on the path, then of those that the system keeps."""
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home) / "bin"
    if compiler := shutil.which("javac"):
        yield Path(compiler).parent
    for pattern in _WHERE_JDKS_ARE:
        yield from sorted(Path("/").glob(pattern.removeprefix("/")))


def _version(compiler: Path) -> int:
    """Return the number of a compiler's Java, 0 where there is no compiler."""
    if not compiler.is_file():
        return 0
    told = subprocess.run((compiler, "-version"), capture_output=True, text=True, check=False)
    found = re.search(r"javac (\d+)", told.stdout + told.stderr)
    return int(found[1]) if found else 0
