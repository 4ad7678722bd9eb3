"""What somebody is, beside who it is: “Jane Doe, Chief Photographer”, “Agency photographer Jane Doe”."""

import re
from dataclasses import replace

from editor.media.credits.agencies import Agencies
from editor.media.credits.line import take_apart
from editor.media.credits.person import persons_in
from editor.media.credits.values import Idea, Signed, changed
from editor.text.vocabulary import vocabulary

_KINDS = (
    "chief senior staff freelance freelancer sport sports news press multimedia contributing visual assistant deputy"
)
_JOBS = "photographer photojournalist cameraman camerawoman videographer photographers photojournalists"
_TITLE = re.compile(
    rf"(?<![\w’'-])(?:(?:{'|'.join(_KINDS.split())})[ -]){{0,3}}"
    rf"(?:{'|'.join(_JOBS.split())}|(?:photo|picture|photographic) editor|photo correspondent|freelancer?)(?![\w’'-])",
    re.IGNORECASE,
)
_AROUND = " ,:;()/|–—-"


def _apply(signed: Signed, agencies: Agencies) -> Signed:
    def bare(line: str) -> str:
        return _bare(line, agencies)

    creator = tuple(changed(line, bare) for line in signed.creator)
    creator = tuple(line for line in creator if not _TITLE.fullmatch(line))
    return replace(signed.lines(bare), creator=creator)


def _bare(line: str, agencies: Agencies) -> str:
    found = _TITLE.search(line)
    if not found:
        return line
    left, right = line[: found.start()].rstrip(_AROUND), line[found.end() :].lstrip(_AROUND)
    if line[: found.start()].endswith("(") or right != line[found.end() :].strip():
        right = right.removesuffix(")") if "(" not in right else right
    if not left:
        return right if _is_credit(right, agencies) else line
    if not right:
        return left if _is_credit(left, agencies) else line
    if agencies.named(left) and persons_in(right):
        return f"{right}/{left}"
    if persons_in(left) and _is_credit(right, agencies):
        return f"{left}/{right}"
    if _is_credit(left, agencies) and persons_in(right):
        return f"{left}/{right}"
    return line


def _is_credit(text: str, agencies: Agencies) -> bool:
    """Whether what is left is made of persons and agencies."""
    pieces = take_apart(text, agencies)
    return bool(pieces) and all(piece.known for piece in pieces)


IDEA = Idea(
    "job title",
    "what somebody is stands in no credit",
    _apply,
    vocabulary(f"{_KINDS} {_JOBS} photo picture photographic editor correspondent"),
)
