import signal
import sys
from pathlib import Path
from subprocess import PIPE, Popen

import httpx

from bot.playground.model_server.moods import read_given
from tests.cli.program import environment

HELLO = {"model": "m", "messages": [{"role": "user", "content": "Say yes."}]}


def test_a_question_is_read_as_a_model_does() -> None:
    text = "BEGIN x\nTitle: T\n[1] One.\n[2] Two.\nEND x"
    given = read_given([{"role": "user", "content": text}])
    assert (given.title, given.sentences) == ("T", ((1, "One."), (2, "Two.")))
    assert read_given([]).sentences == ()


def test_it_runs_by_itself_until_a_signal(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bot.playground.model_server", "--mood", "silent"]
    with Popen(command, stdout=PIPE, text=True, cwd=tmp_path, env=environment()) as process:  # noqa: S603 -- our own program
        assert process.stdout is not None
        base_url = process.stdout.readline().strip()
        answer = httpx.post(f"{base_url}/chat/completions", json=HELLO, trust_env=False)
        assert answer.json()["choices"][0]["message"]["content"] == "Yes."
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
