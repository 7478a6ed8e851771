"""What goes wrong on the way, in words for a person; no URL is in them, so no secret is."""

import errno
import socket
import ssl

import h11
import httpcore

from bot.model.outcomes import Unavailable
from bot.model.troubles import Trouble

TROUBLES = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    OSError,
)
_UNREACHABLE = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL}
_HEADERS_TOO_LARGE = 431  # h11's hint, RFC 6585 section 5
_LONGEST_CHAIN = 10


class FetchError(Exception):
    """The fetch ends here; holds what the caller is told. Never leaves the fetcher."""

    def __init__(
        self, trouble: Trouble, reason: str, *, about: str = "", is_permanent: bool = False
    ) -> None:
        super().__init__(reason)
        self.unavailable = Unavailable(
            reason=reason, is_permanent=is_permanent, trouble=trouble, about=about
        )


def unknown_name(host: str, error: OSError) -> FetchError:
    """Say why a name gave no address (getaddrinfo(3))."""
    if isinstance(error, socket.gaierror) and error.errno in {socket.EAI_AGAIN, socket.EAI_FAIL}:
        reason = f"the name service has no answer for {host} at the moment"
        return FetchError(Trouble.UNREACHABLE, reason)
    reason = f"there is no host named {host}; check the address for typing mistakes"
    return FetchError(Trouble.NO_HOST, reason, about=host)


def in_words(error: Exception) -> Unavailable:
    """Turn one of TROUBLES into what the caller is told."""
    trouble, reason = _told(error)
    return Unavailable(reason=reason, trouble=trouble)


def _told(error: Exception) -> tuple[Trouble, str]:
    match error:
        case httpcore.ConnectTimeout():
            return Trouble.SLOW, "the server took no connection in time (fetch.connect_timeout)"
        case httpcore.ReadTimeout():
            return Trouble.SLOW, "the server sent nothing for too long (fetch.first_byte_timeout)"
        case httpcore.TimeoutException():
            return Trouble.SLOW, "the server did not take the request in time"
        case httpcore.ConnectError() | OSError():
            return _connecting(error)
        case httpcore.RemoteProtocolError():
            return Trouble.BROKEN_ANSWER, _protocol_reason(error)
        case httpcore.NetworkError():
            reason = "the connection was cut before the answer was complete"
            return Trouble.BROKEN_ANSWER, reason
        case _:
            return Trouble.OTHER, f"the request can't be made ({type(error).__name__})"


def _connecting(error: Exception) -> tuple[Trouble, str]:
    for cause in _chain(error):
        match cause:
            case ssl.SSLCertVerificationError():
                reason = f"the server's certificate is not valid: {cause.verify_message}"
                return Trouble.CERTIFICATE, reason
            case ssl.SSLError():
                why = (getattr(cause, "reason", None) or "no detail").replace("_", " ").lower()
                reason = f"no secure connection can be made ({why}); is it an https site?"
                return Trouble.CERTIFICATE, reason
            case ConnectionRefusedError():
                reason = "the server refuses connections; it may be down, or the port wrong"
                return Trouble.UNREACHABLE, reason
            case OSError(errno=number) if number in _UNREACHABLE:
                return Trouble.UNREACHABLE, "the server can't be reached from here"
    return Trouble.UNREACHABLE, "the connection was cut while it was being made"


def _protocol_reason(error: Exception) -> str:
    for cause in _chain(error):
        if isinstance(cause, h11.RemoteProtocolError):
            if cause.error_status_hint == _HEADERS_TOO_LARGE:
                return "the answer's headers are too large"
            if "incomplete" in str(cause) or "without sending complete" in str(cause):
                return "the answer ends in the middle"
            return "the answer is not valid HTTP"
    return "the server closed the connection without an answer"


def _chain(error: BaseException) -> list[BaseException]:
    """Return an exception and what it came from; httpcore keeps the cause as the argument."""
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and len(chain) < _LONGEST_CHAIN:
        chain.append(current)
        held = current.args[0] if current.args else None
        current = (
            held if isinstance(held, BaseException) else current.__cause__ or current.__context__
        )
    return chain
