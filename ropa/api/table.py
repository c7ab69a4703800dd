"""The answer to a saved question as a table of pandas, to go on working with it in Python."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from ropa.api.execute import Api
from ropa.api.request import Asked
from ropa.api.saved import saved_question
from ropa.errors import UnknownName, UserError
from ropa.questions.moment import day_of
from ropa.store.connection import Store


def table_of(
    store: Store,
    question: str,
    values: Mapping[str, Any] | None = None,
    *,
    rows: str | None = None,
    on: str | None = None,
) -> pd.DataFrame:
    """Return what a saved question answers as a table with a row for each thing of one of its lists.

    `question` is its name («where-does-it-flow»), `values` are those of its variables, its own examples where none are
    given. `rows` is the way to the list («flow.steps»; lists on the way are put end to end), and may be left out where
    the answer has only one. A value within a thing has the way to it as its column («from.name»); a list within it
    stays a list, which `DataFrame.explode` spreads over rows. `on` is the ISO day that counts where the question
    names none (today in Brussels). Raises `UnknownName` for a question or a list that there is not, with those that
    there are, `UserError` where the question has no answer, `StoreError` where the store cannot be reached.
    """
    saved = saved_question(question)
    asked = Asked(saved.text, {**saved.variables, **(values or {})})
    day = on or day_of(dt.datetime.now(dt.UTC).isoformat())
    answered = Api(store, lambda: day).answer(asked, may_write=False)
    if answered.faults:
        raise answered.faults[0].error
    if errors := answered.response.get("errors"):
        raise UserError("; ".join(dict.fromkeys(str(error["message"]) for error in errors)))
    data = answered.response["data"]
    ways = tuple(dict.fromkeys(_lists(data, "")))
    if rows is None:
        if len(ways) > 1:
            raise UnknownName("the answer has several lists; give the way to one of them as `rows`", ways)
        rows = ways[0] if ways else next(iter(data))
    try:
        return pd.json_normalize(list(_at(data, rows.split("."))))
    except KeyError:
        raise UnknownName(f"there is no list «{rows}» in the answer", ways) from None


def _lists(value: Any, way: str) -> Iterator[str]:  # noqa: ANN401 - any answer
    """Yield the ways to all lists of things in an answer."""
    if isinstance(value, dict):
        for name, within in value.items():
            yield from _lists(within, f"{way}.{name}" if way else name)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        yield way
        for item in value:
            yield from _lists(item, way)


def _at(value: Any, way: list[str]) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any answer
    """Yield the things at the end of a way; a list on it is gone through. Raises `KeyError` where it leads nowhere."""
    if isinstance(value, list):
        for item in value:
            yield from _at(item, way)
    elif way and value is not None:
        if not isinstance(value, dict):
            raise KeyError(way[0])
        yield from _at(value[way[0]], way[1:])
    elif isinstance(value, dict):
        yield value
