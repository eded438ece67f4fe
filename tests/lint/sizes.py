"""No file over 500 lines, no function over 40, no room's README over 40."""

import re

import tree

FILE_LINES = 500
FUNCTION_LINES = 40
README_LINES = 40

SCOPE = re.compile(r"^\s*(inline\s+)?(namespace\b|extern\b|(typedef\s+)?(class|struct|union|enum)\b)|^\s*template\s*<.*>\s*(class|struct|union)\b",
                   re.DOTALL)
PREPROCESSOR = re.compile(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", re.MULTILINE)
NAME = re.compile(r"([~\w:]+|operator\s*\S+)\s*\(")


def _is_function(header):
    plain = re.sub(r"\([^()]*\)", "()", re.sub(r"\([^()]*\)", "", header)) if header.count("(") > 1 else header
    return "(" in header and not SCOPE.match(header) and not re.search(r"(?<![=!<>])=(?!=)", re.sub(r"operator\s*=+", "", plain))


def _is_initialiser(header):
    """The brace of `: m_member{…}` before a constructor's body."""
    return bool(re.search(r"\)\s*(noexcept\s*)?:[^:]", header)) and bool(re.search(r"[\w>]\s*$", header))


def functions(text):
    """(name, first line, lines) of every function body; a lambda belongs to the function around it."""
    code = PREPROCESSOR.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), tree.code_only(text))
    kinds, start_of_header = [], 0
    for position, character in enumerate(code):
        inside = any(kind[0] != "scope" for kind in kinds)
        if character == "{":
            header = code[start_of_header:position]
            if inside or _is_initialiser(header):
                kinds.append(("inner", position, "", start_of_header))
            elif _is_function(header):
                named = NAME.search(header)
                kinds.append(("function", position, named.group(1) if named else "", position + 1))
            else:
                kinds.append(("scope" if SCOPE.match(header) else "data", position, "", position + 1))
                start_of_header = position + 1
        elif character == "}" and kinds:
            kind, opened, name, header_start = kinds.pop()
            start_of_header = header_start if kind == "inner" else position + 1
            if kind == "function":
                first = tree.line_of(code, opened)
                yield name, first, tree.line_of(code, position) - first + 1
        elif character == ";" and not inside:
            start_of_header = position + 1


def code_sizes(root):
    files, bodies = [], []
    for path in tree.files(root, tree.CPP, ("core", "ui", "app", "tests")):
        text = tree.read(root, path)
        lines = text.count("\n")
        if lines > FILE_LINES:
            files.append((path, f"{path}: {lines} lines, at most {FILE_LINES}"))
        for name, first, length in functions(text):
            if length > FUNCTION_LINES:
                bodies.append((f"{path}:{name}", f"{path}:{first}: {name} has {length} lines, at most {FUNCTION_LINES}"))
    return (tree.without_excepted(files, tree.exceptions(root, "long_files"))
            + tree.without_excepted(bodies, tree.exceptions(root, "long_functions")))


def readmes(root):
    findings = []
    folders = [room["folder"] for room in tree.rooms(root).values()] + ["app", "tests", "installer"]
    for folder in folders:
        readme = tree.Path(root) / folder / "README.md"
        lines = readme.read_text(encoding="utf-8").count("\n") if readme.exists() else 0
        if not lines:
            findings.append(f"{folder}/README.md is missing")
        for one in sorted((tree.Path(root) / folder).glob("**/README.md")):
            lines = one.read_text(encoding="utf-8").count("\n")
            if lines > README_LINES:
                findings.append(f"{one.relative_to(root).as_posix()}: {lines} lines, at most {README_LINES}")
    return findings
