"""The rules a newsroom's database enforces by itself, whoever connects: SQL files, run in the order of their names."""

from contextlib import closing
from importlib import resources

from sqlalchemy import Connection


def scripts() -> list[tuple[str, str]]:
    """The name and text of every script, in the order in which they run."""
    files = [file for file in resources.files(__name__).iterdir() if file.name.endswith(".sql")]
    return [(file.name, file.read_text(encoding="utf-8")) for file in sorted(files, key=lambda file: file.name)]


def install(connection: Connection) -> None:
    """Put the guards of this program into the database, inside the open transaction; doing it again changes nothing.

    The scripts go straight to the driver: SQLAlchemy and Alembic would take `:` and `%` in them for parameters.
    """
    for _, script in scripts():
        with closing(connection.connection.cursor()) as cursor:
            cursor.execute(script)
