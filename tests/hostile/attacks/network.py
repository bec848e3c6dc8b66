"""Reaches for the network: the world, the grader's own machine, and other submissions."""

import os
import socket

from confess import TARGETS, attempt, serve

PATIENCE = 1.0


def knock(address, family=socket.AF_INET, kind=socket.SOCK_STREAM):
    with socket.socket(family, kind) as caller:
        caller.settimeout(PATIENCE)
        caller.connect(address)
        if kind == socket.SOCK_DGRAM:
            caller.send(b"hello")
            return caller.recv(100).decode()
        return "connected"


@attempt
def tcp_to_the_world():
    return knock(("192.0.2.1", 80))


@attempt
def udp_to_the_world():
    return knock(("192.0.2.1", 53), kind=socket.SOCK_DGRAM)


@attempt
def ipv6_to_the_world():
    return knock(("2001:db8::1", 80), family=socket.AF_INET6)


@attempt
def the_clouds_metadata():
    return knock(("169.254.169.254", 80))


@attempt
def names_of_the_world():
    return socket.getaddrinfo("example.com", 80)[0][4]


@attempt
def tcp_to_the_graders_loopback():
    return knock(("127.0.0.1", TARGETS["tcp"]))


@attempt
def udp_to_the_graders_loopback():
    return knock(("127.0.0.1", TARGETS["udp"]), kind=socket.SOCK_DGRAM)


@attempt
def the_graders_machine_by_its_own_address():
    return knock((TARGETS["address"], TARGETS["tcp"]))


@attempt
def whoever_else_listens_here():
    """Nobody has a business to: on TCP, on UDP, in both families, whatever the port."""
    tables = ("tcp", "tcp6", "udp", "udp6", "raw", "packet")
    return [row for name in tables if os.path.exists(f"/proc/net/{name}") for row in open(f"/proc/net/{name}").readlines()[1:]]


def answers(port):
    with socket.socket() as caller:
        caller.settimeout(PATIENCE)
        return caller.connect_ex(("127.0.0.1", port)) == 0


@attempt
def the_lower_ports_of_the_loopback():
    return [port for port in range(1, 2048) if answers(port)]


@attempt
def an_abstract_socket_of_the_grader():
    return knock("\0" + TARGETS["abstract"], family=socket.AF_UNIX)


@attempt
def a_socket_file_of_the_grader():
    return knock(TARGETS["unix"], family=socket.AF_UNIX)


@attempt
def sockets_of_the_system():
    """The message bus, the container engine, the log, the X server."""
    places = ("/run/dbus/system_bus_socket", "/var/run/docker.sock", "/dev/log", "/run/systemd/notify", "/tmp/.X11-unix/X0")
    return [place for place in places if os.path.exists(place) and knock(place, family=socket.AF_UNIX)]


@attempt
def raw_packets():
    with socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP) as raw:
        return raw.fileno()


@attempt
def frames_on_the_wire():
    with socket.socket(socket.AF_PACKET, socket.SOCK_RAW) as raw:
        return raw.fileno()


@attempt
def the_hypervisor():
    with socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM) as caller:
        caller.settimeout(PATIENCE)
        caller.connect((2, 22))
        return "connected"


@attempt
def ciphers_of_the_kernel():
    """AF_ALG has had holes."""
    with socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET) as alg:
        alg.bind(("hash", "sha256"))
        return "bound"


@attempt
def interfaces_other_than_the_loopback():
    return [name for _, name in socket.if_nameindex() if name != "lo"]


@attempt
def an_interface_of_its_own():
    import fcntl

    with open("/dev/net/tun", "r+b", buffering=0) as tun:
        fcntl.ioctl(tun, 0x400454CA, b"tun0".ljust(16, b"\0") + (0x0001).to_bytes(22, "little"))
        return "made"


@attempt
def the_network_of_process_1():
    """Enters the namespace of whoever is process 1 and knocks from there."""
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    with open("/proc/1/ns/net") as place:
        if libc.setns(place.fileno(), 0):
            raise OSError(ctypes.get_errno(), "setns")
    return knock(("127.0.0.1", TARGETS["tcp"]))


serve()
