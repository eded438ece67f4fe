#!/usr/bin/env python3
"""The third lock of the border: what the loader brings in with each program."""

import subprocess
import sys
from pathlib import Path

WANTED = {"rightsdesk-cli": ["libsqlcipher.so"], "rightsdesk": ["libsqlcipher.so", "libQt6Widgets.so"]}
FORBIDDEN = {
    "rightsdesk-cli": ["libQt6Widgets.so", "libQt6PrintSupport.so", "libQt6Charts.so"],
    "rd-import": ["libQt6Widgets.so", "libsqlcipher.so", "libsodium.so"],
}


def problems(program, loaded):
    lines = loaded.splitlines()
    findings = [f"{program} loads {name}" for name in FORBIDDEN.get(program, []) if any(name in line for line in lines)]
    findings += [f"{program} does not load {name}" for name in WANTED.get(program, []) if not any(name in line for line in lines)]
    findings += [f"{program}: {line.strip()}" for line in lines if "not found" in line]
    return findings


def main(folder):
    findings = []
    for program in ("rightsdesk", "rightsdesk-cli", "rd-import"):
        path = Path(folder) / program
        if path.exists():
            findings += problems(program, subprocess.run(["ldd", path], capture_output=True, text=True, check=True).stdout)
        else:
            findings.append(f"{program} is not built")
    print("\n".join(findings) or "no program loads what its border forbids")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
