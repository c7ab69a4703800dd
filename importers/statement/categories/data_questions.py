"""Questions whose answer is data: «welke links u aanklikt», «how long a visit lasts», «which tasks a student chose»."""

import re

_ASKS = re.compile(
    r"(?:welke?|wie|wat|wanneer|waar(?:voor|van)?|hoe(?: (?:lang|vaak|veel|goed|ver|oud))?|hoelang|hoeveel|of"
    r"|(?:op|in|met|via|voor|van|tot) (?:welke?|wie)|which|what|when|where|who|whether|how|(?:on|in|at|by|with)"
    r" (?:which|what)|quel(?:le)?s?|quand|combien|comment|qui|si|(?:a|dans|sur|avec|de) quel(?:le)?s?"
    r"|le fait (?:que|d')|the fact that|het feit dat)\b (?!(?:possible|nodig|necessary|applicable"
    r"|van toepassing|echeant|relevant)\b)\S"
)
_ANSWERS = re.compile(
    r"\?|\b(?:wij|we|nous|ons|onze|our|us|nos|notre)\b(?! (?:site|website|app))"
    r"|^(?:wanneer|when|quand) (?:u|je|jij|men|you|vous|on) |^of (?:een|de|het) |^si (?:vous|tu|on) "
)
"""A question that is put, or one about the speaker, names no data."""
_LONGEST_QUESTION = 16
_CONTACT_CLAUSE = re.compile(
    r"(?:(?:all|the|any) )?(?:[a-z-]+ ){0,2}?(?!what|which|when|where|how|if|that\b)[a-z-]{3,}s? "
    r"(?:you|they|(?:the|a|each|an) (?:user|student|visitor|member|teacher|participant|customer|pupil|patient|person)"
    r"|users"
    r"|students|visitors|members|participants|customers) (?:have |are |has |is |were |was )?[a-z]{3,}(?: [a-z]+){0,4}"
)
"""«Courses they are enrolled in», «all courses the teacher teaches»: in English no word leads in what describes."""


def is_question(low: str) -> bool:
    """Return whether words ask what is known of somebody («welke links u aanklikt», «how long a visit lasted»)."""
    asks = _ASKS.match(low) is not None and _ANSWERS.search(low) is None
    return asks and "," not in low and len(low.split()) <= _LONGEST_QUESTION


def is_described(low: str) -> bool:
    """Return whether English words name a thing by a clause that no word leads in («courses they are enrolled in»)."""
    return _CONTACT_CLAUSE.fullmatch(low.strip(" .;,")) is not None
