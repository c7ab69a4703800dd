"""Which of the names that a statement tells something of is that of the body that speaks."""

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

from importers.statement.bodies.speaker_name import in_full, is_called_product, is_product
from importers.statement.page import Page
from importers.statement.words.shadow import Span

Best: TypeAlias = dict[str, tuple[int, Span]]
"""By each name the most that a place counts for it, and that place."""
BELOW_HEADING = 9
"""What it counts to be named below a heading about who decides."""
TOLD = 7
"""From this weight on, a cue says in so many words who decides, or who runs a site."""
_ACTS, _TITLED, _SAID = 4, 5, 5
"""What it counts that a body does something, or that a title names it; of less than the last only deeds are told."""
_NEARLY = 1.3
"""Who is told to decide comes before one of whom so much more is said than of it, and no more."""
_OFTENER = 5
"""So many times as much as any other counts a name that also its product bears."""


def likeliest_of(page: Page, scores: Counter[str], best: Best) -> str:
    """Return the name that counts most.

    One of which the text only tells what it does comes after one that it calls the controller.
    """

    def most(names: Iterable[str], otherwise: str) -> str:
        return min(names, key=lambda one: (-scores[one], best[one][1]), default=otherwise)

    name = most(scores, "")
    if best[name][0] < _SAID:
        most_for = scores[name]
        likely = (one for one in scores if best[one][0] >= BELOW_HEADING and scores[one] * _NEARLY >= most_for)
        name = most(likely, name)
    if is_product(page, name) and not _decides(name, scores, best):
        # who offers a site or an application speaks, and not what is offered
        others = [one for one in scores if scores[one] > 0 and not is_product(page, one)]
        least = _ACTS if is_called_product(page, name) and best[name][0] < _SAID else TOLD
        acting = most((one for one in others if best[one][0] >= least and scores[one] > _ACTS), name)
        name = most((one for one in others if best[one][0] >= TOLD), acting)
    if best[name][0] == _TITLED and page.shadow.plain.count(name) == 1:
        # what stands in the title alone may be the name of the site
        first = name.split(" ", 1)[0]
        name = most((one for one in _acting(scores, best) if one.startswith(f"{first} ")), name)
    return name


def told_in_full(page: Page, name: str, scores: Counter[str], best: Best) -> str:
    """Return the name as the text introduces it."""
    acting = _acting(scores, best)
    return in_full(page, name, acting, [one for one in acting if best[one][0] >= BELOW_HEADING], list(scores))


def _acting(scores: Counter[str], best: Best) -> list[str]:
    """Return the names of which the text tells what they do, or that they decide, and that no title alone names."""
    return [one for one in scores if best[one][0] >= _ACTS and scores[one] > 0 and best[one][0] != _TITLED]


def _decides(name: str, scores: Counter[str], best: Best) -> bool:
    """Whether the text says of a name in so many words that it decides, and of no other nearly as often."""
    others = [score for other, score in scores.items() if other != name and best[other][0] >= TOLD]
    return best[name][0] > TOLD and scores[name] > _OFTENER * max(others, default=0)
