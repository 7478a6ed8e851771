"""Readers see a stream: how many repeats are kept from them, and how much news is lost."""

from collections import Counter
from collections.abc import Callable, Container
from dataclasses import dataclass, field

from benchmarks.stories.data import Dataset
from bot.stories.matching.live import LiveStories
from bot.stories.matching.recogniser import Kind, Recogniser
from bot.stories.reading.traits import Report


@dataclass(frozen=True, slots=True)
class Decision:
    """What a method says of a report, and the earlier report that made it say so."""

    kind: Kind
    match: str | None = None


Decide = Callable[[Report], Decision]


@dataclass(slots=True)
class Tally:
    """Counts over a stream.

    `lost` are first reports kept from readers as repeats of a report that was judged to tell
    something else; `themed` those kept as repeats of one that was not judged: a reaction to it or
    another price report of the same hours.
    """

    repeats: int = 0
    suppressed: int = 0
    updates: int = 0
    firsts: int = 0
    lost: int = 0
    themed: int = 0
    hidden: int = 0
    columns: int = 0
    columns_found: int = 0
    names: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{share(self.suppressed, self.repeats)} of {self.repeats} repeats suppressed, "
            f"{share(self.lost, self.firsts)} of {self.firsts} first reports lost "
            f"(and {share(self.themed, self.firsts)} as told under one theme, "
            f"{share(self.hidden, self.firsts)} taken for columns), "
            f"{share(self.columns_found, self.columns)} of {self.columns} columns found, "
            f"{self.updates} updates"
        )


def share(part: int, whole: int) -> str:
    """Write a share."""
    return f"{100 * part / whole:.1f}%" if whole else "-"


def run(
    data: Dataset, decide: Decide, counted: Container[str], tally: Tally | None = None
) -> Tally:
    """Send all reports through a method, and count those of `counted`."""
    found = tally or Tally()
    judged = {frozenset((pair.one, pair.other)): pair.is_same for pair in data.pairs}
    seen: Counter[str] = Counter()
    for each in data.reports:
        decision = decide(each.report)
        is_known = seen[each.story] > 0
        seen[each.story] += not each.is_column
        if each.report.id not in counted:
            continue
        if each.is_column:
            found.columns += 1
            found.columns_found += decision.kind is Kind.COLUMN
        elif is_known:
            found.repeats += 1
            found.suppressed += decision.kind in {Kind.REPEAT, Kind.UPDATE}
            found.updates += decision.kind is Kind.UPDATE
        else:
            found.firsts += 1
            found.hidden += decision.kind is Kind.COLUMN
            if decision.kind is Kind.REPEAT:
                label = judged.get(frozenset((each.report.id, decision.match or "")))
                found.lost += label is False
                found.themed += label is None
                found.names.append(f"{each.report.id} as {decision.match}")
    return found


def recognise(recogniser: Recogniser) -> Decide:
    """Return our method with a memory of its own."""
    live = LiveStories()

    def decide(report: Report) -> Decision:
        verdict = recogniser(live, report)
        return Decision(verdict.kind, verdict.match)

    return decide
