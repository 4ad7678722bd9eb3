"""Signs that are compared many at a time are compared as each two would be."""

import random

from hypothesis import given
from hypothesis import strategies as st

from editor.media.nearness import SIGN_BYTES, Signs, has_near, pairs

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


@given(st.integers(0, 2**32), st.integers(1, 70), st.sampled_from([0, 1, 4_095, 4_096, 9_000]), st.integers(0, 40))
def test_pairs_are_those_that_are_found_one_by_one(seed: int, few: int, many: int, most: int) -> None:
    seeded = random.Random(seed)
    ours = [seeded.getrandbits(64) for _ in range(few)]
    theirs = [seeded.getrandbits(64) for _ in range(many)]
    for place in range(0, many, 500):  # some that are near
        theirs[place] = seeded.choice(ours) ^ sum(1 << bit for bit in seeded.sample(range(64), seeded.randrange(20)))
    found = {
        (own, place, apart)
        for own, one in enumerate(ours)
        for place in range(0, many, 500)
        if (apart := (one ^ theirs[place]).bit_count()) <= most
    }
    told = set(pairs(written(ours), written(theirs), most))
    assert {pair for pair in told if pair[1] % 500 == 0} == found
    assert all((ours[own] ^ theirs[place]).bit_count() == apart <= most for own, place, apart in told)


def written(signs: list[int]) -> bytes:
    return b"".join(sign.to_bytes(8, "big") for sign in signs)


@given(st.integers(0, 2**32), st.sampled_from([1, 4_096, 4_097, 9_000]), st.integers(1, 5))
def test_places_are_counted_through_all_of_them(seed: int, many: int, few: int) -> None:
    seeded = random.Random(seed)
    signs = [seeded.randbytes(SIGN_BYTES) for _ in range(many)]
    wanted = {seeded.randrange(many) for _ in range(few)}
    sought = b"".join(turned(signs[at], {3, 99}) for at in wanted)
    assert set(Signs(b"".join(signs)).near(sought, 2)) == wanted
