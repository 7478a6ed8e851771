from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sources.cleaning import (
    clean_markup,
    clean_paragraphs,
    clean_text,
    paragraphs_of,
    plausible,
)
from tests.conftest import NOW


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("  a\t b\n\nc ", "a b c"),
        ("a\u00a0b", "a b"),
        ("zero\u200bwidth", "zerowidth"),
        ("\u202eturned\u202c", "turned"),
        ("soft\u00adhyphen", "softhyphen"),
        ("nul\x00and\x07bell", "nulandbell"),
        ("e\u0301", "é"),
        ("half \ud800 pair", "half pair"),
        ("\ufeffstart", "start"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("family \U0001f468\u200d\U0001f469", "family \U0001f468\u200d\U0001f469"),
    ],
)
def test_what_is_unseen_goes_and_what_is_seen_stays(text: str, clean: str) -> None:
    assert clean_text(text) == clean


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_clean_text_is_its_own_clean_text(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Harbor &amp; Co", "Harbor & Co"),
        ("Harbor &amp;amp; Co", "Harbor & Co"),
        ("Harbor &amp;#8217;s", "Harbor ’s"),
        ("<b>Harbor</b> fined", "Harbor fined"),
        ("&lt;b&gt;Harbor&lt;/b&gt; fined", "Harbor fined"),
        ("BTC < 50k and ETH > 2k", "BTC < 50k and ETH > 2k"),
        ("AT&T up", "AT&T up"),
        ("<!-- hidden --> shown", "shown"),
    ],
)
def test_a_feeds_markup_becomes_plain_text(markup: str, text: str) -> None:
    assert clean_markup(markup, 100) == text


def test_markup_is_cut_to_the_given_length() -> None:
    assert clean_markup("x" * 1000, 10) == "x" * 10


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("  ", ""),
        ("plain", "plain"),
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One <b>bold</b>\nline.</p>", "One bold line."),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        ("<p>One.</p><script>evil()</script><style>p{}</style><p>Two.</p>", "One.\n\nTwo."),
        ("<script>a</script><script>b</script><p>One.</p>", "One."),
        ("<p>One.</p><script>a</script> after", "One.\n\nafter"),
        ("<aside>Read also</aside><p>One.</p><form>Sign up</form>", "One."),
        ("<aside><form>Sign up</form></aside><p>One.</p>", "One."),
        ("<!-- hidden --><p>One.</p>", "One."),
        ("<p>Open<p>End", "Open\n\nEnd"),
        ("</div></div><p>One.</p>", "One."),
    ],
)
def test_the_text_of_a_fragment_keeps_its_paragraphs(markup: str, text: str) -> None:
    assert paragraphs_of(markup) == text


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="<>/!-p?[]CDATA&;#x\x00 \ud800é", max_size=40))
def test_no_fragment_is_too_broken(markup: str) -> None:
    assert isinstance(paragraphs_of(markup), str)


def test_a_line_end_inside_a_paragraph_is_a_space() -> None:
    assert clean_paragraphs("One\r\nline.\r\n\r\n\r\n  \n\nTwo.\n \nThree.") == (
        "One line.\n\nTwo.\n\nThree."
    )


@pytest.mark.parametrize(
    ("moment", "kept"),
    [
        (None, None),
        (NOW, NOW),
        (NOW.replace(tzinfo=None), NOW),
        (NOW.astimezone(timezone(timedelta(hours=9))), NOW),
        (NOW + timedelta(hours=23), NOW + timedelta(hours=23)),
        (NOW + timedelta(hours=25), None),
        (datetime(1970, 1, 1, tzinfo=UTC), None),
        (datetime.max.replace(tzinfo=timezone(-timedelta(hours=9))), None),
        (datetime.min.replace(tzinfo=timezone(timedelta(hours=9))), None),
    ],
)
def test_a_time_is_utc_and_one_that_a_newsroom_could_mean(
    moment: datetime | None, kept: datetime | None
) -> None:
    found = plausible(moment, NOW)
    assert found == kept
    assert found is None or found.tzinfo is UTC
