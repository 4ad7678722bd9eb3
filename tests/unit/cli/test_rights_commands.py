"""Rights on the command line: what a picture says, what is kept of it, and what readers see of it."""

from pathlib import Path

from tests.unit.cli.conftest import Run, read
from tests.unit.services.samples import photo

TERMS = "NO SALES. Phone the desk first."


def attached(run: Run, folder: Path, **words: str) -> Path:
    path = folder / "quay.jpg"
    path.write_bytes(photo(caption="The quay", credit="Test Agency", **words))
    assert run("photo", "add", "ferry", path, login="rita")[0] == 0
    return path


def live(run: Run, folder: Path) -> None:
    for login, words in (
        ("rita", ("submit", "ferry")),
        ("sam", ("approve", "ferry")),
        ("pia", ("publish", "ferry", "--to", folder / "site")),
    ):
        code, _, err = run(*words, login=login)
        assert code == 0, err


def test_what_a_picture_says_is_shown_and_acknowledged(staffed: Run, tmp_path: Path) -> None:
    attached(staffed, tmp_path, instructions=TERMS)
    said = read(staffed, "photo", "rights", "ferry", "1")
    assert [(rule["kind"], rule["value"], rule["text"]) for rule in said["rules"]] == [
        ("barred", ["sales"], "NO SALES.")
    ]
    assert [(rest["text"], rest["start"]) for rest in said["not_understood"]] == [("Phone the desk first.", 10)]
    code, out, _ = staffed("check", "ferry", "--json", login="rita")
    assert (code, "rights-not-understood" in out) == (1, True)
    code, _, err = staffed("photo", "acknowledge", "ferry", "Phone the desk", login="rita")
    assert (code, "asks for these words" in err) == (1, True)
    assert staffed("photo", "acknowledge", "ferry", "Phone the desk first.", login="rita")[0] == 0
    kept = read(staffed, "photo", "rights", "ferry", "1")["kept"]["acknowledged"]
    assert [(one["text"], one["by"]) for one in kept] == [("Phone the desk first.", "rita")]
    assert staffed("check", "ferry", login="rita")[0] == 0


def test_permission_is_kept_and_withdrawn(staffed: Run, tmp_path: Path) -> None:
    path = attached(staffed, tmp_path, job_id="JOB7")
    words = ("--category", "handout", "--from", "Coastguard", "--on", "2026-01-01", "--until", "2999-12-31")
    assert staffed("photo", "permit", "ferry", "1", *words, login="rita")[0] == 0
    live(staffed, tmp_path)
    code, out, _ = staffed("check", "--live", login="pia")
    assert (code, out) == (0, "Nothing stands against the pictures of what is live.\n")
    (one,) = read(staffed, "photo", "usage", path)["stories"]
    assert (one["slug"], one["live"], one["current"]) == ("ferry", one["revisions"][-1], True)
    assert read(staffed, "photo", "usage", "JOB7")["stories"] == [one]
    assert read(staffed, "photo", "usage", "nothing")["stories"] == []
    assert staffed("photo", "usage", "nothing", login="sam")[1] == "No story has this picture.\n"
    smaller = tmp_path / "a smaller one.jpg"
    smaller.write_bytes(photo(size=(90, 60)))
    said = f"No story has this picture. `copydesk photo find --like '{smaller}'` shows those that look the same.\n"
    assert staffed("photo", "usage", smaller, login="sam")[1] == said
    assert staffed("revise", "ferry", "--class", "correction", login="rita")[0] == 0
    assert staffed("photo", "permit", "ferry", "1", "--withdrawn", "2026-05-06", login="rita")[0] == 0
    code, out, _ = staffed("check", "--live", "--json", login="pia")
    assert (code, "was withdrawn on 2026-05-06" in out, '"rule": "permission-withdrawn"' in out) == (1, True, True)


def test_a_check_is_of_one_thing(staffed: Run) -> None:
    for words in (("check",), ("check", "ferry", "--live")):
        code, _, err = staffed(*words, login="rita")
        assert (code, err) == (1, "Name one story to check, or say --live.\n")
    for option in ("--on", "--until", "--withdrawn"):
        code, _, err = staffed("photo", "permit", "ferry", "1", option, "soon", login="rita")
        assert (code, err.strip()) == (1, "“soon” is not a day; write it like 2026-05-06.")
    code, _, err = staffed("photo", "permit", "ferry", "1", "--category", "found", login="rita")
    assert (code, "no picture 1" in err) == (1, True)
