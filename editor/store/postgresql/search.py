"""Full-text search on PostgreSQL: the guards keep the words, this asks for them."""

from sqlalchemy import ColumnElement, Text, bindparam, column, func, select, table

from editor.store.seen import STORY

_SEARCH = table("story_search", column("story_id"), column("words"))


def matching(text: str) -> ColumnElement[bool]:
    """The stories that hold every word of the text, each as the beginning of a word; accents do not matter."""
    asked = func.public.search_words(bindparam(None, text, type_=Text))
    return STORY.c.id.in_(select(_SEARCH.c.story_id).where(_SEARCH.c.words.bool_op("@@")(asked)))
