# SPDX-License-Identifier: GPL-3.0-or-later
"""uncovered.py EXPLAINED < gcovr's JSON

Compares the branches that no test reaches with those that EXPLAINED gives a reason for: lines
`FILE | the line of source | why`. Exit status 1 when one has no reason.
"""
import json
import pathlib
import sys


def uncovered(report):
    for file in report["files"]:
        source = pathlib.Path(file["file"]).read_text(encoding="utf-8").splitlines()
        for line in file["lines"]:
            if any(branch["count"] == 0 for branch in line["branches"]):
                yield file["file"], source[line["line_number"] - 1].strip(), line["line_number"]


def explained(path):
    reasons = {}
    for text in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if not text.strip() or text.startswith("#"):
            continue
        file, line, why = (part.strip() for part in text.split(" | ", 2))
        reasons[(file, line)] = why
    return reasons


def main():
    reasons = explained(sys.argv[1])
    found = {(file, line): number for file, line, number in uncovered(json.load(sys.stdin))}
    wrong = 0
    for (file, line), number in sorted(found.items()):
        why = reasons.get((file, line))
        wrong += why is None
        print(f"{file}:{number}: {line}\n    {why or 'NOT REACHED AND NOT EXPLAINED'}")
    for file, line in sorted(set(reasons) - set(found)):
        # random histories reach some branches on one day and not on another
        print(f"{file}: {line}\n    was reached this time")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
