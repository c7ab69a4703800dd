"""How an answer becomes JSON: the fields of its values, by their names."""

import dataclasses
from typing import Any


def plain(value: Any) -> Any:  # noqa: ANN401 - any answer
    """Return `value` as lists, dictionaries and scalars; a trailing underscore of a field's name is dropped."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name.rstrip("_"): plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if not field.metadata.get("internal")
        }
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value
