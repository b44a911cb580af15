# SPDX-License-Identifier: GPL-3.0-or-later
"""What no line of C++ may say, and where it may. Each ban carries a bad and a good snippet, which
selftest.py runs it on: a rule that cannot fail is no rule."""

import pathlib
import re
from dataclasses import dataclass

from source import Violation, code_only, files, line_of, name, without_comments


@dataclass(frozen=True)
class Ban:
    rule: str
    pattern: str  # on code without comments
    why: str
    bad: tuple  # (path, snippet, line)
    good: tuple  # (path, snippet)
    where: str = r"^src/"  # paths that the ban holds in …
    except_in: str = r"^$"  # … and those among them that may
    strings: bool = False  # whether the pattern looks into string literals
    suffixes: tuple = (".h", ".cpp")


_CHAINED = r"\.arg\((?:[^();]|\((?:[^();]|\([^();]*\))*\))*\)\s*\.arg\("

BANS = (
    Ban(
        rule="default-connection",
        pattern=r"QSqlDatabase::database\(",
        why="opens a connection behind storage's back",
        except_in=r"^src/storage/",
        bad=("src/models/page.cpp", "void f()\n{\n    auto d = QSqlDatabase::database();\n}\n", 3),
        good=("src/storage/connection.cpp", "auto d = QSqlDatabase::database(name);\n"),
    ),
    Ban(
        rule="message-box",
        pattern=r"\bQMessageBox\b(?!>)",
        why="asks the user; only the prompter does",
        except_in=r"^src/gui/.*prompter\.(cpp|h)$",
        bad=("src/gui/clients/page.cpp", "// QMessageBox here\nQMessageBox::about(a);\n", 2),
        good=("src/gui/shell/prompter.cpp", "QMessageBox::about(a);\n"),
    ),
    Ban(
        rule="settings",
        pattern=r"\bQSettings\b(?!>)",
        why="keeps settings; only platform does",
        except_in=r"^src/platform/",
        bad=("src/gui/a.cpp", "\nQSettings settings;\n", 2),
        good=("src/platform/settings.cpp", "QSettings settings;\n"),
    ),
    Ban(
        rule="floating-money",
        pattern=r"\b(double|float|qreal)\b",
        why="is inexact, and this room is about money",
        where=r"^src/(billing|domain|interchange|storage|simulation|kernel/(.*/)?money\.)",
        bad=("src/billing/period.cpp", "int a = 1;\nconst double factor = 0.5;\n", 2),
        good=("src/billing/period.cpp", "// no double\nconst std::string text = \"double\";\n"),
    ),
    Ban(
        rule="floating-name",
        pattern=r"(?i)\b(double|float)\s+[&*]?\w*(amount|price|total)\w*",
        why="is an amount that is not exact",
        bad=("src/gui/a.cpp", "double lineTotal = 0;\n", 1),
        good=("src/gui/a.cpp", "double pageWidth = 0;\nint total = 0;\nqreal totalsHeight;\n"),
    ),
    Ban(
        rule="last-insert-id",
        pattern=r"\blastInsertId\(",
        why="aborts the transaction on PostgreSQL",
        where=r"^(src|tests)/",
        bad=("src/storage/repo.cpp", "auto id =\n    query.lastInsertId();\n", 2),
        good=("src/storage/repo.cpp", "// lastInsertId() is banned\n"),
    ),
    Ban(
        rule="set-filter",
        pattern=r"\bsetFilter\(",
        why="puts text into SQL; FilterBuilder formats it",
        except_in=r"^src/models/filterbuilder\.(cpp|h)$",
        bad=("src/models/list.cpp", "model.setFilter(text);\n", 1),
        good=("src/models/filterbuilder.cpp", "model.setFilter(text);\n"),
    ),
    Ban(
        rule="hex-colour",
        pattern=r'"[^"\n]*#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b'
        r"|\bQColor\(\s*(0x|\d)",
        why="is a fixed colour; use a meaning of the theme",
        where=r"^src/(gui|widgets|models)/",
        strings=True,
        bad=("src/gui/a.cpp", "\n\nw->setStyleSheet(\"color: #ff0000\");\n", 3),
        good=("src/gui/a.cpp", "auto text = \"Invoice #%1\"; // #ffffff\nQColor c = paid();\n"),
    ),
    Ban(
        rule="insecure-fallback",
        pattern=r"\bsetInsecureFallback\(\s*true",
        why="would store the password as plain text",
        where=r"^(src|tests)/",
        bad=("src/platform/keychain.cpp", "job.setInsecureFallback(true);\n", 1),
        good=("src/platform/keychain.cpp", "job.setInsecureFallback(false);\n"),
    ),
    Ban(
        rule="ssl-errors",
        pattern=r"\bignoreSslErrors\b",
        why="accepts any certificate",
        where=r"^(src|tests)/",
        bad=("src/platform/http.cpp", "reply->ignoreSslErrors();\n", 1),
        good=("src/platform/http.cpp", "connect(reply, &QNetworkReply::sslErrors, this, f);\n"),
    ),
    Ban(
        rule="rich-label",
        pattern=r"\b(QLabel|QProgressDialog|QErrorMessage|QWhatsThis)\b(?!>)",
        why="reads text as HTML; use widgets' PlainLabel",
        except_in=r"^src/widgets/(include/widgets/)?plainlabel\.(cpp|h)$",
        bad=("src/gui/a.cpp", "#include <QtWidgets/QLabel>\nauto *l = new QLabel(name);\n", 2),
        good=("src/widgets/plainlabel.cpp", "PlainLabel::PlainLabel() : QLabel()\n"),
    ),
    Ban(
        rule="rich-tooltip",
        pattern=r"\bQToolTip\b(?!>)|\bsetToolTip\("
        r"(?!\s*(?:tr\(|plain\(|QString\(\)|\w+::tr\())",
        why="reads text as HTML; only tr(…) and plain(…) may be a tooltip",
        bad=("src/gui/a.cpp", "a->setToolTip(tr(\"Delete\"));\na->setToolTip(client.name);\n", 2),
        good=("src/gui/a.cpp", "a->setToolTip(plain(name));\na->setToolTip(tr(\"New\"));\n"),
    ),
    Ban(
        rule="free-tr",
        pattern=r"\bQString\s+tr\(",
        why="is a tr() whose context lupdate guesses; make a struct (translations/README.md)",
        bad=("src/gui/a.cpp", "int a;\nQString tr(const char *text)\n{\n}\n", 2),
        good=("src/gui/a.cpp", "struct ShellTexts {\n    Q_DECLARE_TR_FUNCTIONS(ShellTexts)\n};\n"
              "QString text = ShellTexts::tr(\"Name\");\n"),
    ),
    Ban(
        rule="chained-arg",
        pattern=_CHAINED,
        why="replaces %1 inside what the first argument brought; use arg(a, b)",
        bad=("src/wording/a.cpp", "auto t = text.arg(name(x)).arg(y);\n", 1),
        good=("src/wording/a.cpp", "auto t = text.arg(f(x), y);\nauto u = a.arg(b) + c.arg(d);\n"),
    ),
    Ban(
        rule="hidden-clock",
        pattern=r"\b(QDateTime::currentDateTime\w*|QDateTime::currentMSecsSinceEpoch"
        r"|QDate::currentDate|QTime::currentTime|system_clock::now"
        r"|time\(\s*(nullptr|NULL|0)\s*\))",
        why="asks the system for the time; Clock is injected",
        except_in=r"^src/platform/systemclock\.cpp$",
        bad=("src/application/a.cpp", "auto now = QDateTime::currentDateTimeUtc();\n", 1),
        good=("src/platform/systemclock.cpp", "auto now = std::chrono::system_clock::now();\n"),
    ),
    Ban(
        rule="sql-in-code",
        pattern=r'"\s*(SELECT\s|INSERT\s+(OR|INTO)\s|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\s)',
        why="is SQL in C++; it belongs in resources/sql",
        except_in=r"^src/storage/",
        strings=True,
        bad=("src/models/a.cpp", "int x;\nrun(\"SELECT id FROM client\");\n", 2),
        good=("src/storage/connection.cpp", "run(\"SELECT 1\");\n"),
    ),
    Ban(
        rule="shell",
        pattern=r"\b(std::system|(?<![\w:.>])system|popen)\(",
        why="hands text to a shell",
        where=r"^(src|tests)/",
        bad=("src/app/main.cpp", "system(command);\n", 1),
        good=("src/app/main.cpp", "auto zone = QTimeZone::system();\nprocess.start(a, list);\n"),
    ),
    Ban(
        rule="skipped-test",
        pattern=r"\bQSKIP\(|\bQEXPECT_FAIL\(",
        why="hides a test; a skipped test is a failed run",
        where=r"^tests/",
        bad=("tests/storage/tst_a.cpp", "\nQSKIP(\"no server\");\n", 2),
        good=("tests/storage/tst_a.cpp", "// QSKIP( is not allowed\nQFAIL(\"no server\");\n"),
    ),
)


def read_allowed(path):
    """{(rule, file): line} of allowed.txt; each line also has to give a reason."""
    allowed = {}
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        words = line.split("#")[0].split(maxsplit=2)
        if len(words) == 3:
            allowed[(words[0], words[1])] = number
        elif words:
            raise ValueError(f"allowed.txt:{number} needs rule, file and reason")
    return allowed


def matches(ban, path, text):
    """Lines of `text` (the content of `path`) that break the ban."""
    if not path.endswith(ban.suffixes) or not re.search(ban.where, path):
        return []
    if re.search(ban.except_in, path):
        return []
    bare = without_comments(text) if ban.strings else code_only(text)
    return sorted({line_of(bare, m.start()) for m in re.finditer(ban.pattern, bare)})


def check(root, allowed):
    root = pathlib.Path(root)
    used = set()
    found = []
    for path in files(root, ".h", ".cpp"):
        short = name(root, path)
        text = path.read_text(encoding="utf-8")
        for ban in BANS:
            for line in matches(ban, short, text):
                if (ban.rule, short) in allowed:
                    used.add((ban.rule, short))
                else:
                    found.append(Violation(short, line, f"[{ban.rule}] {ban.why}"))
    for key, line in allowed.items():
        if key not in used:
            text = f"is not needed: {key[0]} {key[1]}"
            found.append(Violation("tests/arch/allowed.txt", line, text))
    return found
