"""The source that reads the form, and writes it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from csprofile import Evidence, Framework


@frozen
class EvidenceForm:
    """
    A file of evidence as a workbook: a sheet a table, headed by the keys of the file.

    Example:
        >>> form = EvidenceForm()
        >>> content = form.form(Evidence(area="Leeds"), None)
        >>> path = Path(__import__("tempfile").mkdtemp()) / "leeds.xlsx"
        >>> _ = path.write_bytes(content)
        >>> form.claims(path), form.read(path, {}).area.name
        (True, 'Leeds')
    """

    name: str = "evidence-form"
    title: str = "An evidence file as a workbook, filled in with Excel"
    form_suffix: str = ".xlsx"

    def claims(self, path: Path) -> bool:
        """Claim workbooks with the sheets of the form."""
        from csprofile_office.form.reading import is_form

        return is_form(path)

    def read(self, path: Path, options: Mapping[str, object]) -> Evidence:
        """Read one workbook; the option `framework` is the edition whose words it may use."""
        from csprofile.plugin import with_options
        from csprofile_office.form.reading import read_form

        given: Any = with_options(path.name, options, {"framework": None})
        return read_form(path, given["framework"])

    def form(self, evidence: Evidence, framework: Framework | None) -> bytes:
        """Write evidence as a workbook that reads back to equal evidence."""
        from csprofile_office.form.writing import form_content

        return form_content(evidence, framework)
