r"""The letters of an RTF document: in a code page, as `\u` with a number, or in UTF-8, as some programs write them."""

import codecs


def page_of(number: int) -> str:
    """Python's name for a code page, or nothing where it knows none of this number."""
    name = f"cp{number}"
    try:
        codecs.lookup(name)
    except LookupError:
        return ""
    return name


class Signs:
    r"""Makes letters of bytes. Letters that take several bytes are put together, and so are the halves of `\u`.

    `skipped` counts the signs still to be left out, since they say again what a `\u` has said.
    """

    def __init__(self, *, is_utf8: bool) -> None:
        self._is_utf8 = is_utf8
        self._bytes = bytearray()
        self._half = ""
        self.skipped = 0

    def skips(self) -> bool:
        """Whether this sign is left out."""
        if self.skipped:
            self.skipped -= 1
            return True
        return False

    def byte(self, said: str) -> None:
        """One byte, as two hexadecimal digits; read with those that follow it."""
        self._bytes.append(int(said, 16))

    def lacks(self, page: str) -> bool:
        """Whether the bytes so far end within a letter."""
        decoder = codecs.getincrementaldecoder(page)("replace")
        decoder.decode(bytes(self._bytes))
        return bool(decoder.getstate()[0])

    def waiting(self, page: str) -> str:
        """The letters in the bytes so far."""
        letters = self._bytes.decode(page, "replace")
        self._bytes.clear()
        return letters

    def plain(self, text: str, page: str) -> str:
        """Letters that stand there as they are: in UTF-8 where all of the document is that, else in the code page."""
        left_out = min(self.skipped, len(text))
        self.skipped -= left_out
        data = text[left_out:].encode("latin-1")
        return data.decode("utf-8" if self._is_utf8 else page, "replace")

    def unit(self, number: int) -> str:
        """A letter by its UTF-16 unit, or nothing while its other half is to come."""
        both = self._half + chr(number % 0x10000)
        self._half = both if len(both) == 1 and "\ud800" <= both <= "\udbff" else ""
        return "" if self._half else both.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
