from dataclasses import replace
from datetime import timedelta

from bot.delivery.style import Dispute, Style
from bot.delivery.timeline import Reported, Timeline, render_timeline
from bot.delivery.wording import MAX_UNITS, plain_text, units
from tests.conftest import NOW
from tests.samples import BRIEF

OTHER = replace(
    BRIEF,
    id="b",
    publisher="Coin Gazette",
    url="https://coin-gazette.example/b",
    headline="Judge approves the fine",
    published_at=NOW + timedelta(minutes=5),
)
FACT = BRIEF.facts[0].text


def test_each_report_is_told_with_its_time_kind_and_what_it_added() -> None:
    timeline = Timeline(
        reports=(
            Reported(brief=BRIEF, kind="new", new=(FACT,)),
            Reported(brief=replace(OTHER, headline="The same"), kind="repeat"),
            Reported(brief=OTHER, kind="update", new=("A judge approved it.", "It is final.")),
        ),
        disputes=(Dispute(sayings=(("Ledger Post", "$12m"), ("Coin Gazette", "$15m"))),),
    )
    html = render_timeline("Harbor fined", timeline, style=Style(timezone="Europe/Berlin"))
    assert plain_text(html).split("\n\n") == [
        "Harbor fined",
        "24 Nov 2026, 12:59 CET · Ledger Post · first report: Harbor Exchange fined $12 million\n"
        f"• {FACT}",
        "24 Nov 2026, 13:05 CET · Coin Gazette · the same: The same",
        "24 Nov 2026, 13:05 CET · Coin Gazette · update: Judge approves the fine\n"
        "• A judge approved it.\n• It is final.",
        "⚖️ Sources differ: Ledger Post: $12m; Coin Gazette: $15m",
    ]
    assert f'<a href="{OTHER.url}">Coin Gazette</a>' in html


def test_a_correction_and_a_retraction_stand_below_their_report() -> None:
    corrected = replace(BRIEF, corrected_at=NOW)
    retracted = replace(OTHER, retracted_at=NOW, retraction="It was <b>another</b> one.")
    timeline = Timeline(
        reports=(Reported(brief=corrected, kind="new"), Reported(brief=retracted, kind="repeat"))
    )
    html = render_timeline("x", timeline)
    assert "<b>Corrected</b> by its publisher on 24 Nov 2026, 12:00 UTC" in html
    assert "<b>Retracted</b> on 24 Nov 2026, 12:00 UTC: It was &lt;b&gt;another" in html


def test_a_story_that_nobody_judged_is_told_by_one() -> None:
    assert plain_text(render_timeline("x", Timeline(reports=()))) == "x\n\nOne publisher tells it."


def test_a_long_timeline_keeps_all_reports_and_loses_facts_first() -> None:
    reports = tuple(
        Reported(
            brief=replace(OTHER, headline=f"Report {number} of the {'long ' * 12}story"),
            kind="update",
            new=("word " * 60,) * 5,
        )
        for number in range(15)
    )
    text = plain_text(render_timeline("Harbor fined", Timeline(reports=reports)))
    assert units(text) <= MAX_UNITS
    assert all(f"Report {number} of" in text for number in range(15))


def test_of_a_timeline_too_long_even_so_the_last_reports_are_shown() -> None:
    brief = replace(OTHER, headline="🚀" * 200, publisher="P" * 80)
    reports = tuple(Reported(brief=brief, kind="update") for _ in range(40))
    html = render_timeline("x", Timeline(reports=reports))
    assert units(plain_text(html)) <= MAX_UNITS
    assert 5 < html.count("update") < 40
