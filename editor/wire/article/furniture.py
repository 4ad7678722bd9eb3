"""More of what pages show around an article, a line or a form of line each, in small letters with straight quotes."""

import re

LINES = frozenset(
    """a
    aa
    about cbc news
    about the author
    accept
    accept all
    article bookmarked
    article content
    articles
    bookmark
    cancel
    close modal
    comments: our rules
    corrections and clarifications
    download
    end of article
    filters
    full story
    follow us
    follow us on social media
    get involved with the news in your community
    gift this article
    gift this article free
    hide caption
    latest news
    like loading
    like this
    link copied
    more coverage
    more in this section
    more to read
    newsguard
    newsletter
    newsletters
    normal text size
    larger text size
    very large text size
    play audio
    read later
    recommended from editorial
    reject
    reject all
    remove
    reply
    report this comment
    see all
    see less
    send your stories and photos now
    share this
    share via
    share this article in your social network
    show
    show full article
    sponsor message
    story continues below
    suggest a correction
    text
    text only
    toggle caption
    toggle navigation
    topics mentioned in this article""".replace("\n    ", "\n").split("\n")
)
"""Whole lines."""

FORM = re.compile(
    r"""(?:
    \[\ [^\]]+(?<![.!])\ \]
    | (?:advertisement|ad)\ \d+ | also\ read\ ?\|.* | (?:less\ than\ )?(?:an?\ |\d+[\s-])min(?:ute)?s?(?:\ (?:read|listen))? | estimated\ \d+\ min(?:ute)?s?
    | read\ time:?\ \d+\ min(?:ute)?s? | click\ to\ (?:share|print|email)\b.{0,60} | find\ your\ bookmarks\ in\b.{0,80}
    | find\ out\ what's\ happening\ in\b.{0,80} | heard\ on\ (?:all\ things\ considered|morning\ edition|weekend\ edition.{0,20}|fresh\ air|here\ (?:&|and)\ now|up\ first) | this\ article\ is\ from\b.{0,30}
    | share\ or\ comment\ on\ this\ article\b.* | you\ are\ here:(?=.*[>»›/|]|\ ?\S+$).* | posted\ on\ (?=.*\d).{3,60}\ by\ .{2,40}
    | topics?:(?!.*[^.]\.$)\S.{0,40} | read\ related\ topics:.{0,60} | get\ the\ latest\ from\ .{3,40}\ straight\ to\ your\ inbox
    | what\ do\ you\ think\?(?:\ (?:tell\ us|let\ us\ know|have\ your\ say|join|share|comment|leave|e-?mail|vote|send|get\ in\ touch)\b.{0,60})? | join\ (?:the\ |our\ )?.{2,40}\ (?:on\ whatsapp|whatsapp\ (?:community|channel|group))\b.{0,60} | \W?\s?\d+°[cf]?
    | (?:we|this\ (?:site|website))\ and\ our\ (?:\d+\ )?(?:\w+\ )?(?:partners|vendors)\b.{0,60}\b(?:store|access|process|use)\b.{0,300}
    | .{0,60}\bthis\ content\ is\ provided\ by\b.{0,100}\bcookies\b.{0,60} | (?:cbc|bbc|rte|rté|npr)'s\ (?:journalistic\ |editorial\ )?standards\b.{0,40}
    | for\ immediate\ release\b.{0,60} | press\ release | news\ release | media\ release
    | to\ show\ you\ this\ content,?\ we\ need\ your\ permission\b.{0,60}
    | from\ the\ section\ .{2,30} | please\ enter\ a\ valid\ e-?mail(?:\ address)? | join\ thought-provoking\ conversations\b.{0,80}
    | i\ would\ like\ to\ be\ emailed\ about\b.{0,120}
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
    | published\ ?[-–—:]\ ?(?:\w+,?\ ){1,4}\d{4}(?:[\s\d:.,|]|am|pm|ist|gmt|utc|e[sd]t|bst|cet)*(?:\ [-–—]\ [^\W\d]+(?:\ [^\W\d]+){0,2})?
    )[\s.:>»→…!]*""",
    re.VERBOSE,
)
"""Lines with something of their own in them."""

MAY_BE_COPY = re.compile(
    r"""(?:
    transcript | published\ ?[-–—:].{0,50}\d{4}.{0,60} | (?:related|recommended|trending|register)\ .{1,40} | heard\ on\ .{3,40} | posted\ in\ .{3,60}\ by\ .{2,40} | you\ are\ here:.* | (?:tags?|topics?|keywords|more\ about)\ .{1,100}
    | (?:tags?|topics?|keywords|filed\ under|more\ about):.{0,100}[^.]\.
    )""",
    re.VERBOSE,
)
"""Lines that pages have and stories as well: a crosshead, a sentence. They stay in the body, told in a warning."""
