"""The words of Ofsted's files on social care, in every spelling they have had since 2015."""

from collections.abc import Mapping

JUDGEMENTS: Mapping[str, str | None] = {
    "Outstanding": "outstanding",
    "Good": "good",
    "Satisfactory": "satisfactory",
    "Adequate": "satisfactory",
    "Requires improvement": "satisfactory",
    "Requires improvement to be good": "satisfactory",
    "Inadequate": "inadequate",
    "Not judged": None,
}

OWN_SCALE: Mapping[str, str | None] = {
    word: word.lower()
    for word in (
        "Consistently strong service delivery",
        "Inconsistent quality of service delivery",
        "Serious or widespread weaknesses",
    )
}
"""What is said of supported accommodation, which has no other judgement."""

CAFCASS = "cafcass"
"""What a row tells of a service to the courts of all England, which is in no council's area."""

# A special school that is registered as a home is one in law, and is counted among them by Ofsted.
PROVISIONS: Mapping[str, str | None] = {
    "Children's home": "children's homes",
    "Residential special school (registered as a children's home)": "children's homes",
    "Residential special school (>295 days/year)": "children's homes",
    "Secure children's home": "secure children's homes",
    "Residential special school": "residential special schools",
    "Boarding school": "boarding schools",
    "Residential family centre": "residential family centres",
    "Independent fostering agency": "independent fostering agencies",
    "Voluntary adoption agency": "voluntary adoption agencies",
    "Voluntary adoption agency branch": "voluntary adoption agencies",
    "Adoption support agency": "adoption support agencies",
    "Adoption support agency branch": "adoption support agencies",
    "Secure training centre": "secure training centres",
    "Residential holiday scheme for disabled children": "residential holiday schemes",
    "Residential holiday scheme": "residential holiday schemes",
    "Further education college with residential accommodation": (
        "further education with residential provision"
    ),
    "Supported accommodation": "supported accommodation",
    "Local authority fostering agency": "fostering",
    "Local authority fostering service": "fostering",
    "Local authority adoption agency": "adoption",
    "Local authority adoption service": "adoption",
    "Local authority private fostering arrangements": "private fostering",
    "Private fostering arrangements": "private fostering",
}

SECTORS: Mapping[str, str | None] = {
    "Local authority": "council",
    "Private": "area",
    "Voluntary": "area",
    "Academy": "area",
    "Health authority": "area",
}
"""Whose a setting is, which nothing but its sector tells."""

LATEST_INSPECTIONS: Mapping[str, str | None] = {
    word: word for word in ("Full inspection", "Monitoring inspection")
}
"""What kind the latest full inspection may be; other kinds stand in lists of a year's visits."""

REGISTERED, GONE = "registered", "no longer registered"
STATUSES: Mapping[str, str | None] = {
    "Active": REGISTERED,
    "Suspended": REGISTERED,
    "Resigned": GONE,
    "Cancelled": GONE,
    "Closed": GONE,
}

ILACS = "ILACS"
EVENTS: Mapping[str, str | None] = {
    "ILACS": ILACS,
    "ILACS Standard Inspection": ILACS,
    "ILACS Short Inspection": ILACS,
    "ILACS Focused Visit": "focused visit",
    "LA Focused Visit": "focused visit",
    "Focused visit": "focused visit",
    "ILACS Monitoring Visit": "monitoring visit",
    "LA Monitoring Visit": "monitoring visit",
    "Monitoring visit": "monitoring visit",
    "Joint targeted area inspection": "joint targeted area inspection",
    "JTAI": "joint targeted area inspection",
}
"""What was done at a council: a full inspection, or a visit that gives no judgement."""
