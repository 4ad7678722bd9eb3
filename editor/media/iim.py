"""IPTC-IIM: the datasets of record 2, read from any length and charset, and written in UTF-8.

A dataset is 0x1C, record, number, a two-byte length, the value. A length with its top bit set is an *extended*
dataset: its low bits count the bytes of the real length that follow (IIM 4.2, chapter 1.5).
"""

from collections.abc import Iterator

from editor.media import dates
from editor.media.fields import Layer
from editor.media.values import clean, decoded

MARK = b"\x1c"
UTF8 = b"\x1b%G"
_CHARSET = (1, 90)
_VERSION = (2, 0)
_DATE, _TIME = 55, 60
_LONGEST = 0x7FFF

NUMBERS = {
    "title": 5,
    "keywords": 25,
    "instructions": 40,
    "creator": 80,
    "city": 90,
    "sublocation": 92,
    "state": 95,
    "country": 101,
    "job_id": 103,
    "headline": 105,
    "credit": 110,
    "source": 115,
    "copyright": 116,
    "caption": 120,
}
_TEXTS = {*NUMBERS.values(), _DATE, _TIME}
_REPEATED = {"keywords", "creator"}


def read_iim(block: bytes, warnings: list[str]) -> Layer:
    """What an IIM block says. A second complete record (some files carry two) only fills what the first leaves out."""
    records: list[dict[int, list[str]]] = [{}]
    for record, number, value in _datasets(block, warnings):
        if (record, number) == _VERSION and records[-1]:
            records.append({})
        elif record == 2 and (text := clean(decoded(value))):
            records[-1].setdefault(number, []).append(text)
    layer: Layer = {}
    for texts in records:
        layer = _layer(texts, warnings) | layer
    return layer


def write_iim(layer: Layer) -> bytes:
    """The IIM datasets of a layer, declared as UTF-8, every value whole; fields that IIM does not have are left out."""
    texts = [(NUMBERS[name], text) for name, values in layer.items() if name in NUMBERS for text in values]
    if layer.get("date_created"):
        day, clock = dates.to_iim(layer["date_created"][0])
        texts += [(_DATE, day)] + ([(_TIME, clock)] if clock else [])
    head = _dataset(*_CHARSET, UTF8) + _dataset(*_VERSION, b"\0\4")
    ordered = sorted(texts, key=lambda item: item[0])
    return head + b"".join(_dataset(2, number, text.encode("utf-8")) for number, text in ordered)


def _layer(texts: dict[int, list[str]], warnings: list[str]) -> Layer:
    layer: Layer = {}
    for name, number in NUMBERS.items():
        if number in texts:
            layer[name] = tuple(texts[number] if name in _REPEATED else texts[number][:1])
    if _DATE in texts:
        moment = dates.from_iim(texts[_DATE][0], texts.get(_TIME, [""])[0])
        if moment:
            layer["date_created"] = (moment,)
        elif texts[_DATE][0].strip("0"):
            warnings.append(f"The IIM date “{texts[_DATE][0][:40]}” is not a date and was not used.")
    return layer


def _datasets(block: bytes, warnings: list[str]) -> Iterator[tuple[int, int, bytes]]:
    """Every dataset; after a length that lies, reading goes on at the next mark."""
    at, damaged = 0, False
    while (mark := block.find(MARK, at)) >= 0 and mark + 5 <= len(block):
        damaged |= bool(block[at:mark].strip(b"\0"))
        record, number = block[mark + 1], block[mark + 2]
        span = _span(block, mark + 3)
        if record not in range(1, 10) or span is None:
            at, damaged = mark + 1, True
            continue
        start, end = span
        # No text holds a mark: one inside a text, or a length beyond the block, means that the length lies.
        if end > len(block) or (record == 2 and number in _TEXTS and MARK in block[start:end]):
            damaged = True
            following = block.find(MARK, start)
            end = following if following >= 0 else len(block)
        yield record, number, block[start:end]
        at = end
    if damaged:
        warnings.append("The IIM block is damaged; what could be read of it was read.")


def _span(block: bytes, at: int) -> tuple[int, int] | None:
    """Where a value starts and ends, by its length; None if the length is none."""
    length = int.from_bytes(block[at : at + 2], "big")
    start = at + 2
    if length > _LONGEST:
        size = length & _LONGEST
        if size not in range(1, 9):
            return None
        length, start = int.from_bytes(block[start : start + size], "big"), start + size
    return start, start + length


def _dataset(record: int, number: int, value: bytes) -> bytes:
    length = len(value).to_bytes(2, "big") if len(value) <= _LONGEST else b"\x80\x04" + len(value).to_bytes(4, "big")
    return MARK + bytes((record, number)) + length + value
