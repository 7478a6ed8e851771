"""Other ways to see that two reports tell the same: untrained, they rank pairs by likeness."""

import logging
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from datasketch import MinHash, MinHashLSH
from simhash import Simhash, SimhashIndex
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.stories.reading.traits import Report, plain

Query = Callable[[Report], object]
_PERMUTATIONS = 128
_BITS = 64


class Peer(Protocol):
    """A method: `read` gives what it makes of a report, `alike` how alike two are."""

    name: str

    def prepare(self, reports: Sequence[Report]) -> None:
        """See all reports before the first is read."""

    def read(self, report: Report) -> Any:
        """Return what is kept of a report."""

    def alike(self, one: Any, other: Any) -> float:
        """Return a likeness from 0 to 1."""

    def index(self, reports: Sequence[Report]) -> Query:
        """Return a search for what is like a report, as fast as the method allows."""


def text_of(report: Report) -> str:
    """Return title and lead."""
    return plain(report.title) + " " + plain(report.lead)


class TfIdf:
    """Cosine of TF-IDF vectors of title and lead (scikit-learn)."""

    name = "TF-IDF"

    def prepare(self, reports: Sequence[Report]) -> None:
        """Count the words of all reports."""
        self._vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True)
        self._vectors.fit([text_of(report) for report in reports])

    def read(self, report: Report) -> Any:
        """Return a sparse vector."""
        return self._vectors.transform([text_of(report)])

    def alike(self, one: Any, other: Any) -> float:
        """Multiply."""
        return float(one.multiply(other).sum())

    def index(self, reports: Sequence[Report]) -> Query:
        """Multiply with all at once."""
        matrix = self._vectors.transform([text_of(report) for report in reports]).T.tocsr()
        return lambda report: (self.read(report) @ matrix).max()


class MinHashes:
    """Estimated share of common words (datasketch)."""

    name = "MinHash"

    def prepare(self, reports: Sequence[Report]) -> None:
        """Nothing to learn."""

    def read(self, report: Report) -> MinHash:
        """Return a signature."""
        signature = MinHash(num_perm=_PERMUTATIONS)
        signature.update_batch([word.encode() for word in set(text_of(report).split())])
        return signature

    def alike(self, one: MinHash, other: MinHash) -> float:
        """Compare signatures."""
        return float(one.jaccard(other))

    def index(self, reports: Sequence[Report]) -> Query:
        """Search by bands."""
        bands = MinHashLSH(threshold=0.3, num_perm=_PERMUTATIONS)
        for place, report in enumerate(reports):
            bands.insert(str(place), self.read(report))
        return lambda report: bands.query(self.read(report))


class SimHashes:
    """Equal bits of a fingerprint of the words (simhash)."""

    name = "SimHash"

    def prepare(self, reports: Sequence[Report]) -> None:
        """Nothing to learn."""

    def read(self, report: Report) -> Simhash:
        """Return a fingerprint."""
        return Simhash(text_of(report).split(), f=_BITS)

    def alike(self, one: Simhash, other: Simhash) -> float:
        """Count equal bits."""
        return 1 - float(one.distance(other)) / _BITS

    def index(self, reports: Sequence[Report]) -> Query:
        """Search by blocks."""
        hashes = [(str(place), self.read(report)) for place, report in enumerate(reports)]
        quiet = logging.getLogger("simhash")
        quiet.setLevel(logging.ERROR)  # it warns of each full block
        blocks = SimhashIndex(hashes, f=_BITS, k=10, log=quiet)
        return lambda report: blocks.get_near_dups(self.read(report))


class TitleTrigrams:
    """Share of common runs of three characters in the titles."""

    name = "title trigrams"

    def prepare(self, reports: Sequence[Report]) -> None:
        """Nothing to learn."""

    def read(self, report: Report) -> frozenset[str]:
        """Return the runs."""
        title = plain(report.title)
        return frozenset(title[at : at + 3] for at in range(len(title) - 2))

    def alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Count what both have."""
        return len(one & other) / (len(one | other) or 1)

    def index(self, reports: Sequence[Report]) -> Query:
        """Compare with all."""
        kept = [self.read(report) for report in reports]

        def query(report: Report) -> float:
            mine = self.read(report)
            return max(self.alike(mine, other) for other in kept)

        return query


def all_peers() -> tuple[Peer, ...]:
    """Return the methods."""
    return TfIdf(), MinHashes(), SimHashes(), TitleTrigrams()
