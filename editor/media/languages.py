"""Which of a text's languages a story takes."""

from collections.abc import Mapping

DEFAULT = "x-default"


def in_language(texts: Mapping[str, str], language: str) -> str | None:
    """The text in a story's language, None if there is none in it.

    The exact language (`cy-GB`) comes before the plain one (`cy`), and that before the same one of another country
    (BCP 47, lookup). Tags are in lower case.
    """
    wanted = language.lower().replace("_", "-")
    while wanted:
        if wanted in texts:
            return texts[wanted]
        wanted = wanted.rpartition("-")[0]
    plain = language.lower().replace("_", "-").partition("-")[0]
    return next((text for tag, text in texts.items() if plain and tag.partition("-")[0] == plain), None)
