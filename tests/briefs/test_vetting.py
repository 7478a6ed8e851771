from hypothesis import given, settings
from hypothesis import strategies as st

from bot.briefs.compose import BriefLimits, Draft, compose
from bot.briefs.faithful import Doubt, Evidence, doubts
from bot.briefs.vetting import Answer, Vetted, Written, vet
from bot.model.articles import Article
from tests.briefs.test_faithful import TEXT, TITLE

LIMITS = BriefLimits(facts=4, max_characters=600)
ARTICLE = Article(url="https://a.example/x", publisher="A", title=TITLE, text=TEXT, language="en")
EVIDENCE = Evidence(TEXT, title=TITLE, language="en")
PLAIN = compose(ARTICLE, LIMITS)
FINE = Written(text="Norway's regulator fined Kranvik Exchange $4.5 million.", sentence=1)
VOLUME = Written(text="Trading volume fell 12% in the week after  the report.", sentence=3)
STAFF = Written(text="40 of its 250 staff will review old accounts.", sentence=4)
INVENTED = Written(text="Kranvik Exchange lost 77,000 customers.", sentence=2)
HEADLINE = "Norway fines Kranvik Exchange over missing checks"


def vetted(*facts: Written, headline: str = HEADLINE, limits: BriefLimits = LIMITS) -> Vetted:
    answer = Answer(headline=headline, facts=facts)
    return vet(answer, EVIDENCE, plain(), limits=limits, composer="tiny-1")


def plain() -> Draft:
    assert isinstance(PLAIN, Draft)
    return PLAIN


def test_what_is_true_goes_out_in_the_articles_order_with_its_place() -> None:
    found = vetted(STAFF, FINE, VOLUME)
    assert found.doubts == ()
    assert found.draft.headline == HEADLINE
    assert found.draft.composer == "tiny-1"
    assert [fact.text for fact in found.draft.facts] == [
        FINE.text, "Trading volume fell 12% in the week after the report.", STAFF.text,
    ]  # fmt: skip
    places = [TEXT[fact.start : fact.end] for fact in found.draft.facts]
    assert [place.split()[0] for place in places] == ["Norway's", "Trading", "Ana"]


def test_what_the_headline_says_is_no_fact_and_missing_facts_come_from_the_extractive_brief() -> (
    None
):
    found = vetted(Written(text=f"{TITLE}.", sentence=1), FINE, headline=TITLE)
    assert len(found.draft.facts) == 3
    assert f"{TITLE}." not in {fact.text for fact in found.draft.facts}
    assert FINE.text in {fact.text for fact in found.draft.facts}


def test_one_failed_fact_is_replaced_from_the_extractive_brief() -> None:
    found = vetted(FINE, INVENTED, VOLUME)
    assert found.doubts == (Doubt.FIGURE,)
    texts = {fact.text for fact in found.draft.facts}
    assert len(texts) == 3
    assert INVENTED.text not in texts
    assert len(texts & {fact.text for fact in plain().facts}) == 1
    assert found.draft.composer == "tiny-1"


def test_more_than_one_failed_fact_gives_the_extractive_brief() -> None:
    found = vetted(FINE, INVENTED, VOLUME, INVENTED)
    assert (found.draft, found.doubts) == (plain(), (Doubt.FIGURE, Doubt.FIGURE))


def test_no_fact_gives_the_extractive_brief() -> None:
    assert vetted().draft == plain()
    assert vetted(INVENTED).draft == plain()


def test_a_failed_headline_gives_way_to_the_extractive_one() -> None:
    for headline in ("Kranvik Exchange fined $9 billion", "", "x" * 121, "Buy at t.me/zent"):
        found = vetted(FINE, headline=headline)
        assert found.draft.headline == plain().headline
        assert len(found.doubts) == 1
        assert found.draft.facts[0].text == FINE.text


def test_repeats_and_what_exceeds_the_limits_are_left_out() -> None:
    texts = [fact.text for fact in vetted(FINE, FINE, VOLUME, STAFF).draft.facts]
    assert len(texts) == len(set(texts)) == 3
    one = vetted(FINE, VOLUME, limits=BriefLimits(facts=1, max_characters=600))
    assert [fact.text for fact in one.draft.facts] == [FINE.text]
    short = vetted(FINE, VOLUME, limits=BriefLimits(facts=4, max_characters=len(FINE.text) + 9))
    assert [fact.text for fact in short.draft.facts] == [FINE.text]
    assert vetted(Written(text="x " * 900, sentence=1)).draft == plain()


FACTS = [FINE, VOLUME, STAFF]
WORDS = st.text("Kranvik 0123456789.,$%€ not fel" + "\u200b\n", min_size=1, max_size=80)
ANY = st.builds(Written, text=WORDS, sentence=st.integers(-3, 99))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(FACTS), ANY), max_size=7), st.one_of(WORDS, st.just("")))
def test_whatever_a_model_says_each_fact_is_believed_or_extractive_and_the_limits_hold(
    facts: list[Written], headline: str
) -> None:
    found = vetted(*facts, headline=headline)
    extractive = set(plain().facts)
    assert 1 <= len(found.draft.facts) <= LIMITS.facts
    assert sum(len(fact.text) for fact in found.draft.facts) <= LIMITS.max_characters
    assert list(found.draft.facts) == sorted(found.draft.facts, key=lambda fact: fact.start)
    for fact in found.draft.facts:
        assert TEXT[fact.start : fact.end]
        cited = [each.sentence - 1 for each in facts if " ".join(each.text.split()) == fact.text]
        assert fact in extractive or any(
            not doubts(fact.text, EVIDENCE, number) for number in cited
        )
    headline = found.draft.headline
    assert headline == plain().headline or not doubts(headline, EVIDENCE, is_headline=True)
    if found.draft.composer != "tiny-1":
        assert found.draft == plain()


@settings(max_examples=30, deadline=None)
@given(st.permutations([FINE, VOLUME, STAFF, INVENTED, INVENTED]), st.integers(0, 5))
def test_two_failed_facts_anywhere_give_the_extractive_brief_and_one_does_not(
    facts: list[Written], length: int
) -> None:
    found = vetted(*facts[:length])
    failed = facts[:length].count(INVENTED)
    is_plain = failed > 1 or failed == length
    assert (found.draft == plain()) is is_plain
    assert INVENTED.text not in {fact.text for fact in found.draft.facts}


def test_a_wrong_sentence_number_is_put_right() -> None:
    for number in (0, -5, 3, 99):
        fact = vetted(Written(text=FINE.text, sentence=number)).draft.facts[0]
        assert fact.text == FINE.text
        assert TEXT[fact.start : fact.end].startswith("Norway's regulator fined Kranvik")


def test_a_fact_of_nothing_but_a_figure_is_placed_where_the_model_says() -> None:
    found = vetted(FINE, VOLUME, Written(text="A $4.5 million it is.", sentence=1))
    assert all(TEXT[fact.start : fact.end] for fact in found.draft.facts)
