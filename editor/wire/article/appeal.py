"""Appeals for money and readers, which pages wrap around an article and drop into its middle.

A block is an appeal when a newspaper speaks of itself (“our reporting”) to the reader (“you”) about money or support.
Two of the three make it doubtful: then it stays, with a warning, unless it stands among sure ones. What is quoted or
told of others counts for nothing, since readers' support is also something people talk about in the news.
"""

import re
from functools import lru_cache

from editor.wire.article.page import Block, Page, Role
from editor.wire.signatures.sentence import excerpt

_LONGEST = 1500
_FEW_WORDS = 14
_LONGEST_OPENING = 25

_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)|(?:(?<=\s)|^)[‘'][^’']*[’'](?=\s|$)")
_ATTRIBUTED = re.compile(
    r"\b(?:he|she|they|who|it|spokes\w+|minister|[A-Z]\w+) (?:said|says|told|added|asked|announced)\b|\b(?:said|wrote|writes|states|stated|argues|according to)\b"
)
_READER = re.compile(r"\b(?:you|your|yours|you're|you've|you'll|reader(?:s)? like|readers' (?:support|help)|please)\b")
_OURSELVES = re.compile(
    r"\b(?:we|us|our|ours|we're|we've|the journal|the guardian|keeps? \w+(?: \w+)? (?:open|free|going|independent))\b"
)
_MONEY = re.compile(
    r"\b(?:support(?:s|ed|er|ers|ing)?|contribut\w+|donat\w+|subscri\w+|member(?:s|ship)?|advertising (?:revenue|income)|"
    r"once-off|one-off|monthly|per month|a month|payments?|pay what|paywalls?|fund(?:s|ed|ing)?|chip in|back us|give what|"
    r"your help|help us|gifts?|generosity|give (?:what|back|today|now|to)|fundrais\w+|[\w]+-funded|costs? (?:money|of)|costs?\b.{0,20}\bcover|adverts?|"
    r"adverti[sz]\w+|choose to pay|pay(?:s|ing)? for (?:it|news|journalism)|gave [€£$]\d|keep\w* .{2,30} (?:alive|going|open|free|shining|strong|independent|running)|"
    r"(?:for|as little as) (?:just )?[€£$]\d|afford|sponsor us|register for free|needs? (?:your|it))\b"
)
_PRESS = re.compile(
    r"\b(?:journalis[mt]\w*|reporting|newsroom|reporters|readers|unbiased|independent,? (?:news|media|title|voice)|trusted news|quality news|"
    r"news (?:that|you|for|free|open)|our (?:mission|stories|work|coverage|site|website|newsletter|titles?)|this article|"
    r"articles? like|newsletters?|fact-?check\w*|paywalls?|(?:stories|news|information) (?:free|open)|in your inbox|ad-free|visiting|local news|free to read|news needs|reading (?:this|us|our)|read us|trust us|power to account|the (?:stories|news|facts)|fearless|this story|adverts?)\b"
)
_PLAIN = re.compile(
    r"readers like you|(?:support|back|fund) (?:our|independent|quality|local|trusted|fearless|the \w+'?s?) (?:\w+ )?(?:journalism|reporting|news)|"
    r"contribute what you can|become an? (?:\w+ )?(?:supporter|subscriber|member|patron)\b(?! of)|paywalls? away|"
    r"(?:subscribe|sign up|register|donate|contribute) (?:now|today|here|for free|to (?:read|our|get|the))|"
    r"(?:once-off|one-off|monthly) (?:donation|payment|contribution)|advertising (?:revenue|income) .{0,60}\b(?:support|pays?|enough|covers?)\b|"
    r"support (?:us|the \w+) (?:from|today|now|with|by)|consider (?:an? |making an? |giving an? )?(?:\w+ )?(?:donation|contribution|subscription)|(?:people|readers) like you\b|(?:only )?possible (?:with|because of|thanks to) (?:you|your)\b|free to read,? but\b|pay for what you read|afford to pay for (?:the )?(?:news|journalism)|love local news|donate what you can|please (?:consider )?(?:support|donat|contribut|subscrib)\w*|"
    r"as little as [€£$]\d|free for everyone|every contribution|your (?:support|contribution|donation) (?:helps?|makes|keeps|powers|means)"
)
_WALL = re.compile(
    r"^you have \w+ (?:free )?articles?\b|\bfree articles? (?:remaining|left)\b|^(?:get )?unlimited access (?:for|to|from)\b|"
    r"^create (?:a|your) (?:free )?account\b|^to (?:continue|keep) reading\b|\bto (?:keep|continue) reading\b.{0,40}\b(?:subscribe|register|log in)\b|"
    r"^this (?:article|story|content) is (?:for|reserved for|available to) (?:our )?(?:\w+ )?(?:subscribers|members)\b"
)
_FIRST_PERSON = re.compile(r"\bI\b")
_IMPERATIVE = re.compile(
    r"(?:support|back|fund|subscribe|sign up|register|donate|contribute|become|join|give|make|keep|help|consider|from)\b"
)
_BRAND = re.compile(r"(?:Support|Subscribe to|Back|Join) The(?: [A-Z]\w+){1,3}")
_CALL = re.compile(
    r"(?:we need your (?:help|support).*|thank you.*|support (?:us|the \w+(?: \w+){0,2}|our \w+)(?: now| today)?|(?:please )?donate(?: now| today)?|contribute(?: now)?|thanks for reading|"
    r"(?:for|to) (?:everyone|all|anyone|those) who needs? (?:it|them|us)|learn more|not now|remind me later|maybe later|no thanks|"
    r"(?:the )?[\w'.]+(?: \w+)? needs? (?:you|your (?:help|support))(?: now| today)?|(?:make|choose|select) an? (?:\w+ )?(?:contribution|donation|amount)|"
    r"(?:give|join|contribute) (?:now|today|once|monthly)|yes,? i(?:'ll| will) (?:help|support|contribute).*|"
    r"become an? \w+|join us.*|it (?:only )?takes (?:only |just )?a minute.*|(?:will you|can you (?:help|spare|afford|give)|keep the \w+ \w+|help us|your help|your (?:\w+ )?(?:support|gift)|give what you can|chip in|join them|before you go|a (?:message|word|note) from (?:the|our) (?:editor|team|newsroom)|hi there).*)[.!]*"
)


def mark_appeals(page: Page) -> None:
    """Set aside appeals."""
    blocks = [block for block in page.blocks if block.role is Role.COPY]
    scores = [appeal_score(block) for block in blocks]
    taken = {place for place, score in enumerate(scores) if score >= 3}
    for step in (1, -1):
        order = range(len(blocks)) if step == 1 else range(len(blocks) - 1, -1, -1)
        for place in order:
            if place - step in taken and scores[place] >= 2 and _goes_along(blocks[place], scores[place]):
                taken.add(place)
    taken |= _above_the_article(blocks, scores)
    for place in taken:
        blocks[place].role = Role.REMOVED


def warn_of_appeals(page: Page) -> None:
    """Warn of paragraphs that stay in the body and may be appeals."""
    copy = page.copy()
    # A writer who says “I” may well say “you” to the reader.
    personal = any(_FIRST_PERSON.search(_QUOTED.sub(" ", block.text)) for block in copy)
    for block in copy:
        doubtful = block.ends_with_full_stop and appeal_score(block) >= 2 and not _CALL.fullmatch(block.key)
        spoken = _READER.search(block.key) or _OURSELVES.search(block.key)
        if doubtful or (spoken and not personal and speaks_to_reader(block) >= 2):
            page.warn(f"This may be an appeal to readers and not copy; it stays in the body: “{excerpt(block.text)}”")


def _above_the_article(blocks: list[Block], scores: list[int]) -> set[int]:
    """The appeal a page opens with: above the headline nothing that speaks to the reader in sentences is copy."""
    end = 0
    while end < min(len(blocks), _LONGEST_OPENING) and _speaks(blocks, end):
        end += 1
    while end and not (blocks[end - 1].ends_with_full_stop or _CALL.fullmatch(blocks[end - 1].key)):
        end -= 1
    if 3 not in scores[:end] and scores[:end].count(2) < 2:
        return set()
    titled = any(block.is_title for block in blocks[end : end + 8])
    return {place for place in range(end) if scores[place] >= 2 or titled or not blocks[place].is_title}


def _speaks(blocks: list[Block], place: int) -> bool:
    if speaks_to_reader(blocks[place]):
        return True
    # One sentence between two that speak to the reader belongs to them.
    return (
        0 < place < len(blocks) - 1
        and blocks[place].ends_with_full_stop
        and speaks_to_reader(blocks[place + 1]) > 1
        and not tells_of_others(blocks[place])
    )


def speaks_to_reader(block: Block) -> int:
    """How many of the signs of an appeal a block shows; none if it quotes or tells of others."""
    if tells_of_others(block) or len(block.text) > _LONGEST:
        return 0
    text = block.key
    return sum(bool(sign.search(text)) for sign in (_READER, _OURSELVES, _MONEY, _PRESS)) + bool(_CALL.fullmatch(text))


def tells_of_others(block: Block) -> bool:
    """Whether a block quotes or reports somebody: then the reader is not the one spoken to."""
    return bool(_ATTRIBUTED.search(block.text)) or block.text[:1] in '“‘"'


def _goes_along(block: Block, score: int) -> bool:
    return bool(_CALL.fullmatch(block.key)) or (score >= 2 and block.ends_with_full_stop)


def appeal_score(block: Block) -> int:
    """0 (copy) to 3 (surely an appeal)."""
    return _score(block.text)


@lru_cache(maxsize=4096)
def _score(whole: str) -> int:
    block = Block(whole)
    if len(block.text) > _LONGEST:
        return 0
    said = re.sub(r"\s+", " ", _QUOTED.sub(" ", block.text)).strip()
    text = Block(said).key
    if len(text) < 6:
        return 0
    if _BRAND.fullmatch(block.text) or _WALL.search(text):
        return 1 if tells_of_others(block) else 3
    plain = bool(_PLAIN.search(text))
    signs = [bool(sign.search(text)) for sign in (_READER, _OURSELVES, _MONEY, _PRESS)]
    score = 0
    if plain:
        short = len(text.split()) <= _FEW_WORDS
        calls = signs[3] or bool(_IMPERATIVE.match(text)) or not block.ends_with_full_stop
        score = 3 if signs[0] or signs[1] or (short and calls) else 2
    elif signs[3] and sum(signs) >= 3:
        score = sum(signs) - 1
    if _ATTRIBUTED.search(said):
        return min(score, 1)
    if _FIRST_PERSON.search(said):
        score = min(score, 2)
    return max(score, 2) if _CALL.fullmatch(text) else score
