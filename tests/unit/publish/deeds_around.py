"""What may be done around the body of a finished page: to its head, its data (JSON-LD), and the words of no field."""

from collections.abc import Iterator

from tests.unit.publish.deeds import Deed, cut, swap

SHARED = {
    "description": "Islanders face a second week without freight",
    "keywords": "ferries, harbour",
    "og:type": "article",
    "og:title": "Harbour talks resume after ferry deal collapses",
    "og:description": "Islanders face a second week without freight",
    "og:site_name": "The Ellan Courier",
    "og:image": "picture-1-",
    "og:image:width": "1100",
    "og:image:height": "700",
    "og:image:alt": "A blue freight ferry tied up at an empty quay at dusk",
    "article:published_time": "2026-01-10T08:30:00",
    "article:modified_time": "2026-01-10T11:30:00",
    "article:section": "News",
    "article:tag": "ferries",
    "twitter:card": "summary",
}
"""How each thing that the head tells others begins."""


def head_deeds() -> Iterator[tuple[str, Deed, str]]:
    for name, said in SHARED.items():
        element = rf'<meta (?:name|property)="{name}" content="[^"]*">'
        yield f"{name} removed", cut(element), "shared"
        yield f"{name} twice", cut(rf"({element})", r"\1\1"), "shared"
        yield f"{name} altered", cut(rf'(="{name}" content="){said}', r"\1x"), "shared"
        yield (
            f"{name} in capitals as well",
            swap("<title>", f'<meta name="{name.upper()}" content="x"><title>'),
            "shared",
        )
    # 480.jpg is a file of the picture, but not the one that is to be shared.
    smaller = cut(r'(og:image" content=")[^"]*(.*?srcset="(picture-1-480-\w+\.jpg) )', r"\1\3\2")
    yield "og:image of another size", smaller, "shared"
    yield (
        "og:image of another picture",
        cut(r'(og:image" content=")[^"]*(.*?(picture-2-480-\w+\.jpg) )', r"\1\3\2"),
        "shared",
    )
    yield (
        "published in another zone",
        swap(
            'published_time" content="2026-01-10T08:30:00+00:00', 'published_time" content="2026-01-10T08:30:00+01:00'
        ),
        "shared",
    )
    yield "keywords of our own", swap("<title>", '<meta name="news_keywords" content="scandal"><title>'), "meta"
    yield "a title for one network", swap("<title>", '<meta name="twitter:title" content="Hoax"><title>'), "meta"
    yield "robots turned away", swap("max-image-preview:large", "noindex"), "meta"
    yield "robots gone", cut(r'<meta name="robots"[^>]*>'), "meta"
    yield "viewport gone", cut(r'<meta name="viewport"[^>]*>'), "meta"
    yield "charset with a title of its own", swap('charset="utf-8">', 'charset="utf-8" property="og:title">'), "charset"
    yield "charset gone", swap('<meta charset="utf-8">', ""), "charset"
    yield "another charset", swap('<meta charset="utf-8">', '<meta charset="windows-1252">'), "charset"
    yield (
        "two charsets",
        swap('<meta charset="utf-8">', '<meta charset="utf-8"><meta charset="windows-1252">'),
        "charset",
    )
    yield (
        "charset too late to be found",
        cut(r'<meta charset="utf-8">(.*?)</head>', rf'{" " * 1024}\1<meta charset="utf-8"></head>'),
        "charset",
    )
    yield (
        "charset in the body, its words in the head",
        cut(
            r'<meta charset="utf-8">(.*?)<title>(.*?<body>)', r'\1<title><meta charset="utf-8">\2<meta charset="utf-8">'
        ),
        "charset",
    )


DATA = {
    "@context": '"https://schema.org"',
    "@type": '"NewsArticle"',
    "headline": '"Harbour talks resume after ferry deal collapses"',
    "description": '"Islanders face a second week without freight"',
    "datePublished": '"2026-01-10T08:30:[^"]*"',
    "dateModified": '"2026-01-10T11:30:[^"]*"',
    "dateline": '"PORT ELLAN"',
    "author": r"\{.*?\}",
    "publisher": r"\{.*?\}",
    "articleSection": '"News"',
    "keywords": r"\[.*?\]",
    "inLanguage": '"en-GB"',
    "correction": r"\{.*?\}",
    "image": r"\[.*?\n \]",
}
"""Each property of the page's data, and how its value looks."""


def data_deeds() -> Iterator[tuple[str, Deed, str]]:
    for name, value in DATA.items():
        yield f"data: {name} renamed", swap(f'"{name}": ', f'"x-{name}": '), "linked-data"
        for other in ('""', '"x"', "[]", "{}", "7", "null"):
            yield f"data: {name} is {other}", cut(rf'("{name}": ){value}', rf"\g<1>{other}"), "linked-data"
    yield "data: another author", swap('"name": "Morag Fictive"', '"name": "Tam Unreal"'), "linked-data"
    yield (
        "data: the author is a firm",
        swap('"@type": "Person",\n  "name": "Morag', '"@type": "Organization",\n  "name": "Morag'),
        "linked-data",
    )
    yield "data: published at no time", swap('"datePublished": "2026', '"datePublished": "soon 2026'), "linked-data"
    yield (
        "data: published in no zone",
        swap('"datePublished": "2026-01-10T08:30:00+00:00', '"datePublished": "2026-01-10T08:30:00'),
        "linked-data",
    )
    yield "data: one keyword less", cut(r'"ferries",\s*("harbour"\s*\])', r"\1"), "linked-data"
    yield "data: another correction", swap('"text": "The board', '"text": "Nobody'), "linked-data"
    yield (
        "data: an address of its own",
        swap('"@context"', '"url": "https://other.example/", "@context"'),
        "linked-data",
    )
    yield "data: a body of its own", swap('"@context"', '"articleBody": "Peace at last.", "@context"'), "linked-data"
    for name in ("@type", "contentUrl", "width", "height", "caption", "creditText", "creator", "copyrightNotice"):
        value = r"\{.*?\}" if name == "creator" else r'"[^"]*"|\d+'
        yield f"data: {name} of picture 1 renamed", cut(rf'("image": \[.*?")({name}": )', r"\1x-\2"), "linked-data"
        yield (
            f"data: {name} of picture 1 altered",
            cut(rf'("image": \[.*?"{name}": )(?:{value})', r"\g<1>7"),
            "linked-data",
        )
    yield (
        "data: a licence of its own for a picture",
        swap('"@type": "ImageObject"', '"license": "x", "@type": "ImageObject"'),
        "linked-data",
    )
    yield (
        "data: a smaller file",
        cut(r'("contentUrl": ")[^"]*(.*?srcset="(picture-1-480-\w+\.jpg) )', r"\1\3\2"),
        "linked-data",
    )


def frame_deeds() -> Iterator[tuple[str, Deed, str]]:
    """Words around the body that no field holds: the paper, the desk, times, what readers are told of a change."""
    said = {
        "paper": "The Ellan Courier", "desk": "News", "published": "Published", "updated": "Updated",
        "kind": "Clarification", "change": "The board, not the council, sets berth fees.",
    }  # fmt: skip
    for name, words in said.items():
        yield f"{name} removed", cut(rf">{words}(?=[ <])(?!</title>)", ">"), "frame"
        yield f"{name} altered", cut(rf">{words}(?=[ <])(?!</title>)", ">Hoax"), "frame"
    yield "a line above the headline", swap("<h1>", "<p>Denied by all:</p><h1>"), "frame"
    yield "a line below the body", swap("</article>", "<p>The board denies all of it.</p></article>"), "frame"
    yield (
        "a line that says it is the body, behind the article",
        swap("</article>", '</article><p class="body">The board denies all of it.</p>'),
        "frame",
    )
    yield (
        "a line that says it is the body, within the article",
        swap("</article>", '<p class="body">The board denies all of it.</p></article>'),
        "body",
    )
    yield (
        "the body behind the article",
        cut(r'(<div class="body">.*?</div>)(\s*<footer class="closing">.*?</article>)', r"\2\1"),
        "body",
    )
    yield "a line behind the page", swap("</footer>\n</body>", "</footer><p>Not true.</p></body>"), "frame"
    yield (
        "opening in another order",
        cut(r'(<p class="byline">.*?</p>)\s*(<p class="dateline">.*?</p>)', r"\2\1"),
        "frame",
    )
    yield "correction hidden", swap('<div class="correction">', '<div class="correction" hidden>'), "hidden"
    yield "correction out of sight", swap('<p class="change">', '<p class="change skip">'), "hidden"
    yield "way past the head gone", cut(r'<a class="skip".*?</a>'), "hidden"
    yield "a time altered", swap(">10 January 2026, 08:30 UTC<", ">9 January 2026, 08:30 UTC<"), "time"
    yield (
        "a time with words behind it",
        swap(">10 January 2026, 08:30 UTC<", ">10 January 2026, 08:30 UTC sharp<"),
        "time",
    )
    yield "a time's data altered", swap('<time datetime="2026-01-10T11', '<time datetime="2026-01-10T12'), "time"
    yield "a time's data no time", swap('<time datetime="2026-01-10T11', '<time datetime="about 2026-01-10T11'), "time"
    yield "a time removed", cut(r"<time[^>]*>.*?</time>"), "time"
    yield "words beside a caption", swap("</figcaption>", "<span>Posed by models</span></figcaption>"), "figure-words"


def built_deeds() -> Iterator[tuple[str, Deed, str]]:
    """Every word stays where it is; what changes is how the page is built around the body."""
    for tag in ("h1", 'p class="standfirst"', 'p class="byline"', 'p class="change"', 'p class="sign-off"'):
        name = tag.split()[0]
        for inner in ("s", "bdo", "details", "a"):
            yield (
                f"{inner} within {tag}",
                cut(rf"<{tag}>(.*?)</{name}>", rf"<{tag}><{inner}>\1</{inner}></{name}>"),
                "frame-shape",
            )
    for element in (
        "body", "main", "article", "h1", "header", "footer", "time", "html", "figure",
        'div class="body"', 'p class="kind"', 'span class="source"',
    ):  # fmt: skip
        for said in ('title="Evil"', 'aria-label="Evil"', 'dir="rtl" data-x="y"'):
            yield f"{said} on {element}", cut(rf"<({element})(?=[ >])", rf"<\1 {said}"), "frame-shape"
    yield "headline of another level", cut(r"<h1>(.*?)</h1>", r"<h2>\1</h2>"), "frame-shape"
    yield "page from right to left", swap('<html lang="en-GB" dir="ltr"', '<html lang="en-GB" dir="rtl"'), "frame-shape"
    yield "an empty element", swap("</article>", "<hr></article>"), "frame-shape"
    yield "another class", swap('<p class="change">', '<p class="change kind">'), "frame-shape"


AROUND = [*head_deeds(), *data_deeds(), *frame_deeds(), *built_deeds()]
