import json
from pathlib import Path

import pytest

from bot.playground.botapi import Schema


def field(name: str, *types: str, required: bool = True) -> dict[str, object]:
    return {"name": name, "types": list(types), "required": required}


BODY = {
    "methods": {
        "getMe": {"returns": ["User"]},
        "sendMessage": {
            "fields": [
                field("chat_id", "Integer", "String"),
                field("text", "String"),
                field("silent", "Boolean", required=False),
                field("thread", "Integer", required=False),
                field("marks", "Array of Mark", required=False),
                field("photo", "InputFile", required=False),
            ],
            "returns": ["Message"],
        },
        "getStates": {"fields": [], "returns": ["Array of State"]},
    },
    "types": {
        "Update": {"fields": [field("update_id", "Integer"), field("n", "Float", required=False)]},
        "User": {"fields": [field("id", "Integer"), field("is_bot", "Boolean")]},
        "Message": {"fields": [field("id", "Integer"), field("from", "User", required=False)]},
        "Mark": {"fields": [field("type", "String")]},
        "State": {"subtypes": ["StateOn", "StateOff"]},
        "StateOn": {"fields": [field("on", "Integer")]},
        "StateOff": {"fields": [field("off", "Integer")]},
    },
}


@pytest.fixture
def schema(tmp_path: Path) -> Schema:
    path = tmp_path / "api.json"
    path.write_text(json.dumps(BODY))
    return Schema.read(path)


@pytest.mark.parametrize(
    ("params", "wrong"),
    [
        ({"chat_id": "5", "text": "x"}, []),
        ({"chat_id": "@a", "text": "x", "silent": "True", "thread": "3", "photo": ""}, []),
        ({"chat_id": "5", "text": "x", "marks": '[{"type": "b"}]'}, []),
        ({"text": "x"}, ["sendMessage: chat_id is required"]),
        ({"chat_id": "5", "text": "x", "txt": "y"}, ["sendMessage: unknown parameter txt"]),
        ({"chat_id": "5", "text": "x", "thread": "a"}, ["sendMessage: thread is no Integer"]),
        ({"chat_id": "5", "text": "x", "thread": "true"}, ["sendMessage: thread is no Integer"]),
        ({"chat_id": "5", "text": "x", "silent": "maybe"}, ["sendMessage: silent is no Boolean"]),
        (
            {"chat_id": "5", "text": "x", "marks": '[{"kind": "b"}]'},
            ["sendMessage: marks is no Array of Mark"],
        ),
    ],
)
def test_calls_are_held_against_the_schema(
    schema: Schema, params: dict[str, str], wrong: list[str]
) -> None:
    assert list(schema.check_call("sendMessage", params)) == wrong


def test_unknown_methods_are_not_its_business(schema: Schema) -> None:
    assert not list(schema.check_call("dance", {"x": "y"}))
    assert not list(schema.check_result("dance", True))  # noqa: FBT003 -- a method's plain result


@pytest.mark.parametrize(
    ("method", "result", "wrong"),
    [
        ("getMe", {"id": 1, "is_bot": True}, []),
        ("getMe", {"id": 1}, ["getMe: User without is_bot"]),
        ("getMe", {"id": True, "is_bot": True}, ["getMe.id: True is no Integer"]),
        ("getMe", {"id": 1, "is_bot": True, "z": 1}, ["getMe: User has no field z"]),
        ("getMe", 5, ["getMe: no User"]),
        ("sendMessage", {"id": 1, "from": {"id": 1, "is_bot": True}}, []),
        ("getStates", [{"on": 1}, {"off": 2}], []),
        ("getStates", [{"maybe": 1}], ["getStates[0]: StateOff has no field maybe"]),
        ("getStates", {}, ["getStates: no Array of State"]),
    ],
)
def test_results_are_held_against_the_schema(
    schema: Schema, method: str, result: object, wrong: list[str]
) -> None:
    assert list(schema.check_result(method, result)) == wrong


def test_updates_are_held_against_the_schema(schema: Schema) -> None:
    assert not list(schema.check_update({"update_id": 1, "n": 0.5}))
    assert list(schema.check_update({"n": 1})) == ["Update: Update without update_id"]
