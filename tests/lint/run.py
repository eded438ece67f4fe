#!/usr/bin/env python3
"""Runs one lint: run.py NAME --root ROOT [--build BUILD] [--qt-include FOLDER] [--lupdate PROGRAM]."""

import argparse
import sys

import formatting
import includes
import raw_writes
import sizes
import tidy
import translations
import words

LINTS = {
    "includes": lambda options: includes.check(options.root, options.qt_include),
    "sql": lambda options: words.sql_outside_storage(options.root),
    "tr": lambda options: words.translations_in_core(options.root),
    "company": lambda options: words.company_in_code(options.root),
    "unfinished": lambda options: words.unfinished(options.root),
    "local_times": lambda options: words.local_times(options.root),
    "machine_paths": lambda options: words.machine_paths(options.root),
    "raw_writes": lambda options: raw_writes.check(options.root),
    "sizes": lambda options: sizes.code_sizes(options.root),
    "readmes": lambda options: sizes.readmes(options.root),
    "translations": lambda options: translations.check(options.root, options.lupdate),
    "format": lambda options: formatting.check(options.root),
    "tidy": lambda options: tidy.check(options.root, options.build),
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("name", choices=sorted(LINTS))
    parser.add_argument("--root", required=True)
    parser.add_argument("--build")
    parser.add_argument("--qt-include")
    parser.add_argument("--lupdate")
    options = parser.parse_args()
    findings = LINTS[options.name](options)
    for text in findings:
        print(text)
    print(f"{options.name}: {len(findings)} finding(s)")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
