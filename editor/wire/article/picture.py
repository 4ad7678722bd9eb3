"""One picture line taken apart into caption, credit and creator."""

import re
from dataclasses import replace

from editor.wire.article.alt_text import file_name_at_start
from editor.wire.article.credit import credit_of_picture
from editor.wire.article.page import Page
from editor.wire.result import WirePicture
from editor.wire.signatures.sentence import excerpt

_COUNTER = re.compile(r"^(?:[Ii]tem )?[\[(]?\d{1,2}\s?(?:/|of)\s?\d{1,2}(?:[\])]\s*|\s+)(?:[|:–—-]\s+)?")
RIGHTS = re.compile(r"\s*(?:Purchase|Acquire) Licensing Rights\b.{0,40}$", re.IGNORECASE)
_FEWEST_DOUBLED = 4


def picture_from(page: Page, text: str) -> WirePicture:
    """The picture of a line that is known to be one. A file name in front is no description: it is set aside."""
    file_name = file_name_at_start(text)
    if file_name:
        reject_file_name(page, file_name)
        text = text[len(file_name) :].strip()
    text = without_cruft(page, text)
    found = credit_of_picture(text)
    picture = WirePicture(caption=text) if not found else WirePicture(found.caption, found.credit, found.creator)
    caption = _once(page, (picture.caption or "").strip())
    return replace(picture, caption=caption or None)


def reject_file_name(page: Page, name: str) -> None:
    """Tell of a file name that is not used; a second time it is set aside, since a message is given once."""
    message = f"The alternative text “{name}” is a file name, not a description; it was not used."
    if message in page.warnings:
        page.removed_inside.append(name)
    page.warn(message)


def without_cruft(page: Page, text: str) -> str:
    """A picture line without its number in a gallery and the offer to sell it, which are set aside."""
    for form in (_COUNTER, RIGHTS):
        found = form.search(text)
        if found:
            page.removed_inside.append(found[0].strip())
            text = text[: found.start()] + text[found.end() :]
    return text


def warn_of_gaps(page: Page, pictures: list[WirePicture]) -> None:
    """Tell the person which pictures came without a caption or a credit."""
    for number, picture in enumerate(pictures, start=1):
        if not picture.caption:
            page.warn(f"Picture {number} came without a caption (credit: {picture.credit}).")
        elif not picture.credit:
            page.warn(f"Picture {number} came without a credit: “{excerpt(picture.caption)}”")


def _once(page: Page, caption: str) -> str:
    """A caption that stands twice, once of them (a page shows it and describes the picture with it); the other is set aside."""
    words = caption.split()
    half = len(words) // 2
    if len(words) % 2 == 0 and half >= _FEWEST_DOUBLED and words[:half] == words[half:]:
        once = " ".join(words[:half])
        page.removed_inside.append(once)
        return once
    return caption
