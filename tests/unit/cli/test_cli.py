"""The command line: the main job from a pasted article to a proved page, and one clear sentence for what is wrong."""

import json
from pathlib import Path

import pytest

from tests.unit.cli.conftest import ARTICLE, Run, read
from tests.unit.services.samples import photo
from tests.unit.wire.documents.making import docx_parts, odt_parts, paragraph, zipped


def test_the_main_job(staffed: Run, tmp_path: Path) -> None:
    for number, caption in enumerate(("The ferry at the pier", "An islander waits"), 1):
        data = photo((number * 40, 80, 90), caption=caption, credit=f"Agency {number}")
        (tmp_path / f"{number}.jpg").write_bytes(data)
    steps: list[tuple[str, tuple[str | Path, ...]]] = [
        ("rita", ("photo", "add", "ferry", tmp_path / "1.jpg", tmp_path / "2.jpg")),
        ("rita", ("submit", "ferry")),
        ("sam", ("return", "ferry", "--reason", "Who protests?")),
        ("rita", ("edit", "ferry", "--standfirst", "Islanders win")),
        ("rita", ("submit", "ferry")),
        ("sam", ("approve", "ferry")),
        ("pia", ("publish", "ferry", "--to", tmp_path / "site")),
        ("rita", ("export", "ferry", "--format", "html", "--to", tmp_path / "out")),
        ("rita", ("proof", tmp_path / "site" / "ferry")),
        ("rita", ("proof", tmp_path / "out")),
        ("boss", ("verify",)),
    ]
    for login, words in steps:
        code, _, err = staffed(*words, login=login)
        assert code == 0, (words, err)
    page = (tmp_path / "site" / "ferry" / "index.html").read_text("utf-8")
    for words in (
        "The ferry at the pier",
        "An islander waits",
        "Agency 1",
        "Agency 2",
        "THE LAST FERRY",
        "Islanders win",
    ):
        assert words in page
    (story,) = read(staffed, "list")["stories"]
    assert (story["slug"], story["status"], story["live"], story["author"]) == ("ferry", "published", 3, "rita")
    assert set(story) >= {"slug", "headline", "status", "live", "revision", "desk", "author", "words"}
    actions = [event["action"] for event in read(staffed, "history", "ferry")["events"]]
    assert actions == ["create", "save", "save", "submit", "return", "save", "submit", "approve", "publish"]


def test_the_other_verbs(staffed: Run, tmp_path: Path) -> None:
    for login, words in (
        ("rita", ("submit", "ferry")),
        ("rita", ("recall", "ferry")),
        ("rita", ("spike", "ferry", "--reason", "Old")),
        ("rita", ("unspike", "ferry")),
        ("rita", ("submit", "ferry")),
        ("sam", ("approve", "ferry")),
        ("sam", ("reopen", "ferry")),
        ("sam", ("approve", "ferry")),
        ("sam", ("schedule", "ferry", "--at", "2099-01-01T09:00+01:00")),
        ("sam", ("unschedule", "ferry")),
        ("sam", ("assign", "ferry", "rita")),
        ("sam", ("deadline", "ferry", "2099-01-01T09:00+01:00")),
        ("sam", ("deadline", "ferry", "none")),
        ("sam", ("priority", "ferry", "1")),
        ("sam", ("commission", "ferry", "850")),
        ("sam", ("move", "ferry", "sport")),
        ("sam", ("rename", "ferry", "late-ferry")),
        ("pia", ("publish", "late-ferry")),
        ("rita", ("revise", "late-ferry", "--class", "correction", "--reason", "A slip")),
        ("pia", ("withdraw", "late-ferry", "--reason", "Wrong")),
    ):
        code, _, err = staffed(*words, login=login)
        assert code == 0, (words, err)
    shown = read(staffed, "show", "late-ferry")
    assert (shown["status"], shown["withdrawn"], shown["desk"], shown["priority"]) == ("draft", True, "sport", 1)
    assert shown["commissioned"] == read(staffed, "list")["stories"][0]["commissioned"] == 850
    assert shown["copy"]["headline"].startswith("Late ferry")
    assert (tmp_path / "newsroom-site" / "late-ferry" / "index.html").is_file()


DOCUMENTS = {
    "copy.docx": zipped(docx_parts(paragraph("Ferry to sail again", "Title") + paragraph("The board gave way."))),
    "copy.odt": zipped(
        odt_parts('<text:h text:outline-level="1">Ferry to sail again</text:h><text:p>The board gave way.</text:p>')
    ),
    "copy.rtf": b"{\\rtf1\\ansi Ferry to sail again\\par The board gave way.}",
    "copy.html": b"<h1>Ferry to sail again</h1><p>The board gave way.</p>",
    "copy.md": b"# Ferry to sail again\n\nThe board gave way.\n",
    "copy.text": b"Ferry to sail again\n\nThe board gave way.\n",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_of_each_format_is_read(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(DOCUMENTS[name])
    code, out, err = run("import", "--dry-run", "--json", tmp_path / name)
    assert code == 0, err
    (story,) = json.loads(out)["stories"]
    assert (story["headline"], story["paragraphs"]) == ("Ferry to sail again", ["The board gave way."])


def test_a_format_may_be_forced_and_is_held_to(run: Run, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_bytes(DOCUMENTS["copy.docx"])
    assert run("import", "--dry-run", "--format", "docx", tmp_path / "copy.txt")[0] == 0
    assert run("import", "--dry-run", tmp_path / "copy.txt")[0] == 0
    code, out, err = run("import", "--dry-run", "--json", "--format", "odt", tmp_path / "copy.txt")
    assert (code, out) == (1, "")
    assert "“copy.txt” is no OpenDocument text" in err


def test_one_bad_document_and_nothing_is_imported(staffed: Run, tmp_path: Path) -> None:
    (tmp_path / "good.docx").write_bytes(DOCUMENTS["copy.docx"])
    (tmp_path / "bad.docx").write_bytes(DOCUMENTS["copy.docx"][:500])
    code, _, err = staffed("import", tmp_path / "good.docx", tmp_path / "bad.docx", login="rita")
    assert code == 1
    assert err.count("\n") == 1
    assert "“bad.docx” is damaged" in err
    assert len(read(staffed, "list")["stories"]) == 1


def test_an_empty_store_becomes_a_newsroom_of_one_and_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    code, _, err = run("import", tmp_path / "article.txt", login="solo")
    assert code == 0
    assert "newsroom of one: solo" in err
    assert run("policy", "show")[1].count("off") == 1
    assert "newsroom of one" not in run("list")[2]


def test_a_picture_says_what_it_carries(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p.jpg").write_bytes(photo(caption="A ship", credit="Agency", keywords=("sea",)))
    said = read(run, "photo", "show", tmp_path / "p.jpg", login="")
    assert list(said) == [
        "caption", "creator", "credit", "source", "copyright", "headline", "title", "instructions", "keywords", "job_id",
        "date_created", "place", "alt_text", "extended_description", "usage_terms", "creator_title", "width", "height",
        "warnings",
    ]  # fmt: skip
    assert (said["caption"], said["credit"], said["keywords"], said["creator"]) == ("A ship", "Agency", ["sea"], None)


def test_photo_edit_and_remove(staffed: Run, tmp_path: Path) -> None:
    (tmp_path / "p.jpg").write_bytes(photo(caption="A ship"))
    staffed("photo", "add", "ferry", tmp_path / "p.jpg", login="rita")
    staffed("submit", "ferry", login="rita")
    code, _, err = staffed("approve", "ferry", login="sam")
    assert (code, "credit" in err) == (1, True)
    assert staffed("photo", "edit", "ferry", "1", "--credit", "Agency", login="sam")[0] == 0
    assert staffed("approve", "ferry", login="sam")[0] == 0
    staffed("reopen", "ferry", login="sam")
    assert staffed("photo", "remove", "ferry", "1", login="sam")[0] == 0
    assert read(staffed, "show", "ferry")["copy"]["pictures"] == []


def bad_files(folder: Path) -> dict[str, Path]:
    """Files that nothing should be taken from."""
    contents = {
        "empty.txt": b"",
        "blank.txt": b" \n\n",
        "binary.txt": bytes(range(256)) * 40,
        "huge.txt": b"word " * 4_200_000,
        "not-a-picture.jpg": b"This is text.",
        "cut.jpg": photo(size=(2000, 1500))[:4000],
    }
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    return {name: folder / name for name in (*contents, "absent.txt")}


@pytest.mark.parametrize("name", ["empty.txt", "blank.txt", "binary.txt", "huge.txt", "absent.txt"])
def test_a_bad_article_is_refused_by_name_and_nothing_is_made(staffed: Run, tmp_path: Path, name: str) -> None:
    path = bad_files(tmp_path)[name]
    code, out, err = staffed("import", path, login="rita")
    assert (code, out) == (1, "")
    assert name in err
    assert err.count("\n") == 1
    assert len(read(staffed, "list")["stories"]) == 1


@pytest.mark.parametrize("name", ["not-a-picture.jpg", "cut.jpg", "absent.txt"])
def test_a_bad_picture_is_refused_by_name_and_nothing_is_attached(staffed: Run, tmp_path: Path, name: str) -> None:
    path = bad_files(tmp_path)[name]
    code, out, err = staffed("photo", "add", "ferry", path, login="rita")
    assert (code, out) == (1, "")
    assert name in err
    assert err.count("\n") == 1
    assert read(staffed, "show", "ferry")["revision"] == 1


VERBS = (
    "open import photo list show history submit recall return approve reopen schedule unschedule publish revise withdraw "
    "spike unspike export proof verify migrate staff policy desk newsroom edit assign"
)
REFUSED = [
    ("rita", ("approve", "ferry"), "submitted|draft"),
    ("rita", ("publish", "ferry"), "draft"),
    ("rita", ("show", "no-such"), "no-such"),
    ("rita", ("submit", "no-such"), "no-such"),
    ("rita", ("import", "{article}", "--slug", "../etc"), "slug"),
    ("rita", ("import", "{article}", "--slug", "ferry"), "ferry"),
    ("rita", ("export", "ferry", "--to", "{out}"), "approved"),
    ("nobody", ("submit", "ferry"), "nobody"),
    ("rita", ("deadline", "ferry", "tomorrow"), "tomorrow"),
    ("rita", ("deadline", "ferry", "2099-01-01T09:00"), "zone"),
    ("rita", ("staff", "add", "x", "--role", "admin"), "admin"),
    ("rita", ("proof", "{out}"), "out"),
    ("", ("submit", "ferry"), "--as"),
    ("nobody", ("list",), "nobody"),
    ("rita", ("deadline", "ferry", "9999-12-31T23:59-14:00"), "far away"),
    (
        "rita",
        ("commission", "ferry", "a lot"),
        "“a lot” is not a length: commission a number of words from 1 to 1,000,000.",
    ),
    ("rita", ("commission", "ferry", "0"), "“0” is not a length"),
    ("rita", ("photo", "show", "/dev/zero"), "device"),
    ("rita", ("export", "ferry", "--to", "."), "approved"),
]


@pytest.mark.parametrize(("login", "words", "said"), REFUSED)
def test_what_may_not_be_is_one_sentence_and_exit_1(
    staffed: Run, tmp_path: Path, login: str, words: tuple[str, ...], said: str
) -> None:
    places = {"article": tmp_path / "article.txt", "out": tmp_path / "out"}
    before = read(staffed, "show", "ferry")
    code, _, err = staffed(*(word.format(**places) for word in words), login=login)
    assert code == 1
    assert any(part in err for part in said.split("|")), err
    assert len(err.strip().splitlines()) == 1, err
    assert "Traceback" not in err
    assert read(staffed, "show", "ferry") == before


@pytest.mark.parametrize(
    "words",
    [
        ("burn", "ferry"),
        ("submit",),
        ("list", "--queue", "none"),
        ("--nonsense",),
        ("show", "ferry", "--revision", "99999999999999999999"),
        ("submit", "ferry", "--revision", "-1"),
        ("show", "\udcff"),
    ],
)
def test_a_slip_in_the_command_is_exit_2(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words)[0] == 2


def test_every_command_explains_itself(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    for verb in VERBS.split():
        assert verb in out, verb
        assert run(verb, "--help")[0] == 0


def test_several_articles_are_taken_in_at_once(staffed: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "text.txt").write_text(ARTICLE.replace("Late ferry", f"Late {name} ferry"), encoding="utf-8")
    code, _, err = staffed("import", tmp_path / "a" / "text.txt", tmp_path / "b" / "text.txt", login="rita")
    assert code == 0, err
    slugs = {story["slug"] for story in read(staffed, "list")["stories"]}
    assert {
        "late-a-ferry-to-sail-again-after-islanders-protest",
        "late-b-ferry-to-sail-again-after-islanders-protest",
    } <= slugs


def test_a_language_that_is_none_stops_the_approval_by_name(staffed: Run) -> None:
    assert staffed("edit", "ferry", "--language", "!!", login="rita")[0] == 0
    assert staffed("submit", "ferry", login="rita")[0] == 0
    code, _, err = staffed("approve", "ferry", login="sam")
    assert (code, "language" in err) == (1, True)


def test_a_command_that_is_refused_makes_no_newsroom(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    for words in (
        ("submit", "ferry"),
        ("publish", "ferry", "--to", tmp_path / "site"),
        ("import", tmp_path / "article.txt", "--slug", "../x"),
        ("staff", "add", "No Login", "--role", "reporter"),
    ):
        code, _, err = run(*words, login="boss")
        assert code == 1, words
        assert err.count("\n") == 1, err
        assert {path.name for path in tmp_path.iterdir()} == {"article.txt"}, words
    assert run("import", tmp_path / "article.txt", login="boss")[0] == 0
    assert run("submit", "nothing", login="boss")[0] == 1
    assert len(read(run, "list", login="boss")["stories"]) == 1
