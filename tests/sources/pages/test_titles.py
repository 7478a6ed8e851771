import pytest

from bot.sources.pages.titles import choose_title, without_site

TITLE = "Harbor Exchange fined $12 million"


def _choose(**said: str) -> str:
    headings = [part for part in said.pop("headings", "").split("|") if part]
    empty = dict.fromkeys(("feed", "json_ld", "og", "twitter", "window", "site"), "")
    return choose_title(headings=headings, **{**empty, **said})


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ({"feed": "As the feed has it", "headings": TITLE, "og": TITLE}, "As the feed has it"),
        ({"headings": f"Ledger Post|{TITLE}", "og": f"{TITLE} | Ledger Post"}, TITLE),
        ({"headings": "Ledger Post", "json_ld": TITLE}, TITLE),
        ({"headings": "Sign up", "og": f"{TITLE} - Ledger Post", "site": "Ledger Post"}, TITLE),
        ({"headings": "!!!", "og": TITLE}, TITLE),
        ({"window": TITLE}, TITLE),
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
        ({"headings": "What a Day for All", "og": TITLE}, "What a Day for All"),
        ({"headings": "What a Day for All", "json_ld": TITLE, "og": TITLE}, TITLE),
        ({"headings": f"Courts: {TITLE}", "og": TITLE}, TITLE),
        ({"headings": f"Update to {TITLE}", "json_ld": TITLE}, f"Update to {TITLE}"),
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
        (f"{TITLE} | Pósto", "", "posto.example"),
        (f"{TITLE} — www.ledger.example", "", "www.ledger.example"),
        (f"Ledger Post | {TITLE}", "Ledger Post", ""),
    ],
)
def test_days_and_short_forms_of_the_site_are_taken_off_too(
    title: str, site: str, host: str
) -> None:
    assert without_site(title, site, host) == TITLE


SHORT = "Harbor fined over its reserves"


def test_a_heading_yields_where_window_json_ld_and_og_agree_on_another_title() -> None:
    said = {"json_ld": TITLE, "og": f"{TITLE} | Ledger Post", "window": f"{TITLE} - Ledger Post"}
    assert _choose(headings=SHORT, site="Ledger Post", **said) == TITLE


def test_a_heading_stays_where_another_voice_says_the_same() -> None:
    said = {"json_ld": SHORT, "og": TITLE, "window": TITLE}
    assert _choose(headings=SHORT, **said) == SHORT


def test_quotes_and_dashes_of_another_shape_are_the_same_voice() -> None:
    said = {"json_ld": 'Harbor\'s "reserves" - a look', "og": TITLE, "window": TITLE}
    heading = "Harbor\u2019s \u201creserves\u201d \u2013 a look"
    assert _choose(headings=heading, **said) == heading


def test_a_title_is_written_as_most_write_it_and_as_og_does_where_they_are_even() -> None:
    curly, straight = "Harbor\u2019s reserves", "Harbor's reserves"
    assert _choose(headings=curly, json_ld=curly, og=straight) == curly
    assert _choose(headings=curly, og=straight) == straight


@pytest.mark.parametrize(
    "added", [" | Markets", " - The Daily Ledger of All", "-市場", " \u2013 Live"]
)
def test_what_some_add_to_a_title_that_others_say_is_left_out(added: str) -> None:
    assert _choose(headings=TITLE, og=TITLE + added, window=TITLE + added) == TITLE
    assert _choose(json_ld=TITLE, og=TITLE + added, twitter=TITLE + added) == TITLE


def test_an_ending_that_json_ld_has_too_is_the_titles_own() -> None:
    whole = f"{TITLE} - a timeline"
    assert _choose(headings=TITLE, json_ld=whole, og=whole, window=whole) == whole


def test_a_line_above_the_heading_stays_where_the_others_say_it() -> None:
    whole = f"Courts: {TITLE}"
    assert _choose(headings=TITLE, json_ld=whole, og=whole, window=whole) == whole
    assert _choose(headings=whole, og=TITLE, window=f"{TITLE} | Courts") == TITLE


FOR_SHARING = "Why Harbor Exchange paid $12 million"


@pytest.mark.parametrize("twitter", ["", FOR_SHARING, f"{FOR_SHARING} - and who is next"])
def test_a_title_of_its_own_for_sharing_is_taken(twitter: str) -> None:
    said = {"json_ld": TITLE, "window": f"{TITLE} | Post"}
    assert _choose(headings=TITLE, og=FOR_SHARING, twitter=twitter, **said) == FOR_SHARING


@pytest.mark.parametrize(
    ("shared", "twitter"),
    [
        (FOR_SHARING, TITLE),  # twitter's denies it
        (f"{FOR_SHARING}\u2026", ""),  # cut off
        ("Harbor Exchange fined $12", ""),  # cut off, unmarked
        (f"{TITLE} and others too", ""),
        ("Markets, charts and more today", ""),  # of something else
        ("Harbor Exchange news", ""),  # no headline
    ],
)
def test_what_is_given_for_sharing_is_no_title_when_it_is_broken_or_denied(
    shared: str, twitter: str
) -> None:
    assert _choose(headings=TITLE, json_ld=TITLE, og=shared, twitter=twitter) == TITLE


def test_a_title_for_search_engines_and_sharing_alike_does_not_outdo_heading_and_json_ld() -> None:
    said = {"json_ld": TITLE, "og": FOR_SHARING, "twitter": FOR_SHARING, "window": FOR_SHARING}
    assert _choose(headings=TITLE, **said) == TITLE


def test_chinese_titles_are_compared_by_their_letters() -> None:
    title = "港交所上市公司买入比特币"
    said = {"json_ld": title, "og": f"{title}|财经"}
    assert _choose(headings=f"财经|{title}", site="财经", **said) == title
