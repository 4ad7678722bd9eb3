"""Full-text search on PostgreSQL: the guards keep the words, this asks for them."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Text, and_, bindparam, cast, column, func, literal_column, select, table
from sqlalchemy.dialects.postgresql import JSONB

from editor.store.seen import REVISION, STORY

_SEARCH: Final = table("story_search", column("story_id"), column("words"))
_HERE: Final = STORY.alias("here")
_FIELDS: Final = ("headline", "standfirst", "byline", "dateline", "source", "body")
_MOST: Final = 200_000
"""Signs of a story that are looked through, as many as the guards index."""
_APART: Final = " \ue000 "
"""Between two fields: no phrase goes on from one into the next."""
_ACCENTS: Final = r"[\u0300-\u036f]"
_BETWEEN: Final = r"[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+"


def matching(wanted: Sequence[str]) -> ColumnElement[bool]:
    """The stories that hold every word and phrase, the last word as a beginning; accents do not matter.

    The index keeps no order of words. Whatever is more than one word is looked for in the text of what the index finds.
    """
    asked = func.public.search_words(bindparam(None, " ".join(wanted), type_=Text))
    found = select(_SEARCH.c.story_id).where(_SEARCH.c.words.bool_op("@@")(asked))
    phrases = [words for words in wanted if not words.isalnum()]
    return STORY.c.id.in_(found.where(*(func.strpos(_text(), _plain(words)) > 0 for words in phrases)))


def _text() -> ColumnElement[Any]:
    """The words of a story in their order."""
    copy = cast(REVISION.c.copy_json, JSONB)
    use = func.jsonb_array_elements(copy["pictures"]).column_valued("use")
    captions = select(func.string_agg(cast(use, JSONB)["caption"].astext, _APART)).scalar_subquery()
    words = func.concat_ws(_APART, _HERE.c.slug, *(copy[field].astext for field in _FIELDS), captions)
    saved = and_(REVISION.c.story_id == _HERE.c.id, REVISION.c.number == _HERE.c.revision)
    here = select(words).outerjoin_from(_HERE, REVISION, saved).where(_HERE.c.id == _SEARCH.c.story_id)
    return _plain(here.scalar_subquery())


def _plain(words: ColumnElement[Any] | str) -> ColumnElement[Any]:
    """Small letters without accents, a blank before each word, as the guards part them."""
    bare = func.regexp_replace(func.normalize(func.left(words, _MOST), literal_column("NFD")), _ACCENTS, "", "g")
    return func.concat(" ", func.btrim(func.lower(func.regexp_replace(bare, _BETWEEN, " ", "g"))))
