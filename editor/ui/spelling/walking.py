"""The way from one misspelt word to the next: through headline, standfirst and body, and round the ends."""

from editor.ui.spelling.story_text import StoryText


def go(story: StoryText, *, forward: bool) -> bool:
    """Select the next misspelt word after the cursor, or the one before it; False when there is none."""
    own = (story.writing or story.body).textCursor()
    number = story.number(own)
    begins = own.document().findBlock(own.selectionStart()).position()
    if forward:
        ends = own.document().findBlock(own.selectionEnd())
        number += ends.blockNumber() - own.document().findBlock(begins).blockNumber()
        here = own.selectionEnd() - ends.position()
    else:
        here = own.selectionStart() - begins
    count = story.count
    for step in range(count + 1):  # the first one twice: once from the cursor on, once for what lies before it
        at = (number + step) % count if forward else (number - step) % count
        words = story.underlined(at)
        if not step:
            words = [word for word in words if (word[0] >= here if forward else sum(word) <= here)]
        if words:
            story.choose(at, *(words[0] if forward else words[-1]))
            return True
    return False
