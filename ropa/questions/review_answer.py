"""What waits for a person's judgement, as plain typed values."""

import dataclasses
from typing import Literal, TypeAlias

from ropa.questions.flow_answer import Citation

ReviewReason: TypeAlias = Literal["look-alike", "low-confidence", "conflict", "role-doubt", "new-version"]


@dataclasses.dataclass(frozen=True, slots=True)
class ReviewItem:
    """One fact to judge: as a person writes it for `ropa decide`, in words, how sure the register is, and why it asks.

    `confidence` is between 0 and 1. `decisions` are the verdicts that make sense of it, as typed.
    """

    fact: str
    text: str
    confidence: float
    why: ReviewReason
    evidence: tuple[Citation, ...]
    decisions: tuple[str, ...]
    weight: float
