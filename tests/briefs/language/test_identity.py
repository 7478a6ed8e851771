from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.briefs.language.identity import identify

DATA = Path(__file__).parent / "data"


def headlines(name: str) -> Iterator[tuple[str, str]]:
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, _, headline = line.partition(" ")
            yield language, headline


@pytest.mark.parametrize("name", ["headlines.txt", "headlines_kept.txt"])
def test_headlines_alone_show_their_language(name: str) -> None:
    every = list(headlines(name))
    wrong = [line for line in every if identify(line[1]) != line[0]]
    assert len(wrong) < 0.03 * len(every), wrong


@pytest.mark.parametrize("name", ["headlines.txt", "headlines_kept.txt"])
def test_what_the_page_says_decides_what_the_words_leave_open(name: str) -> None:
    assert [line for line in headlines(name) if identify(line[1], line[0]) != line[0]] == []


@pytest.mark.parametrize(
    ("text", "hints", "language"),
    [
        ("El banco dice que la ley es nueva para los bancos de España", ["en"], "es"),
        ("The bank says that the law is new for all of the banks", ["es", "de"], "en"),
        ("Bitcoin", ["es"], "es"),
        ("Bitcoin", [None, "fr"], "fr"),
        ("Banken säger att lagen är ny", ["sv"], "sv"),
        ("Цената на биткойна пада", ["en", "bg"], "bg"),
        ("比特币上涨", ["en"], "zh"),
        ("仮想通貨", ["ja"], "ja"),
        ("비트코인 Bitcoin 상승", ["en"], "ko"),
        ("مرحبا بالعالم", ["ar"], "ar"),
        ("مرحبا بالعالم", [], None),
        ("", [], None),
        ("", ["de"], "de"),
        ("12,345 %", [], None),
    ],
)
def test_hints_help_and_the_script_overrules_them(
    text: str, hints: list[str | None], language: str | None
) -> None:
    assert identify(text, *hints) == language


@given(st.text(max_size=300), st.sampled_from([None, "en", "ru", "zh", "sv"]))
def test_any_text_has_a_language_or_none(text: str, hint: str | None) -> None:
    found = identify(text, hint)
    assert found is None or found.isalpha()
