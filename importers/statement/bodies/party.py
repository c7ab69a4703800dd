"""One end of a flow as a text names it: a body, a class of bodies, the speaker, or the person."""

import dataclasses
from typing import Literal, TypeAlias

from importers.statement.words.shadow import Span
from ropa.vocabulary.bodies import Body

PartyForm: TypeAlias = Literal["named", "class", "relative", "publisher", "person"]
PERSON = "betrokkene"


@dataclasses.dataclass(frozen=True, slots=True)
class Party:
    """One end of a flow as the text names it; `body` where the alias table knows it.

    A class keeps the words of the text as its name, a body has the short name of the table. `of` is in relation to
    whom a relative party is named, where that is not the speaker.
    """

    name: str
    span: Span
    form: PartyForm
    body: Body | None = None
    of: "Party | None" = None

    @property
    def generic(self) -> bool:
        """Whether it is a class of bodies, or named only in relation to the speaker."""
        return self.form in {"class", "relative"} or (self.body is not None and self.body.generic)

    @classmethod
    def speaking(cls, publisher: str | None) -> "Party":
        """Return the speaker, who is a party to what a text says wherever it names nobody else."""
        return cls(publisher or "", Span(0, 0), "publisher")
