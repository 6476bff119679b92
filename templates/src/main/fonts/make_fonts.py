"""Makes the font files of templates/src/main/resources/org/hengping/templates/fonts.

usage: make_fonts.py SERIF400.ttf SERIF700.ttf SANS500.ttf WENKAI.ttf FANG.ttf UNIHAN_OTHER_MAPPINGS.txt OUT_DIR
Needs fontTools. FANG.ttf is FandolFang made TrueType with fontforge.
"""

import sys

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

DROPPED = "GSUB GPOS GDEF BASE vhea vmtx VORG DSIG STAT FFTM gasp kern meta MATH PfEd".split()


def gb2312():
    for high in range(0xA1, 0xFF):
        for low in range(0xA1, 0xFF):
            try:
                yield ord(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def add_ballots(font):
    """Boxes with a tick or a cross, which forms use and Noto Serif SC lacks; bold ticks are drawn as plain ones."""
    cmap = font.getBestCmap()
    glyphs, metrics = font["glyf"], font["hmtx"]
    for character, mark in ((0x2611, 0x2713), (0x2612, 0xD7)):
        pen = TTGlyphPen(glyphs)
        box, sign = glyphs[cmap[0x25A1]], glyphs[cmap[mark]]
        middle = [(box.xMin + box.xMax) / 2, (box.yMin + box.yMax) / 2]
        scale = 0.72 * (box.xMax - box.xMin) / max(sign.xMax - sign.xMin, sign.yMax - sign.yMin)
        shift = (
            round(middle[0] - scale * (sign.xMin + sign.xMax) / 2),
            round(middle[1] - scale * (sign.yMin + sign.yMax) / 2),
        )
        pen.addComponent(cmap[0x25A1], (1, 0, 0, 1, 0, 0))
        pen.addComponent(cmap[mark], (scale, 0, 0, scale, *shift))
        name = f"uni{character:04X}"
        glyphs[name] = pen.glyph()
        glyphs[name].recalcBounds(glyphs)
        metrics[name] = (metrics[cmap[0x25A1]][0], glyphs[name].xMin)
        font.setGlyphOrder(glyphs.glyphOrder)
        cmap[character] = name
    for character, like in ((0x2714, 0x2713), (0x2715, 0xD7), (0x2716, 0xD7)):
        cmap[character] = cmap[like]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({c: g for c, g in cmap.items() if table.format == 12 or c < 0x10000})


def make(source, target, characters=None, name=None, change=None):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.glyph_names = False
    options.legacy_cmap = False
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += DROPPED
    font = subset.load_font(source, options)
    if change:
        change(font)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters or font.getBestCmap().keys())
    subsetter.subset(font)
    if name:
        table = font["name"]
        table.names = [r for r in table.names if r.nameID not in (1, 2, 3, 4, 6, 16, 17, 18, 21, 22)]
        values = {1: name, 2: "Regular", 3: name + " 1.0", 4: name, 6: name.replace(" ", "") + "-Regular"}
        for platform in ((3, 1, 0x409), (1, 0, 0)):
            for key, value in values.items():
                table.setName(value, key, *platform)
    subset.save_font(font, target, options)
    # PDFBox complains about a table "post" that ends where the file ends
    with open(target, "ab") as file:
        file.write(b"\0" * 4)


def main(serif, bold, sans, kai, fang, unihan, out):
    with open(unihan, encoding="utf-8") as lines:
        listed = {int(line.split("\t")[0][2:], 16) for line in lines if "\tkTGH\t" in line and line[0] == "U"}
    common = set(gb2312()) | set(TTFont(fang).getBestCmap()) | listed
    common |= set(range(0x20, 0x17F)) | set(map(ord, "☑☒㎡⑳²³"))
    make(serif, f"{out}/song.ttf", change=add_ballots)
    make(bold, f"{out}/xiaobiaosong.ttf", common)
    make(sans, f"{out}/hei.ttf", common)
    beyond = set(TTFont(kai).getBestCmap()) - set(TTFont(serif).getBestCmap())
    make(kai, f"{out}/kai.ttf", common | beyond, "Hengping Kai")
    make(fang, f"{out}/fangsong.ttf", name="Hengping FangSong")


if __name__ == "__main__":
    main(*sys.argv[1:])
