#!/usr/bin/env python3
"""Makes the font every PDF of RightsDesk is printed with.

From Noto Sans CJK SC (OFL) the compatibility code points are dropped: Qt's PDF writer maps a glyph back to one code point
only, and with them 人 comes out as the Kangxi radical U+2F08, so that neither search nor copy finds the word.
The result is renamed, as the licence asks of a changed font.
"""

import sys

from fontTools.ttLib import TTCollection

DROPPED = [(0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]
FAMILY = "RightsDesk Sans SC"


def is_dropped(code_point):
    return any(first <= code_point <= last for first, last in DROPPED)


def main(collection_path, output_path):
    collection = TTCollection(collection_path, lazy=True)
    font = next(f for f in collection.fonts if f["name"].getDebugName(1) == "Noto Sans CJK SC")
    for table in font["cmap"].tables:
        if hasattr(table, "cmap") and table.format != 14:
            table.cmap = {code: glyph for code, glyph in table.cmap.items() if not is_dropped(code)}
    style = font["name"].getDebugName(2)
    postscript = f"RightsDeskSansSC-{style}"
    for name in list(font["name"].names):
        values = {1: FAMILY, 3: postscript, 4: f"{FAMILY} {style}", 6: postscript, 16: FAMILY}
        if name.nameID in values:
            font["name"].setName(values[name.nameID], name.nameID, name.platformID, name.platEncID, name.langID)
        elif name.nameID in (7, 17):
            font["name"].names.remove(name)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [postscript]
        top = cff.topDictIndex[0]
        top.FamilyName = FAMILY
        top.FullName = f"{FAMILY} {style}"
    # Layout tables are not needed for upright horizontal text and cost megabytes.
    for tag in ("GSUB", "GPOS", "vhea", "vmtx", "VORG", "BASE"):
        if tag in font:
            del font[tag]
    font.save(output_path)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
