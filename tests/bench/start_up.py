#!/usr/bin/env python3
"""How long rightsdesk and KeePassXC take from being started to showing the window that asks for a password.

Both run on the same virtual X server (Xvfb) with a home folder of their own; the moment is the server's own notice that
a top-level window has been mapped, so neither program has to cooperate. Prints one JSON object; says so when something
that the comparison needs is not installed.
"""
import argparse
import ctypes
import json
import os
import pathlib
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

MAP_NOTIFY = 19
SUBSTRUCTURE_NOTIFY = 1 << 19
SMALLEST_WINDOW = 200
LONGEST_START = 60.0


class WindowAttributes(ctypes.Structure):
    """The beginning of XWindowAttributes; only the size is read."""
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int), ("rest", ctypes.c_byte * 256)]


class MapEvent(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
                ("event", ctypes.c_ulong), ("window", ctypes.c_ulong), ("override_redirect", ctypes.c_int), ("padding", ctypes.c_long * 24)]


class Screen:
    """An X server without a window manager, and a listener on its root window."""

    def __init__(self):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                                       pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        # The whole line: the server writes the number and its end apart, and dies when nobody is there for the second.
        with os.fdopen(reader) as line:
            self.name = ":" + line.readline().strip()
        self.xlib = ctypes.CDLL("libX11.so.6")
        self.xlib.XOpenDisplay.restype = ctypes.c_void_p
        self.xlib.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.xlib.XDefaultRootWindow.restype = ctypes.c_ulong
        self.xlib.XSelectInput.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_long]
        for function in (self.xlib.XPending, self.xlib.XConnectionNumber, self.xlib.XFlush):
            function.argtypes = [ctypes.c_void_p]
        self.xlib.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        self.xlib.XGetWindowAttributes.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p]
        # A window may be gone again before it is asked for its size; that is no reason to end.
        self.handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda display, error: 0)
        self.xlib.XSetErrorHandler(self.handler)
        self.display = self.xlib.XOpenDisplay(self.name.encode())
        self.xlib.XSelectInput(self.display, self.xlib.XDefaultRootWindow(self.display), SUBSTRUCTURE_NOTIFY)
        self.xlib.XFlush(self.display)

    def window_shown(self, until):
        event = MapEvent()
        while time.monotonic() < until:
            if not self.xlib.XPending(self.display):
                select.select([self.xlib.XConnectionNumber(self.display)], [], [], max(0.0, until - time.monotonic()))
                continue
            self.xlib.XNextEvent(self.display, ctypes.byref(event))
            if event.type == MAP_NOTIFY and self.is_large(event.window):
                return True
        return False

    def is_large(self, window):
        attributes = WindowAttributes()
        if not self.xlib.XGetWindowAttributes(self.display, window, ctypes.byref(attributes)):
            return False
        return attributes.width >= SMALLEST_WINDOW and attributes.height >= SMALLEST_WINDOW

    def forget(self):
        event = MapEvent()
        while self.xlib.XPending(self.display):
            self.xlib.XNextEvent(self.display, ctypes.byref(event))

    def close(self):
        self.server.terminate()
        self.server.wait()


def milliseconds_to_window(screen, command, home):
    environment = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "DISPLAY": screen.name, "PATH": os.environ["PATH"], "LANG": "C.UTF-8",
                   "QT_QPA_PLATFORM": "xcb"}
    screen.forget()
    started = time.monotonic()
    program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shown = screen.window_shown(started + LONGEST_START)
    taken = (time.monotonic() - started) * 1000
    program.terminate()
    program.wait()
    if not shown:
        sys.exit(f"{command[0]} showed no window")
    return taken


def keepassxc_command(home):
    """KeePassXC in front of a database that waits for its password, its first-start questions answered."""
    database = home / "bench.kdbx"
    subprocess.run(["keepassxc-cli", "db-create", "--set-password", "--decryption-time", "100", database], input="password\npassword\n", text=True,
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"})
    config = home / "keepassxc.ini"
    config.write_text("[General]\nConfigVersion=2\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n")
    return ["keepassxc", "--config", config, "--localconfig", home / "local.ini", database]


def rightsdesk_command(program, home):
    """rightsdesk in front of a desk that waits for its user."""
    password = home / "password.txt"
    password.write_text("a password for benches\n")
    desk = home / "bench.rdb"
    subprocess.run([program.parent / "rightsdesk-cli", "desk", "create", desk, "--owner", "bench", "--new-password-file", password], check=True,
                   stdout=subprocess.DEVNULL)
    return [program, "--desk", desk]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--starts", type=int, default=9)
    options = parser.parse_args()
    missing = [name for name in ("Xvfb", "keepassxc", "keepassxc-cli") if not shutil.which(name)]
    if not options.program.exists():
        missing.append(options.program.name)
    if missing:
        print(json.dumps({"left_out": "missing: " + ", ".join(missing)}))
        return
    screen = Screen()
    try:
        with tempfile.TemporaryDirectory() as folder:
            home = pathlib.Path(folder)
            commands = {"ours_ms": rightsdesk_command(options.program, home), "keepassxc_ms": keepassxc_command(home)}
            times = {name: [] for name in commands}
            # One start each is not counted: it fills the disk's cache for both.
            for start in range(options.starts + 1):
                for name, command in commands.items():
                    taken = milliseconds_to_window(screen, command, home)
                    if start or options.starts == 1:
                        times[name].append(taken)
            print(json.dumps({name: round(statistics.median(taken), 1) for name, taken in times.items()}))
    finally:
        screen.close()


if __name__ == "__main__":
    main()
