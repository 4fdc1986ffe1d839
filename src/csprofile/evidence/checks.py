"""What no single statement shows: the same thing told twice, impossible days, unknown words."""

import datetime as dt
from collections.abc import Iterable, Iterator

from csprofile.errors import Fault, allowed
from csprofile.evidence.findings import Finding
from csprofile.evidence.indicators import IndicatorGroup
from csprofile.evidence.services import Service
from csprofile.evidence.statement import Row
from csprofile.vocabulary import Vocabulary
from csprofile.wording import ShareWords


def between_rows(rows: Iterable[Row], as_at: dt.date | None) -> list[Fault]:
    """Find statements told twice and days after the evidence's own."""
    first: dict[tuple[object, ...], str] = {}
    faults = []
    for row in rows:
        here = address(row)
        earlier = first.setdefault((row.table, row.key()), here)
        if earlier != here:
            faults.append(Fault(here, f"the same statement as {earlier}; each once"))
        for name in ("on", "reinspected_on", "oldest"):
            day = getattr(row, name, None)
            if as_at and day and day > as_at:
                faults.append(Fault(f"{here}.{name}", f"{day} is after as_at, {as_at}"))
    return faults


def check_words(
    rows: Iterable[Row], words: ShareWords | None, provisions: Vocabulary, aspects: Vocabulary
) -> list[Fault]:
    """
    Find words that an edition does not know: provisions, aspects and words for shares.

    Without an edition there are no words for shares, and none is checked.

    Example:
        >>> from csprofile.vocabulary import ASPECTS, PROVISIONS
        >>> from csprofile.wording import ShareWord
        >>> words = ShareWords(
        ...     main=[ShareWord("few", 0, 49), ShareWord("most", 50, 100)],
        ...     id="words",
        ...     source="an example",
        ...     status="assumed",
        ... )
        >>> row = Service(provision="all", share="lots", ref="evidence:a#services[0]")
        >>> [str(fault) for fault in check_words([row], words, PROVISIONS, ASPECTS)]
        ["services[0].share: 'lots': not a word for a share; few, most"]
    """
    faults = []
    for row in rows:
        here = address(row)
        for part, kind, name, known in _words(row, words, provisions, aspects):
            if name not in known:
                says = f"{name!r}: {allowed(kind, name, known)}"
                faults.append(Fault(f"{here}.{part}", says))
    return faults


def address(row: Row) -> str:
    """A row's address within its evidence, as `services[3]`."""
    return row.ref.partition("#")[2] or row.table


def _words(
    row: Row, words: ShareWords | None, provisions: Vocabulary, aspects: Vocabulary
) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Each word of a row that an edition must know: part, kind, word, words known."""
    shares: list[tuple[str, object]] = []
    if isinstance(row, Service):
        yield from (("provision", "provision", name, provisions.names) for name in row.provision)
        yield ("aspect", "aspect", row.aspect, aspects.names)
        shares = [("share", row.share)]
        shares += [(f"judgements.{key.words}", amount) for key, amount in row.judgements or ()]
    elif isinstance(row, IndicatorGroup):
        shares = [("at_least_in_line", row.at_least_in_line)]
    elif isinstance(row, Finding):
        return
    for part, amount in shares:
        if words is not None and isinstance(amount, str):
            yield (part, "word for a share", amount.casefold(), words.known)
