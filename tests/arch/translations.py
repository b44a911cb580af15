# SPDX-License-Identifier: GPL-3.0-or-later
"""The health of translations/*.ts: they hold exactly the texts of the sources, all translated, with
the same placeholders; and the sources ask for texts in a way that can be translated.

    translations.py --root . --lupdate /usr/lib/qt6/bin/lupdate
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass

from source import Violation, files, line_of, name, without_comments

PLURAL_FORMS = {"en": 2, "de": 2}
PLACEHOLDER = re.compile(r"%L?[1-9n]")
CODE = re.compile(r"`[^`]*`|(?<![\w-])--[a-z][\w-]*")  # commands and options stay as they are


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    comment: str
    plural: bool
    state: str  # "", "unfinished", "vanished", "obsolete"
    forms: tuple

    @property
    def key(self):
        return (self.context, self.source, self.comment, self.plural)


def messages(text):
    """All messages of a .ts file."""
    found = []
    for context in ElementTree.fromstring(text).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")]
            found.append(Message(
                context.findtext("name"), message.findtext("source") or "",
                message.findtext("comment") or "", message.get("numerus") == "yes",
                translation.get("type", ""), tuple(forms or [translation.text or ""])))
    return found


def short(text):
    return text if len(text) <= 60 else text[:59] + "…"


def compare(language, wanted, present):
    """What a file lacks of the sources, and what it has beyond them."""
    has = {message.key for message in present}
    asked = {message.key for message in wanted}
    for key in sorted(asked - has):
        yield f"lacks “{short(key[1])}” ({key[0]}); build the target update_translations"
    for key in sorted(has - asked):
        yield f"has “{short(key[1])}” ({key[0]}), which no source asks for"
    for message in present:
        if message.state:
            yield f"“{short(message.source)}” ({message.context}) is {message.state}"
        elif message.plural and len(message.forms) != PLURAL_FORMS[language]:
            yield f"“{short(message.source)}” has {len(message.forms)} plural forms"


def ending(text):
    """What a text ends in matters to whoever puts texts together: "…", ":", ".", blanks."""
    return re.search(r"(…|\.\.\.|[.:?!]|)\s*$", text)[0]


def mnemonics(text):
    return len(re.findall(r"&(?=[^\s&])", text.replace("&&", "")))


def quotes_well(source, german):
    """As many quotations as in English, or more: names of buttons take marks where English has
    capital letters."""
    opened = german.count("„")
    return opened == german.count("“") >= source.count("“") and "”" not in german


def wrong_forms(language, message):
    """What is wrong with a finished translation."""
    source = message.source
    if message.plural and "%n" not in source.replace("%Ln", "%n"):
        yield "is a plural without %n"
    if not message.plural and re.search(r"%L?n", source):
        yield "has %n and no count"
    if re.search(r"\(s\)|\(e?n\)", source) and not message.plural:
        yield "guesses a plural with brackets"
    for form in message.forms:
        if not form.strip():
            yield "is translated by nothing"
        if set(PLACEHOLDER.findall(source)) != set(PLACEHOLDER.findall(form)):
            yield f"has other placeholders in “{short(form)}”"
        if sorted(CODE.findall(source)) != sorted(CODE.findall(form)):
            yield f"has other commands in “{short(form)}”"
        if ending(source) != ending(form) or source[:1].isspace() != form[:1].isspace():
            yield f"ends or begins otherwise than “{short(form)}”"
        if mnemonics(source) != mnemonics(form):
            yield f"has another number of mnemonics in “{short(form)}”"
        if source.count("\n") != form.count("\n"):
            yield f"has other lines in “{short(form)}”"
        if language == "de":
            if not quotes_well(source, form):
                yield f"has other quotation marks in “{short(form)}”, which are „ and “"
            if re.search(r"(?i)\b(du|dein\w*|dich|dir)\b", form):
                yield f"does not say Sie in “{short(form)}”"


def glossary(text):
    """[(word of the source, possible words)] of the table in translations/README.md."""
    rows = re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|", text, re.MULTILINE)
    terms = [(source, german.split("; ")) for source, german in rows
             if source not in ("English", "---")]
    return sorted(terms, key=lambda term: -len(term[0]))  # "client account" before "client"


def against_glossary(terms, message):
    bare = CODE.sub(" ", message.source)
    bare = re.sub(r"[\w.+-]+@[\w.-]+|[\w-]*-client\b|\w+://\S*", " ", bare)
    bare = bare.replace("agency, managed, provider", " ")  # codes of programmes
    text = " ".join(message.forms).lower()
    for term, words in terms:
        if not re.search(rf"(?i)\b{re.escape(term)}s?\b", bare):
            continue
        if not any(stem.lower().rstrip("*") in text for stem in words):
            yield f"says {term}, the translation none of {', '.join(words)}"
        bare = re.sub(rf"(?i)\b{re.escape(term)}s?\b", " ", bare)


# How texts are asked for. Each rule: (pattern on code without comments, why).
_TEXT = r'"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*'
_ASKED = rf"\b(?:tr|translate)\(\s*(?:{_TEXT}\s*,\s*)?{_TEXT}(?:\s*,[^()]*)?\)"
SOURCES = (
    (rf"{_ASKED}\s*\+(?!\+)", "adds to a translated text; other languages need another order"),
    (rf"\+\s*(?:[\w:]+::)?{_ASKED}", "adds a translated text; other languages need another order"),
    (r"(?<![\w:>.])(?:[\w:]+::)?tr\(\s*(?![\s\")])",
     "asks for a text that is not written there, so that lupdate cannot find it"),
    (rf"\btranslate\(\s*(?![\s\"])[\w:]+\s*,\s*{_TEXT}",
     "names the context by a variable, so that lupdate leaves the text out"),
)


# what lupdate says that means nothing here: it takes a returned "widgets::Pill" for a class
HARMLESS = (r"^Scanning directory", r"Qualifying with unknown namespace/class")


def untranslatable_calls(root):
    for path in files(root, ".cpp", ".h", below="src"):
        bare = without_comments(path.read_text(encoding="utf-8"))
        for pattern, why in SOURCES:
            for match in re.finditer(pattern, bare):
                yield Violation(name(root, path), line_of(bare, match.start()), why)
        for match in re.finditer(
                r"(?:struct|class)\s+(\w+)[^{;]*\{[^{}]*?Q_DECLARE_TR_FUNCTIONS\(([^)]*)\)", bare):
            if match[1] != match[2].strip():
                text = f"{match[1]} has texts of the context {match[2]}; lupdate wants one name"
                yield Violation(name(root, path), line_of(bare, match.start()), text)
        context = re.search(r'\bkContext = ("\w+");', bare)
        for match in re.finditer(r"\bQT_TRANSLATE_N?_?NOOP\(\s*(\"\w+\")", bare):
            if context and match[1] != context[1]:
                text = f"is in the context {match[1]}, but asked for in {context[1]}"
                yield Violation(name(root, path), line_of(bare, match.start()), text)


def extracted(root, lupdate, folder):
    """(what lupdate finds in the sources, what it complains about)"""
    target = pathlib.Path(folder) / "sources.ts"
    reads = [str(root / top) for top in ("src", "ui") if (root / top).is_dir()]
    run = subprocess.run(
        [lupdate, *reads, "-silent", "-locations", "none", "-no-obsolete", "-source-language", "en",
         "-target-language", "de", "-ts", str(target)],
        capture_output=True, text=True, check=True)
    complaints = [line for line in (run.stdout + run.stderr).splitlines()
                  if line.strip() and not any(re.search(p, line) for p in HARMLESS)]
    return messages(target.read_text(encoding="utf-8")), complaints


def check(root, lupdate):
    root = pathlib.Path(root)
    with tempfile.TemporaryDirectory() as folder:
        wanted, complaints = extracted(root, lupdate, folder)
    found = [Violation("translations", 0, f"lupdate says: {line}") for line in complaints]
    if not wanted:
        found.append(Violation("translations", 0, "lupdate finds no text at all"))
    terms = glossary((root / "translations/README.md").read_text(encoding="utf-8"))
    for language in PLURAL_FORMS:
        path = f"translations/clientele_{language}.ts"
        present = messages((root / path).read_text(encoding="utf-8"))
        expected = wanted if language != "en" else [m for m in wanted if m.plural]
        found += [Violation(path, 0, text) for text in compare(language, expected, present)]
        for message in present:
            wrong = [] if message.state else list(wrong_forms(language, message))
            if language == "de" and not message.state:
                wrong += against_glossary(terms, message)
            for text in wrong:
                found.append(Violation(path, 0, f"“{short(message.source)}” {text}"))
    found += untranslatable_calls(root)
    print(f"{len(wanted)} texts, {sum(m.plural for m in wanted)} of them with plurals, "
          f"{len(terms)} words in the glossary")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", required=True)
    parser.add_argument("--lupdate", required=True)
    options = parser.parse_args()
    found = check(options.root, options.lupdate)
    for violation in found:
        print(violation)
    print(f"{len(found)} faults in the translations")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
