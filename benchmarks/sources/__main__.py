"""All measurements of sources, one after the other."""

from benchmarks.sources import feeds, listings, pages, scale


def main() -> None:
    """Print every table."""
    for part in (feeds, pages, listings, scale):
        part.main()
        print()


if __name__ == "__main__":
    main()
