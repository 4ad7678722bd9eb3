"""Which file of a picture others show when they link to the story: the one with the most pixels of the plain kind."""

from editor.domain.errors import Refused
from editor.media.finished import head_of
from editor.media.limits import Head
from editor.publish.rules.fault import Evidence
from editor.publish.rules.reading import named


def largest(evidence: Evidence, number: int) -> tuple[str, Head] | None:
    """The name and size of a picture's largest file, as its figure offers them; None when none of them can be read."""
    found: dict[str, Head] = {}
    for node in evidence.page.all(f'figure[data-picture="{number}"] img'):
        for name, _ in named(node):
            if name in evidence.files and name not in found:
                try:
                    found[name] = head_of(evidence.files[name], name)
                except Refused:  # another rule tells of it
                    continue
    return max(found.items(), key=lambda item: item[1].width, default=None)
