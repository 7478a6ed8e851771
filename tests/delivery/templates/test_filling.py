from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.message import MAX_BYTES
from bot.delivery.templates import FIELDS, MOST_UNITS, Fields, Template, check, fill
from bot.delivery.wording import MAX_UNITS, plain_text, units
from tests.delivery.test_message import parsed

FULL = Fields(
    headline="Miner <A> & B merge",
    facts=("• One.", "• Two."),
    source="Ledger Post",
    time="24 Nov 2026, 12:59 UTC",
    tags="$BTC",
    url="https://ledger.example/a?b=1&c=2",
    disclaimer="For information only.",
)


def filled(text: str, fields: Fields = FULL) -> str:
    template = check(text)
    assert isinstance(template, Template)
    return fill(template, fields)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "*{headline}*\n{facts}\n{source}, {time}\n_{disclaimer}_",
            "<b>Miner &lt;A&gt; &amp; B merge</b>\n• One.\n• Two.\n"
            '<a href="https://ledger.example/a?b=1&amp;c=2">Ledger Post</a>, '
            "24 Nov 2026, 12:59 UTC\n<i>For information only.</i>",
        ),
        (
            "[{headline}]({link})\n{disclaimer} <b>",
            '<a href="https://ledger.example/a?b=1&amp;c=2">Miner &lt;A&gt; &amp; B merge</a>\n'
            "For information only. &lt;b&gt;",
        ),
        (
            "[by {source}](https://our.example/) {headline} {disclaimer}",
            '<a href="https://our.example/">by Ledger Post</a> Miner &lt;A&gt; &amp; B merge '
            "For information only.",
        ),
        (
            "{headline} {link} {disclaimer}",
            "Miner &lt;A&gt; &amp; B merge "
            '<a href="https://ledger.example/a?b=1&amp;c=2">ledger.example/a?b=1&amp;c=2</a> '
            "For information only.",
        ),
    ],
)
def test_a_template_is_filled(text: str, html: str) -> None:
    assert filled(text) == html


def test_the_source_and_the_disclaimer_are_added_where_they_lack() -> None:
    assert filled("{headline}") == (
        "Miner &lt;A&gt; &amp; B merge\n\n"
        '<a href="https://ledger.example/a?b=1&amp;c=2">Ledger Post</a>\n\n'
        "<blockquote expandable>For information only.</blockquote>"
    )


def test_a_section_goes_with_its_empty_field_and_leaves_no_hole() -> None:
    text = "{headline}\n\n[[Tags: {tags}]]\n\n{source}\n{disclaimer}"
    assert "Tags: $BTC" in filled(text)
    bare = filled(text, replace(FULL, tags=""))
    assert "Tags" not in bare
    assert "\n\n\n" not in bare


def test_a_mark_about_nothing_is_left_out() -> None:
    assert "<b>" not in filled("*{tags}*{headline}", replace(FULL, tags=""))


def test_a_url_that_telegram_would_refuse_is_no_link() -> None:
    for url in ("javascript:x", "https://ledger.example/" + "&" * 1500):
        assert "<a" not in filled("{headline}{source}{disclaimer}", replace(FULL, url=url))


def test_facts_go_first_when_it_is_too_long() -> None:
    html = filled("{headline}\n{facts}", replace(FULL, facts=("x" * 3000, "y" * 3000)))
    assert "xxx" in html
    assert "yyy" not in html


def test_tags_are_cut_between_two() -> None:
    html = filled("{headline}{tags}", replace(FULL, tags=" ".join(["$BITCOIN"] * 50)))
    assert html.count("$BITCOIN") == html.count("$") == 22


def test_a_notice_stands_above_it_all_if_there_is_room() -> None:
    corrected = replace(FULL, notice="<b>Corrected</b>")
    assert filled("{headline}", corrected).startswith("<b>Corrected</b>\n\nMiner")
    too_long = replace(FULL, notice="n" * 4000, disclaimer="d" * 1000)
    assert "nnn" not in filled("{headline}", too_long)


TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=80)
LONG = st.one_of(
    TEXT, st.integers(0, 5000).map(lambda length: "ab c😀 "[: length % 6 + 1] * length)
)
PARTS = st.sampled_from(
    [f"{{{name}}}" for name in FIELDS]
    + ["*{headline}*", "_{facts}_", "[[x {tags}]]", "[{source}]({link})", "*b _c_*", "&<>\"'", "\n"]
)
FIELDS_OF_BRIEFS = st.builds(
    Fields,
    headline=LONG,
    facts=st.lists(LONG, max_size=4).map(tuple),
    source=LONG.filter(str.strip),
    time=TEXT,
    tags=TEXT,
    url=st.one_of(TEXT, st.integers(0, 2100).map(lambda n: "https://a.example/" + "é&" * n)),
    disclaimer=LONG.filter(str.strip),
    notice=st.sampled_from(["", "<b>Corrected</b>", "n" * 4000]),
)


@given(st.lists(PARTS, max_size=12), TEXT, FIELDS_OF_BRIEFS)
def test_every_post_is_valid_within_limits_and_has_its_disclaimer(
    parts: list[str], literal: str, fields: Fields
) -> None:
    template = check("".join([*parts, literal]))
    if not isinstance(template, Template):
        return
    html = fill(template, fields)
    parsed(html)
    assert 0 < units(plain_text(html)) <= MAX_UNITS
    assert len(html.encode()) <= MAX_BYTES
    assert plain_text(fields.disclaimer.split()[0][:10]) in plain_text(html)


def test_the_longest_template_with_the_longest_brief_fits() -> None:
    long = replace(
        FULL,
        headline="😀" * 4000,
        disclaimer="d" * 5000,
        source="s" * 100,
        time="t" * 100,
        tags="$BTC " * 100,
    )
    twice = "".join(f"{{{name}}}" * 2 for name in FIELDS)
    html = filled(twice + "😀" * ((MOST_UNITS - len(twice)) // 2), long)
    assert units(plain_text(html)) <= MAX_UNITS
    assert "ddd" in html
