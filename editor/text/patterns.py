"""A person's regular expression, compiled, or refused in a sentence they can act on.

The standard library's matcher has no time limit and cannot be stopped, so what makes the time explode is refused: a
repeat without a bound around another repeat or around choices that can begin alike, such as `(a+)+` and `(a|a)*`. What
is left is at worst a power of the length of a paragraph, as in `.*.*.*x`; whoever searches a long text for a person's
pattern does so in a process that can be ended at a deadline.
"""

import importlib
import re
import warnings
from typing import Any

from editor.domain.errors import Refused

LONGEST = 1_000
_FEW = 9
"""Up to this many rounds of a repeat count as written out."""
_DOLLAR = re.compile(r"\$(\d{1,2}|\$)")
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT"})
# Neither goes back into what it has matched.
_SETTLED = frozenset({"POSSESSIVE_REPEAT", "ATOMIC_GROUP"})


def compiled(pattern: str, *, match_case: bool) -> re.Pattern[str]:
    """The pattern, ready to search; `^` and `$` mean the ends of a line.

    Raises:
        Refused: it is no regular expression, is too long, or could take time without end.
    """
    if len(pattern) > LONGEST:
        raise Refused(f"The pattern has {len(pattern):,} signs; at most {LONGEST:,} are allowed.")
    flags = re.MULTILINE if match_case else re.MULTILINE | re.IGNORECASE
    try:
        with warnings.catch_warnings():
            # `[[` may come to mean something else in a later Python; a person means what it means now.
            warnings.simplefilter("ignore", FutureWarning)
            ready = re.compile(pattern, flags)
            # The module that reads patterns has no public name.
            tree: Any = importlib.import_module("re._parser").parse(pattern, flags)
    except re.error as fault:
        where = f" at sign {fault.pos + 1}" if fault.pos is not None else ""
        raise Refused(f"“{pattern}” is not a regular expression: {fault.msg}{where}.") from fault
    except (OverflowError, RecursionError) as fault:
        raise Refused(f"“{pattern[:40]}” is not a regular expression: it is nested or repeated too far.") from fault
    if _explodes(tree, repeated=False):
        raise Refused(
            f"“{pattern}” repeats a repeat and could search for ever: give the outer repeat a bound, such as {{1,5}}, "
            "or write what it repeats without +, *, ? or |."
        )
    return ready


def expanded(match: re.Match[str], replacement: str) -> str:
    r"""The replacement with the groups of one match: `\1`, `$1` and `\g<name>`; `$$` is a dollar sign.

    Raises:
        Refused: the replacement names a group the pattern has not, or ends in a stray backslash.
    """
    template = _DOLLAR.sub(lambda dollar: "$" if dollar[1] == "$" else rf"\g<{dollar[1]}>", replacement)
    try:
        return match.expand(template)
    except (re.error, IndexError) as fault:
        raise Refused(f"The replacement “{replacement}” does not fit the pattern: {fault}.") from fault


def _explodes(tree: Any, *, repeated: bool) -> bool:
    """Whether, `repeated` without a bound, this part of a pattern can match the same words in ever more ways."""
    for operation, argument in tree:
        name = str(operation)
        if name in _REPEATS:
            least, most, body = argument
            if repeated and least != most:
                return True
            if _explodes(body, repeated=repeated or most > _FEW):
                return True
        elif name == "BRANCH":
            if repeated and not _begin_apart(argument[1]):
                return True
            if any(_explodes(branch, repeated=repeated) for branch in argument[1]):
                return True
        elif name in _SETTLED:
            if _explodes(argument[-1] if name == "POSSESSIVE_REPEAT" else argument, repeated=False):
                return True
        elif any(_explodes(part, repeated=repeated) for part in _parts(name, argument)):
            return True
    return False


def _parts(name: str, argument: Any) -> list[Any]:
    """The patterns inside a group, a look-around or a condition."""
    if name in {"SUBPATTERN", "ASSERT", "ASSERT_NOT"}:
        return [argument[-1]]
    if name == "GROUPREF_EXISTS":
        return [part for part in argument[1:] if part is not None]
    return []


def _begin_apart(branches: Any) -> bool:
    """Whether each choice begins with a letter of its own, so that there is one way only to go on."""
    firsts = [chr(branch[0][1]).casefold() for branch in branches if len(branch) and str(branch[0][0]) == "LITERAL"]
    return len(firsts) == len(branches) == len(set(firsts))
