"""Answers that were found already, for whoever asks the same of the register before it changes.

Each write gives the register an instant of its own. A question first asks for the last one, so that a write by any
process is seen in the very next answer; only where that instant is the one of before is an answer given again.
"""

import collections
import gc
import sys
import threading
import time
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from ropa.store.connection import Store
from ropa.store.queries import collected
from ropa.store.schema import REGISTER_ID

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

T = TypeVar("T")

MOST_ANSWERS = 128
MOST_BYTES = 64 * 1024 * 1024
LARGEST_SHARE = 4
"""One answer may take at most a fourth of the room for all of them."""
SETTLING_SECONDS = 10.0
"""A database shows a large write piece by piece, its instant perhaps before the rest; so long an answer is not kept."""

_SAMPLE = 24
_LEAVES = (str, int, float, type, type(None))


class _Answer(NamedTuple):
    value: object
    size: int


class Kept:
    """The answers of one state of the register, the latest used; bounded in number and in bytes. Threads may share it.

    `settling` is for how many seconds a new state has to be known before its answers are kept, `now` returns seconds.
    """

    def __init__(
        self,
        most: int = MOST_ANSWERS,
        room: int = MOST_BYTES,
        settling: float = SETTLING_SECONDS,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most, self._room = most, room
        self._settling, self._now = settling, now
        self._lock = threading.Lock()
        self._answers: collections.OrderedDict[Hashable, _Answer] = collections.OrderedDict()
        self._state: str | None = None
        self._since = 0.0
        self._size = 0

    @property
    def size(self) -> int:
        """The bytes that the answers take, as far as they can be told."""
        return self._size

    def __len__(self) -> int:
        return len(self._answers)

    def of(self, store: Store, asked: Hashable, find: Callable[[], T]) -> T:
        """Return the answer to a question; `find` is called where it is not kept.

        `asked` holds all that the answer depends on, besides the register and the vocabularies of this process.
        """
        return self._of(store.read(_state), asked, find)

    def within(self, tx: "ManagedTransaction", asked: Hashable, find: Callable[[], T]) -> T:
        """Return the answer to a question within a reading that goes on."""
        return self._of(_state(tx), asked, find)

    def _of(self, state: str | None, asked: Hashable, find: Callable[[], T]) -> T:
        with self._lock:
            settled = self._settled(state)
            found = self._answers.get(asked) if settled else None
            if found is not None:
                self._answers.move_to_end(asked)
                return cast("T", found.value)  # what was found for the same question
        answer = find()
        if settled:
            self._keep(state, asked, answer)
        return answer

    def _settled(self, state: str | None) -> bool:
        """Return whether answers of a state may be kept; those of any other are dropped."""
        now = self._now()
        if state != self._state:
            self._state, self._since, self._size = state, now, 0
            self._answers.clear()
        return state is not None and now - self._since >= self._settling

    def _keep(self, state: str | None, asked: Hashable, answer: object) -> None:
        size = _bytes_of(answer)
        with self._lock:
            if state != self._state or asked in self._answers or size > self._room // LARGEST_SHARE:
                return
            self._answers[asked] = _Answer(answer, size)
            self._size += size
            while len(self._answers) > self._most or self._size > self._room:
                self._size -= self._answers.popitem(last=False)[1].size


def _state(tx: "ManagedTransaction") -> str | None:
    """Return the instant of the register's last change; None where it has none, or is being filled from a ledger."""
    rows = collected(tx, "register_state", ids=[REGISTER_ID])
    return rows[0][0] if rows and rows[0][1] is None else None


def _bytes_of(value: object) -> int:
    """Return about how many bytes of memory hang on an answer; a long list is told by some of its parts.

    What several parts share counts for each of them, so that it is rather too much than too little.
    """
    size = sys.getsizeof(value)
    if isinstance(value, _LEAVES):
        return size
    parts = gc.get_referents(value)
    sample = parts[:: len(parts) // _SAMPLE + 1]
    return size + sum(map(_bytes_of, sample)) * len(parts) // max(len(sample), 1)
