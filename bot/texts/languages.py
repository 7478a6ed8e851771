"""The languages that the bot speaks, by their BCP 47 tags."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """A language and its name for itself. `menu` is its code in Telegram's menus (ISO 639-1)."""

    code: str
    name: str
    menu: str | None
    is_right_to_left: bool = False


LANGUAGES = {
    each.code: each
    for each in (
        Language("en", "English", "en"),
        Language("de", "Deutsch", "de"),
        Language("es", "Español", "es"),
        Language("pt-BR", "Português (Brasil)", "pt"),
        Language("fr", "Français", "fr"),
        Language("ru", "Русский", "ru"),
        Language("tr", "Türkçe", "tr"),
        Language("uk", "Українська", "uk"),
        Language("id", "Bahasa Indonesia", "id"),
        Language("vi", "Tiếng Việt", "vi"),
        Language("zh-Hans", "简体中文", "zh"),
        Language("zh-Hant", "繁體中文", None),
        Language("ja", "日本語", "ja"),
        Language("ko", "한국어", "ko"),
        Language("ar", "العربية", "ar", is_right_to_left=True),
        Language("fa", "فارسی", "fa", is_right_to_left=True),
    )
}
DEFAULT = "en"
_TRADITIONAL = {"hant", "tw", "hk", "mo"}


def negotiate(asked: str | None) -> str:
    """Return the code that serves a user's `language_code` best; English where none does.

    Chinese is told apart by its script, else by its region (RFC 4647 lookup for the others).
    """
    if not asked:
        return DEFAULT
    first, *rest = asked.replace("_", "-").lower().split("-")
    if first == "zh":
        return "zh-Hant" if _TRADITIONAL & set(rest) else "zh-Hans"
    if first == "pt":
        return "pt-BR"
    first = {"in": "id"}.get(first, first)  # ISO 639's code of Indonesian until 1989
    return first if first in LANGUAGES else DEFAULT
