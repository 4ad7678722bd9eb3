"""Made-up copy for measuring: the same words for the same length, in paragraphs such as a desk writes."""

import random

SENTENCE = (11, 24)
PARAGRAPH = (28, 75)
_SUBJECTS = ("The harbour board", "A ferry master", "The council", "Her office", "One resident", "The union", "A clerk")
_VERBS = ("said", "confirmed", "told the hearing", "denied", "repeated", "wrote", "expects", "has asked")
_FILLING = (
    "that", "the", "quay", "would", "stay", "open", "until", "repairs", "to", "its", "northern", "wall", "are", "finished",
    "and", "fares", "for", "islanders", "rise", "by", "no", "more", "than", "eight", "per", "cent", "while", "winter",
    "storms", "keep", "smaller", "boats", "in", "port", "on", "most", "weekday", "mornings",
)  # fmt: skip


def made_up(words: int, seed: int = 11) -> str:
    """Markdown of about so many words: paragraphs, some with emphasis, a link, a quotation, a crosshead, a list."""
    dice = random.Random(seed)
    parts: list[str] = []
    left = words
    while left > 0:
        text = _paragraph(dice, min(left, dice.randint(*PARAGRAPH)))
        left -= len(text.split())
        parts.append(_dressed(dice, text, len(parts)))
    return "\n\n".join(parts) + "\n"


def _paragraph(dice: random.Random, words: int) -> str:
    said: list[str] = []
    while words > 0:
        length = min(words, dice.randint(*SENTENCE))
        filling = " ".join(dice.choice(_FILLING) for _ in range(max(1, length - 4)))
        said.append(f"{dice.choice(_SUBJECTS)} {dice.choice(_VERBS)} {filling}.")
        words -= length
    return " ".join(said)


def _dressed(dice: random.Random, text: str, number: int) -> str:
    first, _, rest = text.partition(" ")
    dresses = {
        3: f"**{first}** {rest}",
        5: f"> {text}",
        8: f"{text} *{dice.choice(_FILLING)}* [the notice](https://example.org/{number})",
        11: f"## {dice.choice(_SUBJECTS)} {dice.choice(_VERBS)}\n\n{text}",
        13: f"- {text}\n- {first}",
    }
    return dresses.get(number % 14, text)
