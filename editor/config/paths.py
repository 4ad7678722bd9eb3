"""Where Copydesk keeps things on this machine, by the custom of its system."""

from pathlib import Path
from urllib.parse import urlsplit

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("copydesk", appauthor=False)


def options_file() -> Path:
    """What the person chose, and how they left the window."""
    return _DIRS.user_config_path / "options.json"


def dictionaries_folder() -> Path:
    """The person's own Hunspell dictionaries: `de-DE.aff` with `de-DE.dic`, or a folder `de-DE` with such a pair."""
    return _DIRS.user_data_path / "dictionaries"


def default_store() -> Path:
    """The embedded newsroom that opens when no other is named."""
    return _DIRS.user_data_path / "newsroom.db"


def demo_store() -> Path:
    """The demo newsroom, apart from the real one."""
    return _DIRS.user_data_path / "demo.db"


def site_folder(store: str) -> Path:
    """Where a newsroom's packages are published unless the person chose another folder.

    Beside an embedded store, so that no two newsrooms share one; in the documents, by name, for a shared newsroom.
    """
    if store.startswith(("postgresql://", "postgres://")):
        return _DIRS.user_documents_path / "Copydesk" / (urlsplit(store).path.strip("/") or "newsroom")
    path = Path(store.removeprefix("sqlite:///")) if store else default_store()
    return path.with_name(f"{path.stem}-site")


def reports_folder() -> Path:
    """Where reports of the program's own faults are written."""
    return _DIRS.user_state_path / "reports"


def journal_folder() -> Path:
    """Where the journals of what is typed lie: on this machine, for this person only."""
    return _DIRS.user_state_path / "journal"
