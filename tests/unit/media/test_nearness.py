"""The halves of signs are compared as the whole signs would be."""

from hypothesis import given
from hypothesis import strategies as st

from editor.media.nearness import SIGN_BYTES, has_near

SIGNS = st.binary(min_size=SIGN_BYTES, max_size=SIGN_BYTES)
FLIPPED = st.sets(st.integers(0, 8 * SIGN_BYTES - 1), max_size=40)


def number(sign: bytes) -> int:
    return int.from_bytes(sign, "big")


def turned(sign: bytes, bits: set[int]) -> bytes:
    return (number(sign) ^ sum(1 << bit for bit in bits)).to_bytes(SIGN_BYTES, "big")


@given(st.lists(SIGNS, max_size=5), SIGNS, FLIPPED, st.integers(0, 128), st.integers(0, 5))
def test_one_that_differs_in_few_bits_is_near(
    others: list[bytes], sign: bytes, bits: set[int], most: int, at: int
) -> None:
    signs = [*others[:at], turned(sign, bits), *others[at:]]
    near = any((number(one) ^ number(sign)).bit_count() <= most for one in signs)
    assert has_near(b"".join(signs), sign, most) is near


@given(SIGNS, st.integers(0, 128))
def test_where_there_is_none_none_is_near(sign: bytes, most: int) -> None:
    assert not has_near(b"", sign, most)


@given(st.integers(1, 200), SIGNS, FLIPPED)
def test_the_bound_itself_is_near_and_one_more_is_not(before: int, sign: bytes, bits: set[int]) -> None:
    far = turned(sign, set(range(8 * SIGN_BYTES)))
    signs = far * before + turned(sign, bits)
    assert has_near(signs, sign, len(bits))
    assert not bits or not has_near(signs, sign, len(bits) - 1)
