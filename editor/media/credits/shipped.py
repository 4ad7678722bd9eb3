"""The list of agencies that comes with the program, read when a credit is first looked at."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

try:  # in C, as wheels have it: ten times as fast
    from yaml import CSafeLoader as SafeLoader
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]

from editor.media.credits.agencies import Agencies, Agency, Token


@cache
def shipped() -> Agencies:
    """The agencies of `resources/agencies.yaml`."""
    return parse(_file().read_text("utf-8"))


def parse(text: str) -> Agencies:
    """The agencies of a list's text."""
    table = yaml.load(text, SafeLoader)
    tokens = (Token(entry["kind"], tuple(entry["words"]), entry.get("credit", "")) for entry in table["tokens"])
    return Agencies(tuple(map(_agency, table["agencies"])), tuple(tokens))


def _agency(entry: dict[str, Any]) -> Agency:
    def listed(name: str) -> tuple[str, ...]:
        return tuple(entry.get(name, ()))

    return Agency(
        name=entry["name"],
        credit=entry["credit"],
        copy=listed("copy"),
        pictures=listed("pictures"),
        beside=listed("beside"),
        spellings=listed("spellings"),
        job_id=entry.get("job_id", ""),
        hosts=listed("hosts"),
        restrictions=listed("restrictions"),
        social=entry.get("social", False),
    )


def _file() -> Path:
    """Inside the package where a wheel was installed, beside it in a checkout."""
    package = Path(str(files("editor")))
    packaged = package / "_resources" / "agencies.yaml"
    return packaged if packaged.is_file() else package.parent / "resources" / "agencies.yaml"
