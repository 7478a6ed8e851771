"""Inline mode: `@bot bitcoin etf` in any chat gives briefs to share."""

from dataclasses import dataclass

import telegram
from telegram.constants import ParseMode

from bot.commands.readers.latest import to_filter
from bot.commands.request import Desk
from bot.commands.topics import spoken
from bot.delivery.message import render
from bot.delivery.style import Style
from bot.delivery.wording import quiet, shorten
from bot.model.briefs import Brief
from bot.storage.news.briefs import BriefFilter
from bot.storage.news.search import words_of
from bot.texts import negotiate, texts_of

_PAGE = 10
_MOST_OFFSET = 100
_LONGEST = 256  # Bot API, InlineQuery.query
_NEWEST_SECONDS, _FOUND_SECONDS = 30, 300
_TITLE, _DESCRIPTION = 120, 160
_THUMBNAIL_BYTES = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """Answers inline queries; what it shows is the same for everybody who speaks a language."""

    desk: Desk

    async def __call__(self, query: telegram.InlineQuery) -> None:
        """Answer with briefs: the newest, those of a coin or topic, or those with the words."""
        if (await self.desk.roster.standing(query.from_user.id)).is_banned:
            return
        asked = " ".join(query.query[:_LONGEST].split())
        offset = int(query.offset) if query.offset.isdecimal() else 0
        if offset > _MOST_OFFSET:
            await query.answer([])
            return
        language = negotiate(query.from_user.language_code)
        wanted = to_filter(asked, spoken(self.desk.topics, texts_of(language)))
        briefs = await self._find(wanted, asked, offset)
        await query.answer(
            [to_result(brief, language) for brief in briefs[:_PAGE]],
            cache_time=_FOUND_SECONDS if asked else _NEWEST_SECONDS,
            is_personal=False,
            next_offset=str(offset + _PAGE) if len(briefs) > _PAGE else "",
        )

    async def _find(self, wanted: BriefFilter, asked: str, offset: int) -> list[Brief]:
        async with self.desk.database.reading() as tx:
            if not wanted.words:
                return await tx.briefs.latest(wanted, limit=_PAGE + 1, offset=offset)
            ids = await tx.search.find(
                words_of(asked), now=self.desk.clock(), limit=_PAGE + 1, offset=offset
            )
            briefs = await tx.briefs.get_many(ids)
        return [briefs[each] for each in ids if each in briefs]


def to_result(brief: Brief, language: str) -> telegram.InlineQueryResultArticle:
    """Make a brief something to share."""
    message = render(brief, style=Style(language=language))
    keyboard = [
        [telegram.InlineKeyboardButton(each.text, url=each.url)] for each in message.buttons
    ]
    image = brief.image_url or ""
    is_shown = image.startswith("https://") and len(image) <= _THUMBNAIL_BYTES
    return telegram.InlineQueryResultArticle(
        id=brief.id[:64],
        title=shorten(quiet(brief.headline), _TITLE) or brief.publisher or "—",
        description=shorten(quiet(brief.facts[0].text), _DESCRIPTION),
        input_message_content=telegram.InputTextMessageContent(
            message.html,
            parse_mode=ParseMode.HTML,
            link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
        ),
        reply_markup=telegram.InlineKeyboardMarkup(keyboard) if keyboard else None,
        thumbnail_url=image if is_shown else None,
    )
