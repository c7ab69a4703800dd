"""What denials cover, and which steps they contradict.

A denial keeps its scope: receivers, purposes, categories, countries, exceptions. One of disclosure to third parties
does not speak of persons and processors; one of transfer speaks of processors too.
"""

from ropa.questions.flow_facts import Flow

_PERSON = "data-subject-category/"
_ON_BEHALF = "processing_on_behalf"


def covers(denial: Flow, flow: Flow) -> bool:
    """Return whether a denial of the same document speaks of a flow that names no data."""
    return bool(denial.documents & flow.documents) and speaks_of(denial, flow)


def speaks_of(denial: Flow, flow: Flow) -> bool:
    """Return whether sender, receiver, purpose and country of a flow fall under a denial."""
    return (
        denial.start == flow.start
        and _receiver(denial, flow)
        and _purposes(denial, flow)
        and (not denial.countries or _countries(denial, flow))
    )


def contradicts(denial: Flow, flow: Flow, *, related: bool) -> str | None:
    """Return how sure it is that a flow contradicts a denial («stated», «possible»), None where it does not.

    `related` tells whether the denial names the category asked about or a relative of it.
    """
    if not speaks_of(denial, flow):
        return None
    if denial.names_nothing or flow.names_nothing:
        return "possible"
    return "stated" if related else None


def _receiver(denial: Flow, flow: Flow) -> bool:
    if flow.end.startswith(_PERSON) or flow.end in {node for node, _ in denial.exceptions}:
        return False
    if denial.end:
        return denial.end == flow.end
    return bool(denial.countries) or flow.flow_kind != _ON_BEHALF


def _purposes(denial: Flow, flow: Flow) -> bool:
    named = {name.casefold() for _, name, _ in denial.purposes}
    return not named or bool(named & {name.casefold() for _, name, _ in flow.purposes})


def _countries(denial: Flow, flow: Flow) -> bool:
    """Return whether a flow goes into one of the countries denied; «outside the EEA» is every country out of it."""
    outside = any(in_eea is False and code is None for _, _, code, in_eea in denial.countries)
    denied = {node for node, _, _, _ in denial.countries}
    return any(node in denied or (outside and in_eea is False) for node, _, _, in_eea in flow.countries)
