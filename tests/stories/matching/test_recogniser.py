from bot.stories.matching import Kind, LiveStories, Report, Verdict, standard_recogniser
from tests.stories.reports import report

RECOGNISER = standard_recogniser()


def judged(*reports: Report) -> list[Verdict]:
    live = LiveStories()
    return [RECOGNISER(live, each) for each in reports]


def kinds(*reports: Report) -> list[str]:
    return [verdict.kind.value for verdict in judged(*reports)]


SUIT = report(
    "SEC sues Quayside over unregistered staking service",
    lead="The regulator says that the exchange sold its staking program without registration.",
)
RETOLD = report(
    "Quayside hit with SEC lawsuit over staking program",
    lead="The complaint against the exchange was filed in Delaware.",
    publisher="Coin Gazette",
    hours=1,
)


def test_a_story_told_by_another_publisher_is_a_repeat() -> None:
    first, second = judged(SUIT, RETOLD)
    assert first.kind is Kind.NEW
    assert first.match is None
    assert (second.kind, second.story, second.match) == (Kind.REPEAT, first.story, SUIT.id)
    assert second.score > 0.9
    assert second.why == "it tells the same"


def test_the_same_actor_with_another_fact_is_new() -> None:
    listing = report("Quayside lists Corvane dollar without fees", publisher="The Tally", hours=2)
    assert kinds(SUIT, listing) == ["new", "new"]


def test_the_next_step_of_a_story_is_an_update_of_it() -> None:
    step = report(
        "Judge dismisses SEC lawsuit against Quayside",
        lead="A Delaware court found that the exchange's staking program is no security.",
        hours=40,
    )
    first, _, third = judged(SUIT, RETOLD, step)
    assert (third.kind, third.story) == (Kind.UPDATE, first.story)
    assert third.why.endswith("and the story has moved on")


def test_changed_figures_are_an_update() -> None:
    one = report("Ravenna loses $18 million in hot wallet breach")
    other = report("Ravenna raises loss in hot wallet breach to $26 million", hours=8)
    first, second = judged(one, other)
    assert (second.kind, second.story) == (Kind.UPDATE, first.story)


def test_a_known_url_is_a_repeat_though_the_title_was_changed() -> None:
    url = "https://a.example/elbtal"
    first, second = judged(
        report("Elbtal Bank opens trading", url=url), report("A new offer", hours=1, url=url)
    )
    assert (second.kind, second.story, second.score) == (Kind.REPEAT, first.story, 1.0)


def test_a_url_that_gets_a_correction_is_an_update() -> None:
    url = "https://a.example/elbtal"
    assert kinds(
        report("Elbtal Bank opens trading to 1.2 million", url=url),
        report("Correction: Elbtal Bank opens trading to 120,000", hours=1, url=url),
    ) == ["new", "update"]


def test_a_copy_is_a_repeat() -> None:
    title = "Central bank of Valdoria to pilot digital currency with four lenders"
    lead = "The pilot runs for nine months between shops and their suppliers in two cities."
    copied = report(title.upper(), lead=f"WIRE: {lead}", publisher="Syndicate", hours=5)
    _, verdict = judged(report(title, lead=lead), copied)
    assert (verdict.kind, verdict.why) == (Kind.REPEAT, "its title is known")
    edited = report(f"{title}, it says", lead=lead, publisher="Syndicate", hours=5)
    _, verdict = judged(report(title, lead=lead), edited)
    assert verdict.kind is Kind.REPEAT
    assert verdict.score >= 0.97


def test_a_story_is_over_after_two_days() -> None:
    again = report(RETOLD.title, lead=RETOLD.lead, publisher="Coin Gazette", hours=49)
    assert kinds(SUIT, again) == ["new", "new"]


def test_a_column_is_never_merged_across_days() -> None:
    first, second, again = judged(
        report("Price analysis 6/1: BTC, ETH, SOL", url="https://a.example/price"),
        report("Price analysis 6/2: BTC, ETH, XRP", hours=24, url="https://a.example/price"),
        report("Price analysis 6/2: BTC, ETH, XRP", hours=25, url="https://a.example/price"),
    )
    assert (first.kind, second.kind) == (Kind.COLUMN, Kind.COLUMN)
    assert first.story != second.story
    assert (again.kind, again.story) == (Kind.REPEAT, second.story)


def test_a_page_that_is_written_anew_each_day_is_a_column() -> None:
    url = "https://a.example/today"
    first, second, third = judged(
        report("Quayside in court, funds in retreat", url=url),
        report("A bank opens its doors to coins", hours=24, url=url),
        report("A bank opens doors to coins", hours=40, url=url),
    )
    assert (first.kind, second.kind, third.kind) == (Kind.NEW, Kind.COLUMN, Kind.REPEAT)
    assert second.story != first.story


def test_news_is_not_merged_with_a_column_that_mentions_it() -> None:
    column = report("Morning Briefing: SEC sues Quayside over staking", hours=-1)
    assert kinds(column, SUIT) == ["column", "new"]


def test_a_story_with_many_reports_is_compared_with_its_first_and_last() -> None:
    many = [
        report(SUIT.title, lead=SUIT.lead, publisher=f"P{n}", hours=n / 10, id=f"p{n}")
        for n in range(12)
    ]
    last = judged(*many, RETOLD)[-1]
    assert last.kind is Kind.REPEAT
    assert last.match in {"p0", "p7", "p8", "p9", "p10", "p11"}


def test_memory_is_rebuilt_from_what_was_judged() -> None:
    live = LiveStories()
    first, *_ = judged(SUIT)
    RECOGNISER.remember(live, SUIT, first.story, first.kind)
    verdict = RECOGNISER(live, RETOLD)
    assert (verdict.kind, verdict.story) == (Kind.REPEAT, first.story)


def test_a_headline_in_any_script_is_compared() -> None:
    title = "监管机构批准首只比特币现货基金"
    one = report(title, publisher="A")
    other = report(title + "上市", publisher="B", hours=1)
    assert kinds(one, other) == ["new", "repeat"]
