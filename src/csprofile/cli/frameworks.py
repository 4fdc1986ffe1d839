"""The commands that list editions, show one whole, and put two side by side."""

from pathlib import Path

import click

from csprofile.cli.options import EDITION, output_option, to_option
from csprofile.cli.outlet import deliver, say
from csprofile.cli.refusals import Group
from csprofile.cli.rules import Told, apart, told_rules
from csprofile.cli.tables import entry, paragraph, table
from csprofile.frameworks import Framework
from csprofile.library import edition_content, framework, on_offer

LISTED = ("edition", "title", "governs", "rules", "assumed or recalled")


@click.group(cls=Group, invoke_without_command=True)
@click.pass_context
def frameworks(ctx: click.Context) -> None:
    """
    List the editions of the rules.

    \b
    csprofile frameworks
    csprofile frameworks show 2009
    csprofile frameworks diff 2009 2010
    """
    if ctx.invoked_subcommand is None:
        say(table(LISTED, map(_row, on_offer())))


def _row(edition: Framework) -> tuple[str, ...]:
    assumed = sum(rule.assumed for rule in edition.rules)
    governs = f"{edition.governs.since} to {edition.governs.until}"
    return edition.edition, edition.title, governs, f"{len(edition.rules)}", f"{assumed}"


@frameworks.command()
@click.argument("edition", metavar="ED", type=EDITION)
@to_option(
    "text", "toml", says="text: every rule, who says so and how surely; toml: its file, whole."
)
@output_option
def show(edition: str, to: str, output: str | None) -> None:
    """
    Show every rule of the edition ED: its value, its source, and how surely it is known.

    \b
    csprofile frameworks show 2009
    csprofile frameworks show 2009 --to toml -o mine.toml
    """
    content = (
        edition_content(edition) if to == "toml" else f"{_whole(framework(edition))}\n".encode()
    )
    deliver(content, output)


def _whole(found: Framework) -> str:
    assumed = sum(rule.assumed for rule in found.rules)
    head = [
        f"{found.edition}: {found.title}, {found.publisher}",
        found.note,
        f"{len(found.rules)} rules, {assumed} of them assumed or recalled: no source gives those.",
    ]
    rules = told_rules(found)
    if not {"provisions", "aspects"} & set(rules["edition"].values):
        del rules["edition"]  # the head says it all
    return "\n\n".join([*map(paragraph, head), *map(_rule, rules.values())])


def _rule(rule: Told) -> str:
    status = {"assumed": "ASSUMED", "recalled": "RECALLED"}.get(rule.status, rule.status)
    lines = [rule.name if not status else f"{rule.name} ({status})"]
    lines += [entry(key, value, column=18) for key, value in rule.values.items()]
    return "\n".join([*lines, *([entry("source", rule.source, column=18)] if rule.source else [])])


@frameworks.command()
@click.argument("one", metavar="A", type=EDITION)
@click.argument("other", metavar="B", type=EDITION)
def diff(one: str, other: str) -> None:
    """
    Put the editions A and B side by side, rule by rule, where they differ.

    \b
    csprofile frameworks diff 2009 2010
    """
    left, right = framework(one), framework(other)
    rows: list[tuple[str, str, str]] = []
    same: list[str] = []
    elsewhere: list[str] = []
    mine, theirs = told_rules(left), told_rules(right)
    for name in dict.fromkeys([*mine, *theirs]):
        a, b = mine.get(name), theirs.get(name)
        if a is None or b is None:
            rows.append((name, a.whole if a else "none", b.whole if b else "none"))
        elif differing := a.unlike(b):
            rows += [(f"{name}: {key}", *apart(a.value(key), b.value(key))) for key in differing]
        else:
            (same if a.source == b.source else elsewhere).append(name)
    named = _called(left, right, one, other)
    parts = [table(("rule", *named), rows)] if rows else ["No rule differs."]
    parts += [paragraph(f"The same in both: {', '.join(same)}.")] if same else []
    if elsewhere:
        says = f"The same in both, on the word of another source: {', '.join(elsewhere)}."
        parts.append(paragraph(says))
    say("\n\n".join(parts))


def _called(left: Framework, right: Framework, one: str, other: str) -> tuple[str, str]:
    """What the two are called: by edition, else by file, else as they were asked for."""
    names = ((left.edition, right.edition), (Path(one).name, Path(other).name))
    return next((pair for pair in names if pair[0] != pair[1]), (one, other))
