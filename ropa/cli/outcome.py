"""How a command ends: what went wrong becomes one sentence on stderr and an exit code, in one place.

0 done; 2 the user's input is at fault; 3 the store cannot be reached; 70 a fault of the product itself; 130 and 143
stopped by Ctrl-C or by SIGTERM; 141 nobody reads the output any more.
"""

import errno
import os
import signal
import sys
import traceback
import types
from pathlib import Path
from typing import NoReturn

import typer

from ropa.cli.cleaning import clean, shortened
from ropa.errors import StoreError, UnknownName, UserError

USER_ERROR = 2
STORE_ERROR = 3
FAULT = 70
INTERRUPTED = 130
BROKEN_PIPE = 141
TERMINATED = 143
_LONGEST_REASON = 200


class Terminated(BaseException):
    """The system asks the command to stop; not caught by handlers of errors, so that everything open is closed."""


def main() -> NoReturn:
    """Run the command that the arguments name, and exit."""
    signal.signal(signal.SIGTERM, _stop)
    _prepare_streams()
    try:
        code = run()
        sys.stdout.flush()
    except BrokenPipeError:
        _silence()
        code = BROKEN_PIPE
    except OSError as error:
        _silence()
        _say(f"the output cannot be written ({error.strerror})")
        code = USER_ERROR
    sys.exit(code)


def run() -> int:
    """Run the command that the arguments name and return its exit code."""
    try:
        from ropa.cli.application import application

        return application(prog_name="ropa", standalone_mode=False) or 0
    except (typer.TyperException, UserError, StoreError) as error:
        return _stopped_by(error) or _complain(error)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Terminated:
        return TERMINATED
    except OSError as error:
        if error.errno in (errno.EPIPE, errno.ENOSPC):
            raise
        return _stopped_by(error) or _confess(error)
    except SystemExit as end:  # what typer makes of a broken pipe
        raise end.__context__ or end from None
    except Exception as error:  # noqa: BLE001 - whatever is left is a fault of the product, and is told as one
        return _stopped_by(error) or _confess(error)


def _stopped_by(error: BaseException) -> int:
    """Return the code of a stop from outside that an error only follows from, as when a library tidies up; else 0."""
    earlier: BaseException | None = error
    seen: set[int] = set()
    while earlier is not None and id(earlier) not in seen:
        seen.add(id(earlier))
        if isinstance(earlier, KeyboardInterrupt | Terminated):
            return TERMINATED if isinstance(earlier, Terminated) else INTERRUPTED
        earlier = earlier.__context__
    return 0


def _prepare_streams() -> None:
    """Let every text be printed, whatever the terminal can show, and a closed stream take what nobody reads."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
        getattr(sys, name).reconfigure(errors="backslashreplace")


def _stop(signum: int, frame: types.FrameType | None) -> NoReturn:  # noqa: ARG001 - the shape of a signal handler
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise Terminated


def _complain(error: typer.TyperException | UserError | StoreError) -> int:
    sentence = error.format_message() if isinstance(error, typer.TyperException) else str(error)
    candidates = error.candidates if isinstance(error, UnknownName) else ()
    _say(sentence, *(name for name in candidates if name not in sentence))
    return STORE_ERROR if isinstance(error, StoreError) else USER_ERROR


def _confess(error: Exception) -> int:
    if os.environ.get("ROPA_DEBUG") == "1":
        traceback.print_exception(error)
    what = shortened(f"{type(error).__name__}: {error}", _LONGEST_REASON)
    _say(
        f"this is a fault of ropa itself, not of your input ({what}); run the command again with ROPA_DEBUG=1 and "
        "report what it prints to who maintains ropa"
    )
    return FAULT


def _say(sentence: str, *more: str) -> None:
    sys.stderr.write("\n".join([f"ropa: {clean(sentence)}", *(f"  {clean(line)}" for line in more)]) + "\n")


def _silence() -> None:
    """Let Python close its streams at exit without a word about the pipe that is gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
