"""IPTC-IIM: the datasets of record 2, read from any length and charset, and written in UTF-8.

A dataset is 0x1C, record, number, a two-byte length, the value. A length with its top bit set is an *extended*
dataset: its low bits count the bytes of the real length that follow (IIM 4.2, chapter 1.5).
"""

import re
from collections.abc import Iterable, Sequence

from editor.domain.picture_rights import TERMS
from editor.media import dates
from editor.media.datasets import MARK, Datasets, dataset, read_datasets
from editor.media.fields import Contradicted, Layer
from editor.media.merging import merged
from editor.media.values import clean, decoded

UTF8 = b"\x1b%G"
_CHARSET = (1, 90)
_VERSION = (2, 0)
_DATE, _TIME = 55, 60

NUMBERS = {
    "title": 5,
    "keywords": 25,
    "instructions": 40,
    "creator": 80,
    "creator_title": 85,
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
_TEXTS = frozenset({*NUMBERS.values(), _DATE, _TIME})
_REPEATED = {NUMBERS["keywords"], NUMBERS["creator"], NUMBERS["creator_title"]}

_UTF8_NAMED = re.compile(rb"\x1b%/?[GHI]")
_PART_NAMED = re.compile(rb"\x1b[-./](?P<part>[BFGHLM])")
_PARTS = {b"B": "iso8859_2", b"F": "iso8859_7", b"G": "iso8859_6", b"H": "iso8859_8", b"L": "iso8859_5", b"M": "iso8859_9"}  # fmt: skip
"""The parts of ISO 8859 by the letter that names them in an escape sequence (ISO 2022 register)."""

_MOST_RECORDS = 8
_LARGEST = 2_000_000
"""Bytes of a block up to which what follows is taken for the rest of it."""

_Texts = dict[int, list[str]]


def joined(pieces: Iterable[bytes]) -> tuple[bytes, ...]:
    """The IIM blocks of a file whose blocks may have been cut: a piece goes on where the one before it broke off."""
    blocks: list[bytes] = []
    for piece in pieces:
        if blocks and len(blocks[-1]) < _LARGEST and read_datasets(blocks[-1], _TEXTS).unfinished:
            blocks[-1] += piece
        else:
            blocks.append(piece)
    return tuple(blocks)


def read_iim(blocks: Sequence[bytes], warnings: list[str], contradicted: Contradicted | None = None) -> Layer:
    """What the IIM blocks of one picture say. A second complete record only fills what the first leaves out.

    `contradicted` gets the terms in which a later record says something else.
    """
    records: list[_Texts] = []
    damaged = False
    for block in blocks:
        found = read_datasets(block, _TEXTS)
        damaged |= found.damaged
        for texts, declared in _records(found):
            if records and not declared and not _is_another(records[-1], texts):
                _go_on(records[-1], texts)
            else:
                records.append(texts)
    if len(records) > _MOST_RECORDS:
        warnings.append(f"The file holds more than {_MOST_RECORDS} IIM records; the others were not read.")
    if damaged:
        warnings.append("The IIM block is damaged; what could be read of it was read.")
    layers = [("IIM" if number == 1 else f"IIM record {number}", _layer(texts, warnings)) for number, texts in enumerate(records[:_MOST_RECORDS], 1)]  # fmt: skip
    return merged(layers, warnings, contradicted=contradicted)


def write_iim(layer: Layer) -> bytes:
    """The IIM datasets of a layer, declared as UTF-8; fields that IIM does not have are left out."""
    texts = [(NUMBERS[name], text) for name, values in layer.items() if name in NUMBERS for text in values]
    if layer.get("date_created"):
        day, clock = dates.to_iim(layer["date_created"][0])
        texts += [(_DATE, day)] + ([(_TIME, clock)] if clock else [])
    head = dataset(*_CHARSET, UTF8) + dataset(*_VERSION, b"\0\4")
    ordered = sorted(texts, key=lambda item: item[0])
    return head + b"".join(dataset(2, number, text.encode("utf-8")) for number, text in ordered)


def is_utf8(block: bytes) -> bool:
    """Whether a block declares UTF-8 before anything else."""
    return block.startswith(dataset(*_CHARSET, UTF8))


def is_iim(data: bytes) -> bool:
    """Whether bytes without a head of their own start as IIM datasets do."""
    return data[:1] == MARK and data[1:2] in {b"\1", b"\2"} and len(data) >= 5


def _records(found: Datasets) -> list[tuple[_Texts, bool]]:
    """The texts of each record in a block, and whether the record says that it is one by naming its version."""
    records: list[tuple[_Texts, bool]] = [({}, False)]
    charset = ""
    for record, number, value in found.values:
        if (record, number) == _CHARSET:
            charset = _charset(value)
        elif (record, number) == _VERSION:
            records.append(({}, True))
        elif record == 2 and number in _TEXTS and (text := clean(decoded(value, charset))):
            records[-1][0].setdefault(number, []).append(text)
    return [each for each in records if each[0]]


def _is_another(record: _Texts, more: _Texts) -> bool:
    """Whether this is a record of its own: one and the same record names a field that does not repeat once."""
    return any(number in record for number in more if number not in _REPEATED) or all(
        record.get(number) == texts for number, texts in more.items()
    )


def _go_on(record: _Texts, more: _Texts) -> None:
    for number, texts in more.items():
        record.setdefault(number, []).extend(texts)


def _charset(declared: bytes) -> str:
    if _UTF8_NAMED.search(declared):
        return "utf-8"
    named = _PART_NAMED.search(declared)
    return _PARTS[named["part"]] if named else ""


def _layer(texts: _Texts, warnings: list[str]) -> Layer:
    layer: Layer = {}
    for name, number in NUMBERS.items():
        if number in texts:
            layer[name] = tuple(texts[number] if number in _REPEATED else texts[number][:1])
            if name in TERMS:  # said twice, both bind
                layer[name] = ("\n".join(dict.fromkeys(texts[number])),)
    if _DATE in texts:
        moment = dates.from_iim(texts[_DATE][0], texts.get(_TIME, [""])[0])
        if moment:
            layer["date_created"] = (moment,)
        elif texts[_DATE][0].strip("0"):
            warnings.append(f"The IIM date “{texts[_DATE][0][:40]}” is not a date and was not used.")
    return layer
