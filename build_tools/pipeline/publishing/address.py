"""Where `serve` and the desk listen: a host and a port, read before anything is built.

`127.0.0.1:8000`, `localhost:8000`, `[::1]:8000`; beyond this machine only where that is asked for.
"""

from __future__ import annotations

import errno
import ipaddress
import re
import socket
from typing import NamedTuple
from urllib.parse import urlsplit

from build_tools.models.problem import InputError

_ADDRESS = re.compile(r"(?:\[(?P<six>[0-9A-Fa-f:.]+)\]|(?P<host>[A-Za-z0-9.-]+)):(?P<port>[0-9]{1,5})")
_LAST_PORT = 65_535
PUBLIC = (
    "everybody who can reach this machine can read what is shown, drafts included, unencrypted and without a password"
)


class Address(NamedTuple):
    """A host and a port."""

    host: str
    port: int

    def __str__(self) -> str:
        """Return it as it is written in a browser."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def is_on_loopback(self) -> bool:
        """Whether only this machine can reach it."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host.lower() == "localhost"

    def is_asked_by(self, host: str) -> bool:
        """Whether a request's Host is a number, localhost or the host given: no name that others may lead here."""
        try:
            name = urlsplit(f"//{host}").hostname or ""
            return name in ("localhost", self.host.lower()) or bool(ipaddress.ip_address(name))
        except ValueError:
            return False

    @property
    def family(self) -> socket.AddressFamily:
        """The kind of address: six for a host of colons, else four."""
        return socket.AF_INET6 if ":" in self.host else socket.AF_INET


def read_address(text: str, *, public: bool = False) -> Address:
    """Return the host and port that are written in a text.

    Args:
        text: As it was typed.
        public: Whether other machines may be answered.

    Raises:
        InputError: It is no host and port, or other machines could reach it and that was not asked for.
    """
    found = _ADDRESS.fullmatch(text)
    if not found or int(found["port"]) > _LAST_PORT or (found["six"] and not _is_six(found["six"])):
        what = f"`{text}` is not a host and a port from 0 to {_LAST_PORT}"
        raise _refusal(what, "write it as 127.0.0.1:8000, or [::1]:8000")
    address = Address(found["six"] or found["host"], int(found["port"]))
    if not address.is_on_loopback and not public:
        cure = f"give 127.0.0.1:{address.port}, or add --public if that is what you want"
        raise _refusal(f"`{text}` can be reached from other machines: {PUBLIC}", cure)
    return address


def unusable(address: Address, error: OSError) -> InputError:
    """Return the problem with an address that can't be listened at."""
    if error.errno == errno.EADDRINUSE:
        what, cure = (
            "another program already uses this address, perhaps another `serve` or desk",
            "close it, or give another port",
        )
    elif isinstance(error, socket.gaierror):
        what, cure = "there is no host of this name", "give 127.0.0.1 and a port"
    elif error.errno == errno.EADDRNOTAVAIL:
        what, cure = "this machine doesn't have this address", "give 127.0.0.1 and a port"
    elif error.errno == errno.EACCES:
        what, cure = "the system reserves this port", "give one above 1023"
    else:
        what, cure = f"the system doesn't allow this address: {error.strerror}", "give 127.0.0.1 and a port"
    return _refusal(f"`{address}`: {what}", cure)


def _is_six(host: str) -> bool:
    try:
        ipaddress.IPv6Address(host)
    except ValueError:
        return False
    return True


def _refusal(what: str, cure: str) -> InputError:
    return InputError.of("--address", what, cure)
