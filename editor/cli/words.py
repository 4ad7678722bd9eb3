"""The newsroom's own words, for its spelling check."""

from typing import Annotated

import typer

from editor.cli.options import AsJson, session_of
from editor.cli.output import put_change, put_json, put_table
from editor.services.words import add_word, remove_word

word = typer.Typer(help="The newsroom’s own words, which the spelling check lets pass.", no_args_is_help=True)
Words = Annotated[list[str], typer.Argument(help="One word, or several.")]
Language = Annotated[str, typer.Option(help="Only for copy in this language, such as en-IE.")]


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.add_typer(word, name="word")


@word.command("add")
def _add(context: typer.Context, words: Words, language: Language = "", as_json: AsJson = False) -> None:
    """Let words pass."""
    with session_of(context).writing() as unit:
        changes = [add_word(unit, text, language) for text in words]
    put_change(changes[-1], as_json, f"{', '.join(words)}: let pass in {language or 'every language'}.")


@word.command("remove")
def _remove(context: typer.Context, words: Words, language: Language = "", as_json: AsJson = False) -> None:
    """Let words pass no longer."""
    with session_of(context).writing() as unit:
        changes = [remove_word(unit, text, language) for text in words]
    put_change(changes[-1], as_json, f"{', '.join(words)}: no longer let pass in {language or 'every language'}.")


@word.command("list")
def _list(context: typer.Context, language: Language = "", as_json: AsJson = False) -> None:
    """List the words, all of them or those that copy in one language may use."""
    with session_of(context).reading() as unit:
        found = [one for one in unit.words() if not language or one.is_for(language)]
    if as_json:
        put_json({"words": [{"word": one.text, "language": one.language or None} for one in found]})
        return
    put_table((one.text, one.language) for one in found)
