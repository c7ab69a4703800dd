"""What the checks find in a register on a day, as plain typed values."""

import dataclasses

from ropa.checks.check import Severity
from ropa.checks.waiver import Waiver
from ropa.questions.flow_answer import Citation, Named


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """One place where the register falls short, told in words and with what bears it out.

    `subject` is the id of the thing and `name` what it is called; `field` is the field at fault. `evidence` is empty
    where silence is the fault. `since` is the ISO day since which the fault could be told, None where that is not
    known. `mends` are commands, with words in capitals to fill in. `waived` is the waiver that counts on the day,
    `lapsed` one that is over. `controllers` are the bodies that answer for the subject.
    """

    check: str
    severity: Severity
    article: str
    title: str
    subject: str
    name: str
    field: str
    text: str
    evidence: tuple[Citation, ...]
    since: str | None
    mends: tuple[str, ...]
    controllers: tuple[Named, ...]
    waived: Waiver | None
    lapsed: Waiver | None


@dataclasses.dataclass(frozen=True, slots=True)
class Counts:
    """How many findings of each severity no waiver covers, and how many are waived."""

    error: int
    warning: int
    improvement: int
    waived: int


@dataclasses.dataclass(frozen=True, slots=True)
class Judged:
    """All findings on the day `on` (ISO), the heaviest first, waived ones among them; `as_of` is the day of the record.

    `checked` are the ids of the checks that were made, `activities` how many processing activities they looked at.
    """

    on: str
    as_of: str | None
    controller: Named | None
    checked: tuple[str, ...]
    activities: int
    findings: tuple[Finding, ...]
    counts: Counts

    @property
    def passed(self) -> bool:
        """Whether no error or warning stands that nobody waived."""
        return not (self.counts.error or self.counts.warning)
