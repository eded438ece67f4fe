"""Every sentence of the window has its Chinese: lupdate over a copy must find nothing new, unfinished or gone."""

import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

COMPLETE = "translations/rightsdesk_zh_CN.ts"


def problems_in(ts_file, name):
    findings = []
    for context in ElementTree.parse(ts_file).getroot().iter("context"):
        place = f"{name}: {context.findtext('name')}"
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = translation.get("type") if translation is not None else "unfinished"
            forms = translation.findall("numerusform") if translation is not None else []
            texts = [form.text for form in forms] if forms else [translation.text if translation is not None else None]
            if kind:
                findings.append(f"{place}: '{message.findtext('source')}' is {kind}")
            elif not all(text and text.strip() for text in texts):
                findings.append(f"{place}: '{message.findtext('source')}' has no text")
    return findings


def check(root, lupdate):
    shipped = Path(root) / COMPLETE
    if not shipped.exists():
        return [f"{COMPLETE} is missing"]
    findings = problems_in(shipped, COMPLETE)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / shipped.name
        shutil.copy(shipped, fresh)
        sources = [str(Path(root) / room) for room in ("ui", "app")]
        subprocess.run([lupdate, "-silent", "-I", str(root), "-locations", "none", *sources, "-ts", str(fresh)], check=True, capture_output=True)
        findings += [text for text in problems_in(fresh, "the sources") if text.split(": ", 1)[1] not in
                     {known.split(": ", 1)[1] for known in findings}]
    return findings
