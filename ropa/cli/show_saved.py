"""How the list of saved questions is shown."""


def show(language: str) -> None:
    """Print the saved questions with their titles and the values that they take."""
    import json

    from ropa.api.saved import saved_questions
    from ropa.cli.screen import Line, output

    screen = output()
    for question in saved_questions():
        screen.line(Line(question.name, style="bold"))
        screen.line(Line(question.title(language), indent=2))
        screen.line(Line(json.dumps(question.variables, ensure_ascii=False), indent=2, style="dim"))
