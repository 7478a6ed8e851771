"""Front pages: many sections, many makes of card, much beside the news."""

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


def magazine(rng: random.Random) -> Stand:
    """A lead story, sections of cards, a bar of prices, most read, sponsored, newsletters."""
    lead, *listed = news(rng, 17)
    beside, paid = news(rng, 5), news(rng, 3)

    def address(each: News) -> str:
        return f"/{each.at:%Y/%m/%d}/{each.slug}"

    def card(each: News) -> str:
        return (
            f'<div class="story-card"><a href="{address(each)}"><img src="/i.jpg" alt="{each.title}">'
            f'</a><a class="kicker" href="/markets/">Markets</a>'
            f"<h3>{link(address(each), each.title)}</h3>"
            f'<div class="byline">{link("/people/ana-quint", "Ana Quint")}</div>'
            f"<span>{rng.randint(1, 20)} hours ago</span></div>"
        )

    sections = "".join(
        f"<section><h2>{link(f'/{name.lower()}/', name)}</h2>{''.join(map(card, listed[i : i + 4]))}"
        f"{link(f'/{name.lower()}/', f'View all {name.lower()} stories')}</section>"
        for i, name in zip(range(0, 16, 4), ("Markets", "Policy", "Tech", "Business"), strict=True)
    )
    most = "".join(f"<li>{link(address(each), each.title)}</li>" for each in beside)
    ads = "".join(f"<div>{link(address(each), each.title)}</div>" for each in paid)
    coins = "".join(link(f"/price/{name}", f"{name} 1.2%") for name in ("bitcoin", "ether", "sol"))
    body = (
        f"<div class='price-ticker'>{coins}</div><header>{menu(SECTIONS)}</header><main>"
        f"<div class='hero'><h1>{link(address(lead), lead.title)}</h1><p>{lead.lead}</p></div>"
        f"<div class='grid'>{sections}</div>"
        f"<div class='rail'><h3>Most read</h3><ol>{most}</ol></div>"
        f"<div class='paid-posts'><h3>Sponsored content</h3>{ads}</div>"
        f"<div class='newsletter-box'>{link('/newsletters/the-daily-node-in-your-inbox', 'The daily node in your inbox')}"
        f"</div></main>{footer()}"
    )
    gold = {SITE + address(each): each.title for each in [lead, *listed]}
    return Stand(url=f"{SITE}/", page=document(body), gold=gold)


def cards(rng: random.Random) -> Stand:
    """The whole card is the link: label, title, lead and date in one anchor; hashed classes."""
    listed = news(rng, 14)
    outer, inner = hashed(rng, "Card"), hashed(rng, "Title")
    rows = "".join(
        f'<a class="{outer}" href="/news/{each.slug}-{each.number}"><div class="{hashed(rng, "x")}">'
        f'<span>Policy</span><div class="{inner}">{each.title}</div><p>{each.lead}</p>'
        f'<time datetime="{each.iso}">{each.day}</time></div></a>'
        for each in listed
    )
    labels = "".join(link(f"/news?topic={n}", n.title()) for n in ("policy", "defi", "mining"))
    body = (
        f"<div id='root'><div>{menu(SECTIONS, 'div', hashed(rng, 'Navigation'))}</div>"
        f"<div>{labels}</div><div>{rows}</div><button>Load more</button>"
        f"{menu(LEGAL, 'div', hashed(rng, 'Footer'))}</div>"
    )
    gold = {f"{SITE}/news/{each.slug}-{each.number}": each.title for each in listed}
    return Stand(url=f"{SITE}/news", page=document(body), gold=gold)


def short_addresses(rng: random.Random) -> Stand:
    """A newsletter's archive: `/p/slug` at whatever length, pages of the site at the root."""
    listed = news(rng, 11)
    slugs = {
        each: "-".join(each.slug.split("-")[: rng.randint(2, 5)]) + f"-{i}"
        for i, each in enumerate(listed)
    }
    rows = "".join(
        f'<div class="post-preview"><a href="{SITE}/p/{slugs[each]}" class="post-preview-title">{each.title}</a>'
        f'<a href="{SITE}/p/{slugs[each]}" class="post-preview-description">{each.lead}</a>'
        f"<div>{each.at:%b %d} • {link('https://elsewhere.example/@jo', 'Jo Marsh')}</div>"
        f"{link(f'{SITE}/p/{slugs[each]}/comments', '12')}</div>"
        for each in listed
    )
    body = (
        f"{menu([('/', 'Home'), ('/archive', 'Archive'), ('/about', 'About')], 'div', 'topbar')}"
        f"<div class='portable-archive'>{rows}</div>"
        f"<div>{link('/privacy', 'Privacy')} {link('https://other.example/a-very-good-read-on-money', 'Start writing')}</div>"
    )
    gold = {f"{SITE}/p/{slugs[each]}": each.title for each in listed}
    return Stand(url=f"{SITE}/archive", page=document(body), gold=gold)


def builder(rng: random.Random) -> Stand:
    """A page builder's page: `elementor-widget` on everything, a grid, related guides."""
    listed, guides = news(rng, 12), news(rng, 4)
    rows = "".join(
        f'<article class="elementor-post elementor-grid-item"><a class="elementor-post__thumbnail__link"'
        f' href="{SITE}/{each.slug}/" tabindex="-1"><img src="/i.jpg"></a><div class="elementor-post__text">'
        f'<h3 class="elementor-post__title">{link(f"{SITE}/{each.slug}/", each.title)}</h3>'
        f'<div class="elementor-post__meta-data"><span>{each.day}</span></div></div></article>'
        for each in listed
    )
    more = "".join(f"<p>{link(f'{SITE}/{each.slug}/', each.title)}</p>" for each in guides)
    wrap = "<div class='elementor-widget-wrap'><div class='elementor-widget elementor-widget-{}'>{}</div></div>"
    body = (
        wrap.format("nav-menu", menu(SECTIONS, "div", "elementor-nav-menu"))
        + wrap.format("posts", rows)
        + wrap.format("text-editor", f"<h4>Related guides</h4>{more}")
        + wrap.format("icon-list", menu(LEGAL, "ul", "icon-list"))
    )
    gold = {f"{SITE}/{each.slug}/": each.title for each in listed}
    return Stand(url=f"{SITE}/blog/", page=document(body), gold=gold)


def two_tiers(rng: random.Random) -> Stand:
    """Big cards above, a plain list of headlines below, both news; tags on every row."""
    listed = news(rng, 20)

    def address(each: News) -> str:
        return f"/story/{each.number}/{each.slug}"

    big = "".join(
        f'<article><figure><a href="{address(each)}"><img alt="" src="/x.webp"></a></figure>'
        f"<h2>{link(address(each), each.title)}</h2><p>{each.lead}</p></article>"
        for each in listed[:4]
    )
    small = "".join(
        f"<li><time>{each.at:%H:%M}</time> {link(address(each), each.title)} "
        f'<span class="tags">{link("/tags/mining", "mining")}</span></li>'
        for each in listed[4:]
    )
    crumbs = "".join(link(url, text) for url, text in SECTIONS)
    body = (
        f"<div class='top'>{crumbs}</div><div class='big'>{big}</div>"
        f"<div class='stream'><h2>Latest</h2><ul>{small}</ul></div>{footer()}"
    )
    gold = {SITE + address(each): each.title for each in listed}
    return Stand(url=f"{SITE}/", page=document(body), gold=gold)


FRONT_BUILDS = (magazine, cards, short_addresses, builder, two_tiers)
