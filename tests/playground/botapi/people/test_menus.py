from telegram import (
    Bot,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember,
)

from bot.playground.botapi import Chat, Person, World


def shown(person: Person, chat: Chat | None = None) -> list[str]:
    return [command["command"] for command in person.commands(chat)]


async def test_the_narrowest_menu_is_shown_in_the_users_language(bot: Bot, ann: Person) -> None:
    assert shown(ann) == []
    await bot.set_my_commands([("default", "x")])
    assert shown(ann) == ["default"]
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([("private", "x")], scope=private)
    await bot.set_my_commands([("privat", "x")], scope=private, language_code="de")
    assert shown(ann) == ["private"]
    ann.user.language_code = "de-AT"
    assert shown(ann) == ["privat"]
    await bot.set_my_commands([("admin", "x")], scope=BotCommandScopeChat(ann.id))
    assert shown(ann) == ["admin"]
    await bot.delete_my_commands(scope=BotCommandScopeChat(ann.id))
    assert shown(ann) == ["privat"]


async def test_in_a_group_administrators_see_their_own(
    bot: Bot, world: World, ann: Person, olga: Person
) -> None:
    group = world.supergroup("Group", olga)
    olga.add_bot(group)
    await bot.set_my_commands([("group", "x")], scope=BotCommandScopeAllGroupChats())
    await bot.set_my_commands([("owner", "x")], scope=BotCommandScopeAllChatAdministrators())
    assert (shown(ann, group), shown(olga, group)) == (["group"], ["owner"])
    await bot.set_my_commands([("here", "x")], scope=BotCommandScopeChat(group.id))
    await bot.set_my_commands([("rule", "x")], scope=BotCommandScopeChatAdministrators(group.id))
    assert (shown(ann, group), shown(olga, group)) == (["here"], ["rule"])
    await bot.set_my_commands([("ann", "x")], scope=BotCommandScopeChatMember(group.id, ann.id))
    assert (shown(ann, group), shown(olga, group)) == (["ann"], ["rule"])
    assert shown(olga, world.channel("Channel", olga)) == []
