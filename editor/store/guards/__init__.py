"""The statements that make SQLite hold the rules itself."""

from contextlib import closing
from importlib.resources import files

from sqlalchemy import Connection


def statements(resource: str) -> list[str]:
    """The statements of a packaged `.sql` file; lines that hold only `--;` stand between them."""
    text = files(__name__).joinpath(resource).read_text(encoding="utf-8")
    return [part.strip() for part in text.split("\n--;\n") if part.strip()]


def install(connection: Connection) -> None:
    """Put the guards into a file that has none, inside the open transaction.

    The statements go straight to the driver: SQLAlchemy would take `:` and `%` in them for parameters.
    """
    with closing(connection.connection.cursor()) as cursor:
        for statement in statements("sqlite.sql"):
            cursor.execute(statement)
