"""The three offers keep the contracts of their kinds."""

import json
from pathlib import Path

from csprofile.testing import ComparatorContract, FormatContract, SourceContract


class TestJson(SourceContract):
    """Evidence as JSON."""

    name = "json"
    by_name = True

    def write(self, folder: Path) -> Path:
        """Write evidence on Leeds."""
        path = folder / "leeds.json"
        services = [
            {"provision": "all", "share": 0.62, "oldest": "2006-05-01"},
            {"provision": "adoption", "judgement": "good"},
        ]
        evidence = {"schema": 1, "area": "Leeds", "as_at": "2009-12-09", "services": services}
        path.write_text(json.dumps(evidence, indent=1), encoding="utf-8")
        return path


class TestSameKind(ComparatorContract):
    """Councils of the same kind."""

    name = "same-kind"


class TestLines(FormatContract):
    """Ratings as lines, for another program."""

    name = "lines"
    imprint = "nowhere"
    unsafe = ("\t=", "\t+", "\t@", "\n=")
