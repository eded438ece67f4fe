#!/usr/bin/env python3
"""Writes the bill of materials of a package as CycloneDX 1.5: every library in it with version and licence, every file with
its SHA-256. sbom.py VERSION VERSIONS FOLDER OUT"""

import hashlib
import json
import pathlib
import sys


def library(line):
    name, version, licence, url = line.rstrip("\n").split("\t")
    known = {"type": "library", "name": name, "version": version, "licenses": [{"expression": licence}]}
    return {**known, "purl": url} if url else known


def shipped(folder, path):
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {"type": "file", "name": str(path.relative_to(folder)), "hashes": [{"alg": "SHA-256", "content": digest}]}


def main(version, versions, folder, out):
    folder = pathlib.Path(folder)
    libraries = [library(line) for line in pathlib.Path(versions).read_text().splitlines()]
    files = [shipped(folder, path) for path in sorted(folder.rglob("*")) if path.is_file()]
    program = {"type": "application", "name": "RightsDesk", "version": version, "licenses": [{"expression": "GPL-3.0-or-later"}]}
    made = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "metadata": {"component": program},
            "components": libraries + files}
    pathlib.Path(out).write_text(json.dumps(made, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
