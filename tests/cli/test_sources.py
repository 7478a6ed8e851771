import json
from pathlib import Path

from tests.cli.program import hottopics

SITE = "https://ledger-post.example"
FEED = f"""<rss version="2.0"><channel><item><title>Harbor fined</title><link>{SITE}/a</link>
<pubDate>Mon, 23 Nov 2026 09:30:00 GMT</pubDate><description>A fine.</description></item>
</channel></rss>"""
SITEMAP = f"<urlset><url><loc>{SITE}/harbor-fined-for-late-report</loc></url></urlset>"
PAGE = """<ul><li><a href="/harbor-fined-for-late-report">Harbor fined for a late report</a></li>
<li><a href="/about-us">About us</a></li></ul>"""


def parsed(folder: Path, text: str, *options: str) -> list[dict[str, object]]:
    done = hottopics("sources", "parse", "-", *options, given=text, cwd=folder)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_feed_is_parsed_to_a_json_object_an_entry(tmp_path: Path) -> None:
    assert parsed(tmp_path, FEED) == [
        {
            "url": f"{SITE}/a",
            "title": "Harbor fined",
            "published_at": "2026-11-23T09:30:00+00:00",
            "summary": "A fine.",
        }
    ]


def test_a_sitemap_and_a_page_are_known_by_what_they_hold(tmp_path: Path) -> None:
    wanted = f"{SITE}/harbor-fined-for-late-report"
    assert [entry["url"] for entry in parsed(tmp_path, SITEMAP)] == [wanted]
    assert [entry["url"] for entry in parsed(tmp_path, PAGE, "--url", SITE)] == [wanted]
    about = parsed(tmp_path, PAGE, "--url", SITE, "--link-pattern", "about")
    assert [entry["title"] for entry in about] == ["About us"]


def test_an_index_of_sitemaps_names_its_parts(tmp_path: Path) -> None:
    index = f"<sitemapindex><sitemap><loc>{SITE}/news.xml</loc></sitemap></sitemapindex>"
    done = hottopics("sources", "parse", "-", given=index, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert f"parse one of them:\n{SITE}/news.xml" in done.stderr


def test_what_is_no_source_is_said_and_fails(tmp_path: Path) -> None:
    done = hottopics("sources", "parse", "-", given="<p>Nothing</p>", cwd=tmp_path)
    assert done.returncode == 1
    assert "without a list of news" in done.stderr
    missing = hottopics("sources", "parse", "none.xml", cwd=tmp_path)
    assert missing.returncode == 2
    assert "none.xml can't be read" in missing.stderr
