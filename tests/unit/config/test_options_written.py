"""The options file, written from the pool's threads."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from editor.config.options import Options


def test_writers_at_once_do_not_trip_each_other(tmp_path: Path) -> None:
    options = Options(tmp_path / "options.json")
    options.choose("theme", "dark")
    with ThreadPoolExecutor(8) as pool:
        for written in [pool.submit(options.write) for _ in range(400)]:
            written.result()
    assert Options(tmp_path / "options.json").value("theme") == "dark"
    assert [path.name for path in tmp_path.iterdir()] == ["options.json"]
