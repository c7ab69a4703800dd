"""The commands under the name `ropa`."""

from collections.abc import Callable
from typing import Annotated

import typer

from ropa.cli.amend import amend
from ropa.cli.changes import changes
from ropa.cli.check import check
from ropa.cli.coverage import coverage
from ropa.cli.decide import decide
from ropa.cli.demo import demo
from ropa.cli.export import export
from ropa.cli.extract import extract
from ropa.cli.flow import flow
from ropa.cli.freeze import freeze
from ropa.cli.impact import impact
from ropa.cli.importing import import_
from ropa.cli.ledger import ledger
from ropa.cli.query import query
from ropa.cli.rebuild import rebuild
from ropa.cli.record import record
from ropa.cli.retention import retention
from ropa.cli.retract import retract
from ropa.cli.review import review
from ropa.cli.schema import schema
from ropa.cli.serve import serve
from ropa.cli.versions import versions

application = typer.Typer(
    name="ropa",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
COMMANDS: dict[str, Callable[..., None]] = {
    "import": import_,
    "extract": extract,
    "flow": flow,
    "impact": impact,
    "register": record,
    "changes": changes,
    "freeze": freeze,
    "versions": versions,
    "check": check,
    "coverage": coverage,
    "retention": retention,
    "export": export,
    "review": review,
    "decide": decide,
    "amend": amend,
    "retract": retract,
    "ledger": ledger,
    "rebuild": rebuild,
    "query": query,
    "schema": schema,
    "serve": serve,
    "demo": demo,
}
for name, command in COMMANDS.items():
    application.command(name)(command)


@application.callback(invoke_without_command=True)
def ropa(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.", is_eager=True)] = False,
) -> None:
    """Keep a register of processing activities (GDPR Article 30) that can show the source of everything in it."""
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"ropa {installed('ropa')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit
