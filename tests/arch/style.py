# SPDX-License-Identifier: GPL-3.0-or-later
"""The style of the house, as far as a program can tell. Each rule is a generator of violations
that takes the root; RULES lists them, and selftest.py runs each on a bad and a good tree."""

import argparse
import pathlib
import re
import sys

import forms
from source import Violation, code_only, files, includes, line_of, name, without_comments

MOST_COLUMNS = 100
MOST_LINES = 500
MOST_FUNCTION_LINES = 70
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
CODE = (".h", ".cpp")


def read(path):
    return path.read_text(encoding="utf-8", errors="replace")


def is_script(path):
    return path.suffix in (".py", ".cmake") or (path.suffix == "" and read(path).startswith("#!"))


def licence_line(root):
    for path in files(root):
        if path.suffix not in CODE and not is_script(path):
            continue
        lines = read(path).splitlines() or [""]
        at = 1 if lines[0].startswith("#!") else 0
        mark = "// " if path.suffix in CODE else "# "
        if len(lines) <= at or lines[at] != mark + LICENCE:
            yield Violation(name(root, path), at + 1, f"must be: {mark}{LICENCE}")


def lower_case_names(root):
    for path in files(root):
        short = name(root, path)
        if not short.startswith(("src/", "tests/", "resources/", "ui/", "translations/")):
            continue
        leaf = path.name
        if leaf in ("CMakeLists.txt", "README.md") or re.match(r"resources/(data|fonts)/", short):
            continue
        pattern = r"[a-z0-9]+\.(h|cpp)" if short.startswith("src/") else r"\.?[a-z0-9_.\-]+"
        if path.suffix in CODE and short.startswith("tests/"):
            pattern = r"(tst_|bench_|fuzz_)?[a-z0-9]+\.(h|cpp)"
        if path.suffix in CODE or not short.startswith("src/"):
            if not re.fullmatch(pattern, leaf):
                yield Violation(short, 1, "file names are lower case, without separators")


def short_lines(root):
    for path in files(root):
        if path.suffix not in CODE and not is_script(path) and path.name != "CMakeLists.txt":
            continue
        for number, line in enumerate(read(path).splitlines(), 1):
            if len(line) > MOST_COLUMNS:
                yield Violation(name(root, path), number, f"has {len(line)} columns")


def short_files(root):
    for path in files(root, ".h", ".cpp", ".py"):
        count = len(read(path).splitlines())
        if count > MOST_LINES:
            yield Violation(name(root, path), count, f"has {count} lines, {MOST_LINES} are allowed")


def functions(text):
    """(name, first line, number of lines) of each function, by counting braces. The head of a
    block is what stands between it and the statement before; a head with parentheses that is no
    class and no namespace is a function's."""
    bare = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: re.sub(r"[^\n]", " ", m[0]),
                  code_only(text), flags=re.MULTILINE)
    stack = []  # (is a function, where its head begins)
    head = 0
    for match in re.finditer(r"[{};]", bare):
        at, sign = match.start(), match[0]
        if sign == "{":
            words = bare[head:at]
            inside = any(function for function, _, _ in stack)
            scope = re.search(r"\b(class|struct|union|enum|namespace)\b[^()]*$", words)
            called = re.search(r"([\w:~]+|operator\s*\S+)\s*\(", words)
            function = bool(called) and not scope and not inside
            stack.append((function, at, called[1] if called else ""))
        elif sign == "}" and stack:
            function, start, called = stack.pop()
            if function:
                first = line_of(bare, start)
                yield called, first, line_of(bare, at) - first + 1
        head = at + 1


def short_functions(root):
    for path in files(root, *CODE):
        for called, line, count in functions(read(path)):
            if count > MOST_FUNCTION_LINES and not called.endswith("_data"):
                text = f"{called} has {count} lines, {MOST_FUNCTION_LINES} are allowed"
                yield Violation(name(root, path), line, text)


def pragma_once(root):
    for path in files(root, ".h"):
        if not re.search(r"^#pragma once$", read(path), re.MULTILINE):
            yield Violation(name(root, path), 1, "has no #pragma once")


def block_of(path, target):
    """0 own header, 1 our rooms, 2 Qt and other libraries, 3 std and the system."""
    inner = target[1:-1]
    if target[0] == '"':
        own = path.suffix == ".cpp" and pathlib.PurePath(inner).stem == path.stem
        return 0 if own else 1
    if re.fullmatch(r"[a-z0-9_]+", inner) or re.fullmatch(r"(sys|linux|net|netinet)/\w+\.h", inner):
        return 3
    system = r"(dlfcn|errno|fcntl|poll|pthread|signal|stdio|termios|time|unistd|link|pwd|spawn)\.h"
    return 3 if re.fullmatch(system, inner) else 2


BLOCKS = ("own header", "our rooms", "Qt and libraries", "std")


def include_blocks(root):
    for path in files(root, *CODE):
        if name(root, path).startswith(("packaging/", "resources/")):
            continue
        last_block, last_line = 0, 0
        for line, target in includes(read(path)):
            if not target.endswith(('.h"', ".h>")) and not re.fullmatch(r"<[\w/]+>", target):
                continue  # a .moc or a table that is pasted in
            block = block_of(path, target)
            adjacent = line == last_line + 1
            if last_line and block < last_block:
                text = f"{target} ({BLOCKS[block]}) stands after {BLOCKS[last_block]}"
                yield Violation(name(root, path), line, text)
            elif adjacent and block != last_block:
                text = f"{target} ({BLOCKS[block]}) needs an empty line before it"
                yield Violation(name(root, path), line, text)
            last_block, last_line = max(block, last_block), line


def sort_includes(path):
    """Puts the includes at the top of a file into their blocks, each sorted (--fix)."""
    lines = read(path).splitlines()
    at = [n for n, line in enumerate(lines) if re.match(r"#include [<\"]", line)]
    if not at:
        return
    first = last = at[0]
    for number in at:
        if all(not lines[n] for n in range(last + 1, number)):
            last = number
    blocks = {}
    for line in lines[first : last + 1]:
        found = re.match(r"#include ([<\"][^>\"]+[>\"])", line)
        if found:
            blocks.setdefault(block_of(path, found[1]), set()).add(line)
    middle = "\n\n".join("\n".join(sorted(blocks[block])) for block in sorted(blocks))
    fixed = lines[:first] + middle.split("\n") + lines[last + 1 :]
    if fixed != lines:
        path.write_text("\n".join(fixed) + "\n", encoding="utf-8")


def migrations_in_pairs(root):
    folder = pathlib.Path(root) / "resources/sql/migrations"
    numbers = {}
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        short = name(root, path)
        if not re.fullmatch(r"\d{4}_[a-z0-9_]+", path.name) or not path.is_dir():
            yield Violation(short, 1, "is not named NNNN_what_it_does")
            continue
        if path.name[:4] in numbers:
            yield Violation(short, 1, f"has the number of {numbers[path.name[:4]]}")
        numbers[path.name[:4]] = path.name
        for dialect in ("sqlite.sql", "postgresql.sql"):
            if not (path / dialect).is_file():
                yield Violation(f"{short}/{dialect}", 1, "is missing; migrations come in pairs")
    for index, number in enumerate(sorted(numbers), 1):
        if int(number) != index:
            text = f"leaves a gap before {number}"
            yield Violation(name(root, folder / numbers[number]), 1, text)
            break


def sql_is_used(root):
    """Each statement is named by the C++ that runs it: queries/client/by_id.sql as client/by_id;
    other files of resources/sql by their name."""
    root = pathlib.Path(root)
    words = "\n".join(without_comments(read(p)) for p in files(root, *CODE, below="src"))
    words += "\n".join(read(p) for p in files(root, ".txt", below="src"))  # CMakeLists.txt
    for path in files(root, ".sql", ".txt", below="resources/sql"):
        inner = path.relative_to(root / "resources/sql").as_posix()
        if inner.startswith("migrations/"):
            continue
        stem = re.sub(r"(\.(postgresql|sqlite))?\.sql$", "", inner)
        stem = re.sub(r"^queries/", "", stem)
        if not re.search(rf"(?<![\w/]){re.escape(stem)}(?!\w)", words):
            if pathlib.PurePath(inner).name not in words:
                yield Violation(name(root, path), 1, f"is not used: nobody names {stem}")


# Put together here, so that this file does not say them itself.
FORBIDDEN = (
    (r"\.\./shar" + r"ed\b|/wo" + r"rk/|/tm" + r"p/w[t/]", "names a place outside the repository"),
    (r"(?<![\w.])/(ho" + r"me|Us" + r"ers|ro" + r"ot)/\w+", "names a machine's path"),
    (r"(^|[\s\"'/(])\.lib" + r"rary\b", "names a place outside the repository"),
)


def forbidden_words(root):
    for path in files(root):
        if path.name == "LICENSE" or path.suffix in (".png", ".svg", ".ttf", ".otf", ".pdf"):
            continue
        for number, line in enumerate(read(path).splitlines(), 1):
            for pattern, why in FORBIDDEN:
                if re.search(pattern, line):
                    yield Violation(name(root, path), number, why)


def everything_is_built(root):
    """Each .cpp of a room and of a test, and each header of a door, is named by its CMakeLists."""
    root = pathlib.Path(root)
    for top in ("src", "tests"):
        for path in files(root, *CODE, below=top):
            parts = path.relative_to(root / top).parts
            above = [folder / "CMakeLists.txt" for folder in path.parents]
            lists = next((file for file in above if file.is_file()), root / "CMakeLists.txt")
            if lists.parent in (root, root / top):
                continue  # a room that is not there yet
            if path.suffix == ".cpp" or parts[1] == "include":
                known = {w.split("/")[-1] for w in re.findall(r"[\w./\-]+", read(lists))}
                subject = re.sub(r"^(tst|bench)_|\.cpp$", "", path.name)
                if path.name not in known and subject not in known:  # tst_${subject}.cpp
                    where = name(root, lists)
                    yield Violation(name(root, path), 1, f"is not built: {where} does not name it")


def packages_are_explained(root):
    """Each package has its reason and licence, and a line in the README's table."""
    root = pathlib.Path(root)
    readme = read(root / "README.md") if (root / "README.md").is_file() else ""
    for path in sorted((root / "packaging").glob("packages-*.txt")):
        for number, line in enumerate(read(path).splitlines(), 1):
            package, _, reason = line.partition("#")
            package = package.strip()
            if not package:
                continue
            if reason.count(",") < 1 or len(reason.split()) < 3:
                yield Violation(name(root, path), number, f"{package} has no reason and licence")
            if not re.search(rf"(?<![\w\-]){re.escape(package)}(?![\w\-])", readme):
                yield Violation(name(root, path), number, f"README.md does not name {package}")


RULES = (
    licence_line, lower_case_names, short_lines, short_files, short_functions, pragma_once,
    include_blocks, migrations_in_pairs, sql_is_used, forbidden_words, everything_is_built,
    packages_are_explained, *forms.RULES,
)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", required=True)
    parser.add_argument("--fix", action="store_true", help="sort the includes first")
    options = parser.parse_args()
    root = pathlib.Path(options.root)
    if options.fix:
        for path in files(root, *CODE):
            sort_includes(path)
    found = [violation for rule in RULES for violation in rule(root)]
    for violation in found:
        print(violation)
    print(f"{len(found)} broken rules in {len(files(root))} files")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
