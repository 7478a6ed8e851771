"""The four ways in which the Bot API takes parameters, made into one."""

import json

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.multipart import MultipartReader

from bot.playground.botapi.errors import bad_request
from bot.playground.botapi.methods import Parameters, Upload

_FORM = "application/x-www-form-urlencoded"


async def read_parameters(request: web.Request) -> Parameters:
    """Read query string, form, JSON or multipart; raise ApiError.

    https://core.telegram.org/bots/api#making-requests
    """
    values = dict(request.query)
    files: dict[str, Upload] = {}
    try:
        if request.content_type == "application/json":
            values |= _from_json(await request.read())
        elif request.content_type.startswith("multipart/"):
            await _read_multipart(await request.multipart(), values, files)
        elif request.content_type == _FORM:
            values |= {name: str(value) for name, value in (await request.post()).items()}
        for value in values.values():
            value.encode()  # JSON can write lone surrogates
    except UnicodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    except (ValueError, AssertionError, HttpProcessingError):
        raise bad_request("can't parse the request's body") from None
    return Parameters(values=values, files=files)


def _from_json(body: bytes) -> dict[str, str]:
    """Write each value as the form would: objects stay JSON, null is left out."""
    parsed = json.loads(body or b"{}")
    if not isinstance(parsed, dict):
        raise bad_request("can't parse JSON object: object expected")
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in parsed.items()
        if value is not None
    }


async def _read_multipart(
    reader: MultipartReader, values: dict[str, str], files: dict[str, Upload]
) -> None:
    async for part in reader:
        if not isinstance(part, BodyPartReader) or not part.name:
            raise bad_request("can't parse the request's body")
        if part.filename is None:
            values[part.name] = await part.text()
        else:
            files[part.name] = Upload(
                name=part.filename,
                content_type=part.headers.get("Content-Type", "application/octet-stream"),
                content=bytes(await part.read()),
            )
