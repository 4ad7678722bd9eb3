"""`import --dry-run`: what would be kept is shown, and nothing is."""

import json
from pathlib import Path

from tests.unit.cli.conftest import ARTICLE, Run, read


def test_a_dry_run_needs_no_store_and_makes_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    code, out, _ = run("import", "--dry-run", "--json", tmp_path / "article.txt")
    (story,) = json.loads(out)["stories"]
    assert code == 0
    assert story["headline"] == "Late ferry to sail again after islanders protest"
    assert len(story["paragraphs"]) == 3
    assert not (tmp_path / "newsroom.db").exists()


def test_a_dry_run_shows_the_credits_that_will_be_kept(staffed: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(f"{ARTICLE}\n[Photo: The ferry at the pier. Credit: AVELPIX/Jane O'Example]\n", encoding="utf-8")
    agency = ("Avel Pictures", "--credit", "{creator}/Avel Pix", "--spelling", "AVELPIX")
    assert staffed("agency", "add", *agency, login="sam")[0] == 0
    (story,) = read(staffed, "import", page, "--dry-run")["stories"]
    (picture,) = story["pictures"]
    assert (picture["credit"], picture["as_it_came"]) == (
        "Jane O'Example/Avel Pix",
        {"credit": "AVELPIX/Jane O'Example"},
    )
    code, out, err = staffed("import", page, "--dry-run", login="rita")
    assert code == 0
    assert "(Jane O'Example/Avel Pix)" in out
    assert "the credit “AVELPIX/Jane O'Example” is used as “Jane O'Example/Avel Pix”" in err


def test_a_dry_run_by_nobody_on_the_staff_says_whose_agencies_are_missing(staffed: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<h1>Ferry</h1><p>It sails.</p><img src=a.jpg alt='A ferry'>", encoding="utf-8")
    code, out, err = staffed("import", tmp_path / "page.html", "--dry-run", login="nobody")
    assert (code, "[picture 1]" in out) == (0, True)
    assert "without the newsroom’s own agencies" in err
