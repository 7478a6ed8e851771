import errno
import socket
import ssl

import h11
import httpcore
import pytest

from bot.sources.fetching.troubles import in_words, unknown_name


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


def verification() -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError("x")
    error.verify_message = "certificate has expired"
    return error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (httpcore.ConnectTimeout(), "took no connection in time"),
        (httpcore.ReadTimeout(), "sent nothing for too long"),
        (httpcore.WriteTimeout(), "did not take the request"),
        (httpcore.ConnectError(verification()), "certificate has expired"),
        (httpcore.ConnectError(ssl.SSLError(1, "x")), "no secure connection"),
        (
            httpcore.ConnectError(caused(OSError("all failed"), ConnectionRefusedError())),
            "refuses connections",
        ),
        (
            httpcore.ConnectError(caused(OSError("x"), OSError(errno.ENETUNREACH, "x"))),
            "can't be reached",
        ),
        (httpcore.ConnectError(), "cut while it was being made"),
        (ConnectionResetError(), "cut while it was being made"),
        (httpcore.ReadError(), "cut before the answer"),
        (httpcore.WriteError(), "cut before the answer"),
        (httpcore.RemoteProtocolError("Server disconnected"), "without an answer"),
        (
            httpcore.RemoteProtocolError(h11.RemoteProtocolError("x", error_status_hint=431)),
            "headers are too large",
        ),
        (
            httpcore.RemoteProtocolError(h11.RemoteProtocolError("(incomplete chunked read)")),
            "ends in the middle",
        ),
        (httpcore.RemoteProtocolError(h11.RemoteProtocolError("x")), "not valid HTTP"),
        (httpcore.LocalProtocolError("x"), "can't be made (LocalProtocolError)"),
    ],
)
def test_trouble_is_told_in_words(error: Exception, words: str) -> None:
    told = in_words(error)
    assert words in told.reason
    assert not told.is_permanent


def test_a_chain_that_bites_its_tail_ends() -> None:
    error = httpcore.ConnectError()
    error.args = (error,)
    assert "cut while" in in_words(error).reason


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (socket.gaierror(socket.EAI_NONAME, "x"), "no host named a.test"),
        (socket.gaierror(socket.EAI_AGAIN, "x"), "no answer for a.test at the moment"),
        (OSError("label too long"), "no host named a.test"),
    ],
)
def test_an_unknown_name_is_told_from_a_silent_name_service(error: OSError, words: str) -> None:
    told = unknown_name("a.test", error).unavailable
    assert words in told.reason
    assert not told.is_permanent
