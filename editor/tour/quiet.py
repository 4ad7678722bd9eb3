"""Without a display Qt and the web engine complain of what is not there: nobody who looks at the tour can mend that."""

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
_FATAL_ALONE = "--log-level=3"
OF_NO_DISPLAY = (
    "This plugin does not support propagateSizeHints()",
    "QRhiGles2: Failed to create ",
    "Failed to create RHI for backend: OpenGL",
    "GPUInfo not initialized on GpuInfoUpdate",
    "Sandboxing disabled by user.",
)
"""How these complaints begin. The program says by itself when the preview runs without its sandbox."""


def quieten() -> None:
    """Hold these back, before the first window; everything else is said as ever."""
    flags = os.environ.get(_FLAGS, "")
    if _FATAL_ALONE not in flags:
        os.environ[_FLAGS] = f"{flags} {_FATAL_ALONE}".strip()
    qInstallMessageHandler(tell)


def tell(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says, unless it is one of these complaints."""
    del kind, context
    if not message.startswith(OF_NO_DISPLAY):
        sys.stderr.write(f"{message}\n")
