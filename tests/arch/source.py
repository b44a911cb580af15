# SPDX-License-Identifier: GPL-3.0-or-later
"""What all rules share: finding files, and reading C++ without its comments and strings."""

import pathlib
import re
from dataclasses import dataclass

FOLDERS = (".ci", "packaging", "resources", "src", "tests", "translations", "ui")


@dataclass(frozen=True)
class Violation:
    path: str  # below the root
    line: int
    text: str

    def __str__(self):
        return f"{self.path}:{self.line} {self.text}"


def files(root, *suffixes, below=None):
    """Every file of the project, sorted; build folders and caches lie outside FOLDERS."""
    root = pathlib.Path(root)
    tops = [root / below] if below else [root / folder for folder in FOLDERS]
    found = [] if below else [p for p in root.iterdir() if p.is_file() and p.name != ".git"]
    for top in tops:
        if top.is_dir():
            found += [p for p in top.rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    return sorted(p for p in found if not suffixes or p.suffix in suffixes)


def name(root, path):
    return path.relative_to(root).as_posix()


_TOKEN = re.compile(
    r'R"(?P<mark>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'"
    r"|//[^\n]*|/\*.*?\*/",
    re.DOTALL,
)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """The same text, same lines and columns, with blanks for comments."""
    return _TOKEN.sub(lambda m: _blank(m[0]) if m[0].startswith("/") else m[0], text)


def code_only(text):
    """Blanks for comments and for what stands between quotation marks."""

    def replace(match):
        token = match[0]
        if token.startswith("/"):
            return _blank(token)
        return token[0] + _blank(token[1:-1]) + token[-1]

    return _TOKEN.sub(replace, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(<[^>\n]+>|"[^"\n]+")', re.MULTILINE)


def includes(text):
    """(line, target) for each include; the target keeps its brackets or quotation marks."""
    bare = without_comments(text)
    return [(line_of(bare, m.start(1)), m[1]) for m in _INCLUDE.finditer(bare)]
