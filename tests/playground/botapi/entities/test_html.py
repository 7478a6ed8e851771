import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.playground.botapi.entities import Entity, parse_html, utf16_length
from bot.playground.botapi.errors import ApiError


def marked(text: str) -> list[tuple[str, int, int]]:
    return [(entity.type, entity.offset, entity.length) for entity in parse_html(text).entities]


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
        ("B", "bold"),
    ],
)
def test_each_tag_becomes_its_entity(tag: str, kind: str) -> None:
    assert marked(f"a<{tag}>bc</{tag}>") == [(kind, 1, 2)]


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        (
            '<a href="https://Example.com/a b?q=1">x</a>',
            Entity(type="text_link", offset=0, length=1, url="https://example.com/a%20b?q=1"),
        ),
        (
            "<a>example.com</a>",
            Entity(type="text_link", offset=0, length=11, url="http://example.com/"),
        ),
        (
            "<a href='tg://user?id=7'>x</a>",
            Entity(type="text_mention", offset=0, length=1, user_id=7),
        ),
        ('<span class="tg-spoiler">x</span>', Entity(type="spoiler", offset=0, length=1)),
        (
            "<blockquote expandable>x</blockquote>",
            Entity(type="expandable_blockquote", offset=0, length=1),
        ),
        (
            '<tg-emoji emoji-id="12">x</tg-emoji>',
            Entity(type="custom_emoji", offset=0, length=1, custom_emoji_id="12"),
        ),
        (
            "<tg-time unix='5' format='r'>x</tg-time>",
            Entity(type="date_time", offset=0, length=1, unix_time=5, date_time_format="r"),
        ),
        (
            '<pre><code class="language-py">x</code></pre>',
            Entity(type="pre", offset=0, length=1, language="py"),
        ),
        (
            '<code class="language-py"><pre>x</pre></code>',
            Entity(type="pre", offset=0, length=1, language="py"),
        ),
        ("<b  >x</b >", Entity(type="bold", offset=0, length=1)),
        ("<b>x</>", Entity(type="bold", offset=0, length=1)),
        ("<b class=x1>x</b>", Entity(type="bold", offset=0, length=1)),
    ],
)
def test_attributes_are_understood(text: str, entity: Entity) -> None:
    assert parse_html(text).entities == (entity,)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("&lt;&gt;&amp;&quot;&#65;&#x1F600;", '<>&"A😀'),
        ("&nbsp;&copy;&", "&nbsp;&copy;&"),
        ("&lt &gt", "< >"),
        ("&#0;&#x110000;&#1234567890;", "&#0;&#x110000;&#1234567890;"),
        ("<a href='javascript:alert(1)'>x</a>", "x"),
        ("<a href='a&quot;&copy;b'>x</a>", "x"),
        ("<a href>x</a>", "x"),
        ("<tg-time>x</tg-time>", "x"),
        ("<b></b>x", "x"),
        ("a > b", "a > b"),
    ],
)
def test_what_is_no_markup_becomes_text(text: str, plain: str) -> None:
    parsed = parse_html(text)
    assert (parsed.text, parsed.entities) == (plain, ())


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é<foo>x", 'Unsupported start tag "foo" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href='x", "Unclosed start tag at byte offset 0"),
        ("<a href=http://x.y>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<a =x>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        (
            "&#xd83d;",
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units",
        ),
    ],
)
def test_each_fault_is_told_in_telegrams_words(text: str, why: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_html(text)
    assert caught.value.code == 400
    assert caught.value.description == f"Bad Request: can't parse entities: {why}"


def test_code_keeps_its_own_place_beside_pre() -> None:
    assert marked('<pre>a<code class="language-py">b</code></pre>') == [
        ("code", 1, 1),
        ("pre", 0, 2),
    ]


_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)


@given(_TEXTS)
@settings(max_examples=150)
def test_an_escaped_text_comes_back_as_it_was(text: str) -> None:
    parsed = parse_html(html.escape(text, quote=False))
    assert (parsed.text, parsed.entities) == (text, ())


@given(st.lists(st.tuples(st.sampled_from(["b", "i", "u", "s", "code"]), _TEXTS), max_size=6))
@settings(max_examples=100)
def test_offsets_count_utf16_units(parts: list[tuple[str, str]]) -> None:
    parsed = parse_html(
        "".join(f"<{tag}>{html.escape(text, quote=False)}</{tag}>" for tag, text in parts)
    )
    units = parsed.text.encode("utf-16-le")
    pieces = [units[2 * e.offset : 2 * e.end].decode("utf-16-le") for e in parsed.entities]
    assert pieces == [text for _, text in parts if text]
    assert len(units) // 2 == utf16_length(parsed.text)


@given(st.text("<>/ab='\" &;#x1é😀\n", max_size=40))
@settings(max_examples=300)
def test_any_text_is_parsed_or_refused(text: str) -> None:
    try:
        parsed = parse_html(text)
    except ApiError as error:
        assert error.description.startswith("Bad Request: can't parse entities: ")  # noqa: PT017 -- either way is right
    else:
        assert all(0 <= e.offset < e.end <= utf16_length(parsed.text) for e in parsed.entities)
