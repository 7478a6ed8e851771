"""sendDocument, sendPhoto and getFile."""

import struct

from bot.playground.botapi.entities import checked_link
from bot.playground.botapi.errors import Object, bad_request
from bot.playground.botapi.methods.access import writable_chat
from bot.playground.botapi.methods.desk import Desk, Parameters, Upload
from bot.playground.botapi.methods.writing import caption_content, send
from bot.playground.botapi.state import Ledger, StoredFile

_PNG = b"\x89PNG\r\n\x1a\n"
_UNKNOWN_SIZE = (800, 600)


def send_document(desk: Desk, params: Parameters) -> Object:
    """https://core.telegram.org/bots/api#senddocument."""
    content = caption_content(desk.ledger, params)
    chat = writable_chat(desk.ledger, params, what="documents")
    stored = _stored(desk.ledger, params, "document")
    return send(desk, params, chat, content, extra={"document": stored.document()})


def send_photo(desk: Desk, params: Parameters) -> Object:
    """https://core.telegram.org/bots/api#sendphoto."""
    content = caption_content(desk.ledger, params)
    chat = writable_chat(desk.ledger, params, what="photos")
    stored = _stored(desk.ledger, params, "photo")
    width, height = _size(stored.content)
    extra: Object = {"photo": [stored.to_json() | {"width": width, "height": height}]}
    if params.boolean("has_spoiler"):
        extra["has_media_spoiler"] = True
    if params.boolean("show_caption_above_media"):
        extra["show_caption_above_media"] = True
    return send(desk, params, chat, content, extra=extra)


def get_file(desk: Desk, params: Parameters) -> Object:
    """https://core.telegram.org/bots/api#getfile."""
    stored = desk.ledger.files.get(params.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    return stored.to_json() | {"file_path": stored.path}


def _stored(ledger: Ledger, params: Parameters, name: str) -> StoredFile:
    """Return the file uploaded, attached, or known already; a URL gives an empty one."""
    value = params.text(name)
    upload = params.files.get(value.removeprefix("attach://") if value else name)
    if upload:
        return _keep(ledger, upload)
    if not value:
        raise bad_request(f"there is no {name} in the request")
    if value in ledger.files:
        return ledger.files[value]
    if "://" not in value:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if not value.startswith(("http://", "https://")) or not checked_link(value):
        raise bad_request("wrong HTTP URL specified")
    return _keep(ledger, Upload(name=value.rpartition("/")[2], content_type="", content=b""))


def _keep(ledger: Ledger, upload: Upload) -> StoredFile:
    if not upload.content and upload.content_type:
        raise bad_request("file must be non-empty")
    content_type = upload.content_type or "application/octet-stream"
    return ledger.keep(upload.name, content_type, upload.content)


def _size(content: bytes) -> tuple[int, int]:
    """Return width and height of a PNG (RFC 2083 section 4.1.1), else a guess."""
    if content.startswith(_PNG) and len(content) >= 24:  # noqa: PLR2004 -- the end of IHDR's sizes
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    return _UNKNOWN_SIZE
