"""The command that sets values of evidence otherwise, or tells what would change the grade."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from csprofile.cli.options import on_sources, output_option, to_option
from csprofile.cli.outlet import deliver
from csprofile.cli.refusals import Command
from csprofile.cli.sources import Asked
from csprofile.errors import EvidenceError, Fault
from csprofile.structuring import parse

if TYPE_CHECKING:
    from csprofile.assessment import Assessment


@click.command(cls=Command)
@on_sources
@click.option(
    "--set",
    "settings",
    metavar="ADDRESS=VALUE",
    multiple=True,
    help="A value set otherwise, as in TOML; may be given several times.",
)
@to_option("text", "json", says="text: a report; json: for machines.")
@output_option
def what_if(settings: tuple[str, ...], to: str, output: str | None, **asked: object) -> None:
    """
    Set values otherwise, and see what comes of it.

    ADDRESS is a statement and its key, as services[4].judgements.good; of tables, a row's key.
    Without --set: what would lift the grade and what would sink it, and how far each row reaches.

    \b
    csprofile what-if rotherham-2009
    csprofile what-if rotherham-2009 --set 'findings[0].count=0'
    """
    assessment = Asked(**asked).assessment()  # type: ignore[arg-type]
    written = _what_if if settings else _what_would
    deliver(written(assessment, settings, to), output)


def _what_if(assessment: "Assessment", settings: Sequence[str], to: str) -> bytes:
    """Both results side by side."""
    from csprofile.builtin.formats import supposed, text_of

    pair, told = _supposed(assessment, settings)
    if to == "json":
        return supposed.what_if_json(pair, told)
    return text_of(supposed.what_if_report(pair, told)).encode(errors="backslashreplace")


def _what_would(assessment: "Assessment", _: Sequence[str], to: str) -> bytes:
    """What would change the grade, and how far each row reaches."""
    from csprofile.builtin.formats import supposed, text_of
    from csprofile.studies import reach_of, tipping_points

    found, rows = tipping_points(assessment), reach_of(assessment)
    if to == "json":
        return supposed.tipping_json(assessment, found, rows)
    report = supposed.tipping_report(assessment, found, rows)
    return text_of(report).encode(errors="backslashreplace")


def _supposed(
    assessment: "Assessment", settings: Sequence[str]
) -> tuple[tuple["Assessment", "Assessment"], dict[str, str]]:
    """Both assessments, and what was set; or every fault of what was asked."""
    from csprofile.studies import what_if as supposing

    told: dict[str, str] = {}
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for each in settings:
        address, written, value, wrong = setting(each)
        if address in told:
            wrong = [Fault(address, "set twice; once")]
        faults += wrong
        told[address] = written
        if not wrong:
            values[address] = value
    try:
        pair = supposing(assessment, values)
    except EvidenceError as error:
        raise EvidenceError(assessment.evidence.name, [*faults, *error.faults]) from error
    if faults:
        raise EvidenceError(assessment.evidence.name, faults)
    return pair, told


def setting(text: str) -> tuple[str, str, Any, list[Fault]]:
    r"""
    Take an address and a value apart, and read the value as TOML.

    The first sign of equality after which there is a value parts them.

    Returns:
        The address, the value as it was written and as it was read, and what is wrong.

    Example:
        >>> setting("services[4].judgements.good=3")
        ('services[4].judgements.good', '3', 3, [])
        >>> setting("services[4].judgement=good")[3][0].says
        '\'good\' is no value of TOML; words in quotes, as "good"'
    """
    parted = list(_parted(text))
    for address, written in parted:
        try:
            read = parse(f"value = {written}".encode(), "--set")
        except EvidenceError:
            continue
        if read.keys() == {"value"}:
            return address, written, read["value"], []
    if not parted:
        says = "no value; an address, = and a value, as services[4].judgements.good=3"
        return text, "", None, [Fault(text, says)]
    address, written = parted[0]
    words = bool(re.fullmatch(r"[^\W\d][\w ',-]*", written))
    right = f'words in quotes, as "{written}"' if words else 'as 3, 0.62, "good" or { good = 3 }'
    return address, written, None, [Fault(address, f"{written!r} is no value of TOML; {right}")]


def _parted(text: str) -> Iterator[tuple[str, str]]:
    for place in (found.start() for found in re.finditer("=", text)):
        yield text[:place].strip(), text[place + 1 :].strip()
