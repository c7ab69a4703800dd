"""A command that uses the embedded database: opens the store of a folder, says which engine it got, stays until told.

engine_user.py HOME IDLE-SECONDS [wait]      with `wait` it opens only when a line arrives on its standard input
"""

import json
import signal
import sys
from pathlib import Path

from ropa.settings import Settings
from ropa.store.connection import open_store
from ropa.store.engine_home import EngineHome

signal.signal(signal.SIGINT, signal.default_int_handler)  # which a shell's background job would not have
home, idle, *wait = sys.argv[1:]
if wait:
    sys.stdout.write("waiting\n")
    sys.stdout.flush()
    input()
with open_store(Settings(home=Path(home), engine_idle=float(idle))) as store:
    run = EngineHome(Path(home)).read_run()
    one = store.read(lambda tx: tx.run("RETURN 1 AS one").value("one"))
    sys.stdout.write(json.dumps({"engine": run and run.pid, "one": one}) + "\n")
    sys.stdout.flush()
    input()
