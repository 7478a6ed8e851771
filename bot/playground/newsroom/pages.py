"""The HTML of the sample sites: articles and front pages, from each look's templates."""

import json
from collections.abc import Sequence
from datetime import datetime
from html import escape
from html.entities import codepoint2name
from typing import assert_never
from urllib.parse import urljoin

from bot.playground.newsroom import markup
from bot.playground.newsroom.articles import PublishedArticle
from bot.playground.newsroom.looks import Look

_RELATED = 3
_BLOCKS_ABOVE_ADVERT = 3

NOT_FOUND = (
    "<!doctype html><html lang=en><title>Page not found</title><h1>404</h1>"
    "<p>There is no such page.</p></html>"
)


def article_page(look: Look, article: PublishedArticle, others: Sequence[PublishedArticle]) -> str:
    """Return the page of an article, which also links a few of the others."""
    manuscript = article.manuscript
    blocks = [render_block(block) for block in manuscript.blocks]
    texts = {
        "title": manuscript.title,
        "summary": manuscript.summary,
        "author": manuscript.author,
        "language": manuscript.language,
        "url": article.url,
        "published": article.published_at.isoformat(timespec="seconds"),
        "published_words": _in_words(article.published_at),
        "image": urljoin(article.url, f"/media/{manuscript.place}.svg"),
    }
    html = look.article_template.substitute(
        _fixed_texts(look),
        **{key: escape(text) for key, text in texts.items()},
        body="\n".join(blocks),
        body_top="\n".join(blocks[:_BLOCKS_ABOVE_ADVERT]),
        body_rest="\n".join(blocks[_BLOCKS_ABOVE_ADVERT:]),
        related="".join(f"<li>{_link(other)}</li>" for other in others[:_RELATED]),
        tags="".join(f"<li>{escape(tag)}</li>" for tag in manuscript.tags),
        json_ld=_json_ld(look, article),
    )
    return _with_named_entities(html) if look.has_named_entities else html


def front_page(look: Look, articles: Sequence[PublishedArticle]) -> str:
    """Return the front page, which lists the articles in the order given."""
    items = "\n".join(_teaser(article) for article in articles)
    html = look.front_template.substitute(_fixed_texts(look), items=items)
    return _with_named_entities(html) if look.has_named_entities else html


def body_html(article: PublishedArticle) -> str:
    """Return the article alone, as feeds carry it."""
    return "\n".join(render_block(block) for block in article.manuscript.blocks)


def render_block(block: markup.Block) -> str:
    """Return the HTML of one block."""
    match block:
        case markup.Paragraph(text=text):
            return f"<p>{_inline(text)}</p>"
        case markup.Heading(text=text):
            return f"<h2>{_inline(text)}</h2>"
        case markup.Bullets(items=items):
            return "<ul>" + "".join(f"<li>{_inline(item)}</li>" for item in items) + "</ul>"
        case markup.PullQuote(text=text):
            return f'<aside class="pullquote"><p>{_inline(text)}</p></aside>'
        case markup.Post(text=text, signature=signature):
            said = f"<p>{_inline(text)}</p>&mdash; {escape(signature)}"
            return f'<blockquote class="twitter-tweet">{said}</blockquote>'
        case markup.Figure(image=image, alternative=alternative, caption=caption):
            picture = f'<img src="/media/{escape(image)}.svg" alt="{escape(alternative)}">'
            return f"<figure>{picture}<figcaption>{escape(caption)}</figcaption></figure>"
        case _:
            assert_never(block)


def drawing(name: str) -> str:
    """Return an SVG image that shows its own name: the sites have no photographers."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360">'
        f'<rect width="640" height="360" fill="#bfd7ea"/><text x="40" y="190">{escape(name)}</text>'
        "</svg>"
    )


def _fixed_texts(look: Look) -> dict[str, str]:
    texts = {
        "site": look.name,
        "tagline": look.tagline,
        "feed_path": look.feed_path,
        "feed_type": look.feed_kind.media_type,
        **look.boilerplate,
    }
    return {key: escape(text) for key, text in texts.items()}


def _link(article: PublishedArticle) -> str:
    return f'<a href="{escape(article.url)}">{escape(article.manuscript.title)}</a>'


def _teaser(article: PublishedArticle) -> str:
    when = article.published_at.isoformat(timespec="seconds")
    summary = escape(article.manuscript.summary)
    return f'<li>{_link(article)} <time datetime="{escape(when)}"></time><p>{summary}</p></li>'


def _inline(text: str) -> str:
    linked = markup.LINK.sub(r'<a href="\2">\1</a>', escape(text))
    return markup.BOLD.sub(r"<strong>\1</strong>", linked)


def _in_words(moment: datetime) -> str:
    return f"{moment.day} {moment:%B %Y, %H:%M} UTC"


def _json_ld(look: Look, article: PublishedArticle) -> str:
    published = article.published_at.isoformat(timespec="seconds")
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.manuscript.title,
        "datePublished": published,
        "dateModified": published,
        "author": {"@type": "Person", "name": article.manuscript.author},
        "publisher": {"@type": "Organization", "name": look.name},
        "mainEntityOfPage": article.url,
    }
    # A tag within the data could end the script element.
    return json.dumps(data).replace("<", "\\u003c")


def _with_named_entities(html: str) -> str:
    """Write letters beyond ASCII as older publishing systems do: `&rsquo;`, `&euro;`."""
    return "".join(
        f"&{codepoint2name[ord(letter)]};"
        if not letter.isascii() and ord(letter) in codepoint2name
        else letter
        for letter in html
    )
