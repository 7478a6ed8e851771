import re
from collections import Counter

import pytest

from bot.playground.newsroom.articles import Kind, Manuscript, load_manuscripts, read_manuscript
from bot.playground.newsroom.looks import load_looks

MANUSCRIPTS = load_manuscripts()


@pytest.mark.parametrize("manuscript", MANUSCRIPTS, ids=lambda each: each.slug)
def test_each_article_is_long_enough_and_complete(manuscript: Manuscript) -> None:
    assert 200 <= len(" ".join(manuscript.paragraphs).split()) <= 450
    assert len(manuscript.paragraphs) >= 5
    assert manuscript.title
    assert manuscript.summary
    assert manuscript.author != "Newsroom staff"
    assert manuscript.tags
    assert re.search(r"\d", manuscript.paragraphs[0] + manuscript.paragraphs[1])


def test_slugs_and_minutes_are_unique_and_in_order() -> None:
    minutes = [manuscript.minute for manuscript in MANUSCRIPTS]
    assert len({manuscript.slug for manuscript in MANUSCRIPTS}) == len(MANUSCRIPTS) == 17
    assert minutes == sorted(set(minutes))


def test_every_site_has_work_to_do() -> None:
    counts = Counter(manuscript.site for manuscript in MANUSCRIPTS)
    assert set(counts) == {look.key for look in load_looks()}
    assert min(counts.values()) >= 4


def test_one_event_is_told_by_all_three_sites() -> None:
    telling = [each for each in MANUSCRIPTS if each.story == "meridian-bridge-hack"]
    assert {each.site for each in telling if each.kind is Kind.REPORT} == {
        "wire",
        "gazette",
        "tally",
    }


@pytest.mark.parametrize("kind", [Kind.UPDATE, Kind.CORRECTION, Kind.REVISION])
def test_what_follows_an_earlier_article_names_it(kind: Kind) -> None:
    by_slug = {each.slug: each for each in MANUSCRIPTS}
    (later,) = [each for each in MANUSCRIPTS if each.kind is kind]
    earlier = by_slug[later.about]
    assert (earlier.story, earlier.site) == (later.story, later.site)
    assert earlier.minute < later.minute


def test_subjects_and_languages_are_varied() -> None:
    tags = {tag for manuscript in MANUSCRIPTS for tag in manuscript.tags}
    assert tags >= {
        "regulation", "hack", "ETF", "exchanges", "DeFi", "stablecoins",
        "mining", "layer 2", "AI", "macro", "funding", "adoption",
    }  # fmt: skip
    assert Counter(each.language for each in MANUSCRIPTS) == {"en": 15, "de": 1, "es": 1}


def test_the_story_of_the_processors_has_a_section_before_its_title() -> None:
    (manuscript,) = [each for each in MANUSCRIPTS if each.slug == "musk-twitter-gpus"]
    assert manuscript.title.startswith("Newsroom Hot Topics | Elon Musk Buys About 10,000 GPUs")


def test_a_manuscript_is_read_with_defaults() -> None:
    text = '+++\nsite = "wire"\nslug = "s"\ntitle = "T"\n+++\nA **bold** word.\n\n## Part\n'
    manuscript = read_manuscript(text)
    assert manuscript == Manuscript(
        site="wire", slug="s", title="T", story="s", body="A **bold** word.\n\n## Part"
    )
    assert manuscript.paragraphs == ("A bold word.",)


@pytest.mark.parametrize("text", ["", "No front matter.", "+++\nslug = 's'\n", "x+++\n+++\n"])
def test_a_file_without_front_matter_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="front matter"):
        read_manuscript(text)


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(TypeError, match="colour"):
        read_manuscript('+++\nsite = "wire"\nslug = "s"\ntitle = "T"\ncolour = 1\n+++\nText.')
