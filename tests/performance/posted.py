"""The questions that are posted to the served register: the same one again and again, or each as if it were the first.

An answer is kept by what was asked, to the letter, so that a category in another mix of small and capital letters is
asked for the first time, and the answer is the same.
"""

import itertools
import json
from collections.abc import Callable, Iterator

from ropa.api.saved import saved_question
from tests.performance.http_client import Asker
from tests.performance.probes import ON

CATEGORY = "rijksregisternummer"
_CAPITALS = 2 ** len(CATEGORY)
_TURN = 77_711
"""Odd, so that going on by it passes every mix of letters before the first comes again."""


def again() -> bytes:
    """Return the flow question, always the same."""
    return _posted(CATEGORY)


def first_each_time(begin: int = 1) -> Callable[[], bytes]:
    """Return what gives the flow question in another spelling each time; from another beginning, in others."""
    numbers = itertools.count(begin)
    return lambda: _posted(_spelled(next(numbers)))


def of_every_sort() -> Iterator[Callable[[Asker], object]]:
    """Yield requests of every sort without end, most of them small, as programs and people send them."""
    spelled = first_each_time()
    for number in itertools.count():
        small = _SMALL[number % len(_SMALL)].replace("%", str(number))
        yield _posting(json.dumps({"query": small}).encode())
        if number % 10 == 0:
            yield _posting(again())
        if number % 100 == 0:
            yield _posting(spelled())
            yield _getting(f"/flow?category={CATEGORY}&on={ON}")
            yield _getting(f"/flow/{CATEGORY}.svg?on={ON}&depth={number // 100 % 20 + 1}")


_SMALL = (
    '{ dataCategory(id: "data-category/rijksregisternummer") { id name } } # %',
    "{ organisations(first: 20) { totalCount edges { node { id name } } } } # %",
    "{ mandates(first: 10) { edges { node { reference providers { name } receivers { name } } } } } # %",
    '{ impact(of: "data-category/bisnummer") { truncated rows { id effect } } } # %',
    '{ search(text: "Proefinstantie %", first: 5) { id } }',
    '{ flow(category: "nobody knows %") { truncated } }',
    "{ this is no question %",
)


def _posting(body: bytes) -> Callable[[Asker], object]:
    return lambda asker: asker.post(body)


def _getting(path: str) -> Callable[[Asker], object]:
    return lambda asker: asker.get(path)


def _posted(category: str) -> bytes:
    variables = {"category": category, "on": ON}
    return json.dumps({"query": saved_question("where-does-it-flow").text, "variables": variables}).encode()


def _spelled(number: int) -> str:
    mixed = number * _TURN % _CAPITALS
    return "".join(letter.upper() if mixed >> place & 1 else letter for place, letter in enumerate(CATEGORY))
