from dataclasses import replace

from bot.briefs.compose import BriefLimits, Draft, compose
from bot.briefs.explain import explain
from tests.samples import ARTICLE

LIMITS = BriefLimits(facts=5, max_characters=600)
TEXT = """By Ann Writer

Harbor Exchange will pay $12 million to settle with the regulator in Delaware. It did not admit \
that customers had been misled.

Is this the end of lenient rules? A court has to approve the agreement before payments begin."""


def test_every_sentence_has_its_fact_or_its_reason() -> None:
    verdicts = explain(replace(ARTICLE, text=TEXT), LIMITS)
    assert [(each.fact, each.reason) for each in verdicts] == [
        (None, "about the writer"),
        (1, ""),
        (1, "with the sentence that it leans on"),
        (None, "a question"),
        (2, ""),
    ]
    assert [each.worth is None for each in verdicts] == [True, False, False, True, False]


def test_what_could_be_a_fact_and_is_none_has_its_reason() -> None:
    article = replace(ARTICLE, text=TEXT)
    last = explain(article, BriefLimits(facts=1, max_characters=600))[-1]
    assert last.worth is not None
    assert (last.fact, last.reason) == (None, "worth less than the facts")


def test_the_facts_are_those_of_the_brief() -> None:
    article = replace(ARTICLE, text=TEXT)
    draft = compose(article, LIMITS)
    assert isinstance(draft, Draft)
    verdicts = explain(article, LIMITS)
    for number, fact in enumerate(draft.facts, start=1):
        assert fact.text == " ".join(each.text for each in verdicts if each.fact == number)


def test_what_a_fact_leaves_out_of_its_sentence_is_marked() -> None:
    text = (
        "LONDON (Reuters) - Harbor (HRB) will pay $12 million to settle with the regulator.\n\n"
        "However, Harbor (HRB) did not admit that 400 customers had been misled in Delaware."
    )
    verdicts = explain(replace(ARTICLE, text=text), LIMITS)
    assert [
        [each.text[start:end] for start, end in each.left_out] for each in verdicts if each.fact
    ] == [["LONDON (Reuters) - "], ["However, ", " (HRB)"]]
