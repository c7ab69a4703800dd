"""What can go wrong, split by who can mend it.

RopaError
├── UserError        the input is at fault: what, where, what to do (exit code 2)
│   ├── UnknownName  a name that the register does not know, or knows more than once, with its candidates
│   └── NeedsRoom    a file too large to be read beside other work, though a process of its own may read it
├── DeclarationError a kind, list or layout of the product contradicts itself (found when it is read)
└── StoreError       the store cannot be reached or refuses (exit code 3)
"""


class RopaError(Exception):
    """The base of every error that the product raises on purpose."""


class UserError(RopaError):
    """The user's input is at fault; the message is one sentence: what, where (file, place), what to do."""


class UnknownName(UserError):  # noqa: N818 - the name says what is unknown
    """A name that stands for nothing in the register, or for several things.

    `candidates` are the names or ids to choose from, nearest first.
    """

    def __init__(self, message: str, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.candidates = candidates


class NeedsRoom(UserError):  # noqa: N818 - the name says what is lacking
    """A file larger than what is read beside other work; a process of its own, with a bound on its memory, may read it.

    The message stands where nobody tries that.
    """


class DeclarationError(RopaError):
    """A declaration of the product contradicts itself; raised while it is read, never because of outside input."""


class StoreError(RopaError):
    """The store cannot be reached, refuses the password, or stopped; the message says what to do."""
