"""Everything Qt.

Once PySide6 is imported it reads the *source* of every further module, to see whether that might use its optional names
(`from __feature__ import snake_case`). Nobody here does. For SQLAlchemy and what else follows the window, that alone
took 24 MB and a quarter of the time; Python's own import is put back.
"""

import builtins

from PySide6.QtCore import qVersion

assert qVersion()
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
