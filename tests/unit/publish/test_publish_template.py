"""The folder of a page template: its sources, its style and the slots for pictures."""

import pytest

from editor.config.resources import resource
from editor.domain.errors import Unavailable
from editor.publish.html.template import read_template
from tests.unit.publish.making import template


def test_a_template_folder_must_be_whole(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("article")
    with pytest.raises(Unavailable, match="cannot be read"):
        read_template(folder)
    (folder / "style.css").write_text("a {}")
    (folder / "slots.json").write_text((resource("templates", "article") / "slots.json").read_text("utf-8"), "utf-8")
    with pytest.raises(
        Unavailable, match=r"lacks figure\.html\.j2, gallery\.html\.j2, notice\.html\.j2, page\.html\.j2"
    ):
        read_template(folder)
    for name, source in template().sources:
        (folder / name).write_text(source, "utf-8")
    slots = (folder / "slots.json").read_text("utf-8")
    for wrong in (
        "{}",
        "[]",
        '{"lead": {"sizes": "1px", "widths": [0]}}',
        slots.replace("widths", "width"),
        slots.replace("inline", "aside"),
    ):
        (folder / "slots.json").write_text(wrong)
        with pytest.raises(Unavailable, match="picture slots"):
            read_template(folder)
    (folder / "slots.json").write_text("{")
    with pytest.raises(Unavailable, match="cannot be read"):
        read_template(folder)
    (folder / "slots.json").write_text(slots, "utf-8")
    assert read_template(folder).css == "a {}"
    (folder / "style.css").write_text("</style>")
    with pytest.raises(Unavailable, match="would end it in the preview"):
        read_template(folder)
