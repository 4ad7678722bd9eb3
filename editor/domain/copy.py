"""The editable content of a story, declared once.

A revision stores the canonical JSON of a `Copy` and the SHA-256 of exactly those bytes. Fields added later do not
change old hashes, because a stored text is never re-serialised before it is checked.
"""

import hashlib
import json
import re
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    AfterValidator,
    ConfigDict,
    SerializerFunctionWrapHandler,
    ValidationError,
    ValidationInfo,
    model_serializer,
    model_validator,
)
from sqlmodel import Field, SQLModel

from editor.domain.errors import Refused
from editor.domain.picture_rights import Category

Placement = Literal["lead", "inline"]
V = TypeVar("V", bound=SQLModel)


def clean(text: str) -> str:
    r"""Line ends become LF; NUL and lone surrogates are refused, since no store or wire carries them."""
    if "\0" in text:
        raise ValueError("the text holds a NUL character")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError("the text holds half of a character (a lone surrogate)") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_STORED = {"stored": True}
"""Says to a validation that the text is a revision's, which is read as it was written."""


def one_line(text: str) -> str:
    """A text on one line: line ends and tabs become one blank, none at either end; what only steers a terminal goes."""
    parts = _BREAKS.split(clean(text))
    joined = " ".join(filter(None, (part.strip(" ") for part in parts))) if len(parts) > 1 else text
    return _CONTROLS.sub("", joined)


def _line(text: str, info: ValidationInfo) -> str:
    return clean(text) if info.context is _STORED else one_line(text)


def _sha256(text: str) -> str:
    if text and not re.fullmatch(r"[0-9a-f]{64}", text):
        raise ValueError("not a SHA-256")
    return text


Text = Annotated[str, AfterValidator(clean)]
Line = Annotated[str, AfterValidator(_line)]
"""A text on one line. Revisions kept before this was so are read as they are, and made so when next edited."""
Sha256 = Annotated[str, AfterValidator(_sha256)]
Share = Annotated[int, Field(ge=0, le=10_000)]
"""A part of a picture's side in 1/10,000."""
MOST_DEGREES = 15
MOST_TONE = 30
Degrees = Annotated[int, Field(ge=-100 * MOST_DEGREES, le=100 * MOST_DEGREES)]
"""An angle in 1/100 of a degree, clockwise as the picture is seen: as far as a horizon is ever off."""
ToneShare = Annotated[int, Field(ge=-MOST_TONE, le=MOST_TONE)]
"""A change of tone in percent, within what makes a picture readable and never another one."""


class _Value(SQLModel):
    """A validated, frozen, non-table value that knows every field it may carry."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)  # type: ignore[assignment]

    def with_changes(self, **fields: Any) -> Self:
        """A validated copy of this value with some fields changed."""
        return validated(type(self), {**self.model_dump(), **fields})


class Crop(_Value):
    """The part of the picture that is used, in 1/10,000 of its sides."""

    x: Share = 0
    y: Share = 0
    width: Share = 10_000
    height: Share = 10_000

    @model_validator(mode="after")
    def _inside(self) -> Self:
        if self.width == 0 or self.height == 0:
            raise ValueError("a crop must leave something of the picture")
        if self.x + self.width > 10_000 or self.y + self.height > 10_000:
            raise ValueError("a crop must lie inside the picture")
        return self


class FocalPoint(_Value):
    """The point of a picture that must stay in sight, in 1/10,000 of its sides."""

    x: Share
    y: Share


class Tone(_Value):
    """How much brighter and how much harder a picture is shown; `domain.toning` says what the numbers do.

    Brightness and contrast of the whole are all there is. Colour and single places stay as the photographer sent them:
    codes of picture ethics allow what a darkroom did to a whole print, and a warmer sky or a lighter face can falsify.
    """

    brightness: ToneShare = 0
    contrast: ToneShare = 0


class Acknowledgement(_Value):
    """That somebody has read these very words of the instructions or usage terms; `at` is an ISO time."""

    text: Text
    by: Line
    at: Line


class Rights(_Value):
    """What the newsroom knows of its right to a picture. Days are ISO; `until` is the last day that is allowed.

    `permission_from` is whoever gave it: an account, an office, an owner. `withdrawn` is the day it was taken back.
    """

    category: Category = ""
    permission_from: Line = ""
    permission_on: Line = ""
    until: Line = ""
    withdrawn: Line = ""
    licence: Line = ""
    link: Line = ""
    acknowledged: tuple[Acknowledgement, ...] = ()


class AsItCame(_Value):
    """What a page or a document said of whose picture it is, before the credit desk put it into one form."""

    credit: Line = ""
    creator: Line = ""
    source: Line = ""


_LATER = frozenset({"rights", "decorative", "straighten", "tone", "as_it_came", "creator_title"})


def _said(value: V | None) -> V | None:
    """None in the place of what says nothing."""
    return None if value is None or value == type(value)() else value


class PictureUse(_Value):
    """One photo in one story; the library photo never changes.

    `photo` is empty while the use waits for its file, as when a pasted page described a picture: such a use keeps its
    place and words, and is not published.

    `number` is what the body's picture line `![](photo:2)` names. A `decorative` picture says nothing that the text
    does not, and so has no alt text.

    `crop`, `straighten` and `tone` are all that may be done to a picture (`domain.treatment`). Crop and focal point are
    parts of the picture as it lies once it is straightened.

    `as_it_came` stands where the credit desk changed what a page or a document said; what a file said is in the library.
    """

    number: int = Field(ge=1)
    photo: Sha256 = ""
    placement: Placement = "inline"
    caption: Text = ""
    creator: Line = ""
    credit: Line = ""
    source: Line = ""
    copyright: Line = ""
    instructions: Text = ""
    title: Line = ""
    headline: Line = ""
    keywords: tuple[Line, ...] = ()
    job_id: Line = ""
    date_created: Line = ""
    place: Line = ""
    alt_text: Text = ""
    extended_description: Text = ""
    usage_terms: Text = ""
    crop: Crop | None = None
    focal_point: FocalPoint | None = None
    rights: Annotated[Rights | None, AfterValidator(_said)] = None
    decorative: bool = False
    straighten: Degrees = 0
    tone: Annotated[Tone | None, AfterValidator(_said)] = None
    as_it_came: Annotated[AsItCame | None, AfterValidator(_said)] = None
    creator_title: Line = ""

    @property
    def binds(self) -> bool:
        """Whether anything is said of what may be done with the picture, by whoever sent it or by the newsroom."""
        return bool(self.instructions or self.usage_terms or self.rights)

    def with_words_read(self, words: str, by: str, at: str) -> Self:
        """The use, with these words of its terms read by somebody at an ISO time."""
        rights = self.rights or Rights()
        read = Acknowledgement(text=words, by=by, at=at)
        others = tuple(one for one in rights.acknowledged if one.text != read.text)
        return self.with_changes(rights=rights.with_changes(acknowledged=(*others, read)))

    @model_serializer(mode="wrap")
    def _without_what_is_unsaid(self, serialise: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """What came later is left out when unsaid: the text of a copy that was kept before there was any stays the same."""
        fields: dict[str, Any] = serialise(self)
        return {
            name: value for name, value in fields.items() if name not in _LATER or value not in (None, False, 0, "")
        }


class Copy(_Value):
    """All of a story that is edited: one of these is one revision."""

    headline: Line = ""
    standfirst: Line = ""
    byline: Line = ""
    dateline: Line = ""
    body: Text = ""
    editor_note: Text = ""
    sign_off: Line = ""
    source: Line = ""
    keywords: tuple[Line, ...] = ()
    language: Line = "en-GB"
    pictures: tuple[PictureUse, ...] = ()

    @model_validator(mode="after")
    def _pictures_are_told_apart(self) -> Self:
        numbers = [use.number for use in self.pictures]
        if len(set(numbers)) != len(numbers):
            raise ValueError("two pictures of one story carry the same number")
        if sum(use.placement == "lead" for use in self.pictures) > 1:
            raise ValueError("a story has at most one lead picture")
        return self

    def picture(self, number: int) -> PictureUse:
        """The picture use with this number.

        Raises:
            Refused: there is none.
        """
        for use in self.pictures:
            if use.number == number:
                return use
        raise Refused(f"The story has no picture {number}.")

    @property
    def published_pictures(self) -> tuple[PictureUse, ...]:
        """The picture uses that have their file, and so go out with the story."""
        return tuple(use for use in self.pictures if use.photo)


def validated(kind: type[V], fields: dict[str, Any], context: dict[str, Any] | None = None) -> V:
    """A value of `kind` from plain fields.

    Raises:
        Refused: a field is not what it must be; the sentence names it.
    """
    try:
        return kind.model_validate(fields, context=context)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or kind.__name__.lower()
        message = first["msg"].removeprefix("Value error, ")
        raise Refused(f"This cannot be kept: {where}: {message}.") from error


def canonical(copy: Copy) -> str:
    """The one JSON text of a copy: sorted keys, no spaces, UTF-8 as it is, integers only."""
    return json.dumps(copy.model_dump(mode="json"), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def digest(text: str) -> str:
    """SHA-256 of a canonical text's UTF-8 bytes, in lower-case hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def from_canonical(text: str) -> Copy:
    """The copy of a stored canonical text (whose hash the caller has checked)."""
    stored = json.loads(text)
    if isinstance(stored, dict) and isinstance(stored.get("pictures"), list):  # the context does not reach into them
        stored["pictures"] = [validated(PictureUse, use, _STORED) for use in stored["pictures"]]
    return validated(Copy, stored, _STORED)
