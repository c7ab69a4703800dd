"""A data file names its source, and a contradiction in it is found when it is read."""

import re
from pathlib import Path

import pytest

from ropa.errors import DeclarationError
from ropa.vocabulary.reading import ROOT, data_files, entries, full_source, listed, read
from ropa.vocabulary.version import vocabulary_version

OURS = [
    *data_files("bodies"),
    *data_files("categories"),
    *data_files("lists"),
    *(ROOT / f"{name}.toml" for name in ("category_phrases", "places", "safeguards")),
]


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_every_data_file_names_source_version_and_licence(path: Path) -> None:
    about = read(path)["about"]
    assert about["source"]
    assert about["licence"]
    assert re.match(r"\d{4}-\d{2}", about["version"])


def test_a_file_without_its_source_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nameless.toml"
    path.write_text("[about]\nversion = '1'\n", encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"nameless\.toml does not name its source, licence"):
        read(path)


def test_a_broken_file_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("[about\n", encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"broken\.toml is no valid TOML"):
        read(path)


def test_entries_take_the_defaults_of_their_file_and_cite_declared_sources(tmp_path: Path) -> None:
    path = tmp_path / "small.toml"
    head = "[about]\nsource='s'\nversion='1'\nlicence='l'\n[about.sources]\na='Long A'\nb='Long B'\n"
    path.write_text(head + "[about.defaults]\nform='body'\n[[x]]\nn=1\n[[x]]\nn=2\nform='class'\n", encoding="utf-8")
    assert list(entries(path, "x")) == [{"form": "body", "n": 1}, {"form": "class", "n": 2}]
    assert full_source("b, a", path) == "Long B; Long A"
    with pytest.raises(DeclarationError, match=r"small\.toml cites c"):
        full_source("a, c", path)


def test_a_list_is_one_text_with_semicolons() -> None:
    assert listed(" BCSS; CBSS ;;") == ("BCSS", "CBSS")
    assert listed("") == ()


def test_the_version_is_stable_and_follows_every_data_file() -> None:
    assert vocabulary_version() == vocabulary_version.__wrapped__()
    assert re.fullmatch(r"[0-9a-f]{16}", vocabulary_version())
    assert set(OURS) <= set(data_files())
