"""Files of JSON lines that a verb reads; - is standard input."""

import contextlib
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import click


@contextlib.contextmanager
def opened(file: str) -> Iterator[TextIO]:
    """Open what --jsonl names, as UTF-8; broken characters are replaced, not refused."""
    if file == "-":
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")
        yield sys.stdin
        return
    try:
        with Path(file).open(encoding="utf-8", errors="replace") as lines:
            yield lines
    except OSError as error:
        raise click.UsageError(f"--jsonl: {file} can't be read: {error.strerror}") from None
