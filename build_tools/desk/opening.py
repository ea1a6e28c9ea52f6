"""Opening the desk: where it listens, on this machine alone, and the address with which a browser opens it."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path

import uvicorn

from build_tools.desk.guard import Pass
from build_tools.desk.server import Server
from build_tools.models.problem import InputError
from build_tools.pipeline.publishing.address import Address, read_address, unusable


def bound(address: str) -> socket.socket:
    """Return a socket that listens at an address of this machine alone.

    Raises:
        InputError: It is no address, other machines could reach it, or something else uses it.
    """
    asked = read_address(address, public=True)
    if not asked.is_on_loopback:
        cure = "give 127.0.0.1 and a port: --address 127.0.0.1:8010"
        raise InputError.of("--address", f"the desk listens on this machine alone, not at {asked}", cure)
    listening = socket.socket(asked.family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(asked)
        listening.listen()
    except OSError as error:
        listening.close()
        raise unusable(asked, error) from None
    return listening


def run(root: Path, articles_dir: Path | None, address: str, event: str | None, say: Callable[[str], None]) -> int:
    """Open the desk at an address until interrupted.

    Args:
        root: The project.
        articles_dir: Where texts lie that the project may not hold.
        address: Host and port, on loopback.
        event: The event to begin with.
        say: Told the address to open.
    """
    with bound(address) as listening:
        at = Address(*listening.getsockname()[:2])
        given = Pass([str(at), *(f"{name}:{at.port}" for name in ("127.0.0.1", "localhost", "[::1]"))])
        say(f"http://{at}/{f'{event}/' if event else ''}?key={given.key}")
        config = uvicorn.Config(
            Server(root, articles_dir, given).app(), log_level="warning", access_log=False, server_header=False
        )
        uvicorn.Server(config).run(sockets=[listening])
    sys.stdout.flush()
    return 0
