"""The decision record as bytes: JSON, the same for the same assessment."""

import json
from collections.abc import Sequence

from csprofile.assessment import Assessment, decision_record
from csprofile.frameworks import bundled
from csprofile.plugin import installed


def record_of(assessments: Sequence[Assessment]) -> str:
    """
    One assessment as one object; several as an array, in their order.

    Example:
        >>> from csprofile.testing import example
        >>> record_of([example()])[:17], record_of([example(), example()])[:7]
        ('{\\n  "schema": 1,\\n', '[\\n  {\\n ')
    """
    records = [decision_record(each, plugins_of(each)) for each in assessments]
    what = records[0] if len(records) == 1 else records
    return json.dumps(what, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def plugins_of(assessment: Assessment) -> list[tuple[str, str]]:
    """
    Name and version of each package beside our own that took part.

    Example:
        >>> from csprofile.testing import example
        >>> plugins_of(example())
        []
    """
    edition = assessment.framework
    if edition.name in bundled():
        return []  # and no other package need be asked
    registry = installed()
    if registry.frameworks.get(edition.name) is not edition:
        return []
    package = registry.brought_by("framework", edition.name)
    return [(package, registry.version(package))]
