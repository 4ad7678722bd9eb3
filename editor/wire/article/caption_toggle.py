"""Captions with “hide caption” below them, as public radio's pages are copied: caption, credit, and the credit once more."""

from editor.wire.article.credit import creator_of, looks_like_credit
from editor.wire.article.page import Page, Role
from editor.wire.result import WirePicture

_FEWEST_WORDS = 4
_LINES_ABOVE = 2


def read_toggled_captions(page: Page) -> None:
    """Make a picture of the two lines above each “hide caption”; the credit below “toggle caption” is set aside."""
    for place, block in enumerate(page.blocks):
        if block.key != "hide caption" or place < _LINES_ABOVE:
            continue
        caption, credit = page.blocks[place - 2 : place]
        if (
            caption.role is credit.role is Role.COPY
            and caption.chunk == credit.chunk == block.chunk
            and looks_like_credit(credit.text)
            and len(caption.text.split()) >= _FEWEST_WORDS
        ):
            caption.role = Role.PICTURE
            caption.picture = WirePicture(caption.text, credit.text, creator_of(credit.text))
            credit.role = Role.CLAIMED
            for below in page.blocks[place + 1 : place + 3]:
                if below.role is Role.COPY and below.text == credit.text:
                    below.role = Role.REMOVED
