"""Closed lists that the kinds use: the grounds of Article 6(1) and the kinds of flow."""

import enum


class LawfulBasis(enum.StrEnum):
    """Why processing is lawful (Art. 6(1)); the letter of the article stands beside each."""

    CONSENT = "consent"  # (a)
    CONTRACT = "contract"  # (b)
    LEGAL_OBLIGATION = "legal_obligation"  # (c)
    VITAL_INTERESTS = "vital_interests"  # (d)
    PUBLIC_TASK = "public_task"  # (e)
    LEGITIMATE_INTERESTS = "legitimate_interests"  # (f)


class FlowKind(enum.StrEnum):
    """What a flow of data is: gathered from a person, disclosed to a body, or handed to a processor."""

    COLLECTION = "collection"
    DISCLOSURE = "disclosure"
    ON_BEHALF = "processing_on_behalf"
