"""What goes wrong on the way, in words for a person; no URL is in them, so no secret is."""

import errno
import socket
import ssl

import h11
import httpcore

from bot.model.outcomes import Unavailable

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

    def __init__(self, reason: str, *, is_permanent: bool = False) -> None:
        super().__init__(reason)
        self.unavailable = Unavailable(reason=reason, is_permanent=is_permanent)


def unknown_name(host: str, error: OSError) -> FetchError:
    """Say why a name gave no address (getaddrinfo(3))."""
    if isinstance(error, socket.gaierror) and error.errno in {socket.EAI_AGAIN, socket.EAI_FAIL}:
        return FetchError(f"the name service has no answer for {host} at the moment")
    return FetchError(f"there is no host named {host}; check the address for typing mistakes")


def in_words(error: Exception) -> Unavailable:
    """Turn one of TROUBLES into what the caller is told."""
    return Unavailable(reason=_reason(error))


def _reason(error: Exception) -> str:
    match error:
        case httpcore.ConnectTimeout():
            return "the server took no connection in time (fetch.connect_timeout)"
        case httpcore.ReadTimeout():
            return "the server sent nothing for too long (fetch.first_byte_timeout)"
        case httpcore.TimeoutException():
            return "the server did not take the request in time"
        case httpcore.ConnectError() | OSError():
            return _connect_reason(error)
        case httpcore.RemoteProtocolError():
            return _protocol_reason(error)
        case httpcore.NetworkError():
            return "the connection was cut before the answer was complete"
        case _:
            return f"the request can't be made ({type(error).__name__})"


def _connect_reason(error: Exception) -> str:
    for cause in _chain(error):
        match cause:
            case ssl.SSLCertVerificationError():
                return f"the server's certificate is not valid: {cause.verify_message}"
            case ssl.SSLError():
                why = (getattr(cause, "reason", None) or "no detail").replace("_", " ").lower()
                return f"no secure connection can be made ({why}); is it an https site?"
            case ConnectionRefusedError():
                return "the server refuses connections; it may be down, or the port wrong"
            case OSError(errno=number) if number in _UNREACHABLE:
                return "the server can't be reached from here"
    return "the connection was cut while it was being made"


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
