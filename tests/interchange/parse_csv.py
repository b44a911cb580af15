# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads each file named in the arguments with Python's csv module and prints one JSON list of
tables. Blank lines, for which the module gives empty rows, are left out."""
import csv
import json
import sys

csv.field_size_limit(10_000_000)
tables = []
for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        tables.append([row for row in csv.reader(file) if row])
json.dump(tables, sys.stdout)
