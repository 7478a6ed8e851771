from bot.briefs.claims import polarity
from bot.briefs.claims.cues import cues, to_words
from bot.briefs.claims.names import tokens

SOURCE = tokens("The exchange did not admit the findings and may pay a fine in July.")


def test_a_denial_that_the_source_lacks_is_found() -> None:
    source = [tokens("The exchange will pay the fine."), tokens("No customer lost money.")]
    assert polarity.denied(tokens("The exchange will not pay the fine."), source, "en") == "not"
    assert polarity.denied(tokens("No customer lost money."), source, "en") is None
    assert polarity.denied(tokens("It will never rain."), [tokens("It rains.")], "en") == "never"


def test_a_denial_or_doubt_between_copied_words_must_not_be_lost() -> None:
    assert polarity.lost(tokens("The exchange did admit the findings"), SOURCE, "en") == "not"
    assert polarity.lost(tokens("the findings and pay a fine in July"), SOURCE, "en") == "may"
    assert polarity.lost(tokens("The exchange might pay a fine in July"), SOURCE, "en") is None


def test_what_is_denied_must_not_be_affirmed() -> None:
    source = tokens("The bank has not disclosed losses.")
    assert polarity.affirmed(tokens("Losses were disclosed."), source, "en") == "not"
    assert polarity.affirmed(tokens("It never disclosed losses."), source, "en") is None
    assert polarity.affirmed(tokens("The bank grew."), source, "en") is None


def test_a_denial_put_between_copied_words_is_found() -> None:
    source = tokens("The token can be sold in Norway, but not abroad.")
    assert polarity.added(tokens("The token can not be sold in Norway"), source, "en") == "not"
    assert polarity.added(tokens("The token can be sold in Norway"), source, "en") is None


def test_contrary_words_are_found() -> None:
    rose, fell = tokens("Ether rose on Friday."), tokens("Ether fell on Friday.")
    assert polarity.contrary(rose, fell) == ("rose", "fell")
    assert polarity.contrary(rose, rose) is None
    assert polarity.swapped(rose, [*fell, "rose"]) == ("rose", "fell")
    assert polarity.swapped(rose, rose) is None


def test_signs_of_denial_are_counted_in_scripts_without_spaces() -> None:
    assert polarity.denial_marks("该交易所没有承认") == 1
    assert polarity.denial_marks("交易所承认") == 0


def test_every_list_has_words_and_stars_stand_for_endings() -> None:
    assert cues().scales["million"] == 6
    assert cues().units["percentage points"] == "points"
    assert cues().calendar["sept"] == "september"
    assert all(words.whole for words in cues().negations.values())
    words = to_words("no kein* *n't")
    assert [word in words for word in ("no", "keine", "didn't", "yes")] == [True, True, True, False]
