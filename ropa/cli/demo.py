"""`ropa demo`: the demonstration register, and the answer to one question about it."""

from ropa.cli.options import InLanguage, Language, today


def demo(*, language: InLanguage = Language.EN) -> None:
    """Load the demonstration if the register is empty, and ask it."""
    from ropa.cli.progress import counted
    from ropa.cli.register import opened_register
    from ropa.cli.screen import Line, output
    from ropa.cli.show_flow import lines
    from ropa.cli.show_import import show_table
    from ropa.demonstration import QUESTION, is_empty, load, sources
    from ropa.questions.flow import FlowRequest, where_it_flows
    from ropa.questions.names import resolve_category

    screen = output()
    with opened_register() as store:
        if is_empty(store):
            files = sources()
            with counted(len(files)) as done:
                reports = load(store, files, lambda report: done(report.file))
            show_table(screen, reports, language.value)
            screen.line(Line())
        named = resolve_category(store, QUESTION)
        answer = where_it_flows(store, FlowRequest(named.id, named.name, today()))
    screen.lines(lines(answer, language.value, empty=False))
