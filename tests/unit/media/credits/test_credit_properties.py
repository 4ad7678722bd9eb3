"""What holds for any text: cleaning twice is cleaning once, no word is lost that no list names, nothing raises."""

import re
import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor.media.credits.cleaner import LONGEST, clean
from editor.media.credits.ideas.registry import IDEAS
from editor.media.credits.shipped import shipped
from editor.media.credits.values import Cleaned

AGENCIES = shipped()
SPELLINGS = sorted({text for agency in AGENCIES for text in agency.all_spellings})
TOKENS = sorted({word for token in AGENCIES.tokens for word in token.words})
NAMES = [
    "Nell Exampleton", "NELL EXAMPLETON", "Nell EXAMPLETON", "J. B. SMITH", "J.B.Smith", "TAM O'NEILL", "Bo van der Test",
    "NELL DE LA CRUZ", "Nell McDONALD", "Avel Gazette", "AVEL GAZETTE", "NASA", "@nell", "Mary Ann Avalon", "Nell", "NEMO",
]  # fmt: skip
JOINTS = [
    "/",
    " / ",
    " via ",
    " VIA ",
    " - ",
    " – ",
    ", ",
    " | ",
    " for ",
    " of ",
    " (",
    ")",
    ": ",
    "-",
    " ",
    " and ",
    " & ",
    "",
    "\n",
]
AROUND = [
    "© ", "(c) ", "Copyright ", "© 2024 ", "2024", ". All rights reserved", "Photo: ", "(Photo by ", "Credit: ", "By ", "by ",
    "Pic ", "Mandatory Credit: ", "Staff Photographer", "photographer ", "courtesy of ", "[", "]", "“", "”", "...", "or licensors",
]  # fmt: skip
ODD = st.text(max_size=12) | st.text("aB1 .,-/()©|“”'’:\u00a0\u200b\tİßΣǅ", max_size=12)
PART = st.sampled_from(SPELLINGS) | st.sampled_from(NAMES) | st.sampled_from([*JOINTS, *TOKENS, *AROUND]) | ODD
LINE = st.lists(PART | st.sampled_from(JOINTS), max_size=8).map("".join)
YEAR = re.compile(r"\d{2,4}")
MAY_GO = frozenset().union(*(idea.may_drop for idea in IDEAS))


def in_order(*texts: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", " ".join(texts).replace("™", "")).casefold()
    seen = (sign for sign in plain.replace("\u200b", " ") if unicodedata.category(sign) not in {"Cf", "Mn"})
    return re.findall(r"[^\W_]+", "".join(seen))


def words(*texts: str) -> set[str]:
    return set(in_order(*texts))


def lost(result: Cleaned) -> set[str]:
    """The words of credit, by-lines and source that are nowhere any more and on no list."""
    said = result.original
    gone = words(said.credit, *said.creator, said.source) - words(result.credit, *result.creator, result.source)
    respelt = [text for agency in AGENCIES if agency.name in result.agencies for text in agency.all_spellings]
    tokens = [text for token in AGENCIES.tokens for text in (*token.words, token.credit)]
    listed = words(*MAY_GO, *respelt, *tokens)
    return {word for word in gone - listed if not YEAR.fullmatch(word)}


@settings(max_examples=400, deadline=None)
@given(LINE, st.lists(LINE, max_size=3) | LINE, LINE, LINE, LINE)
@example("Getty Images for Getty", [], "", "", "")
@example("/" * LONGEST, "(" * LONGEST, ", " * (LONGEST // 2), "", "(" * LONGEST)
@example("a " * (LONGEST // 2), "A." * (LONGEST // 2), "- " * (LONGEST // 2), "", "(a" * 1000)
@example("Reuters/" * 250, "Nell Exampleton " * 125, "via " * 500, "", "(Photo by " * 200)
def test_any_text(credit: str, creator: list[str] | str, source: str, notice: str, caption: str) -> None:
    once = clean(credit, creator, source, notice, caption)
    again = clean(once.credit, once.creator, once.source, notice, caption)
    assert (again.credit, again.creator, again.source) == (once.credit, once.creator, once.source)
    assert again.remarks == ()
    assert lost(once) == set()


@settings(max_examples=200, deadline=None)
@given(LINE)
def test_a_credit_does_not_vanish(credit: str) -> None:
    assert bool(clean(credit).credit) == bool(credit)


@settings(max_examples=200, deadline=None)
@given(LINE | st.text(max_size=200))
def test_a_credit_that_names_no_agency_is_not_rearranged(credit: str) -> None:
    result = clean(credit)
    if not result.agencies:
        may_go = words(*MAY_GO, *TOKENS)
        said, kept = (
            [word for word in in_order(text) if word not in may_go and not YEAR.fullmatch(word)]
            for text in (credit, result.credit)
        )
        assert kept == said[: len(kept)]


def test_the_check_for_lost_words_sees_a_lost_word() -> None:
    whole = clean("Photo: Nell Exampleton/REUTERS PICTURES")
    assert lost(whole) == set()
    assert lost(Cleaned("Reuters", (), "", whole.original, agencies=whole.agencies)) == {"nell", "exampleton"}
    assert lost(Cleaned("Nell", (), "", clean("Nell REUTERS").original)) == {"reuters"}


def test_what_is_too_long_for_a_credit_stays_as_it_came() -> None:
    long = "REUTERS/" * 300
    assert (clean(long).credit, clean(long).remarks) == (long, ())


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(SPELLINGS))
def test_every_spelling_comes_to_the_agency_s_own_form(spelling: str) -> None:
    agency = AGENCIES.named(spelling)
    assert agency is not None
    assert clean(spelling).credit == agency.sign
    assert clean(agency.credited("Nell Exampleton")).credit == agency.credited("Nell Exampleton")
