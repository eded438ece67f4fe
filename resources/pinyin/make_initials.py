#!/usr/bin/env python3
"""Makes the table of pinyin initials: one byte per code point from U+4E00 to U+9FFF, 'a'…'z' or 0, by ICU's Han-Latin."""

import subprocess
import sys
import unicodedata

FIRST, LAST = 0x4E00, 0x9FFF


def initial(line):
    for character in unicodedata.normalize("NFD", line.strip()):
        if "a" <= character.lower() <= "z":
            return ord(character.lower())
    return 0


def main(output_path):
    characters = "".join(chr(code) + "\n" for code in range(FIRST, LAST + 1))
    answer = subprocess.run(["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Han-Latin"], input=characters.encode(), capture_output=True, check=True)
    lines = answer.stdout.decode().split("\n")
    with open(output_path, "wb") as output:
        output.write(bytes(initial(line) for line in lines[: LAST - FIRST + 1]))


if __name__ == "__main__":
    main(sys.argv[1])
