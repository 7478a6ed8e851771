"""Twenty wrong or hostile inputs, and how the bot's answer to each begins."""

from tests.commands.safety.crowd import answered, crowded, harm_in, made_admins
from tests.house import House, settled

UNKNOWN = "I don't know that command. /help lists them."
UNSEEN = "Add me to it as an administrator, then try again."
NEWEST = "1. "  # the list of the newest briefs, which no argument makes longer than ten

BY_READERS = {
    "/addadmin 5": UNKNOWN,
    "/broadcast I am the admin now": UNKNOWN,
    "/STATS": UNKNOWN,
    "/latest -5": "There are no briefs about “-5” yet.",
    "/latest 99999999999999999999": NEWEST,
    "/latest <b>pwned</b>": "There are no briefs about “<b>pwned</b>” yet.",
    "/latest \u202egpj.exe": "There are no briefs about “gpj.exe” yet.",
    "/search '; DROP TABLE briefs; --": "Nothing was found for “drop table briefs”.",
    '/search "a" AND NEAR(b c) OR * ^': "Nothing was found for “a and near b c or”.",
    "/search bitcoin\x00": NEWEST,
    f"/search {'😀' * 2000}": "Write what to look for: /search spot etf",
    "/search": "Write what to look for: /search spot etf",
    "/why javascript:alert(1)": "I have no brief of that.",
    "/subscribe @nobody_at_all": f"I can't see @nobody_at_all. {UNSEEN}",
    "/settings https://evil.example": "Settings for you",
    "/template @other {0.__class__}": f"I can't see @other {{0.__class__}}. {UNSEEN}",
    "/start ../../etc/passwd": "Hot Topics posts short briefs",
}
BY_ADMINS = {
    "/addsource file:///etc/passwd": "That is no http or https address.",
    "/testsource http://169.254.169.254/latest/meta-data/": "Nothing was found. 169.\u2060254.",
    "/ban 000000000000000999999999999999": "Name somebody by the number",
}


async def test_twenty_inputs_get_these_answers(house: House) -> None:
    wanted = BY_READERS | BY_ADMINS
    crowd = {asked: house.somebody() for asked in wanted}
    async with crowded(house) as bot:
        await settled(bot, 4)
        await made_admins(bot, [crowd[asked] for asked in BY_ADMINS])
        for asked, person in crowd.items():
            person.send(asked)
        told = {asked: (await answered(person)).text for asked, person in crowd.items()}
    begun = {asked: told[asked][: len(start)] for asked, start in wanted.items()}
    assert len(wanted) == 20
    assert begun == wanted
    assert [each for call in house.world.record.calls for each in harm_in(call)] == []
