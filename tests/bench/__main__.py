"""`python -m tests.bench [queue publishing start typing preview clipboard bad_input bad_acts_words …] [--write FILE]`: prints the table of ratios."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench import (
    bad_acts,
    bad_input,
    clipboard,
    crops,
    pictures,
    preview,
    publishing,
    queue,
    sheet,
    start,
    typing,
    whereabouts,
)
from tests.bench.report import Report
from tests.bench.rows import HEADER, printed

BENCHES = {
    "queue": queue.rows,
    "whereabouts": whereabouts.rows,
    "publishing": publishing.rows,
    "pictures": pictures.rows,
    "crops": crops.rows,
    "sheet": sheet.rows,
    "start": start.rows,
    "typing": typing.rows,
    "preview": preview.rows,
    "clipboard": clipboard.rows,
    "bad_input": bad_input.rows,
    **bad_acts.BENCHES,
}


def main(words: list[str]) -> int:
    """Prints each row as soon as it is measured: a bench that is stopped half way has still said what it found."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench")
    asked.add_argument("names", nargs="*", help=f"some of {', '.join(BENCHES)}; all of them unless named")
    asked.add_argument("--write", type=Path, metavar="FILE", help="keep what is found in this document, too")
    said = asked.parse_args(words)
    print(HEADER, flush=True)
    held = True
    for name in said.names or list(BENCHES):
        report = Report(said.write, name, tuple(BENCHES)) if said.write else None
        with tempfile.TemporaryDirectory() as folder:
            for row in BENCHES[name](Path(folder)):
                print(printed(row), flush=True)
                held = held and row.holds
                if report:
                    report.add(row)
        if report:
            report.end()
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
