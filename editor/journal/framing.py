"""How a record lies in a file: one line, led by a hash of itself, of the line before and of the file's own key.

So a torn tail, a flipped bit, a lost, doubled or foreign line is noticed at that line; and a journal can be read by
eye when all else fails. JSON escapes line ends, so a line end is always the end of a record.
"""

import hashlib

START = b"0" * 16
"""What the first line takes for the hash of the line before."""
_HASH = len(START)


def framed(key: str, before: bytes, payload: bytes) -> bytes:
    """The line of a record that follows the line with the hash `before`."""
    return b"%b %b\n" % (_hash(key, before, payload), payload)


def hash_of(line: bytes) -> bytes:
    """The hash that leads a line."""
    return line[:_HASH]


def opened(key: str, before: bytes, line: bytes) -> bytes | None:
    """The record in a line; None if it is not whole, not as written, or not the one after `before`."""
    payload = line[_HASH + 1 : -1]
    if line[_HASH : _HASH + 1] != b" " or line[-1:] != b"\n" or hash_of(line) != _hash(key, before, payload):
        return None
    return payload


def _hash(key: str, before: bytes, payload: bytes) -> bytes:
    made = hashlib.blake2b(before, key=key.encode("ascii", "replace")[:64], digest_size=_HASH // 2)
    made.update(payload)
    return made.hexdigest().encode("ascii")
