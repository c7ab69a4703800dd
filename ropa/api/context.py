"""What all fields of one request share: the store, the day that counts, and what the request may take."""

import dataclasses
from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeAlias, TypeVar

import strawberry

from ropa.api.budget import Budget
from ropa.questions.kept import Kept
from ropa.store.connection import Store

T = TypeVar("T")
Work: TypeAlias = Callable[[Any], T]
"""What is read or written in one transaction, which this floor only hands on."""


class TimedStore(Store):
    """The store as one question sees it: what it reads ends when the time of the question is over."""

    def __init__(self, store: Store, budget: Budget) -> None:  # it shares the other's connection and opens none
        self._store = store
        self._budget = budget

    def read(self, work: Work[T]) -> T:
        """Return what `work` reads. Raises `UserError` where that takes longer than there is time left."""
        self._budget.check()
        try:
            return self._store.read(_Limited(work, self._budget.left))
        except Exception:
            self._budget.check()
            raise

    def write(self, work: Work[T]) -> T:
        """Return what `work` says after it has written; what has begun to be written is not broken off."""
        self._budget.check()
        return self._store.write(work)


class _Limited(Generic[T]):
    """Work with the seconds that the database may take for it, where the driver looks for them."""

    def __init__(self, work: Work[T], timeout: float) -> None:
        self._work = work
        self.timeout = timeout

    def __call__(self, tx: Any) -> T:  # noqa: ANN401 - see Work
        return self._work(tx)


@dataclasses.dataclass(frozen=True, slots=True)
class Context:
    """What all fields of one request share; `today` is the ISO day that counts where a question names none."""

    store: Store
    today: str
    budget: Budget
    kept: Kept

    @classmethod
    def of(cls, store: Store, today: str, seconds: float, kept: Kept) -> "Context":
        """Return the context of a request that may take so many seconds, and that may give kept answers again."""
        budget = Budget(seconds)
        return cls(TimedStore(store, budget), today, budget, kept)

    def answer(self, asked: Hashable, find: Callable[[], T]) -> T:
        """Return the answer to a question, found now or kept since the register changed last.

        `asked` names the question and holds all that the answer depends on.
        """
        return self.kept.of(self.store, asked, find)


Info: TypeAlias = strawberry.Info[Context, None]
