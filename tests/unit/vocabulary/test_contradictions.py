"""A vocabulary that contradicts itself is refused when it is read, with the entry at fault."""

from pathlib import Path

import pytest

from ropa.errors import DeclarationError
from ropa.vocabulary import bodies, categories, reading

HEAD = "[about]\nsource='s'\nversion='1'\nlicence='l'\n[about.sources]\na='A'\n[about.defaults]\nsource='a'\n"


def write(folder: Path, name: str, entries: str) -> None:
    (folder / name).mkdir()
    (folder / name / "own.toml").write_text(HEAD + entries, encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(reading, "ROOT", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ("[[category]]\nnl='a'\nbroader=['b']\n[[category]]\nnl='b'\nbroader=['a']\n", "round in a circle: a → b → a"),
        ("[[category]]\nnl='a'\nbroader=['zz']\n", "a lies below zz"),
        ("[[category]]\nnl='a'\n[[category]]\nnl='A'\n", "the category a stands twice"),
    ],
)
def test_categories_that_contradict_each_other_are_refused(root: Path, entries: str, message: str) -> None:
    write(root, "categories", entries)
    with pytest.raises(DeclarationError, match=message):
        categories.all_categories.__wrapped__()


def test_two_categories_with_one_code_less_label_are_told_apart_by_the_code(root: Path) -> None:
    write(root, "categories", "[[category]]\ncode='L'\nnl='a'\n[[category]]\ncode='L1'\nnl='a'\nbroader=['L']\n")
    made = categories.all_categories.__wrapped__()
    assert [(entry.slug, entry.code, [edge.slug for edge in entry.broader]) for entry in made] == [
        ("a", "L", []),
        ("a-l1", "L1", ["a"]),
    ]


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ("[[body]]\nname='A'\nform='body'\n[[body]]\nname='a'\nform='body'\n", "the slug a stands twice"),
        ("[[body]]\nname='A'\nform='body'\npart_of='b'\n", "a leads to b"),
        ("[[body]]\nname='A'\nform='club'\n", "«A» has the form club"),
        ("[[body]]\nname='A'\nform='body'\ncolour='red'\n", "«A» of the bodies is not understood"),
        ("[[body]]\nname='A'\nform='body'\nsource='elsewhere'\n", "cites elsewhere"),
    ],
)
def test_bodies_that_contradict_each_other_are_refused(root: Path, entries: str, message: str) -> None:
    write(root, "bodies", entries)
    with pytest.raises(DeclarationError, match=message):
        bodies.all_bodies.__wrapped__()


def test_an_acronym_of_two_bodies_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    two = tuple(bodies.Body(slug=key, name=key, form="body", source="s", aliases=("ABC",)) for key in ("one", "two"))
    monkeypatch.setattr(bodies, "all_bodies", lambda: two)
    with pytest.raises(DeclarationError, match="«ABC» names both one and two"):
        bodies.name_index.__wrapped__()
