"""The newsroom's own agencies, by which credits are cleaned."""

from typing import Annotated

import typer

from editor.cli.options import AsJson, session_of
from editor.cli.output import put_change, put_json, put_table
from editor.services.agencies import add_agency, agencies, remove_agency

agency = typer.Typer(help="The agencies by which credits are cleaned.", no_args_is_help=True)
Name = Annotated[str, typer.Argument(help="The agency’s name.")]
Several = list[str] | None


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.add_typer(agency, name="agency")


@agency.command("add")
def _add(
    context: typer.Context,
    name: Name,
    credit: Annotated[str, typer.Option(help="Its credit line, such as {creator}/Reuters.")] = "",
    spelling: Annotated[Several, typer.Option(help="How else it is spelt; may be given several times.")] = None,
    host: Annotated[Several, typer.Option(help="Where its web statements lead; several times.")] = None,
    restriction: Annotated[Several, typer.Option(help="What holds for its pictures; several times.")] = None,
    as_json: AsJson = False,
) -> None:
    """Add an agency, or say anew how one is spelt and credited; what was said of it before no longer holds."""
    with session_of(context).writing() as unit:
        change = add_agency(unit, name, credit, spelling or (), host or (), restriction or ())
    put_change(change, as_json, f"{name}: one of the newsroom’s agencies.")


@agency.command("remove")
def _remove(context: typer.Context, name: Name, as_json: AsJson = False) -> None:
    """Take away again what the newsroom added."""
    with session_of(context).writing() as unit:
        change = remove_agency(unit, name)
    put_change(change, as_json, f"{name}: no longer one of the newsroom’s agencies.")


@agency.command("list")
def _list(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Also those that come with the program.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the agencies that the newsroom added, or all there are."""
    with session_of(context).reading() as unit:
        own = {one.name for one in unit.agencies()}
        known = agencies(unit)
        named = [known.named(name) for name in own]
    found = sorted(
        (one for one in (known if everything else named) if one is not None), key=lambda one: one.name.casefold()
    )
    if as_json:
        rows = [
            {
                "name": one.name, "credit": one.credit, "spellings": sorted(set(one.all_spellings)), "hosts": list(one.hosts),
                "restrictions": list(one.restrictions),
            }
            for one in found
        ]  # fmt: skip
        put_json({"agencies": rows})
        return
    put_table((one.name, one.credit, ", ".join(one.spellings)) for one in found)
