"""`ropa rebuild`: the whole register merged anew from its ledger."""

from ropa.cli.options import AsJson


def rebuild(*, as_json: AsJson = False) -> None:
    """Merge the whole register anew from its ledger."""
    from ropa.cli.register import opened_register
    from ropa.cli.screen import Line, output, print_json
    from ropa.importing.rebuild import rebuild as merge_anew
    from ropa.questions.plain import plain

    with opened_register() as store:
        done = merge_anew(store)
    if as_json:
        print_json(plain(done))
        return
    output().line(
        Line(
            f"{done.documents:,} documents with {done.claims:,} claims make {done.things:,} things and {done.edges:,} "
            f"edges; {done.set_right:,} of them had to be set right."
        )
    )
