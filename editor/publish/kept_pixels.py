"""Encoded pixels kept beside a site, so that publishing again encodes none. The folder may be deleted at any time.

Nothing depends on it: what is damaged, missing or cannot be written is made again. Words are never kept here, and no
file in it is a picture that a browser would show.
"""

import hashlib
import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from editor.folders import made

MOST: Final = 500_000_000
"""Bytes that are kept: the pictures of some hundred stories."""
_SPARE: Final = 2
"""So many times `MOST` must be free on the disk, or it is left for what is to last."""
_MARK: Final = hashlib.sha256().digest_size
_ENDING: Final = ".pixels"


@dataclass(frozen=True, slots=True)
class KeptPixels:
    """A folder of encoded pixels by their keys, each with the hash of both in front."""

    folder: Path
    most: int = MOST

    def get(self, key: str) -> bytes | None:
        """What was kept under this key, byte for byte, or None."""
        path = self._path(key)
        try:
            kept = path.read_bytes()
        except OSError:
            return None
        data = kept[_MARK:]
        whole = kept[:_MARK] == _mark(key, data)
        with suppress(OSError):
            os.utime(path) if whole else path.unlink()
        return data if whole else None

    def put(self, key: str, data: bytes) -> None:
        """Keep this, at once and wholly or not at all."""
        with suppress(OSError), made(self.folder, mode=0o700):
            if shutil.disk_usage(self.folder).free >= _SPARE * self.most:
                self._write(self._path(key), _mark(key, data) + data)

    def trim(self) -> None:
        """Remove what was not used for longest until the rest is within bounds."""
        with suppress(OSError):
            found = sorted(((path, path.stat()) for path in self.folder.iterdir()), key=lambda each: -each[1].st_mtime)
            room = self.most
            for path, about in found:
                room -= about.st_size
                if room < 0:
                    path.unlink()

    def _write(self, path: Path, data: bytes) -> None:
        handle, unfinished = tempfile.mkstemp(dir=self.folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(unfinished).replace(path)
        finally:
            Path(unfinished).unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self.folder / (key + _ENDING)


def _mark(key: str, data: bytes) -> bytes:
    return hashlib.sha256(key.encode("utf-8") + b"\0" + data).digest()
