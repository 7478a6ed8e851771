"""The real Application polls the server, as the bot does."""

from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

from bot.playground.botapi import BotApiServer, Person

Context = ContextTypes.DEFAULT_TYPE


async def latest(update: Update, _context: Context) -> None:
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="more")]])
    assert update.effective_message is not None
    await update.effective_message.reply_html("<b>News</b>", reply_markup=markup)


async def more(update: Update, _context: Context) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("Here")
    await update.callback_query.edit_message_text("More news")


async def test_a_command_and_a_button_go_through_the_application(
    server: BotApiServer, ann: Person
) -> None:
    builder = Application.builder().token(server.world.token).base_url(f"{server.base_url}/bot")
    application: Application[Any, Any, Any, Any, Any, Any] = builder.build()
    application.add_handler(CommandHandler("latest", latest))
    application.add_handler(CallbackQueryHandler(more))
    async with application:
        assert application.updater is not None
        await application.start()
        await application.updater.start_polling()
        ann.send("/latest")
        message = await ann.chat.next_message()
        assert (message.text, message.content.entities) == (
            "News",
            ({"type": "bold", "offset": 0, "length": 4},),
        )
        pressed = ann.press(message, "More")
        assert (await pressed.answered())["text"] == "Here"
        await ann.chat.wait_for(lambda message: message.text == "More news")
        await application.updater.stop()
        await application.stop()
