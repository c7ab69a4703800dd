"""Who gets the data of an activity, as the federal register writes it: kind of receiver, tool of a transfer."""

from ropa.claims.book import Book
from ropa.export.linked.bodies import Bodies
from ropa.export.linked.concepts import classified, coded, term
from ropa.export.linked.nodes import Node, Nodes, tail
from ropa.export.linked.spoken import Speech, each, in_languages, labels
from ropa.questions.register_answer import ActivityRow, RecipientRow, TransferRow
from ropa.vocabulary.lists import Term
from ropa.vocabulary.safeguards import find_safeguard

_KINDS = "recipient_kinds"
_GENERIC, _SPECIFIC = "gdpr-recvgen", "gdpr-recvspec"
_BELGIAN_PUBLIC_BODY, _OUTSIDE_THE_EEA = "01", "03"


class Receivers:
    """The receivers of an export."""

    def __init__(self, book: Book, nodes: Nodes, bodies: Bodies, speech: Speech) -> None:
        self._book = book
        self._nodes = nodes
        self._bodies = bodies
        self._speech = speech

    def receiver(self, activity: ActivityRow, row: RecipientRow) -> Node:
        """Add a receiver of an activity's data and return a reference to it."""
        address = self.address(activity, row)
        transfers = [found for found in activity.transfers if found.to is not None and found.to.id == row.id]
        single = row.id.startswith("organisation/") and not self._book.value(row.id, "generic")
        found = self._specific(row, transfers) if single else classified(_KINDS, row.name, _GENERIC)
        said: Node = {
            "datareceivertype": term(self._nodes, found) if found else None,
            "be-gdpr:receiverTypeText": self._name(row),
            "be-gdpr:guarantee": in_languages(
                self._speech.of(safeguard.name, transfer.evidence)
                for transfer in transfers
                for safeguard in transfer.safeguards
            ),
        }
        if single:
            said |= {
                "organisation": self._bodies.organisation(row.id),
                "cv:hasContactPoint": self._bodies.responsible(row.id),
                "transfernature": self._nature(transfers),
            }
        kind = "be-gdpr:DataReceiverSpecific" if single else "be-gdpr:DataReceiverGeneric"
        return self._nodes.put(address, [kind, "be-gdpr:DataReceiver"], said)

    def address(self, activity: ActivityRow, row: RecipientRow) -> str:
        """Return the address of a receiver, one for each body that hands the data on."""
        giver = (tail(row.given_by.id),) if row.given_by else ()
        return self._nodes.address("receiver", tail(activity.id), row.id, *giver)

    def _name(self, row: RecipientRow) -> list[dict[str, str]]:
        names = labels(self._book, row.id)
        return each(names) if names else in_languages([self._speech.of(row.name, row.evidence)])

    def _specific(self, row: RecipientRow, transfers: list[TransferRow]) -> Term | None:
        """Return the kind of a single body: a Belgian public one by its number, one abroad by its transfers."""
        if self._book.value(row.id, "public") and self._book.text(row.id, "cbe_number"):
            return coded(_KINDS, _BELGIAN_PUBLIC_BODY, _SPECIFIC)
        if any(transfer.in_eea is False for transfer in transfers):
            return coded(_KINDS, _OUTSIDE_THE_EEA, _SPECIFIC)
        return classified(_KINDS, row.name, _SPECIFIC)

    def _nature(self, transfers: list[TransferRow]) -> Node | None:
        """Return the tool of Chapter V on which the first transfer that has one rests."""
        for transfer in transfers:
            kinds = ["01"] if transfer.adequate else []
            kinds += [tool.kind for held in transfer.safeguards if (tool := find_safeguard(held.name))]
            for kind in kinds:
                if found := coded("transfer_grounds", kind):
                    return term(self._nodes, found)
        return None
