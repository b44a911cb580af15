# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a language that nobody speaks out of the texts of a .ts file, to see whether a window
translates everything and has room for it (testsupport/pseudolanguage.h).

    pseudolanguage.py longer|mirrored IN.ts OUT.ts

longer    "Save" becomes "[Šåvé ẋẋ]": accents, brackets, at least 40 % longer
mirrored  Arabic letters, from right to left, in six plural forms as Arabic has them
Placeholders, mnemonics, line ends and commands in `…` stay.
"""

import math
import re
import sys
import xml.etree.ElementTree as ElementTree

ACCENTED = str.maketrans(
    "aceinorsuyzACEINORSUYZdlt", "åçéîñöřšûýžÅÇÉÎÑÖŘŠÛÝŽďľţ")
ARABIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyz", "ابجدهفغحيزكلمنوبقرستعثخصضط")
KEPT = re.compile(r"(%L?[1-9n]|&&|&(?=\w)|`[^`]*`|\w+://\S*|\n)")
LONGER_BY = 0.4


def longer(text):
    pieces = KEPT.split(text)
    body = "".join(p if KEPT.fullmatch(p) else p.translate(ACCENTED) for p in pieces)
    more = max(1, math.ceil(LONGER_BY * len(text)) - 3)  # two brackets and a blank
    words = ("ẋẋẋẋẋ " * (more // 6 + 1))[:more].rstrip()
    return f"[{body} {words}]"


def mirrored(text):
    pieces = KEPT.split(text)
    body = "".join(p if KEPT.fullmatch(p) else p.lower().translate(ARABIC) for p in pieces)
    return f"[{body}]"


STYLES = {"longer": (longer, "de", 2), "mirrored": (mirrored, "ar", 6)}


def rewrite(style, text):
    change, language, forms = STYLES[style]
    root = ElementTree.fromstring(text)
    root.set("language", language)
    for message in root.iter("message"):
        translation = message.find("translation")
        translation.clear()
        new = change(message.findtext("source"))
        if message.get("numerus") == "yes":
            for _ in range(forms):
                ElementTree.SubElement(translation, "numerusform").text = new
        else:
            translation.text = new
    if style == "mirrored":  # what Qt asks a translator for its direction
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = "QGuiApplication"
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = "QT_LAYOUT_DIRECTION"
        ElementTree.SubElement(message, "translation").text = "RTL"
    return "<!DOCTYPE TS>\n" + ElementTree.tostring(root, encoding="unicode")


def main():
    style, source, target = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        text = file.read()
    with open(target, "w", encoding="utf-8") as file:
        file.write(rewrite(style, text))


if __name__ == "__main__":
    main()
