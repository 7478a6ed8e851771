import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.briefs.choosing import Budget, choose, why_skipped
from bot.briefs.facts import Reading, Sentence, read
from bot.briefs.sentences import Span

BUDGET = Budget(facts=5, characters=600)
LEAD = "Harbor Exchange will pay $12 million to settle with the regulator in Delaware."
LEANING = "It did not admit that customers had been misled about custody."
OTHER = "A court has to approve the agreement before payments begin in January."
SHE = "She joined the company in 2024 and has replaced the compliance team."


def texts(reading: Reading, budget: Budget = BUDGET) -> list[list[str]]:
    return [[each.text for each in choice.sentences] for choice in choose(reading, budget)]


def test_a_sentence_that_leans_makes_one_fact_with_the_one_before() -> None:
    reading = read(f"{LEAD} {LEANING} {OTHER}", "")
    assert texts(reading) == [[LEAD, LEANING], [OTHER]]


def test_a_sentence_that_leans_on_nothing_usable_is_no_fact() -> None:
    reading = read(f"{LEAD}\n\nIs this the end? {LEANING} {OTHER}", "")
    assert texts(reading) == [[LEAD], [OTHER]]
    assert why_skipped(reading.sentences[2], reading, choose(reading, BUDGET), BUDGET) == (
        "leans on the sentence before"
    )


def test_a_person_must_be_named_before_she_is_spoken_of() -> None:
    named = "Chief executive Dana Low will testify before the court in Delaware."
    assert texts(read(f"{LEAD} {named} {SHE}", "")) == [[LEAD], [named, SHE]]
    assert texts(read(f"{LEAD} {OTHER} {SHE}", "")) == [[LEAD], [OTHER]]


def test_speech_alone_comes_with_the_sentence_that_tells_whose_it_is() -> None:
    said = "Dana Low of Harbor Exchange welcomed the agreement before the court in Delaware."
    speech = "“We will pay every customer what is owed to them by the end of March.”"
    assert texts(read(f"{LEAD} {said} {speech}", "")) == [[LEAD], [said, speech]]


def test_a_fact_of_several_sentences_stays_readable() -> None:
    long = f"It said that {'the rules of the exchange were kept by everyone and ' * 7}more."
    assert texts(read(f"{LEAD} {long} {OTHER}", "")) == [[LEAD], [OTHER]]


def test_facts_stand_in_the_articles_order_within_the_budget() -> None:
    reading = read(f"{OTHER} {LEAD} Bolt Exchange closed 1,200 accounts in Ohio in March.", "")
    tight = Budget(facts=2, characters=160)
    chosen = choose(reading, tight)
    assert [each.index for each in chosen] == sorted(each.index for each in chosen)
    assert sum(each.characters for each in chosen) <= 160
    assert len(chosen) <= 2


def test_what_repeats_a_fact_or_the_headline_is_none() -> None:
    again = "In Delaware, Harbor Exchange will pay $12 million to settle with the regulator."
    reading = read(f"{LEAD} {again} {OTHER} {OTHER}", "")
    chosen = choose(reading, BUDGET)
    assert texts(reading) == [[LEAD], [OTHER]]
    assert why_skipped(reading.sentences[1], reading, chosen, BUDGET) == "repeats fact 1"
    titled = read(
        f"{LEAD} {OTHER} Bolt Exchange closed 1,200 accounts in Ohio. Watchdog punishes Harbor.",
        "Watchdog punishes Harbor heavily over custody",
    )
    chosen = choose(titled, BUDGET)
    assert len(chosen) == 3
    assert why_skipped(titled.sentences[3], titled, chosen, BUDGET) == (
        "says what the headline says"
    )


def test_a_figure_is_not_told_twice_in_other_words() -> None:
    again = "Harbor Exchange confirmed on Monday that the $12 million will go to customers."
    reading = read(f"{LEAD} {again} {OTHER} Bolt Exchange closed 1,200 accounts in Ohio.", "")
    chosen = choose(reading, BUDGET)
    assert [each.index for each in chosen] == [0, 2, 3]
    assert why_skipped(reading.sentences[1], reading, chosen, BUDGET) == "repeats fact 1"


def test_what_a_term_means_is_told_last_of_all() -> None:
    meaning = "Custody is a term for keeping the coins of others."
    quote = "Analysts in Ohio expect that other exchanges will follow within the coming year."
    reading = read(f"{LEAD} {meaning} {quote} {OTHER}", "")
    assert [each.index for each in choose(reading, BUDGET)] == [0, 2, 3]


def test_where_nothing_fits_the_shortest_sentence_is_the_only_fact() -> None:
    reading = read(f"{LEAD} {OTHER}", "")
    tiny = Budget(facts=5, characters=30)
    chosen = choose(reading, tiny)
    assert texts(reading, tiny) == [[OTHER]]
    assert why_skipped(reading.sentences[0], reading, chosen, tiny) == "longer than the budget"


def test_what_is_worth_less_gives_way() -> None:
    reading = read(f"{LEAD} {OTHER}", "")
    small = Budget(facts=1, characters=600)
    chosen = choose(reading, small)
    assert texts(reading, small) == [[LEAD]]
    assert why_skipped(reading.sentences[1], reading, chosen, small) == "worth less than the facts"


def test_nothing_comes_of_nothing() -> None:
    assert choose(read("", ""), BUDGET) == ()
    assert choose(read("Read more: x", ""), BUDGET) == ()


GAINS = {word: place / 16 for place, word in enumerate("abcdefghijkl", start=1)}


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    sentences = tuple(
        Sentence(
            index=index,
            span=Span(index, index + 1),
            text="x" * draw(st.integers(20, 300)),
            words=draw(st.frozensets(st.sampled_from(sorted(GAINS)), min_size=1, max_size=8)),
            score=draw(st.integers(0, 16)) / 16,
        )
        for index in range(draw(st.integers(1, 5)))
    )
    return Reading(sentences=sentences, gains=GAINS, title=frozenset())


@given(readings(), st.integers(1, 5), st.integers(100, 900))
def test_what_is_given_up_unseen_would_not_be_chosen(
    reading: Reading, facts: int, characters: int
) -> None:
    budget = Budget(facts=facts, characters=characters)
    chosen = [each.index for each in choose(reading, budget)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.briefs.choosing._WIDTH", 1_000)  # all sets are looked at
        assert chosen == [each.index for each in choose(reading, budget)]
