"""What the Bot API answers when it refuses, in Telegram's own words."""

from typing import Any

Object = dict[str, Any]


class ApiError(Exception):
    """A refusal: `{"ok": false, "error_code", "description", "parameters"?}`."""

    def __init__(self, code: int, description: str, parameters: Object | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def to_json(self) -> Object:
        """Return the body of the answer."""
        body: Object = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(description: str) -> ApiError:
    """Return a 400; TDLib's capital is lowered unless it begins an upper-case code."""
    if description[1:2].islower() or description[1:2] in {"'", " "}:
        description = description[:1].lower() + description[1:]
    return ApiError(400, f"Bad Request: {description}")


def forbidden(description: str) -> ApiError:
    """Return a 403: the chat can't be written to, or can't be seen."""
    return ApiError(403, f"Forbidden: {description}")


def conflict(description: str) -> ApiError:
    """Return a 409: two receivers of updates."""
    return ApiError(409, f"Conflict: {description}")


def unauthorized() -> ApiError:
    """Return the 401 of a wrong or revoked token."""
    return ApiError(401, "Unauthorized")


def method_not_found() -> ApiError:
    """Return the 404 of a method that this server does not know."""
    return ApiError(404, "Not Found: method not found")


def too_many_requests(retry_after: int) -> ApiError:
    """Return a 429 with the seconds to wait."""
    return ApiError(
        429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after}
    )


def migrated(chat_id: int) -> ApiError:
    """Return the 400 that tells the id of the supergroup that a group became."""
    text = "Bad Request: group chat was upgraded to a supergroup chat"
    return ApiError(400, text, {"migrate_to_chat_id": chat_id})
