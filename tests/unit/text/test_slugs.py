import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.errors import Refused
from editor.text.slugs import check_slug, suggest_slug


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Council’s bridge plan: £3m ‘gone’", "councils-bridge-plan-3m-gone"),
        ("Łódź, Ærø and Straße", "lodz-aero-and-strasse"),
        ("Дом", "story"),
        ("", "story"),
        ("a" * 80, "a" * 60),
        (
            "one two three four five six seven eight nine ten eleven twelve thirteen",
            "one-two-three-four-five-six-seven-eight-nine-ten-eleven",
        ),
    ],
)
def test_suggestions(headline: str, slug: str) -> None:
    assert suggest_slug(headline) == slug


@given(st.text())
def test_every_suggestion_is_a_slug(headline: str) -> None:
    assert check_slug(suggest_slug(headline))


@pytest.mark.parametrize("slug", ["", "../etc", "Budget", "a--b", "-a", "a-", "a b", "a/b", "a\n", "é", "a" * 61])
def test_anything_else_is_refused_by_name(slug: str) -> None:
    with pytest.raises(Refused, match=re.escape(f"“{slug[:20]}")):
        check_slug(slug)
