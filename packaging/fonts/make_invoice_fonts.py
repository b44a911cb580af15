#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the two faces that invoices are set in (resources/fonts) from Debian's fonts-inter.

Run by hand when fonts-inter changes; needs fonts-inter and python3-fonttools:

    packaging/fonts/make_invoice_fonts.py resources/fonts

Why not Inter as it is: its contextual alternates and its tabular figures are glyphs without a code
point, so that hyphens and digits vanish when a client copies or searches text in the PDF, and Qt
6.4 cannot choose font features. So the tabular figures become the digits, the contextual forms are
dropped, and outlines become TrueType with an empty program, which halves the time for embedding.
The Open Font License (resources/fonts/OFL.txt) allows this; Inter reserves no font name.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables.ttProgram import Program

SOURCE = Path("/usr/share/fonts/opentype/inter")
FAMILY = "Clientele Inter"
FACES = ("Regular", "SemiBold")
# Latin, combining marks, Greek, Cyrillic, punctuation, currencies, letterlike, arrows, operators,
# shapes, dingbats, and the replacement for what no font has
RANGES = ((0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1FFF),
          (0x2000, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x22FF), (0x25A0, 0x27BF))
KEPT_FEATURES = ["kern", "mark", "mkmk", "ccmp"]
# A program of more than seven bytes that does nothing: without one FreeType runs its automatic
# hinter on every glyph that Qt embeds.
EMPTY_PROGRAM = bytes([0xB0, 0x00, 0x21] * 4)


def tabular_glyphs(font):
    table = font["GSUB"].table
    mapping = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for subtable in table.LookupList.Lookup[index].SubTable:
                    mapping.update(subtable.mapping)
    return mapping


def use_tabular_figures(font):
    tabular = tabular_glyphs(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {code: tabular.get(glyph, glyph) if code < 0x80 else glyph
                          for code, glyph in table.cmap.items()}


def keep_only_what_invoices_need(font):
    options = subset.Options()
    options.layout_features = KEPT_FEATURES
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    present = font.getBestCmap()
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES
                                 for code in range(first, last + 1) if code in present])
    subsetter.subset(font)


def turn_outlines_into_truetype(font):
    order, glyphs = font.getGlyphOrder(), font.getGlyphSet()
    glyf = newTable("glyf")
    glyf.glyphs, glyf.glyphOrder = {}, order
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    del font["CFF "]
    font["glyf"], font["loca"] = glyf, newTable("loca")
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours",
                  "maxCompositePoints", "maxCompositeContours", "maxComponentDepth"):
        setattr(maxp, field, 0)
    maxp.maxZones, maxp.maxStackElements = 1, 8
    prep = newTable("prep")
    prep.program = Program()
    prep.program.fromBytecode(EMPTY_PROGRAM)
    font["prep"] = prep
    font.sfntVersion = "\x00\x01\x00\x00"
    font["post"].formatType = 3.0


def rename(font, face):
    texts = {1: FAMILY, 3: f"{FAMILY} {face}", 4: f"{FAMILY} {face}",
             6: f"{FAMILY.replace(' ', '')}-{face}", 16: FAMILY}
    for record in font["name"].names:
        if record.nameID in texts:
            record.string = texts[record.nameID]


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: make_invoice_fonts.py FOLDER")
    for face in FACES:
        font = TTFont(SOURCE / f"Inter-{face}.otf", recalcTimestamp=False)
        use_tabular_figures(font)
        keep_only_what_invoices_need(font)
        turn_outlines_into_truetype(font)
        rename(font, face)
        font.save(Path(sys.argv[1]) / f"ClienteleInter-{face}.ttf")


if __name__ == "__main__":
    main()
