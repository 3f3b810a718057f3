import { Blob, Face, Font, shape, Buffer as TextBuffer, Variation } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { FONT_FILES, type FontFile } from './font-files.mjs';
import { readFont } from './make-fonts.mjs';

/** A font file, read by the program that browsers shape text with. */
export interface ShapedFont {
  characters: ReadonlySet<string>;
  /** Of a word in one line, in parts of the font size. */
  widthOf(word: string): number;
  /** Above and below the base line, in parts of the font size. */
  ascent: number;
  descent: number;
}

/** The part of this name, or the whole file. */
export async function readNamedFont(name: string, weight?: number): Promise<ShapedFont> {
  const font = FONT_FILES.find(({ file, part }) => (part?.name ?? file) === name);
  if (!font) throw new Error(`There is no font file ${name}.`);
  return readShapedFont(font, weight);
}

export async function readShapedFont(file: FontFile, weight?: number): Promise<ShapedFont> {
  const options = { keepAllGlyphs: true, targetFormat: 'sfnt' } as const;
  const sfnt = new Uint8Array(await subsetFont(await readFont(process.cwd(), file), null, options));
  const face = new Face(new Blob(sfnt.buffer));
  const font = new Font(face);
  if (weight !== undefined) font.setVariations([new Variation('wght', weight)]);
  const { ascender, descender } = font.hExtents();
  return {
    characters: new Set([...face.collectUnicodes()].map((code) => String.fromCodePoint(code))),
    widthOf(word) {
      const buffer = new TextBuffer();
      buffer.addText(word);
      buffer.guessSegmentProperties();
      shape(font, buffer);
      return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.upem;
    },
    ascent: ascender / face.upem,
    descent: -descender / face.upem,
  };
}
