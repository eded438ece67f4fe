#!/usr/bin/env python3
"""Makes the icon of the Windows programs: the sign of the program in white on its blue, in every size Windows shows."""

import pathlib
import re
import subprocess
import sys
import tempfile

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
GROUND = '<rect x="0" y="0" width="24" height="24" rx="5" fill="#1D5BD6" stroke="none"/>'


def main(drawing, target):
    # A little smaller, in the middle of its ground.
    svg = pathlib.Path(drawing).read_text().replace("currentColor", "#FFFFFF")
    svg = re.sub(r"(<svg[^>]*>)", r"\1" + GROUND + '<g transform="translate(3 3) scale(0.75)">', svg, count=1)
    svg = svg.replace("</svg>", "</g></svg>")
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "icon.svg")
        source.write_text(svg)
        pictures = []
        for size in SIZES:
            picture = f"{folder}/{size}.png"
            subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), "-o", picture, source], check=True)
            pictures.append(picture)
        subprocess.run(["icotool", "-c", "-o", target, *pictures], check=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
