"""The kinds of statement by the name of their table, in the order of the file."""

from csprofile.evidence.findings import Finding, Remark
from csprofile.evidence.indicators import IndicatorGroup, IndicatorValue
from csprofile.evidence.services import Service
from csprofile.evidence.statement import Row

TABLES: dict[str, type[Row]] = {
    kind.table: kind for kind in (Service, IndicatorValue, IndicatorGroup, Finding, Remark)
}

__all__ = ["TABLES", "Finding", "IndicatorGroup", "IndicatorValue", "Remark", "Row", "Service"]
