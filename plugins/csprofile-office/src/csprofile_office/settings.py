"""The sheet of settings: each under its latest judgement, the one judged longest ago first."""

from collections.abc import Sequence

from csprofile import Assessment
from csprofile.plugin import Setting
from csprofile_office.profile import AREA, Row
from csprofile_office.sheets import Column

SETTINGS = (
    *AREA,
    Column("setting"),
    Column("link", "link"),
    Column("provision"),
    Column("responsibility"),
    Column("aspect"),
    Column("judgement"),
    Column("on another scale"),
    Column("inspected on", "date"),
    Column("age in years", "year"),
    Column("never inspected"),
    Column("gap"),
)
_YEAR = 365.25


def setting_sheet(assessments: Sequence[Assessment]) -> list[Row]:
    """
    Rows for the sheet of settings, of all councils together: oldest first, without a day last.

    Example:
        >>> from csprofile.testing import example
        >>> setting_sheet([example()])
        []
    """
    found = [(each, setting) for each in assessments for setting in each.settings]
    found.sort(key=lambda pair: (pair[1].inspected_on is None, str(pair[1].inspected_on)))
    return [_row(setting, each) for each, setting in found]


def _row(setting: Setting, assessment: Assessment) -> Row:
    on, area = setting.inspected_on, assessment.area
    printed = assessment.framework.letter.manner.printed
    return [
        area.code,
        area.name,
        setting.number,
        setting.url,
        setting.provision,
        setting.responsibility,
        setting.aspect,
        printed(setting.judgement.word) if setting.judgement else None,
        setting.own_scale,
        on,
        round((assessment.as_at - on).days / _YEAR, 1) if on else None,
        setting.never_inspected,
        setting.gap.name if setting.gap else None,
    ]


def says_of_settings(assessments: Sequence[Assessment]) -> str:
    """
    What the sheet says of itself, and of councils whose settings nobody told.

    Example:
        >>> from csprofile.testing import example
        >>> says_of_settings([example()])
        'No setting: evidence from a file tells of no single one. Tables of inspections do.'
    """
    without = [each.area.name for each in assessments if not each.settings]
    if len(without) == len(assessments):
        return "No setting: evidence from a file tells of no single one. Tables of inspections do."
    says = (
        "One row for each setting in a council's area, under its latest judgement by the day; the "
        "one judged longest ago first, what has no day last. Settings elsewhere in which a council "
        "placed children are not listed."
    )
    return f"{says} No table tells of settings of {', '.join(without)}." if without else says
