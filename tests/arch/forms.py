# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of ui/*.ui, which Qt Designer writes: names, texts, layout, nothing of the look."""

import pathlib
import re
import xml.etree.ElementTree as ElementTree

from source import Violation, files, line_of, name

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
FIELD = "clientele::widgets::FormField"
INPUTS = ("QLineEdit", "QComboBox", "QSpinBox", "QDateEdit", "QPlainTextEdit", "QTableWidget",
          "QTableView", "QTabWidget", "clientele::widgets::ListTable")
# (pattern, why not)
NEVER = (
    (r'class="QLabel"', "reads text as HTML; promote it to clientele::widgets::PlainLabel"),
    (r"Qt::(RichText|AutoText|MarkdownText)", "text is plain"),
    (r'<property name="(styleSheet|palette|font|icon)"', "the look comes from widgets' theme"),
    (r"<(color|brush|iconset|pixmap)\b", "the look comes from widgets' theme"),
    (r"<string[^>]*>[^<]*&lt;[^<]*</string>", "markup in a text"),
    (r"<(connection|slot|signal)>", "connections are made in code, where a compiler sees them"),
)


def forms(root):
    return files(root, ".ui", below="ui") if (pathlib.Path(root) / "ui").is_dir() else []


def form_is_plain(root):
    """The licence stands in the form's comment, which Designer keeps; the class is the file's."""
    for path in forms(root):
        text = path.read_text(encoding="utf-8")
        short = name(root, path)
        if f"<comment>{LICENCE}</comment>" not in text:
            yield Violation(short, 1, f"has no comment “{LICENCE}” (Form Settings)")
        called = re.search(r"<class>([\w:]+)</class>", text)
        if called is None or called[1].split("::")[-1].lower() != path.stem:
            yield Violation(short, 1, "has another class than its file's name")
        for pattern, why in NEVER:
            for match in re.finditer(pattern, text):
                yield Violation(short, line_of(text, match.start()), why)


def inputs_of(widget, in_field=False):
    """Inputs that have no accessible name of their own and stand in no field that gives one."""
    in_field = in_field or widget.get("class") == FIELD
    named = in_field or widget.find("property[@name='accessibleName']") is not None
    if widget.get("class") in INPUTS and not named:
        yield widget.get("name")
    for child in widget:
        if child.tag in ("layout", "item", "widget"):
            yield from inputs_of(child, in_field)


def form_inputs_are_named(root):
    for path in forms(root):
        text = path.read_text(encoding="utf-8")
        top = ElementTree.fromstring(text).find("widget")
        for called in inputs_of(top):
            line = line_of(text, text.find(f'name="{called}"'))
            yield Violation(name(root, path), line,
                            f"{called} has no accessible name and stands in no FormField")


def form_is_used(root):
    root = pathlib.Path(root)
    sources = "".join(path.read_text(encoding="utf-8") for path in files(root, ".h", ".cpp"))
    for path in forms(root):
        below = path.relative_to(root / "ui").as_posix()
        header = re.sub(r"([^/]+)\.ui$", r"ui_\1.h", below)
        if f'#include "{header}"' not in sources:
            yield Violation(name(root, path), 1, f"is not built: nobody includes {header}")


RULES = (form_is_plain, form_inputs_are_named, form_is_used)
