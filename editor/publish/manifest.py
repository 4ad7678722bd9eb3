"""The manifest: what a package is, who answers for it, and the hash of every file in it."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from editor.domain import moments
from editor.domain.copy import canonical
from editor.domain.errors import Refused
from editor.publish.edition import Edition, Notice, public

MANIFEST = "manifest.json"
PAGE_FILE = "index.html"
COPY_FILE = "copy.json"
FORMAT = 1
"""What the rules of the proof are written for: a changed template needs a new format, and rules by format."""
# Compared with, not looked up in a set: what a manifest says may be a list or a dict, which no set can be asked about.
_KINDS = ("article", "notice")


def sha256(data: bytes) -> str:
    """SHA-256 in lower-case hex."""
    return hashlib.sha256(data).hexdigest()


def copy_file(edition: Edition) -> bytes:
    """The copy as readers may see it, in canonical JSON: with it a package can be proved again without the store."""
    return canonical(public(edition.copy)).encode("utf-8")


def facts(publication: Edition | Notice) -> dict[str, Any]:
    """What a manifest says besides its files."""
    common = {
        "format": FORMAT,
        "newsroom": publication.newsroom,
        "story_id": publication.story_id,
        "slug": publication.slug,
        "address": publication.address,
        "base_url": publication.base_url,
        "revision": publication.revision,
        "copy_sha256": publication.sha256,
        "author": publication.author,
        "four_eyes": publication.four_eyes.value,
    }
    if isinstance(publication, Notice):
        withdrawn = moments.to_text(publication.withdrawn_at)
        return common | {"kind": "notice", "withdrawn_by": publication.withdrawn_by, "withdrawn_at": withdrawn}
    at, first = publication.published_at, publication.first_published_at or publication.published_at
    return common | {
        "kind": "article",
        "approved_by": publication.approved_by,
        "published_by": publication.published_by,
        "published_at": moments.to_text(at) if at else "",
        "first_published_at": moments.to_text(first) if first else "",
    }


def manifest_text(publication: Edition | Notice, files: Mapping[str, bytes]) -> bytes:
    """The manifest of a package with these files. It does not list itself."""
    listed = [{"path": path, "bytes": len(files[path]), "sha256": sha256(files[path])} for path in sorted(files)]
    document = facts(publication) | {"files": listed}
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of the package in a folder.

    Raises:
        Refused: there is none, or it is not one that this program writes.
    """
    try:
        document = json.loads((folder / MANIFEST).read_bytes())
    except FileNotFoundError as error:
        raise Refused(f"“{folder.name}” is not a package: it has no {MANIFEST}.") from error
    except (OSError, ValueError, RecursionError) as error:
        raise Refused(f"The {MANIFEST} of “{folder.name}” cannot be read.") from error
    if not isinstance(document, dict) or document.get("kind") not in _KINDS:
        raise Refused(f"The {MANIFEST} of “{folder.name}” is not that of a package.")
    if document.get("format") != FORMAT:
        raise Refused(f"“{folder.name}” was made by a newer Copydesk; its format is {document.get('format')}.")
    return document


def manifest_sha256(folder: Path) -> str:
    """The hash of a package's manifest, or nothing when it has none."""
    try:
        return sha256((folder / MANIFEST).read_bytes())
    except OSError:
        return ""
