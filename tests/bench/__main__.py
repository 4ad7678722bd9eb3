"""`python -m tests.bench [queue publishing start typing preview …]`: prints the table of ratios."""

import sys
import tempfile
from pathlib import Path

from tests.bench import pictures, preview, publishing, queue, sheet, start, typing
from tests.bench.rows import Row, printed

BENCHES = {
    "queue": queue.rows,
    "publishing": publishing.rows,
    "pictures": pictures.rows,
    "sheet": sheet.rows,
    "start": start.rows,
    "typing": typing.rows,
    "preview": preview.rows,
}


def main(names: list[str]) -> int:
    found: list[Row] = []
    for name in names or list(BENCHES):
        with tempfile.TemporaryDirectory() as folder:
            found += BENCHES[name](Path(folder))
    sys.stdout.write(printed(found) + "\n")
    return 0 if all(row.holds for row in found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
