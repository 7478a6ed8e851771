from ipaddress import ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.fetching.addresses import AddressRules, numeric

PUBLIC = ["1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00::1"]
DENIED = [
    ("0.0.0.0", "an unspecified address"),  # noqa: S104 -- nothing is bound to it
    ("0.1.2.3", "an unspecified address"),
    ("10.255.255.255", "a private address"),
    ("100.64.0.1", "an address of carrier-grade NAT"),
    ("100.100.100.200", "an address of carrier-grade NAT"),
    ("127.0.0.1", "a loopback address"),
    ("127.255.255.254", "a loopback address"),
    ("168.63.129.16", "an address of a cloud's own services"),
    ("169.254.169.254", "a link-local or metadata address"),
    ("172.16.0.1", "a private address"),
    ("172.31.255.255", "a private address"),
    ("192.0.0.192", "an address for protocols"),
    ("192.0.2.1", "an address for documentation"),
    ("192.88.99.1", "an address of 6to4 relays"),
    ("192.168.1.1", "a private address"),
    ("198.18.0.1", "an address for benchmarks"),
    ("198.19.255.255", "an address for benchmarks"),
    ("198.51.100.7", "an address for documentation"),
    ("203.0.113.7", "an address for documentation"),
    ("224.0.0.1", "a multicast address"),
    ("239.255.255.255", "a multicast address"),
    ("240.0.0.1", "a reserved address"),
    ("255.255.255.255", "a broadcast address"),
    ("::", "an unspecified address"),
    ("::1", "a loopback address"),
    ("::7f00:1", "an IPv4 address in disguise"),
    ("::ffff:127.0.0.1", "an IPv4 address in disguise"),
    ("::ffff:8.8.8.8", "an IPv4 address in disguise"),
    ("::ffff:0:10.0.0.1", "an IPv4 address in disguise"),
    ("64:ff9b::a9fe:a9fe", "an IPv4 address in disguise"),
    ("64:ff9b:1::a00:1", "an IPv4 address in disguise"),
    ("100::1", "a discarded address"),
    ("2001:0:4136:e378:8000:63bf:3fff:fdd2", "an IPv4 address in disguise"),
    ("2001:2::1", "an address for benchmarks"),
    ("2001:10::1", "an address for protocols"),
    ("2001:db8::1", "an address for documentation"),
    ("2002:7f00:1::1", "an IPv4 address in disguise"),
    ("3fff::1", "an address for documentation"),
    ("5f00::1", "an address for protocols"),
    ("fc00::1", "a private address"),
    ("fd00:ec2::254", "a private address"),
    ("fe80::1%eth0", "a link-local address"),
    ("fec0::1", "a private address"),
    ("ff02::1", "a multicast address"),
    ("4000::1", "a reserved address"),
    ("9000::1", "a reserved address"),
    ("1000::1", "a reserved address"),
]


@pytest.mark.parametrize("text", PUBLIC)
def test_a_public_address_may_be_reached(text: str) -> None:
    assert AddressRules().denial(numeric(text)) is None


@pytest.mark.parametrize(("text", "kind"), DENIED)
def test_what_is_not_public_is_named(text: str, kind: str) -> None:
    assert AddressRules().denial(numeric(text)) == kind


def test_the_operator_lets_a_network_through_and_nothing_beside_it() -> None:
    rules = AddressRules((ip_network("10.1.0.0/16"), ip_network("fd00::/8")))
    assert rules.denial(numeric("10.1.2.3")) is None
    assert rules.denial(numeric("fd12::1")) is None
    assert rules.denial(numeric("10.2.0.1")) == "a private address"
    assert rules.denial(numeric("::ffff:10.1.2.3")) == "an IPv4 address in disguise"


def test_a_nat64_that_is_let_through_leads_to_public_addresses_alone() -> None:
    rules = AddressRules((ip_network("64:ff9b::/96"),))
    assert rules.denial(numeric("64:ff9b::808:808")) is None
    assert rules.denial(numeric("64:ff9b::a9fe:a9fe")) == "an IPv4 address in disguise"


@given(st.ip_addresses(v=6))
def test_all_of_ipv6_but_global_unicast_is_denied(address: object) -> None:
    found = ip_address(str(address))
    if found not in ip_network("2000::/3"):
        assert AddressRules().denial(found) is not None


@given(st.ip_addresses())
def test_what_python_calls_private_is_never_permitted(address: object) -> None:
    found = ip_address(str(address))
    if found.is_private or found.is_multicast or found.is_reserved:
        exceptions = ("192.0.0.9", "192.0.0.10")
        assert AddressRules().denial(found) is not None or str(found) in exceptions
