"""Words written in the case of those they stand in for."""


def lend_case(model: str, words: str) -> str:
    """The words in the case of the model: capitals throughout, a capital first, or none first.

    A model of one letter says nothing about the letters after it. A first word with capitals of its own after the
    first letter (NHS, McDonald) keeps its first letter whatever the model's.
    """
    letters = [sign for sign in model if sign.isupper() or sign.islower()]
    if not letters or not words:
        return words
    if len(letters) > 1 and all(sign.isupper() for sign in letters):
        return words.upper()
    place = next((place for place, sign in enumerate(words) if sign.isalnum()), 0)
    if letters[0].isupper():
        return words[:place] + words[place].upper() + words[place + 1 :]
    first_word = words[place:].split(maxsplit=1)[0] if words[place:].split() else ""
    if any(sign.isupper() for sign in first_word[1:]):
        return words
    return words[:place] + words[place].lower() + words[place + 1 :]
