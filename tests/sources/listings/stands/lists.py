"""Pages that are one list: blogs, press rooms, announcements, archives."""

import random

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

SITE = "https://ledger-post.example"


def blog(rng: random.Random) -> Stand:
    """A weblog with categories, authors, tags, and widgets beside it."""
    listed, beside = news(rng, 10), news(rng, 5)
    posts = "".join(
        f'<article id="post-{each.number}" class="post type-post hentry category-markets">'
        f'<header class="entry-header"><h2 class="entry-title">{link(f"/{each.slug}/", each.title)}'
        f'</h2><div class="entry-meta">By {link("/author/jo-marsh/", "Jo Marsh")} on '
        f'<time class="entry-date" datetime="{each.iso}">{each.day}</time> in '
        f"{link('/category/markets/', 'Markets')}</div></header>"
        f'<div class="entry-summary"><p>{each.lead}</p>'
        f"{link(f'/{each.slug}/', 'Continue reading', 'more-link')}</div>"
        f'<footer class="entry-footer">{link("/tag/bitcoin/", "Bitcoin")}, '
        f"{link('/tag/layer-two-networks-and-rollups/', 'Layer two networks and rollups')} "
        f"{link(f'/{each.slug}/#comments', '3 comments')}</footer></article>"
        for each in listed
    )
    widgets = "".join(f"<li>{link(f'/{each.slug}/', each.title)}</li>" for each in beside)
    body = (
        f'<header class="site-header">{menu(SECTIONS)}</header><div class="content has-sidebar">'
        f'<main id="main">{posts}<nav class="pagination">{link("/page/2/", "2")}'
        f"{link('/page/3/', 'Next page')}</nav></main>"
        f'<aside class="widget-area"><section class="widget widget_popular"><h2>Popular posts</h2>'
        f'<ul>{widgets}</ul></section><section class="widget_tag_cloud">'
        f"{link('/tag/defi/', 'DeFi')}</section></aside></div>{footer()}"
    )
    return _stand(f"{SITE}/", body, listed, lambda each: f"{SITE}/{each.slug}/")


def press_room(rng: random.Random) -> Stand:
    """A regulator's table of releases, with nothing but dates and links."""
    listed = news(rng, 20)
    rows = "".join(
        f"<tr><td>{each.at:%Y-%m-%d}</td><td>{link(f'/news-releases/{each.at:%Y}-{n}', each.title)}"
        f"</td><td>{link(f'/files/{each.number}.pdf', 'PDF')}</td></tr>"
        for n, each in enumerate(listed, 100)
    )
    body = (
        f"{menu(SECTIONS, css='usa-nav')}<ol class='breadcrumb'><li>{link('/', 'Home')}</li></ol>"
        f"<h1>Press releases</h1><table><thead><tr><th>Date</th><th>Headline</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>{link('?page=1', 'Next')}{footer()}"
    )
    numbers = {each: n for n, each in enumerate(listed, 100)}
    return _stand(
        f"{SITE}/news-releases",
        body,
        listed,
        lambda each: f"{SITE}/news-releases/{each.at:%Y}-{numbers[each]}",
    )


def announcements(rng: random.Random) -> Stand:
    """An exchange's announcements: hexadecimal ids, tabs of categories, a latest box."""
    listed, beside = news(rng, 15), news(rng, 5)
    place = "/en/support/announcement"
    rows = "".join(
        f'<div class="css-1q4wrpt"><a class="css-{i % 3}ej4hf8" href="{place}/{each.hex}">'
        f'<div class="css-qinc3w">{each.title}</div></a><h6 class="css-eoufru">{each.day}</h6></div>'
        for i, each in enumerate(listed)
    )
    tabs = "".join(
        link(f"{place}/list/{n}", name)
        for n, name in ((48, "New listings"), (49, "Latest news"), (161, "Delisting"))
    )
    latest = "".join(link(f"{place}/{each.hex}", each.title) for each in beside)
    body = (
        f"<div class='css-header'>{menu(SECTIONS)}</div><div class='css-tabs'>{tabs}</div>"
        f"<div class='css-list'>{rows}</div>"
        f"<div class='css-1tl1y3y'><h2>Trending articles</h2>{latest}</div>{footer('css-foot')}"
    )
    return _stand(f"{SITE}{place}", body, listed, lambda each: f"{SITE}{place}/{each.hex}")


def old_archive(rng: random.Random) -> Stand:
    """Tables for layout and ids in the query, as in the year 2003."""
    listed = news(rng, 18)
    rows = "".join(
        f'<tr><td><font size="2">{each.at:%d.%m.%Y}</font> '
        f"{link(f'article.asp?id={each.number}', each.title)}<br>{each.lead}</td></tr>"
        for each in listed
    )
    left = "".join(f"<tr><td>{link(url, text)}</td></tr>" for url, text in [*SECTIONS, *LEGAL])
    body = (
        f'<table width="900"><tr><td width="150"><table>{left}</table></td>'
        f"<td><table>{rows}</table></td></tr></table>"
    )
    return _stand(
        f"{SITE}/news/index.asp",
        body,
        listed,
        lambda each: f"{SITE}/news/article.asp?id={each.number}",
    )


def plain_words(rng: random.Random) -> Stand:
    """A page without classes: paragraphs and headings, the title outside of the link."""
    listed = news(rng, 8)
    posts = "".join(
        f"<div><h3>{each.title}</h3><p>{each.day}</p><p>{each.lead}</p>"
        f"<p>{link(f'/blog/{each.slug}', 'Read more')}</p></div>"
        for each in listed
    )
    body = f"<div>{menu(SECTIONS, 'div', '')}</div><div>{posts}</div>{menu(LEGAL, 'div', '')}"
    return _stand(f"{SITE}/blog", body, listed, lambda each: f"{SITE}/blog/{each.slug}")


def other_articles(rng: random.Random) -> Stand:
    """A section's list, and below it a box of other articles of the same make."""
    listed, others = news(rng, 9), news(rng, 6)

    def item(each: News) -> str:
        return (
            f'<li class="card"><a href="/hot-topics/{each.slug}"><img src="/i/{each.number}.jpg" '
            f'alt=""></a><h3>{link(f"/hot-topics/{each.slug}", each.title)}</h3>'
            f"<span>{each.day}</span></li>"
        )

    body = (
        f"{menu(SECTIONS)}<div class='wrap'><h1>Hot topics</h1>"
        f"<ul class='cards'>{''.join(map(item, listed))}</ul>"
        f"<h2>Other articles</h2><ul class='cards'>{''.join(map(item, others))}</ul></div>{footer()}"
    )
    return _stand(f"{SITE}/hot-topics", body, listed, lambda each: f"{SITE}/hot-topics/{each.slug}")


def drupal(rng: random.Random) -> Stand:
    """Rows of a view, dates in spans, short addresses under a long path."""
    listed = news(rng, 12)
    rows = "".join(
        f'<div class="views-row"><div class="views-field views-field-created"><span>{each.day}'
        f'</span></div><div class="views-field views-field-title"><span class="field-content">'
        f"{link(f'/newsroom/press-releases/{each.slug[:38]}', each.title)}</span></div></div>"
        for each in listed
    )
    body = (
        f"{menu(SECTIONS)}<div class='view-content'>{rows}</div><ul class='pager'>"
        f"<li>{link('/newsroom?page=2', 'Next')}</li></ul>"
        f"<div id='block-popular'><h2>Topics</h2>{link('/newsroom/topics/crypto', 'Crypto')}</div>"
        f"{footer()}"
    )
    return _stand(
        f"{SITE}/newsroom",
        body,
        listed,
        lambda each: f"{SITE}/newsroom/press-releases/{each.slug[:38]}",
    )


def chinese(rng: random.Random) -> Stand:
    """Short news in Chinese, numbers for addresses, how long ago, and what is read most."""
    base = "比特币价格突破关键阻力位|监管机构批准首只现货基金|交易所宣布暂停提现服务|矿工收入连续三周下降|央行发布稳定币监管草案|以太坊升级时间再度推迟|钱包厂商回应安全漏洞|基金持仓创下历史新高"
    titles = base.split("|")
    numbers = [rng.randint(300_000, 399_999) for _ in titles]
    rows = "".join(
        f'<div class="news-item"><a href="/article/{n}.html" target="_blank"><h3>{t}</h3>'
        f"<p>据知情人士透露，相关方案预计将于下周正式公布，市场对此反应平淡，成交量与上周持平。</p></a><span>{i + 2}小时前</span></div>"
        for i, (t, n) in enumerate(zip(titles, numbers, strict=True))
    )
    hot = "".join(
        f"<li>{link(f'/article/{n + 7}.html', t + '引发关注')}</li>"
        for t, n in zip(titles, numbers, strict=True)
    )
    tabs = [("/news", "快讯"), ("/depth", "深度"), ("/topic/12", "专题"), ("/user/login", "登录")]
    body = (
        f"{menu(tabs)}<div class='left'>{rows}</div><div class='right'><h4>热门文章</h4>"
        f"<ul>{hot}</ul></div>{menu([('/about', '关于我们'), ('/contact', '联系我们')], 'div', 'foot')}"
    )
    gold = {f"{SITE}/article/{n}.html": t for t, n in zip(titles, numbers, strict=True)}
    return Stand(url=f"{SITE}/", page=document(body, lang="zh"), gold=gold)


def _stand(url: str, body: str, listed: list[News], address: object) -> Stand:
    assert callable(address)
    return Stand(url=url, page=document(body), gold={address(each): each.title for each in listed})


LIST_BUILDS = (
    blog,
    press_room,
    announcements,
    old_archive,
    plain_words,
    other_articles,
    drupal,
    chinese,
)
