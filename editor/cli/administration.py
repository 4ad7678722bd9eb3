"""Administration: staff, policy, desks, a shared newsroom, migrate, verify."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from editor.cli.options import AsJson, session_of
from editor.cli.output import put, put_change, put_json, put_table, tell
from editor.domain.changes import Change
from editor.domain.errors import Refused
from editor.services import staffing
from editor.services.opening import create_newsroom
from editor.store.opening import migrate
from editor.store.verify import faults, unvouched

FROM_ENVIRONMENT = "COPYDESK_PASSWORD"
staff = typer.Typer(help="Who works here, and in which roles.", no_args_is_help=True)
policy = typer.Typer(help="The newsroom’s own rules.", no_args_is_help=True)
desk = typer.Typer(help="The newsroom’s desks.", no_args_is_help=True)
newsroom = typer.Typer(help="A newsroom shared through a PostgreSQL server.", no_args_is_help=True)
Login = Annotated[str, typer.Argument(help="The login, such as j.example.")]
Roles = Annotated[list[str], typer.Option("--role", help="reporter, subeditor, producer or admin; may be repeated.")]


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.add_typer(staff, name="staff")
    app.add_typer(policy, name="policy")
    app.add_typer(desk, name="desk")
    app.add_typer(newsroom, name="newsroom")
    app.command("migrate")(_migrate)
    app.command("verify")(_verify)


def _password(who: str, path: Path | None) -> str:
    """A new password: from a file, from the environment, or asked for twice."""
    if path is not None:
        try:
            given = path.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise Refused(f"The password file “{path.name}” cannot be read.") from error
    else:
        given = os.environ.get(FROM_ENVIRONMENT) or _asked(who)
    if not given:
        raise Refused(f"{who} needs a password.")
    return given


def _asked(who: str) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refused(f"{who} needs a password: give it in {FROM_ENVIRONMENT}, or in a file with --password-file.")
    return str(typer.prompt(f"Password for {who}", hide_input=True, confirmation_prompt=True, err=True))


PasswordFile = Annotated[
    Path | None, typer.Option(help=f"A file with the new password; else {FROM_ENVIRONMENT}, else it is asked for.")
]


@staff.command("list")
def _staff_list(context: typer.Context, as_json: AsJson = False) -> None:
    """List the staff."""
    with session_of(context).open(create=False) as store:
        people = store.staff()
    if as_json:
        rows = [
            {"login": p.login, "name": p.name, "roles": sorted(role.value for role in p.roles), "active": p.active}
            for p in people
        ]
        put_json({"staff": rows})
        return
    put_table(
        (p.login, p.name, ", ".join(sorted(role.value for role in p.roles)), "" if p.active else "left") for p in people
    )


@staff.command("add")
def _staff_add(
    context: typer.Context,
    login: Login,
    roles: Roles,
    name: Annotated[str, typer.Option(help="The name shown.")] = "",
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> None:
    """Add somebody, or change a name or roles."""
    session = session_of(context)
    if session.is_server:
        with session.open() as store:
            known = any(person.login == login for person in store.staff())
            password = "" if known else _password(login, password_file)
            change = staffing.add_person(store, session.person(store), login, name, roles, password)
    else:
        with session.writing() as unit:
            change = staffing.put_on_staff(unit, login, name, roles)
    put_change(change, as_json, f"{login} is on the staff as {', '.join(roles)}.")


@staff.command("leave")
def _staff_leave(context: typer.Context, login: Login, as_json: AsJson = False) -> None:
    """Take all rights from somebody who left; history keeps the name."""
    session = session_of(context)
    with session.open() as store:
        change = staffing.leave(store, session.person(store), login)
    put_change(change, as_json, f"{login} has left.")


@staff.command("password")
def _staff_password(context: typer.Context, password_file: PasswordFile = None, as_json: AsJson = False) -> None:
    """Change your own password on a shared newsroom."""
    session = session_of(context)
    with session.open() as store:
        store.change_password(_password(session.person(store), password_file))
    put_change(Change("password"), as_json, "The password is changed.")


@policy.command("show")
def _policy_show(context: typer.Context, as_json: AsJson = False) -> None:
    """Show the rules in force."""
    with session_of(context).reading() as unit:
        now = unit.policy()
    rules = {
        "newsroom": now.newsroom,
        "language": now.language,
        "four_eyes": now.four_eyes.value,
        "subeditors_publish": now.subeditors_publish,
        "territory": list(now.territory),
        "outlets": list(now.outlets),
        "time_zone": now.time_zone,
    }
    if as_json:
        put_json(rules)
        return
    put_table((name, ", ".join(value) if isinstance(value, list) else str(value)) for name, value in rules.items())


@policy.command("set")
def _policy_set(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help=f"One of {', '.join(staffing.RULES)}.")],
    value: str,
    as_json: AsJson = False,
) -> None:
    """Change one rule."""
    with session_of(context).writing() as unit:
        change = staffing.set_policy(unit, name, value)
    put_change(change, as_json, f"{name} is {value}.")


@desk.command("list")
def _desk_list(context: typer.Context, as_json: AsJson = False) -> None:
    """List the desks."""
    with session_of(context).reading() as unit:
        names = unit.desks()
    if as_json:
        put_json({"desks": names})
        return
    put_table((name,) for name in names)


@desk.command("add")
def _desk_add(context: typer.Context, name: str, as_json: AsJson = False) -> None:
    """Add a desk."""
    with session_of(context).writing() as unit:
        change = staffing.add_desk(unit, name)
    put_change(change, as_json, f"{name} is a desk.")


@newsroom.command("create")
def _newsroom_create(
    url: Annotated[str, typer.Argument(help="postgresql://user@host/newsroom, with a user who may create databases.")],
    admin: Annotated[str, typer.Option(help="The first admin’s login.")],
    name: Annotated[str, typer.Option(help="The newsroom’s name.")] = "",
    admin_name: Annotated[str, typer.Option(help="The first admin’s name.")] = "",
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> None:
    """Set up a shared newsroom on a PostgreSQL server."""
    create_newsroom(url, name, admin, admin_name or admin, _password(admin, password_file))
    done = f"The newsroom is set up; {admin} can add staff with “copydesk staff add”."
    put_change(Change("newsroom"), as_json, done)


def _migrate(context: typer.Context, as_json: AsJson = False) -> None:
    """Bring the store up to this program’s version."""
    put_change(Change("migrate"), as_json, migrate(session_of(context).url, "copydesk migrate"))


def _verify(context: typer.Context, as_json: AsJson = False) -> None:
    """Look for damage: revisions, pictures, history, staff, policy, rules and guards."""
    with session_of(context).reading() as unit:
        found, older = list(faults(unit)), list(unvouched(unit))
    if as_json:
        put_json({"faults": found, "unvouched": older})
    for sentence in () if as_json else (*found, *older):
        tell(sentence)
    if found:
        raise typer.Exit(1)
    if not as_json:
        put("Every revision, picture and line of history is whole, and so are staff, policy, rules and guards.")
