"""Pages whose news stands in data for scripts, some with nothing else in them."""

import json
import random
from typing import Any

from tests.sources.listings.stands.lists import SITE
from tests.sources.listings.stands.stand import (
    LEGAL,
    SECTIONS,
    News,
    Stand,
    document,
    footer,
    link,
    menu,
    news,
)

_MENU = [{"title": text, "url": url} for url, text in [*SECTIONS, *LEGAL]]


def next_alone(rng: random.Random) -> Stand:
    """Next.js with an empty page: addresses in the data, beside menus and what is trending."""
    listed, trending = news(rng, 16), news(rng, 5)

    def row(each: News) -> dict[str, Any]:
        return {
            "_id": each.hex,
            "headlines": {"basic": each.title},
            "canonical_url": f"/markets/{each.at:%Y/%m/%d}/{each.slug}/",
            "display_date": each.iso,
            "description": {"basic": each.lead},
            "taxonomy": {
                "tags": [{"text": "bitcoin", "url": "/tag/bitcoin", "name": "Bitcoin"}] * 3
            },
        }

    data = {
        "props": {
            "pageProps": {
                "navigation": {"items": _MENU},
                "feed": {"articles": [row(each) for each in listed], "count": 900},
                "trending": [row(each) for each in trending],
            }
        },
        "page": "/markets",
    }
    body = f'<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'
    gold = {f"{SITE}/markets/{each.at:%Y/%m/%d}/{each.slug}/": each.title for each in listed}
    return Stand(url=f"{SITE}/markets", page=document(body), gold=gold)


def next_slugs(rng: random.Random) -> Stand:
    """Next.js with slugs in its data and links in its page, dates in milliseconds."""
    listed = news(rng, 12)
    data = {
        "props": {
            "pageProps": {
                "posts": {
                    "edges": [
                        {"node": {"id": str(each.number), "title": each.title, "slug": each.slug,
                                  "publishedAt": int(each.at.timestamp() * 1000)}}
                        for each in listed
                    ]
                },
                "categories": [{"name": text, "slug": text.lower(), "id": 3} for _, text in SECTIONS],
            }
        }
    }  # fmt: skip
    rows = "".join(
        f'<div class="sc-bdnxRM kXyZ"><a href="/en/news/{each.slug}"><h4>{each.title}</h4></a></div>'
        for each in listed
    )
    body = (
        f'<div id="__next">{menu(SECTIONS)}<div>{rows}</div>{footer()}</div>'
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'
    )
    gold = {f"{SITE}/en/news/{each.slug}": each.title for each in listed}
    return Stand(url=f"{SITE}/en/news", page=document(body), gold=gold)


def nuxt_function(rng: random.Random) -> Stand:
    """Nuxt 2: a function called with the values that repeat."""
    listed = news(rng, 10)
    rows = ",".join(
        f'{{id:{each.number},title:{json.dumps(each.title)},url:"\\u002Fnews\\u002F{each.slug}",'
        f'is_hot:a,cover:b,created_at:"{each.at:%Y-%m-%d %H:%M:%S}",tags:[c]}}'
        for each in listed
    )
    state = (
        f'window.__NUXT__=(function(a,b,c){{return {{layout:"default",data:[{{list:[{rows}],'
        f'total:void 0,page:1}}],error:b,serverRendered:!0}}}}(false,null,"btc"));'
    )
    body = f'<div id="__nuxt"><div>Loading</div></div><script>{state}</script>'
    gold = {f"{SITE}/news/{each.slug}": each.title for each in listed}
    return Stand(url=f"{SITE}/news", page=document(body), gold=gold)


def nuxt_flat(rng: random.Random) -> Stand:
    """Nuxt 3: one flat array in which values point at places."""
    listed = news(rng, 10)
    flat: list[Any] = [["Reactive", 1], {"data": 2}, {"articles": 3}, []]
    for each in listed:
        row = {"title": each.title, "path": f"/article/{each.slug}", "publishTime": each.iso}
        places = {}
        for key, value in row.items():
            flat.append(value)
            places[key] = len(flat) - 1
        flat.append(places)
        flat[3].append(len(flat) - 1)
    body = (
        f'<div id="__nuxt"></div><script type="application/json" id="__NUXT_DATA__">'
        f"{json.dumps(flat)}</script>"
    )
    gold = {f"{SITE}/article/{each.slug}": each.title for each in listed}
    return Stand(url=f"{SITE}/", page=document(body), gold=gold)


def flight(rng: random.Random) -> Stand:
    """The Next.js app router: rows pushed in pieces that end anywhere."""
    listed = news(rng, 11)
    rows = [
        {"title": each.title, "href": f"/news/{each.slug}", "date": each.iso} for each in listed
    ]
    text = (
        '1:I[123,[],""]\n5:'
        + json.dumps(["$", "div", None, {"children": ["$", "$L9", None, {"items": rows}]}])
        + "\n"
    )
    cut = len(text) // 2
    scripts = "".join(
        f"<script>self.__next_f.push([1,{json.dumps(piece)}])</script>"
        for piece in (text[:cut], text[cut:])
    )
    body = f"<div>{menu(SECTIONS)}</div>{scripts}"
    gold = {f"{SITE}/news/{each.slug}": each.title for each in listed}
    return Stand(url=f"{SITE}/news", page=document(body), gold=gold)


def item_list(rng: random.Random) -> Stand:
    """JSON-LD's ItemList of all, a breadcrumb list, and links with titles cut short."""
    listed, others = news(rng, 10), news(rng, 4)
    data = [
        {"@type": "BreadcrumbList", "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Home", "item": SITE},
            {"@type": "ListItem", "position": 2, "name": "All of our latest news", "item": f"{SITE}/news"}]},
        {"@type": "CollectionPage", "mainEntity": {"@type": "ItemList", "itemListElement": [
            {"@type": "ListItem", "position": i, "url": f"{SITE}/news/{each.slug}", "name": each.title}
            for i, each in enumerate(listed, 1)]}},
    ]  # fmt: skip
    rows = "".join(
        f'<div class="t"><a href="/news/{each.slug}">{each.title[:24]}…</a></div>'
        for each in listed
    )
    side = "".join(f"<li>{link(f'/news/{each.slug}', each.title)}</li>" for each in others)
    head = f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@graph": data})}</script>'
    body = f"{menu(SECTIONS)}{rows}<aside><h3>Trending</h3><ul>{side}</ul></aside>{footer()}"
    gold = {f"{SITE}/news/{each.slug}": each.title for each in listed}
    return Stand(url=f"{SITE}/news", page=document(body, head=head), gold=gold)


def bare_item_list(rng: random.Random) -> Stand:
    """An ItemList of addresses alone, and links that have headlines."""
    listed = news(rng, 10)
    data = {"@type": "ItemList", "itemListElement": [
        {"@type": "ListItem", "position": i, "url": f"{SITE}/n/{each.number}"}
        for i, each in enumerate(listed)]}  # fmt: skip
    rows = "".join(f"<p>{link(f'/n/{each.number}', each.title)}</p>" for each in listed)
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    body = f"{menu(SECTIONS)}{rows}{footer()}"
    gold = {f"{SITE}/n/{each.number}": each.title for each in listed}
    return Stand(url=f"{SITE}/n", page=document(body, head=head), gold=gold)


def initial_state(rng: random.Random) -> Stand:
    """A single-page application's store: articles by id, and users likewise."""
    listed = news(rng, 9)
    state = {
        "entities": {
            "articles": {str(each.number): {"headline": each.title, "link": f"{SITE}/a/{each.slug}",
                                            "created": int(each.at.timestamp())} for each in listed},
            "authors": {"7": {"name": "Jo Marsh", "url": "/author/jo"}, "8": {"name": "Ana Quint", "url": "/author/ana"}},
        }
    }  # fmt: skip
    text = json.dumps(json.dumps(state))
    body = f"<div id='app'></div><script>window.__INITIAL_STATE__ = JSON.parse({text});</script>"
    gold = {f"{SITE}/a/{each.slug}": each.title for each in listed}
    return Stand(url=f"{SITE}/", page=document(body), gold=gold)


DATA_BUILDS = (
    next_alone,
    next_slugs,
    nuxt_function,
    nuxt_flat,
    flight,
    item_list,
    bare_item_list,
    initial_state,
)
