"""The forms each recogniser knows, and what only looks like them."""

import pytest

from editor.wire.article.alt_text import file_name_at_start
from editor.wire.article.appeal import appeal_score
from editor.wire.article.clutter import is_clutter, is_time
from editor.wire.article.credit import find_credit
from editor.wire.article.page import Block
from editor.wire.signatures.byline import byline_of
from editor.wire.signatures.dateline import dateline_of


@pytest.mark.parametrize(
    ("line", "caption", "credit", "creator"),
    [
        ("The bridge Alamy", "The bridge", "Alamy", None),
        ("The bridge Alamy Alamy", "The bridge", "Alamy", None),
        ("The bridge Alamy Alamy Stock Photo", "The bridge", "Alamy Stock Photo", None),
        ("The bridge. Pic: Jane Doe/Sportsfile", "The bridge.", "Jane Doe/Sportsfile", "Jane Doe"),
        ("The bridge (Photo by Jane Doe/Getty Images)", "The bridge", "Jane Doe/Getty Images", "Jane Doe"),
        ("The bridge (Jane Doe/PA)", "The bridge", "Jane Doe/PA", "Jane Doe"),
        ("The bridge. REUTERS/Jane Doe/File Photo", "The bridge.", "REUTERS/Jane Doe/File Photo", "Jane Doe"),
        ("The bridge. Image: Jane Doe via Getty Images.", "The bridge.", "Jane Doe via Getty Images", "Jane Doe"),
        (
            "Bo Lee / © RollingNews.ie Bo Lee / © RollingNews.ie / © RollingNews.ie",
            "",
            "Bo Lee / © RollingNews.ie",
            "Bo Lee",
        ),
        ("the bridge Credit...Jane Doe for The Avel Times", "the bridge", "Jane Doe for The Avel Times", "Jane Doe"),
        ("Photo: Avel County Council", "", "Avel County Council", None),
        ("Floods. Credit: Bo Lee/Alamy Live News Alamy Alamy", "Floods.", "Bo Lee/Alamy Live News", "Bo Lee"),
        ("Jane Doe/Getty", "", "Jane Doe/Getty", "Jane Doe"),
        ("The bridge at noon Tam Boyne Tam Boyne", "The bridge at noon", "Tam Boyne", "Tam Boyne"),
        (
            "The bridge Bo Lee / SPORTSFILE Bo Lee / SPORTSFILE / SPORTSFILE",
            "The bridge",
            "Bo Lee / SPORTSFILE",
            "Bo Lee",
        ),
        ("The bridge at noon. Jane Doe for NY Ledger", "The bridge at noon.", "Jane Doe for NY Ledger", "Jane Doe"),
        ("The bridge. (Coast News: Jane Doe)", "The bridge.", "Coast News: Jane Doe", None),
        ("Image: Jane Doe/dpa/picture alliance", "", "Jane Doe/dpa/picture alliance", "Jane Doe"),
        ("SUBMITTED PHOTO", "", "SUBMITTED PHOTO", None),
        ("The bridge Abaca Press via Alamy", "The bridge", "Abaca Press via Alamy", None),
    ],
)
def test_credits(line: str, caption: str, credit: str, creator: str | None) -> None:
    found = find_credit(line)
    assert found is not None
    assert (found.caption, found.credit, found.creator) == (caption, credit, creator)


@pytest.mark.parametrize(
    "line",
    [
        "The minister made a statement, he told Reuters",
        "The takeover was first reported by the BBC and Reuters",
        "The part was played by Estelle Getty",
        "He posted a photo by Jane Doe.",
        "The paper belongs to Reuters",
        "The picture: prices rise and wages fall in every county",
        "They bought a set from Alamy.",
        "The rest is history, as they say in New York New York",
        "They will support Duran Duran",
        "",
    ],
)
def test_no_credits(line: str) -> None:
    assert find_credit(line) is None


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Example", "Jane Example"),
        ("BY JANE EXAMPLE", "JANE EXAMPLE"),
        ("By Jane Example in Avel", "Jane Example in Avel"),
        ("By Jane Example and Tom O’Dell, PA", "Jane Example and Tom O’Dell, PA"),
        ("By PA Reporters", "PA Reporters"),
        ("Jane Example, Political Correspondent", "Jane Example, Political Correspondent"),
        ("Jane Example in Avel", "Jane Example in Avel"),
        ("Jane Example at Hope Street", "Jane Example at Hope Street"),
        ("Jane Example with AFP", "Jane Example with AFP"),
        ("JANE EXAMPLE Staff Writer", "JANE EXAMPLE, Staff Writer"),
        ("By JANE EXAMPLE FOR THE DAILY TIDE", "JANE EXAMPLE FOR THE DAILY TIDE"),
        ("By the time the boat left", None),
        ("By Christmas, prices had risen", None),
        ("By January 2031 all of it was gone", None),
        ("By Jane Example’s own account, she was late.", None),
        ("Northern Ireland", None),
    ],
)
def test_bylines(line: str, byline: str | None) -> None:
    found = byline_of(line, below_headline=True)
    assert (found.text if found else None) == byline


@pytest.mark.parametrize(
    ("paragraph", "place", "agency"),
    [
        ("AVEL, Jan 10 (Reuters) - The sea rose.", "AVEL, Jan 10", "Reuters"),
        ("PORT AVEL (AP) — The sea rose.", "PORT AVEL", "AP"),
        ("Avel (AFP) – The sea rose.", "Avel", "AFP"),
        ("AVEL, Ruritania, 10 January 2031 (Reuters) - The sea rose.", "AVEL, Ruritania, 10 January 2031", "Reuters"),
        ("AVEL — The sea rose.", "AVEL", None),
        ("(Reuters) - The sea rose.", None, "Reuters"),
        ("Port Avel CNN — The sea rose.", "Port Avel", "CNN"),
        ("Port Avel, Ruritania, PA – The sea rose.", "Port Avel, Ruritania", "PA"),
        ("The Hague CNN — The sea rose.", "The Hague", "CNN"),
        ("PORT AVEL, Jan 10, Reuters - The sea rose.", "PORT AVEL, Jan 10", "Reuters"),
    ],
)
def test_datelines(paragraph: str, place: str | None, agency: str | None) -> None:
    found = dateline_of(paragraph)
    assert found is not None
    assert (found.place, found.agency, found.rest) == (place, agency, "The sea rose.")


@pytest.mark.parametrize(
    "paragraph",
    [
        "THE SEA HAS risen – again.",
        "BREAKING - The sea rose.",
        "WATCH — The sea rises.",
        "Avel — The sea rose.",
        "The PA (press) - no.",
        "The BBC — A corporation in trouble.",
        "Former MEP — The sea rose.",
        "Broadcaster CNN — which was sold — said so.",
        "Watch CNN — The sea rises.",
    ],
)
def test_no_datelines(paragraph: str) -> None:
    assert dateline_of(paragraph) is None


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("Support from readers like you keeps The Estuary open.", 3),
        ("Every contribution, however small, powers our work.", 3),
        ("Our reporters work for you. Chip in what you can afford.", 3),
        ("“Readers like you keep us open,” she told members.", 0),
        ("The charity said it needs your help to fund a hospice.", 0),
        ("The paper will drop its paywall and ask readers for donations, it announced.", 0),
        ("You can donate blood at the clinic on Friday.", 0),
    ],
)
def test_appeals(text: str, score: int) -> None:
    assert appeal_score(Block(text)) == score


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Tweet Email 14",
        "Read more: Ducks return",
        "Home > News",
        "Follow us on Facebook",
        "Comments (12)",
        "____",
        "@desk",
    ],
)
def test_clutter(line: str) -> None:
    assert is_clutter(Block(line))


@pytest.mark.parametrize(
    "line",
    [
        "Published: 10 January 2031 - Port Avel",
        "Jan 10th 2031, 10:57 AM",
        "5,402 views",
        "Updated 3 hours ago",
        "3 min read",
        "12:41, 4 MAR 2031",
    ],
)
def test_times(line: str) -> None:
    assert is_time(Block(line))


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by a tenth on Monday.",
        "May and June were wet.",
        "Live music returns to the quay",
        "He saw it.",
        "Video games are art.",
    ],
)
def test_copy_is_no_clutter(line: str) -> None:
    assert not is_clutter(Block(line))
    assert not is_time(Block(line))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("IMG_2034.jpg A bridge", "IMG_2034.jpg"),
        (
            "mayor-opens-the-new-bridge-in-avel-on-monday The mayor opens the bridge",
            "mayor-opens-the-new-bridge-in-avel-on-monday",
        ),
        ("Screenshot 2031-01-10 at 10.15.22.png A bridge", "Screenshot 2031-01-10 at 10.15.22.png"),
        ("state-of-the-art pumps arrived", None),
        ("A 22-month-old-war ends", None),
        ("Will-he-or-won’t-he talk goes on", None),
    ],
)
def test_file_names(text: str, name: str | None) -> None:
    assert file_name_at_start(text) == name
