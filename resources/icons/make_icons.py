#!/usr/bin/env python3
"""Draws every icon in the sizes the window shows it in.

Drawn once at build time, the program needs no reader of SVG (Qt Svg is not to be had for every system we build for). An icon
in `currentColor` becomes a mask that takes the colour of the palette; one with a colour of its own is for the style sheet and
has the names Qt looks for on sharper screens.
"""

import pathlib
import subprocess
import sys

MASK_SIZES = (18, 24, 27, 32, 36, 40, 48, 64, 96)  # pixels; ui/shared/icons.cpp knows them too
STYLE_SIZES = {"": 16, "@2x": 32, "@3x": 48}


def draw(drawing, pixels, target):
    subprocess.run(["rsvg-convert", "-w", str(pixels), "-h", str(pixels), "-o", target, drawing], check=True)


def main(target, drawings):
    for drawing in map(pathlib.Path, drawings):
        if "currentColor" in drawing.read_text():
            for pixels in MASK_SIZES:
                draw(drawing, pixels, f"{target}/{drawing.stem}-{pixels}.png")
        else:
            for suffix, pixels in STYLE_SIZES.items():
                draw(drawing, pixels, f"{target}/{drawing.stem}{suffix}.png")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
