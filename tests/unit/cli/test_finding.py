"""Finding and killing pictures on the command line."""

import json
from pathlib import Path

from editor.media.embed import write_jpeg
from editor.media.fields import EmbeddedMetadata
from editor.media.limits import photo_sha256
from tests.unit.cli.conftest import Run, read
from tests.unit.cli.test_rights_commands import live
from tests.unit.media.scenes import cropped, saved, scene


def attached(run: Run, folder: Path) -> Path:
    path = folder / "quay.jpg"
    said = EmbeddedMetadata(caption="The quay", credit="Avel Photos", job_id="JOB7", date_created="2026-05-06")
    path.write_bytes(write_jpeg(scene(1), said))
    assert run("photo", "add", "ferry", path, login="rita")[0] == 0
    return path


def test_pictures_are_found(staffed: Run, tmp_path: Path) -> None:
    path = attached(staffed, tmp_path)
    part = tmp_path / "part.jpg"
    part.write_bytes(saved(cropped(scene(1), 1.0), 60))
    (found,) = read(staffed, "photo", "find", "quay", "--credit", "avel", "--from", "2026-05-06")["photos"]
    assert (found["file"], found["sha256"], found["how"]) == ("quay.jpg", photo_sha256(path.read_bytes()), None)
    assert (found["caption"], found["job_id"], found["place"]) == ("The quay", "JOB7", None)
    assert read(staffed, "photo", "find", "--like", part)["photos"][0]["how"] == "looks the same"
    assert read(staffed, "photo", "find", "--job", "JOB8")["photos"] == []
    code, out, _ = staffed("photo", "find", "--like", path, login="rita")
    assert (code, "same file" in out, "2026-05-06" in out) == (0, True, True)
    code, _, err = staffed("photo", "find", "--to", "6 May", login="rita")
    assert (code, err) == (1, "“6 May” is not a day; write it like 2026-05-06.\n")


def test_it_is_said_of_what_is_found_that_it_is_killed(staffed: Run, tmp_path: Path) -> None:
    path = attached(staffed, tmp_path)
    part = tmp_path / "part.jpg"
    part.write_bytes(
        write_jpeg(cropped(scene(1), 1.0), EmbeddedMetadata(caption="The quay again", credit="Avel Photos"))
    )
    other = tmp_path / "other.jpg"
    other.write_bytes(write_jpeg(scene(2), EmbeddedMetadata(caption="Another quay", credit="Avel Photos")))
    for each in (part, other):
        assert staffed("photo", "add", "ferry", each, login="rita")[0] == 0
    found = read(staffed, "photo", "find", "quay")["photos"]
    assert [one["killed"] for one in found] == [None, None, None]
    assert staffed("photo", "kill", path, "--reason", "Wrong name.", login="sam")[0] == 0
    killed = {one["file"]: one["killed"] for one in read(staffed, "photo", "find", "quay")["photos"]}
    assert killed["other.jpg"] is None
    assert killed["quay.jpg"]["match"] == "exact"
    assert killed["quay.jpg"]["sentence"].startswith("It was killed on ")
    assert killed["part.jpg"]["match"] == "likely"
    assert "looks the same as “quay.jpg”, which was killed" in killed["part.jpg"]["sentence"]
    _, out, _ = staffed("photo", "find", "quay", login="rita")
    lines = {name: line for line in out.splitlines() for name in killed if name in line}
    assert "  killed  " in lines["quay.jpg"]
    assert "likely killed" in lines["part.jpg"]
    assert "killed" not in lines["other.jpg"]


def test_a_killed_picture_is_told_as_it_is_attached(staffed: Run, tmp_path: Path) -> None:
    path = attached(staffed, tmp_path)
    assert staffed("photo", "kill", path, "--reason", "Wrong name.", login="sam")[0] == 0
    said = " by sam (“quay.jpg”): Wrong name. Replace it or take it out."
    code, out, err = staffed("photo", "add", "ferry", path, login="rita")
    assert (code, said in err, out) == (0, True, "Attached to “ferry”.\n")
    (remark, *_) = read(staffed, "photo", "add", "ferry", path)["remarks"]
    assert remark.startswith("Picture 3 was killed on ")


def test_a_picture_is_killed_and_allowed_again(staffed: Run, tmp_path: Path) -> None:
    path = attached(staffed, tmp_path)
    live(staffed, tmp_path)
    code, out, err = staffed("photo", "kill", path, "--reason", "Wrong name.", "--json", login="sam")
    assert code == 0, err
    assert json.loads(out)["stories"] == [
        {
            "slug": "ferry", "headline": "Late ferry to sail again after islanders protest", "status": "published", "pictures": [1], "match": "exact",
            "current": True, "live": 2, "can": ["revise"],
        }
    ]  # fmt: skip
    code, out, _ = staffed("check", "--live", "--json", login="pia")
    (fault,) = json.loads(out)["live"]
    assert (code, fault["slug"], fault["rule"], fault["picture"]) == (1, "ferry", "rights-killed", 1)
    assert "Wrong name. Replace it or take it out." in fault["message"]
    code, out, _ = staffed("photo", "kill", "JOB7", "--agency", "Avel Photos", "--reason", "All of it.", login="pia")
    assert (code, "exact" in out, "“JOB7” is killed." in out) == (0, True, True)
    assert staffed("photo", "unkill", "JOB7", "--reason", "Not all of it.", login="sam")[0] == 0
    assert staffed("photo", "unkill", path, "--reason", "The right name after all.", login="sam")[0] == 0
    assert staffed("check", "--live", login="pia")[0] == 0
    code, _, err = staffed("photo", "unkill", path, "--reason", "Once more.", login="sam")
    assert (code, "is not killed" in err) == (1, True)
    code, out, _ = staffed("photo", "kill", path, "--reason", "Wrong.", login="sam")
    assert (code, "revise; a producer can withdraw it" in out) == (0, True)
    code, out, err = staffed("photo", "kill", "JOB9", "--reason", "Wrong.", login="sam")
    assert (code, out) == (0, "“JOB9” is killed; no story has it.\n")
    assert err.startswith("No picture has the job number “JOB9” so far: look whether it is written right.")
    killed = staffed("photo", "kill", " job7", "--agency", "avel", "--reason", "All.", "--json", login="sam")
    assert [(one["slug"], one["match"]) for one in json.loads(killed[1])["stories"]] == [("ferry", "exact")]
    assert json.loads(killed[1])["remarks"] == []
    code, _, err = staffed("photo", "unkill", "JOB7", "--agency", "Third", "--reason", "No.", login="sam")
    assert (code, err) == (1, "“JOB7” of Third is not killed.\n")
    assert staffed("photo", "unkill", "JOB7", "--agency", "AVEL", "--reason", "No.", login="sam")[0] == 0
    code, _, err = staffed("photo", "unkill", " job9", "--agency", "Third", "--reason", "No.", login="sam")
    assert code == 1
    assert err.startswith(
        "“job9” of Third is not killed on its own: the number is killed whoever’s it is. Leave the agency"
    )
    assert staffed("photo", "unkill", "JOB9", "--reason", "No.", login="sam")[0] == 0
    assert staffed("photo", "kill", "JOB9", login="sam")[0] == 2
    assert staffed("verify", login="boss")[0] == 0


def test_a_picture_is_replaced_by_a_file_or_a_photo_of_the_library(staffed: Run, tmp_path: Path) -> None:
    path = attached(staffed, tmp_path)
    other = tmp_path / "pier.jpg"
    other.write_bytes(write_jpeg(scene(2), EmbeddedMetadata(caption="The pier", credit="Harbour Post")))
    code, out, err = staffed("photo", "replace", "ferry", "1", other, login="rita")
    assert (code, out) == (0, "Picture 1 of “ferry” is replaced.\n"), err
    assert "Picture 1 is now “pier.jpg”, with its own words." in err
    quay = photo_sha256(path.read_bytes())[:12]
    assert staffed("photo", "replace", "ferry", "1", quay, "--keep-words", login="rita")[0] == 0
    (use,) = read(staffed, "show", "ferry")["copy"]["pictures"]
    assert (use["photo"][:12], use["caption"], use["job_id"]) == (quay, "The pier", "JOB7")
    assert staffed("photo", "add", "ferry", photo_sha256(other.read_bytes())[:8], login="rita")[0] == 0
    code, _, err = staffed("photo", "replace", "ferry", "1", "0123456789", login="rita")
    assert (code, err) == (1, "“0123456789” cannot be read: No such file or directory.\n")
