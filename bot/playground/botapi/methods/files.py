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
    document = _file(stored) | {"file_name": stored.name, "mime_type": stored.content_type}
    return send(desk, params, chat, content, extra={"document": document})


def send_photo(desk: Desk, params: Parameters) -> Object:
    """https://core.telegram.org/bots/api#sendphoto."""
    content = caption_content(desk.ledger, params)
    chat = writable_chat(desk.ledger, params, what="photos")
    stored = _stored(desk.ledger, params, "photo")
    width, height = _size(stored.content)
    photo = _file(stored) | {"width": width, "height": height}
    return send(desk, params, chat, content, extra={"photo": [photo]})


def get_file(desk: Desk, params: Parameters) -> Object:
    """https://core.telegram.org/bots/api#getfile."""
    stored = desk.ledger.files.get(params.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    return _file(stored) | {"file_path": stored.path}


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
    stored = StoredFile(
        id=f"file{next(ledger.numbers)}",
        name=upload.name,
        content_type=upload.content_type or "application/octet-stream",
        content=upload.content,
    )
    ledger.files[stored.id] = stored
    return stored


def _file(stored: StoredFile) -> Object:
    body = {"file_id": stored.id, "file_unique_id": f"u{stored.id}"}
    return body | {"file_size": len(stored.content)}


def _size(content: bytes) -> tuple[int, int]:
    """Return width and height of a PNG (RFC 2083 section 4.1.1), else a guess."""
    if content.startswith(_PNG) and len(content) >= 24:  # noqa: PLR2004 -- the end of IHDR's sizes
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    return _UNKNOWN_SIZE
