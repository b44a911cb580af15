#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the two faces that invoices are set in (resources/fonts) from Debian's fonts-inter.

Run by hand when fonts-inter changes; needs fonts-inter and python3-fonttools:

    packaging/fonts/make_invoice_fonts.py resources/fonts

Why not Inter as it is: its contextual alternates and its tabular figures are glyphs without a code
point, so that hyphens and digits vanish when a client copies or searches text in the PDF, and Qt
6.4 cannot choose font features. So the tabular figures become the digits (with kerning switched on,
as in running text, they close up again), the contextual forms are dropped, and outlines become
TrueType with an empty program and a plain character table, which halves the time for embedding.
The Open Font License (resources/fonts/OFL.txt) allows this; Inter reserves no font name.
"""
import struct
import sys
from pathlib import Path

from fontTools import subset
from fontTools.otlLib import builder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.ttLib.tables.ttProgram import Program

SOURCE = Path("/usr/share/fonts/opentype/inter")
FAMILY = "Clientele Inter"
FACES = ("Regular", "SemiBold")
# Latin, combining marks, Greek, Cyrillic, punctuation, currencies, letterlike, arrows, operators,
# shapes, dingbats, and the replacement for what no font has
RANGES = ((0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1FFF),
          (0x2000, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x22FF), (0x25A0, 0x27BF),
          (0xFFFD, 0xFFFD))
KEPT_FEATURES = ["kern", "mark", "mkmk", "ccmp"]
# A program of more than seven bytes that does nothing: without one FreeType runs its automatic
# hinter on every glyph that Qt embeds.
EMPTY_PROGRAM = bytes([0xB0, 0x00, 0x21] * 4)


# Closer than this and programs that read the text of a PDF may see two words; part of an em.
MAX_CLOSING_UP = 0.09
REPLACEMENT = 0xFFFD
SPARE = 0x2423


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
    """Returns the glyphs that became wider: {tabular glyph: proportional glyph}."""
    tabular = tabular_glyphs(font)
    digits = {font.getBestCmap()[ord(digit)] for digit in "0123456789"}
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {code: tabular.get(glyph, glyph) if code < 0x80 else glyph
                          for code, glyph in table.cmap.items()}
    return {tabular[digit]: digit for digit in digits}


def closing_up(font, widened):
    """By how much each figure is too wide, measured before the narrow ones are dropped."""
    metrics, limit = font["hmtx"].metrics, int(font["head"].unitsPerEm * MAX_CLOSING_UP)
    result = {}
    for tabular, proportional in widened.items():
        excess = max(-limit, min(limit, metrics[tabular][0] - metrics[proportional][0]))
        result[tabular] = builder.buildValue({"XPlacement": -excess // 2, "XAdvance": -excess})
    return result


def kern_figures(font, values):
    """A lookup of the feature 'kern' that gives figures their own width back."""
    table = font["GPOS"].table
    lookup = builder.buildLookup(builder.buildSinglePos(values, font.getReverseGlyphMap()))
    table.LookupList.Lookup.append(lookup)
    index = len(table.LookupList.Lookup) - 1
    table.LookupList.LookupCount = index + 1
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "kern":
            record.Feature.LookupListIndex.append(index)
            record.Feature.LookupCount = len(record.Feature.LookupListIndex)


def make_room_for_replacement(font):
    """Inter has no U+FFFD: the code point gets a glyph that invoices do not need."""
    spare = font.getBestCmap()[SPARE]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[REPLACEMENT] = spare


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


def draw_replacement(font, glyphs, pen):
    """A question mark in a diamond, U+FFFD, which Inter lacks."""
    em = font["head"].unitsPerEm
    for size, order in ((0.46, (0, 1, 2, 3)), (0.40, (0, 3, 2, 1))):
        corners = [(0, size), (size, 0), (0, -size), (-size, 0)]
        points = [(round(em * (0.5 + corners[i][0])), round(em * (0.36 + corners[i][1])))
                  for i in order]
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()
    question = font.getBestCmap()[ord("?")]
    shift = em * 0.5 - font["hmtx"][question][0] * 0.3
    glyphs[question].draw(TransformPen(pen, (0.6, 0, 0, 0.6, shift, em * 0.14)))


def turn_outlines_into_truetype(font):
    order, glyphs = font.getGlyphOrder(), font.getGlyphSet()
    replacement = font.getBestCmap()[REPLACEMENT]
    font["hmtx"][replacement] = (font["head"].unitsPerEm, 0)
    glyf = newTable("glyf")
    glyf.glyphs, glyf.glyphOrder = {}, order
    for name in order:
        pen = TTGlyphPen(None)
        quadratic = Cu2QuPen(pen, max_err=1.0, reverse_direction=True)
        if name == replacement:
            draw_replacement(font, glyphs, quadratic)
        else:
            glyphs[name].draw(quadratic)
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


def use_plain_character_table(font):
    """Qt looks every code point up whenever it embeds a face; an array answers without a search."""
    cmap, order = font.getBestCmap(), font.getReverseGlyphMap()
    first, last = min(cmap), max(cmap)
    glyphs = [order[cmap[code]] if code in cmap else 0 for code in range(first, last + 1)]
    plain = CmapSubtable.newSubtable(10)  # an unknown format to fontTools: written as it is
    plain.platformID, plain.platEncID, plain.language = 3, 10, 0
    plain.cmap = cmap
    plain.data = struct.pack(">HHIIII", 10, 0, 20 + 2 * len(glyphs), 0, first, len(glyphs))
    plain.data += struct.pack(f">{len(glyphs)}H", *glyphs)
    font["cmap"].tables = [plain]


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
        values = closing_up(font, use_tabular_figures(font))
        make_room_for_replacement(font)
        keep_only_what_invoices_need(font)
        kern_figures(font, values)
        turn_outlines_into_truetype(font)
        use_plain_character_table(font)
        rename(font, face)
        font.save(Path(sys.argv[1]) / f"ClienteleInter-{face}.ttf")


if __name__ == "__main__":
    main()
