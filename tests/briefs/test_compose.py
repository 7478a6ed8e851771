from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.briefs.compose import BriefLimits, Draft, compose
from bot.briefs.facts import read
from bot.model.articles import Article, Unbriefable
from bot.model.troubles import Trouble

LIMITS = BriefLimits(facts=5, max_characters=900)
TEXT = """Harbor fined $12 million

Harbor Exchange will pay $12 million to settle with the regulator, which said on Monday that it \
let sanctioned customers trade for two years. However, it did not admit the findings.

Read more: Other exchanges under fire

The settlement covers 4,100 trades made between 2023 and 2025 by customers in three countries. \
Customers in three countries made the 4,100 trades that the settlement covers between 2023 and 2025.

Is this the end of lenient rules? A court in Delaware has to approve the agreement in January.

He added that nobody was hurt.

Chief executive Dana Low, who joined the company in 2024, has replaced the compliance team.

Nothing in this article is investment advice. Follow us on X for more."""
ARTICLE = Article(url="", publisher="Ledger Post", title="Harbor fined $12 million", text=TEXT)


def is_within(fact: str, source: str) -> bool:
    """Tell whether every word of a fact stands in its source, in order."""
    rest = iter(source.split())
    return all(word in rest for word in fact.split())


def drafted(article: Article, limits: BriefLimits = LIMITS) -> Draft:
    draft = compose(article, limits)
    assert isinstance(draft, Draft)
    return draft


def test_facts_are_the_news_and_nothing_around_it() -> None:
    draft = drafted(ARTICLE)
    texts = [fact.text for fact in draft.facts]
    assert draft.headline == "Harbor fined $12 million"
    assert texts[0].startswith("Harbor Exchange will pay $12 million")
    assert any("Dana Low" in text for text in texts)
    assert any("Delaware" in text for text in texts)
    for unwanted in ("Read more", "advice", "Follow us", "lenient rules?", "He added"):
        assert not any(unwanted in text for text in texts)
    assert sum("4,100 trades" in text for text in texts) == 1
    assert "Harbor fined $12 million" not in texts


def test_a_leaning_sentence_is_part_of_the_fact_that_it_leans_on() -> None:
    fact = drafted(ARTICLE).facts[0]
    assert fact.text.endswith("for two years. However, it did not admit the findings.")
    assert fact.text == TEXT[fact.start : fact.end]


def test_a_fact_is_trimmed_within_its_sentence() -> None:
    text = (
        "Bitcoin (BTC) fell by 4% on Monday after the regulator spoke. However, Harbor Exchange "
        "sold 40 of its Bitcoin (BTC) to the court in Delaware."
    )
    first, second = drafted(replace(ARTICLE, text=text, title="Harbor sells")).facts
    assert first.text == "Bitcoin (BTC) fell by 4% on Monday after the regulator spoke."
    assert second.text == "Harbor Exchange sold 40 of its Bitcoin to the court in Delaware."
    assert text[second.start :].startswith("However, Harbor")


def test_the_budgets_are_kept() -> None:
    assert len(drafted(ARTICLE, BriefLimits(facts=2, max_characters=900)).facts) == 2
    tight = drafted(ARTICLE, BriefLimits(facts=5, max_characters=150))
    assert sum(len(fact.text) for fact in tight.facts) <= 150


def test_a_sentence_is_never_cut_to_fit() -> None:
    draft = drafted(ARTICLE, BriefLimits(facts=5, max_characters=10))
    assert len(draft.facts) == 1
    assert draft.facts[0].text in " ".join(TEXT.split())


def test_without_a_title_the_lead_speaks() -> None:
    assert drafted(replace(ARTICLE, title="")).headline.startswith("Harbor Exchange will pay")


def test_a_text_without_facts_has_its_reason() -> None:
    assert compose(replace(ARTICLE, text="Read more: x"), LIMITS) == Unbriefable(
        reason="the article has no sentence that could be a fact, only: pointer to other articles",
        trouble=Trouble.NO_FACTS,
    )


def test_scripts_without_spaces_are_briefed() -> None:
    text = (
        "比特币价格周一上涨百分之五至八万美元。交易所表示交易量翻了一番。"
        "监管机构将于一月公布新规则。"
    )
    assert len(drafted(replace(ARTICLE, title="比特币上涨", text=text)).facts) == 3


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.sampled_from([*TEXT.split(". "), "\n\n", "\ud800", "\u202e?", "“", "x" * 400])),
    st.text(max_size=40),
)
def test_any_text_gives_facts_in_their_place_or_a_reason(parts: list[str], title: str) -> None:
    text = ". ".join(parts)
    draft = compose(replace(ARTICLE, text=text, title=title), LIMITS)
    if isinstance(draft, Unbriefable):
        return
    places = [(fact.start, fact.end) for fact in draft.facts]
    assert places == sorted(places)
    assert 1 <= len(draft.facts) <= 5
    for fact in draft.facts:
        assert is_within(fact.text, text[fact.start : fact.end])
    assert draft.headline


BODY = (
    "Harbor Exchange will pay $12 million to settle with the regulator in Delaware.\n\n"
    "A court has to approve the agreement before payments begin in January.\n\n"
)


@pytest.mark.parametrize(
    ("aside", "reason"),
    [
        ("Fine by us, we pay. pic.twitter.com/abc123", "embedded post"),
        ("We are paying all of it today. — Dana Low (@danalow) March 3, 2026", "embedded post"),
        ("Disclosure: the writer holds bitcoin. It was bought in 2019.", "disclaimer"),
        ("Traders stand on a floor. Image: Ann Writer", "caption or credit"),
        ("What the ruling means", "heading"),
        (
            "About Harbor Exchange\n\nHarbor Exchange was founded in 2011 in Delaware.",
            "about the page",
        ),
        ("Low said: “We will pay every customer what is owed.", "half a quotation"),
        ('Low said: "We will pay every customer what is owed.', "half a quotation"),
        ('Low called it "a debt that is owed to every customer?.', None),
        ('Low quoted the 19" rule: “It stays as it is for now”.', None),
        ("Low spoke in court. Low said of it, in full and with care:", "unfinished"),
        ("Low and her lawyers said so.", "too short"),
        (f"Low said {'and said again ' * 32}.", "too long"),
    ],
)
def test_what_stands_around_the_news_is_named(aside: str, reason: str | None) -> None:
    last = read(BODY + aside, "").sentences[-1]
    assert last.reason == reason


def test_a_credit_before_a_sentence_makes_the_one_before_it_a_caption() -> None:
    sentences = read(f"{BODY}Traders stand on a floor in Ohio. (AFP) Low spoke in court.", "")
    assert [each.reason for each in sentences.sentences[-2:]] == ["caption or credit", None]


def test_what_says_too_little_alone_is_left_out_where_there_is_more() -> None:
    slight = "What customers will get back is open."
    more = "Bolt Exchange closed 1,200 accounts in Ohio."
    assert read(f"{BODY}{slight} {more}", "").sentences[-2].reason == "without a figure or a name"
    assert read(f"{BODY}{slight}", "").sentences[-1].reason is None
    assert read(f"{BODY}{more} It pays all of the customers.", "").sentences[-1].reason is None
