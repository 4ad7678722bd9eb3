"""A made-up paper's stories and pictures, and packages of them."""

import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from PIL import Image

from editor.config.resources import resource
from editor.domain.copy import Copy, PictureUse, canonical, digest
from editor.domain.people import FourEyes
from editor.publish.edition import Correction, Edition, Notice
from editor.publish.html.template import PageTemplate, read_template
from editor.publish.manifest import MANIFEST, sha256
from editor.publish.package import Built, build

MORNING = datetime(2026, 1, 10, 8, 30, tzinfo=UTC)
NOTE = "Legal ask us not to name the second ferry operator until Friday noon."
LEAD, QUAY, PORTRAIT = digest("lead"), digest("quay"), digest("portrait")

BODY = """Talks on the freight service resume today after a deal on fares collapsed, leaving shops "as bare as a beach".

The board said both sides would meet *without preconditions*; the [timetable](https://courier.example/times) follows.

![](photo:2)

## What the unions want

- a fare freeze for residents until 2028
- two crews on the **overnight** crossing

> We have been told "next spring" for six springs.

| Year | Sailings |
|---|--:|
| 2024 | 588 |

A decision is expected by the end of the week."""


def template() -> PageTemplate:
    return read_template(resource("templates", "article"))


def photo(width: int, height: int, shade: int) -> bytes:
    """A made-up picture: a slope from one shade to another, so that no two sizes of it are the same file."""
    slope = Image.linear_gradient("L").resize((width, height))
    picture = Image.merge("RGB", (slope, slope.point(lambda value: value ^ shade), Image.new("L", slope.size, shade)))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=90)
    return out.getvalue()


PHOTOS = {LEAD: photo(1100, 700, 30), QUAY: photo(700, 500, 90), PORTRAIT: photo(300, 420, 200)}

PICTURES = (
    PictureUse(
        number=1,
        photo=LEAD,
        placement="lead",
        caption="The freight ferry Wilhelmina at her berth in Port Ellan",
        credit="Jo Madeup/The Ellan Courier",
        creator="Jo Madeup",
        copyright="© The Ellan Courier 2026",
        alt_text="A blue freight ferry tied up at an empty quay at dusk",
        extended_description="The ramp is raised. Two of the crew stand beside stacked creels.",
    ),
    PictureUse(
        number=2, photo=QUAY, caption="Fish boxes wait", credit="Alamy", alt_text="Stacked boxes", creator="A Maker"
    ),
    PictureUse(number=3, photo=PORTRAIT, caption="Councillor Bran Invented: ‘Long enough’", credit="Ellan Council"),
)


def copy(**fields: object) -> Copy:
    """The ferry story with a lead picture, one in the text, and one that no line places."""
    story = {
        "headline": "Harbour talks resume after ferry deal collapses",
        "standfirst": "Islanders face a second week without freight",
        "byline": "By Morag Fictive",
        "dateline": "PORT ELLAN",
        "body": BODY,
        "editor_note": NOTE,
        "sign_off": "Additional reporting by Tam Unreal",
        "source": "Ellan Press Agency",
        "keywords": ("ferries", "harbour"),
        "pictures": PICTURES,
    }
    return Copy.model_validate({**story, **fields})


def edition(of: Copy | None = None, **fields: object) -> Edition:
    text = of or copy()
    made = Edition(
        story_id="5f0c",
        slug="harbour-talks",
        address="harbour-talks",
        revision=5,
        sha256=digest(canonical(text)),
        copy=text,
        author="mfictive",
        approved_by="ssub",
        newsroom="The Ellan Courier",
        four_eyes=FourEyes.AUTHOR,
        desk="News",
        published_by="pprod",
        published_at=MORNING + timedelta(hours=3),
        first_published_at=MORNING,
        correction=Correction("clarification", "The board, not the council, sets berth fees."),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def package(destination: Path, of: Edition | Notice | None = None) -> Built:
    return build(of or edition(), PHOTOS.__getitem__, template(), destination, str(uuid4()))


def rehash(folder: Path) -> None:
    """Make the manifest agree with the files as they are now, as someone who meant harm would."""
    path = folder / MANIFEST
    document = json.loads(path.read_bytes())
    files = {file.name: file.read_bytes() for file in sorted(folder.iterdir()) if file.name != MANIFEST}
    document["files"] = [{"path": name, "bytes": len(data), "sha256": sha256(data)} for name, data in files.items()]
    path.write_text(json.dumps(document), "utf-8")


def a_picture(folder: Path, number: int) -> Path:
    """The first rendition of a picture of the package."""
    return min(folder.glob(f"picture-{number}-*"))
