"""What the page says of a story, and that no text can break out of its place."""

import json
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.domain.copy import Copy, PictureUse
from editor.domain.errors import Refused, Unavailable
from editor.publish.edition import Edition
from editor.publish.html.figures import Shown, Smaller, Source
from editor.publish.html.labels import day_and_time, direction
from editor.publish.html.page import page_html, preview_html
from editor.publish.html.template import PageTemplate
from editor.publish.rules import figures, shape, words
from editor.publish.rules.fault import Evidence
from editor.publish.rules.reading import Page, attribute, text
from tests.unit.publish.making import LEAD, NOTE, PICTURES, copy, edition, template


def image(use: PictureUse) -> Shown:
    return Shown(tuple(Source(f"picture-{use.number}-{width}-0.jpg", width, width) for width in (480, 960)))


def page(of: Edition | Copy) -> Page:
    return Page(page_html(of if isinstance(of, Edition) else edition(of), template(), image))


def numbers(of: Page) -> list[str | None]:
    return [attribute(node, "data-picture") for node in of.all("figure")]


def data(of: Page) -> dict[str, object]:
    found = json.loads(text(of.all("script")[0]))
    assert isinstance(found, dict)
    return found


def test_pictures_stand_at_their_lines_and_the_others_last() -> None:
    made = page(copy(body="One.\n\n![](photo:3)\n\nTwo."))
    assert numbers(made) == ["1", "3", "2"]
    html = made.html
    places = [html.index(sign) for sign in ('data-picture="1"', "One.", 'data-picture="3"', "Two.", 'data-picture="2"')]
    assert places == sorted(places)


def test_a_line_for_no_picture_is_refused() -> None:
    with pytest.raises(Refused, match="a line for picture 4, but no such picture is attached"):
        page(copy(body="One.\n\n![](photo:4)"))


def test_a_picture_that_waits_for_its_file_stays_out() -> None:
    waiting = PICTURES[1].with_changes(photo="")
    made = page(copy(pictures=(PICTURES[0], waiting)))
    assert numbers(made) == ["1"]
    assert waiting.caption not in made.html


def test_a_picture_placed_twice_stands_twice_with_one_id() -> None:
    made = page(copy(body="![](photo:2)\n\nOne.\n\n![](photo:2)\n\n![](photo:1)"))
    assert numbers(made) == ["1", "2", "2", "1", "3"]
    assert [attribute(node, "id") for node in made.all("figure")] == ["picture-1", "picture-2", None, None, "picture-3"]


def test_an_image_always_says_its_alt_text_and_its_size() -> None:
    images = page(copy()).all("img")
    assert [attribute(node, "alt") for node in images] == [use.alt_text for use in PICTURES]
    assert [attribute(node, "width") for node in images] == ["960"] * 3
    assert [attribute(node, "loading") for node in images] == [None, "lazy", "lazy"]


def test_a_picture_of_one_size_is_shown_as_large_as_it_is() -> None:
    def one(use: PictureUse) -> Shown:
        return Shown((Source("a.jpg", 300, 420),), (Smaller("webp", (Source("a.webp", 300, 420),)),))

    made = Page(page_html(edition(copy(body="One.", pictures=PICTURES[:1])), template(), one))
    (source,), (img,) = made.all("picture source"), made.all("picture img")
    assert dict(source.attributes) == {"type": "image/webp", "srcset": "a.webp", "width": "300", "height": "420"}
    assert (attribute(img, "src"), attribute(img, "srcset"), attribute(img, "sizes")) == ("a.jpg", None, None)


def test_smaller_files_are_offered_in_every_width() -> None:
    def both(use: PictureUse) -> Shown:
        kinds = ("jpg", "avif", "webp")
        plain, *small = (tuple(Source(f"{w}.{end}", w, w) for w in (480, 960)) for end in kinds)
        return Shown(plain, tuple(Smaller(kind, files) for kind, files in zip(kinds[1:], small, strict=True)))

    made = Page(page_html(edition(copy(body="One.", pictures=PICTURES[:1])), template(), both))
    sources, (img,) = made.all("picture source"), made.all("picture img")
    assert [attribute(source, "type") for source in sources] == ["image/avif", "image/webp"]
    assert attribute(sources[0], "srcset") == "480.avif 480w, 960.avif 960w"
    assert attribute(sources[1], "srcset") == "480.webp 480w, 960.webp 960w"
    assert attribute(img, "srcset") == "480.jpg 480w, 960.jpg 960w"
    assert {attribute(source, "sizes") for source in sources} == {attribute(img, "sizes")}


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ("# A\n\n## B\n\n# C", ["h2", "h3", "h2"]),
        ("## A\n\n#### B", ["h2", "h3"]),
        ("### A", ["h2"]),
        ("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6", ["h2", "h3", "h4", "h5", "h6", "h6"]),
        ("`<h1>` no heading", []),
    ],
)
def test_crossheads_come_below_the_headline_without_a_gap(body: str, tags: list[str]) -> None:
    made = page(copy(body=body, pictures=()))
    assert [node.tag for node in made.all("h1, h2, h3, h4, h5, h6")] == ["h1", *tags]


def test_no_element_has_a_style_of_its_own() -> None:
    made = page(copy(body="| a | b |\n|:-:|--:|\n| 1 | 2 |", pictures=()))
    assert made.all("[style]") == []
    assert [attribute(node, "class") for node in made.all("td")] == ["align-center", "align-right"]


def test_fields_without_text_leave_no_element() -> None:
    made = page(
        edition(copy(standfirst="", byline=" ", dateline="", sign_off="", source="\n"), correction=None, desk="")
    )
    assert made.all(".standfirst, .byline, .dateline, .closing, .desk, meta[name=description]") == []


def test_the_note_and_instructions_are_not_on_the_page() -> None:
    use = PICTURES[0].with_changes(instructions="Not before the vote", job_id="JOB77")
    html = page(copy(body="One.", pictures=(use,))).html
    assert not any(secret in html for secret in (NOTE, "Legal", "Not before the vote", "JOB77"))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-GB", "ltr"),
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("az-Arab", "rtl"),
        ("ur-Latn-PK", "ltr"),
        ("FA", "rtl"),
        ("de", "ltr"),
    ],
)
def test_the_direction_follows_the_language(language: str, expected: str) -> None:
    assert direction(language) == expected
    assert attribute(page(copy(language=language)).all("html")[0], "dir") == expected


def test_our_own_words_are_marked_in_a_page_of_another_language() -> None:
    made = page(copy(language="ar"))
    ours = [node for node in made.all("[lang]") if node.tag != "html"]
    assert {attribute(node, "lang") for node in ours} == {"en-GB"}
    assert [node.tag for node in ours] == ["a", *["span"] * 5]
    assert [node.tag for node in page(copy()).all("[lang]")] == ["html"]


def test_a_language_that_is_none_is_refused() -> None:
    for language in ("", 'en"><script>', "e", "en_GB"):
        with pytest.raises(Refused, match="The language of “harbour-talks” is"):
            page(copy(language=language))


def test_linked_data_says_what_the_page_says() -> None:
    said = data(page(edition(base_url="https://courier.example/stories")))
    assert said == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Harbour talks resume after ferry deal collapses",
        "description": "Islanders face a second week without freight",
        "image": said["image"],
        "datePublished": "2026-01-10T08:30:00+00:00",
        "dateModified": "2026-01-10T11:30:00+00:00",
        "dateline": "PORT ELLAN",
        "author": {"@type": "Person", "name": "Morag Fictive"},
        "publisher": {"@type": "Organization", "name": "The Ellan Courier"},
        "articleSection": "News",
        "keywords": ["ferries", "harbour"],
        "inLanguage": "en-GB",
        "url": "https://courier.example/stories/harbour-talks/",
        "mainEntityOfPage": "https://courier.example/stories/harbour-talks/",
        "correction": {"@type": "CorrectionComment", "text": "The board, not the council, sets berth fees."},
    }
    images = said["image"]
    assert isinstance(images, list)
    assert images[0] == {
        "@type": "ImageObject",
        "contentUrl": "https://courier.example/stories/harbour-talks/picture-1-960-0.jpg",
        "width": 960,
        "height": 960,
        "caption": PICTURES[0].caption,
        "creditText": PICTURES[0].credit,
        "creator": {"@type": "Person", "name": "Jo Madeup"},
        "copyrightNotice": "© The Ellan Courier 2026",
    }


@pytest.mark.parametrize(
    ("creator", "said"),
    [
        (
            "Jo Madeup, Nell Exampleton",
            [{"@type": "Person", "name": "Jo Madeup"}, {"@type": "Person", "name": "Nell Exampleton"}],
        ),
        ("Avel Harbour Trust, Inc.", {"@type": "Person", "name": "Avel Harbour Trust, Inc."}),
        ("", None),
    ],
)
def test_each_by_line_of_a_picture_is_a_person_of_its_own(creator: str, said: object) -> None:
    images = data(page(copy(pictures=[PICTURES[0].with_changes(creator=creator), *PICTURES[1:]])))["image"]
    assert isinstance(images, list)
    assert images[0].get("creator") == said


def test_the_agency_is_the_author_where_nobody_signed() -> None:
    assert data(page(copy(byline="")))["author"] == {"@type": "Organization", "name": "Ellan Press Agency"}


def test_an_own_address_is_named_only_where_it_is_known() -> None:
    assert page(copy()).all("link[rel=canonical], meta[property='og:url']") == []
    made = page(edition(base_url="https://courier.example/"))
    assert [attribute(node, "href") for node in made.all("link[rel=canonical]")] == [
        "https://courier.example/harbour-talks/"
    ]


def test_an_exported_page_that_was_not_published_says_no_time() -> None:
    made = page(edition(published_at=None, first_published_at=None, published_by=""))
    assert made.all("time") == []
    assert "datePublished" not in data(made)


def test_times_are_written_out_in_their_own_zone() -> None:
    assert day_and_time(datetime(2026, 3, 1, 7, 5, tzinfo=UTC)) == "1 March 2026, 07:05 UTC"


HOSTILE = "</script><script>alert(1)</script><!-- ]]> \"quoted\" 'single' &amp; &#38; \u2028 {{ 7*7 }} {% raw %}"


def test_no_field_breaks_out() -> None:
    use = PictureUse(
        number=1, photo=LEAD, placement="lead", caption=HOSTILE, credit=HOSTILE, alt_text=HOSTILE, creator=HOSTILE,
        copyright=HOSTILE, extended_description=HOSTILE,
    )  # fmt: skip
    fields = dict.fromkeys(("headline", "standfirst", "byline", "dateline", "sign_off", "source"), HOSTILE)
    story = copy(**fields, keywords=(HOSTILE,), body=HOSTILE, pictures=(use,))
    made = page(edition(story, newsroom=HOSTILE, desk=HOSTILE))
    assert len(made.all("script")) == 1
    assert made.comments == []
    assert data(made)["headline"] == story.headline == HOSTILE.replace(" \u2028 ", " ")
    evidence = Evidence({}, made, {}, story)
    assert [*words.faults(evidence), *shape.faults(evidence), *figures.faults(evidence)] == []


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1, max_size=40)


@settings(max_examples=60, deadline=None)
@given(TEXT.map(lambda said: f"x{said}"), TEXT, st.text(st.sampled_from("ab *_#>-|`~[]()!&<\"'\n\\1."), max_size=80))
def test_every_text_reads_back_sign_for_sign(said: str, other: str, body: str) -> None:
    use = PictureUse(number=1, photo=LEAD, caption=said, credit=f"y{other}", alt_text=other, extended_description=said)
    story = copy(headline=said, standfirst=f"z{other}", byline=said, body=f"w {body}", pictures=(use,))
    evidence = Evidence({}, page(story), {}, story)
    assert [*words.faults(evidence), *shape.faults(evidence), *figures.faults(evidence)] == []


def test_a_preview_is_one_piece_and_needs_nothing_but_its_pictures() -> None:
    made = Page(preview_html(copy(), template(), lambda use: f"photo:{use.photo}", newsroom="The Ellan Courier"))
    assert made.all("link, script") == []
    assert [attribute(node, "src") for node in made.all("img")] == [f"photo:{use.photo}" for use in PICTURES]
    assert template().css in text(made.all("style")[0])
    assert NOTE not in made.html


def test_a_preview_is_made_of_copy_that_is_not_ready() -> None:
    html = preview_html(Copy(body="![](photo:9)", language=""), template(), lambda use: "")
    assert "Picture 9 is not attached" in html
    assert "<h1>" not in html


def test_a_broken_template_is_not_the_storys_fault() -> None:
    good = template()
    for source in ("{{ nothing }}", "{% if %}", "{{ copy.__class__.__mro__ }}", "{{ copy.keywords.append(1) }}"):
        broken = PageTemplate(tuple((name, source) for name, _ in good.sources), "", good.slots)
        with pytest.raises(Unavailable, match="The page template"):
            page_html(edition(copy(pictures=(), body="One.")), broken, image)


def test_the_template_has_no_words_of_its_own() -> None:
    for name, source in template().sources:
        bare = re.sub(r"\{% set furniture %\}.*?\{% endset %\}", "", source)
        bare = re.sub(r"\{[{%].*?[}%]\}|<[^>{]*(?:\{[{%].*?[}%]\}[^>{]*)*>", " ", bare, flags=re.DOTALL)
        assert re.findall(r"\w+", bare) == [], name
