"""A package: built beside its place, proved, and only then to be released."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from editor.domain.errors import Refused
from editor.folders import made
from editor.publish import disk
from editor.publish.edition import Edition, Notice
from editor.publish.html.page import notice_html, page_html
from editor.publish.html.template import STYLE, PageTemplate
from editor.publish.kept_pixels import KeptPixels
from editor.publish.manifest import (
    COPY_FILE,
    MANIFEST,
    PAGE_FILE,
    copy_file,
    manifest_text,
    read_manifest,
    sha256,
)
from editor.publish.pictures import make_pictures
from editor.publish.proof import prove

PART = "part"
"""What marks the folder of a package that is not released yet."""


@dataclass(frozen=True, slots=True)
class Built:
    """A whole, proved package that nobody sees yet: its folder, its manifest's hash, and where it is to stand."""

    folder: Path
    manifest_sha256: str
    destination: Path
    op_id: str


class _Package:
    """A package's files as they are written, each kept on the disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, bytes] = {}

    def keep(self, path: str, data: bytes) -> None:
        """Write one file."""
        disk.write(self.folder / path, data)
        self.files[path] = data


def build(
    publication: Edition | Notice,
    photo_bytes: Callable[[str], bytes],
    template: PageTemplate,
    destination: Path,
    op_id: str,
    kept: KeptPixels | None = None,
) -> Built:
    """Write a package into a hidden folder beside its destination and prove it. The same edition gives the same bytes.

    Args:
        publication: What is published, or the notice that takes the place of what was.
        photo_bytes: The file of a photo by its SHA-256; called on this thread.
        template: The page's template.
        destination: Where the package is to stand; its folder is made if need be.
        op_id: The one deed this belongs to; a second try of it starts afresh.
        kept: Where pixels lie that were encoded before, if anywhere.

    Raises:
        Refused: the edition cannot be published, the destination holds something else, or the proof failed.
        Unavailable: the disk will not take it. In each case nothing is left behind.
    """
    folder = hidden(destination, PART, op_id)
    with ExitStack() as undo:
        with disk.telling(f"The package of “{publication.slug}” cannot be written", "What readers see is as it was."):
            check_destination(destination, publication.story_id)
            undo.enter_context(made(destination.parent))
            undo.callback(disk.remove, folder)
            disk.make_folder(folder)
            package = _Package(folder)
            profiles = _write(publication, photo_bytes, template, package, kept)
            manifest = manifest_text(publication, package.files)
            disk.write(folder / MANIFEST, manifest)
            disk.keep_names(folder)
            _proved(folder, publication, profiles)
        undo.pop_all()
    return Built(folder, sha256(manifest), destination, op_id)


def discard(built: Built) -> None:
    """Remove a package that will not be released after all."""
    disk.remove(built.folder)


def check_destination(destination: Path, story_id: str) -> None:
    """Nothing: a package of this story may stand there.

    Raises:
        Refused: something else stands there, which will not be replaced.
    """
    if not os.path.lexists(destination):
        return
    if destination.is_symlink() or not destination.is_dir():
        raise Refused(f"“{destination.name}” is there already and is not a folder; choose another name.")
    if not any(destination.iterdir()):
        return
    if not (destination / MANIFEST).is_file():
        raise Refused(f"“{destination.name}” holds something other than a package; choose another folder.")
    holder = read_manifest(destination)
    if holder.get("story_id") != story_id:
        raise Refused(f"“{destination.name}” holds the package of another story, “{holder.get('slug')}”.")


def hidden(destination: Path, kind: str, op_id: str) -> Path:
    """The hidden folder beside a destination for one stage of one deed."""
    return destination.with_name(f".{destination.name}.{kind}-{op_id}")


def _write(
    publication: Edition | Notice,
    photo_bytes: Callable[[str], bytes],
    template: PageTemplate,
    package: _Package,
    kept: KeptPixels | None,
) -> dict[int, bytes]:
    """The files of a package; the colour profiles that those of each picture must carry."""
    profiles: dict[int, bytes] = {}
    if isinstance(publication, Notice):
        html = notice_html(publication, template)
    else:
        publication.ready()
        uses = publication.copy.published_pictures
        made = make_pictures(publication.slug, uses, photo_bytes, template, package.keep, kept)
        profiles = made.profiles
        if kept:
            kept.trim()
        html = page_html(publication, template, lambda use: made.shown[use.number])
        package.keep(COPY_FILE, copy_file(publication))
    package.keep(PAGE_FILE, html.encode("utf-8"))
    package.keep(STYLE, template.css.encode("utf-8"))
    return profiles


def _proved(folder: Path, publication: Edition | Notice, profiles: dict[int, bytes]) -> None:
    faults = prove(folder, publication, profiles)
    if faults:
        more = f" There are {len(faults) - 1} more." if len(faults) > 1 else ""
        raise Refused(f"The page of “{publication.slug}” did not pass its proof: {faults[0].message}{more}")
