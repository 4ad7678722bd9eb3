"""`python -m tests.bench.bare_window BEGUN FILE`: the floor, a bare text widget holding a file; quits once painted."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tests.bench.first_paint import since, tell, when_painted


def main(begun: int, path: str) -> int:
    app = QApplication(sys.argv[:1])

    def painted(window: QWidget) -> None:
        tell("painted", since(begun))
        app.quit()

    edit = QPlainTextEdit()
    edit.setPlainText(Path(path).read_text(encoding="utf-8"))
    edit.resize(1440, 900)
    edit.show()
    when_painted(painted)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2]))
