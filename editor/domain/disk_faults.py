"""What the system says against writing, in words for people."""

import errno
from collections.abc import Mapping
from typing import Final

SAID: Final[Mapping[int, str]] = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "the file may not grow any more",
    errno.EACCES: "writing there is not permitted",
    errno.EPERM: "writing there is not permitted",
    errno.EROFS: "the disk can only be read",
    errno.EIO: "the disk reports a fault",
}
"""By error number; whoever writes adds what only their work can meet."""
