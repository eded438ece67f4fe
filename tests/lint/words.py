"""Text that may stand only in some rooms: SQL, tr(), the company's names, marks of unfinished work, paths of one machine."""

import json
import re
from pathlib import Path

import tree

SQL = re.compile(
    r"\bSELECT\b.*\bFROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bDELETE\s+FROM\b|\bUPDATE\s+\w+\s+SET\b|\bPRAGMA\s|"
    r"\b(CREATE|DROP|ALTER)\s+(VIRTUAL\s+)?(TABLE|INDEX|TRIGGER|VIEW)\b|\bBEGIN\s+IMMEDIATE\b|\bSAVEPOINT\b|"
    r'^"\s*(select\s.*\sfrom\s|insert\s+into\s|delete\s+from\s|update\s+\w+\s+set\s|pragma\s)',
    re.DOTALL,
)
TRANSLATED = re.compile(r"\b(tr|trUtf8|QT_TR_NOOP|QT_TRANSLATE_NOOP|Q_DECLARE_TR_FUNCTIONS)\s*\(|\btranslate\s*\(\s*\"")
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b|\bQSK" r"IP\s*\(")
PERSONAL = re.compile(r"(?<![\w.])/(home|Users)/\w|\b[A-Z]:\\+Users\\+\w")
LOCAL_TIME = re.compile(
    r"\bLocalTime\b|\btoLocalTime\b|\bcurrentDateTime\s*\(|\bQDate::currentDate\b|\bQTime::currentTime\b|"
    r"\bsystemTimeZone\b|\blocaltime(_r)?\s*\(|\bmktime\s*\(|\bQDateTime::fromString\b|\b(start|end)OfDay\s*\(\s*\)|"
    r"\bfromM?SecsSinceEpoch\s*\((?![^;]*\bQt::UTC\b)"
)
CLOCK = "core/base/clock.cpp"
TEXT = (".cpp", ".h", ".py", ".sh", ".json", ".md", ".txt", ".cmake", ".ts", ".sql", ".qss", ".svg", "run")


def sql_outside_storage(root):
    findings = []
    for path in tree.files(root, tree.CPP, ("core", "ui", "app")):
        if path.startswith("core/storage/"):
            continue
        for line, literal in tree.literals(tree.read(root, path)):
            if SQL.search(literal):
                findings.append(f"{path}:{line}: SQL text lives in core/storage")
    return findings


def local_times(root):
    """Times are instants or Shanghai's (R-DL-01): what asks the PC for its zone stands in the clock alone, or nowhere."""
    findings = []
    for path in tree.files(root, tree.CPP, ("core", "ui", "app")):
        if path == CLOCK:
            continue
        code = tree.code_only(tree.read(root, path))
        findings += [f"{path}:{tree.line_of(code, match.start())}: {match.group()} is of the PC's time zone"
                     for match in LOCAL_TIME.finditer(code)]
    return findings


def translations_in_core(root):
    findings = []
    for path in tree.files(root, tree.CPP, ("core",)):
        text = tree.without_comments(tree.read(root, path))
        findings += [f"{path}:{tree.line_of(text, match.start())}: the core returns codes, tr() belongs to ui and app"
                     for match in TRANSLATED.finditer(text)]
    return findings


def unfinished(root):
    findings = []
    for path in tree.files(root, tree.CPP):
        text = tree.read(root, path)
        findings += [f"{path}:{tree.line_of(text, match.start())}: '{match.group()}' is unfinished work"
                     for match in UNFINISHED.finditer(text)]
    return findings


def names_of_companies(root):
    """What the shipped policies say about one company: its contact block, brand, platforms and processors."""
    names = set()
    for path in tree.files(root, (".json",), ("resources/rules",)):
        policy = json.loads(tree.read(root, path))
        if not path.endswith(".schema.json"):
            names |= {text for text in policy.get("contact", {}).values() if isinstance(text, str)} | {policy.get("brand", "")}
            names |= {platform["name"] for platform in policy.get("platforms", [])}
            names |= {holder["name"] for holder in policy.get("holders", []) if not holder.get("own")}
            names.add(policy.get("id", "").split("-")[0])
    return {name for name in names if name}


def company_in_code(root):
    names = names_of_companies(root)
    findings = []
    for path in tree.files(root, tree.CPP, ("core", "ui", "app")):
        for line, literal in tree.literals(tree.read(root, path)):
            findings += [(path, f"{path}:{line}: '{name}' is one company's and belongs to resources/") for name in sorted(names) if name in literal]
    return tree.without_excepted(findings, tree.exceptions(root, "company"))


def machine_paths(root):
    """Paths of a person's or of this checkout's machine in anything that is text."""
    here = str(Path(root).resolve()) + "/"
    top = [path.name for path in Path(root).iterdir() if path.is_file() and path.suffix in ("", ".md", ".txt", ".json")]
    findings = []
    for path in tree.files(root, TEXT) + sorted(top):
        for number, line in enumerate(tree.read(root, path).splitlines(), 1):
            if PERSONAL.search(line) or here in line:
                findings.append(f"{path}:{number}: a path of one machine")
    return findings
