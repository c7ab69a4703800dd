"""Whether a list goes on, as Relay has it."""

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class PageInfo:
    """Whether more pages follow; `end_cursor` is where the next one begins, given as `after`."""

    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None
