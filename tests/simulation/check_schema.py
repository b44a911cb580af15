# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds simulate.schema.json against the scenarios, the help page and the list of wrong files.

    check_schema.py SCHEMA HELP-PAGE SCENARIO-FOLDER WRONG-FILE PUBLISHED-FOLDER
"""
import copy
import json
import pathlib
import re
import sys

import jsonschema

STEP = re.compile(r"\.([A-Za-z_]+)|\[(\d+)\]|\['([^']*)'\]")


def steps_of(path):
    return [int(i) if i else key or quoted for key, i, quoted in STEP.findall(path[1:])]


def changed(right, case):
    if case.get("set") == "$":
        return case["to"]
    steps = steps_of(case.get("set") or case["remove"])
    root = copy.deepcopy(right)
    value = root
    for step in steps[:-1]:
        value = value[step]
    if "set" in case:
        value[steps[-1]] = case["to"]
    else:
        del value[steps[-1]]
    return root


def related(a, b):
    """One path is the other or lies above it."""
    shorter = min(len(a), len(b))
    return a[:shorter] == b[:shorter]


def leaves(error):
    """All complaints, those inside anyOf, oneOf and if as well."""
    yield error
    for inner in error.context or []:
        yield from leaves(inner)


def main():
    schema_file, page_file, folder, wrong_file, published = map(pathlib.Path, sys.argv[1:])
    schema = json.loads(schema_file.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    failures = []

    def takes(what, file):
        for error in validator.iter_errors(file):
            failures.append(f"{what}: refused at {error.json_path}: {error.message[:200]}")

    scenarios = sorted(folder.glob("*.json"))
    scenarios += [file for file in sorted(published.glob("*.json")) if file.stem != "left_out"]
    for scenario in scenarios:
        takes(scenario.name, json.loads(scenario.read_text("utf-8")))
    examples = re.findall(r"```json\n(.*?)```", page_file.read_text("utf-8"), re.DOTALL)
    for number, example in enumerate(examples):
        takes(f"{page_file.name}, example {number + 1}", json.loads(example))

    wrong = json.loads(wrong_file.read_text("utf-8"))
    takes("the right file", wrong["right"])
    for number, case in enumerate(wrong["cases"]):
        errors = list(validator.iter_errors(changed(wrong["right"], case)))
        what = f"wrong file {number}, {case['reason']} at {case['path']}"
        if bool(errors) != case["schema"]:
            failures.append(f"{what}: {'refused' if errors else 'taken'} by the schema")
        paths = [list(inner.absolute_path) for error in errors for inner in leaves(error)]
        if errors and not any(related(path, steps_of(case["path"])) for path in paths):
            failures.append(f"{what}: the schema complains at {paths}")

    if len(scenarios) < 18 or len(examples) < 4 or len(wrong["cases"]) < 90:
        failures.append("files are missing")
    for failure in failures:
        print(failure)
    print(f"{len(scenarios)} scenarios, {len(examples)} examples,"
          f" {len(wrong['cases'])} wrong files")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
