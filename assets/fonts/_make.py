#!/usr/bin/python3
"""Makes the printer's extra faces from static Noto fonts (OFL); README.md says when and how it is run.

The printer draws 16-bit codes only. Emoji and pictographs stand at U+1F000-U+1FFFF, so their glyphs move to the private
use area at U+E000-U+EFFF: code = rune - 0x1F000 + 0xE000. The layout does the same sum (data/document/layout).
"""
import os
import sys

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

PICTOGRAPHS, PRIVATE = range(0x1F000, 0x20000), 0xE000
BRAILLE, TILES_AND_CARDS = range(0x2800, 0x2900), range(0x1F000, 0x1F100)  # large, and nobody writes them


def read(folder, package, name):
    return TTFont(os.path.join(folder, package, "400Regular", name + "_400Regular.ttf"))


def subset(font, runes):
    """Keeps the glyphs of some runes, and no layout tables: the layout does its own shaping."""
    options = Options()
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "BASE", "vhea", "vmtx", "VORG", "gasp"]
    options.hinting, options.notdef_outline, options.name_IDs = False, True, [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=runes)
    subsetter.subset(font)


def remap(font, glyphs):
    """Gives the font one cmap, of format 4, which is the one that both readers understand."""
    table = CmapSubtable.newSubtable(4)
    table.platformID, table.platEncID, table.language, table.cmap = 3, 1, 0, glyphs
    font["cmap"].tables = [table]
    font["OS/2"].usFirstCharIndex, font["OS/2"].usLastCharIndex = min(glyphs), max(glyphs)


def private(rune):
    return rune - PICTOGRAPHS.start + PRIVATE if rune in PICTOGRAPHS else rune


def pictographs(font, without=()):
    """Keeps what is a symbol, moves what is beyond 16 bits, and leaves letters and digits to the text faces."""
    wanted = [rune for rune in font.getBestCmap()
              if (rune in PICTOGRAPHS or 0x2000 <= rune < 0x2C00) and rune not in without]
    subset(font, wanted)
    scale_upem(font, 1000)
    remap(font, {private(rune): glyph for rune, glyph in font.getBestCmap().items() if rune in wanted})


def mark(font):
    """Draws U+FFFD, which none of the faces has: a hollow diamond with a bar and a dot, for what no font can draw."""
    unit = font["head"].unitsPerEm
    pen = TTGlyphPen(None)

    def contour(points):
        pen.moveTo((round(points[0][0] * unit), round(points[0][1] * unit)))
        for x, y in points[1:]:
            pen.lineTo((round(x * unit), round(y * unit)))
        pen.closePath()

    contour([(.40, .80), (.77, .35), (.40, -.10), (.03, .35)])
    contour([(.40, .72), (.10, .35), (.40, -.02), (.70, .35)])
    contour([(.375, .54), (.425, .54), (.415, .31), (.385, .31)])
    contour([(.375, .24), (.425, .24), (.425, .18), (.375, .18)])
    order = font.getGlyphOrder() + ["uniFFFD"]
    font["glyf"]["uniFFFD"] = pen.glyph()
    font.setGlyphOrder(order)
    font["hmtx"]["uniFFFD"] = (round(.80 * unit), round(.03 * unit))
    font["cmap"].tables[0].cmap[0xFFFD] = "uniFFFD"


def save(font, path):
    font["head"].created = font["head"].modified = 3600000000  # the same bytes each time
    font.recalcTimestamp = False
    font.save(path)
    print(path, os.path.getsize(path), "bytes,", len(font.getBestCmap()), "runes")


def main(folder, out):
    emoji = read(folder, "noto-emoji", "NotoEmoji")
    known = set(emoji.getBestCmap())
    pictographs(emoji)
    save(emoji, os.path.join(out, "NotoEmoji-Private.ttf"))

    symbols = read(folder, "noto-sans-symbols-2", "NotoSansSymbols2")
    pictographs(symbols, known.union(BRAILLE, TILES_AND_CARDS))
    mark(symbols)
    save(symbols, os.path.join(out, "NotoSansSymbols2-Private.ttf"))

    for package, name in (("noto-sans-hebrew", "NotoSansHebrew"), ("noto-sans-arabic", "NotoSansArabic")):
        font = read(folder, package, name)
        letters = [rune for rune in font.getBestCmap() if 0x0590 <= rune < 0x0900 or 0xFB1D <= rune < 0xFF00]
        subset(font, letters)
        remap(font, font.getBestCmap())
        save(font, os.path.join(out, name + "-Letters.ttf"))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
