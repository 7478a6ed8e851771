"""Pages that give little away: no telling names, short titles, bare numbers, menus like news."""

import json
import random

from tests.sources.listings.stands.lists import SITE
from tests.sources.listings.stands.stand import (
    LEGAL,
    SECTIONS,
    News,
    Stand,
    document,
    footer,
    hashed,
    link,
    menu,
    news,
)

_GUIDES = [
    ("/learn/how-to-buy-bitcoin-safely", "How to buy bitcoin safely"),
    ("/learn/what-is-a-hardware-wallet", "What is a hardware wallet?"),
    ("/learn/how-does-staking-work", "How does staking work?"),
    ("/learn/what-are-smart-contracts", "What are smart contracts?"),
]


def nameless(rng: random.Random) -> Stand:
    """Hashed classes everywhere, the boxes known by their headings alone."""
    listed, beside = news(rng, 15), news(rng, 6)
    row, box = hashed(rng, "a"), hashed(rng, "b")

    def item(each: News) -> str:
        return (
            f'<div class="{row}"><a href="/news/{each.number}"><img src="/i"></a>'
            f'<a href="/news/{each.number}"><span>{each.title}</span></a>'
            f"<div><span>{rng.randint(2, 59)} mins ago</span></div></div>"
        )

    def small(each: News) -> str:
        return f'<div class="{box}"><b>1</b><a href="/news/{each.number}"><span>{each.title}</span></a></div>'

    topics = "".join(
        link(f"/topics/{name.replace(' ', '-')}", name)
        for name in ("central bank digital currencies", "layer two networks and rollups")
    )
    body = (
        f"<div class='{hashed(rng, 'c')}'>{''.join(link(u, t) for u, t in SECTIONS)}</div>"
        f"<div class='{hashed(rng, 'd')}'><div>{''.join(map(item, listed))}</div>"
        f"<div><div class='{hashed(rng, 'e')}'>Most Read</div>{''.join(map(small, beside))}</div>"
        f"<div><div>Topics</div>{topics}</div></div>"
        f"<div>{''.join(link(u, t) for u, t in LEGAL)}</div>"
    )
    gold = {f"{SITE}/news/{each.number}": each.title for each in listed}
    return Stand(url=f"{SITE}/", page=document(body), gold=gold)


def guides_below(rng: random.Random) -> Stand:
    """News with dates, and columns of evergreen guides where others have a footer."""
    listed = news(rng, 12)
    rows = "".join(
        f'<div class="row"><a href="/{each.at:%Y/%m}/{each.slug}/"><h2>{each.title}</h2></a>'
        f'<p>{each.lead}</p><span class="date">{each.day}</span></div>'
        for each in listed
    )
    columns = "".join(f"<li>{link(u, t)}</li>" for u, t in [*_GUIDES, *LEGAL])
    body = f"{menu(SECTIONS)}<div>{rows}</div><div class='columns'><ul>{columns}</ul></div>"
    gold = {f"{SITE}/{each.at:%Y/%m}/{each.slug}/": each.title for each in listed}
    return Stand(url=f"{SITE}/", page=document(body), gold=gold)


def mega_menu(rng: random.Random) -> Stand:
    """A menu that opens on guides and stories of long ago, then the list."""
    listed, old = news(rng, 12), news(rng, 4)
    opened = "".join(f"<div>{link(f'/news/{each.slug}', each.title)}</div>" for each in old)
    opened += "".join(f"<div>{link(u, t)}</div>" for u, t in _GUIDES)
    rows = "".join(
        f"<article><h3>{link(f'/news/{each.slug}?utm_source=front&ref=list', each.title)}</h3>"
        f"<time datetime='{each.iso}'>{each.day}</time></article>"
        for each in listed
    )
    body = (
        f"<div class='mega-menu'><ul><li>{link('/news', 'News')}<div class='panel'>{opened}</div></li></ul>"
        f"</div><div>{rows}</div>{footer()}"
    )
    gold = {f"{SITE}/news/{each.slug}": each.title for each in listed}
    return Stand(url=f"{SITE}/news", page=document(body), gold=gold)


def spanish(rng: random.Random) -> Stand:
    """Spanish, `.html`, what is read most in a column of the same make."""
    listed, beside = news(rng, 14), news(rng, 5)

    def item(each: News) -> str:
        return (
            f'<div class="nota"><h2>{link(f"/noticias/{each.slug}.html", each.title)}</h2>'
            f"<small>hace {rng.randint(2, 9)} horas</small></div>"
        )

    body = (
        f"{menu(SECTIONS)}<div class='col8'>{''.join(map(item, listed))}</div>"
        f"<div class='col4'><h4>Lo más leído</h4>{''.join(map(item, beside))}</div>{footer()}"
    )
    gold = {f"{SITE}/noticias/{each.slug}.html": each.title for each in listed}
    return Stand(url=f"{SITE}/", page=document(body, lang="es"), gold=gold)


def short_titles(rng: random.Random) -> Stand:
    """Three words and a short address at the root, where the site's own pages are too."""
    pairs = [f"{a} {b} {c}" for a in ("BTC", "ETH", "SOL") for b in ("hits", "loses")
             for c in ("90K", "support", "ground")]  # fmt: skip
    titles = rng.sample(pairs, 10)
    rows = "".join(
        f'<div class="post"><h2>{link("/" + t.lower().replace(" ", "-"), t)}</h2>'
        f"<span>Nov {i + 1}, 2026</span></div>"
        for i, t in enumerate(titles)
    )
    own = [
        ("/our-team", "Our team"),
        ("/write-for-us", "Write for us"),
        ("/how-it-works", "How it works"),
    ]
    body = f"<div>{''.join(link(u, t) for u, t in own)}</div>{rows}{menu(LEGAL, 'div', 'bottom')}"
    gold = {f"{SITE}/{t.lower().replace(' ', '-')}": t for t in titles}
    return Stand(url=f"{SITE}/", page=document(body), gold=gold)


def flashes(rng: random.Random) -> Stand:
    """Flash news: numbers for addresses, links to share each, days as headings."""
    listed = news(rng, 20)
    rows = "".join(
        f'<li><i>{each.at:%H:%M}</i><a href="/flash/{n}">{each.title}</a><p>{each.lead}</p>'
        f'<a href="https://t.me/share/url?url={SITE}/flash/{n}">Share</a>'
        f'<a href="/flash/{n}?print=1">Print</a></li>'
        for n, each in enumerate(listed, 871)
    )
    body = f"{menu(SECTIONS)}<h4>24 November</h4><ul>{rows}</ul>{link('/flash?page=2', 'More')}{footer()}"
    gold = {f"{SITE}/flash/{n}": each.title for n, each in enumerate(listed, 871)}
    return Stand(url=f"{SITE}/flash", page=document(body), gold=gold)


def members(rng: random.Random) -> Stand:
    """`/@writer/title-hash`, the writer and the minutes beside it linked too."""
    listed = news(rng, 10)
    rows = "".join(
        f'<div class="streamItem"><a href="/@jo?source=list">Jo Marsh</a>'
        f'<a href="/@jo/{each.slug}-{each.hex}?source=list---{i}"><h2>{each.title}</h2><h3>{each.lead}</h3></a>'
        f'<a href="/@jo/{each.slug}-{each.hex}?source=list---{i}">5 min read</a></div>'
        for i, each in enumerate(listed)
    )
    body = f"{link('/about', 'About')}{link('/membership', 'Become a member')}<section>{rows}</section>"
    gold = {
        f"{SITE}/@jo/{each.slug}-{each.hex}?source=list---{i}": each.title
        for i, each in enumerate(listed)
    }
    return Stand(url=f"{SITE}/latest", page=document(body), gold=gold)


def wrapped_links(rng: random.Random) -> Stand:
    """A state whose titles and links are objects, with authors, tags and a menu of the same make."""
    listed = news(rng, 13)
    rows = [
        {
            "title": {"rendered": each.title},
            "link": {"href": f"{SITE}/insights/{each.slug}"},
            "author": {"title": "Jo Marsh", "url": f"{SITE}/author/jo"},
            "tags": [{"title": "Bitcoin mining and energy", "url": "/tag/mining"}] * 2,
            "fields": {"publishedAt": each.iso},
        }
        for each in listed
    ]
    state = {
        "menus": {"main": [{"title": t, "url": u} for u, t in SECTIONS + _GUIDES]},
        "posts": rows,
    }
    body = f'<div id="app">{menu(SECTIONS)}</div><script>window.__DATA__ = {json.dumps(state)};</script>'
    gold = {f"{SITE}/insights/{each.slug}": each.title for each in listed}
    return Stand(url=f"{SITE}/insights", page=document(body), gold=gold)


def body_called_sidebar(rng: random.Random) -> Stand:
    """The list itself stands in something called a sidebar layout; old archive numbers."""
    listed = news(rng, 12)
    rows = "".join(
        f'<li class="news-sidebar-item"><a href="/archives/{each.number}.html" title="{each.title}">'
        f"{each.title[:30]}...</a><em>{each.at:%m-%d}</em></li>"
        for each in listed
    )
    body = (
        f"{menu(SECTIONS)}<div class='layout sidebar'><ul class='list-menu'>{rows}</ul>"
        f"<div class='pages'>{link('/archives/list_2.html', '2')}</div></div>{footer()}"
    )
    gold = {f"{SITE}/archives/{each.number}.html": each.title for each in listed}
    return Stand(url=f"{SITE}/archives/", page=document(body), gold=gold)


def hero_in_header(rng: random.Random) -> Stand:
    """The lead story in a page's header, posts filed under telling tags, more stories below."""
    lead, *listed = news(rng, 15)
    top = "".join(
        f'<div class="post tag-trending category-popular"><h2>{link(f"/{each.slug}/", each.title)}</h2></div>'
        for each in listed[:6]
    )
    more = "".join(f"<li>{link(f'/{each.slug}/', each.title)}</li>" for each in listed[6:])
    body = (
        f"<header class='site'>{menu(SECTIONS)}</header><header class='hero banner promo'>"
        f"<h1>{link(f'/{lead.slug}/', lead.title)}</h1></header><div>{top}</div>"
        f"<div><h2>More stories</h2><ul>{more}</ul></div>{footer()}"
    )
    gold = {f"{SITE}/{each.slug}/": each.title for each in [lead, *listed]}
    return Stand(url=f"{SITE}/", page=document(body), gold=gold)


def collection(rng: random.Random) -> Stand:
    """A page that lists what others publish: every link leads to another site."""
    listed = news(rng, 20)
    sites = ["https://one.example", "https://two.example", "https://www.three.example"]
    urls = {each: f"{rng.choice(sites)}/news/{each.slug}" for each in listed}
    rows = "".join(
        f"<tr><td><a href='/vote?id={each.number}'>^</a>{link(urls[each], each.title)}</td>"
        f"<td>{link('/user/jo', 'jo')} <time datetime='{each.iso}'></time></td></tr>"
        for each in listed
    )
    body = f"{menu(SECTIONS)}<table>{rows}</table>{footer()}"
    gold = {urls[each]: each.title for each in listed}
    return Stand(url=f"{SITE}/", page=document(body), gold=gold)


def category_page(rng: random.Random) -> Stand:
    """Next.js: the posts of a category stand under the category, the page's links are few."""
    listed = news(rng, 9)
    posts = [
        {"title": each.title, "uri": f"/markets/{each.slug}/", "date": each.iso,
         "categories": [{"name": "Markets today and tomorrow", "uri": "/category/markets/"}] * 2}
        for each in listed
    ]  # fmt: skip
    data = {"props": {"pageProps": {"category": {"name": "Markets", "posts": {"nodes": posts}}}}}
    body = (
        f"{menu(SECTIONS)}<div id='__next'></div>"
        f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps(data)}</script>"
    )
    gold = {f"{SITE}/markets/{each.slug}/": each.title for each in listed}
    return Stand(url=f"{SITE}/category/markets", page=document(body), gold=gold)


HARD_BUILDS = (
    hero_in_header,
    collection,
    category_page,
    nameless,
    guides_below,
    mega_menu,
    spanish,
    short_titles,
    flashes,
    members,
    wrapped_links,
    body_called_sidebar,
)
