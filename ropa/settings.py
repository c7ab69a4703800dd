"""Where the register is kept, read from the environment in one place.

Without `NEO4J_URI` the register lives in a folder of its own (`ROPA_HOME`), served by the embedded database.
"""

import dataclasses
import math
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any


def _setting(variable: str, meaning: str, *, default: Any = None, secret: bool = False) -> Any:  # noqa: ANN401
    return dataclasses.field(default=default, repr=not secret, metadata={"variable": variable, "meaning": meaning})


def _seconds(text: str) -> float:
    """Return a number of seconds; what is none becomes «not a number», which whoever counts them refuses."""
    try:
        return float(text)
    except ValueError:
        return math.nan


def _shown(default: Any) -> str:  # noqa: ANN401 - as dataclasses types it
    return f"{default:g}" if isinstance(default, float) else str(default or "")


_READ_AS: dict[str, Callable[[str], str | Path | float]] = {"home": Path, "engine_idle": _seconds}


@dataclasses.dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable, as the documentation lists it: name, value where it is not set, one line of help."""

    name: str
    default: str
    meaning: str


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the environment says, as written; who uses a value checks it. Secrets are left out of the `repr`."""

    neo4j_uri: str | None = _setting(
        "NEO4J_URI",
        "address of a Neo4j (bolt:// or neo4j://); without it the embedded database is used",
        secret=True,  # an address may hold a password before an @
    )
    neo4j_username: str = _setting("NEO4J_USERNAME", "name to sign in with at that Neo4j", default="neo4j")
    neo4j_password: str = _setting("NEO4J_PASSWORD", "its password", default="", secret=True)
    neo4j_database: str = _setting("NEO4J_DATABASE", "database in that Neo4j", default="neo4j")
    home: Path = _setting("ROPA_HOME", "folder of the embedded database", default=Path(".ropa"))  # noqa: RUF009
    engine_heap: str = _setting("ROPA_ENGINE_HEAP", "largest memory of the embedded database", default="1500m")
    engine_idle: float = _setting(
        "ROPA_ENGINE_IDLE", "seconds without any user after which the embedded database stops itself", default=20.0
    )
    access_token: str | None = _setting(
        "ROPA_ACCESS_TOKEN",
        "secret that every request has to show; needed to serve on an address that others can reach",
        secret=True,
    )
    address: str | None = _setting(
        "ROPA_ADDRESS",
        "addresses under which browsers reach the server, such as https://register.example.be, separated by commas",
    )

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Return the settings; a variable that is unset or empty has its default."""
        given: dict[str, Any] = {}
        for field in dataclasses.fields(cls):
            value = environment.get(field.metadata["variable"], "")
            if value:
                given[field.name] = _READ_AS.get(field.name, str)(value)
        return cls(**given)

    @classmethod
    def variables(cls) -> tuple[Variable, ...]:
        """Return every variable with its default and its meaning, in the order in which a person needs them."""
        return tuple(
            Variable(field.metadata["variable"], _shown(field.default), field.metadata["meaning"])
            for field in dataclasses.fields(cls)
        )
