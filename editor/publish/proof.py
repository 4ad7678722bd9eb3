"""The output proof: a finished package is read back and refused unless it is exactly what was approved."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from editor.domain.copy import Copy, from_canonical
from editor.domain.errors import Refused
from editor.publish.edition import Edition, Notice, public
from editor.publish.manifest import COPY_FILE, MANIFEST, PAGE_FILE, facts, read_manifest
from editor.publish.rules import (
    around,
    figures,
    frame,
    head,
    leaks,
    linked_data,
    links,
    markup,
    renditions,
    shape,
    words,
)
from editor.publish.rules.fault import Evidence, Fault
from editor.publish.rules.files import file_faults, read_files
from editor.publish.rules.reading import Page

RULES = (
    markup.faults, head.faults, frame.faults, around.faults, words.faults, shape.faults, figures.faults, links.faults,
    linked_data.faults, renditions.faults, leaks.faults,
)  # fmt: skip
"""What is asked of a page whose files are those of its manifest."""

__all__ = ["RULES", "Fault", "prove"]


def prove(
    folder: Path, publication: Edition | Notice | None = None, profiles: Mapping[int, bytes] | None = None
) -> list[Fault]:
    """Everything wrong with a finished package; nothing when it may be released.

    Args:
        folder: The package.
        publication: What it must be. Without it the package is proved against its own manifest and `copy.json`: it is
            whole and says what it says it says; only the store's history knows whether that was approved.
        profiles: The colour profile of each picture by its number, where its source is known. Without them the files of
            one picture must carry one and the same.
    """
    faults = file_faults(folder)
    if faults:
        return faults
    files, manifest = read_files(folder), read_manifest(folder)
    try:
        page = Page(files[PAGE_FILE].decode("utf-8"))
        said = from_canonical(files[COPY_FILE].decode("utf-8")) if manifest["kind"] == "article" else None
    except KeyError as error:
        return [Fault("file-missing", f"The package has no {error.args[0]}.", str(error.args[0]))]
    except (Refused, ValueError, TypeError, RecursionError):
        return [Fault("copy", f"{PAGE_FILE} or {COPY_FILE} cannot be read.", COPY_FILE)]
    wanted = _wanted(publication, said)
    edition = publication if isinstance(publication, Edition) else None
    evidence = Evidence(files, page, manifest, wanted, edition, profiles or {})
    faults = [*_facts(manifest, publication), *_copy(manifest, said, wanted)]
    return faults + [fault for rule in RULES for fault in rule(evidence)]


def _wanted(publication: Edition | Notice | None, said: Copy | None) -> Copy | None:
    """What the page must say: the edition's copy where it is given, else the package's own. A notice has none."""
    if isinstance(publication, Edition):
        return public(publication.copy)
    return None if isinstance(publication, Notice) else said


def _facts(manifest: dict[str, Any], publication: Edition | Notice | None) -> Iterator[Fault]:
    for name, value in (facts(publication) if publication else {}).items():
        if manifest.get(name) != value:
            yield Fault("manifest", f"The manifest says something else of the {name.replace('_', ' ')}.", MANIFEST)


def _copy(manifest: dict[str, Any], said: Copy | None, wanted: Copy | None) -> Iterator[Fault]:
    """Whether the package's `copy.json` is the text that somebody approved, and readers may see."""
    if said is None:
        return
    if said != wanted:
        yield Fault("copy", f"{COPY_FILE} is not the text that was approved.", COPY_FILE)
    if said.editor_note:
        yield Fault("note", f"The editor’s note stands in {COPY_FILE}.", COPY_FILE)
    if not manifest.get("approved_by"):
        yield Fault("approval", "The manifest names nobody who approved the text.", MANIFEST)
