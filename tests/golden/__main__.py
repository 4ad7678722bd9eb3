"""Write the golden pages anew, after a look at what changed: `python -m tests.golden`."""

from pathlib import Path

from tests.golden.pages import PAGES

for name, made in PAGES.items():
    Path(__file__).with_name(f"{name}.html").write_text(made(), "utf-8", newline="")
