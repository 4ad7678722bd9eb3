"""Several blocks of metadata made one: field by field the first is believed, and contradictions are told by name."""

from collections.abc import Sequence

from editor.domain.picture_rights import TERMS
from editor.media.cuts import is_cut, same_text, spaced
from editor.media.dates import same_moment
from editor.media.fields import LABELS, Alternatives, Contradicted, Layer

_SHOWN = 60
_SEVERAL = {"keywords", "instructions", "usage_terms"}
"""Fields whose names are of several."""
_PARTED = (";", ",")


def merged(
    layers: Sequence[tuple[str, Layer]],
    warnings: list[str],
    alternatives: Alternatives | None = None,
    contradicted: Contradicted | None = None,
) -> Layer:
    """What the named layers say together. The first to name a field is believed, but for what a field's length cut off.

    Args:
        layers: Each block's name and what it says, the one that is believed before the others first.
        warnings: Gets a sentence for each field in which two of them contradict each other.
        alternatives: Texts of other languages that the first layer has too: whoever says one of them agrees with it.
        contradicted: Gets the terms that were not believed. Half of what binds would be lost with them.
    """
    if len(layers) == 1:
        return layers[0][1]
    together: Layer = {}
    for field, label in LABELS.items():
        said = [(kind, layer[field]) for kind, layer in layers if layer.get(field)]
        if not said:
            continue
        first, believed = said[0]
        for kind, values in said[1:]:
            whole = _whole(field, believed, values)
            if whole is not None:
                believed = whole
            elif not _in_another_language(field, values, alternatives or {}):
                used, other = _apart(", ".join(believed), ", ".join(values))
                verb = "are" if field in _SEVERAL else "is"
                if contradicted is not None and field in TERMS:
                    contradicted.setdefault(field, {}).setdefault(kind, values[0])
                warnings.append(f"The {label} in {first} {verb} “{used}”, in {kind} “{other}”; {first} was believed.")
        together[field] = believed
    return together


def uncut(alternatives: Alternatives, layer: Layer) -> Alternatives:
    """The texts in other languages, each one whole that `layer` has whole and a field's length cut off."""
    return {
        field: {tag: _longer(field, text, layer[field][0]) or text for tag, text in texts.items()}
        for field, texts in alternatives.items()
    }


def _whole(field: str, believed: tuple[str, ...], values: tuple[str, ...]) -> tuple[str, ...] | None:
    """The values when both say the same, each uncut; None if they contradict each other."""
    if believed == values:
        return believed
    if field == "date_created":
        return believed if same_moment(believed[0], values[0]) else None
    if field == "keywords":
        return _whole_set(believed, values)
    if field == "copyright" and any(_longer(field, believed[0], text) == believed[0] for text in values):
        return believed  # EXIF has the photographer's and the editor's
    if len(believed) != len(values):
        believed_parts, parts = _parts(believed), _parts(values)
        return believed if believed_parts == parts else None
    pairs = [_longer(field, one, other) for one, other in zip(believed, values, strict=True)]
    whole = tuple(text for text in pairs if text is not None)
    return whole if len(whole) == len(pairs) else None


def _whole_set(believed: tuple[str, ...], values: tuple[str, ...]) -> tuple[str, ...] | None:
    """Keywords have no order, and some programs write them all into one."""
    if set(_parts(believed)) == set(_parts(values)):
        return max(believed, values, key=len)
    if {spaced(word) for word in believed} == {spaced(word) for word in values}:
        return believed
    if len(believed) != len(values):
        return None
    order = sorted(range(len(believed)), key=lambda at: believed[at])
    pairs = {at: _longer("keywords", believed[at], other) for at, other in zip(order, sorted(values), strict=True)}
    whole = tuple(text for at in range(len(believed)) if (text := pairs[at]) is not None)
    return whole if len(whole) == len(believed) else None


def _longer(field: str, one: str, other: str) -> str | None:
    if same_text(one, other) or is_cut(field, other, one):
        return one
    return other if is_cut(field, one, other) else None


def _parts(values: tuple[str, ...]) -> list[str]:
    text = _PARTED[0].join(values)
    for sign in _PARTED[1:]:
        text = text.replace(sign, _PARTED[0])
    return [part for value in text.split(_PARTED[0]) if (part := spaced(value))]


def _in_another_language(field: str, values: tuple[str, ...], alternatives: Alternatives) -> bool:
    return any(_longer(field, text, values[0]) is not None for text in alternatives.get(field, {}).values())


def _apart(one: str, other: str) -> tuple[str, str]:
    """Both texts, short enough for a sentence and with the place where they part."""
    one, other = spaced(one), spaced(other)
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    start = max(same - _SHOWN // 2, 0) if same > _SHOWN // 2 else 0
    return _shown(one, start), _shown(other, start)


def _shown(text: str, start: int) -> str:
    piece = text[start : start + _SHOWN]
    return ("…" if start else "") + piece + ("…" if start + _SHOWN < len(text) else "")
