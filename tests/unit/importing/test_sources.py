"""Which files the given paths mean."""

import os
from pathlib import Path

import pytest

from ropa.errors import UserError
from ropa.importing.sources import files_of, read_source


def test_a_folder_means_its_documents_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", ".hidden.txt", "make.py", "_expected/a.json", "inner/c.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("words")
    found = files_of([tmp_path, tmp_path / "b.txt"])
    assert [str(path.relative_to(tmp_path)) for path in found] == ["a.md", "b.txt", "inner/c.html"]


@pytest.mark.parametrize("name", ["nowhere.txt", "a" * 5000])
def test_a_path_that_leads_nowhere_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="there is no such file or folder"):
        files_of([tmp_path / name])


def test_a_name_in_another_encoding_is_read_and_can_be_printed(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/priv\xe9.txt"))
    path.write_text("words")
    assert read_source(path).name == "priv?.txt"


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no ordinary file"):
        read_source(tmp_path)
