"""From the HTML a clipboard or a document carries to Markdown copy."""

from selectolax.lexbor import LexborHTMLParser

from editor.text.pasting.dropped import Tally
from editor.text.pasting.envelope import unwrapped
from editor.text.pasting.limits import LARGEST, refuse_larger
from editor.text.pasting.reading import Reader
from editor.text.pasting.result import Pasted
from editor.text.pasting.sifting import sift
from editor.text.pasting.signs import whole
from editor.text.pasting.writing import written


def from_html(html: str) -> Pasted:
    """Markdown copy with the emphasis, links, lists, crossheads, quotations and tables of the page, and no more.

    Nothing is run and nothing is fetched. Takes time in proportion to the page, so it belongs off the GUI thread.
    Raises `Refused` when the page is larger than `LARGEST`, or than `LARGEST_MARKUP` without its pictures, or too
    tangled; the caller may then fall back to `from_plain`.
    """
    refuse_larger(len(html), LARGEST)
    tally = Tally()
    sifted = sift(whole(unwrapped(html), tally), tally)
    root = LexborHTMLParser(sifted.html or " ").root
    reader = Reader(sifted, tally)
    if root is not None:
        reader.read(root)
    return Pasted(written(reader.blocks, tally), tally.told(), tuple(reader.pictures))
