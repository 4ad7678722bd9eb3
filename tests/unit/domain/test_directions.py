"""Which captions say where in the picture somebody is, and which only use the same words."""

import pytest

from editor.domain.checks import findings
from editor.domain.copy import Copy, Crop, PictureUse
from editor.domain.directions import direction

PHOTO = "a" * 64


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("Ann Example (left) and Bob Sample on the quay.", "left"),
        ("Ann Example (L) greets Bob Sample.", "L"),
        ("Ann Example (c) opens the pier.", "c"),
        ("Bob Sample (far right) looks on.", "far right"),
        ("Ann Example (second from left) at the trial.", "second from left"),
        ("Ann Example, left, with Bob Sample.", "left"),
        ("Ann Example, left and Bob Sample, right, on Monday.", "left"),
        ("The harbour master, at right, signs the book.", "at right"),
        ("Bob Sample, centre", "centre"),
        ("Bob Sample, front centre, holds the cup.", "front centre"),
        ("From left: Ann Example, Bob Sample and Cy Specimen.", "From left"),
        ("From left to right, Ann Example and Bob Sample.", "From left to right"),
        ("Ann Example and Bob Sample (l-r).", "l-r"),
        ("L to R: Ann Example, Bob Sample.", "L to R"),
        ("Clockwise from top left: the quay, the pier, the mole.", "Clockwise"),
        ("The team captain, third from the right, lifts the cup.", "third from the right"),
        ("Bob Sample, seated second right, hears the verdict.", "second right"),
        ("Ann Example, pictured right, says she will stay.", "pictured right"),
        ("The ferry, pictured above, sails at ten.", "pictured above"),
        ("Bob Sample, standing in the middle, waves.", "standing in the middle"),
        ("Above: the quay before the storm.", "Above"),
        ("The quay today. Below, the same place in 1950.", "Below"),
        ("Smoke rises in the background as crews leave.", "in the background"),
        ("Back row: Ann Example, Bob Sample.", "Back row"),
        ("On the left is the new pier.", "On the left"),
        ("Ann Example and, to the right, Bob Sample.", "to the right"),
        ("Inset: the stolen cup.", "Inset"),
        ("Die Bürgermeisterin (l.) und der Hafenmeister.", "l"),
        ("Die Bürgermeisterin und der Hafenmeister (v. l. n. r.).", "v. l. n. r"),
        ("Der Hafenmeister, rechts, unterschreibt.", "rechts"),
        ("La maire, à gauche, et le maître de port.", "à gauche"),
        ("De gauche à droite : la maire et le maître de port.", "De gauche à droite"),
        ("La alcaldesa, a la derecha, saluda.", "a la derecha"),
        ("La sindaca, a sinistra, saluta.", "a sinistra"),
        ("R-L: Ann Example, Bob Sample.", "R-L"),
        ("L/R: Ann Example, Bob Sample.", "L/R"),
        ("(R to L) Ann Example and Bob Sample.", "R to L"),
        ("From left Ann Example and Bob Sample.", "From left"),
        ("Ann Example left, with Bob Sample.", "Ann Example left"),
        ("Ann Example left and Bob Sample right.", "left and Bob Sample right"),
        ("Ann Example pictured left with Bob Sample.", "pictured left"),
        ("Left; Ann Example. Right; Bob Sample.", "Left"),
        ("On the left Ann Example waits.", "On the left"),
        ("Ann Example and, to her left, Bob Sample.", "to her left"),
        ("Bob Sample stands to the left of Ann Example.", "to the left of"),
        ("Bob Sample on the right of the picture.", "on the right of the picture"),
        ("Links: die Bürgermeisterin.", "Links"),
        ("Rechts: der Hafenmeister.", "Rechts"),
        ("Der Hafenmeister (rechts) unterschreibt.", "rechts"),
        ("Der Hafenmeister ganz rechts unterschreibt.", "ganz rechts"),
        ("Links im Bild die Bürgermeisterin.", "Links im Bild"),
        ("Im Bild rechts der Hafenmeister.", "Im Bild rechts"),
        ("Es freuen sich links Ann Example, rechts Bob Sample.", "links Ann Example, rechts"),
        ("v.l.: Ann Example und Bob Sample.", "v.l"),
        ("Die Vorstände (v. r.) Ann Example, Bob Sample.", "v. r"),
        ("Van links naar rechts: Ann Example en Bob Sample.", "Van links"),
        ("A gauche: la maire.", "A gauche"),
        ("La maire (à g.) et le maître de port.", "à g"),
        ("De g. à d. : la maire et le maître de port.", "De g. à d"),
        ("La alcaldesa (izq.) saluda.", "izq"),
        ("Izquierda: la alcaldesa.", "Izquierda"),
        ("A sinistra Ann Example, a destra Bob Sample.", "A sinistra"),
        ("Da destra a sinistra: la sindaca e il capitano.", "Da destra a sinistra"),
        ("Da esquerda para a direita: a presidente.", "Da esquerda"),
        ("Fra venstre: ordføreren.", "Fra venstre"),
        ("Borgmästaren, till höger, skriver.", "till höger"),
        # The same words, and no place in the picture.
        ("Bob Sample left the quay at ten, and Ann Example was right.", ""),
        ("He left, saying that she was right.", ""),
        ("The Left party and its leader. Left-wing groups march.", ""),
        ("Demonstranten von der Linken, links und rechts der Straße.", ""),
        ("Der Wagen hat rechts überholt.", ""),
        ("La gauche manifeste, le droit de vote.", ""),
        ("The boat turned to the left of the pier.", ""),
        ("", ""),
        ("The ferry left the quay at ten.", ""),
        ("She is right to stay, Bob Sample says.", ""),
        ("Campaigners for human rights gather, right up to the gate.", ""),
        ("A right-wing group and a left-wing group march.", ""),
        ("The candidate of the far right speaks.", ""),
        ("The city centre on Monday.", ""),
        ("Two men are seen leaving the centre of town.", ""),
        ("Above all, Bob Sample likes the sea.", ""),
        ("Temperatures below zero in the harbour.", ""),
        ("The top of the tower, in the middle of town.", ""),
        ("Ann Example stood on the right side of history.", ""),
        ("Police are seen above the town in a helicopter.", ""),
        ("Ann Example turns left into Quay Street.", ""),
        ("Seated right-wing members jeer.", ""),
        ("Nobody was left. All right, he said.", ""),
    ],
)
def test_directions(caption: str, expected: str) -> None:
    assert direction(caption) == expected


@pytest.mark.parametrize(
    "hostile", ["(" * 5_000, "from " * 2_000, "left " * 2_000, ", " * 5_000, "top back far " * 900]
)
def test_a_hostile_caption_is_read_at_once(hostile: str) -> None:
    assert direction(hostile + "(left)") == ""


def _rules(**fields: object) -> list[str]:
    use = PictureUse(
        number=2, photo=PHOTO, caption="Ann, left, and Bob", credit="Gull", alt_text="Two", placement="lead"
    )
    copy = Copy(headline="Fire", body="It burnt.", pictures=(use.with_changes(**fields),))
    return [f"{one.rule} {one.level} {one.field} {one.picture}" for one in findings(copy)]


def test_a_caption_with_places_warns_after_a_crop_and_stops_nothing() -> None:
    assert _rules() == []
    assert _rules(crop=Crop(x=10, width=9_000)) == ["crop-places advice caption 2"]
    assert _rules(crop=Crop(x=10, width=9_000), caption="Ann and Bob") == []
    assert _rules(crop=Crop()) == []
