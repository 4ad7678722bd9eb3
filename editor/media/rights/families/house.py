"""What a newsroom's own pictures say: that they are for its titles."""

import re
from functools import lru_cache

from editor.media.rights.forms import Form, forms
from editor.media.rights.plain import plain
from editor.media.rights.terms import Kind


@lru_cache(maxsize=8)
def house_forms(newsroom: str) -> tuple[Form, ...]:
    """The forms that name this newsroom; none for one without a name. For another house such words mean something else."""
    name = " ".join(re.findall(r"\w+", plain(newsroom)))
    if not name:
        return ()
    titles = r"(?: (?:titles|publications|newspapers|papers|websites?|group|media|only))*"
    return forms(
        Kind.NOTE,
        rf"""
        (?:only |exclusively )?for (?:the )?(?:use|usage|publication)(?: only| solely| exclusively)? (?:by|in|within)(?: the)? {name}{titles}
        (?:only |exclusively )?for(?: the)? {name}{titles}
        {name}{titles} only
        """,
    )
