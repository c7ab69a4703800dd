"""How far a long command has come, for who sits at a terminal."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import PurePath

from ropa.cli.cleaning import clean
from ropa.cli.screen import messages


@contextlib.contextmanager
def counted(total: int) -> Iterator[Callable[[str], None]]:
    """Give a function that tells of each file that is done; a bar on stderr shows it where that is a terminal."""
    screen = messages()
    if not screen.live:
        yield lambda _: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    text = TextColumn("{task.description}", markup=False)
    with Progress(*columns, text, console=screen.console, transient=True) as progress:
        task = progress.add_task("reading", total=total)
        yield lambda file: progress.update(task, advance=1, description=clean(PurePath(file).name))
