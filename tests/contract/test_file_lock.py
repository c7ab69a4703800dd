"""A lock on a file keeps others out, lets sharers share, and survives the removal of the file."""

import subprocess
import sys
from pathlib import Path

import pytest

from ropa.store.file_lock import FileLock
from tests.waiting import eventually


def taken(path: Path, *, shared: bool = False) -> FileLock:
    lock = FileLock.take(path, shared=shared)
    assert lock is not None
    return lock


def free(path: Path, *, shared: bool = False) -> bool:
    lock = FileLock.take(path, shared=shared)
    if lock is None:
        return False
    lock.release()
    return True


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lock"


def test_one_holder_keeps_all_others_out(path: Path) -> None:
    with taken(path) as held:
        assert (free(path), free(path, shared=True)) == (False, False)
        assert held.is_at_its_path()
    assert (free(path), free(path, shared=True)) == (True, True)


def test_sharers_share_and_keep_a_lone_holder_out(path: Path) -> None:
    first, second = taken(path, shared=True), taken(path, shared=True)
    first.release()
    assert (free(path), free(path, shared=True)) == (False, True)
    second.release()
    second.release()
    assert free(path)


def test_the_lock_of_a_file_that_was_removed_is_no_lock(path: Path) -> None:
    with taken(path) as held:
        path.unlink()
        assert not held.is_at_its_path()
        assert free(path)
        path.unlink()
    assert not held.is_at_its_path()


def test_a_link_is_not_followed(path: Path, tmp_path: Path) -> None:
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic link"):
        FileLock.take(path)
    assert not (tmp_path / "elsewhere").exists()


def test_the_file_is_private(path: Path) -> None:
    assert free(path)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_killed_holder_holds_nothing(path: Path) -> None:
    code = f"""if True:
        from pathlib import Path
        from ropa.store.file_lock import FileLock
        FileLock.take(Path({str(path)!r}))
        input()
    """
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE) as holder:
        eventually(lambda: path.exists() and not free(path))
        holder.kill()
    assert free(path)
