"""Small files are written through core/base/safe_file only: a plain QFile or QSaveFile says yes on a full disk."""

import re

import tree

RAW = re.compile(
    r"\bQSaveFile\b|\bQTemporaryFile\b|\bQFile::copy\b|\bstd::(o|f)fstream\b|\bstd::(o|f)stream\b|\bofstream\b|"
    r"\bfopen\s*\(|\bfreopen\s*\(|\bO_(WRONLY|RDWR|CREAT|TRUNC|APPEND)\b|\bCreateFile[AW]?\s*\("
)
OPENED = re.compile(r"\b(\w+)(?:\.|->)open\s*\(([^;{]*?(?:WriteOnly|ReadWrite|Append|Truncate|NewOnly)[^;{]*?)\)")
SAFE = "core/base/safe_file.cpp"


def check(root):
    findings = []
    for path in tree.files(root, tree.CPP, ("core", "ui", "app")):
        if path == SAFE:
            continue
        code = tree.code_only(tree.read(root, path))
        for match in RAW.finditer(code):
            findings.append((path, f"{path}:{tree.line_of(code, match.start())}: {match.group()} writes past safe_file"))
        for match in OPENED.finditer(code):
            if not re.search(r"\bQBuffer\b[^;\n]*\b" + match.group(1) + r"\b", code):
                findings.append((path, f"{path}:{tree.line_of(code, match.start())}: {match.group(1)} is opened for writing past safe_file"))
    return tree.without_excepted(findings, tree.exceptions(root, "raw_writes"))
