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


@contextlib.contextmanager
def advancing(doing: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function that tells how much of how much is done; a bar on stderr shows it where that is a terminal."""
    screen = messages()
    if not screen.live:
        yield lambda _done, _total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=screen.console, transient=True) as progress:
        task = progress.add_task(doing, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
