from bot.briefs.compose import BriefLimits, Draft, compose
from bot.briefs.faithful import Doubt, Evidence
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


def test_a_wrong_sentence_number_is_put_right() -> None:
    for number in (0, -5, 3, 99):
        fact = vetted(Written(text=FINE.text, sentence=number)).draft.facts[0]
        assert fact.text == FINE.text
        assert TEXT[fact.start : fact.end].startswith("Norway's regulator fined Kranvik")
