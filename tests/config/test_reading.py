import re
from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest

from bot.app import configured_sources
from bot.config import Settings, load, settings_file
from bot.model.errors import ConfigError
from bot.model.sources import Origin, Selection, SourceKind
from bot.sources.finding.catalogue import names_of

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings of the machine's own."""
    monkeypatch.chdir(tmp_path)
    for name in ("HOTTOPICS_CONFIG", "HOTTOPICS_TELEGRAM__TOKEN"):
        monkeypatch.delenv(name, raising=False)


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_example_names_every_setting_with_its_default() -> None:
    shown: dict[str, Any] = {"sources": True, "topics": True, "telegram": {"token"}}  # as examples
    assert load(EXAMPLE).model_dump(exclude=shown) == Settings().model_dump(exclude=shown)
    text = EXAMPLE.read_text(encoding="utf-8")
    for section, field in Settings.model_fields.items():
        keys = (
            [] if section in shown and shown[section] is True else type(field.default).model_fields
        )
        assert f"[{section}]" in text
        for key in keys:
            assert f"\n{key} = " in text, f"[{section}] {key}"


def test_the_environment_wins_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, '[fetch]\ntimeout = "5s"\nper_host = 4\n')
    monkeypatch.setenv("HOTTOPICS_FETCH__TIMEOUT", "7s")
    monkeypatch.setenv("HOTTOPICS_FETCH__ALLOW_NETWORKS", '["127.0.0.0/8"]')
    fetch = load(file).fetch
    assert fetch.timeout == timedelta(seconds=7)
    assert fetch.per_host == 4
    assert fetch.allow_networks == (ip_network("127.0.0.0/8"),)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[fetch]\ntimout = '5s'", "[fetch] timout: no such setting; did you mean timeout?"),
        ("[fetc]\ntimeout = '5s'", "fetc: no such setting; did you mean fetch?"),
        ("[fetch]\ntimeout = 'soon'", '[fetch] timeout: write a duration as "30s", "5m" or "1h"'),
        ("[fetch]\ntimeout = '0s'", "[fetch] timeout: Input should be greater than"),
        ("[telegram]\ntoken = 'x'", "[telegram] token: a bot token reads like 123456:ABC-DEF"),
        ("[[sources]]\nurl = 'ftp://a.b'", "[[sources]] number 1 url: URL scheme should be"),
        ("[[sources]]\nurl = 'http://a.b'\nnam = 'x'", "number 1 nam: no such setting; did you"),
        ("[polling]\nzzz = 1", "[polling] zzz: no such setting; there are baseline_entries, cat"),
        (
            "[polling]\ncatalogue = 'coindesc'",
            "no such source or set: coindesc; did you mean coindesk?",
        ),
        ("[fetch", "not valid TOML"),
    ],
)
def test_a_wrong_key_is_named_with_its_place_and_remedy(
    tmp_path: Path, text: str, says: str
) -> None:
    file = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(file)
    assert says in str(caught.value)
    assert str(file) in str(caught.value)


WEBHOOK = "[telegram]\nupdate_mode = 'webhook'\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (WEBHOOK, "[web] listen: telegram.update_mode"),
        (WEBHOOK + "[web]\nlisten = '127.0.0.1:1'", "[web] public_url: telegram.update_mode"),
        (
            WEBHOOK + "[web]\nlisten = '127.0.0.1:1'\npublic_url = 'http://bot.example'",
            "[web] public_url: Telegram brings updates to https URLs alone",
        ),
        ("[web]\nlisten = '8080'", "[web] listen: write where to listen as"),
        ("[web]\npublic_url = 'bot.example'", "[web] public_url: write it as"),
    ],
)
def test_what_a_webhook_lacks_is_named(tmp_path: Path, text: str, says: str) -> None:
    file = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(file)
    assert str(caught.value).startswith(f"{file}: {says}")


def test_a_webhook_is_set_up_by_variables_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTTOPICS_TELEGRAM__UPDATE_MODE", "webhook")
    with pytest.raises(ConfigError, match=r"^\[web\] listen: "):
        load(None)
    monkeypatch.setenv("HOTTOPICS_WEB__LISTEN", "127.0.0.1:8080")
    monkeypatch.setenv("HOTTOPICS_WEB__PUBLIC_URL", "https://bot.example/")
    assert load(None).web.public_url == "https://bot.example"


def test_topics_of_the_operators_own_are_read_and_their_wrong_keys_named(tmp_path: Path) -> None:
    text = '[[topics]]\nid = "privacy"\nstrong = ["privacy coin"]\n'
    [topic] = load(written(tmp_path, text)).topics
    assert (topic.id, topic.strong, topic.words) == ("privacy", ("privacy coin",), ())
    for wrong, says in [
        ('strnog = ["x"]', "[[topics]] number 1 strnog: no such setting; did you mean strong?"),
        ('words = [""]', "[[topics]] number 1 words number 1: String should have at least 1"),
    ]:
        with pytest.raises(ConfigError) as caught:
            load(written(tmp_path, text + wrong))
        assert says in str(caught.value)


def test_every_wrong_key_is_named_at_once(tmp_path: Path) -> None:
    file = written(tmp_path, "[fetch]\na1 = 1\n[brief]\nb2 = 2\n")
    with pytest.raises(ConfigError) as caught:
        load(file)
    assert [line.count("a1") + line.count("b2") for line in str(caught.value).splitlines()] == [
        1,
        1,
    ]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("HOTTOPICS_FETCH__TIMOUT", "HOTTOPICS_FETCH__TIMOUT: no such setting; did you mean time"),
        ("HOTTOPICS_FETH__TIMEOUT", "HOTTOPICS_FETH__TIMEOUT: no such setting; did you mean HOT"),
    ],
)
def test_a_wrong_variable_is_named(monkeypatch: pytest.MonkeyPatch, name: str, says: str) -> None:
    monkeypatch.setenv(name, "5s")
    with pytest.raises(ConfigError) as caught:
        load(None)
    assert says in str(caught.value)


def test_a_wrong_token_is_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load(written(tmp_path, "[telegram]\ntoken = 'canary word'"))
    assert "canary" not in str(caught.value)


def test_the_token_is_in_no_repr(tmp_path: Path) -> None:
    settings = load(written(tmp_path, "[telegram]\ntoken = '12345:canary'"))
    assert "canary" not in repr(settings)
    assert settings.telegram.token is not None
    assert settings.telegram.token.get_secret_value() == "12345:canary"


def test_what_telegram_charges_for_must_be_agreed_to(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="allow_paid_broadcast"):
        load(written(tmp_path, "[telegram]\nmessages_per_second = 31"))
    paid = "[telegram]\nmessages_per_second = 1000\nallow_paid_broadcast = true"
    assert load(written(tmp_path, paid)).telegram.messages_per_second == 1000
    with pytest.raises(ConfigError, match="messages_per_second"):
        load(written(tmp_path, paid.replace("1000", "1001")))
    assert not load(written(tmp_path, "[telegram]")).telegram.allow_paid_broadcast


def test_durations_add_up(tmp_path: Path) -> None:
    settings = load(written(tmp_path, "[polling]\nmax_interval = '1h 30m'\ntick = '250ms'"))
    assert settings.polling.max_interval == timedelta(minutes=90)
    assert settings.polling.tick == timedelta(milliseconds=250)


def test_the_settings_file_is_found_in_order(tmp_path: Path) -> None:
    named, here = tmp_path / "named.toml", tmp_path / "config.toml"
    named.touch()
    by_variable = {"HOTTOPICS_CONFIG": str(named)}
    assert settings_file(None, {}) is None
    assert settings_file(None, by_variable) == named
    here.touch()
    assert settings_file(None, by_variable) == Path("config.toml")
    assert settings_file(named, {}) == named


def test_a_settings_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"--config: there is no file .*gone\.toml"):
        settings_file(tmp_path / "gone.toml", {})
    with pytest.raises(ConfigError, match="HOTTOPICS_CONFIG: there is no file"):
        settings_file(None, {"HOTTOPICS_CONFIG": str(tmp_path / "gone.toml")})


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="can't be read"):
        load(file)


@pytest.mark.parametrize("broker", ["", "redis://:secret@host:6379/1", "nats://host:4222"])
def test_a_broker_is_redis_or_nats_and_its_password_is_in_no_repr(
    tmp_path: Path, broker: str
) -> None:
    settings = load(written(tmp_path, f'[work]\nbroker = "{broker}"'))
    assert settings.work.broker.get_secret_value() == broker
    assert "secret" not in repr(settings).replace("SecretStr", "")


def test_another_broker_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r'write "", "redis://host:6379" or "nats://host:4222"'):
        load(written(tmp_path, '[work]\nbroker = "amqp://host"'))


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ("link_pattern = '(('", "link_pattern: missing )"),
        ("link_selector = 'a[['", "link_selector: "),
    ],
)
def test_a_selection_that_can_t_be_understood_is_the_operator_s_mistake(
    tmp_path: Path, setting: str, says: str
) -> None:
    settings = load(written(tmp_path, f"[[sources]]\nurl = 'http://a.b'\n{setting}"))
    with pytest.raises(ConfigError, match=re.escape(says)):
        configured_sources(settings)


def test_the_catalogue_is_switched_on_with_one_word(tmp_path: Path) -> None:
    own = "[[sources]]\nurl = 'https://www.coindesk.com/arc/outboundfeeds/rss/'\nname = 'Own'"
    settings = load(written(tmp_path, f"[polling]\ncatalogue = 'default'\n{own}"))
    sources = configured_sources(settings)
    assert len(sources) == len({source.id for source in sources}) == len(names_of("default"))
    assert sources[0].publisher == "Own"
    assert {source.origin for source in sources} == {Origin.SETTINGS}


def test_a_source_s_selection_comes_from_its_settings(tmp_path: Path) -> None:
    text = (
        "[[sources]]\nurl = 'http://a.b'\nkind = 'listing'\njson_path = 'data.list'\n"
        "fields = { title = 'head', url = 'https://a.b/{code}' }"
    )
    (source,) = configured_sources(load(written(tmp_path, text)))
    assert source.kind is SourceKind.LISTING
    assert source.selection == Selection(
        json_path="data.list", title="head", url="https://a.b/{code}"
    )
