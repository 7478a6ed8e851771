"""The program as an operator starts it: in a process and a folder of its own."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]


def environment(**more: str) -> dict[str, str]:
    """Return an environment with nothing in it but what Python and the measuring of tests need."""
    measuring = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
    base = {"PYTHONPATH": str(ROOT), "PATH": "", "LANG": "C.UTF-8", "COLUMNS": "100"}
    return base | measuring | more


def hottopics(
    *arguments: str, given: str = "", cwd: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    return subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-m", "bot", *arguments],
        input=given,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=cwd,
        env=environment(**variables),
    )


@contextlib.contextmanager
def started(*arguments: str, cwd: Path, **variables: str) -> Iterator[subprocess.Popen[str]]:
    """Start the program; whatever still runs of it at the end is ended with SIGKILL."""
    with subprocess.Popen(  # noqa: S603 -- our own program
        [sys.executable, "-m", "bot", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=cwd,
        env=environment(**variables),
    ) as process:
        try:
            yield process
        finally:
            process.kill()
