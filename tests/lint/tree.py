"""What every lint needs: the project's files, its rooms, and C++ with comments and literals told apart."""

import json
import os
import re
from pathlib import Path

FOLDERS = ("app", "core", "ui", "resources", "translations", "tests", "installer", ".ci")
CPP = (".cpp", ".h")

TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(\s]{0,16})\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Za-z_])\'(?:\\.|[^\'\\\n])+\'',
    re.DOTALL,
)


def files(root, suffixes=None, folders=FOLDERS):
    """Paths below the project's own folders, as text relative to the root, sorted."""
    found = []
    for folder in folders:
        for directory, names, entries in os.walk(Path(root) / folder):
            names[:] = sorted(name for name in names if name != "__pycache__")
            for entry in entries:
                path = (Path(directory) / entry).relative_to(root).as_posix()
                if suffixes is None or path.endswith(tuple(suffixes)):
                    found.append(path)
    return sorted(found)


def read(root, path):
    return (Path(root) / path).read_text(encoding="utf-8")


def rooms(root):
    return json.loads(read(root, "core/rooms.json"))


def exceptions(root, lint):
    """The listed exceptions of one lint: path (or path:function) to its reason."""
    listed = Path(root) / "tests/lint/exceptions.json"
    return json.loads(listed.read_text(encoding="utf-8")).get(lint, {}) if listed.exists() else {}


def without_excepted(findings, excepted):
    """Drops excepted findings; an exception nobody needs any more is a finding itself, so that the list only shrinks."""
    left = [text for key, text in findings if key not in excepted]
    needed = {key for key, _ in findings}
    left += [f"tests/lint/exceptions.json: '{key}' needs no exception any more" for key in excepted if key not in needed]
    return left


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def code_only(text):
    """The code with comments and literals blanked out; every character keeps its line."""
    return TOKEN.sub(lambda match: _blank(match.group()), text)


def without_comments(text):
    return TOKEN.sub(lambda match: _blank(match.group()) if match.group().startswith("/") else match.group(), text)


def literals(text):
    """(line, literal) of every string in the code."""
    for match in TOKEN.finditer(text):
        token = match.group()
        if token.startswith(('"', "R")):
            yield text.count("\n", 0, match.start()) + 1, token


def line_of(text, position):
    return text.count("\n", 0, position) + 1
