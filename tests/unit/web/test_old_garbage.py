"""A process that serves looks through what grew old as well: questions leave circles of things that nothing else frees.

It is asked of a process of its own, since what is tuned is the collector of the whole process.
"""

import subprocess
import sys

_LAPS = """
import collections, gc
from ropa.web.serving import warm_up

class Circle:
    def __init__(self):
        self.itself = self

warm_up()
before = gc.get_stats()[2]["collections"]
under_way = collections.deque(maxlen=20_000)
for _ in range(4_000_000):
    under_way.append(Circle())
print(gc.get_freeze_count() > 0, gc.get_stats()[2]["collections"] - before)
"""


def test_what_grew_old_is_looked_through_while_questions_go_on() -> None:
    """Four million things in circles, of which twenty thousand are under way at any time."""
    told = subprocess.run([sys.executable, "-c", _LAPS], capture_output=True, text=True, check=True).stdout.split()

    assert told[0] == "True"
    assert int(told[1]) >= 1
