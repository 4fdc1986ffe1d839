"""What the evidence tables may hold, as pandera schemas; nothing else here knows pandera."""

from csprofile.schemas.checking import Refused, refused
from csprofile.schemas.layouts import LAYOUTS, Column, Layout, schema_of
from csprofile.schemas.models import (
    FindingRows,
    IndicatorRows,
    InspectionRows,
    PlacementRows,
    SimilarAreaRows,
)

__all__ = [
    "LAYOUTS",
    "Column",
    "FindingRows",
    "IndicatorRows",
    "InspectionRows",
    "Layout",
    "PlacementRows",
    "Refused",
    "SimilarAreaRows",
    "refused",
    "schema_of",
]
