"""clang-format over every C++ file, without changing any."""

import re
import subprocess
from pathlib import Path

import tree


def check(root, program="clang-format"):
    paths = tree.files(root, tree.CPP, ("core", "ui", "app", "tests"))
    if not paths:
        return []
    answer = subprocess.run([program, "--dry-run", "--style=file", *paths], cwd=Path(root), capture_output=True, text=True)
    if answer.returncode:
        return [answer.stderr.strip()]
    places = sorted(set(re.findall(r"^(\S+?):\d+:\d+: warning: code should be clang-formatted", answer.stderr, re.MULTILINE)))
    return [f"{path}: not as .clang-format asks" for path in places]
