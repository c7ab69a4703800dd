"""`ropa schema`: the GraphQL schema of the register, as text."""

import typer


def schema() -> None:
    """Print the GraphQL schema."""
    from ropa.api.schema import sdl

    typer.echo(sdl(), nl=False)
