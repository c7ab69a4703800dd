"""The environment is read in one place, with a default for everything, and no secret is ever shown."""

import math
from pathlib import Path

from ropa.settings import Settings


def test_nothing_set_means_the_embedded_database_in_the_current_folder() -> None:
    assert Settings.from_environment({"HOME": "/root"}) == Settings(
        neo4j_uri=None,
        neo4j_username="neo4j",
        neo4j_password="",
        neo4j_database="neo4j",
        home=Path(".ropa"),
        engine_heap="1500m",
        engine_idle=20.0,
    )


def test_every_variable_is_read() -> None:
    environment = {
        "NEO4J_URI": "neo4j://graph:7687",
        "NEO4J_USERNAME": "reader",
        "NEO4J_PASSWORD": "only here",
        "NEO4J_DATABASE": "register",
        "ROPA_HOME": "/srv/my register",
        "ROPA_ENGINE_HEAP": "3g",
        "ROPA_ENGINE_IDLE": "5",
        "ROPA_ACCESS_TOKEN": "only there",
        "ROPA_ADDRESS": "https://register.example.be",
    }
    read = Settings.from_environment(environment)
    assert read == Settings(
        neo4j_uri="neo4j://graph:7687",
        neo4j_username="reader",
        neo4j_password="only here",  # noqa: S106 - made up
        neo4j_database="register",
        home=Path("/srv/my register"),
        engine_heap="3g",
        engine_idle=5.0,
        access_token="only there",  # noqa: S106 - made up
        address="https://register.example.be",
    )
    assert [variable.name for variable in Settings.variables()] == list(environment)


def test_an_empty_variable_is_one_that_is_not_set() -> None:
    names = [variable.name for variable in Settings.variables()]
    assert Settings.from_environment(dict.fromkeys(names, "")) == Settings()


def test_what_is_no_number_is_left_to_whoever_counts() -> None:
    assert math.isnan(Settings.from_environment({"ROPA_ENGINE_IDLE": "a while"}).engine_idle)


def test_secrets_are_not_shown() -> None:
    shown = repr(Settings(neo4j_uri="bolt://me:hidden1@host", neo4j_password="hidden2", neo4j_username="seen"))  # noqa: S106
    assert "hidden" not in shown
    assert "seen" in shown


def test_every_variable_has_a_line_of_help_and_its_default() -> None:
    told = {variable.name: (variable.default, variable.meaning) for variable in Settings.variables()}
    assert told["ROPA_HOME"] == (".ropa", "folder of the embedded database")
    assert told["ROPA_ENGINE_IDLE"][0] == "20"
    assert told["NEO4J_PASSWORD"] == ("", "its password")
    assert all(meaning and "\n" not in meaning for _, meaning in told.values())
