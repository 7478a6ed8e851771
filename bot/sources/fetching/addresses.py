"""Which addresses are the public's: an explicit list, since `ipaddress.is_global` changes."""

import ipaddress
from dataclasses import dataclass

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

# IANA's special-purpose address registries (RFC 6890 and 8190); the first match names the address.
# Forms that carry an IPv4 address are denied whatever they carry: no public host needs them.
_DENIED: tuple[tuple[Network, str], ...] = tuple(
    (ipaddress.ip_network(block), kind)
    for block, kind in (
        ("0.0.0.0/8", "an unspecified address"),  # RFC 1122 section 3.2.1.3
        ("10.0.0.0/8", "a private address"),  # RFC 1918
        ("100.64.0.0/10", "an address of carrier-grade NAT"),  # RFC 6598; 100.100.100.200 too
        ("127.0.0.0/8", "a loopback address"),  # RFC 1122 section 3.2.1.3
        ("168.63.129.16/32", "an address of a cloud's own services"),  # Azure's WireServer
        ("169.254.0.0/16", "a link-local or metadata address"),  # RFC 3927
        ("172.16.0.0/12", "a private address"),  # RFC 1918
        ("192.0.0.0/24", "an address for protocols"),  # RFC 6890; 192.0.0.192 too
        ("192.0.2.0/24", "an address for documentation"),  # RFC 5737
        ("192.31.196.0/24", "an address of AS112"),  # RFC 7535
        ("192.52.193.0/24", "an address for multicast tunnels"),  # RFC 7450
        ("192.88.99.0/24", "an address of 6to4 relays"),  # RFC 7526
        ("192.168.0.0/16", "a private address"),  # RFC 1918
        ("192.175.48.0/24", "an address of AS112"),  # RFC 7534
        ("198.18.0.0/15", "an address for benchmarks"),  # RFC 2544
        ("198.51.100.0/24", "an address for documentation"),  # RFC 5737
        ("203.0.113.0/24", "an address for documentation"),  # RFC 5737
        ("224.0.0.0/4", "a multicast address"),  # RFC 5771
        ("255.255.255.255/32", "a broadcast address"),  # RFC 919 section 7
        ("240.0.0.0/4", "a reserved address"),  # RFC 1112 section 4
        ("::/128", "an unspecified address"),  # RFC 4291 section 2.5.2
        ("::1/128", "a loopback address"),  # RFC 4291 section 2.5.3
        ("::/96", "an IPv4 address in disguise"),  # IPv4-compatible, RFC 4291 section 2.5.5.1
        ("::ffff:0:0/96", "an IPv4 address in disguise"),  # mapped, RFC 4291 section 2.5.5.2
        ("::ffff:0:0:0/96", "an IPv4 address in disguise"),  # translated, RFC 2765 section 2.1
        ("64:ff9b::/96", "an IPv4 address in disguise"),  # NAT64, RFC 6052
        ("64:ff9b:1::/48", "an IPv4 address in disguise"),  # local NAT64, RFC 8215
        ("100::/64", "a discarded address"),  # RFC 6666
        ("2001::/32", "an IPv4 address in disguise"),  # Teredo, RFC 4380
        ("2001:2::/48", "an address for benchmarks"),  # RFC 5180
        ("2001::/23", "an address for protocols"),  # RFC 2928
        ("2001:db8::/32", "an address for documentation"),  # RFC 3849
        ("2002::/16", "an IPv4 address in disguise"),  # 6to4, RFC 3056
        ("2620:4f:8000::/48", "an address of AS112"),  # RFC 7534
        ("3ffe::/16", "a retired address"),  # 6bone, RFC 3701
        ("3fff::/20", "an address for documentation"),  # RFC 9637
        ("5f00::/16", "an address for protocols"),  # segment routing, RFC 9602
        ("fc00::/7", "a private address"),  # unique local, RFC 4193; fd00:ec2::254 too
        ("fe80::/10", "a link-local address"),  # RFC 4291 section 2.5.6
        ("fec0::/10", "a private address"),  # site-local, RFC 3879
        ("ff00::/8", "a multicast address"),  # RFC 4291 section 2.7
        # IANA gives out global unicast addresses from 2000::/3 alone (RFC 4291 section 2.4).
        ("::/3", "a reserved address"),
        ("4000::/2", "a reserved address"),
        ("8000::/1", "a reserved address"),
    )
)
_CARRIERS = tuple(ipaddress.IPv6Network(block) for block in ("::ffff:0:0/96", "64:ff9b::/96"))
_IPV4_BITS = 0xFFFF_FFFF


@dataclass(frozen=True, slots=True)
class AddressRules:
    """The public's addresses, and those that the operator lets through."""

    allowed: tuple[Network, ...] = ()

    def is_let_through(self, address: Address) -> bool:
        """Whether the operator allows it by name; what carries an IPv4 address answers for both."""
        if not any(address in network for network in self.allowed):
            return False
        carried = _carried(address)
        return carried is None or self.denial(carried) is None

    def denial(self, address: Address) -> str | None:
        """Return what kind of address this is if it must not be reached, else None."""
        if self.is_let_through(address):
            return None
        return next((kind for network, kind in _DENIED if address in network), None)


def numeric(text: str) -> Address:
    """Read an address as the system writes it, without its zone. Raises ValueError."""
    return ipaddress.ip_address(text.partition("%")[0])


def _carried(address: Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address within, for an operator who lets NAT64 through and nothing else."""
    if any(address in network for network in _CARRIERS):
        return ipaddress.IPv4Address(int(address) & _IPV4_BITS)
    return None
