"""The statements that make SQLite hold the rules itself."""

from importlib.resources import files


def statements(resource: str) -> list[str]:
    """The statements of a packaged `.sql` file; lines that hold only `--;` stand between them."""
    text = files(__name__).joinpath(resource).read_text(encoding="utf-8")
    return [part.strip() for part in text.split("\n--;\n") if part.strip()]
