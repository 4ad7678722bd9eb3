"""Queues: what stands in which, page after page without a gap or a double, in every order."""

from datetime import timedelta

import pytest

from editor.domain import moments
from editor.domain.copy import Copy
from editor.domain.lists import Queue, Sort
from editor.domain.story import Story, StoryQuery
from tests.store.desk import Desk, op
from tests.store.test_unit import do


@pytest.fixture
def filled(newsroom: Desk) -> Desk:
    """A dozen stories, by two reporters, on two desks, in several states."""
    noon = moments.now().replace(microsecond=0)
    with newsroom.unit("ada") as unit:
        unit.add_desk("news", op())
        unit.add_desk("sport", op())
    for n in range(12):
        by = ("rob", "rita")[n % 2]
        with newsroom.unit(by) as unit:
            story = unit.create_story(f"story-{n}", ("news", "sport", "")[n % 3], op())
            copy = Copy(headline=f"Headline {(n * 7) % 12:02}", body=f"Seagulls {n}. Café Zoë's {'ferry' * (n == 3)}")
            unit.save_revision(story, 0, copy, op())
        if n % 3 == 0:
            do(newsroom, "sue", story, "deadline", moment=noon + timedelta(hours=(n * 5) % 12))
            do(newsroom, "sue", story, "priority", value=str(n % 4 + 1))
    with newsroom.unit("rob") as unit:
        stories = {story.slug: story for story in unit.stories(StoryQuery())}
    for n in range(4):
        do(newsroom, ("rob", "rita")[n % 2], stories[f"story-{n}"], "submit")
    do(newsroom, "sue", stories["story-0"], "approve")
    do(newsroom, "sue", stories["story-11"], "spike", reason="Not ours")
    do(newsroom, "sue", stories["story-10"], "assign", value="rita")
    return newsroom


def listed(newsroom: Desk, login: str, query: StoryQuery) -> list[Story]:
    with newsroom.unit(login) as unit:
        return unit.stories(query)


def slugs(newsroom: Desk, login: str = "rob", **query: object) -> set[str]:
    return {story.slug for story in listed(newsroom, login, StoryQuery(**query))}


def numbered(*numbers: int) -> set[str]:
    return {f"story-{n}" for n in numbers}


def test_each_queue_holds_what_it_says(filled: Desk) -> None:
    assert slugs(filled, queue=Queue.REVIEW) == numbered(1, 2, 3)
    assert slugs(filled, queue=Queue.APPROVED) == numbered(0)
    assert slugs(filled, queue=Queue.SPIKED) == numbered(11)
    assert slugs(filled, queue=Queue.ALL) == numbered(*range(11))
    assert slugs(filled, queue=Queue.MINE) == numbered(4, 6, 8, 10)
    assert slugs(filled, "rita", queue=Queue.MINE) == numbered(5, 7, 9, 10)
    assert slugs(filled, queue=Queue.ALL, desk="news") == numbered(0, 3, 6, 9)


def test_the_counts_are_those_of_the_queues(filled: Desk) -> None:
    for login in ("rob", "rita", "pat"):
        with filled.unit(login) as unit:
            counts = unit.counts()
            assert counts.queues == {queue: len(unit.stories(StoryQuery(queue=queue))) for queue in Queue}
            assert counts.desks == {desk: len(unit.stories(StoryQuery(desk=desk))) for desk in ("news", "sport")}


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", list(Sort))
def test_pages_join_without_gap_or_double(filled: Desk, sort: Sort, descending: bool) -> None:
    whole = listed(filled, "rob", StoryQuery(sort=sort, descending=descending))
    assert {story.slug for story in whole} == numbered(*range(11))
    pages: list[Story] = []
    while page := listed(
        filled, "rob", StoryQuery(sort=sort, descending=descending, limit=3, after=pages[-1] if pages else None)
    ):
        assert len(page) <= 3
        pages += page
    assert pages == whole
    keys = [getattr(story, sort.value) for story in whole]
    if sort is Sort.DEADLINE:
        assert [key is None for key in keys] == sorted(key is None for key in keys)
        keys = [key for key in keys if key is not None]
    assert keys == sorted(keys, reverse=descending)


def test_words_are_found_by_their_beginnings_and_without_accents(filled: Desk) -> None:
    assert slugs(filled, text="seagul") == numbered(*range(11))
    assert slugs(filled, text="zoe cafe ferry") == numbered(3)
    assert slugs(filled, text="ferry", queue=Queue.REVIEW) == numbered(3)
    assert slugs(filled, text="ferry", queue=Queue.MINE, desk="news", sort=Sort.DEADLINE) == set()
    assert slugs(filled, text='"NOT AND ( *') == set()
    assert slugs(filled, text=' "" " ') == set()
    assert slugs(filled, text="zoe\0cafe\ud800 ferry") == numbered(3)
    assert slugs(filled, text="\0 \ud800") == set()


def test_a_renamed_and_rewritten_story_is_found_by_its_new_words_only(filled: Desk) -> None:
    story = next(iter(listed(filled, "rob", StoryQuery(text="ferry"))))
    do(filled, "sue", story, "slug", value="lighthouse")
    with filled.unit("sue") as unit:
        unit.save_revision(story, 1, Copy(headline="Dark", body="The lamp failed."), op())
    assert slugs(filled, text="ferry") == set()
    assert slugs(filled, text="lamp") == {"lighthouse"}
    assert slugs(filled, text="lighthouse") == {"lighthouse"}


@pytest.fixture
def quay(newsroom: Desk) -> Desk:
    """Three stories that have words in common."""
    for slug, headline, body in (
        ("ferry-fares", "Fares rise", "The last boat left at ten.\nNobody asked O’Hara."),
        ("zebra-crossing", "Zebra on a boat", "The boat was the last."),
        ("boat-show", "Boats", "Nothing else."),
    ):
        with newsroom.unit("rob") as unit:
            story = unit.create_story(slug, "", op())
            unit.save_revision(story, 0, Copy(headline=headline, body=body), op())
    with newsroom.unit("rob") as unit:
        unit.create_story("last-zebra", "", op())
    return newsroom


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("boat", "boat-show ferry-fares zebra-crossing"),
        ("boat -zebra", "boat-show ferry-fares"),
        ("boat -zeb", "boat-show ferry-fares"),
        ("-ZÉBRA boat", "boat-show ferry-fares"),
        ("-zebra -last", "boat-show"),
        ("zebra -crossing", "last-zebra"),
        ("last boat", "ferry-fares zebra-crossing"),
        ('"last boat"', "ferry-fares"),
        ('"last bo', "ferry-fares"),
        ("“last boat”", "ferry-fares"),
        ('"LÄST  boat left" nobody', "ferry-fares"),
        ('"at ten nobody"', "ferry-fares"),
        ('boat -"last boat"', "boat-show zebra-crossing"),
        ('"boat last"', ""),
        ("last-zebra", "last-zebra"),
        ("boat-show", "boat-show"),
        ("show-boat", ""),
        ("O'Hara", "ferry-fares"),
        ("boat - zebra", "zebra-crossing"),
        ("boat --zebra", "boat-show ferry-fares"),
        ("-", ""),
        ('-""', ""),
        ("boat -boat", ""),
    ],
)
def test_a_minus_leaves_out_and_quotation_marks_keep_words_together(quay: Desk, text: str, found: str) -> None:
    assert " ".join(sorted(slugs(quay, text=text))) == found


@pytest.mark.parametrize(
    "text",
    [
        '"', '-"', "--", '" -" -', "boat*", "^boat", "headline:boat", "NEAR(boat, 2)", "boat AND", "-boat OR (", "a' || 'b",
        "{headline}: boat", "\\", "%s :x ?", "-\0", "-\ud800", "'& | !:*\\ -(x", "boat " * 400, "-boat " * 400, "-" * 4000, "a-" * 2000,
    ],
)  # fmt: skip
def test_no_search_is_an_error(quay: Desk, text: str) -> None:
    assert slugs(quay, text=text) <= {"ferry-fares", "zebra-crossing", "boat-show", "last-zebra"}
