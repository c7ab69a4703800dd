"""Single values of the schema that GraphQL does not have: a day of the calendar, and the value of any field."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import NewType

import strawberry
from graphql import GraphQLError
from strawberry.types.scalar import ScalarDefinition

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

Day = NewType("Day", str)
"""An ISO day such as 2026-01-31."""

AnyValue = NewType("AnyValue", str)
"""The value of a field of any kind of thing."""


def read_day(value: object) -> str:
    """Return an ISO day as written. Raises `GraphQLError` for anything else."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return dt.date.fromisoformat(value).isoformat()
        except ValueError:
            pass
    raise GraphQLError("this is no day of the calendar; write it as year-month-day, such as 2026-01-31")


def _as_json(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


SCALARS: Mapping[object, ScalarDefinition] = {
    Day: strawberry.scalar(
        name="Date", description="A day of the calendar: year-month-day.", serialize=str, parse_value=read_day
    ),
    AnyValue: strawberry.scalar(
        name="Value", description="A text, a number, yes or no, or a list of texts.", serialize=_as_json
    ),
}
"""The scalars by the types that stand for them in Python."""
