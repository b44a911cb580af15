# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule is run on something bad, where it must fail on the right line, and on something good,
where it must be silent."""

import pathlib
import tempfile
import unittest

import bans
import includerules
import style
import translations

HEADER = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
HERE = pathlib.Path(__file__).parent


def body(lines):
    return "int work(int a)\n{\n" + "    a += 1;\n" * (lines - 2) + "}\n"


def package_tree(line, readme):
    return {"packaging/packages-run.txt": line + "\n", "README.md": readme}


def form(inside, called="Hello"):
    comment = HEADER[3:].strip()
    return (f"<ui>\n<comment>{comment}</comment>\n<class>clientele::gui::{called}</class>\n"
            f'<widget class="QWidget" name="Hello"><layout>\n{inside}\n</layout></widget>\n</ui>\n')


# rule -> (bad tree, where it must fail, good tree); a tree is {path: text}
STYLE = {
    "licence_line": (
        {"src/kernel/a.cpp": "int a;\n"}, ("src/kernel/a.cpp", 1),
        {"src/kernel/a.cpp": HEADER, "check": "#!/bin/sh\n# " + HEADER[3:]},
    ),
    "lower_case_names": (
        {"src/kernel/MyClock.cpp": HEADER}, ("src/kernel/MyClock.cpp", 1),
        {"src/kernel/myclock.cpp": HEADER, "tests/kernel/tst_myclock.cpp": HEADER},
    ),
    "short_lines": (
        {"src/kernel/a.cpp": HEADER + "//" + "x" * 99 + "\n"}, ("src/kernel/a.cpp", 2),
        {"src/kernel/a.cpp": HEADER + "//" + "é" * 98 + "\n"},
    ),
    "short_files": (
        {"src/kernel/a.cpp": "\n" * 501}, ("src/kernel/a.cpp", 501),
        {"src/kernel/a.cpp": "\n" * 500},
    ),
    "short_functions": (
        {"src/kernel/a.cpp": HEADER + "namespace a {\n" + body(71) + "}\n"},
        ("src/kernel/a.cpp", 4),
        {"src/kernel/a.cpp": "namespace a {\nclass B {\n" + body(70) * 2 + "};\n}\n"
                             "const int kTable[] = {\n" + "    1,\n" * 90 + "};\n"},
    ),
    "pragma_once": (
        {"src/kernel/include/kernel/a.h": HEADER}, ("src/kernel/include/kernel/a.h", 1),
        {"src/kernel/include/kernel/a.h": HEADER + "#pragma once\n"},
    ),
    "include_blocks": (
        {"src/kernel/a.cpp": '#include "kernel/a.h"\n\n#include <string>\n\n'
                             '#include "kernel/b.h"\n'},
        ("src/kernel/a.cpp", 5),
        {"src/kernel/a.cpp": '#include "kernel/a.h"\n\n#include "kernel/b.h"\n\n'
                             "#include <QtCore/QString>\n#include <sqlite3.h>\n\n"
                             "#include <string>\n"},
    ),
    "migrations_in_pairs": (
        {"resources/sql/migrations/0001_a/sqlite.sql": ""},
        ("resources/sql/migrations/0001_a/postgresql.sql", 1),
        {"resources/sql/migrations/0001_a/sqlite.sql": "",
         "resources/sql/migrations/0001_a/postgresql.sql": ""},
    ),
    "sql_is_used": (
        {"resources/sql/queries/a/by_id.sql": "", "src/storage/a.cpp": '// "a/by_id"\n"a/by_ids"'},
        ("resources/sql/queries/a/by_id.sql", 1),
        {"resources/sql/queries/a/by_id.postgresql.sql": "", "src/storage/a.cpp": '"a/by_id"'},
    ),
    "forbidden_words": (
        {"README.md": "fine\nsee .." + "/shared/design\n"}, ("README.md", 2),
        {"README.md": "shared tables, see src/README.md\n"},
    ),
    "everything_is_built": (
        {"src/kernel/CMakeLists.txt": "SOURCES b.cpp", "src/kernel/a.cpp": ""},
        ("src/kernel/a.cpp", 1),
        {"src/kernel/CMakeLists.txt": "DOOR a.h SOURCES a.cpp", "src/kernel/a.cpp": "",
         "src/kernel/include/kernel/a.h": "", "src/kernel/private.h": ""},
    ),
    "packages_are_explained": (
        package_tree("qpdf # checks PDFs, Apache-2.0", "libqpdf-dev"),
        ("packaging/packages-run.txt", 1),
        package_tree("qpdf # checks PDFs, Apache-2.0", "| qpdf | checks PDFs |"),
    ),
    "form_is_plain": (
        {"ui/a/hello.ui": form('<item><widget class="QLabel" name="nameLabel"/></item>')},
        ("ui/a/hello.ui", 5),
        {"ui/a/hello.ui": form('<item><widget class="clientele::widgets::PlainLabel" name="a"/>'
                               "</item>")},
    ),
    "form_inputs_are_named": (
        {"ui/a/hello.ui": form('<item>\n<widget class="QLineEdit" name="nameLineEdit"/></item>')},
        ("ui/a/hello.ui", 6),
        {"ui/a/hello.ui": form('<item><widget class="clientele::widgets::FormField" name="b">'
                               '<layout><item><widget class="QLineEdit" name="c"/></item></layout>'
                               "</widget></item>")},
    ),
    "form_is_used": (
        {"ui/a/hello.ui": form(""), "src/gui/a/hello.cpp": '#include "a/ui_other.h"\n'},
        ("ui/a/hello.ui", 1),
        {"ui/a/hello.ui": form(""), "src/gui/a/hello.cpp": '#include "a/ui_hello.h"\n'},
    ),
}

# (file, text, what the third lock must say about which line; None: nothing)
INCLUDES = (
    ("src/domain/a.cpp", "\n#include <QtCore/QString>\n",
     "src/domain/a.cpp:2 may not include QtCore"),
    ("src/gui/a.cpp", "#include <QtSql/QSqlQuery>\n", "src/gui/a.cpp:1 may not include QtSql"),
    ("src/gui/a.cpp", "#include <QSqlQuery>\n", "src/gui/a.cpp:1 may not include QtSql"),
    ("src/gui/a.cpp", '#include "storage/door.h"\n', "src/gui/a.cpp:1 may not include storage"),
    ("src/storage/a.cpp", "#include <QtWidgets/QWidget>\n",
     "src/storage/a.cpp:1 may not include QtWidgets"),
    ("src/billing/a.cpp", '#include "domain/door.h"\n',
     "src/billing/a.cpp:1 may not include domain"),
    ("src/models/a.cpp", '#include "storage/rows/secret.h"\n',
     "src/models/a.cpp:1 may not include storage/rows/secret.h, "
     "which is not in the door of storage"),
    ("src/models/a.cpp", '#include "../storage/rows/secret.h"\n',
     "src/models/a.cpp:1 may not include ../storage/rows/secret.h, which climbs out of its folder"),
    ("src/kernel/a.cpp", "#include <boost/any.hpp>\n",
     "src/kernel/a.cpp:1 may not include boost/any.hpp"),
    ("src/attic/a.cpp", "\n", "src/attic/a.cpp:1 is in no room of rooms.txt (attic)"),
    ("src/models/a.cpp", '#include "storage/door.h"\n#include <QtSql/QSqlQuery>\n', None),
    ("src/storage/a.cpp", '#include "rows/secret.h"\n#include <sqlite3.h>\n', None),
    ("src/gui/a.cpp", '// #include <QtSql/QSqlQuery>\n/*\n#include <QSqlQuery>\n*/\n', None),
)


class Tree(unittest.TestCase):
    def tree(self, contents):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = pathlib.Path(folder.name)
        for path, text in contents.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        return root


class StyleRules(Tree):
    def test_each_rule_has_a_sample(self):
        self.assertEqual(set(STYLE), {rule.__name__ for rule in style.RULES})

    def test_each_rule_fails_on_the_bad_and_passes_the_good(self):
        for rule in style.RULES:
            bad, where, good = STYLE[rule.__name__]
            with self.subTest(rule=rule.__name__):
                found = [(v.path, v.line) for v in rule(self.tree(bad))]
                self.assertEqual(found, [where])
                self.assertEqual(list(rule(self.tree(good))), [])

    def test_functions_are_found_where_they_are(self):
        text = (
            "struct A {\n    int f() const noexcept\n    {\n        if (a) {\n        }\n"
            "        return 1;\n    }\n    int b = 0;\n};\n"
            "A::A() : m_a(1), m_b(2)\n{\n}\n"
            "const auto text = \"} not a brace\"; // { nor this\n"
            "#define TRY(x) do { x; } while (false)\n"
            "template<typename T>\nbool operator==(const T &, const T &)\n{\n    return true;\n}\n"
        )
        found = [(line, count) for _, line, count in style.functions(text)]
        self.assertEqual(found, [(3, 5), (11, 2), (17, 3)])

    def test_sorting_includes_satisfies_the_rule(self):
        bad, _, _ = STYLE["include_blocks"]
        root = self.tree(bad)
        style.sort_includes(root / "src/kernel/a.cpp")
        self.assertEqual(list(style.include_blocks(root)), [])
        self.assertEqual(
            (root / "src/kernel/a.cpp").read_text(encoding="utf-8"),
            '#include "kernel/a.h"\n\n#include "kernel/b.h"\n\n#include <string>\n',
        )


class Bans(Tree):
    def test_each_ban_fails_on_the_bad_and_passes_the_good(self):
        for ban in bans.BANS:
            with self.subTest(rule=ban.rule):
                path, text, line = ban.bad
                self.assertEqual(bans.matches(ban, path, text), [line])
                path, text = ban.good
                self.assertEqual(bans.matches(ban, path, text), [])

    def test_a_broken_ban_is_reported_with_its_line(self):
        root = self.tree({"src/gui/a.cpp": "int a;\nQSettings s;\n"})
        found = [str(v) for v in bans.check(root, {})]
        self.assertEqual(
            found, ["src/gui/a.cpp:2 [settings] keeps settings; only platform does"]
        )

    def test_an_exception_must_be_needed(self):
        root = self.tree({"src/gui/a.cpp": "QSettings s;\n"})
        self.assertEqual(bans.check(root, {("settings", "src/gui/a.cpp"): 1}), [])
        found = bans.check(root, {("settings", "src/gui/a.cpp"): 1, ("shell", "src/gui/a.cpp"): 2})
        self.assertEqual([v.line for v in found], [2])


class IncludeRules(Tree):
    QT = {"QSqlQuery": "QtSql", "QString": "QtCore", "QWidget": "QtWidgets"}

    def test_each_include(self):
        rooms = includerules.read_rooms(HERE / "rooms.txt")
        doors = {
            "src/storage/include/storage/door.h": "",
            "src/storage/rows/secret.h": "",
            "src/domain/include/domain/door.h": "",
        }
        for path, text, expected in INCLUDES:
            with self.subTest(path=path, text=text):
                root = self.tree({**doors, path: text})
                found = [str(v) for v in includerules.check_includes(root, rooms, self.QT)]
                self.assertEqual(found, [expected] if expected else [])

    def test_the_table_has_no_arrow_upwards(self):
        root = self.tree({"rooms.txt": "kernel 0 storage\nstorage 2 kernel\n"})
        with self.assertRaises(includerules.BadTable):
            includerules.read_rooms(root / "rooms.txt")

    def test_no_qt_below_storage(self):
        rooms = includerules.read_rooms(HERE / "rooms.txt")
        for room in ("kernel", "domain", "billing", "interchange"):
            self.assertFalse([word for word in rooms[room].may if word.startswith("Qt")])
        self.assertNotIn("storage", rooms["gui"].may)
        self.assertEqual(
            [r for r in sorted(rooms) if "QtSql" in rooms[r].may], ["app", "models", "storage"]
        )


def text(source, *forms, plural=False, state=""):
    return translations.Message("Failure", source, "", plural, state, forms)


# (message, whether it is right)
TRANSLATIONS = (
    (text("%1 of %2 left.", "Von %2 noch %1."), True),
    (text("%1 of %2 left.", "Noch %1."), False),
    (text("%n users", "%n Benutzer", "%n Benutzer", plural=True), True),
    (text("%n users", "ein Benutzer", "%n Benutzer", plural=True), False),
    (text("%1 users", "%1 Benutzer", "%1 Benutzer", plural=True), False),
    (text("%n users", "%n Benutzer"), False),
    (text("%1 user(s)", "%1 Benutzer"), False),
    (text("Name", ""), False),
    (text("Run `clientele verify`.", "Führen Sie `clientele verify` aus."), True),
    (text("Run `clientele verify`.", "Führen Sie `clientele prüfen` aus."), False),
    (text("Import…", "Importieren"), False),
    (text("&New", "&Neu"), True),
    (text("&New", "Neu"), False),
    (text("The file “%1” is new.", "Die Datei „%1“ ist neu."), True),
    (text("The file “%1” is new.", "Die Datei “%1” ist neu."), False),
    (text("Check your file.", "Prüfe deine Datei."), False),
)


class Translations(Tree):
    def test_each_form(self):
        for message, right in TRANSLATIONS:
            with self.subTest(source=message.source, forms=message.forms):
                self.assertEqual(not list(translations.wrong_forms("de", message)), right)

    def test_missing_left_over_and_unfinished(self):
        here, gone = text("Name", "Name"), text("Title", "Titel")
        self.assertEqual(list(translations.compare("de", [here], [here])), [])
        self.assertEqual(len(list(translations.compare("de", [here, gone], [here]))), 1)
        self.assertEqual(len(list(translations.compare("de", [here], [here, gone]))), 1)
        for state in ("unfinished", "vanished", "obsolete"):
            found = translations.compare("de", [here], [text("Name", "Name", state=state)])
            self.assertEqual(len(list(found)), 1)

    def test_the_glossary_is_kept(self):
        terms = translations.glossary((HERE.parents[1] / "translations/README.md").read_text())
        self.assertGreater(len(terms), 20)
        english = "The client has a credit note."
        for german, faults in (("Der Kunde hat eine Gutschrift.", 0), ("Der Client hat Geld.", 2)):
            found = translations.against_glossary(terms, text(english, german))
            self.assertEqual(len(list(found)), faults)

    def test_how_the_sources_ask(self):
        bad = ('auto a = tr("Name") + b;', 'auto a = b + tr("Name");', "auto a = tr(name);",
               'translate(kContext, "Name");',
               'kContext = "Event";\nQT_TRANSLATE_NOOP("Events", "Name");',
               'auto a = QCoreApplication::translate("Event", "%1 of") + b;',
               "struct Words {\n Q_DECLARE_TR_FUNCTIONS(gui::Words)\n};")
        for code in bad:
            root = self.tree({"src/gui/a.cpp": code + "\n"})
            self.assertEqual(len(list(translations.untranslatable_calls(root))), 1, code)
        root = self.tree({"src/gui/a.cpp": 'auto a = tr("%1, %2").arg(b, tr("Name")); ++i;\n'
                          '// tr(name)\nauto c = tr("%n client(s)", "", count);\n'
                          'kContext = "Event"; QT_TRANSLATE_NOOP("Event", "Name");\n'
                          'translate(context, text); f(tr("long " "text"));\n'})
        self.assertEqual(list(translations.untranslatable_calls(root)), [])


if __name__ == "__main__":
    unittest.main()
