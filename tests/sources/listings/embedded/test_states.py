import json
from typing import Any

import pytest
from lxml import html

from bot.sources.listings.embedded.states import article_lists, linked_data, states


def page(markup: str) -> Any:
    return html.fromstring(f"<html><body>{markup}</body></html>")


@pytest.mark.parametrize(
    ("script", "state"),
    [
        ('<script type="application/json">{"a": 1}</script>', {"a": 1}),
        ("<script>window.__INITIAL_STATE__={a:1};</script>", {"a": 1}),
        ('<script>window["__PRELOADED_STATE__"] = {"a": 1}</script>', {"a": 1}),
        ("<script>window.__DATA__ = JSON.parse('{\"a\":1}')</script>", {"a": 1}),
        ('<script>self.__next_f.push([1,"0:{\\"a\\":1}\\n"])</script>', {"a": 1}),
        ('<script id="__NUXT_DATA__" type="application/json">[{"a":1},["Ref",2],1]</script>',
         {"a": 1}),
        ('<script type="application/json">[{"a":1,"t":2},["Set",7],["Date","2026-11-23"]]</script>',
         {"a": None, "t": "2026-11-23"}),
    ],
)  # fmt: skip
def test_a_state_is_read_in_the_form_that_its_maker_gives_it(script: str, state: object) -> None:
    assert list(states(page(script))) == [state]


@pytest.mark.parametrize(
    "script",
    [
        "<script>window.__DATA__ = load()</script>",
        "<script>var x = 1</script>",
        '<script type="application/json">{broken</script>',
        '<script type="application/ld+json">{"a": 1}</script>',
        "<script></script>",
    ],
)
def test_what_is_no_state_is_passed_over(script: str) -> None:
    assert list(states(page(script))) == []


def test_a_circle_in_a_flattened_state_ends() -> None:
    flat = [{"self": 0, "deep": 1}, [1]]
    (state,) = states(page(f'<script type="application/json">{json.dumps(flat)}</script>'))
    assert state == {"self": None, "deep": [None]}


def test_linked_data_lists_articles_and_no_breadcrumbs() -> None:
    posts = [{"@type": "BlogPosting", "headline": "A", "url": "/a"}] * 2
    blocks = [
        {"@type": "BreadcrumbList", "itemListElement": [1]},
        {"@type": "Blog", "blogPost": posts},
    ]
    markup = "".join(
        f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in blocks
    )
    listed = [each for each in article_lists(linked_data(page(markup))) if each]
    assert listed == [posts, posts]
