"""The four sources keep the contract of their kind."""

from collections.abc import Mapping
from pathlib import Path

from csprofile.testing import SourceContract

HOME = {
    "URN": "SC900001",
    "Provision type": "Children's home",
    "Registration status": "Active",
    "Local authority": "Leeds",
    "Sector": "Local Authority",
    "Latest full inspection event type": "Full inspection",
    "Latest full inspection date": "05/11/2024",
    "Latest full inspection event number": "10900001",
    "Overall experiences and progress of children and young people": "Good",
    "How well children and young people are helped and protected": "Good",
    "The effectiveness of leaders and managers": "Outstanding",
}
COUNCIL = {
    "Local authority area code": "E08000035",
    "Local authority name": "Leeds",
    "Inspection date": "2024-02-05",
    "Overall effectiveness": "Good",
    "The impact of leaders on social work practice with children and families": "Good",
    "The experiences and progress of children who need help and protection": "Good",
    "The experiences and progress of children in care": "Good",
    "The experiences and progress of care leavers": "Outstanding",
}
PROVIDER = {
    "Provider URN": "EY1",
    "Registration date": "01/02/2010",
    "Provider type": "Childminder",
    "Provider status": "Active",
    "Provider Early Years Register Flag": "Y",
    "Local authority": "Rotherham",
    "Most recent full: Inspection number": "1",
    "Most recent full: Inspection date": "05/06/2019",
    "Most recent full: Overall effectiveness": "2",
    "Effectiveness of leadership and management": "2",
    "NCOR: Inspection number": "",
    "NCOR: Inspection date": "",
    "NCOR: Overall effectiveness": "",
    "CR: Inspection number": "",
    "CR: Inspection date": "",
    "CR: Overall effectiveness": "",
}
OEIF = "of latest OEIF graded inspection"
SCHOOL = {
    "URN": "900001",
    "School name": "Made Up School",
    "Ofsted phase": "Primary",
    "Type of education": "Community School",
    "Local authority": "Rotherham",
    f"Inspection number {OEIF}": "10000001",
    f"Inspection start date {OEIF}": "05/06/2023",
    "Latest OEIF overall effectiveness": "2",
    "Latest OEIF effectiveness of leadership and management": "1",
    "Latest OEIF early years provision (where applicable)": "3",
    "Latest OEIF sixth form provision (where applicable)": "9",
    "Latest ungraded inspection number": "NULL",
    "Date of latest ungraded inspection": "NULL",
    "Ungraded inspection overall outcome": "NULL",
}
WALES = {"Local authority": "Cardiff", "Local authority name": "Cardiff", "URN": "900002"}
WALES |= {"Local authority area code": "W06000015", "Provider URN": "EY2"}


def save(path: Path, row: Mapping[str, str], above: str = "") -> Path:
    """Write a row, and the same of a Welsh council, perhaps beneath a line."""
    other = {**row, **{name: cell for name, cell in WALES.items() if name in row}}
    lines = [",".join(f'"{cell}"' for cell in each) for each in (row, row.values(), other.values())]
    path.write_text("\n".join([*filter(None, [above]), *lines, ""]), encoding="utf-8")
    return path


class TestSocialCare(SourceContract):
    """Providers of children's social care."""

    name = "ofsted-csc"

    def write(self, folder: Path) -> Path:
        """Write a home."""
        return save(folder / "homes.csv", HOME, above='"Data as at 31 March 2025"')


class TestLocalAuthorities(SourceContract):
    """Inspections of councils."""

    name = "ofsted-la"

    def write(self, folder: Path) -> Path:
        """Write an inspection."""
        return save(folder / "councils.csv", COUNCIL)


class TestChildcare(SourceContract):
    """Providers of childcare."""

    name = "ofsted-childcare"

    def write(self, folder: Path) -> Path:
        """Write a childminder."""
        return save(folder / "childcare.csv", PROVIDER, above='"Data as at 31 August 2021"')


class TestSchools(SourceContract):
    """State-funded schools."""

    name = "ofsted-schools"

    def write(self, folder: Path) -> Path:
        """Write a school."""
        return save(folder / "schools.csv", SCHOOL)
