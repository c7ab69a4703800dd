"""The real server on this computer, in a thread of the test, on a store that is given."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

import uvicorn

from ropa import demonstration
from ropa.settings import Settings
from ropa.store.connection import Store, open_store
from ropa.store.schema import prepare
from ropa.web.application import Served, application
from ropa.web.serving import address_of, configured, listening
from tests.conftest import stopped
from tests.waiting import eventually


@contextlib.contextmanager
def demonstration_register(home: Path) -> Iterator[Store]:
    """Give a store in a folder of its own with the demonstration register, which tests only read."""
    with open_store(Settings(home=home, engine_idle=1.0)) as store:
        prepare(store)
        demonstration.load(store, demonstration.sources(), lambda _: None)
        yield store
    stopped(home)


@contextlib.contextmanager
def running(store: Store, *, token: str | None = None, address: str | None = None) -> Iterator[str]:
    """Give the address of a server, without the slash at its end."""
    served = Served(Settings(access_token=token, address=address))
    with listening("127.0.0.1", 0) as listener:
        server = uvicorn.Server(configured(application(served, store)))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            eventually(lambda: server.started or not thread.is_alive())
            assert server.started
            yield address_of(listener).rstrip("/")
        finally:
            server.should_exit = True
            thread.join()
