from pathlib import Path

from tests.cli.program import hottopics

LIST = """<opml version="2.0"><body><outline text="Post" xmlUrl="https://a.example/feed"/>
<outline text="x" xmlUrl="javascript:x"/></body></opml>"""


def test_a_list_is_taken_in_and_given_out(tmp_path: Path) -> None:
    (tmp_path / "in.opml").write_text(LIST, encoding="utf-8")
    taken = hottopics("opml", "import", "in.opml", cwd=tmp_path)
    assert taken.returncode == 0, taken.stderr
    assert taken.stdout == "Taken: 1 (Post). Known already: 0. Not usable: 1.\n"
    again = hottopics("opml", "import", "-", cwd=tmp_path, given=LIST)
    assert again.stdout == "Taken: 0. Known already: 1. Not usable: 1.\n"
    shown = hottopics("opml", "export", "-", cwd=tmp_path)
    assert 'xmlUrl="https://a.example/feed"' in shown.stdout
    written = hottopics("opml", "export", "out.opml", cwd=tmp_path)
    assert written.returncode == 0
    assert (tmp_path / "out.opml").read_text(encoding="utf-8") == shown.stdout


def test_what_can_t_be_taken_is_said(tmp_path: Path) -> None:
    assert hottopics("opml", "import", "none.opml", cwd=tmp_path).returncode == 2
    wrong = hottopics("opml", "import", "-", cwd=tmp_path, given="<rss/>")
    assert wrong.returncode == 1
    assert "this is no OPML file" in wrong.stderr
    assert hottopics("opml", "export", "none/out.opml", cwd=tmp_path).returncode == 2
