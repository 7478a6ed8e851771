import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.briefs.compose import BriefLimits, Draft, compose
from bot.model.articles import Unbriefable
from tests.samples import ARTICLE

FIGURE = re.compile(r"\d[\d.,]*")
LEAD = "Harbor Exchange will pay $12 million to settle with the regulator in Delaware."
LEANING = "However, it did not admit that customers had been misled about custody."
OTHER = "A court has to approve the agreement before payments begin in January."
CREDIT = "Meanwhile, Bolt (BOLT) said that Bitcoin (BTC) did not fall by 4.5% – by Ann Writer"
NEWS = (LEAD, LEANING, OTHER, CREDIT, "U.S.", "No. 1", "$1.5bn.", "x" * 400, "比特币上涨。")
MARKS = ("\n\n", "\n", "“", "”", "。", "?", "…", ":")
ODD = ("\ud800", "\u202e", "\x00", "\u0130", "ß", "e\u0301", "😀")
PARTS = st.sampled_from((*NEWS, *MARKS, *ODD))
TEXTS = st.builds(" ".join, st.lists(PARTS | st.text(max_size=40), max_size=25))


@settings(max_examples=120, deadline=None)
@given(TEXTS, st.text(max_size=200), st.text(max_size=20), st.integers(1, 6))
def test_any_article_gives_its_own_words_or_a_reason(
    text: str, title: str, publisher: str, facts: int
) -> None:
    article = replace(ARTICLE, text=text, title=title, publisher=publisher)
    limits = BriefLimits(facts=facts, max_characters=900)
    draft = compose(article, limits)
    assert draft == compose(article, limits)
    if isinstance(draft, Unbriefable):
        assert draft.reason
        return
    assert isinstance(draft, Draft)
    assert 1 <= len(draft.facts) <= facts
    assert 0 < len(draft.headline) <= 120
    place = 0
    for fact in draft.facts:
        assert place <= fact.start < fact.end <= len(text)
        source = text[fact.start : fact.end]
        rest = iter(source.split())
        assert all(word in rest for word in fact.text.split())
        assert FIGURE.findall(fact.text) == FIGURE.findall(source)
        place = fact.end
