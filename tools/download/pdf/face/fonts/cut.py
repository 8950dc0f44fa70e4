#!/usr/bin/python3
"""Cuts the six faces of package face out of Debian's Noto fonts.

    apt-get install fonts-noto-core=20201225-1 fonttools=4.38.0-1+deb12u1
    python3 cut.py /usr/share/fonts/truetype/noto .

For each face this is

    pyftsubset NotoX.ttf --unicodes=… --layout-features='*' --no-glyph-names \
        --no-hinting --name-IDs='*' --drop-tables+=DSIG,gasp

with two differences:

- The arrows and mathematical signs of Noto Sans Math, which Noto Serif and Noto
  Sans lack, are put behind the face's own glyphs.
- Every Coverage table is written as a list of glyphs, never as ranges: the shaper
  (go-text/typesetting v0.3.5) takes glyphs of later ranges for uncovered and
  leaves out their kerning (its issue 278).

No time of day goes in: the same fonts give the same bytes.
"""

import sys
from os import path

from fontTools import subset
from fontTools.ttLib.tables import otTables

FACES = [
    "NotoSerif-Regular", "NotoSerif-Italic", "NotoSerif-Bold", "NotoSerif-BoldItalic",
    "NotoSans-Regular", "NotoSans-Bold",
]

# Unicode blocks, whole where not said otherwise.
CHARACTERS = (
    "U+0020-007E,U+00A0-00FF,U+0100-017F,U+0180-024F,"  # Latin: Basic to Extended-B
    "U+0259,U+0292,"  # the small letters of U+018F and U+01B7
    "U+02BB-02BC,U+02BE-02BF,U+02C6-02C7,U+02D8-02DD,"  # modifier letters: of names, accents
    "U+0300-0345,U+034F,U+0358,U+035C-0361,"  # combining marks of living languages
    "U+0370-0377,U+037A-037F,U+0384-03CE,U+03D1,U+03D5-03D7,"  # Greek, modern
    "U+0400-045F,U+0462-0463,U+0472-0475,U+0490-0491,"  # Cyrillic, Slavic
    "U+1E00-1EFF,"  # Latin Extended Additional
    "U+2000-2064,U+2066-206F,"  # General Punctuation
    "U+2070-2071,U+2074-208E,"  # superscripts and subscripts
    "U+20A0-20BF,"  # currency
    "U+2103,U+2109,U+2113,U+2116-2117,U+2120,U+2122,U+2126,U+212E,"  # letterlike
    "U+2150-215F,U+2189,"  # fractions
    "U+25CC,"  # dotted circle, which shapers put under a mark without a letter
    "U+FB00-FB04,U+FEFF,U+FFFD"
)

# ← ↑ → ↓ ↔ ↕ ↗ − ∙ √ ∞ ≈ ≠ ≤ ≥
SIGNS = [
    0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x2195, 0x2197,
    0x2212, 0x2219, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265,
]


def options():
    o = subset.Options()
    o.layout_features = ["*"]
    o.glyph_names = False
    o.hinting = False
    o.name_IDs = ["*"]
    o.drop_tables += ["DSIG", "gasp"]
    return o


def load(file, unicodes):
    o = options()
    font = subset.load_font(file, o)
    s = subset.Subsetter(o)
    s.populate(unicodes=unicodes)
    s.subset(font)
    return font, o


def coverage_as_list(coverage, font):
    """Stands in for fontTools' Coverage.preWrite, which picks the shorter form."""
    glyphs = coverage.glyphs
    if sorted(glyphs, key=font.getGlyphID) != glyphs:
        raise SystemExit("a Coverage table is not in the order of glyphs")
    coverage.Format = 1
    return {"GlyphArray": glyphs}


def graft(font, signs):
    """Puts the signs' outlines behind the font's own glyphs."""
    if font["head"].unitsPerEm != signs["head"].unitsPerEm:
        raise SystemExit("the fonts differ in units per em")
    names, cmap = font.getGlyphOrder(), signs.getBestCmap()
    added = {}
    for c in SIGNS:
        glyph = signs["glyf"][cmap[c]]
        if glyph.isComposite():
            raise SystemExit("U+%04X is a composite" % c)
        name = "sign%04X" % c
        names.append(name)
        added[c] = name
        font["glyf"].glyphs[name] = glyph
        font["hmtx"].metrics[name] = signs["hmtx"][cmap[c]]
    font.setGlyphOrder(names)
    font["glyf"].setGlyphOrder(names)
    font["maxp"].numGlyphs = len(names)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(added)


def main(source, target):
    otTables.Coverage.preWrite = coverage_as_list
    signs, _ = load(path.join(source, "NotoSansMath-Regular.ttf"), SIGNS)
    for face in FACES:
        file = face + ".ttf"
        font, o = load(path.join(source, file), subset.parse_unicodes(CHARACTERS))
        missing = set(SIGNS) & set(font.getBestCmap())
        if missing:
            raise SystemExit("%s has signs of its own: %s" % (face, missing))
        graft(font, signs)
        subset.save_font(font, path.join(target, file), o)


main(*sys.argv[1:])
