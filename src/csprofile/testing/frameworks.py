"""What every edition is held to: each rule cited, its rules in one piece, no grade out of place."""

from collections.abc import Iterator
from typing import ClassVar

from csprofile.areas import Area
from csprofile.assessment import Assessment, decision_record
from csprofile.evidence import Evidence
from csprofile.frameworks import Framework
from csprofile.library import assess, read
from csprofile.plugin.offers import Kind
from csprofile.structuring import parse
from csprofile.testing.contract import Contract
from csprofile.testing.drawn import drawn
from csprofile.vocabulary import STATUSES
from csprofile.writing import new_evidence_toml

_DRAWN = 60


class FrameworkContract(Contract):
    """
    What an edition keeps to; inherit from it in a test module, and name the edition.

    Args:
        name: the edition, by the name under which it is installed.

    Example:
        >>> class TestOwnEdition(FrameworkContract):
        ...     name = "leeds-2026"
    """

    kind: ClassVar[Kind] = "framework"
    reads_when_listed: ClassVar[bool] = True

    @property
    def edition(self) -> Framework:
        """The edition, as csprofile finds it."""
        found: Framework = self.offer
        return found

    def test_every_rule_is_cited(self) -> None:
        """Each rule says who gives it, and whether that was read, inferred, recalled or assumed."""
        rules = self.edition.rules
        assert rules
        assert [] == [each.ref for each in rules if not each.source.strip()]
        assert [] == [each.ref for each in rules if each.status not in STATUSES.names]

    def test_a_rule_has_an_address_of_its_own(self) -> None:
        """No two rules have one address, and each address names the edition."""
        refs = [each.ref for each in self.edition.rules]
        assert sorted(set(refs)) == sorted(refs)
        assert [] == [ref for ref in refs if not ref.startswith(f"rule:{self.name}/")]

    def test_its_words_cover_every_share(self) -> None:
        """Each whole per cent from 0 to 100 has one main word."""
        main = self.edition.words.main
        found = {n: [each.word for each in main if each.low <= n <= each.high] for n in range(101)}
        assert {} == {n: words for n, words in found.items() if len(words) != 1}

    def test_its_scale_and_cut_points_agree(self) -> None:
        """Where there are grades, each set of cut-points has one point fewer than there are."""
        edition = self.edition
        points = {each.id: len(each.at_least) for each in edition.cut_points}
        assert dict.fromkeys(points, len(edition.scale) - 1) == points
        titles = [grade.title for grade in edition.scale.grades]
        assert sorted(set(titles)) == sorted(titles)

    def test_its_steps_hold_together(self) -> None:
        """Each step combines inputs and earlier steps, and the last alone gives the grade."""
        edition = self.edition
        inputs = [each.id for each in edition.inputs]
        assert [] == [str(fault) for fault in edition.combination.check(inputs)]
        given = [clause.gives for step in edition.steps for clause in step.clauses]
        caps = [limit.cap for limit in edition.limits if limit.cap is not None]
        assert {*given, *caps} <= edition.scale.numbers

    def test_no_grade_is_out_of_place(self) -> None:
        """Whatever is known, the grade is told, the told are possible, and all on the scale."""
        for found in self._assessments():
            rating, edition = found.rating, self.edition
            assert rating.told <= rating.possible <= edition.scale.numbers
            if rating.after_limits is not None:
                assert rating.after_limits in rating.told
            assert rating.grade is None or edition.steps or edition.limits

    def test_it_rates_the_same_again(self) -> None:
        """The same evidence gives the same record each time."""
        records = [decision_record(each) for each in self._assessments()]
        assert records == [decision_record(each) for each in self._assessments()]

    def test_its_evidence_file_can_be_begun(self) -> None:
        """The file that waits to be filled in is valid as it is written, and is assessed."""
        text = new_evidence_toml(Area.find("Leeds"), self.edition, None, named=self.name)
        evidence = read(parse(text.encode(), "new.toml"))
        found = assess(evidence, framework=self.edition, as_at=self.edition.governs.until)
        assert self.name == found.framework.edition

    def test_its_letter_is_drafted(self) -> None:
        """Whatever the evidence, there is a letter with a sentence in it and none of them blank."""
        for found in self._assessments():
            said = [each.text for p in found.letter.paragraphs for each in p.sentences]
            assert [] == [each for each in said if not each.strip()]

    def _assessments(self) -> Iterator[Assessment]:
        for evidence in (Evidence(area="Rotherham"), *drawn(self.edition, _DRAWN)):
            yield assess(evidence, framework=self.edition, as_at=self.edition.governs.until)
