import pytest

from bot.sources.titles import choose_title, without_site

TITLE = "Harbor Exchange fined $12 million"


def _choose(**said: str) -> str:
    headings = [part for part in said.pop("headings", "").split("|") if part]
    empty = {"feed": "", "json_ld": "", "og": "", "extracted": "", "site": ""}
    return choose_title(headings=headings, **{**empty, **said})


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ({"feed": "As the feed has it", "headings": TITLE, "og": TITLE}, "As the feed has it"),
        ({"headings": f"Ledger Post|{TITLE}", "og": f"{TITLE} | Ledger Post"}, TITLE),
        ({"headings": "Ledger Post", "json_ld": TITLE}, TITLE),
        ({"headings": "Sign up", "og": f"{TITLE} - Ledger Post", "site": "Ledger Post"}, TITLE),
        ({"headings": "!!!", "og": TITLE}, TITLE),
        ({"extracted": TITLE}, TITLE),
        ({"headings": TITLE}, TITLE),
        ({"json_ld": f" {TITLE}\u200b "}, TITLE),
        ({}, ""),
    ],
)  # fmt: skip
def test_the_title_that_most_agree_on_is_the_articles(said: dict[str, str], title: str) -> None:
    assert _choose(**said) == title


@pytest.mark.parametrize(
    ("title", "site", "bare"),
    [
        (f"{TITLE} | Ledger Post", "Ledger Post", TITLE),
        (f"{TITLE} - LedgerPost", "Ledger Post", TITLE),
        (f"{TITLE} :: LEDGER POST", "Ledger Post", TITLE),
        (f"{TITLE} - why it matters", "Ledger Post", f"{TITLE} - why it matters"),
        ("Bitcoin - a history | Ledger Post", "Ledger Post", "Bitcoin - a history"),
        (TITLE, "Ledger Post", TITLE),
        (f"{TITLE} | Ledger Post", "", f"{TITLE} | Ledger Post"),
    ],
)
def test_only_the_sites_own_name_is_taken_off_the_end(title: str, site: str, bare: str) -> None:
    assert without_site(title, site) == bare


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ({"headings": "What a Day for All", "json_ld": TITLE, "og": TITLE}, "What a Day for All"),
        ({"headings": f"Courts: {TITLE}", "og": TITLE}, TITLE),
        ({"headings": f"Update to {TITLE}", "og": TITLE}, f"Update to {TITLE}"),
        ({"headings": "Harbor:fined for it", "json_ld": "Harbor: fined for it"},
         "Harbor: fined for it"),
        ({"headings": "The Ledger Post Site", "og": TITLE, "site": "Ledger Post"},
         "The Ledger Post Site"),
        ({"headings": "The Post News Site", "og": TITLE, "site": "The Post News Site"}, TITLE),
    ],
)  # fmt: skip
def test_a_heading_is_believed_when_it_is_the_only_one(said: dict[str, str], title: str) -> None:
    assert _choose(**said) == title


@pytest.mark.parametrize(
    ("title", "site", "host"),
    [
        (f"{TITLE} – LP – 13.06.2023", "", "www.lp-news.example"),
        (f"{TITLE}：朝日新聞デジタル", "朝日新聞デジタル", ""),
        (f"{TITLE} - POST", "The Post", ""),
    ],
)
def test_days_and_short_forms_of_the_site_are_taken_off_too(
    title: str, site: str, host: str
) -> None:
    assert without_site(title, site, host) == TITLE


SHORT = "Harbor fined over its reserves"


def test_a_heading_yields_where_window_json_ld_and_og_agree_on_another_title() -> None:
    said = {"json_ld": TITLE, "og": f"{TITLE} | Ledger Post", "extracted": f"{TITLE} - Ledger Post"}
    assert _choose(headings=SHORT, site="Ledger Post", **said) == TITLE


def test_a_heading_stays_where_another_voice_says_the_same() -> None:
    said = {"json_ld": SHORT, "og": TITLE, "extracted": TITLE}
    assert _choose(headings=SHORT, **said) == SHORT


def test_quotes_and_dashes_of_another_shape_are_the_same_voice() -> None:
    said = {"json_ld": 'Harbor\'s "reserves" - a look', "og": TITLE, "extracted": TITLE}
    heading = "Harbor\u2019s \u201creserves\u201d \u2013 a look"
    assert _choose(headings=heading, **said) == heading
