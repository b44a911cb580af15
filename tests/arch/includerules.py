# SPDX-License-Identifier: GPL-3.0-or-later
"""The third lock: which room may include what (rooms.txt). The compiler cannot say it, because on
Debian every Qt module lies on the include path of every Qt target."""

import argparse
import pathlib
import re
import sys
from dataclasses import dataclass

import bans
from source import Violation, files, includes, name

LIBRARIES = (  # how an include begins, and the word for it in rooms.txt
    ("sqlite3.h", "sqlite"),
    ("libpq-fe.h", "libpq"),
    ("sodium", "sodium"),
    ("qt6keychain/", "keychain"),
    ("qpdf/", "qpdf"),
    ("poppler/", "poppler"),
    ("poppler-qt6.h", "poppler"),
)


@dataclass(frozen=True)
class Room:
    level: int
    may: frozenset


class BadTable(Exception):
    pass


def read_rooms(path):
    rooms = {}
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        words = line.split("#")[0].split()
        if words:
            rooms[words[0]] = Room(int(words[1]), frozenset(words[2:]))
    for who, room in rooms.items():
        for what in room.may & rooms.keys():
            if rooms[what].level >= room.level:
                raise BadTable(f"{who} may not look up or sideways, at {what}")
    return rooms


def qt_headers(qt_root):
    """Header name -> module, for includes that do not say their module (<QString>)."""
    modules = {}
    if qt_root:
        for folder in sorted(pathlib.Path(qt_root).glob("Qt*")):
            for header in folder.iterdir():
                modules.setdefault(header.name, folder.name)
    return modules


def meaning(inner, qt):
    """The word of rooms.txt for what stands between the angle brackets."""
    for start, word in LIBRARIES:
        if inner.startswith(start):
            return word
    if re.match(r"Qt[A-Z]\w*(/|$)", inner):
        return inner.split("/")[0]
    if inner in qt:
        return qt[inner]
    if inner.startswith("Q") or "/" in inner and not inner.startswith(("sys/", "linux/", "net")):
        return inner  # unknown: no room has it in its row
    return "posix" if inner.endswith(".h") else "std"


def of_room(root, room, path, target, rooms):
    """What is wrong with an include in quotation marks, or nothing."""
    inner = target[1:-1]
    first = inner.split("/")[0]
    base = pathlib.Path(root) / "src"
    if "/" in inner and first in rooms and first != room:
        if first not in rooms[room].may:
            return f"may not include {first}"
        if not (base / first / "include" / inner).is_file():
            return f"may not include {inner}, which is not in the door of {first}"
        return None
    if ".." in inner:
        return f"may not include {inner}, which climbs out of its folder"
    leaf = inner.split("/")[-1]
    if leaf.startswith("ui_") or leaf.endswith(".moc"):
        return None
    near = (path.parent, base / room, base / room / "include")
    if any((folder / inner).is_file() for folder in near):
        return None
    return f"may not include {inner}, which is nowhere in {room}"


def check_includes(root, rooms, qt):
    root = pathlib.Path(root)
    for path in files(root, ".h", ".cpp", below="src"):
        room = path.relative_to(root / "src").parts[0]
        if room not in rooms:
            yield Violation(name(root, path), 1, f"is in no room of rooms.txt ({room})")
            continue
        for line, target in includes(path.read_text(encoding="utf-8")):
            if target[0] == '"':
                wrong = of_room(root, room, path, target, rooms)
            else:
                word = meaning(target[1:-1], qt)
                wrong = None if word == "std" or word in rooms[room].may else word
                wrong = wrong and f"may not include {wrong}"
            if wrong:
                yield Violation(name(root, path), line, wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", required=True)
    parser.add_argument("--qt", required=True, help="folder that holds QtCore, QtSql …")
    options = parser.parse_args()
    here = pathlib.Path(__file__).parent
    qt = qt_headers(options.qt)
    if qt.get("QSqlQuery") != "QtSql":
        sys.exit(f"{options.qt} does not hold Qt's headers")
    found = list(check_includes(options.root, read_rooms(here / "rooms.txt"), qt))
    found += bans.check(options.root, bans.read_allowed(here / "allowed.txt"))
    for violation in found:
        print(violation)
    read = files(options.root, ".h", ".cpp", below="src")
    print(f"{len(found)} broken rules in {len(read)} files")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
