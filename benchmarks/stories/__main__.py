"""`make bench-stories`: which method sees best that two reports tell one story, at what cost.

The shared pairs train our model, so ours is cross-validated on them: three times, a fifth of the
stories at a time is unknown to model and word counts. The synthetic set trains nothing. Peers have
no model to train; their threshold is the one that is best on the very pairs it is measured on.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Any

from benchmarks.stories import growth, streams
from benchmarks.stories.data import Dataset, read_shared, read_synthetic
from benchmarks.stories.peers import Peer, all_peers
from benchmarks.stories.scores import Score, score
from benchmarks.stories.streams import Decide, Decision, Tally
from benchmarks.stories.train import Fold, folds, guesses
from bot.stories.matching import Kind, Recogniser, Report, standard_recogniser

_SEEDS = (1, 2, 3)
_WINDOW = timedelta(hours=48)
_LIVE = 5_000
_QUERIES = 60


def main() -> None:
    """Print the tables."""
    shared, synthetic = read_shared(), read_synthetic()
    recogniser = standard_recogniser()
    print(f"{'':<29}{'F1':>6}{'best':>6}{'AP':>6}  in a stream")
    print_ours("shared, cross-validated", shared, [folds(shared, seed) for seed in _SEEDS])
    everything = frozenset(synthetic.by_id())
    known = Fold(recogniser.model, recogniser.background, everything)
    print_ours("synthetic", synthetic, [[known]])
    for peer in all_peers():
        for data in (shared, synthetic):
            print_peer(peer, data)
    print_costs(recogniser)
    growth.print_growth(recogniser)


def print_ours(name: str, data: Dataset, splits: Sequence[Sequence[Fold]]) -> None:
    """Print our scores; of each fold's stream only what the fold has never seen counts."""
    labels = [pair.is_same for pair in data.pairs]
    scores, tally = [], Tally()
    for split in splits:
        scores.append(score(labels, guesses(data, split)))
        for fold in split:
            method = Recogniser(model=fold.model, background=fold.background)
            streams.run(data, streams.recognise(method), fold.unseen, tally)
    _print(f"ours, {name}", scores, tally)


def print_peer(peer: Peer, data: Dataset) -> None:
    """Print the scores of a peer."""
    peer.prepare([each.report for each in data.reports])
    kept = {each.report.id: peer.read(each.report) for each in data.reports}
    alike = [peer.alike(kept[pair.one], kept[pair.other]) for pair in data.pairs]
    found = score([pair.is_same for pair in data.pairs], alike)
    tally = streams.run(data, compare(peer, kept, found.threshold), data.by_id())
    _print(f"{peer.name}, {data.name}", [found], tally, has_threshold=False)


def compare(peer: Peer, kept: dict[str, Any], threshold: float) -> Decide:
    """Return a method that takes a report for a repeat if it is like one of the last two days."""
    seen: list[Report] = []

    def decide(report: Report) -> Decision:
        near = [each for each in seen if report.at - each.at <= _WINDOW]
        seen.append(report)
        mine = kept[report.id]
        best = max(near, key=lambda each: peer.alike(mine, kept[each.id]), default=None)
        if best is None or peer.alike(mine, kept[best.id]) < threshold:
            return Decision(Kind.NEW)
        return Decision(Kind.REPEAT, best.id)

    return decide


def print_costs(recogniser: Recogniser) -> None:
    """Print what a report costs against many live ones, and what those take, method by method."""
    reports = growth.made_up(_LIVE + _QUERIES)
    live, queries = reports[:_LIVE], reports[_LIVE:]
    print(f"\nAgainst {_LIVE} live reports: CPU ms in the middle, slowest in twenty; MB of memory")
    ours = streams.recognise(recogniser)
    for report in live:
        ours(report)
    _print_cost("ours", ours, queries, partial(growth.fresh, recogniser, _LIVE))
    for peer in all_peers():
        peer.prepare(reports)
        _print_cost(peer.name, peer.index(live), queries, partial(peer.index, live))


def _print_cost(
    name: str,
    query: Callable[[Report], object],
    queries: Sequence[Report],
    make: Callable[[], object],
) -> None:
    middle, slow = growth.cpu_ms(query, queries)
    print(f"{name:<16}{middle:>8.2f}{slow:>8.2f}{growth.held_mb(make):>8.1f}")


def _print(name: str, scores: Sequence[Score], tally: Tally, *, has_threshold: bool = True) -> None:
    f1, best, average, _ = (sum(values) / len(scores) for values in zip(*scores, strict=True))
    at_half = f"{f1:>6.3f}" if has_threshold else f"{'':>6}"
    print(f"{name:<29}{at_half}{best:>6.3f}{average:>6.3f}  {tally}")


if __name__ == "__main__":
    main()
