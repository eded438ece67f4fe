"""clang-tidy over the programs' sources, in minutes.

Most of the time goes into Qt's headers, so files of one room are checked several at once in one translation unit; a bundle
that does not compile that way (two files with the same hidden name) is taken apart and checked file by file. A file whose
text, headers, flags and .clang-tidy are as they were at its last clean check is not checked again.
"""

import hashlib
import json
import os
import re
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import tree

BUNDLE = 8
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.MULTILINE)
FINDING = re.compile(r"^(\S+?):(\d+):\d+: (warning|error): (.*)$", re.MULTILINE)


def sources_of(file):
    """The source files a compiled file stands for: those CMake's unity build has put into it, or itself."""
    if file.name.startswith("unity_"):
        return re.findall(r'^#include "(.*)"$', file.read_text(encoding="utf-8"), re.MULTILINE)
    return [str(file)]


def commands(build):
    """Source file -> the flags clang needs: defines, includes, the standard."""
    found = {}
    for entry in json.loads((Path(build) / "compile_commands.json").read_text(encoding="utf-8")):
        words = shlex.split(entry["command"])
        flags, index = [], 1
        while index < len(words):
            if words[index] in ("-isystem", "-I"):
                flags += words[index:index + 2]
                index += 1
            elif words[index] in ("-include", "-o", "-c"):
                index += 1
            elif words[index].startswith(("-D", "-I", "-std")):
                flags.append(words[index])
            index += 1
        found.update(dict.fromkeys(sources_of(Path(entry["file"])), flags))
    return found


class Closure:
    """The text of a file and of every project header it reads, as one digest."""

    def __init__(self, root):
        self.root = Path(root)
        self.texts = {}

    def _text(self, path):
        if path not in self.texts:
            file = self.root / path
            self.texts[path] = file.read_bytes() if file.exists() else b""
        return self.texts[path]

    def digest(self, path, more):
        seen, waiting = set(), [path]
        while waiting:
            current = waiting.pop()
            if current not in seen:
                seen.add(current)
                waiting += INCLUDE.findall(self._text(current).decode("utf-8"))
        summed = hashlib.sha256(more.encode())
        for each in sorted(seen):
            summed.update(each.encode() + b"\0" + self._text(each) + b"\0")
        return summed.hexdigest()


class Tidy:
    def __init__(self, root, build, program="clang-tidy"):
        self.root, self.build, self.program = Path(root).resolve(), Path(build), program
        # Beside the compiler's cache: another clone of the same text need not be checked again.
        cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
        self.stamps = Path(cache) / "rightsdesk" / "tidy"
        self.stamps.mkdir(parents=True, exist_ok=True)
        self.flags = commands(build)
        self.closure = Closure(self.root)
        self.settings = (self.root / ".clang-tidy").read_text(encoding="utf-8")

    def stamp(self, path):
        flags = " ".join(self.flags[str(self.root / path)]).replace(str(self.root), ".")
        return self.stamps / self.closure.digest(path, self.settings + flags)

    def run(self, source, flags):
        answer = subprocess.run([self.program, "--quiet", str(source), "--", "-x", "c++", "-w", *flags],
                                cwd=self.root, capture_output=True, text=True)
        return answer.returncode, answer.stdout

    def check_bundle(self, paths):
        flags = self.flags[str(self.root / paths[0])]
        if len(paths) > 1:
            name = hashlib.sha256("\n".join(paths).encode()).hexdigest()[:16]
            bundle = self.stamps / f"{name}.cpp"
            bundle.write_text("".join(f'#include "{self.root / path}"\n' for path in paths), encoding="utf-8")
            status, _ = self.run(bundle, [*flags, f"-I{self.root}"])
            bundle.unlink()
            if status == 0:
                for path in paths:
                    self.stamp(path).touch()
                return []
        findings = []
        for path in paths:
            status, output = self.run(self.root / path, self.flags[str(self.root / path)])
            found = FINDING.findall(output)
            # What clang cannot read in a library's own header, which GCC compiles, is no finding about our file.
            ours = [f"{os.path.relpath(file, self.root)}:{line}: {text}" for file, line, _, text in found if self.is_ours(file)]
            if status and not found:
                ours = [f"{path}: clang-tidy stopped with status {status}"]
            if not ours:
                self.stamp(path).touch()
            findings += ours
        return findings

    def is_ours(self, file):
        return (self.root / file).resolve().is_relative_to(self.root)

    def bundles(self, paths):
        groups = {}
        for path in paths:
            groups.setdefault(" ".join(self.flags[str(self.root / path)]), []).append(path)
        return [group[start:start + BUNDLE] for group in groups.values() for start in range(0, len(group), BUNDLE)]

    def check(self):
        paths = [path for path in tree.files(self.root, (".cpp",), ("core", "ui", "app")) if str(self.root / path) in self.flags]
        changed = [path for path in paths if not self.stamp(path).exists()]
        print(f"clang-tidy: {len(paths)} files, {len(changed)} of them changed")
        with ThreadPoolExecutor(os.cpu_count()) as workers:
            return sorted({text for found in workers.map(self.check_bundle, self.bundles(changed)) for text in found})


def check(root, build):
    return Tidy(root, build).check()
