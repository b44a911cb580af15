# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an export as Python's own csv and json modules do, and prints what it read.

    read_export.py csv|spreadsheet|json FILE

One JSON object a row, with every value as text ("" for null). Fails on anything that Python does
not take.
"""
import csv
import json
import sys


def refuse(name):
    raise ValueError("not JSON: " + name)


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (dict, list)):
        return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return str(value)


def main():
    kind, path = sys.argv[1:]
    if kind == "json":
        with open(path, encoding="utf-8") as file:
            document = json.load(file, parse_constant=refuse)
        rows = [{key: text(value) for key, value in row.items()} for row in document["rows"]]
        result = {"format": document["format"], "version": document["version"], "rows": rows}
    else:
        encoding = "utf-8-sig" if kind == "spreadsheet" else "utf-8"
        with open(path, encoding=encoding, newline="") as file:
            table = list(csv.reader(file, strict=True))
        head = table[0]
        assert all(len(row) == len(head) for row in table), "rows of different length"
        assert len(set(head)) == len(head), "columns of the same name"
        result = {"head": head, "rows": [dict(zip(head, row)) for row in table[1:]]}
    sys.stdout.buffer.write(json.dumps(result).encode())


main()
