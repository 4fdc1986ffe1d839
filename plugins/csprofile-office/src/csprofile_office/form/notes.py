"""What the first sheet of the form says: whose it is, and how it is filled in."""

from csprofile import Evidence, Framework
from csprofile_office.form.sheets import WORDS, Sheet

_HOW = (
    "Fill in the rows of which something is known, and leave the others as they are: a row that "
    "says only what it is about is not read, and nothing is guessed of it.",
    "Rows may be added, in any order. Sheets and headings keep their names.",
    "Cells with a list offer the words allowed; all of them stand in the sheet 'words'. Where "
    "numbers or several words may stand too, any text can be typed.",
    "Every cell is text, so that what is typed is what is read: a share as 62%, or 60% to 66%; a "
    "day as 2009-12-09, or as 9/12/2009 with the day first; several words between semicolons.",
    "Judgements have a column each, as judgements.good. A column for others may be added, as "
    "'judgements.good or worse'; and likewise for why settings have none, as 'gaps.suppressed'.",
    "A gap is never a zero: where nothing is known, 'gap' says why.",
)


def notes(evidence: Evidence, framework: Framework | None, sheets: list[Sheet]) -> list[str]:
    """
    The lines of the first sheet.

    Example:
        >>> notes(Evidence(area="Leeds"), None, [])[0]
        "What is known of the children's services of Leeds"
    """
    lines = [f"What is known of the children's services of {evidence.area.name}"]
    if framework:
        lines.append(f"To be rated under the edition {framework.edition}: {framework.title}.")
    lines += ["", "How to fill it in", *_HOW, "", "The sheets"]
    lines += [f"{each.name}: {each.caption}." for each in sheets]
    lines.append(f"{WORDS}: The words allowed.")
    lines += [
        "",
        "What becomes of it",
        "csprofile check and the name of this file says what is still missing; csprofile assess "
        "and its name rates what is known.",
    ]
    return lines
