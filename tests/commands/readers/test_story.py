from dataclasses import replace

from bot.commands.readers.why import timeline_of
from bot.stories.matching import Kind
from tests.conftest import NOW
from tests.stories.briefs import brief

FIRST = brief("Meridian drained of $38 million", "The attacker took 11,900 ether.", publisher="A")
SAME = brief("Theft at Meridian", "The attacker took 11,900 ether.", publisher="B", hours=1)
OTHER = brief("Meridian loses money", "Meridian lost $45 million.", publisher="C", hours=2)
LATER = brief("Meridian gets back ether", "6,550 ether were sent back.", publisher="A", hours=3)


def test_each_report_adds_what_nobody_told_before() -> None:
    told = [(FIRST, Kind.NEW), (SAME, Kind.REPEAT), (LATER, Kind.UPDATE)]
    reports = timeline_of(told).reports
    assert [(each.brief, each.kind, each.new) for each in reports] == [
        (FIRST, "new", ("The attacker took 11,900 ether.",)),
        (SAME, "repeat", ()),
        (LATER, "update", ("6,550 ether were sent back.",)),
    ]


def test_what_was_retracted_adds_nothing_and_disputes_nothing() -> None:
    lost = brief("Meridian lost $38 million", "Meridian lost $38 million.", publisher="A")
    told = [(lost, Kind.NEW), (OTHER, Kind.REPEAT)]
    [dispute] = timeline_of(told).disputes
    assert dispute.sayings == (("A", "$38 million"), ("C", "$45 million"))
    gone = replace(lost, retracted_at=NOW)
    timeline = timeline_of([(gone, Kind.NEW), (OTHER, Kind.REPEAT)])
    assert timeline.disputes == ()
    assert [each.new for each in timeline.reports] == [(), ("Meridian lost $45 million.",)]
