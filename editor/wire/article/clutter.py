"""What a page shows around an article and a reporter copies with it: sharing, times, links, menus, cookie notices."""

import re

from editor.text.vocabulary import vocabulary
from editor.wire.article import abroad, furniture
from editor.wire.article.appeal import tells_of_others
from editor.wire.article.open_form import may_head_a_section
from editor.wire.article.page import Block, Page, Role
from editor.wire.signatures.agencies import copyright_source

_LONGEST_LINE = 160
_LONGEST_NOTICE = 600

_SHARING = vocabulary(
    """share shares tweet facebook twitter x email e-mail mail whatsapp linkedin print copy copied link url save pinterest
    reddit flipboard messenger telegram threads bluesky bookmark this article story page on via to by with a and or & | · • :
    your friends more options icon for later"""
)
_SHARING_VERBS = vocabulary(
    "share tweet twitter copied facebook whatsapp email e-mail print save bookmark copy linkedin pinterest"
)
_TIMES = (
    vocabulary(
        """january february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    am pm a.m p.m gmt utc uk et pt ct mt est edt cst cdt mst mdt pst pdt cet cest bst ist aest aedt acst awst nzst nzdt ast adt nst ndt akst akdt hst sast jst msk eest hkt sgt at on of the by in first last updated update published publish posted created
    modified today yesterday tonight now just ago hour hours hr hrs minute minutes min mins second seconds day days week weeks
    month months read reading listen issued time view views comment comments share shares reaction reactions less than · • | / - – —"""
    )
    | abroad.TIMES
)
_TIME_SIGNS = (
    vocabulary("ago yesterday today updated published posted read views comments gmt utc bst ist") | abroad.TIME_SIGNS
)
_PLACED = re.compile(r"[^\W\d_a-z][\w'’-]+(?:(?:,? |/)[^\W\d_a-z][\w'’-]+){0,3}\s*[|•·]\s*(?P<time>.*\d.*)")
PLACE_BEHIND = re.compile(
    r"(?P<time>(?:(?:First|Last|first|last|FIRST|LAST) )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|PUBLISHED|UPDATED|POSTED)\b.*\d.*?)"
    r"(?:,|\s[-–—|·•])\s(?P<place>[^\W\d_a-z][\w'’.-]+(?:[ /][^\W\d_a-z][\w'’.-]+){0,2}(?:, [^\W\d_a-z][\w'’.-]+)?)"
)
"""A line with the time of publishing and a few names behind it: a place, or who wrote it."""
_IN_A_PAPER = re.compile(r"(?P<time>.*\d.*\d.*), the \w+(?: \w+){1,3}")
_MENU = vocabulary(
    """home news world uk us ireland irish europe politics business sport sports opinion culture lifestyle entertainment tech
    technology science health climate environment money travel food video videos audio podcasts weather local local-news
    regional national international education arts life style property motors obituaries crime courts farming fashion music
    film tv books games puzzles premium latest more menu search live cities u.s u.s. u.k u.k. photography podcast and & | · •"""
)
_LINE = re.compile(
    r"""(?:
    (?:read|see|watch|listen|hear)\ (?:more|also|next|now|too)\b.* | (?:learn|find\ out|discover)\ more.{0,30}
    | (?:related(?=:|$|\ (?:articles?|stor(?:y|ies)|topics?|content|coverage|news|links?|internet|reads?|reading|posts?|videos?|to\ this)\b)
        |recommended(?=:|$|\ (?:for|by|from|reads?|reading|stories|articles?|videos?)\b)|trending(?=:|$|\ (?:now|in|on|stories|topics?|today|news)\b)
        |most\ (?:read|popular|viewed|commented|shared)|top\ stories|more\ (?:on\ this|from|like\ this)|
        more\ in|you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested)|don't\ miss|editor's\ (?:picks?|choice)|up\ next|
        keep\ reading|explore\ more|also\ in\ the\ news)\b(?:(?=:).*|.{0,40})
    | (?:sign\ up|sign\ in|log\ ?in|subscribe|register(?=$|\ (?:for|now|here|today|to|free|or|with|and)\b)|already\ a\ (?:subscriber|member))\b.{0,100}
    | (?:follow|like|join)\ (?:us|our|@\w+)\b.{0,100} | follow\ .{2,40}\ on\ (?:facebook|twitter|x|instagram|whatsapp|google\ news).{0,40}
    | (?:download|get)\ (?:the|our)\ (?:\w+\ )?(?:app|newsletter|e-?mail|alerts?)\b.{0,80}
    | (?:our|the|your)\ (?:free\ )?(?:daily|morning|weekly|evening)\ (?:newsletter|e-?mail|briefing).{0,120}
    | (?:advertisement|advert|advertising|sponsored(?:\ content)?|promoted(?:\ content)?|paid\ for\ by.{0,40}|ad\ feedback)
    | (?:small|medium|large|normal)\ text | text(?:\ size)? | (?:enter\ your\ )?e-?mail\ address | after\ newsletter\ promotion
    | something\ went\ wrong\W+please\ try\ again.{0,30} | thank\ you\ for\ (?:signing\ up|subscribing).{0,40}
    | get\ (?:the\ latest|breaking)\ .{3,80}\b(?:inbox|newsletter|e-?mail|phone|whatsapp)\b.{0,40} | also\ read(?:(?=:).*)?
    | (?:re-?use|republish|reprint)\ this\ (?:content|article|story) | (?:get|order)\ (?:rights|reprints)\b.{0,40}
    | .{2,40}\ is\ not\ responsible\ for\ the\ content\ of\ external\ .{3,20} | [\w-]+(?:\.[\w-]+)+/\S+
    | (?:share\ on\ (?:facebook|twitter|x|linkedin|whatsapp|reddit)\s*){2,} | (?:previous|next)\ (?:post|article|story)
    | this\ field\ is\ required | reading\ time | (?:read\ )?more\ (?:news|stories)\ on | rate\ story | font\ size | synopsis | summary | resize | listen | \d+\ min(?:ute)?s?\ to\ read | advertise\ with\ .{2,30}
    | (?:skip\ to\ )?end\ of\ carousel | join\ the\ (?:conversation|discussion|debate) | we\ need\ your\ consent\b.{0,100}
    | .{3,40}\ (?:values|welcomes)\ your\ comments\b.{0,110}
    | need\ more\ (?:clarity|context|information)\b.* | (?:to\ )?embed\ this\ post.* | send\ (?:a\ )?tip\ or\ correction
    | in\ this\ section | already\ have\ an\ account.{0,40} | (?:here's\ )?why\ (?:you\ can\ )?trust\ .{2,40}
    | be\ the\ first\ to\ get\ .{2,40} | (?:install|download|get)\ the\ .{2,40}\bapp\b.{0,40} | privacy\ notice:.*
    | (?:free\ )?(?:daily|weekly|morning|evening)\ (?:newsletter|e-?mail) | follow\ the\ topics\ in\ this\ article
    | (?:view|see)\ (?:(?:this\ post|more)\ )?on\ (?:instagram|facebook|x|twitter|tiktok) | this\ content\ is\ hosted\ by.{0,80}
    | please\ use\ .{2,40}\ browser.{0,80} | [\W_]+
    | (?:story|article|content)\ continues\ (?:below|after).{0,40} | continue\ reading.{0,80} | skip\ (?:to|past|advert).{0,60}
    | scroll\ (?:down|to|for).{0,40} | loading\W* | close | menu | search | gallery | video | play\ video.{0,60} | view\ (?:image|gallery).{0,40}
    | view\ \d+\ images? | (?:image|photo|picture|slide)\ \d+\ (?:of|/)\ \d+ | enlarge(?:\ image)? | expand | open\ image\ in\ gallery | image\ gallery | opens\ (?:in\ )?(?:a\ )?new\ (?:tab|window)
    | (?:\d[\d,.]*k?\ )?comments?(?:\ \(?\d+\)?)? | (?:view|show|leave|post|add|read|close)\ (?:all\ |a\ |the\ )?(?:\d+\ )?comments?.{0,20}
    | (?:show|view|load|see)\ (?:more|all)(?:\ \w+)? | back\ to\ top | have\ your\ say.{0,60} | your\ comments?
    | report\ an?\ (?:error|correction|problem|typo).{0,60}
    | (?:send|got|(?:do\ you\ )?have)\ (?:us\ )?an?\ (?:news\ |story\ )?(?:tip|story|idea|opinion|view)\b.{0,100}
    | listen\ to\ (?:this|the)\ (?:article|story).{0,40} | getting\ your\ audio.{0,40}
    | our\ standards:.* | (?:purchase|acquire)\ licensing\ rights.* | suggested\ topics:? | click\ here.{0,80}
    | (?:accept|reject|manage|allow)\ (?:all\ )?(?:cookies|choices|preferences).{0,20} | cookie\ (?:policy|settings|preferences|notice)
    | (?:privacy|terms)\ (?:policy|of\ (?:use|service)|and\ conditions).{0,40} | short\ ?url | embed(?:\ \w+)? | original\ tweet
    | (?:tags?|topics?|related\ topics|filed\ under|keywords|more\ about)(?::\s(?!.*[^.]\.$).{0,100}|:)? | @[\w.]+ | -?\s*ends\s*-? | live | new | exclusive
    | (?:first\ |last\ )?(?:published|updated|posted|modified)(?:\ (?:on|at))?
    | (?:©|\(c\)|copyright)\ ?(?:\d{4}\ )?.{0,60}all\ rights\ reserved.{0,130} | all\ rights\ reserved\b.{0,60}
    | for\ the\ latest\ (?:\w+\ )?news\b.{0,60}\b(?:head\ to|visit|go\ to|follow|download|tune\ in)\b.{0,60} | (?:make|add)\ us\ .{0,20}preferred.{0,40} | https?://\S+ | www\.\S+
    )[\s.:>»→…]*""",
    re.IGNORECASE | re.VERBOSE,
)
_COOKIES = re.compile(
    r"\b(?:this (?:web)?site|we)(?: and our (?:\w+ )?partners)? (?:use|store|ask)s?\b.{0,80}\bcookies\b|\bcookies\b.{0,60}\b(?:your (?:browser|"
    r"consent|experience)|to improve)",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<=\w)(?=(?:updated|published|posted)\b)")
_GLUED_MENU = re.compile(r"(?<=[a-z])(?=[A-Z])")
_FEWEST_WORDS = 6
_FEWEST_BARS = 3
_TO_THE_READER = re.compile(
    r"\b(?:you|your|our|us|subscri\w+|newsletter|inbox|app|account|e-?mail|facebook|twitter|instagram|whatsapp|tiktok|podcast|cookies?|rights|copyright|"
    r"browser|click|advertis\w+|responsible for|hosted by|please try again|for the latest)\b|@|https?:|www\.|©"
)
_SAYS = re.compile(r"\b(?:said|says|told|tells|asked|asks)\b")


def mark_clutter(page: Page) -> None:
    """Set aside whatever is plainly no copy."""
    for place, block in enumerate(page.blocks):
        if block.role is Role.DOUBTFUL:
            continue
        if block.role is Role.TIME or is_time(block):
            block.role = Role.TIME
            continue
        clutter = is_clutter(block)
        if clutter and not _may_be_copy(block) and not may_head_a_section(page, place):
            block.role = Role.REMOVED
        elif clutter or furniture.MAY_BE_COPY.fullmatch(block.key):
            page.doubt(block, "a link or a notice of the page")


def is_clutter(block: Block) -> bool:
    """Whether a block is sharing, linking, a menu or a notice."""
    text = block.key
    if block.ends_with_full_stop and tells_of_others(block):
        return False
    if len(text) > _LONGEST_LINE:
        return len(text) <= _LONGEST_NOTICE and bool(_COOKIES.search(text)) and not text.startswith(('"', "'"))
    return bool(
        (_LINE.fullmatch(text) and not copyright_source(block.text))
        or text.rstrip(" :.…") in abroad.FURNITURE | furniture.LINES
        or furniture.FORM.fullmatch(text)
        or _is_sharing(text)
        or _is_path(block.text)
        or _COOKIES.search(text)
    )


def is_time(block: Block) -> bool:
    """Whether a block is made of dates, times and counts and nothing else."""
    text = block.key
    if len(text) > _LONGEST_LINE or not text:
        return False
    placed = _PLACED.fullmatch(block.text)
    printed = _IN_A_PAPER.fullmatch(text)
    if placed is None and printed is None:
        placed = PLACE_BEHIND.fullmatch(block.text)
    text = Block(placed["time"]).key if placed else printed["time"] if printed else text
    words = [word.strip("()[],.:;") for word in _GLUED.sub(" ", text).split()]
    if not all(not word or word in _TIMES or _is_number(word) for word in words):
        return False
    return any(_is_number(word) for word in words) or bool(_TIME_SIGNS.intersection(words) and len(words) > 1)


def _may_be_copy(block: Block) -> bool:
    """Whether a whole sentence only opens as links and notices do: “Most popular of all is a brown one.”."""
    if not block.ends_with_full_stop or len(block.text.split()) < _FEWEST_WORDS:
        return False
    return not _TO_THE_READER.search(block.key) or bool(_SAYS.search(block.key))


def _is_number(word: str) -> bool:
    return bool(
        re.fullmatch(
            r"(?:gmt|utc)[+-]\d{1,2}(?::\d\d)?|\d[\d,./:]*(?:st|nd|rd|th|am|pm|k|min|h|m|hrs?)?(?:gmt|utc|bst|ist|est)?|\d{1,2}[.:]\d\d(?:am|pm)?"
            r"|\d{1,2}h\d\d|\d{1,4}-\d{1,2}-\d{2,4}",
            word,
        )
    )


def _is_sharing(text: str) -> bool:
    words = re.sub(r"[,/()!]", " ", text).split()
    return (
        len(words) <= 16
        and bool(_SHARING_VERBS.intersection(words))
        and all(word in _SHARING or word.isdigit() for word in words)
    )


def _is_path(text: str) -> bool:
    """A menu or the path to the page: “Home > News > Local”."""
    if text.endswith((".", "?", "!", "”")):
        return False
    steps = re.split(r"\s*[>›»→/|]\s*", text.strip(" >›»→/|"))
    if re.search(r"[>›»→]", text):
        return all(len(step.split()) <= 4 for step in steps) and len(steps) > 1
    if text.count("|") >= _FEWEST_BARS:
        return all(0 < len(step.split()) <= 3 for step in text.split("|"))
    glued = _GLUED_MENU.split(text)
    if len(glued) >= _FEWEST_BARS and 2 * sum(map(is_menu, glued)) >= len(glued):
        return True
    words = _words(text)
    return _are_menu(words) and (len(words) >= 3 or words[0] in {"home", "news", "sport", "opinion"})


def is_menu(text: str) -> bool:
    """Whether there are words, and each names a part of a site: “World News | Sport”."""
    return _are_menu(_words(text))


def _are_menu(words: list[str]) -> bool:
    return bool(words) and all(word in _MENU for word in words)


def _words(text: str) -> list[str]:
    return text.casefold().replace("/", " ").replace("|", " ").split()
