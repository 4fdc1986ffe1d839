"""The names of columns and the words of Ofsted's lists of childcare providers."""

OVERALL = (
    "Most recent full: Overall effectiveness",
    "EYR OEIF/CIF: Most recent: Overall effectiveness",
    "EYR OEIF: Most recent: Overall effectiveness",
    "Full inspection: Overall effectiveness",
)
FULL_DAY = (
    "Most recent full: Inspection date",
    "EYR OEIF: Most recent: Full inspection date",
    "EYR OEIF/CIF: Most recent: Full inspection date",
    "Full inspection: Inspection date",
)
FULL_NUMBER = (
    "Most recent full: Inspection number",
    "EYR OEIF: Most recent: Full inspection number",
    "EYR OEIF/CIF: Most recent: Full inspection number",
    "Full inspection: Inspection number",
)
LEADERSHIP = (
    "Effectiveness of leadership and management",
    "Most recent full: Effectiveness of leadership and management",
    "EYR OEIF/CIF: Most recent: Effectiveness of leadership and management",
    "EYR OEIF: Most recent: Effectiveness of leadership and management",
    "Full inspection: Effectiveness of leadership and management",
)
NEEDED = ("Provider URN", "Provider type", "Local authority", OVERALL)
HOME = "home childcarers"
PROVISIONS = {
    "Childminder": "childminders",
    "Childminder without domestic premises": "childminders",
    "Childminders without domestic premises": "childminders",
    "Childcare on non-domestic premises": "childcare",
    "Childcare on domestic premises": "childcare",
    "Home childcarer": HOME,
}
"""The kind of service by Ofsted's type of provider."""
STATUSES = {
    "Active": "registered",
    "Resigned": "left",
    "Cancelled": "left",
    "Closed": "left",
    "Inactive": "left",
}
"""Which providers are registered still, and which have left the registers."""
MET = {
    "Met": "Met",
    "Not met": "Not Met",
    "Not Met (with actions)": "Not Met (with actions)",
    "Not met with actions": "Not Met (with actions)",
    "Not met - actions": "Not Met (with actions)",
    "Not Met (enforcement)": "Not Met (enforcement)",
    "Not met with enforcement": "Not Met (enforcement)",
    "Not met - enforcement": "Not Met (enforcement)",
}
"""What a check of requirements finds; it is written in several ways."""
REGISTER = {"Y": "on it", "Yes": "on it", "N": "not on it", "No": "not on it"}
"""Whether a provider is on the Early Years Register; who is not on it is never graded."""
NOT_MADE = "judgement not made"
NONE = {"-": NOT_MADE, "Not judged": NOT_MADE, "Not applicable": "not applicable", "NULL": None}
"""What stands in the place of a grade, and the kind of gap that it is."""
LEADERSHIP_AREA = "Leadership and governance"
CARD = "EYR REIF: Most recent: "
CARD_AREAS: dict[str, str | tuple[str, ...]] = {
    "Safeguarding": (f"{CARD}Safeguarding standards met?", f"{CARD}Safeguarding standards"),
    **{
        area: f"{CARD}{area}"
        for area in (
            "Inclusion",
            "Curriculum and teaching",
            "Achievement",
            "Behaviour, attitudes and establishing routines",
            "Children's welfare and wellbeing",
            LEADERSHIP_AREA,
        )
    },
}
CHECKS = (
    ("NCOR: ", "EYR OEIF NCOR: Most recent: ", "EYR REIF NCOR: Most recent: "),
    ("OOSC: ", "EYR OEIF OOSC: Most recent: ", "EYR REIF OOSC: Most recent: "),
    ("CR: ", "CR: Most recent: "),
)
"""How the columns of the visits that are judged Met or Not Met begin, by the kind of visit."""
