"""The pages that are kept whole: none, some and every kind of picture, and text that means harm."""

from collections.abc import Callable

from editor.domain.copy import Copy, PictureUse
from editor.domain.people import FourEyes
from editor.publish.edition import Notice
from editor.publish.html.figures import Shown, Smaller, Source
from editor.publish.html.page import notice_html, page_html, preview_html
from tests.unit.publish.making import LEAD, MORNING, PICTURES, copy, edition, template

_HOSTILE = """</p></div></article><script>alert("1")</script><!-- ]]> --> <img src=x onerror=alert(1)>

[a link](javascript:alert(1)) and ![a picture](https://other.example/x.png) and <b onclick="x">bold</b>

{{ 7 * 7 }} {% include "/etc/passwd" %} &lt;i&gt; &amp;amp; 'single' "double" `code </code>`

مرحبا بالعالم، قال الوزير 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 עברית

![](photo:1)"""


def _image(use: PictureUse) -> Shown:
    plain, avif, webp = (
        tuple(Source(f"picture-{use.number}-{width}-0000.{ending}", width, width * 2 // 3) for width in (480, 960))
        for ending in ("jpg", "avif", "webp")
    )
    return Shown(plain, (Smaller("avif", avif), Smaller("webp", webp)))


def _plain() -> str:
    return page_html(edition(copy(body="One sentence, then nothing.", pictures=())), template(), _image)


def _pictures() -> str:
    return page_html(edition(base_url="https://courier.example"), template(), _image)


def _gallery() -> str:
    together = "One sentence.\n\n![](photo:2)\n![](photo:3)\n\nAnother, and the lead once more.\n\n![](photo:3)\n![](photo:1)\n![](photo:2)"
    return page_html(edition(copy(body=together, language="de")), template(), _image)


def _hostile() -> str:
    sign = "\u202e</figcaption></script>\" onload='x' ]]> 🎈\n"
    use = PictureUse(
        number=1, photo=LEAD, caption=(sign * 60)[:2000], credit=sign, alt_text=sign, extended_description=sign,
        creator=sign, copyright=sign,
    )  # fmt: skip
    story = Copy(headline=f"مرحبا {sign}", standfirst=sign, byline=sign, dateline=sign, body=_HOSTILE, editor_note="No.",
                 sign_off=sign, source=sign, keywords=(sign,), language="ar", pictures=(use,))  # fmt: skip
    return page_html(edition(story, newsroom=sign, desk=sign, correction=None), template(), _image)


def _notice() -> str:
    notice = Notice(
        story_id="5f0c", slug="harbour-talks", address="harbour-talks", revision=5, sha256="0" * 64, author="mfictive",
        newsroom="The Ellan Courier", four_eyes=FourEyes.AUTHOR, withdrawn_by="pprod", withdrawn_at=MORNING,
    )  # fmt: skip
    return notice_html(notice, template())


def _preview() -> str:
    unfinished = Copy(headline="Ferry fares", body="One.\n\n![](photo:2)\n\n![](photo:9)", pictures=PICTURES[:2])
    html = preview_html(unfinished, template(), lambda use: f"photo:{use.number}", newsroom="The Ellan Courier")
    return html.replace(template().css, "")


PAGES: dict[str, Callable[[], str]] = {
    "plain": _plain,
    "pictures": _pictures,
    "gallery": _gallery,
    "hostile": _hostile,
    "notice": _notice,
    "preview": _preview,
}
