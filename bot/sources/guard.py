"""Which addresses may be reached: decided on the address itself, when the connection is made."""

import ipaddress
import socket
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

import anyio
import httpcore

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Resolve = Callable[[str, int], Awaitable[list[str]]]

# IANA special-purpose address registries (RFC 6890 and its updates); what is not for the public.
_DENIED: tuple[Network, ...] = tuple(
    ipaddress.ip_network(block)
    for block in (
        "0.0.0.0/8",  # this network, RFC 791
        "10.0.0.0/8",  # private, RFC 1918
        "100.64.0.0/10",  # carrier-grade NAT, RFC 6598
        "127.0.0.0/8",  # loopback, RFC 1122
        "169.254.0.0/16",  # link-local and cloud metadata, RFC 3927
        "172.16.0.0/12",  # private, RFC 1918
        "192.0.0.0/24",  # protocol assignments, RFC 6890
        "192.0.2.0/24",  # documentation, RFC 5737
        "192.88.99.0/24",  # 6to4 relays, RFC 7526
        "192.168.0.0/16",  # private, RFC 1918
        "198.18.0.0/15",  # benchmarks, RFC 2544
        "198.51.100.0/24",  # documentation, RFC 5737
        "203.0.113.0/24",  # documentation, RFC 5737
        "224.0.0.0/4",  # multicast, RFC 5771
        "240.0.0.0/4",  # reserved and broadcast, RFC 1112
        "::/96",  # unspecified, loopback and the old IPv4-compatible form, RFC 4291
        "::ffff:0:0/96",  # IPv4-mapped, RFC 4291 (judged by the address within)
        "64:ff9b::/96",  # NAT64, RFC 6052 (the same)
        "64:ff9b:1::/48",  # local NAT64, RFC 8215
        "100::/64",  # discard, RFC 6666
        "2001::/23",  # protocol assignments with Teredo, RFC 2928
        "2001:db8::/32",  # documentation, RFC 3849
        "2002::/16",  # 6to4, RFC 3056 (judged by the address within)
        "3fff::/20",  # documentation, RFC 9637
        "5f00::/16",  # segment routing, RFC 9602
        "fc00::/7",  # unique local, RFC 4193
        "fe80::/10",  # link-local, RFC 4291
        "fec0::/10",  # site-local, RFC 3879
        "ff00::/8",  # multicast, RFC 4291
    )
)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class RefusedAddressError(httpcore.ConnectError):
    """An address that must not be reached."""


@dataclass(frozen=True, slots=True)
class AddressGuard:
    """Tells which addresses are the public's, and those that the operator lets through."""

    allowed: tuple[Network, ...] = ()

    def permits(self, text: str) -> bool:
        """Judge a numeric address; one that carries an IPv4 address is judged by both."""
        address = ipaddress.ip_address(text.partition("%")[0])
        if any(address in network for network in self.allowed):
            return True
        within = _embedded(address)
        if within is not None:
            return self.permits(str(within))
        return not any(address in network for network in _DENIED)


def _embedded(address: Address) -> ipaddress.IPv4Address | None:
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address.ipv4_mapped:
        return address.ipv4_mapped
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.sixtofour


async def resolve(host: str, port: int) -> list[str]:
    """Ask the system for a host's addresses; it reads decimal and octal forms as addresses too."""
    found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(info[4][0]) for info in found))


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Resolves once, refuses if any address is denied, connects to the numeric address."""

    def __init__(self, guard: AddressGuard, resolve: Resolve = resolve) -> None:
        self._guard = guard
        self._resolve = resolve
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(  # noqa: PLR0917 -- httpcore's signature
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 -- httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to a host if all its addresses may be reached."""
        try:
            with anyio.fail_after(timeout):
                addresses = await self._resolve(host, port)
        except TimeoutError:
            raise httpcore.ConnectTimeout("the name service did not answer in time") from None
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError("the host name is not known") from error
        if not addresses:
            raise httpcore.ConnectError("the host name has no address")
        if not all(self._guard.permits(address) for address in addresses):
            raise RefusedAddressError("the address is not a public one")
        last: Exception = httpcore.ConnectError("no address answers")
        for address in addresses:
            try:
                stream = await self._network.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failed:
                last = failed
                continue
            return await self._checked(stream)
        raise last

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ASYNC109 -- httpcore's signature
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Refuse: no publisher lives in a file."""
        del path, timeout, socket_options
        raise RefusedAddressError("a socket of this machine is not a public address")

    async def sleep(self, seconds: float) -> None:
        """Wait between attempts."""
        await anyio.sleep(seconds)

    async def _checked(self, stream: httpcore.AsyncNetworkStream) -> httpcore.AsyncNetworkStream:
        peer = stream.get_extra_info("server_addr")
        if not peer or not self._guard.permits(str(peer[0])):
            await stream.aclose()
            raise RefusedAddressError("the address is not a public one")
        return stream
