"""Who may include whom: core/rooms.json is the one table, read here and by rd_add_room()."""

import re
from pathlib import Path

import tree

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)

# Header prefix -> the library's name in core/rooms.json; None: programs or tests only.
LIBRARIES = {
    "sodium": "libsodium", "openssl/": "libcrypto", "zip.h": "libzip", "freexl": "freexl", "qpdf/": "qpdf", "xlsxwriter": "libxlsxwriter", "qrencode": "libqrencode",
    "curl/": "curl", "sqlite3": "sqlcipher", "sqlcipher": "sqlcipher", "valijson/": "valijson", "tl/": "tl-expected",
    "CLI/": None, "rapidcheck": None, "benchmark/": None, "ql/": None,
}


def qt_modules(qt_include):
    """Qt header name -> modules that offer it, from the installed headers."""
    modules = {}
    for folder in sorted(Path(qt_include).glob("Qt*")):
        for header in folder.iterdir():
            modules.setdefault(header.name, set()).add(folder.name[2:])
    return modules


def room_of(path, rooms):
    owners = [name for name, room in rooms.items() if path.startswith(room["folder"] + "/")]
    return max(owners, key=lambda name: len(rooms[name]["folder"]), default=None)


def library_of(header):
    for prefix, library in LIBRARIES.items():
        if header.startswith(prefix):
            return True, library
    return False, None


def _named(room, rooms, key):
    """What the room's line names under `key`; the libraries of base are everybody's."""
    return set(rooms[room][key]) | (set(rooms["base"][key]) if key == "system" else set())


def problem(path, quote, header, rooms, modules):
    room = room_of(path, rooms)
    command_line = path.startswith("app/cli_") or path.startswith("app/import_")
    if quote == '"' and "/" not in header:
        return None if header.endswith(".moc") else "is not written from the root"
    target = room_of(header, rooms)
    if target:
        if room and target != room and target not in rooms[room]["uses"]:
            return f"room {room} may not use room {target}"
        if command_line and target == "ui":
            return "the command line has no window"
        return None
    if quote == '"' and header.split("/")[0] in ("app", "tests"):
        return "only app and tests see app and tests" if room else None
    offered = {header.split("/")[0][2:]} if re.match(r"Qt[A-Z]\w*/", header) else modules.get(header, set())
    if offered:
        if room and not offered & set(rooms[room]["qt"]):
            return f"room {room} may not use Qt {'/'.join(sorted(offered))}"
        if command_line and offered <= {"Widgets", "PrintSupport", "Charts"}:
            return "the command line has no window"
        return None
    known, library = library_of(header)
    if known and room and library not in _named(room, rooms, "system"):
        return f"room {room} may not use this library"
    return None


def cycles(rooms):
    done, findings = set(), []

    def visit(room, trail):
        if room in trail:
            findings.append(f"core/rooms.json: {' -> '.join(trail + [room])} is a circle")
        elif room not in done:
            for used in rooms[room]["uses"]:
                visit(used, trail + [room])
            done.add(room)

    for room in rooms:
        visit(room, [])
    return findings


def check(root, qt_include):
    rooms = tree.rooms(root)
    modules = qt_modules(qt_include)
    findings = cycles(rooms)
    for path in tree.files(root, tree.CPP, ("core", "ui", "app")):
        text = tree.read(root, path)
        for match in INCLUDE.finditer(text):
            why = problem(path, match.group(1), match.group(2), rooms, modules)
            if why:
                findings.append(f"{path}:{tree.line_of(text, match.start(1))}: {match.group(2)}: {why}")
    return findings
