"""The register that a command works on: the store that the settings name, opened and ready."""

import contextlib
from collections.abc import Callable, Iterator

from ropa.cli.cleaning import clean
from ropa.cli.screen import messages
from ropa.settings import Settings
from ropa.store.connection import Store, open_store
from ropa.store.schema import prepare


@contextlib.contextmanager
def opened_register(*, filling: bool = False) -> Iterator[Store]:
    """Give the store, ready for a register. Raises `StoreError` where it cannot be reached.

    One that is only half filled from a ledger file is given to the command alone that is `filling` it.
    """
    with contextlib.ExitStack() as opened:
        with _telling() as tell:
            store = opened.enter_context(open_store(Settings.from_environment(), progress=tell))
            prepare(store, filling=filling)
        yield store


@contextlib.contextmanager
def _telling() -> Iterator[Callable[[str], None]]:
    """Give a way to say what is waited for; only a terminal shows it."""
    screen = messages()
    if not screen.live:
        yield lambda _: None
        return
    with screen.console.status("opening the register") as status:
        yield lambda said: status.update(clean(said))
