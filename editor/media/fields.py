"""The fields a picture carries, and how one picture's text is held."""

from dataclasses import dataclass, fields
from typing import Self

from editor.media.dates import iso_date
from editor.media.values import clean

Layer = dict[str, tuple[str, ...]]
"""What one block of metadata says: the values of each field by name, `sublocation`, `city`, `state` and `country` apart."""

Alternatives = dict[str, dict[str, str]]
"""What a field says in each language that a picture names: the text by field, then by language tag in lower case."""

Contradicted = dict[str, dict[str, str]]
"""Terms that one block of a picture's metadata says and one that is believed before it does not: by field, then by block."""

PLACE_PARTS = ("sublocation", "city", "state", "country")

LABELS = {
    "caption": "caption",
    "creator": "by-line",
    "creator_title": "by-line title",
    "credit": "credit",
    "source": "source",
    "copyright": "copyright notice",
    "headline": "headline",
    "title": "title",
    "instructions": "instructions",
    "keywords": "keywords",
    "job_id": "job number",
    "date_created": "date",
    "sublocation": "place",
    "city": "city",
    "state": "state",
    "country": "country",
    "alt_text": "alt text",
    "extended_description": "extended description",
    "usage_terms": "usage terms",
}
"""Every field of a layer, with its name as a person reads it."""


@dataclass(frozen=True, kw_only=True)
class EmbeddedMetadata:
    """The text a picture file carries; absent is None.

    Values are cleaned when made (line ends, control characters, space around them), so that what was written and
    what is read back are equal when they are the same text. `creator` holds all by-lines, joined by ", ", and
    `creator_title` what they are: “Stringer”, “Chief Photographer”.
    """

    caption: str | None = None
    creator: str | None = None
    credit: str | None = None
    source: str | None = None
    copyright: str | None = None
    headline: str | None = None
    title: str | None = None
    instructions: str | None = None
    keywords: tuple[str, ...] = ()
    job_id: str | None = None
    date_created: str | None = None
    place: str | None = None
    alt_text: str | None = None
    extended_description: str | None = None
    usage_terms: str | None = None
    creator_title: str | None = None

    def __post_init__(self) -> None:
        for name in TEXT_FIELDS:
            value = getattr(self, name)
            if name == "keywords":
                kept: object = tuple(word for word in map(clean, value) if word)
            else:
                kept = clean(value or "") or None
            object.__setattr__(self, name, kept)
        if self.date_created:
            object.__setattr__(self, "date_created", iso_date(self.date_created) or self.date_created)

    def embedded(self) -> "EmbeddedMetadata":
        """These texts alone, to compare with what was to be written."""
        return EmbeddedMetadata(**{name: getattr(self, name) for name in TEXT_FIELDS})

    @classmethod
    def of_layer(cls, layer: Layer, **more: object) -> Self:
        """The texts of a layer: by-lines, their titles and copyrights joined by ", ", the place as "City, State, Country" with what is absent dropped."""
        single = {name: values[0] for name, values in layer.items() if values and name not in PLACE_PARTS}
        single |= {name: ", ".join(layer.get(name, ())) for name in ("creator", "creator_title", "copyright")}
        single["place"] = ", ".join(layer[part][0] for part in PLACE_PARTS if layer.get(part))
        return cls(**{**single, "keywords": layer.get("keywords", ()), **more})  # type: ignore[arg-type]

    def layer(self) -> Layer:
        """These texts as the fields that XMP and IIM have."""
        layer: Layer = {name: (getattr(self, name),) for name in TEXT_FIELDS if name not in {"keywords", "place"}}
        layer = {name: values for name, values in layer.items() if values[0]}
        layer["keywords"] = self.keywords
        return layer | _place_parts(self.place or "")


TEXT_FIELDS = tuple(field.name for field in fields(EmbeddedMetadata))


def _place_parts(place: str) -> Layer:
    """A place taken apart so that it reads back as it was: one to four parts fill the fields agencies fill."""
    parts = place.split(", ")
    names = {1: ("city",), 2: ("city", "country"), 3: ("city", "state", "country"), 4: PLACE_PARTS}.get(len(parts))
    if names is None or any(part != clean(part) or not part for part in parts):
        return {"sublocation": (place,)} if place else {}
    return {name: (part,) for name, part in zip(names, parts, strict=True)}
