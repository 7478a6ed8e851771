import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.conversation.signing import Signer

SIGNER = Signer("1:token")


@given(st.text(max_size=14), st.integers(-(2**52), 2**52))
def test_what_was_signed_for_a_chat_is_read_there(data: str, chat_id: int) -> None:
    signed = SIGNER.sign(data, chat_id)
    assert len(signed.encode("utf-8", "replace")) <= 64
    assert SIGNER.read(signed, chat_id) == data


def test_a_button_works_neither_elsewhere_nor_changed_nor_for_another_bot() -> None:
    signed = SIGNER.sign("latest:5:0:", 1)
    assert SIGNER.read(signed, 2) is None
    assert SIGNER.read(signed[:-1], 1) is None
    assert SIGNER.read("latest:5:0:", 1) is None
    assert SIGNER.read("", 1) is None
    assert Signer("2:token").read(signed, 1) is None


def test_data_that_no_button_can_carry_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        SIGNER.sign("x" * 57, 1)


def test_the_key_is_in_no_repr() -> None:
    assert "token" not in repr(SIGNER)
