"""Buttons that only their own chat can press: their data is signed with the chat's id."""

import base64
import hashlib
import hmac
from dataclasses import dataclass, field

_LENGTH = 8  # characters, 48 bits: an online guess is one press
_MOST_BYTES = 64  # of callback_data: Bot API, InlineKeyboardButton


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs with a key that is derived from the bot's token, so that restarts keep buttons."""

    secret: str = field(repr=False)

    def sign(self, data: str, chat_id: int) -> str:
        """Return a button's data. Raises ValueError when it is too long for one."""
        signed = self._signature(data, chat_id) + data
        if len(signed.encode()) > _MOST_BYTES:
            raise ValueError(f"a button's data is too long: {data}")
        return signed

    def read(self, signed: str, chat_id: int) -> str | None:
        """Return what was signed for this chat; None when it was not."""
        signature, data = signed[:_LENGTH], signed[_LENGTH:]
        expected = self._signature(data, chat_id)
        is_ours = hmac.compare_digest(signature.encode("utf-8", "replace"), expected.encode())
        return data if is_ours else None

    def _signature(self, data: str, chat_id: int) -> str:
        key = hashlib.sha256(b"buttons\0" + self.secret.encode()).digest()
        digest = hmac.digest(key, f"{chat_id}:{data}".encode("utf-8", "replace"), "sha256")
        return base64.urlsafe_b64encode(digest)[:_LENGTH].decode()
