"""Proves each statement of samples.json by the repository and the logs themselves."""

import json
import re
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

shop, resources = Path(sys.argv[1]), Path(sys.argv[2])
manifest = json.loads((resources / "samples.json").read_text())
wrong = []


def git(*arguments):
    return subprocess.run(
        ["git", "-C", shop, *arguments], check=True, capture_output=True, text=True
    ).stdout.strip()


def expect(what, wanted, found):
    if wanted != found:
        wrong.append(f"{what}: samples.json says {wanted}, it is {found}")


expect("head", manifest["repository"]["head"], git("rev-parse", "main"))
indentation = git("log", "--format=%H", "--grep=^Indent the Java sources")
expect(".git-blame-ignore-revs", indentation, (shop / ".git-blame-ignore-revs").read_text().split()[-1])
expect("lines that the indentation changes but for white space", "", git("show", "-w", "--format=", indentation))

for sample in manifest["samples"]:
    name, expected = sample["id"], sample["expected"]
    log = (resources / sample["log"]).read_text()
    file, line = expected["file"], expected["line"]

    frame = rf'{Path(file).name}(:{line}\)|", line {line},)'
    expect(f"{name}: frames at {file}:{line}", 1, len(re.findall(frame, log)))
    expect(f"{name}: error type in the log", True, f"{expected['error_type']}:" in log)

    blame = git("blame", "--porcelain", "--ignore-revs-file=.git-blame-ignore-revs", f"-L{line},{line}", file)
    expect(f"{name}: commit of {file}:{line}", expected["commit"], blame.split()[0])

    first = datetime.fromisoformat(re.search(r"\d{4}-\d\d-\d\d[T ][\d:]{8}", log)[0])
    head = datetime.fromisoformat(git("show", "-s", "--format=%cI", "main"))
    expect(f"{name}: log begins after the head", True, first.replace(tzinfo=timezone.utc) > head)
    expect(f"{name}: paths outside /app", [], re.findall(r"(?<![\w./])/(?!app/)[\w./-]+", log.replace("\\n", "\n")))

print(*(wrong or ["The bundle and samples.json hold what they should"]), sep="\n")
sys.exit(bool(wrong))
