"""`python -m tests.gui.preview_edits SEED [forgetful|long]`: edits a story at random; tells where its page is not as one made anew.

`forgetful` leaves the last block out of each patch. `long` takes a story whose blocks are gathered in runs, edits it where
they begin too, and tells which blocks stand elsewhere for being in one.
"""

import json
import random
import sys
from dataclasses import replace

from PySide6.QtGui import QTextCursor

from editor.domain.copy import Copy, PictureUse
from editor.publish.html.page import preview_html
from editor.services.previewing import SCHEME, address
from tests.bench.copy import made_up
from tests.gui.preview_window import PreviewedWindow
from tests.unit.publish.making import template

LONG = 14_000
"""Words, in about 290 blocks."""
PIECES = (
    "\n", "\n\n", "## ", "> ", "- ", "| a | b |\n|---|---|\n| 1 | 2 |\n", "![](photo:1)\n", "\n![](photo:2)\n\n", "**", "*",
    "Words in between. ", "[a link](https://example.org) ", "\n---\n", "1. ", "<i>no</i> ", "é “quoted” 🛥 ", "\\",
)  # fmt: skip
PICTURES = tuple(
    PictureUse(number=number, photo=f"{number:064x}", placement=placement, caption=f"Caption {number}")
    for number, placement in ((1, "lead"), (2, "inline"), (3, "inline"))
)
_SAME = """(() => {
  const bare = (root) => {
    const copy = root.cloneNode(true);
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const found = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    for (const node of found) node.remove();
    for (const node of copy.querySelectorAll("[data-block]")) node.removeAttribute("data-block");
    for (const run of copy.querySelectorAll("div.body > div.body")) run.replaceWith(...run.childNodes);
    copy.normalize();
    return copy.innerHTML.replace(/\\n+/g, "\\n");
  };
  const fresh = new DOMParser().parseFromString(ANEW, "text/html");
  const [one, other] = [bare(document.body), bare(fresh.body)];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return one === other ? "" : [one.slice(Math.max(at - 80, 0), at + 80), other.slice(Math.max(at - 80, 0), at + 80)];
})()"""


_TOPS = """(() => {
  const tops = () => [...document.querySelectorAll("[data-block]")].map((block) => block.getBoundingClientRect().top);
  const runs = [...document.querySelectorAll("div.body > div.body")];
  const gathered = tops();
  for (const run of runs) run.replaceWith(...run.childNodes);
  const loose = tops();
  return [runs.length, gathered.filter((top, place) => Math.abs(top - loose[place]) > 0.1).length];
})()"""
_HEADS = (
    "[...document.querySelectorAll('div.body > div.body > :first-child')].map((one) => one.textContent.slice(0, 40))"
)


def differs(window: PreviewedWindow) -> object:
    """Where the page is not as one made anew, and how it should read there; nothing when it is."""

    copy = Copy().with_changes(**window.program.story.sheet.fields())
    anew = preview_html(copy, template(), address, newsroom="Harbour Post", desk="news", image_sources=f"{SCHEME}:")
    return window.ask(_SAME.replace("ANEW", json.dumps(anew)))


def forget(window: PreviewedWindow) -> None:
    """From now on the page is not told everything."""
    whole = window.view.patch
    window.view.patch = lambda change, then: whole(replace(change, put=change.put[1:]), then)  # type: ignore[method-assign]


def main(seed: int, how: str) -> None:
    dice = random.Random(seed)
    body = "The last boat left at ten.\n\n## Fares\n\nNobody asked.\n\n- one\n- two\n\n![](photo:2)\n\nThe end.\n"
    body = body + "\n" + made_up(LONG, seed) if how == "long" else body
    window = PreviewedWindow(Copy(headline="Last ferry", body=body, pictures=PICTURES))
    faults = [differs(window)]
    if how == "forgetful":
        forget(window)
    for _ in range(25):
        for _ in range(dice.randint(1, 4)):
            edit(window, dice)
        window.rest()
        faults.append(differs(window))
    if how == "long":
        retype_heads(window)
        faults.append(differs(window))
    gathered = {"runs and blocks moved": window.ask(_TOPS)} if how == "long" else {}
    window.end({"faults": [fault for fault in faults if fault], "loads": window.loads} | gathered)


def retype_heads(window: PreviewedWindow) -> None:
    """Make crossheads of paragraphs that runs begin with."""
    for words in window.ask(_HEADS):
        cursor = window.manuscript.document().find(words)
        if not cursor.isNull():
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.insertText("## ")
    window.rest()


def edit(window: PreviewedWindow, dice: random.Random) -> None:
    """Type, delete, undo, or change a field."""
    manuscript = window.manuscript
    cursor = manuscript.textCursor()
    end = manuscript.document().characterCount() - 1
    cursor.setPosition(dice.randint(0, end))
    deed = dice.random()
    if deed < 0.6:
        cursor.insertText(dice.choice(PIECES))
    elif deed < 0.8:
        cursor.setPosition(min(cursor.position() + dice.randint(1, 60), end), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    elif deed < 0.9:
        manuscript.undo()
    else:
        fields = window.window.story.fields
        dice.choice([fields.headline, fields.standfirst]).insertPlainText(dice.choice(["Late ", "& <b>", "“now”"]))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
