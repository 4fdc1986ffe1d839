"""From what is known of a council's children's services to a rating that can be defended."""

from typing import TYPE_CHECKING

from csprofile.areas import Area, SimilarAreas
from csprofile.assessment import (
    Assessment,
    Explanation,
    Gap,
    decision_record,
    decision_record_schema,
    explain,
)
from csprofile.bands import Band, CutPoints, Grade, Input, LineBands, Scale, band
from csprofile.comparison import Comparison, Tolerance
from csprofile.errors import (
    CsprofileError,
    EvidenceError,
    Fault,
    FaultsError,
    FrameworkError,
    PluginError,
    RecordError,
    UnknownName,
)
from csprofile.evidence import (
    Evidence,
    Finding,
    IndicatorGroup,
    IndicatorValue,
    LetterHead,
    Previous,
    Provenance,
    Published,
    Recorded,
    Remark,
    Service,
)
from csprofile.frameworks import Framework
from csprofile.indicators import Indicator, Polarity
from csprofile.letter import Letter, LetterPlan, Manner, Paragraph, Section, Sentence, draft
from csprofile.library import assess, framework, read, write
from csprofile.limits import Cap, Condition, Drop, Limit, Standing, standing
from csprofile.profile import Line, Profile, draw_up
from csprofile.rating import (
    Combination,
    Held,
    Rated,
    Rating,
    Step,
    StepResult,
    Undetermined,
    Ungraded,
    Withheld,
    rate,
    record,
)
from csprofile.reason import Cited, Reason
from csprofile.robustness import OpenQuestion
from csprofile.rules import Clause, Count, Lowest, Mean, Median, Rule, Towards
from csprofile.share import Share
from csprofile.version import __version__
from csprofile.vocabulary import GapKind, Judgement, Judgements, Verdict, Vocabulary
from csprofile.wording import ShareWord, ShareWords

if TYPE_CHECKING:
    from csprofile.assessment.assessments import Assessments
    from csprofile.assessment.probability import probability
    from csprofile.library.crowd import assess_all
    from csprofile.library.data_folders import Data, read_data
    from csprofile.library.table_sources import read_tables
    from csprofile.robustness.grades import GradeProbability
    from csprofile.studies.agreeing import agreement
    from csprofile.studies.agreements import Agreement, Case
    from csprofile.studies.altering.what_if import what_if
    from csprofile.studies.changes import Change, Changes, CouncilChanges, Side
    from csprofile.studies.comparing import compare
    from csprofile.studies.differing import Cause
    from csprofile.studies.kappa import Kappa
    from csprofile.studies.replaying import replay
    from csprofile.studies.replays import CouncilReplay, EditionChange, Replay
    from csprofile.studies.tipping.point import Alteration, Reach, TippingPoint, TippingPoints
    from csprofile.studies.tipping.reach import reach_of
    from csprofile.studies.tipping.search import tipping_points
    from csprofile.tables.account import Account
    from csprofile.tables.failures import TablesError
    from csprofile.tables.tables import Tables
    from csprofile.tables.tally import tally

__all__ = [
    "Account",
    "Alteration",
    "Agreement",
    "Area",
    "Assessment",
    "Assessments",
    "Band",
    "Cap",
    "Case",
    "Cause",
    "Change",
    "Changes",
    "Cited",
    "Clause",
    "Combination",
    "Comparison",
    "Condition",
    "CouncilChanges",
    "CouncilReplay",
    "Count",
    "CsprofileError",
    "CutPoints",
    "Data",
    "Drop",
    "EditionChange",
    "Evidence",
    "EvidenceError",
    "Explanation",
    "Fault",
    "FaultsError",
    "Finding",
    "Framework",
    "FrameworkError",
    "Gap",
    "GapKind",
    "Grade",
    "GradeProbability",
    "Held",
    "Indicator",
    "IndicatorGroup",
    "IndicatorValue",
    "Input",
    "Judgement",
    "Judgements",
    "Kappa",
    "Letter",
    "LetterHead",
    "LetterPlan",
    "Manner",
    "Limit",
    "Line",
    "LineBands",
    "Lowest",
    "Mean",
    "Median",
    "OpenQuestion",
    "Paragraph",
    "PluginError",
    "Polarity",
    "Previous",
    "Profile",
    "Provenance",
    "Published",
    "Rated",
    "Rating",
    "Reach",
    "Reason",
    "RecordError",
    "Recorded",
    "Remark",
    "Replay",
    "Rule",
    "Scale",
    "Section",
    "Sentence",
    "Service",
    "Share",
    "ShareWord",
    "ShareWords",
    "Side",
    "SimilarAreas",
    "Standing",
    "Step",
    "StepResult",
    "Tables",
    "TablesError",
    "TippingPoint",
    "TippingPoints",
    "Tolerance",
    "Towards",
    "Undetermined",
    "Ungraded",
    "UnknownName",
    "Verdict",
    "Vocabulary",
    "Withheld",
    "__version__",
    "agreement",
    "assess",
    "assess_all",
    "band",
    "compare",
    "decision_record",
    "decision_record_schema",
    "draft",
    "draw_up",
    "explain",
    "framework",
    "probability",
    "rate",
    "reach_of",
    "read",
    "read_data",
    "read_tables",
    "record",
    "replay",
    "standing",
    "tally",
    "tipping_points",
    "what_if",
    "write",
]


def __getattr__(name: str) -> object:
    """Find what a single assessment can do without, which is imported only where it is used."""
    from importlib import import_module

    homes = {
        "csprofile.assessment.assessments": ("Assessments",),
        "csprofile.assessment.probability": ("probability",),
        "csprofile.library.crowd": ("assess_all",),
        "csprofile.library.data_folders": ("Data", "read_data"),
        "csprofile.library.table_sources": ("read_tables",),
        "csprofile.robustness.grades": ("GradeProbability",),
        "csprofile.studies.agreeing": ("agreement",),
        "csprofile.studies.agreements": ("Agreement", "Case"),
        "csprofile.studies.altering.what_if": ("what_if",),
        "csprofile.studies.changes": ("Change", "Changes", "CouncilChanges", "Side"),
        "csprofile.studies.comparing": ("compare",),
        "csprofile.studies.differing": ("Cause",),
        "csprofile.studies.kappa": ("Kappa",),
        "csprofile.studies.replaying": ("replay",),
        "csprofile.studies.replays": ("CouncilReplay", "EditionChange", "Replay"),
        "csprofile.studies.tipping.point": ("Alteration", "Reach", "TippingPoint", "TippingPoints"),
        "csprofile.studies.tipping.reach": ("reach_of",),
        "csprofile.studies.tipping.search": ("tipping_points",),
        "csprofile.tables.account": ("Account",),
        "csprofile.tables.failures": ("TablesError",),
        "csprofile.tables.tables": ("Tables",),
        "csprofile.tables.tally": ("tally",),
    }
    for home, names in homes.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
