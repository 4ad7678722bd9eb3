"""What may be done to a finished page, and the rule of the proof that each deed breaks: tables, one row a deed."""

import re
from collections.abc import Callable, Iterator

from editor.domain.copy import PictureUse
from tests.unit.publish.making import NOTE, PICTURES

Deed = Callable[[str], str]
SHORT = " ".join(NOTE.split()[:5])


def swap(old: str, new: str, count: int = 1) -> Deed:
    def deed(page: str) -> str:
        assert old in page, old
        return page.replace(old, new, count)

    return deed


def cut(pattern: str, new: str = "") -> Deed:
    def deed(page: str) -> str:
        changed, times = re.subn(pattern, new, page, count=1, flags=re.DOTALL)
        assert times, pattern
        return changed

    return deed


def within(number: int, deed: Deed) -> Deed:
    """A deed inside one picture's figure."""

    def inner(page: str) -> str:
        found = re.search(rf'<figure[^>]*data-picture="{number}">.*?</figure>', page, re.DOTALL)
        assert found
        return page[: found.start()] + deed(found[0]) + page[found.end() :]

    return inner


def deeds_of(use: PictureUse) -> Iterator[tuple[str, Deed, str]]:
    """What is done to one picture, wherever it stands."""
    n = use.number
    caption, credit = use.caption, use.credit
    deeds: list[tuple[str, Deed, str]] = [
        ("caption altered", within(n, swap(caption, caption[:-1])), "caption"),
        ("caption emptied", within(n, swap(caption, "")), "caption"),
        ("caption removed", within(n, cut(r'<span class="caption".*?</span>')), "caption"),
        ("caption twice", within(n, cut(r'(<span class="caption".*?</span>)', r"\1\1")), "caption"),
        ("caption outside its figcaption", within(n, cut(r"<figcaption>(.*?)</figcaption>", r"\1")), "caption"),
        ("caption hidden", within(n, swap('class="caption"', 'class="caption" hidden')), "caption-hidden"),
        ("caption under another class", within(n, swap('class="caption"', 'class="caption skip"')), "caption-hidden"),
        ("figcaption hidden", within(n, swap("<figcaption>", '<figcaption aria-hidden="true">')), "caption-hidden"),
        ("credit altered", within(n, swap(credit, credit.upper())), "credit"),
        ("credit with a space more", within(n, swap(credit, credit + " ")), "credit"),
        ("credit removed", within(n, cut(r'<span class="credit".*?</span>')), "credit"),
        ("credit as a comment", within(n, cut(r'(<span class="credit".*?</span>)', r"<!--\1-->")), "credit"),
        ("credit as an attribute", within(n, cut(r'<span class="credit".*?</span>', f'<b title="{credit}"></b>')), "credit"),
        ("credit hidden", within(n, swap('class="credit"', 'class="credit" style="opacity:0"')), "credit-hidden"),
        ("credit folded away", within(n, cut(r'(<span class="credit".*?</span>)', r"<details>\1</details>")), "credit-hidden"),
        ("credit in a template", within(n, cut(r'(<span class="credit".*?</span>)', r"<template>\1</template>")), "credit"),
        ("alt altered", within(n, cut(r'alt="', 'alt="x')), "alt"),
        ("alt removed", within(n, cut(r' alt="[^"]*"')), "alt"),
        ("image removed", within(n, cut(r"<img[^>]*>")), "picture"),
        ("image hidden", within(n, swap("<img ", "<img hidden ")), "picture"),
        ("figure removed", within(n, cut(r".*")), "figure"),
        ("figure without its id", within(n, cut(rf' id="picture-{n}"')), "figure-id"),
        ("figure of no picture", within(n, swap(f'data-picture="{n}"', 'data-picture="9"')), "figure"),
        ("figure of another", within(n, swap(f'data-picture="{n}"', f'data-picture="{n % 3 + 1}"')), "figure"),
        ("width wrong", within(n, cut(r'width="\d+"', 'width="77"')), "picture-size"),
        ("height wrong", within(n, cut(r'height="\d+"', 'height="77"')), "picture-size"),
        ("smaller files of another kind", within(n, swap("image/webp", "image/jpeg")), "picture-kind"),
        ("smaller files gone", within(n, cut(r"<source[^>]*>")), "picture-unused"),
        ("a smaller file renamed", within(n, cut(r'<source([^>]*)srcset="picture', r'<source\1srcset="no-picture')), "picture-file"),
        ("a smaller file remote", within(n, cut(r'<source([^>]*)srcset="', r'<source\1srcset="https://pictures.example/')), "remote"),
        ("a smaller file of another width", within(n, cut(r'(<source[^>]*) (\d+w|width="\d+")', r'\1 77w' if n < 3 else r'\1 width="77"')), "picture-size"),
        ("source gone", within(n, cut(r'src="picture', 'src="no-picture')), "link"),
        ("source remote", within(n, cut(r'src="', 'src="https://pictures.example/')), "remote"),
        ("source remote without a scheme", within(n, cut(r'src="', 'src="//pictures.example/')), "remote"),
        ("data without caption", swap(f'"caption": "{caption}"', '"caption": ""'), "linked-data"),
        ("data with another credit", swap(f'"creditText": "{credit}"', '"creditText": "Nobody"'), "linked-data"),
        ("data with another file", swap(f'"contentUrl": "picture-{n}', '"contentUrl": "picture-9'), "linked-data"),
    ]  # fmt: skip
    yield from ((f"picture {n}: {name}", deed, rule) for name, deed, rule in deeds)


def picture_deeds() -> Iterator[tuple[str, Deed, str]]:
    """What is done to each picture: the lead, the one in the text, and the one nobody placed."""
    for use in PICTURES:
        yield from deeds_of(use)
    yield "description altered", swap("The ramp is raised.", "The ramp is down."), "description"
    yield "description removed", cut(r"<details.*?</details>"), "description"
    yield "srcset remote", cut(r'srcset="', 'srcset="https://pictures.example/a.jpg 1w, '), "remote"
    yield "srcset to nothing", cut(r'srcset="', 'srcset="none.jpg 1w, '), "picture-file"
    yield (
        "lead in the body",
        cut(r'(<figure class="picture lead".*?</figure>)(.*?<div class="body">)', r"\2\1"),
        "picture-place",
    )
    yield (
        "pictures in another order",
        cut(r'(<figure[^>]*"2">.*?</figure>)(.*?)(<figure[^>]*"3">.*?</figure>)', r"\3\2\1"),
        "picture-place",
    )
    yield (
        "a smaller file of another picture that stands there too",
        cut(
            r'(data-picture="1".*?srcset=")(picture-1-480-\w+\.webp)(.*?data-picture="2".*?srcset=")picture-2-480-\w+\.webp',
            r"\1\2\3\2",
        ),
        "picture-texts",
    )
    yield "a bare image", swap("</article>", '<img src="style.css" alt=""></article>'), "picture-bare"


def text_deeds() -> Iterator[tuple[str, Deed, str]]:
    fields = {
        "headline": ("h1", "Harbour talks resume after ferry deal collapses"),
        "standfirst": ('p class="standfirst"', "Islanders face a second week without freight"),
        "byline": ('p class="byline"', "By Morag Fictive"),
        "dateline": ('p class="dateline"', "PORT ELLAN"),
        "sign-off": ('p class="sign-off"', "Additional reporting by Tam Unreal"),
        "source": ('span class="source" dir="auto"', "Ellan Press Agency"),
    }
    for name, (tag, said) in fields.items():
        element = f"<{tag}>{said}</{tag.split()[0]}>"
        yield f"{name} removed", swap(element, ""), "field"
        yield f"{name} altered", swap(element, element.replace(said, said.lower())), "field"
        yield f"{name} hidden", swap(element, element.replace(">", " hidden>", 1)), "field-hidden"
        yield f"{name} twice", swap(element, element * 2), "field"
    yield "word added", swap("<p>Talks on", "<p>Peace talks on"), "body"
    yield "words exchanged", swap("on the freight", "the on freight"), "body"
    yield "paragraph moved out of the body", cut(r"(<p>A decision.*?</p>)(.*?)(</div>)", r"\2\3\1"), "body"
    yield "paragraph hidden", swap("<p>A decision", "<p hidden>A decision"), "body-hidden"
    yield "paragraph folded away", cut(r"(<p>A decision.*?</p>)", r"<dialog>\1</dialog>"), "body-hidden"
    yield "body hidden", swap('<div class="body">', '<div class="body skip">'), "body"
    yield from shape_deeds()
    yield "page in another language", swap('<html lang="en-GB"', '<html lang="de"'), "language"
    yield "page in no language", swap(' lang="en-GB"', ""), "language"
    yield "title altered", cut(r"<title>Harbour", "<title>Port"), "title"
    yield "title with more to it", swap(" – The Ellan Courier</title>", " is a hoax</title>"), "title"


def shape_deeds() -> Iterator[tuple[str, Deed, str]]:
    """Every word stays where it is; what is lost is how the body is built, and where its link leads."""
    link = '<a href="https://courier.example/times">'
    yield "link to elsewhere", swap(link, '<a href="https://other.example/times">'), "body-shape"
    yield "link that leads nowhere", swap(link, "<a>"), "body-shape"
    yield "link made by nobody", cut(r"(A decision)", rf"{link}\1</a>"), "body-shape"
    for tag in ("p", "a", "em", "h2", "ul", "li", "strong", "blockquote", "table", "thead", "th"):
        yield f"“{tag}” unwrapped", cut(rf'(class="body".*?)<{tag}(?: [^>]*)?>(.*?)</{tag}>', r"\1\2"), "body-shape"
    yield "crosshead of another level", cut(r"<h2>(What.*?)</h2>", r"<h3>\1</h3>"), "body-shape"
    yield "words struck out", cut(r"<em>(.*?)</em>", r"<s>\1</s>"), "body-shape"
    yield "figures on the wrong side", swap(' class="align-right"', ""), "body-shape"


def page_deeds() -> Iterator[tuple[str, Deed, str]]:
    yield "link to nowhere", swap("https://courier.example/times", "times.html"), "link"
    yield "link out of the folder", swap("https://courier.example/times", "../style.css"), "link"
    yield "link to no place", swap("https://courier.example/times", "#nowhere"), "link"
    yield "script link", swap("https://courier.example/times", "java\tscript:alert(1)"), "link"
    yield "style sheet renamed", swap('href="style.css"', 'href="other.css"'), "link"
    yield "style sheet from elsewhere", swap('href="style.css"', 'href="https://styles.example/a.css"'), "remote"
    yield (
        "address that is not ours",
        swap("</title>", '</title><link rel="canonical" href="https://other.example/">'),
        "link",
    )
    yield "share picture from elsewhere", cut(r'(og:image" content=")', r"\1https://other.example/"), "remote"
    yield "base", swap("<title>", '<base href="https://other.example/"><title>'), "link"
    yield "frame", swap("</article>", '<iframe src="index.html"></iframe></article>'), "element"
    yield "script", swap("</article>", "<script>alert(1)</script></article>"), "script"
    yield "handler", swap("<article>", '<article onclick="alert(1)">'), "attribute"
    yield "style of its own", swap("</head>", "<style>.credit{display:none}</style></head>"), "element"
    yield "policy gone", cut(r'<meta http-equiv="Content-Security-Policy"[^>]*>'), "policy"
    yield "refresh", swap("<title>", '<meta http-equiv="refresh" content="0"><title>'), "policy"
    yield "comment", swap("</article>", "<!-- done --></article>"), "comment"
    yield "comment behind the page", swap("</html>", "</html><!-- done -->"), "comment"
    yield "two of one id", swap("<article>", '<article id="story">'), "id"
    yield "doctype gone", swap("<!DOCTYPE html>", ""), "doctype"
    yield "data broken", swap('"@context"', '"@context'), "linked-data"
    yield "data removed", cut(r"<script.*?</script>"), "linked-data"
    yield "data twice", cut(r"(<script.*?</script>)", r"\1\1"), "linked-data"
    yield "data of no article", swap('"NewsArticle"', '"Recipe"'), "linked-data"
    yield "headline in the data altered", swap('"headline": "Harbour', '"headline": "Port'), "linked-data"
    yield "standfirst in the data altered", swap('"description": "Islanders', '"description": "People'), "linked-data"


def note_deeds() -> Iterator[tuple[str, Deed, str]]:
    """Five words of the editor's note in every kind of place."""
    places = {
        "text": swap("</article>", f"<p>{SHORT}</p></article>"),
        "text in pieces": swap("</article>", f"<p>{SHORT.replace(' ', '</p> <p>')}</p></article>"),
        "a comment": swap("</article>", f"<!-- {SHORT} --></article>"),
        "an attribute": swap("<article>", f'<article data-x="{SHORT}">'),
        "a class": swap("<article>", f'<article class="{SHORT.replace(" ", "-")}">'),
        "the data": swap('"@context"', f'"x": "{SHORT}", "@context"'),
        "a meta element": swap("<title>", f'<meta name="x" content="{SHORT.upper()}"><title>'),
        "an address": swap("https://courier.example/times", f"https://courier.example/{SHORT.replace(' ', '%20/')}"),
        "a template": swap("</article>", f"<template>{SHORT}</template></article>"),
        "escaped text": swap("</article>", f"<p>{SHORT.replace('e', '&#101;')}</p></article>"),
    }
    places["an address"] = swap("courier.example/times", f"courier.example/{SHORT.replace(' ', '-')}")
    yield from ((f"note in {name}", deed, "note") for name, deed in places.items())


DEEDS = [*picture_deeds(), *text_deeds(), *page_deeds(), *note_deeds()]
