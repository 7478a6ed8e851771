import pytest

from bot.briefs.disclaimers import disclaimer_in
from bot.briefs.language.identity import identify
from bot.texts import LANGUAGES as SPOKEN

LANGUAGES = ["en", "de", "es", "pt", "fr", "ru", "tr", "uk", "id", "vi", "zh", "ja", "ko"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_disclaimer_of_its_own(language: str) -> None:
    words = disclaimer_in(language)
    assert identify(words) == language
    assert len(words) <= 130
    assert language == "en" or words != disclaimer_in("en")


def test_every_language_that_the_bot_speaks_has_its_disclaimer() -> None:
    words = {language: disclaimer_in(language) for language in SPOKEN}
    assert len(set(words.values())) == len(SPOKEN)
    assert words["pt-BR"] == disclaimer_in("pt")
    assert "發佈" in words["zh-Hant"]


@pytest.mark.parametrize("language", [None, "", "sv", "xx"])
def test_other_languages_get_the_english_one(language: str | None) -> None:
    assert disclaimer_in(language) == disclaimer_in("en")
