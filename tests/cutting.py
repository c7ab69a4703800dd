"""A wire to a database that can be cut: every connection through it breaks at once, as when a network fails."""

import contextlib
import socket
import threading
from collections.abc import Iterator


class Wire:
    """A port on the loopback address that passes bytes on to a database, until it is cut."""

    def __init__(self, target: tuple[str, int]) -> None:
        self._target = target
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()
        self._left: int | None = None
        self.cuts = 0
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def port(self) -> int:
        """The port on which it listens."""
        return int(self._listening.getsockname()[1])

    def cut_after(self, number: int) -> None:
        """Cut every connection once so many bytes more have passed towards the database."""
        with self._guard:
            self._left = number

    def close(self) -> None:
        """Cut all and listen no more."""
        self._listening.close()
        self._cut()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                far = socket.create_connection(self._target)
                with self._guard:
                    self._open |= {near, far}
                for source, sink, counts in ((near, far, True), (far, near, False)):
                    threading.Thread(target=self._pass, args=(source, sink, counts), daemon=True).start()

    def _pass(self, source: socket.socket, sink: socket.socket, counts: bool) -> None:  # noqa: FBT001 - one of two ways
        with contextlib.suppress(OSError):
            while data := source.recv(4096):
                if counts and self._reached(len(data)):
                    self._cut()
                    return
                sink.sendall(data)
        for end in (source, sink):
            end.close()

    def _reached(self, number: int) -> bool:
        with self._guard:
            if self._left is None:
                return False
            self._left -= number
            if self._left > 0:
                return False
            self._left = None
            self.cuts += 1
            return True

    def _cut(self) -> None:
        with self._guard:
            ends, self._open = self._open, set()
        for end in ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


@contextlib.contextmanager
def wire(port: int) -> Iterator[Wire]:
    """Give a wire to a port of this computer."""
    made = Wire(("127.0.0.1", port))
    try:
        yield made
    finally:
        made.close()
