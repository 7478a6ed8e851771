import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.cli.program import environment, hottopics

SUIT = {
    "id": "a",
    "title": "SEC sues Quayside over unregistered staking service",
    "lead": "The exchange sold its staking program without registration.",
    "publisher": "Ledger Wire",
    "at": "2026-06-01T10:00:00Z",
    "url": "https://a.example/suit?utm_source=feed",
}
RETOLD = {
    "id": "b",
    "title": "Quayside hit with SEC lawsuit over staking program",
    "publisher": "Coin Gazette",
    "at": "2026-06-01T10:50:00+00:00",
}
COLUMN = RETOLD | {"id": "c", "title": "Price analysis 6/1: BTC, ETH, SOL"}
AGAIN = SUIT | {"id": "d", "title": "Staking", "lead": None, "url": "https://a.example/suit"}


def answers(text: str, cwd: Path) -> tuple[int, list[dict[str, Any]]]:
    answer = hottopics("stories", "--jsonl", "-", given=text, cwd=cwd)
    assert answer.stderr == ""
    return answer.returncode, [json.loads(line) for line in answer.stdout.splitlines()]


def test_each_report_of_a_stream_gets_its_story(tmp_path: Path) -> None:
    code, out = answers("\n".join(map(json.dumps, [SUIT, RETOLD, COLUMN, AGAIN])) + "\n", tmp_path)
    assert code == 0
    assert [list(line) for line in out] == [["id", "story", "kind", "score"]] * 4
    assert [(line["id"], line["kind"]) for line in out] == [
        ("a", "new"),
        ("b", "repeat"),
        ("c", "column"),
        ("d", "repeat"),
    ]
    assert out[0]["story"] == out[1]["story"] == out[3]["story"] != out[2]["story"]
    assert out[0]["score"] == 0
    assert out[3]["score"] == 1


def test_bad_lines_are_answered_and_the_rest_is_done(tmp_path: Path) -> None:
    bad: list[object] = [
        [],
        {"title": "no id"},
        SUIT | {"id": "e", "at": "yesterday"},
        SUIT | {"id": "f", "at": None},
        SUIT | {"id": "g", "title": " "},
        SUIT | {"id": "h", "lead": 5},
        SUIT | {"id": "i", "at": "0001-01-01T00:00:00+23:00"},
    ]
    lines = ["{nonsense", *map(json.dumps, bad), "", json.dumps(SUIT | {"title": "\ud800 x"})]
    code, out = answers("\n".join(lines), tmp_path)
    assert code == 1
    assert [line["id"] for line in out] == ["line 1", "line 2", "line 3", *"efghia"]
    assert ["error" in line for line in out] == [True] * 8 + [False]
    assert out[3]["error"] == "at: write a time as 2026-11-24T12:00:00Z"


def test_a_file_that_is_not_there_is_the_operators_mistake(tmp_path: Path) -> None:
    answer = hottopics("stories", "--jsonl", "gone.jsonl", cwd=tmp_path)
    assert answer.returncode == 2
    assert "gone.jsonl can't be read" in answer.stderr


def test_a_line_is_answered_before_the_next_is_written(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "stories", "--jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env=environment(),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line, kind in ((SUIT, "new"), (RETOLD, "repeat")):
            process.stdin.write(json.dumps(line) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["kind"] == kind
        process.stdin.close()
        assert process.wait(timeout=20) == 0


def test_broken_characters_are_no_reason_to_stop(tmp_path: Path) -> None:
    file = tmp_path / "reports.jsonl"
    file.write_bytes(json.dumps(SUIT).encode() + b'\n{"id": "\xff\xfe"}\n')
    answer = hottopics("stories", "--jsonl", str(file), cwd=tmp_path)
    assert answer.returncode == 1
    assert len(answer.stdout.splitlines()) == 2


def test_a_model_that_is_none_is_the_operators_mistake(tmp_path: Path) -> None:
    (tmp_path / "model.toml").write_text("intercept = 1\n", encoding="utf-8")
    for name, why in (("model.toml", "no model of stories: there is no table"), ("gone", "read")):
        answer = hottopics("stories", "--jsonl", "-", "--model", name, cwd=tmp_path)
        assert answer.returncode == 2
        assert answer.stderr.startswith(f"hottopics: --model: {name} ")
        assert why in answer.stderr
        assert f"`hottopics stories train --output {name}` writes one" in answer.stderr


def test_without_reports_it_says_what_to_name(tmp_path: Path) -> None:
    answer = hottopics("stories", cwd=tmp_path)
    assert answer.returncode == 2
    assert "--jsonl: name a file" in answer.stderr
    answer = hottopics("stories", "--jsonl", "-", "train", "--output", "x", cwd=tmp_path)
    assert answer.returncode == 2
    assert "not for train" in answer.stderr
