"""`photo show --cleaned`: what a file says, and beside it what its credit becomes in a story."""

from pathlib import Path

from tests.unit.cli.conftest import Run, read
from tests.unit.services.samples import photo


def test_the_cleaned_words_stand_beside_the_file_s_own(run: Run, tmp_path: Path) -> None:
    data = photo(caption="A ship", credit="HO via REUTERS", creator="NELL EXAMPLETON")
    (tmp_path / "p.jpg").write_bytes(data)
    said = read(run, "photo", "show", tmp_path / "p.jpg", "--cleaned", login="")
    assert (said["credit"], said["creator"]) == ("HO via REUTERS", "NELL EXAMPLETON")
    assert said["cleaned"] == {
        "credit": "Handout via Reuters", "creator": "Nell Exampleton", "source": None, "agencies": ["Reuters"],
        "kinds": ["handout"],
        "remarks": [
            "credit: “HO via REUTERS” became “HO via Reuters” (an agency has one spelling)",
            "credit: “HO via Reuters” became “Handout via Reuters” (it names nobody)",
            "by-line: “NELL EXAMPLETON” became “Nell Exampleton” (names are not in capitals)",
        ],
    }  # fmt: skip
    code, out, _ = run("photo", "show", tmp_path / "p.jpg", "--cleaned")
    assert code == 0
    assert "cleaned credit: Handout via Reuters" in out
    assert "cleaned" not in read(run, "photo", "show", tmp_path / "p.jpg", login="")
