"""Which dictionary a language gets, and what is said of one that cannot be used."""

from pathlib import Path

import pytest

from editor.domain.errors import Refused
from editor.style.spelling.dictionaries import available, find
from editor.style.spelling.soundness import fault
from editor.style.spelling.speller import Speller
from tests.unit.style.spelling.conftest import SHIPPED

AFF = "SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n"
DIC = "6\nfähre/S\nhafen\nkai\nmole\nboot\nsegel\n"


def put(folder: Path, name: str, aff: str | bytes = AFF, dic: str | bytes = DIC) -> Path:
    for suffix, content in ((".aff", aff), (".dic", dic)):
        path = folder / f"{name}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


@pytest.mark.parametrize(
    ("asked", "own", "given"),
    [
        ("en-GB", [], "en-GB"),
        ("en", [], "en-GB"),
        ("en-IE", [], "en-GB"),
        ("en-IE", ["en_IE"], "en-IE"),
        ("en-AU", ["de-DE"], "en-GB"),
        ("en_gb", [], "en-GB"),
        ("en-US", ["en_US"], "en-US"),
        ("de-DE", ["de_DE"], "de-DE"),
        ("de-DE", ["de-DE-frami"], "de-DE-frami"),
        ("de-AT", ["de_DE"], "de-DE"),
        ("de", ["de_CH", "de_DE"], "de-CH"),
        ("ga-IE", ["ga_IE/index"], "ga-IE"),
        ("ga", ["ga"], "ga"),
    ],
)
def test_the_dictionary_of_a_language(tmp_path: Path, asked: str, own: list[str], given: str) -> None:
    for name in own:
        put(tmp_path, name)
    assert find(asked, SHIPPED, tmp_path).language == given
    assert given in available(SHIPPED, tmp_path)


@pytest.mark.parametrize("asked", ["en-US", "de", "xx-XX", "", "no tag at all", "../../etc", "cy"])
def test_a_language_without_one_is_named(tmp_path: Path, asked: str) -> None:
    with pytest.raises(Refused, match=f"There is no spelling for “{asked}”: put its Hunspell dictionary"):
        find(asked, SHIPPED, tmp_path)
    with pytest.raises(Refused, match="There is no spelling"):
        find(asked, SHIPPED, tmp_path / "absent")


def test_half_a_dictionary_is_named(tmp_path: Path) -> None:
    (tmp_path / "de_DE.aff").write_text(AFF)
    with pytest.raises(Refused, match=r"“de_DE\.aff” has no “de_DE\.dic” beside it"):
        find("de-DE", SHIPPED, tmp_path)
    assert available(SHIPPED, tmp_path) == ("en-GB",)


def test_a_persons_own_goes_before_the_shipped_one(tmp_path: Path) -> None:
    put(tmp_path, "en_GB")
    assert find("en-GB", SHIPPED, tmp_path).words == tmp_path / "en_GB.dic"


def test_the_shipped_dictionary_is_sound() -> None:
    assert fault(find("en-GB", SHIPPED)) == ""
    assert "BSD" in (SHIPPED / "en-GB" / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("aff", "dic", "sentence"),
    [
        (AFF, "", "“de_DE.dic” does not begin with the number of its words"),
        (AFF, "fähre\nhafen\n", "“de_DE.dic” does not begin with the number of its words"),
        (AFF, "3\n", "“de_DE.dic” holds no words"),
        (AFF, "500\nhafen\nkai\n", "“de_DE.dic” is cut short: it promises 500 words and holds 2"),
        ("SET UTF-8\nSFX S Y 3\nSFX S 0 s .\n", DIC, "“de_DE.aff” is cut short: SFX S promises 3 lines and has 1"),
        ("SET UTF-8\nREP 2\nREP a b\n", DIC, "“de_DE.aff” is cut short: REP promises 2 lines and has 1"),
        ("SET KLINGON-8\n", DIC, "“de_DE.aff” names a character set that is none, “KLINGON-8”"),
        ("SET hex\n", DIC, "“de_DE.aff” names a character set that is none, “hex”"),
        ("SET ISO8859-1\n", DIC, "“de_DE.dic” is in UTF-8, but “de_DE.aff” names ISO8859-1"),
        ("", DIC, "“de_DE.dic” is in UTF-8, but “de_DE.aff” names ISO8859-1"),
        (AFF, DIC.encode("latin-1"), "“de_DE.dic” is not in the character set that “de_DE.aff” names, UTF-8"),
        ("SET UTF-16\n", DIC.encode("latin-1"), "“de_DE.dic” "),
        ("SET UTF-8\nNEEDAFFIX X\n", "3\nhafen/X\nkai/X\nmole/X\n", "it does not know its own words"),
        (b"\x00\xff\xfe" * 50, b"\xff\x00" * 50, "“de_DE.dic” does not begin with the number of its words"),
    ],
)
def test_a_broken_dictionary_is_one_clear_sentence(tmp_path: Path, aff: str, dic: str, sentence: str) -> None:
    speller = Speller(find("de", SHIPPED, put(tmp_path, "de_DE", aff, dic)))
    for _ in range(2):
        with pytest.raises(Refused) as refusal:
            speller.unknown(["hafen"])
        assert str(refusal.value).startswith(f"The “de-DE” dictionary cannot be used: {sentence}")
    speller.close()


def test_byte_order_marks_are_no_fault(tmp_path: Path) -> None:
    speller = Speller(find("de", SHIPPED, put(tmp_path, "de_DE", f"\ufeff{AFF}", f"\ufeff{DIC}")))
    assert speller.unknown(["fähres", "haven"]) == {"haven"}
    speller.close()


def test_a_dictionary_that_went_away(tmp_path: Path) -> None:
    speller = Speller(find("de", SHIPPED, put(tmp_path, "de_DE")))
    (tmp_path / "de_DE.dic").unlink()
    with pytest.raises(Refused, match="cannot be used: it cannot be read"):
        speller.unknown(["hafen"])


@pytest.mark.parametrize("charset", ["UTF-8", "ISO8859-1", "windows-1252"])
def test_dictionaries_in_other_character_sets(tmp_path: Path, charset: str) -> None:
    folder = put(tmp_path / "zoë’s wörter", "de_DE", AFF.replace("UTF-8", charset), DIC.encode(charset))
    speller = Speller(find("de", SHIPPED, folder))
    assert speller.unknown(["Fähre", "fähres", "haven", "слово", "kai"]) == {"haven", "слово"}
    assert speller.suggest("fahre") == ("fähre",)
    assert speller.suggest("слово") == ()
    speller.close()
