"""Where blocks of metadata agree, where one of them is only cut off, and where they contradict each other."""

import pytest

from editor.media.cuts import LENGTHS, is_cut
from editor.media.fields import LABELS, Layer
from editor.media.merging import merged

LONG = "ÅÄÖ words that go on and on. " * 90


def both(xmp: Layer, iim: Layer) -> tuple[Layer, list[str]]:
    warnings: list[str] = []
    return merged([("XMP", xmp), ("IIM", iim)], warnings), warnings


@pytest.mark.parametrize("field", LENGTHS)
@pytest.mark.parametrize("way", ["octets", "characters", "octets less one"])
def test_what_a_field_cut_off_is_no_contradiction_and_the_longer_wins(field: str, way: str) -> None:
    length = LENGTHS[field]
    cut = {
        "octets": LONG.encode()[:length].decode("utf-8", "ignore"),
        "characters": LONG[:length],
        "octets less one": LONG.encode()[: length - 1].decode("utf-8", "ignore"),
    }[way].strip()
    for xmp, iim in ((cut, LONG.strip()), (LONG.strip(), cut)):
        assert both({field: (xmp,)}, {field: (iim,)}) == ({field: (LONG.strip(),)}, [])


@pytest.mark.parametrize("field", [name for name in LABELS if name != "date_created"])
def test_a_contradiction_names_its_field(field: str) -> None:
    found, (warning,) = both({field: ("One thing",)}, {field: ("Another thing",)})
    assert found == {field: ("One thing",)}
    verb = "are" if LABELS[field].endswith("s") else "is"
    assert warning == f"The {LABELS[field]} in XMP {verb} “One thing”, in IIM “Another thing”; XMP was believed."


@pytest.mark.parametrize("field", [name for name in LENGTHS if name not in {"keywords", "creator"}])
def test_a_text_that_merely_starts_alike_is_another(field: str) -> None:
    half = LONG[: LENGTHS[field] // 2].strip()
    assert len(both({field: (LONG,)}, {field: (half,)})[1]) == 1


@pytest.mark.parametrize(
    ("field", "xmp", "iim", "expected"),
    [
        ("creator", ("Ana Test", "Bo Probe"), ("Ana Test, Bo Probe",), None),
        ("creator", ("Ana Test; Bo Probe",), ("Ana Test", "Bo Probe"), None),
        ("creator", ("A" * 40, "Bo"), ("A" * 32, "Bo"), None),
        ("creator", ("A" * 32, "Bo"), ("A" * 40, "Bo"), ("A" * 40, "Bo")),
        ("keywords", ("b", "a"), ("a", "b"), None),
        ("keywords", ("a", "b"), ("a, b",), None),
        ("keywords", ("a; b",), ("a", "b"), ("a", "b")),
        ("keywords", ("k" * 80, "a"), ("a", "k" * 64), None),
        ("caption", ("Two  words",), ("Two\nwords",), None),
        ("caption", ("cafe\u0301",), ("caf\u00e9",), None),
        ("date_created", ("2026-05-06T10:00:00Z",), ("2026-05-06",), None),
        ("date_created", ("2026-05-06T10:00:00+02:00",), ("2026-05-06T08:00:00Z",), None),
        ("date_created", ("2026-05-06T23:30:00-05:00",), ("2026-05-07T04:30:00+00:00",), None),
        ("date_created", ("2026-05-06T10:00:00+02:00",), ("2026-05-06T10:00:00",), None),
        ("date_created", ("2026-05-06T10:00:00",), ("2026-05-06T10:00:00+02:00",), None),
        ("date_created", ("2026-05-06T23:30:00-05:00",), ("2026-05-06",), None),
        ("copyright", ("© Test",), ("© Test", "An editor"), None),
    ],
)
def test_two_ways_to_say_the_same(
    field: str, xmp: tuple[str, ...], iim: tuple[str, ...], expected: tuple[str, ...] | None
) -> None:
    assert both({field: xmp}, {field: iim}) == ({field: expected or xmp}, [])


@pytest.mark.parametrize(
    ("field", "xmp", "iim"),
    [
        ("creator", ("Ana", "Bo"), ("Bo", "Ana")),
        ("creator", ("Ana", "Bo"), ("Ana",)),
        ("keywords", ("a", "b"), ("a", "c")),
        ("date_created", ("2026-05-06",), ("2026-05-07",)),
        ("date_created", ("2026-05-06T10:00:00+02:00",), ("2026-05-06T10:00:00+01:00",)),
        ("date_created", ("2026-05-06T10:00:00Z",), ("2026-05-06T10:00:00+01:00",)),
        ("date_created", ("2026-05-06T10:00:00+02:00",), ("2026-05-06T08:00:00",)),
    ],
)
def test_two_things(field: str, xmp: tuple[str, ...], iim: tuple[str, ...]) -> None:
    found, warnings = both({field: xmp}, {field: iim})
    assert found == {field: xmp}
    assert len(warnings) == 1


def test_a_warning_shows_where_two_long_texts_part() -> None:
    (warning,) = both({"caption": (LONG + "one",)}, {"caption": (LONG + "two",)})[1]
    assert "one”" in warning
    assert "two”" in warning
    assert len(warning) < 250


def test_the_first_of_three_is_believed_and_each_other_told() -> None:
    warnings: list[str] = []
    layers = [("XMP", {"credit": ("A",)}), ("IIM", {"credit": ("B",)}), ("EXIF", {"credit": ("C",)})]
    assert merged(layers, warnings) == {"credit": ("A",)}
    assert ["in IIM “B”" in warnings[0], "in EXIF “C”" in warnings[1]] == [True, True]


def test_no_cut_where_a_field_has_no_length() -> None:
    assert not is_cut("alt_text", "a" * 32, "a" * 40)
