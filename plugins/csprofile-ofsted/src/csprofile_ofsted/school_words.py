"""The names of columns and the words of Ofsted's lists of state-funded schools."""

from attrs import frozen


@frozen
class Columns:
    """
    The columns of the latest graded inspection, each by the names it has had.

    Example:
        >>> OEIF.overall
        ('Latest OEIF overall effectiveness',)
    """

    overall: tuple[str, ...]
    day: tuple[str, ...]
    event: tuple[str, ...]
    early_years: tuple[str, ...]
    sixth_form: tuple[str, ...]
    leadership: tuple[str, ...]


OEIF = Columns(
    overall=("Latest OEIF overall effectiveness",),
    day=("Inspection start date of latest OEIF graded inspection",),
    event=("Inspection number of latest OEIF graded inspection",),
    early_years=("Latest OEIF early years provision (where applicable)",),
    sixth_form=("Latest OEIF sixth form provision (where applicable)",),
    leadership=("Latest OEIF effectiveness of leadership and management",),
)
"""Since November 2025, beside the report card."""
GRADED = Columns(
    overall=("Overall effectiveness", "Overall effectiveness: how good is the school"),
    day=(
        "Inspection start date",
        "Latest full inspection start date",
        "Inspection start date of latest full inspection",
        "Inspection start date of latest graded inspection",
    ),
    event=(
        "Inspection number of latest full inspection",
        "Inspection number of latest graded inspection",
        "Latest full inspection number",
    ),
    early_years=("Early years provision (where applicable)", "Early years provision"),
    sixth_form=(
        "Sixth form provision (where applicable)",
        "Sixth form provision",
        "16 - 19 study programmes (where applicable)",
        "16 - 19 study programmes",
        "16-19 study programmes",
    ),
    leadership=("Effectiveness of leadership and management", "Leadership and management"),
)
"""Before November 2025."""
UNGRADED = {
    "day": (
        "Date of latest ungraded inspection",
        "Date of latest section 8 inspection",
        "Date of latest short inspection",
    ),
    "event": (
        "Latest ungraded inspection number",
        "Latest ungraded inspection number since last graded inspection",
        "Latest section 8 inspection number since last full inspection",
        "Latest short inspection number since last full inspection",
    ),
    "outcome": (
        "Ungraded inspection overall outcome",
        "Section 8 inspection overall outcome",
        "Short inspection overall outcome",
    ),
}
NEEDED = (
    "URN",
    "Ofsted phase",
    "Type of education",
    "Local authority",
    (*OEIF.overall, *GRADED.overall),
)
DAYS = (
    (*OEIF.day,),
    (*GRADED.day,),
    UNGRADED["day"],
    ("Publication date",),
    ("Publication date of latest OEIF graded inspection",),
    (
        "Ungraded inspection publication date",
        "Section 8 inspection publication date",
        "Short inspection publication date",
    ),
    ("School open date",),
)
"""The columns of days, none of which is later than the day of which the list speaks."""

CARD_AREAS = {
    "Safeguarding": "Safeguarding standards",
    "Inclusion": "Inclusion",
    "Curriculum and teaching": "Curriculum and teaching",
    "Achievement": "Achievement",
    "Attendance and behaviour": "Attendance and behaviour",
    "Personal development and wellbeing": "Personal development and wellbeing",
    "Early years": "Early years (where applicable)",
    "Post-16 provision": "Post-16 provision (where applicable)",
    "Leadership and governance": "Leadership and governance",
}
"""The areas of a report card and their columns."""
PARTS = {
    "early_years": ("early years", "Early years"),
    "sixth_form": (None, "Post-16 provision"),
    "leadership": ("leadership", "Leadership and governance"),
}
"""The parts of what a school does: their aspects, but for sixth forms, which are judged as a whole,
and the areas of a report card that tell of them."""

SIXTH_FORMS = "school sixth forms"
PHASES = {
    "Nursery": "nursery schools",
    "Primary": "primary schools",
    "Secondary": "secondary schools",
    "All-through": "secondary schools",
    "Special": "special schools",
    "Pupil referral unit": "pupil referral units",
    "PRU": "pupil referral units",
    "Alternative provision": "pupil referral units",
    "16 plus": "sixth form colleges",
}
"""The kind of service by Ofsted's phase; Ofsted counts all-through schools as secondary."""

_MAINTAINED = (
    "Community School",
    "Community Special School",
    "Foundation School",
    "Foundation Special School",
    "LA Nursery School",
    "Local authority nursery school",
    "Pupil Referral Unit",
    "Voluntary Aided School",
    "Voluntary Controlled School",
)
_OTHERS = (
    "Academy Converter",
    "Academy Sponsor Led",
    "Academy Special Converter",
    "Academy Special Sponsor Led",
    "Academy Alternative Provision Converter",
    "Academy Alternative Provision Sponsor Led",
    "Academy 16-19 Converter",
    "Academy 16-19 Sponsor Led",
    "Academy 16 to 19 Sponsor Led",
    "City Technology College",
    "Free School",
    "Free Schools",
    "Free School Special",
    "Free Schools Special",
    "Free School - Special",
    "Free School - Alternative Provision",
    "Free Schools - Alternative Provision",
    "Free Schools Alternative Provision",
    "Free School - 16-19",
    "Free Schools - 16-19",
    "Free School 16 to 19",
    "Free Schools 16 to 19",
    "Non-Maintained Special School",
    "Studio School",
    "Studio Schools",
    "University Technical College",
)
RUN_BY = {**dict.fromkeys(_MAINTAINED, "partnership"), **dict.fromkeys(_OTHERS, "area")}
"""Whose a school is, by its type. Assumed: that state schools were a partnership's is inferred, and
for 2009 only; no source says whose academies and free schools are."""

_NOT_MADE = "judgement not made"
GAPS = {
    "Not judged": _NOT_MADE,
    "0": _NOT_MADE,
    "8": "not applicable",
    "9": "not applicable",
    "Not applicable": "not applicable",
    "NULL": None,
    "-": None,
}
"""What stands in the place of a grade; 0 is written where there was too little evidence for one."""
OUTCOMES = {
    "School remains Outstanding": "1",
    "School remains Outstanding (Concerns)": "1",
    "School remains Outstanding (Concerns) - S5 Next": "1",
    "School remains Good": "2",
    "School remains Good (Improving)": "2",
    "School remains Good (Improving) - S5 Next": "2",
    "School remains Good (Concerns)": "2",
    "School remains Good (Concerns) - S5 Next": "2",
    "Standards maintained": _NOT_MADE,
    "Improved significantly": _NOT_MADE,
    "Some aspects not as strong": _NOT_MADE,
    "NULL": None,
    "-": None,
}
"""What an inspection without grades says, and which grade it names; some name none."""
