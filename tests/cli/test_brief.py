import asyncio
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bot.playground.model_server import ModelServer
from bot.playground.model_server.moods import inventing
from tests.cli.program import hottopics

TEXT = (
    "Harbor Exchange will pay $12 million to settle with the regulator, which said on Monday that "
    "the company let sanctioned customers trade bitcoin for two years. The settlement covers 4,100 "
    "trades between 2023 and 2025. Harbor did not admit or deny the findings. A court in Delaware "
    "has to approve the agreement in January. This article is not investment advice."
)


def lines(answer: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in answer.stdout.splitlines()]


def test_a_stream_gives_a_line_for_each_line_in_order(tmp_path: Path) -> None:
    page = f"<html lang=en><h1>Harbor fined</h1>{''.join(f'<p>{TEXT}</p>' * 3)}</html>"
    given = [
        {
            "id": "a",
            "text": TEXT,
            "title": "Harbor fined",
            "url": "https://a.example/x?utm_source=y",
        },
        {"id": "b"},
        {"id": "c", "html": page, "published_at": "2026-11-24T10:00:00Z"},
        {"id": "d", "text": 5},
        {"id": "e", "html": "<p>short</p>"},
        {"id": "f", "text": TEXT, "published_at": "yesterday"},
    ]
    text = "\n".join([*map(json.dumps, given), "not json", "[]", ""])
    answer = hottopics("brief", "--jsonl", "-", given=text, cwd=tmp_path)
    out = lines(answer)
    assert answer.returncode == 1
    assert answer.stderr == ""
    assert [line["id"] for line in out] == ["a", "b", "c", "d", "e", "f", "line 7", "line 8"]
    assert [bool(line.get("error")) for line in out] == [
        False, True, False, True, True, True, True, True,
    ]  # fmt: skip
    first = out[0]
    assert list(first) == [
        "id", "url", "headline", "publisher", "published_at", "language", "facts", "coins",
        "topics", "disclaimer", "composer", "article",
    ]  # fmt: skip
    assert (first["url"], first["headline"]) == ("https://a.example/x", "Harbor fined")
    assert first["coins"] == ["BTC"]
    assert out[2]["published_at"] == "2026-11-24T10:00:00+00:00"
    for fact in first["facts"]:
        assert first["article"]["text"][fact["start"] : fact["end"]] == fact["text"]
        assert "advice" not in fact["text"]


def settings_for(server: ModelServer, *, budget: int = 100_000) -> str:
    return f"""
[summarizer]
backend = "openai"
base_url = "{server.base_url}"
model = "tiny-1"
daily_token_budget = {budget}
"""


async def test_the_model_of_the_settings_writes_when_it_is_asked_for_and_else_nobody_asks_it(
    tmp_path: Path,
) -> None:
    file = tmp_path / "article.txt"
    file.write_text(f"{TEXT}\n\n{TEXT.replace('12', '13')}")
    async with ModelServer() as server:
        (tmp_path / "config.toml").write_text(settings_for(server, budget=2600))

        async def composer(*options: str) -> tuple[str, str]:
            answer = await asyncio.to_thread(
                hottopics, "brief", str(file), "--format", "json", *options, cwd=tmp_path
            )
            return lines(answer)[0]["composer"], answer.stderr

        assert await composer() == ("extractive", "")
        assert server.asked == []
        assert not (tmp_path / "hottopics.db").exists()
        assert await composer("--summarizer") == ("tiny-1", "")
        by_whom, told = await composer("--summarizer")
        assert len(server.asked) == 1
    assert by_whom == "extractive"
    assert "budget used up" in told


def test_without_a_model_in_the_settings_none_can_be_asked(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(TEXT)
    answer = hottopics("brief", str(file), "--summarizer", cwd=tmp_path)
    assert answer.returncode == 2
    assert "summarizer.backend" in answer.stderr


async def test_who_wrote_is_told_beside_a_brief(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(TEXT)
    async with ModelServer(mood=inventing) as server:
        (tmp_path / "config.toml").write_text(settings_for(server))
        answer = await asyncio.to_thread(
            hottopics, "brief", str(file), "--summarizer", cwd=tmp_path
        )
    assert "not faithful" in answer.stderr
    assert f"{file}: composer extractive" in answer.stderr
    assert "4,100 trades" in answer.stdout


def test_explaining_shows_every_sentence_and_its_fate(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(f"Harbor fined\n\n{TEXT}", encoding="utf-8")
    answer = hottopics("brief", "--explain", str(file), "absent.txt", cwd=tmp_path)
    brief, _, verdicts = answer.stdout.partition("worth")
    assert answer.returncode == 1
    assert "• Harbor Exchange will pay" in brief
    assert "▶ 1" in verdicts
    assert "(disclaimer)" in verdicts
    assert "absent.txt" in answer.stderr


def test_explaining_is_for_people(tmp_path: Path) -> None:
    answer = hottopics("brief", "--explain", "--format", "json", "x.txt", cwd=tmp_path)
    assert answer.returncode == 2
    assert "--explain goes with TARGETs and --format text" in answer.stderr


def test_files_and_standard_input_are_briefed_as_a_reader_sees_them(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(f"Harbor fined\n\n{TEXT}", encoding="utf-8")
    answer = hottopics("brief", str(file), cwd=tmp_path)
    assert answer.returncode == 0
    assert "Harbor fined" in answer.stdout
    assert "For information only." in answer.stdout
    html = hottopics("brief", "-", "--format", "html", given=TEXT, cwd=tmp_path)
    assert html.stdout.startswith("<b>Harbor Exchange will pay $12 million")


def test_what_gives_no_brief_is_named_and_the_rest_still_done(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    answer = hottopics(
        "brief", "gone.txt", "http://127.0.0.1:9/", str(file), "--format", "json", cwd=tmp_path
    )
    out = lines(answer)
    assert answer.returncode == 1
    assert out[0] == {"id": "gone.txt", "error": "can't be read: No such file or directory"}
    assert "loopback" in out[1]["error"]
    assert out[2]["facts"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["brief"], "give one or more TARGETs"),
        (["brief", "x", "--jsonl", "y"], "give one or more TARGETs"),
        (["brief", "--jsonl", "gone.jsonl"], "gone.jsonl can't be read"),
        (["run"], "telegram.token: missing"),
        (["run", "--config", "gone.toml"], "--config: there is no file gone.toml"),
        (["bref"], "No such command 'bref'"),
        (["sources", "parse", "gone.xml"], "gone.xml can't be read"),
        (["sources", "test", "gone.xml"], "no http or https URL"),
    ],
)
def test_a_mistake_is_named_and_exits_with_2(
    tmp_path: Path, arguments: list[str], says: str
) -> None:
    answer = hottopics(*arguments, cwd=tmp_path)
    assert answer.returncode == 2
    assert says in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_feed_is_parsed_to_one_line_an_entry(tmp_path: Path) -> None:
    feed = """<rss version="2.0"><channel><title>T</title>
      <item><title>One &amp;amp; two</title><link>/a</link><description>D</description>
      <pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>"""
    answer = hottopics(
        "sources", "parse", "-", "--url", "https://a.example/feed", given=feed, cwd=tmp_path
    )
    assert lines(answer) == [
        {
            "url": "https://a.example/a",
            "title": "One & two",
            "published_at": "2026-11-24T10:00:00+00:00",
            "summary": "D",
        }
    ]
    page = hottopics("sources", "parse", "-", given="<html></html>", cwd=tmp_path)
    assert page.returncode == 1
    assert "without a list of news" in page.stderr


def test_the_database_is_upgraded_and_backed_up(tmp_path: Path) -> None:
    answer = hottopics("db", "upgrade", cwd=tmp_path)
    assert answer.stdout.startswith("Up to date: SQLite 3.")
    assert hottopics("db", "backup", "copy.db", cwd=tmp_path).returncode == 0
    assert (tmp_path / "copy.db").stat().st_size > 0
    again = hottopics("db", "backup", "copy.db", cwd=tmp_path)
    assert (again.returncode, "exists already" in again.stderr) == (2, True)


def test_the_check_says_what_to_mend(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[[sources]]\nurl = "http://127.0.0.1:9/feed"\n')
    answer = hottopics("check", cwd=tmp_path)
    assert answer.returncode == 1
    assert "telegram.token: missing" in answer.stdout
    assert "loopback" in answer.stdout
    assert answer.stdout.count("well") == 2


def test_the_version_is_told(tmp_path: Path) -> None:
    assert hottopics("--version", cwd=tmp_path).stdout.startswith("hottopics, version 0.")
