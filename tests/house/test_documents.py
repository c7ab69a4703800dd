"""What is documented is so, and what there is is documented."""

import re

import pytest

from ropa.cli.application import COMMANDS
from ropa.settings import Settings
from tests.house.repository import ROOT, files, shown, text_of

VARIABLE = re.compile(r"\b(?:ROPA|NEO4J)_[A-Z][A-Z_]*[A-Z]\b")
OF_THE_CONTAINER = {"NEO4J_AUTH"}
LINK = re.compile(r"\]\(([^)#]+)\)")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_readme_lists_every_setting_with_its_default_and_meaning() -> None:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in read("README.md").splitlines()]
    table = {row[0].strip("`"): (row[1].strip("`"), row[2].replace("`", "")) for row in rows if len(row) == 3}
    settings = {setting.name: (setting.default, setting.meaning) for setting in Settings.variables()}
    assert {name: table.get(name) for name in settings} == {
        name: (default, meaning.replace("bolt:// or neo4j://", "bolt://… or neo4j://…"))
        for name, (default, meaning) in settings.items()
    }


@pytest.mark.parametrize(
    ("folders", "documents"),
    [(("ropa", "importers"), ("README.md",)), (("",), ("README.md", "CONTRIBUTING.md"))],
    ids=["product", "repository"],
)
def test_every_variable_of_the_environment_is_documented(folders: tuple[str, ...], documents: tuple[str, ...]) -> None:
    used = {name for path in files(*folders) for name in VARIABLE.findall(text_of(path))} - OF_THE_CONTAINER
    told = {name for document in documents for name in VARIABLE.findall(read(document))}
    assert used != set()
    assert used - told == set()


def test_the_readme_shows_every_command() -> None:
    headings = re.findall(r"^### (\w+)$", read("README.md"), re.MULTILINE)
    assert [heading.lower() for heading in headings] == list(COMMANDS)


def test_every_link_of_a_document_leads_to_a_file() -> None:
    broken = {
        (shown(path), link)
        for path in files()
        if path.suffix == ".md" and not shown(path).startswith(("tests/", "data/documents"))
        for link in LINK.findall(text_of(path))
        if not (path.parent / link).exists()
    }
    assert broken == set()


def test_the_map_of_the_readme_names_folders_that_are_there() -> None:
    names = re.findall(r"^\| `([a-z/_]+)` \|", read("README.md"), re.MULTILINE)
    assert len(names) > 8
    assert [name for name in names if not (ROOT / name).is_dir()] == []


def test_the_changelog_says_what_comes() -> None:
    unreleased = read("CHANGELOG.md").split("## Unreleased\n", 1)[1].split("\n## ", 1)[0]
    assert [line for line in unreleased.splitlines() if line.startswith("- ")] != []


def test_the_lock_holds_hashes_and_no_addresses() -> None:
    lock = read("requirements.lock")
    assert "://" not in lock
    assert "--index-url" not in lock
    pinned = re.split(r"\n(?=[a-z0-9])", lock)[1:]
    assert len(pinned) > 30
    assert [entry.split("==")[0] for entry in pinned if "--hash=sha256:" not in entry] == []


def test_the_locks_of_npm_hold_no_addresses() -> None:
    locks = [path for path in files() if path.name == "package-lock.json"]
    assert len(locks) > 1
    assert [shown(path) for path in locks if "://" in text_of(path)] == []


def test_the_lock_holds_what_the_project_asks_for() -> None:
    asked = re.findall(r'^    "([a-z0-9-]+)>=', read("pyproject.toml"), re.MULTILINE)
    pinned = re.findall(r"^([a-z0-9-]+)==", read("requirements.lock"), re.MULTILINE)
    assert len(asked) > 20
    assert set(asked) - set(pinned) == set()


def test_the_shared_neo4j_is_reached_from_this_computer_only_and_has_no_password_of_its_own() -> None:
    compose = read("docker-compose.yml")
    assert re.findall(r'- "(.*:\d+)"', compose) == ["127.0.0.1:7687:7687", "127.0.0.1:8000:8000"]
    assert "NEO4J_AUTH: neo4j/${NEO4J_PASSWORD:?" in compose
    assert "ROPA_ACCESS_TOKEN: ${ROPA_ACCESS_TOKEN:?" in compose


def test_no_path_of_a_single_computer_stands_in_a_file() -> None:
    home = str(ROOT.parent) + "/"
    assert [shown(path) for path in files() if home in text_of(path)] == []
