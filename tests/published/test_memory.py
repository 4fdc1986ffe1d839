"""A file of blank rows takes memory for what it holds, and not for each of its rows."""

import subprocess
import sys
from pathlib import Path

import pytest

ASK = """
import resource, sys
from pathlib import Path
import csprofile.published
from csprofile.plugin import Reading, one_heading
of_this = resource.RUSAGE_SELF
before = resource.getrusage(of_this).ru_maxrss
reading = Reading.of(one_heading(Path(sys.argv[1]), "URN"))
after = resource.getrusage(of_this).ru_maxrss
print(len(reading.rows), reading.aside["blank row"], (after - before) // 1024)
"""
ROWS = 10_000_000
MEGABYTES = 300


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells memory in kilobytes")
def test_ten_million_blank_rows(tmp_path: Path) -> None:
    """They are counted, and add less than 300 megabytes and four times what the file holds."""
    path = tmp_path / "homes.csv"
    path.write_text("URN,Name,Grade\nSC1,The Elms,Good\n" + ",,\n" * ROWS, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", ASK, str(path)], capture_output=True, check=True, text=True
    )
    rows, blank, added = map(int, done.stdout.split())
    assert (1, ROWS) == (rows, blank)
    assert added < MEGABYTES + 4 * path.stat().st_size // 1_000_000
