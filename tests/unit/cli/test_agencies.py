"""`agency`: the agencies by which credits are cleaned, and what the newsroom adds to them."""

from tests.unit.cli.conftest import Run, read


def test_adding_listing_and_removing(staffed: Run) -> None:
    add = (
        "agency",
        "add",
        "Avel Photos",
        "--credit",
        "{creator}/Avel",
        "--spelling",
        "AVPH",
        "--spelling",
        "Avel Photo",
    )
    assert staffed(*add, login="sam") == (0, "Avel Photos: one of the newsroom’s agencies.\n", "")
    assert staffed("agency", "add", "Reuters", "--spelling", "RTR", login="boss")[0] == 0
    listed = read(staffed, "agency", "list")["agencies"]
    assert [row["name"] for row in listed] == ["Avel Photos", "Reuters"]
    assert listed[0] == {
        "name": "Avel Photos", "credit": "{creator}/Avel", "spellings": ["AVPH", "Avel", "Avel Photo", "Avel Photos"],
        "hosts": [], "restrictions": [],
    }  # fmt: skip
    assert "RTR" in listed[1]["spellings"]
    assert staffed("agency", "list", login="rita")[1].startswith("Avel Photos  {creator}/Avel     AVPH, Avel Photo\n")
    names = [row["name"] for row in read(staffed, "agency", "list", "--all")["agencies"]]
    assert {"Alamy", "Avel Photos", "Reuters"} <= set(names)
    assert len(names) > 60
    assert staffed("agency", "remove", "Avel Photos", login="sam")[0] == 0
    assert [row["name"] for row in read(staffed, "agency", "list")["agencies"]] == ["Reuters"]


def test_what_is_refused_says_so(staffed: Run) -> None:
    for login, words, sentence in (
        ("rita", ("add", "Avel Photos"), "Only a subeditor or an admin may change the newsroom’s agencies."),
        ("sam", ("remove", "Reuters"), "“Reuters” is not one of the agencies that the newsroom added."),
        (
            "sam",
            ("add", "Avel", "--credit", "Avel"),
            "The credit line of “Avel” needs {creator} once, and the agency: “{creator}/Avel”.",
        ),
    ):
        assert staffed("agency", *words, login=login) == (1, "", f"{sentence}\n")
