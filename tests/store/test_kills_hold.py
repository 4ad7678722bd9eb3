"""Pictures are killed and allowed at random, and everybody who asks is told the same, on either engine."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.config.resources import resource
from editor.domain.copy import Copy
from editor.domain.errors import Refused
from editor.domain.kills import Kill, job_key
from editor.domain.unit import Unit
from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.media.limits import photo_sha256
from editor.publish.html.template import read_template
from editor.services.finding import Query, find
from editor.services.flow import act, possible
from editor.services.killed import Killed
from editor.services.killing import kill, killed_uses, unkill
from editor.services.live_checks import live_faults
from editor.services.picture_files import PictureFile
from editor.services.pictures import attach, edit
from editor.services.publishing import Site, publish
from editor.services.stories import new_story
from editor.store.verify import faults
from editor.ui.library_jobs import active_kills, whereabouts
from tests.store.desk import Desk
from tests.unit.media.scenes import saved, scene

WORDS = {"caption": "A ferry at the pier", "credit": "Avel Photos", "creator": "A. Nobody"}
FIRST = write_jpeg(scene(1), EmbeddedMetadata(**WORDS, job_id="HW1"))
AGAIN = write_jpeg(scene(1), EmbeddedMetadata(**WORDS, job_id="HW2"))
SERIES = write_jpeg(scene(2), EmbeddedMetadata(**{**WORDS, "credit": "Other Pictures"}, job_id="hw1"))
BARE = saved(scene(1), 60)
FILES = {"first": FIRST, "again": AGAIN, "series": SERIES, "bare": BARE}
CREDITS = {"first": "avel photos", "again": "avel photos", "series": "other pictures", "bare": "avel photos"}
NUMBERS = {"first": "hw1", "again": "hw2", "series": "hw1", "bare": ""}
LIKE = {name: {"first", "again", "bare"} - {name} for name in ("first", "again", "bare")} | {"series": set()}
WHERE = ("live", "approved", "draft")
STEPS = 14
_NAMES = {photo_sha256(data): name for name, data in FILES.items()}


def newsroom_with_all(newsroom: Desk, site: Site) -> None:
    """Each picture in a story that is submitted, in one that is approved, and in one that readers see."""
    for slug, data in ((f"{where}-{name}", data) for where in WHERE for name, data in FILES.items()):
        with newsroom.unit("rob") as unit:
            new_story(unit, slug, "", Copy(headline="Ferry", body="It sails."))
            attach(unit, slug, 0, [PictureFile(data, f"{slug}.jpg")])
            edit(unit, slug, 0, 1, {"caption": "A ferry", "alt_text": "A ferry"})
            if slug.endswith("bare"):
                edit(unit, slug, 0, 1, {"credit": "Avel Photos"})
            act(unit, slug, "submit")
        if not slug.startswith("draft"):
            with newsroom.unit("sue") as unit:
                act(unit, slug, "approve")
        if slug.startswith("live"):
            with newsroom.unit("pat") as unit:
                publish(unit, slug, site)


Step = tuple[Kill, str | PictureFile]
"""What is done, and what is given to say it."""


def steps(seed: int) -> Iterator[Step]:
    rng = random.Random(seed)
    while True:
        active = rng.random() < 0.6
        if rng.random() < 0.6:
            name = rng.choice(list(FILES))
            sha256 = photo_sha256(FILES[name])
            yield (
                Kill("photo", sha256, "Wrong.", active=active),
                rng.choice([sha256, sha256[:9].upper(), PictureFile(FILES[name], "it.jpg")]),
            )
        else:
            number = rng.choice(["HW1", " hw1", "hw2", "HW2 "])
            yield Kill("job", number, "Wrong.", active=active, agency=rng.choice(["", "Avel", "OTHER"])), number


def means(one: Kill, name: str) -> str:
    """How a kill stands against a picture."""
    if one.of == "photo":
        killed = _NAMES[one.subject]
        return "exact" if killed == name else "likely" if killed in LIKE[name] else ""
    same = job_key(one.subject) == NUMBERS[name] and one.agency.lower() in CREDITS[name]
    return "exact" if same else ""


def frees(later: Kill, one: Kill, name: str) -> bool:
    if later.active:
        return False
    if later.of == "photo" and _NAMES[later.subject] == name:
        return True
    same = (later.of, job_key(later.subject)) == (one.of, job_key(one.subject))
    return same and later.agency.lower() in ("", one.agency.lower())


def expected(made: list[Kill], name: str) -> str:
    standing = [
        one
        for place, one in enumerate(made)
        if one.active and not any(frees(later, one, name) for later in made[place + 1 :])
    ]
    ways = {means(one, name) for one in standing}
    return "exact" if "exact" in ways else "likely" if "likely" in ways else ""


def may_be_taken_back(made: list[Kill], one: Kill) -> bool:
    """Whether there is anything that an unkill takes back."""
    if one.of == "photo":
        return bool(expected(made, _NAMES[one.subject]))
    return any(
        kill.active and frees(one, kill, "") and not any(frees(later, kill, "") for later in made[place + 1 :])
        for place, kill in enumerate(made)
    )


def told_everywhere(unit: Unit) -> dict[str, set[str]]:
    """What all those who ask are told of each picture."""
    found = {one.photo.sha256: one.killed for one in find(unit, Query())}
    live = {fault.story.slug: fault.finding.message for fault in live_faults(unit)}
    uses = [use for each in active_kills(unit) for use in killed_uses(unit, each)]
    listed = {use.story.slug: use.exact for use in sorted(uses, key=lambda use: use.exact)}
    return {
        name: {
            _way(found[sha256]),
            _way(whereabouts(sha256)(unit).killed),
            _in(possible(unit, unit.story(f"draft-{name}"))["approve"]),
            _in(live.get(f"live-{name}", "")),
            *(_of(listed, f"{where}-{name}") for where in WHERE),
        }
        for sha256, name in _NAMES.items()
    }


def _way(killed: Killed | None) -> str:
    return "" if killed is None else "exact" if killed.exact else "likely"


def _in(sentence: str) -> str:
    return "exact" if "was killed on" in sentence and "looks the same" not in sentence else "likely" if sentence else ""


def _of(listed: dict[str, bool], slug: str) -> str:
    return {True: "exact", False: "likely", None: ""}[listed.get(slug)]


@pytest.mark.parametrize("seed", range(2))
def test_everybody_is_told_the_same(newsroom: Desk, tmp_path: Path, seed: int) -> None:
    site = Site(tmp_path / "site", read_template(resource("templates", "article")))
    newsroom_with_all(newsroom, site)
    made: list[Kill] = []
    walk = steps(seed)
    while len(made) < STEPS:
        one, what = next(walk)
        if not one.active and not may_be_taken_back(made, one):
            with pytest.raises(Refused, match="is not killed"), newsroom.unit("sue") as unit:
                unkill(unit, what, one.reason, agency=one.agency)
            continue
        with newsroom.unit("sue") as unit:
            (kill if one.active else unkill)(unit, what, one.reason, agency=one.agency)
            made.append(one)
            assert told_everywhere(unit) == {name: {expected(made, name)} for name in FILES}, made
        for name in [name for name in FILES if expected(made, name)][-1:]:
            with pytest.raises(Refused, match="cannot be published"), newsroom.unit("pat") as unit:
                publish(unit, f"approved-{name}", site)
    with newsroom.unit("ada") as unit:
        assert list(faults(unit)) == []
