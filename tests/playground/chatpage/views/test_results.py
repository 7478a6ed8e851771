import json

from bot.playground.botapi import InlineResult, Query, World
from bot.playground.botapi.state import Content
from bot.playground.chatpage.views.results import results


def query(*found: InlineResult) -> Query:
    world = World()
    asked = world.ask(world.bot, "x")
    asked.results = found
    return asked


def result(**fields: str) -> InlineResult:
    return InlineResult(id="b1", title="<Bitcoin>", content=Content(text="x"), **fields)


def test_results_have_titles_and_only_local_pictures() -> None:
    html = results(query(result(description="a & b", thumbnail_url="https://a.com/x.png")), {})
    assert '<span class="thumbnail">&lt;</span><b dir="auto">&lt;Bitcoin&gt;</b>' in html
    assert "a &amp; b" in html
    local = results(query(result(thumbnail_url="http://127.0.0.1:5/x.png")), {})
    assert '<img src="http://127.0.0.1:5/x.png" alt="" class="thumbnail">' in local


def test_there_can_be_a_button_above_and_more_below_or_nothing() -> None:
    button = json.dumps({"text": "Go", "start_parameter": "btc"})
    html = results(query(), {"button": button, "next_offset": "10"})
    assert 'class="above" data-start="btc">Go</button>' in html
    assert 'data-offset="10">More</button>' in html
    assert "No results." not in html
    assert results(query(), {}) == '<p class="none">No results.</p>'
