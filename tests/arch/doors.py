# SPDX-License-Identifier: GPL-3.0-or-later
"""The first two locks, tried on the rooms as they are built: with the include path that CMake
gives to a room, the doors of rooms that it does not link cannot be found; and whoever links a room
does not get the libraries that the room keeps PRIVATE.

CMake writes FLAGS/inside-ROOM.txt (what the room itself compiles with) and FLAGS/beside-ROOM.txt
(what somebody who links only that room compiles with)."""

import argparse
import pathlib
import subprocess
import sys
import tempfile

import includerules

# room that keeps it PRIVATE -> an include without its module, which only the link makes findable
PRIVATE = {
    "storage": "QSqlQuery",
    "models": "QSqlTableModel",
    "platform": "QNetworkAccessManager",
    "gui": "QChart",
}


class Compiler:
    def __init__(self, command, flags, folder):
        self.command = command
        self.flags = pathlib.Path(flags)
        self.source = pathlib.Path(folder) / "consumer.cpp"

    def failure(self, whose, include):
        """What the compiler says about one include; empty when it is content."""
        self.source.write_text(f"#include {include}\nint main() {{ return 0; }}\n", "utf-8")
        folders = (self.flags / f"{whose}.txt").read_text("utf-8").split()
        paths = [f"-I{folder}" for folder in folders]
        run = subprocess.run(
            [self.command, "-std=c++20", "-fPIC", "-fsyntax-only", *paths, str(self.source)],
            capture_output=True, text=True, check=False,
        )
        return run.stderr if run.returncode else ""


def doors(root, room):
    folder = pathlib.Path(root) / "src" / room / "include" / room
    return sorted(header.name for header in folder.glob("*.h"))


def check(root, built, rooms, compiler):
    tried = 0
    for room in built:
        own = doors(root, room)
        if own:  # proves that the flags are right, so that the failures below mean something
            tried += 1
            said = compiler.failure(f"beside-{room}", f'"{room}/{own[0]}"')
            if said:
                yield tried, f"who links {room} cannot use its door {own[0]}:\n{said}"
        for other in built:
            if other == room or other in rooms[room].may or not doors(root, other):
                continue
            tried += 1
            header = f"{other}/{doors(root, other)[0]}"
            said = compiler.failure(f"inside-{room}", f'"{header}"')
            if f"{header}: No such file or directory" not in said:
                yield tried, f'{room} can include "{header}", which rooms.txt forbids {said}'
        if room in PRIVATE:
            tried += 1
            said = compiler.failure(f"beside-{room}", f"<{PRIVATE[room]}>")
            if f"{PRIVATE[room]}: No such file or directory" not in said:
                yield tried, f"who links {room} can include <{PRIVATE[room]}> {said}"
    yield tried, ""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", required=True)
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--flags", required=True)
    options = parser.parse_args()
    rooms = includerules.read_rooms(pathlib.Path(__file__).parent / "rooms.txt")
    with tempfile.TemporaryDirectory() as folder:
        compiler = Compiler(options.compiler, options.flags, folder)
        built = [r for r in rooms if (compiler.flags / f"inside-{r}.txt").is_file()]
        results = list(check(options.root, built, rooms, compiler))
    broken = [text for _, text in results if text]
    print("\n".join(broken))
    print(f"{results[-1][0]} includes tried in {len(built)} rooms, {len(broken)} wrong")
    if not results[-1][0]:
        sys.exit("nothing was tried")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
